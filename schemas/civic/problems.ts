import { choice, date, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { ASSIGNED, LIMIT, LIMIT_WORDS, NUMBER, PROBLEM } from '../problem-columns.ts';

/**
 * 文明创建问题整改台账 (文明 三（十）, 文-01, 文-04): a row a problem at a place, with the unit and the person who answer for it. The
 * first time overdue is criticised, the second talked about, the third handed over.
 */
export const civicProblems = defineTable({
  id: 'civic/problems',
  plan: 'civic',
  source: '文明 三（十）',
  kind: 'ledger',
  title: '文明创建问题整改台账',
  edition: '2023',
  titleWords: ['文明创建问题', '创建问题', '整改台账', '点位问题', '文明提升问题'],
  key: ['number', 'point'],
  reconstructed: true,
  columns: {
    number: NUMBER,
    point: {
      header: '点位',
      aliases: ['点位名称', '检查点位', '问题点位', '测评点位', '所在点位', '点位（路段）', '路段'],
      is: text(),
      note: '填检查的点位或路段。',
    },
    problem: PROBLEM,
    unit: {
      header: '责任单位',
      aliases: ['牵头单位', '整改单位', '整改责任单位', '责任部门', '包保单位'],
      is: units(),
      note: '填单位全称或规范简称，多个用顿号隔开。',
    },
    person: {
      header: '责任人',
      aliases: ['整改责任人', '责任人姓名', '联系人'],
      is: text(40).nullish(),
    },
    assigned: ASSIGNED,
    due: { header: '整改时限', aliases: LIMIT_WORDS, ...LIMIT },
    closed: {
      header: '整改完成日期',
      aliases: [
        '整改完成时间',
        '完成整改日期',
        '完成整改时间',
        '整改日期',
        '整改时间',
        '完成日期',
        '完成时间',
        '办结日期',
        '办结时间',
        '销号日期',
        '销号时间',
      ],
      is: date().nullish(),
      note: '填整改完成的日期；没有完成的空着。',
    },
    review: {
      header: '复查结果',
      aliases: ['复查情况', '复核结果', '验收结果', '复查结论', '销号验收'],
      is: choice(['整改到位', '整改不到位'], {
        到位: '整改到位',
        已整改到位: '整改到位',
        合格: '整改到位',
        通过: '整改到位',
        已整改: '整改到位',
        不到位: '整改不到位',
        未整改到位: '整改不到位',
        未到位: '整改不到位',
        不合格: '整改不到位',
        未通过: '整改不到位',
        未整改: '整改不到位',
      }).nullish(),
      note: '复查过的填整改到位或整改不到位；没有复查的空着。',
    },
  },
  ledger: {
    sameBy: ['number', 'problem'],
    changing: ['review', 'person'],
    order: [
      ['assigned', 'due'],
      ['assigned', 'closed'],
    ],
    happened: ['assigned', 'closed'],
    states: [{ column: 'review', words: ['整改到位'], day: 'closed', has: true }],
  },
});
