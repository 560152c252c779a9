import { choice, date, number, PERCENT, text, unit } from './cells.ts';
import type { Columns } from './define-table.ts';

/** The column that tells the reports of several lead units on one task apart; the month's workbook has it, a unit's form does not. */
export const REPORTER = 'reporter';

/** What is reported each month on a row of a task table (任务进度): its schema spreads these after its own columns. */
export const taskProgress = {
  progress: {
    header: '进展情况',
    aliases: ['工作进展', '进展', '工作进展情况', '落实情况', '完成情况', '推进情况'],
    is: text().nullish(),
    progress: true,
    note: '写截至当月做了什么、还差什么。',
  },
  state: {
    header: '完成状态',
    aliases: ['状态', '工作状态', '任务状态', '推进状态'],
    is: choice(['未启动', '推进中', '已完成']).nullish(),
    progress: true,
    note: '从“未启动、推进中、已完成”中选一个。',
  },
  done: {
    header: '完成进度',
    aliases: ['进度', '完成率', '完成比例', '工作进度'],
    is: number('%', PERCENT).nullish(),
    progress: true,
    note: '填0—100的数，单位是百分比；已完成的填100。',
  },
  completed: {
    header: '完成时间',
    aliases: ['实际完成时间', '办结时间', '完成日期'],
    is: date().nullish(),
    progress: true,
    note: '已完成的填完成日期，如2023年5月20日；未完成的留空。',
  },
  [REPORTER]: {
    header: '填报单位',
    aliases: ['报送单位', '填报部门'],
    is: unit().nullish(),
    progress: true,
    note: '一项任务由几个单位各报各的，写明是哪个单位报的。',
  },
} as const satisfies Columns;
