import type { Command } from 'commander';
import { textWidth } from '../core/text-width.ts';
import { wrap } from '../reporters/lines.ts';
import { type Context, pick } from './context.ts';
import { helpWidth } from './help-width.ts';
import { GLOBAL_FLAGS, HELP_FLAG } from './options/global.ts';
import { chineseTerm, chineseTerms } from './terms.ts';

/** Receives the exit code a command ends with. */
export type Finish = (code: number) => void;

/** A subcommand that speaks the run's language and throws instead of leaving the process. */
export function child(program: Command, name: string, context: Context): Command {
  return localise(program.command(name), context).helpCommand(false).allowExcessArguments(false);
}

export function localise(command: Command, context: Context): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：',
  };
  command
    .configureHelp({
      helpWidth: helpWidth(context),
      styleTitle: (title) => (context.language === 'zh' ? (headings[title] ?? title) : title),
      subcommandTerm: (sub) => sub.name(),
      displayWidth: (text) => textWidth(text),
      boxWrap: (text, width) =>
        text
          .split('\n')
          .map((line) => wrap(line, width).join('\n'))
          .join('\n'),
      commandUsage: (shown) =>
        `${usagePath(shown)} ${pick(context, chineseTerms(shown.usage()), shown.usage())}`,
      optionTerm: (option) => pick(context, chineseTerms(option.flags), option.flags),
      argumentTerm: (argument) => pick(context, chineseTerm(argument.name()), argument.name()),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .configureOutput({
      writeOut: (text) => context.print(text.replace(/^用法： /u, '用法：')),
      writeErr: (text) => context.note(text.replace(/^用法： /u, '用法：')),
      // A wrong command line is worded where the program ends.
      outputError: () => undefined,
    })
    .helpOption(HELP_FLAG.flags, HELP_FLAG.help[context.language])
    .exitOverride();
  for (const { flags, help } of GLOBAL_FLAGS) command.option(flags, help[context.language]);
  return command;
}

function usagePath(command: Command): string {
  return command.parent === null ? command.name() : `${usagePath(command.parent)} ${command.name()}`;
}
