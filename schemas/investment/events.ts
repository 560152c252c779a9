import { months, NOT_NEGATIVE, number, text, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { eventProgress } from '../event-progress.ts';

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
  progress: true,
  columns: {
    time: {
      header: '时间',
      aliases: ['季度', '活动时间', '举办时间'],
      is: months(),
      group: true,
      note: '填季度或月份，如“一季度”“5月”；同一季度可合并单元格。',
    },
    name: {
      header: '活动名称',
      aliases: ['活动', '招商活动'],
      is: text(),
      note: '写明活动名称，有承办单位的在括号内注明。',
    },
    place: { header: '地点', aliases: ['活动地点', '举办地点', '举办地'], is: text(), note: '填举办城市。' },
    content: {
      header: '活动内容',
      aliases: ['主要内容', '内容'],
      is: text(500).nullable(),
      note: '简要写明活动安排。',
    },
    ...eventProgress,
    // 举办时间 alone is when it is to be held; beside 时间 it is when it was.
    'held-on': { ...eventProgress['held-on'], beside: 'time' },
    projects: {
      header: '签约项目数',
      aliases: ['签约项目', '签约项目个数'],
      is: number('个', WHOLE).nullish(),
      progress: true,
    },
    'contract-value': {
      header: '签约额',
      aliases: ['签约金额', '协议投资额', '签约投资额'],
      is: number('亿元', NOT_NEGATIVE).nullish(),
      progress: true,
    },
  },
});
