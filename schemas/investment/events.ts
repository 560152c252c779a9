import { defineTable } from '../define-table.ts';

/** 重大招商引资活动安排表 (招商 附件4): what is held where, quarter by quarter. */
export const events = defineTable({
  id: 'investment/events',
  plan: 'investment',
  source: '招商 附件4',
  kind: 'schedule',
  title: '重大招商引资活动安排表',
  edition: '2023',
  titleWords: ['招商引资活动', '招商活动', '活动安排'],
  key: ['name'],
  columns: [
    {
      id: 'time',
      header: '时间',
      aliases: ['季度', '活动时间', '举办时间'],
      content: { type: 'months' },
      required: true,
      group: true,
      note: '填季度或月份，如“一季度”“5月”；同一季度可合并单元格。',
    },
    {
      id: 'name',
      header: '活动名称',
      aliases: ['活动', '招商活动'],
      content: { type: 'text' },
      required: true,
      note: '写明活动名称，有承办单位的在括号内注明。',
    },
    {
      id: 'place',
      header: '地点',
      aliases: ['活动地点', '举办地点', '举办地'],
      content: { type: 'text' },
      required: true,
      note: '填举办城市。',
    },
    {
      id: 'content',
      header: '活动内容',
      aliases: ['主要内容', '内容'],
      content: { type: 'text', maxLength: 500 },
      note: '简要写明活动安排。',
    },
  ],
});
