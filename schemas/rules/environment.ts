import type { Stated } from './rule.ts';

const BUREAU = '市发改局';
const TASKS = 'environment/tasks';
const OVERDUE = [{ times: 1, list: 'overdue', by: BUREAU, whom: '牵头单位' }] as const;

/** 优化营商环境. */
export const environmentRules: readonly Stated[] = [
  {
    rule: '营-01',
    name: '督查检查与评价结果运用',
    place: '三（三）',
    nature: 'judgement',
    why: {
      zh: '评价指标、周期和追责标准没有写，由纪检机关认定。',
      en: 'Neither indicators nor standards are set; it is for the disciplinary authority.',
    },
  },
  {
    rule: '营-02',
    name: '责任人',
    place: '三（一）',
    nature: 'no-measure',
    why: {
      zh: '只规定谁负责，没有可统计的内容。',
      en: 'It says who is responsible; there is nothing to count.',
    },
  },
  {
    rule: '营-03',
    name: '47项任务对账',
    place: '二',
    nature: 'computed',
    clauses: [{ kind: 'tasks', table: TASKS, args: {}, steps: OVERDUE }],
  },
  {
    rule: '营-04',
    name: '审批时限承诺',
    place: '二第11项、第26项',
    nature: 'computed',
    clauses: [
      {
        kind: 'later-than',
        table: 'environment/approvals',
        args: { from: 'accepted', allowed: 'promised', unit: 'workday', to: 'closed', name: 'matter' },
        steps: [{ times: 1, list: 'overdue', by: '市政务服务和大数据管理局', whom: '承办单位' }],
      },
    ],
  },
  {
    rule: '营-05',
    name: '好差评与窗口评优',
    place: '二第27项',
    nature: 'judgement',
    why: { zh: '周期和标准没有写，由政务服务部门评定。', en: 'Neither interval nor standard is set.' },
  },
  {
    rule: '营-06',
    name: '行政执法抽查通报',
    place: '二第34项',
    nature: 'computed',
    clauses: [
      {
        kind: 'entries',
        table: 'assessment/notices',
        args: {
          where: [
            { column: 'plan', is: 'equals', value: '营商环境' },
            { column: 'kind', is: 'equals', value: '批评' },
          ],
          date: 'day',
          name: 'reason',
          says: '通报',
        },
        steps: [{ times: 1, list: 'notice', by: '市司法局', whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '营-07',
    name: '社会监督满意度调查',
    place: '二第46项',
    nature: 'computed',
    clauses: [
      {
        kind: 'ranking',
        table: 'assessment/scores',
        args: { every: 'year', exam: '营商环境满意度' },
        steps: [{ times: 1, list: 'attention', by: BUREAU, whom: '通报' }],
      },
    ],
  },
  {
    rule: '营-08',
    name: '信用类惩戒',
    place: '二第4、6、31、41项',
    nature: 'judgement',
    why: {
      zh: '分级分类标准没有写，由各主管部门认定。',
      en: 'The grades are not defined; it is for each authority.',
    },
  },
  {
    rule: '营-09',
    name: '专项整治',
    place: '二第47项',
    nature: 'computed',
    clauses: [{ kind: 'tasks', table: TASKS, args: { only: ['整治'] }, steps: OVERDUE }],
  },
  {
    rule: '营-10',
    name: '首席服务员制两阶段',
    place: '二第29项',
    nature: 'computed',
    clauses: [{ kind: 'tasks', table: TASKS, args: { only: ['首席服务员'] }, steps: OVERDUE }],
  },
];
