import { months, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { eventProgress } from '../event-progress.ts';

/** “一月一主题”新时代文明实践示范性活动清单 (文明 附件2): a theme every month, with one or more activities. */
export const themes = defineTable({
  id: 'civic/themes',
  plan: 'civic',
  source: '文明 附件2',
  kind: 'schedule',
  title: '“一月一主题”新时代文明实践示范性活动清单',
  edition: '2023',
  titleWords: ['一月一主题', '示范性活动', '文明实践'],
  key: ['content'],
  progress: true,
  columns: {
    month: {
      header: '月份',
      aliases: ['时间'],
      is: months(),
      group: true,
      note: '填月份，如“5月”；同月可合并单元格。',
    },
    theme: {
      header: '主题',
      aliases: ['活动主题', '每月主题'],
      is: text(),
      group: true,
      note: '同一主题可合并单元格。',
    },
    content: { header: '内容', aliases: ['活动内容', '主要内容'], is: text(500), note: '一行一项活动。' },
    units: {
      header: '责任单位',
      aliases: ['牵头单位', '责任部门'],
      is: units(),
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    ...eventProgress,
  },
});
