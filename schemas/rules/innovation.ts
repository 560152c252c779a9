import type { Stated } from './rule.ts';

const BUREAU = '市科技局';
const NOT_DONE = [{ times: 1, list: 'not-done', by: BUREAU, whom: '责任单位' }] as const;

/** 科技创新. */
export const innovationRules: readonly Stated[] = [
  {
    rule: '科-01',
    name: '动态监测、年终考核',
    place: '四（三）、附件1',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: 'innovation/indicators',
        args: { gap: '0', name: 'indicator' },
        steps: [{ times: 1, list: 'behind', by: BUREAU, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '科-02',
    name: '一月一活动',
    place: '附件2',
    nature: 'computed',
    clauses: [
      {
        kind: 'due',
        table: 'innovation/events',
        args: { month: 'month', state: 'state', done: ['已开展'], name: 'type' },
        steps: NOT_DONE,
      },
    ],
  },
  {
    rule: '科-03',
    name: '成效奖励',
    place: '附件2、四（四）',
    nature: 'judgement',
    why: { zh: '奖励标准和金额没有写，由市委市政府决定。', en: 'Neither standard nor amount is set.' },
  },
  {
    rule: '科-04',
    name: '创新平台、研发机构“扫零”',
    place: '附件3',
    nature: 'computed',
    clauses: [
      {
        kind: 'due',
        table: 'innovation/platforms',
        args: { state: 'state', done: ['已开展'], name: 'project' },
        steps: NOT_DONE,
      },
    ],
  },
  {
    rule: '科-05',
    name: '特派员表彰',
    place: '附件2',
    nature: 'judgement',
    why: { zh: '名额和标准没有写，由市科技局评选。', en: 'Neither number nor standard is set.' },
  },
];
