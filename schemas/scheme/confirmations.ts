import { number, text } from '../cells.ts';
import { defineTable } from '../define-table.ts';

const COMMON = { plan: 'scheme', source: '考核办法', kind: 'settings', edition: '1' } as const;

/** 核实说明: one doubtful figure a row that somebody has confirmed. */
export const confirmationSheet = defineTable({
  ...COMMON,
  id: 'scheme/confirmations',
  title: '核实说明',
  titleWords: ['核实说明'],
  key: [],
  columns: {
    subject: {
      header: '单位或文件',
      is: text(),
      note: '存疑的数是哪个单位（企业、指标）的；或者写文件名，如“市档案馆.xlsx”。',
    },
    table: { header: '所在报表', is: text(), note: '表的编号，如 investment/departments。' },
    column: {
      header: '所在列',
      is: text(),
      note: '列名，如“签约额”，指完成数；本月数、任务数写“签约额/本月”“签约额/任务”。',
    },
    month: {
      header: '所属月份',
      is: number(null, { integer: true, min: '1', max: '12' }).nullish(),
      note: '1—12；年度任务表和台账留空。',
    },
    value: {
      header: '核实的数',
      is: text().nullish(),
      note: '核实时表里填的数，单位同本列；以后改成别的数，本行不再适用。可以留空。',
    },
    reason: { header: '核实情况', is: text(), note: '为什么这个数没有错，印在口径说明里。' },
    by: { header: '核实人', is: text().nullish(), note: '可以留空。' },
    day: { header: '核实日期', is: text().nullish(), note: '可以留空，如“2023-06-08”。' },
  },
});
