import type { Rule } from './rule.ts';

/** 分管市领导, then 市委市政府主要领导, who interview a unit's 主要负责人. */
const INTERVIEW = {
  counts: 'in-a-row',
  anew: 'year',
  steps: [
    { times: 2, list: 'interview', by: '分管市领导', whom: '主要负责人' },
    { times: 3, list: 'interview', by: '市委市政府主要领导', whom: '主要负责人' },
  ],
  warnBefore: 1,
  exemptWhenComplete: false,
  exemptUnits: [],
} as const;

/** 招商引资 三（二）9. */
export const investmentRules: readonly Rule[] = [
  {
    rule: '招-03',
    name: '乡镇连续排名倒数第一',
    assessment: 'investment/townships',
    when: { metric: 'last', args: { assessment: 'investment/townships' } },
    kinds: ['township'],
    ...INTERVIEW,
  },
  {
    rule: '招-04',
    name: '部门、国有投融资公司、金融机构连续无招商实效',
    assessment: 'investment/departments',
    when: { metric: 'no-result', args: { assessment: 'investment/departments' } },
    kinds: ['department', 'state-company', 'bank'],
    ...INTERVIEW,
  },
];
