import { text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * 十条重点产业链招商工作对口联系表 (招商 附件3): who leads, leads on and works for an industry chain. A chain with branches has
 * one row a branch; a chain without them is merged over both columns.
 */
export const chains = defineTable({
  id: 'investment/chains',
  plan: 'investment',
  source: '招商 附件3',
  kind: 'liaison',
  title: '十条重点产业链招商工作对口联系表',
  edition: '2023',
  titleWords: ['产业链', '对口联系'],
  key: ['chain', 'branch'],
  columns: {
    chain: {
      header: ['产业链条', '产业链'],
      aliases: ['产业链条', '产业链', '重点产业链', '产业链名称'],
      is: text(),
      group: true,
      note: '填产业链名称；有分链的，同一产业链可合并单元格。',
    },
    branch: {
      header: ['产业链条', '分链'],
      aliases: ['分链', '子链', '细分产业链', '细分产业'],
      is: text().nullable(),
      beside: 'chain',
      note: '填分链名称；没有分链的留空。',
    },
    leaders: {
      header: '责任领导',
      aliases: ['链长', '链长、副链长', '牵头领导', '市领导'],
      is: text(),
      note: '写明链长、副链长。',
    },
    lead: {
      header: '牵头单位',
      aliases: ['牵头部门'],
      is: units(),
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    responsible: {
      header: '责任单位',
      aliases: ['责任部门'],
      is: units().nullable(),
      group: true,
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    members: {
      header: '成员单位',
      aliases: ['配合单位'],
      is: units().nullable(),
      note: '多个单位用顿号隔开。',
    },
    townships: {
      header: '责任乡镇',
      aliases: ['责任乡镇（街道）', '承接乡镇', '重点承接地'],
      is: units('township').nullable(),
      group: true,
      note: '填乡镇、街道或园区名称，用顿号隔开；未列全的以“等”结尾。',
    },
    division: {
      header: '市招商服务中心责任分部',
      aliases: ['责任分部', '招商分部', '招商服务中心责任分部'],
      is: text().nullish(),
      group: true,
      note: '填招商分部及所负责的区域。',
    },
  },
});
