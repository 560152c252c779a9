import { declare, type OptionsOf, several } from '../command.ts';
import { date, monthOption, rosterOf } from '../options/inputs.ts';
import { flag, optional, repeated } from '../options/option.ts';
import { folderOption, force } from '../options/outputs.ts';
import { asTyped, count } from '../options/parsers.ts';

export const template = declare({
  name: 'template',
  summary: { zh: '生成空白报表模板', en: 'make blank forms to fill in' },
  description: {
    zh: '按表的定义生成空白报表：单位和任务已填好，只有填报的单元格可改，有下拉列表、填写提示和填表说明。',
    en: 'Makes blank forms from the tables’ definitions: units and targets filled in, only the entry cells unlocked, with dropdowns, input messages and a guide.',
  },
  argument: several(
    'tables',
    {
      zh: '表的编号（默认：全部表；有 --month 时为全部按月报的表）',
      en: 'ids of tables (default: all; with --month all that are reported monthly)',
    },
    'none',
  ),
  options: {
    month: monthOption({
      zh: '生成这个月的进度表（任务、本月、累计、完成率）',
      en: 'the progress form of this month (target, month, cumulative, rate)',
    }),
    perUnit: flag('--per-unit', {
      zh: '每个单位一份（默认：一份填全部单位）',
      en: 'one file a unit (default: one for all)',
    }),
    targets: repeated(
      '--targets <files...>',
      {
        zh: '任务表的文件、文件夹或通配符，其中的任务填入模板（项目里默认为“任务表”中的）',
        en: 'target and task tables (files, folders, globs) whose contents are filled in (in a project, its own)',
      },
      asTyped,
    ),
    rows: optional(
      '--rows <n>',
      {
        zh: '没有给定行的表留几行空行：名单20行，统计表每一级9行，表单里的清单3行（默认）',
        en: 'blank rows where none are given: of a list (default: 20), of every stage of a statistics table (9), of the list in a form (3)',
      },
      count,
    ),
    scheme: rosterOf,
    out: folderOption(
      { zh: '写到哪个文件夹（默认：./模板）', en: 'folder to write into (default: ./模板)' },
      '模板',
    ),
    force,
    date,
  },
  examples: [
    [
      'dayie template investment/departments --month 2023-06 --per-unit --targets 任务表.xlsx',
      '六月进度表，每个单位一份，任务已填好',
      'June’s form, one a unit, with its targets',
    ],
    ['dayie template --month 2023-06 --targets 任务表/', '六月要报的全部表', 'every form of June'],
    ['dayie template rural/tasks --rows 60', '空白的任务表', 'a blank task table'],
  ],
});

export type TemplateOptions = OptionsOf<typeof template>;
