import { months, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { eventProgress } from '../event-progress.ts';

/** 文明提升行动“一月一评比”活动清单 (文明 附件3): one contest every month. */
export const contests = defineTable({
  id: 'civic/contests',
  plan: 'civic',
  source: '文明 附件3',
  kind: 'schedule',
  title: '文明提升行动“一月一评比”活动清单',
  edition: '2023',
  titleWords: ['一月一评比', '评比活动'],
  key: ['month'],
  progress: true,
  columns: {
    month: { header: '月份', aliases: ['时间'], is: months(), note: '填月份，如“5月”。' },
    contest: { header: '每月评比活动', aliases: ['评比活动', '评选活动', '评比项目'], is: text() },
    content: {
      header: '活动内容',
      aliases: ['内容', '主要内容'],
      is: text(500),
      note: '简要写明评选范围和办法。',
    },
    units: {
      header: '责任单位',
      aliases: ['牵头单位', '责任部门'],
      is: units(),
      note: '填单位全称或规范简称，多个单位换行或用顿号隔开；可写“各市直部门”。',
    },
    ...eventProgress,
  },
});
