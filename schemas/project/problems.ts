import { date, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { ASSIGNED, CLOSED_STATES, LIMIT, LIMIT_WORDS, NUMBER, PROBLEM, STATE } from '../problem-columns.ts';

/** 项目问题交办台账 (项目 三（二）, 项-09): a row a problem, handed over with a time limit, struck off when it is solved. */
export const projectProblems = defineTable({
  id: 'project/problems',
  plan: 'project',
  source: '项目 三（二）',
  kind: 'ledger',
  title: '项目问题交办台账',
  edition: '2023',
  titleWords: ['项目问题', '项目建设问题', '项目存在问题', '问题交办台账', '项目推进问题'],
  key: ['number', 'project'],
  reconstructed: true,
  columns: {
    number: NUMBER,
    project: {
      header: '项目名称',
      aliases: ['项目', '涉及项目', '所属项目', '问题项目'],
      // The column tells whose problems these are: without it a list of problems may be anybody's.
      is: text().nullable(),
      note: '填问题所属的项目；不属于哪个项目的空着。',
    },
    problem: PROBLEM,
    unit: {
      header: '责任单位',
      aliases: ['牵头单位', '承办单位', '交办单位', '办理单位', '责任部门'],
      is: units(),
      note: '填单位全称或规范简称，多个用顿号隔开。',
    },
    assigned: ASSIGNED,
    due: { header: '完成时限', aliases: LIMIT_WORDS, ...LIMIT },
    closed: {
      header: '办结（销号）日期',
      aliases: [
        '办结日期',
        '销号日期',
        '办结时间',
        '销号时间',
        '办结销号日期',
        '办结（销号）时间',
        '办结/销号日期',
        '完成日期',
        '完成时间',
        '实际完成日期',
        '实际完成时间',
        '解决日期',
        '解决时间',
      ],
      is: date().nullish(),
      note: '填实际办结（销号）的日期；没有办结的空着。',
    },
    state: STATE,
  },
  ledger: {
    sameBy: ['number', 'problem'],
    changing: ['state'],
    order: [
      ['assigned', 'due'],
      ['assigned', 'closed'],
    ],
    happened: ['assigned', 'closed'],
    states: CLOSED_STATES,
  },
});
