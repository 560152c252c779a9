import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import {
  child,
  examples,
  type Finish,
  formatOption,
  outputOptions,
  pathsHelp,
  schemeOptions,
} from '../declare.ts';

/** Declares `dayie score`: its options, help and examples; its libraries load when it runs. */
export function addScore(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'score', context)
    .summary(
      pick(
        context,
        '计分、排名，写出考核评分表、通报和名单',
        'score and rank; write the scored workbook, the bulletin and the list',
      ),
    )
    .description(
      pick(
        context,
        '读取任务表和各月进度表（任意版式、任意文件名），按考核办法计分排名，写出考核评分工作簿、通报和约谈预警名单。',
        'Reads target tables and monthly progress workbooks (any layout, any name), scores and ranks them by the scheme, and writes the scored workbook, the bulletin and the interview list.',
      ),
    )
    .argument('<paths...>', pathsHelp(context));
  schemeOptions(command, context);
  outputOptions(command, context);
  command
    .addOption(formatOption(context, ['table', 'json', 'markdown', 'none'], 'table'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie score 月报/', '文件夹里的全部工作簿，最新月份', 'every workbook of a folder, latest month'],
        [
          'dayie score 月报/*.xlsx 任务表.xlsx --month 2023-05',
          '另附任务表，指定月份',
          'targets apart, month given',
        ],
        [
          'dayie score 月报/ --scheme 考核办法.xlsx --out 结果',
          '用自己的考核办法',
          'with a scheme of your own',
        ],
        ['dayie score 月报/ --format json --quiet > 结果.json', '供程序读取', 'for programs'],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('../commands/score.ts')).score(paths, options, context)),
    );
}
