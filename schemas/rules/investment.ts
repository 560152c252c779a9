import type { Stated } from './rule.ts';

/** 分管市领导, then 市委市政府主要领导, who interview a unit's 主要负责人. */
const INTERVIEW = [
  { times: 2, list: 'interview', by: '分管市领导', whom: '主要负责人' },
  { times: 3, list: 'interview', by: '市委市政府主要领导', whom: '主要负责人' },
] as const;

const MONTHLY = { counts: 'in-a-row', anew: 'year', warnBefore: 1, exemptWhenComplete: false };

/** 招商引资. */
export const investmentRules: readonly Stated[] = [
  {
    rule: '招-03',
    name: '乡镇连续排名倒数第一',
    place: '三（二）9',
    nature: 'computed',
    clauses: [
      {
        kind: 'in-a-row',
        table: 'investment/townships',
        args: { metric: 'last', ...MONTHLY },
        kinds: ['township'],
        steps: INTERVIEW,
      },
    ],
  },
  {
    rule: '招-04',
    name: '部门、国有投融资公司、金融机构连续无招商实效',
    place: '三（二）9',
    nature: 'computed',
    clauses: [
      {
        kind: 'in-a-row',
        table: 'investment/departments',
        args: { metric: 'no-result', ...MONTHLY },
        kinds: ['department', 'state-company', 'bank'],
        steps: INTERVIEW,
      },
    ],
  },
];
