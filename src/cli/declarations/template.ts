import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child, dateOption, examples, type Finish, forceOption, rosterOption } from '../declare.ts';

/** Declares `dayie template`: its options, help and examples; its libraries load when it runs. */
export function addTemplate(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'template', context)
    .summary(pick(context, '生成空白报表模板', 'make blank forms to fill in'))
    .description(
      pick(
        context,
        '按表的定义生成空白报表：单位和任务已填好，只有填报的单元格可改，有下拉列表、填写提示和填表说明。',
        'Makes blank forms from the tables’ definitions: units and targets filled in, only the entry cells unlocked, with dropdowns, input messages and a guide.',
      ),
    )
    .argument(
      '[tables...]',
      pick(
        context,
        '表的编号（默认：全部表；有 --month 时为全部按月报的表）',
        'ids of tables (default: all; with --month all that are reported monthly)',
      ),
    )
    .option(
      '--month <YYYY-MM>',
      pick(
        context,
        '生成这个月的进度表（任务、本月、累计、完成率）',
        'the progress form of this month (target, month, cumulative, rate)',
      ),
    )
    .option(
      '--per-unit',
      pick(context, '每个单位一份（默认：一份填全部单位）', 'one file a unit (default: one for all)'),
    )
    .option(
      '--targets <files...>',
      pick(
        context,
        '任务表的文件、文件夹或通配符，其中的任务填入模板',
        'target and task tables (files, folders, globs) whose contents are filled in',
      ),
    );
  command
    .option(
      '--rows <n>',
      pick(
        context,
        '没有固定单位的表留几行空行（默认：20）',
        'blank rows of a table without given rows (default: 20)',
      ),
      '20',
    )
    .addOption(rosterOption(context))
    .option(
      '--out <folder>',
      pick(context, '写到哪个文件夹（默认：./模板）', 'folder to write into (default: ./模板)'),
      '模板',
    )
    .addOption(forceOption(context))
    .addOption(dateOption(context))
    .addHelpText(
      'after',
      examples(context, [
        [
          'dayie template investment/departments --month 2023-06 --per-unit --targets 任务表.xlsx',
          '六月进度表，每个单位一份，任务已填好',
          'June’s form, one a unit, with its targets',
        ],
        ['dayie template --month 2023-06 --targets 任务表/', '六月要报的全部表', 'every form of June'],
        ['dayie template rural/tasks --rows 60', '空白的任务表', 'a blank task table'],
      ]),
    )
    .action(async (ids: string[], options) =>
      finish(await (await import('../commands/template.ts')).template(ids, options, context)),
    );
}
