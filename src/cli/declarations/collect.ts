import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import {
  child,
  dateOption,
  examples,
  type Finish,
  failOnOption,
  jobsOption,
  pathsHelp,
  rosterOption,
} from '../declare.ts';

/** Declares `dayie collect`: its options, help and examples; its libraries load when it runs. */
export function addCollect(program: Command, context: Context, finish: Finish): void {
  child(program, 'collect', context)
    .summary(pick(context, '把各单位的报表汇总成一份月报', 'put the units’ submissions of a month together'))
    .description(
      pick(
        context,
        '把文件夹里各单位当月的报表汇总成一个工作簿，可直接用 dayie score 计分；附“报送情况”（谁报了、谁没报、谁重复、谁被退回）和每个数的来源。有错误的工作簿不汇总。',
        'Puts the units’ submissions of a month into one workbook that dayie score reads, with a roll-call (who has sent, who has not, who sent twice, what was refused) and the source of every figure. Faulty workbooks are left out.',
      ),
    )
    .argument('<paths...>', pathsHelp(context))
    .requiredOption(
      '--out <file>',
      pick(context, '汇总工作簿写到哪个文件（必需）', 'file for the collected workbook (required)'),
    )
    .option(
      '--month <YYYY-MM>',
      pick(
        context,
        '汇总哪个月（默认：读到的最新月份）；没有写明月份的表也按它计',
        'month to collect (default: the latest found); sheets that state no month take it too',
      ),
    )
    .option(
      '--include-faulty',
      pick(
        context,
        '有错误的工作簿也汇总，读不出的单元格按未报处理',
        'merge faulty workbooks too; cells that cannot be read count as not reported',
      ),
    )
    .addOption(rosterOption(context))
    .addOption(failOnOption(context))
    .addOption(dateOption(context))
    .addOption(jobsOption(context))
    .option(
      '--force',
      pick(context, '覆盖不是 dayie 写的工作簿', 'replace a workbook that dayie did not write'),
    )
    .addHelpText(
      'after',
      examples(context, [
        [
          'dayie collect 报送/ 任务表.xlsx --month 2023-05 --out 月报/2023-05.xlsx',
          '汇总五月的报送；任务表用来核对任务和应报单位',
          'May’s submissions; the target table says who is due and for what',
        ],
        ['dayie score 月报/ 任务表.xlsx', '给汇总结果计分', 'score what was collected'],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('../commands/collect.ts')).collect(paths, options, context)),
    );
}
