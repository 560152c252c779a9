import { Command } from 'commander';
import { VERSION } from '../core/version.ts';
import { wrap } from '../reporters/lines.ts';
import { addCommand, type Declaration, listCommand } from './command.ts';
import { type Context, EXIT, pick } from './context.ts';
import { collect } from './declarations/collect.ts';
import { compare } from './declarations/compare.ts';
import { completion } from './declarations/completion.ts';
import { diff } from './declarations/diff.ts';
import { explain } from './declarations/explain.ts';
import { help } from './declarations/help.ts';
import { importTables } from './declarations/import.ts';
import { init } from './declarations/init.ts';
import { inspect } from './declarations/inspect.ts';
import { letters } from './declarations/letters.ts';
import { licences } from './declarations/licences.ts';
import { month } from './declarations/month.ts';
import { page } from './declarations/page.ts';
import { rules } from './declarations/rules.ts';
import { score } from './declarations/score.ts';
import { listTables, showTable } from './declarations/tables.ts';
import { template } from './declarations/template.ts';
import { validate } from './declarations/validate.ts';
import { warn } from './declarations/warn.ts';
import { why } from './declarations/why.ts';
import { helpWidth } from './help-width.ts';
import { type Finish, localise } from './localise.ts';
import { VERSION_FLAG } from './options/global.ts';
import type { Options, ValuesOf } from './options/option.ts';
import { refuseCommand } from './unknown-command.ts';

/**
 * The program with its commands declared and none of their libraries loaded.
 *
 * @param words what is called: a command that no word names is listed and has no options. Without them all have theirs.
 */
export function buildProgram(context: Context, finish: Finish, words?: readonly string[]): Command {
  const program = new Command('dayie');
  localise(program, context)
    .helpCommand(false)
    .description(
      pick(
        context,
        '县市考核台账工具：读各单位报送的 Excel，核对、计分、排名，出通报和约谈预警名单。全程离线，不改动报送文件。',
        'Reads the Excel workbooks that units submit, checks, scores and ranks them, and writes the bulletin and the interview list. Works offline and never changes a submitted file.',
      ),
    )
    // An option behind a command is that command's, also where the command has commands of its own.
    .enablePositionalOptions()
    .version(VERSION, VERSION_FLAG.flags, VERSION_FLAG.help[context.language])
    .addHelpText('after', exitCodes(context))
    .allowExcessArguments()
    .action(async () => {
      const [command] = program.args;
      if (command === undefined) program.help({ error: true });
      else await refuseCommand(program, command);
    });
  addCommands(program, context, finish, words);
  return program;
}

function addCommands(program: Command, context: Context, finish: Finish, words?: readonly string[]): void {
  /** Each command's own file is loaded only when the command runs. */
  const add = <Value, Declared extends Options>(
    declaration: Declaration<Value, Declared>,
    run: (argument: Value, options: ValuesOf<Declared>) => Promise<number>,
    parent = program,
  ): Command =>
    words === undefined || words.includes(declaration.name)
      ? addCommand(parent, declaration, run, context, finish)
      : listCommand(parent, declaration, context);
  add(month, async (given, options) => (await import('./commands/month.ts')).month(given, options, context));
  add(score, async (paths, options) => (await import('./commands/score.ts')).score(paths, options, context));
  add(warn, async (paths, options) => (await import('./commands/warn.ts')).warn(paths, options, context));
  add(why, async (argument, options) => (await import('./commands/why.ts')).why(argument, options, context));
  add(compare, async (paths, options) =>
    (await import('./commands/compare.ts')).compare(paths, options, context),
  );
  add(validate, async (paths, options) =>
    (await import('./commands/validate.ts')).validate(paths, options, context),
  );
  add(init, async (folder, options) => (await import('./commands/init.ts')).init(folder, options, context));
  add(diff, async (pair, options) => (await import('./commands/diff.ts')).diff(pair, options, context));
  add(explain, async (code) => (await import('./commands/explain.ts')).explain(code, context));
  add(inspect, async (file, options) =>
    (await import('./commands/inspect.ts')).inspect(file, options, context),
  );
  add(rules, async (paths, options) => (await import('./commands/rules.ts')).rules(paths, options, context));
  const tables: Command = add(listTables, async ([name], options) =>
    name === undefined
      ? (await import('./commands/tables.ts')).listTables(options, context)
      : refuseCommand(tables, name),
  );
  // `--format` behind `show` is the subcommand's own.
  tables.enablePositionalOptions();
  add(
    showTable,
    async (id, options) => (await import('./commands/tables.ts')).showTable(id, options, context),
    tables,
  );
  add(importTables, async (paths, options) =>
    (await import('./commands/import.ts')).importTables(paths, options, context),
  );
  add(template, async (ids, options) =>
    (await import('./commands/template.ts')).template(ids, options, context),
  );
  add(page, async (given, options) => (await import('./commands/page.ts')).page(given, options, context));
  add(collect, async (paths, options) =>
    (await import('./commands/collect.ts')).collect(paths, options, context),
  );
  add(letters, async (paths, options) =>
    (await import('./commands/letters.ts')).letters(paths, options, context),
  );
  add(completion, async (shell) => (await import('./commands/completion.ts')).completion(shell, context));
  add(licences, async () => (await import('./commands/licences.ts')).licences(context));
  add(help, async (names) => {
    let shown = program;
    for (const name of names) {
      const found = shown.commands.find((item) => item.name() === name);
      shown = found ?? (await refuseCommand(shown, name));
    }
    shown.outputHelp();
    return EXIT.clean;
  });
}

function exitCodes(context: Context): string {
  const lines = pick(
    context,
    [
      '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 未能完成（选项有误、文件打不开、没有可以计分的月份等）。',
      '结果写到标准输出，提示和进度写到标准错误。用 dayie help 命令名 查看各命令的用法和示例。',
    ],
    [
      'Exit codes: 0 no finding at or above --fail-on; 1 there is one; 2 dayie could not do its work (bad option, unreadable file, no month to score …).',
      'Results go to stdout, everything else to stderr. dayie help COMMAND shows a command’s options and examples.',
    ],
  );
  return `\n${lines.flatMap((line) => wrap(line, helpWidth(context))).join('\n')}\n`;
}
