import { Command } from 'commander';
import { VERSION } from '../core/version.ts';
import { wrap } from '../reporters/lines.ts';
import { type Context, pick } from './context.ts';
import { addCollect } from './declarations/collect.ts';
import { addExplain } from './declarations/explain.ts';
import { addHelp } from './declarations/help.ts';
import { addImport } from './declarations/import.ts';
import { addInit } from './declarations/init.ts';
import { addInspect } from './declarations/inspect.ts';
import { addScore } from './declarations/score.ts';
import { addTables } from './declarations/tables.ts';
import { addTemplate } from './declarations/template.ts';
import { addValidate } from './declarations/validate.ts';
import { addWarn } from './declarations/warn.ts';
import { type Finish, helpWidth, localise } from './declare.ts';
import { refuseCommand } from './unknown-command.ts';

/** The program with all commands declared and none of their libraries loaded. */
export function buildProgram(context: Context, finish: Finish): Command {
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
    .version(VERSION, '-V, --version', pick(context, '显示版本', 'show the version'))
    .addHelpText('after', exitCodes(context))
    .allowExcessArguments()
    .action(async () => {
      const [command] = program.args;
      if (command === undefined) program.help({ error: true });
      else await refuseCommand(program, command);
    });

  addScore(program, context, finish);
  addWarn(program, context, finish);
  addValidate(program, context, finish);
  addInit(program, context, finish);
  addExplain(program, context, finish);
  addInspect(program, context, finish);
  addTables(program, context, finish);
  addImport(program, context, finish);
  addTemplate(program, context, finish);
  addCollect(program, context, finish);
  addHelp(program, context);
  return program;
}

function exitCodes(context: Context): string {
  const lines = pick(
    context,
    [
      '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 未能完成（选项有误、文件打不开等）。',
      '结果写到标准输出，提示和进度写到标准错误。用 dayie help 命令名 查看各命令的用法和示例。',
    ],
    [
      'Exit codes: 0 no finding at or above --fail-on; 1 there is one; 2 dayie could not do its work (bad option, unreadable file …).',
      'Results go to stdout, everything else to stderr. dayie help COMMAND shows a command’s options and examples.',
    ],
  );
  return `\n${lines.flatMap((line) => wrap(line, helpWidth(context))).join('\n')}\n`;
}
