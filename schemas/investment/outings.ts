import { choice, date, serial, text, unit, yesOrNo } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 外出招商台账 (招商 四（二）, 招-15): a row a trip of a unit's head, of its leaders or of its team. */
export const outings = defineTable({
  id: 'investment/outings',
  plan: 'investment',
  source: '招商 四（二）',
  kind: 'ledger',
  title: '外出招商台账',
  edition: '2023',
  titleWords: ['外出招商', '招商外出', '赴外招商', '外出报备', '招商活动报备'],
  key: ['unit', 'who', 'departed', 'destination'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '单位',
      aliases: ['单位名称', '外出单位', '招商单位', '责任单位', '派出单位'],
      is: unit(),
      note: '填单位全称或规范简称。',
    },
    who: {
      header: '人员类别',
      aliases: ['外出人员类别', '人员类型', '外出人员类型', '人员'],
      is: choice(['主要负责人', '班子成员', '招商专班'], {
        主要领导: '主要负责人',
        主要负责同志: '主要负责人',
        党政主要负责人: '主要负责人',
        班子: '班子成员',
        领导班子成员: '班子成员',
        专班: '招商专班',
        招商小分队: '招商专班',
        专班人员: '招商专班',
      }),
      note: '填主要负责人、班子成员或招商专班；同去的按最高的填一行。',
    },
    departed: {
      header: '出发日期',
      aliases: ['出发时间', '外出日期', '外出时间', '开始日期', '开始时间', '起始日期'],
      is: date(),
      note: '填离开大冶的日期，如2023/3/15。',
    },
    returned: {
      header: '返回日期',
      aliases: ['返回时间', '返程日期', '返程时间', '结束日期', '结束时间', '回程日期'],
      is: date(),
      note: '填回到大冶的日期；计划中的外出，回来后再填。',
    },
    destination: {
      header: '目的地',
      aliases: ['外出地点', '地点', '前往地点', '招商地点', '目的地城市', '外出目的地'],
      is: text(60).nullish(),
    },
    outside: {
      header: '省外',
      aliases: ['是否省外', '是否赴省外', '是否出省'],
      is: yesOrNo({ 省外: '是', 省内: '否' }),
      note: '到过湖北省外的填“是”。',
    },
    filed: {
      header: '报备',
      aliases: ['是否报备', '报备情况', '是否已报备'],
      is: yesOrNo({ 已报备: '是', 未报备: '否' }).nullish(),
    },
    reason: {
      header: '事由',
      aliases: ['外出事由', '招商事由', '外出任务', '工作内容', '招商内容', '拜访企业'],
      is: text().nullish(),
    },
  },
  ledger: {
    order: [['departed', 'returned']],
    happened: ['departed', 'returned'],
  },
});
