import { measure, measureOrBlank, NOT_NEGATIVE, serial, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';

const share = measureOrBlank('万元', NOT_NEGATIVE).optional();

/** 向上争取项目资金任务分解表 (项目 附件4): 31 units' shares of the funds applied for, by channel. */
export const funding = defineTable({
  id: 'project/funding',
  plan: 'project',
  source: '项目 附件4',
  kind: 'target',
  title: '向上争取项目资金任务分解表',
  edition: '2023',
  titleWords: ['向上争取', '争取项目资金', '争取资金'],
  key: ['unit'],
  progress: true,
  whole: { column: 'plan', done: ['到位', '争取'] },
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '单位名称',
      aliases: ['单位', '责任单位', '部门', '争取单位'],
      is: unit(),
      note: '填单位全称或规范简称，一行一个单位。',
    },
    plan: {
      header: '导向性计划',
      aliases: ['合计', '总计', '争取资金合计', '向上争取资金', '导向性计划合计'],
      is: measure('万元', NOT_NEGATIVE),
      note: '等于发改口与财政口合计数之和。',
    },
    reform: {
      header: ['发改口', '发改口合计数'],
      aliases: ['发改口合计数', '发改口合计', ['发改口', '合计数'], ['发改口', '合计'], ['发改口', '小计']],
      is: share,
      note: '等于中央、省预算内，政策性银行贷款/基金，企业债之和；没有任务的留空或填“/”。',
    },
    budget: {
      header: ['发改口', '中央、省预算内'],
      aliases: ['中央、省预算内', '中央省预算内', '中央、省预算内资金', '中央和省预算内'],
      is: share,
    },
    loans: {
      header: ['发改口', '政策性银行贷款/基金'],
      aliases: ['政策性银行贷款/基金', '政策性银行贷款、基金', '政策性银行贷款', '政策性贷款/基金'],
      is: share,
    },
    'corporate-bonds': {
      header: ['发改口', '企业债'],
      aliases: ['企业债', '企业债券'],
      is: share,
    },
    finance: {
      header: ['财政口', '财政口合计数'],
      aliases: ['财政口合计数', '财政口合计', ['财政口', '合计数'], ['财政口', '合计'], ['财政口', '小计']],
      is: share,
      note: '等于转移支付与专项债之和；没有任务的留空或填“/”。',
    },
    transfers: {
      header: ['财政口', '转移支付'],
      aliases: ['转移支付', '转移支付资金'],
      is: share,
    },
    'special-bonds': {
      header: ['财政口', '专项债'],
      aliases: ['专项债', '专项债券', '政府专项债'],
      is: share,
    },
  },
  rowSums: [
    { whole: 'plan', parts: ['reform', 'finance'] },
    { whole: 'reform', parts: ['budget', 'loans', 'corporate-bonds'] },
    { whole: 'finance', parts: ['transfers', 'special-bonds'] },
  ],
  totals: {
    columns: [
      'plan',
      'reform',
      'budget',
      'loans',
      'corporate-bonds',
      'finance',
      'transfers',
      'special-bonds',
    ],
  },
});
