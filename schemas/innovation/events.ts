import { months, text } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { eventProgress } from '../event-progress.ts';

/** 科技创新“一月一活动”安排 (科技 附件2): one activity every month. */
export const innovationEvents = defineTable({
  id: 'innovation/events',
  plan: 'innovation',
  source: '科技 附件2',
  kind: 'schedule',
  title: '科技创新“一月一活动”安排',
  edition: '2023',
  titleWords: ['一月一活动', '科技创新'],
  key: ['month'],
  progress: true,
  columns: {
    month: { header: '月份', aliases: ['时间', '活动时间'], is: months(), note: '填月份，如“5月”。' },
    type: { header: '活动类型', aliases: ['活动名称', '活动主题'], is: text() },
    content: {
      header: '活动内容',
      aliases: ['主要内容', '内容'],
      is: text(500),
      note: '简要写明活动安排和数量。',
    },
    ...eventProgress,
  },
});
