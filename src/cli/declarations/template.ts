import { declare, type OptionsOf, several } from '../command.ts';
import { date, monthOption, rosterOf } from '../options/inputs.ts';
import { flag, optional, repeated } from '../options/option.ts';
import { folderOption, force } from '../options/outputs.ts';
import { asTyped, count, day, oneOf } from '../options/parsers.ts';

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
      zh: '表的编号（默认：全部表；有 --month 时为全部按月报的表），或上月报表的文件、文件夹：上月累计填入每个单位一份的表',
      en: 'ids of tables (default: all; with --month all that are reported monthly), or files and folders of last month, whose figures go into forms of one unit',
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
    layout: optional(
      '--layout <layout>',
      {
        zh: '指标类月报的版式：upright 竖排（指标在左，一页纸，每个单位一张）、across 横排（默认：每个单位一份的竖排，全部单位一份的横排）',
        en: 'layout of monthly forms of indicators: upright (indicators down, one page, a sheet a unit) or across (default: upright with --per-unit, else across)',
      },
      oneOf(['upright', 'across']),
    ),
    due: optional(
      '--due <YYYY-MM-DD>',
      {
        zh: '印在竖排表上的报送截止日期',
        en: 'the day by which the form is to be sent, printed on upright forms',
      },
      day,
    ),
    contact: optional(
      '--contact <text>',
      {
        zh: '印在竖排表上的收表单位联系人、电话',
        en: 'whom units may ask, with a telephone number, printed on upright forms',
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
      'dayie template --month 2023-06 --per-unit --targets 任务表.xlsx',
      '六月进度表，每个单位每张表一份，下达的任务已填好',
      'June’s forms, one a unit and table, with the targets given',
    ],
    [
      'dayie template --month 2023-06 --per-unit 月报/ --due 2023-07-03',
      '六月进度表，竖排一页，上月累计按五月报表填好',
      'June’s forms, upright on one page, with May’s cumulative figures filled in',
    ],
    ['dayie template --month 2023-06 --targets 任务表/', '六月要报的全部表', 'every form of June'],
    ['dayie template rural/tasks --rows 60', '空白的任务表', 'a blank task table'],
  ],
});

export type TemplateOptions = OptionsOf<typeof template>;
