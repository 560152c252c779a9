import { deadline, serial, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { REPORTER, taskProgress } from '../task-progress.ts';

/** 文明提升行动工作任务清单 (文明 附件1): action → task → content, with a leader, units and a deadline. */
export const civicTasks = defineTable({
  id: 'civic/tasks',
  plan: 'civic',
  source: '文明 附件1',
  kind: 'task',
  title: '文明提升行动工作任务清单',
  edition: '2023',
  titleWords: ['文明提升', '工作任务清单', '任务清单'],
  key: ['content'],
  progress: true,
  reportedBy: REPORTER,
  columns: {
    serial: { header: '序号', is: serial().nullish(), group: true },
    action: {
      header: '行动名称',
      aliases: ['行动', '工程名称'],
      is: text(),
      group: true,
      note: '填所属行动；同一行动可合并单元格。',
    },
    task: {
      header: '重点任务',
      aliases: ['工作任务', '任务名称'],
      is: text(),
      group: true,
      note: '同一任务的各项内容可合并单元格。',
    },
    content: {
      header: '具体内容',
      aliases: ['工作内容', '主要内容', '任务内容'],
      is: text(),
      note: '一行一项内容，写明数量。',
    },
    leader: { header: '责任领导', aliases: ['牵头领导', '市领导'], is: text() },
    units: {
      header: '责任单位',
      aliases: ['牵头单位', '责任部门'],
      is: units(),
      note: '填单位全称或规范简称，多个单位用顿号隔开；可写“各乡镇（场）、街道”。',
    },
    deadline: {
      header: '完成时限',
      aliases: ['时限', '完成期限', '时间节点', '时限要求'],
      is: deadline(),
      note: '如2023年6月底；长期工作写“常态开展”。',
    },
    ...taskProgress,
  },
});
