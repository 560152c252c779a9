import { date, enterprise, number, serial, text, unit, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { enterpriseMarkers } from './markers.ts';

/** 走访企业台账 (企业 四（二）, 企-05): a row a visit of a unit to one of its enterprises, every month. */
export const enterpriseVisits = defineTable({
  id: 'enterprise/visits',
  plan: 'enterprise',
  source: '企业 四（二）',
  kind: 'ledger',
  title: '走访企业台账',
  edition: '2023',
  titleWords: ['走访企业', '企业走访', '走访台账', '走访记录', '走访情况'],
  key: ['unit', 'enterprise', 'visited'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '包保单位',
      aliases: ['走访单位', '包保部门', '挂点部门', '挂点单位', '单位', '单位名称', '责任单位'],
      is: unit(),
      note: '填单位全称或规范简称。',
    },
    enterprise: {
      header: '企业名称',
      aliases: ['走访企业', '包保企业', '企业', '被走访企业', '走访企业名称'],
      is: enterprise(enterpriseMarkers),
      note: '一行一家企业；同一天走访几家的分行填。',
    },
    visited: {
      header: '走访日期',
      aliases: ['走访时间', '走访日', '日期'],
      is: date(),
      note: '填走访的日期，如2023/5/20。',
    },
    visitor: {
      header: '走访人',
      aliases: ['走访人员', '走访领导', '带队领导', '带队人'],
      is: text(60).nullish(),
    },
    problems: {
      header: '收集问题数',
      aliases: ['收集问题', '问题数', '收集问题个数', '反映问题数', '收集问题数量'],
      is: number('个', WHOLE).nullish(),
      note: '没有问题的填0。',
    },
  },
  ledger: { happened: ['visited'] },
});
