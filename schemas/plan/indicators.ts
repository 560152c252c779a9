import {
  choice,
  deadline,
  NOT_NEGATIVE,
  number,
  serial,
  text,
  units,
  wordedIn,
  wordedOrWords,
} from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { PLAN_NAMES, PLANS_ALIKE } from './names.ts';

/** The column that says the measure unit of a bare figure. */
const MEASURE_UNIT = 'measure-unit';

/** 量化指标任务清单: every figure that the eight plans set for the year, with who leads on it, by when, and where it stands. */
export const planIndicators = defineTable({
  id: 'plan/indicators',
  plan: 'all',
  source: '八大行动 量化指标',
  kind: 'target',
  title: '量化指标任务清单',
  edition: '2023',
  titleWords: ['量化指标', '指标任务清单', '指标清单', '八大行动'],
  key: ['plan', 'indicator'],
  progress: true,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    plan: {
      header: '方案',
      aliases: ['行动方案', '所属方案', '方案名称', '行动', '所属行动', '专项行动'],
      is: choice(PLAN_NAMES, PLANS_ALIKE),
      group: true,
      note: '从八个行动方案中选一个；同一方案可合并单元格。',
    },
    indicator: {
      header: '指标',
      aliases: ['指标名称', '量化指标', '主要指标', '考核指标'],
      is: text(),
      note: '一行一个指标；同一方案内不重名。',
    },
    target: {
      header: '目标任务',
      aliases: ['年度目标', '年度目标任务', '目标值', '目标', '任务', '年度任务', '确保目标'],
      is: wordedOrWords(MEASURE_UNIT),
      note: '如“不少于135个”“≤50”“确保580亿元、力争600亿元”；没有数的照写文字。',
    },
    stretch: {
      header: '力争目标',
      aliases: ['奋斗目标', '力争', '争取目标', '冲刺目标'],
      is: wordedIn(MEASURE_UNIT).nullish(),
      note: '分两步走的写在这里；没有的留空。',
    },
    [MEASURE_UNIT]: {
      header: '计量单位',
      aliases: ['指标单位'],
      is: text(20).nullish(),
      note: '如个、亿元、%；目标里写了单位的可留空。',
    },
    lead: {
      header: '牵头单位',
      aliases: ['牵头部门', '牵头责任单位'],
      is: units().nullish(),
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    responsible: {
      header: '责任单位',
      aliases: ['责任部门', '配合单位'],
      is: units().nullish(),
      note: '填单位全称或规范简称，多个单位用顿号隔开；可写“各乡镇”。',
    },
    deadline: {
      header: '完成时限',
      aliases: ['时限', '完成期限', '时间节点', '时限要求'],
      is: deadline().nullish(),
      note: '如2023年12月底；长期工作写“常态开展”。',
    },
    place: {
      header: '出处',
      aliases: ['依据', '文件出处', '来源'],
      is: text().nullish(),
      note: '在方案的哪一条，如“二、任务目标”。',
    },
    actual: {
      header: '完成',
      aliases: ['累计完成', '完成值', '完成数', '实际完成', '完成情况'],
      is: wordedIn(MEASURE_UNIT).nullish(),
      progress: true,
      note: '填截至当月的累计数，单位与计量单位相同。',
    },
    rate: {
      header: '完成率',
      aliases: ['完成比例', '完成进度'],
      is: number('%', NOT_NEGATIVE).nullish(),
      progress: true,
      note: '可以不填；填了的会重新计算并比较。',
    },
    progress: {
      header: '进展情况',
      aliases: ['工作进展', '进展', '推进情况', '落实情况'],
      is: text().nullish(),
      progress: true,
      note: '写截至当月做了什么、还差什么。',
    },
  },
});
