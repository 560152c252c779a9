import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import {
  child,
  examples,
  type Finish,
  forceOption,
  formatOption,
  pathsHelp,
  schemeOptions,
} from '../declare.ts';

/** Declares `dayie warn`: its options, help and examples; its libraries load when it runs. */
export function addWarn(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'warn', context)
    .summary(pick(context, '只出约谈预警名单', 'the interview and warning list alone'))
    .description(
      pick(
        context,
        '与 score 读同样的文件，只列出应约谈、预警和待核实的单位。给出 --out 时另写工作簿和文本。',
        'Reads what score reads and lists the units to be interviewed, warned or verified. With --out it also writes the workbook and the text.',
      ),
    )
    .argument('<paths...>', pathsHelp(context));
  schemeOptions(command, context);
  command
    .option(
      '--out <folder>',
      pick(
        context,
        '同时写出名单工作簿和文本的文件夹',
        'also write the list as workbook and text into this folder',
      ),
    )
    .addOption(forceOption(context))
    .addOption(formatOption(context, ['table', 'json', 'markdown', 'text', 'none'], 'table'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie warn 月报/', '最新月份的名单', 'the latest month’s list'],
        [
          'dayie warn 月报/ --month 2023-04 --out 名单',
          '四月名单，另存为工作簿',
          'April’s list, also as a workbook',
        ],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('../commands/warn.ts')).warn(paths, options, context)),
    );
}
