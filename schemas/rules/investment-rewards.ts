import type { Stated } from './rule.ts';

const TOWNSHIPS = 'investment/townships';
const DEPARTMENTS = 'investment/departments';

const REWARD = { list: 'reward', by: '市财政局', whom: '工作经费' } as const;
const BARRED = [{ times: 1, list: 'barred', by: '市委市政府', whom: '单位及主职、分管副职' }] as const;

/** 招商引资 四（四）: what the year comes to. */
export const investmentRewards: readonly Stated[] = [
  {
    rule: '招-09',
    name: '高新区完成全部任务奖励',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        kind: 'first',
        table: TOWNSHIPS,
        args: { every: 'year', classes: ['高新区'], metAll: 'yes', ranked: 'no' },
        steps: [{ times: 1, ...REWARD, amount: '100' }],
      },
    ],
  },
  {
    rule: '招-10',
    name: '一、二、三类乡镇前列奖励',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        clause: '一类',
        kind: 'first',
        table: TOWNSHIPS,
        args: { every: 'year', classes: ['一类乡镇'], metAll: 'yes', moveUp: 'no' },
        steps: [
          { times: 1, ...REWARD, amount: '80' },
          { times: 2, ...REWARD, amount: '50' },
        ],
      },
      {
        clause: '二类',
        kind: 'first',
        table: TOWNSHIPS,
        args: { every: 'year', classes: ['二类乡镇'], metAll: 'yes', moveUp: 'no' },
        steps: [{ times: 1, ...REWARD, amount: '50' }],
      },
      {
        clause: '三类',
        kind: 'first',
        table: TOWNSHIPS,
        args: { every: 'year', classes: ['三类乡镇'], metAll: 'yes', moveUp: 'no' },
        steps: [{ times: 1, ...REWARD, amount: '30' }],
      },
    ],
  },
  {
    rule: '招-11',
    name: '市直部门前五名奖励',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        kind: 'first',
        table: DEPARTMENTS,
        args: { every: 'year', classes: ['市直部门'], metAll: 'yes', moveUp: 'no' },
        kinds: ['department'],
        steps: [1, 2, 3, 4, 5].map((times) => ({ times, ...REWARD, amount: '20' })),
      },
    ],
  },
  {
    rule: '招-12',
    name: '末位且未完成任务不得评优',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        clause: '乡镇',
        kind: 'last-missed',
        table: TOWNSHIPS,
        args: { every: 'year', n: 1, classes: ['一类乡镇', '二类乡镇', '三类乡镇'] },
        steps: BARRED,
      },
      {
        clause: '部门',
        kind: 'last-missed',
        table: DEPARTMENTS,
        args: { every: 'year', n: 3, classes: ['市直部门'] },
        kinds: ['department'],
        steps: BARRED,
      },
    ],
  },
];
