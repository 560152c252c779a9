import { NOT_NEGATIVE, number, serial, text, units, worded } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 科技创新专项行动指标任务 (科技 附件1): city-level indicators, each with its own measure unit in the cell. */
export const indicators = defineTable({
  id: 'innovation/indicators',
  plan: 'innovation',
  source: '科技 附件1',
  kind: 'target',
  title: '科技创新专项行动指标任务',
  edition: '2023',
  titleWords: ['科技创新', '指标任务', '创新指标'],
  key: ['indicator'],
  progress: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    category: {
      header: '指标类型',
      aliases: ['指标类别', '类型'],
      is: text(),
      group: true,
      note: '如创新体系、创新能力；同类可合并单元格。',
    },
    indicator: {
      header: '指标名称',
      aliases: ['指标', '考核指标', '主要指标'],
      is: text(),
      note: '一行一个指标。',
    },
    target: {
      header: '目标任务',
      aliases: ['年度目标', '年度目标任务', '目标值', '目标', '任务'],
      is: worded(),
      note: '连同计量单位填写，如3.3%、6个、20亿元。',
    },
    actual: {
      header: '完成情况',
      aliases: ['完成', '累计完成', '完成值', '完成数', '实际完成'],
      is: worded().nullish(),
      progress: true,
      note: '填截至当月的累计数，连同计量单位，单位与目标任务相同。',
    },
    rate: {
      header: '完成率',
      aliases: ['完成比例', '完成进度'],
      is: number('%', NOT_NEGATIVE).nullish(),
      progress: true,
      note: '可以不填；填了的会重新计算并比较。',
    },
    lead: {
      header: '责任单位',
      aliases: ['牵头单位', '填报单位'],
      is: units().nullish(),
    },
  },
});
