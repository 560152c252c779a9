import { serial, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { REPORTER, taskProgress } from '../task-progress.ts';

/** 实施乡村振兴战略行动目标任务分解表 (乡村 附件): 45 tasks of eight programmes, some with several lead units. */
export const ruralTasks = defineTable({
  id: 'rural/tasks',
  plan: 'rural',
  source: '乡村 附件',
  kind: 'task',
  title: '实施乡村振兴战略行动目标任务分解表',
  edition: '2023',
  titleWords: ['乡村振兴', '目标任务分解'],
  key: ['content'],
  progress: true,
  reportedBy: REPORTER,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    programme: {
      header: '主要任务',
      aliases: ['重点工程', '任务类别', '工作任务'],
      is: text(),
      group: true,
      note: '填所属工程；同一工程可合并单元格。',
    },
    content: {
      header: '主要内容',
      aliases: ['任务内容', '目标任务', '工作内容', '具体内容'],
      is: text(),
      note: '一行一项任务，写明数量和时限。',
    },
    lead: {
      header: '牵头单位',
      aliases: ['牵头部门', '牵头责任单位', '责任单位'],
      is: units(),
      note: '填单位全称或规范简称，多个单位换行或用顿号隔开。',
    },
    ...taskProgress,
  },
});
