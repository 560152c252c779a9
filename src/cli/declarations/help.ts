import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child } from '../declare.ts';
import { refuseCommand } from '../unknown-command.ts';

/** Declares `dayie help`, which also shows a command of a command (`dayie help tables show`) and refuses what is none. */
export function addHelp(program: Command, context: Context): void {
  child(program, 'help', context)
    .description(pick(context, '显示命令的用法', 'show a command’s help'))
    .argument('[command...]', pick(context, '命令，如 score', 'a command such as score'))
    .action(async (names: readonly string[]) => {
      let shown = program;
      for (const name of names) {
        const found = shown.commands.find((item) => item.name() === name);
        shown = found ?? (await refuseCommand(shown, name));
      }
      shown.help();
    });
}
