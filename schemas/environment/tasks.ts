import { deadline, serial, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { REPORTER, taskProgress } from '../task-progress.ts';

/**
 * 优化营商环境重点任务清单 (营商 二, 47 items). The plan prints them as prose; the columns are what it says of each: the part it
 * stands in, its title, its content, who leads, who is responsible, and a deadline where it sets one.
 */
export const environmentTasks = defineTable({
  id: 'environment/tasks',
  plan: 'environment',
  source: '营商 二',
  kind: 'task',
  title: '优化营商环境重点任务清单',
  edition: '2023',
  titleWords: ['营商环境', '重点任务清单', '重点任务'],
  key: ['task'],
  progress: true,
  reportedBy: REPORTER,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    area: {
      header: '任务类别',
      aliases: ['领域', '工作领域', '类别'],
      is: text(),
      group: true,
      note: '如“持续降低税费成本”；同类可合并单元格。',
    },
    task: {
      header: '重点任务',
      aliases: ['任务名称', '工作任务', '主要任务'],
      is: text(),
      note: '一行一项任务。',
    },
    content: {
      header: '主要内容',
      aliases: ['工作内容', '具体内容', '工作要求', '任务内容'],
      is: text().nullable(),
      note: '写明要做什么，数量和时限照原文。',
    },
    lead: {
      header: '牵头单位',
      aliases: ['牵头部门', '牵头责任单位'],
      is: units(),
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    units: {
      header: '责任单位',
      aliases: ['配合单位', '责任部门', '协办单位'],
      is: units().nullable(),
      note: '多个单位用顿号隔开；可写“市有关单位”“各银行机构”。',
    },
    deadline: {
      header: '完成时限',
      aliases: ['时限', '完成期限', '时间节点', '时限要求'],
      is: deadline().nullish(),
      note: '如2023年6月底前；原文没有时限的留空。',
    },
    ...taskProgress,
  },
});
