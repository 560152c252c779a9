import type { Stated } from './rule.ts';

const GROUP = '市委农村工作领导小组办公室';
const NOTICES = 'assessment/notices';
const MINE = { column: 'plan', is: 'equals', value: '乡村振兴' };

/** 乡村振兴. */
export const ruralRules: readonly Stated[] = [
  {
    rule: '村-01',
    name: '每月项目调度会',
    place: '三（一）、附件',
    nature: 'computed',
    clauses: [
      {
        kind: 'tasks',
        table: 'rural/tasks',
        args: {},
        steps: [{ times: 1, list: 'overdue', by: GROUP, whom: '牵头单位' }],
      },
    ],
  },
  {
    rule: '村-02',
    name: '承办现场推进会加分',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'entries',
        table: NOTICES,
        args: {
          where: [MINE, { column: 'kind', is: 'equals', value: '加分' }],
          date: 'day',
          name: 'reason',
          points: 'points',
          says: '',
        },
        steps: [{ times: 1, list: 'bonus', by: GROUP, whom: '年终考核', points: null }],
      },
    ],
  },
  {
    rule: '村-03',
    name: '督办：表扬、约谈、通报批评',
    place: '三（五）',
    nature: 'computed',
    clauses: [
      {
        clause: '表扬',
        kind: 'entries',
        table: NOTICES,
        args: {
          where: [MINE, { column: 'kind', is: 'equals', value: '表扬' }],
          date: 'day',
          name: 'reason',
          says: '通报表扬',
        },
        steps: [{ times: 1, list: 'commended', by: GROUP, whom: '责任单位' }],
      },
      {
        clause: '批评',
        kind: 'entries',
        table: NOTICES,
        args: {
          where: [MINE, { column: 'kind', is: 'equals', value: '批评或约谈' }],
          date: 'day',
          name: 'reason',
          says: '',
        },
        steps: [{ times: 1, list: 'notice', by: GROUP, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '村-04',
    name: '返贫监测月度动态调整',
    place: '二（三）2',
    nature: 'no-measure',
    why: {
      zh: '监测标准没有写，户册在专门系统中，不在这些表里。',
      en: 'The standard is not set, and households are kept in a system of their own.',
    },
  },
  {
    rule: '村-05',
    name: '涉农资金投入不低于上年',
    place: '三（四）',
    nature: 'judgement',
    why: {
      zh: '上年基数没有写，由财政部门核对。',
      en: 'Last year’s figure is not given; it is for the finance bureau to compare.',
    },
  },
  {
    rule: '村-06',
    name: '村干部报酬挂钩',
    place: '二（五）2',
    nature: 'no-measure',
    why: { zh: '挂钩办法没有写。', en: 'How pay goes with results is not said.' },
  },
  {
    rule: '村-07',
    name: '评选与试点数量',
    place: '二（七）2',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: 'plan/indicators',
        args: { gap: '0', only: ['村（居）务公开示范点', '积分制试点村'] },
        steps: [{ times: 1, list: 'behind', by: GROUP, whom: '牵头单位' }],
      },
    ],
  },
];
