import type { Rule } from '../../schemas/rules/rule.ts';

/** A rule that the document does not have, made of a condition it does not know. */
export const fallingBack: Rule = {
  rule: '试-01',
  name: '乡镇名次连续后退',
  assessment: 'investment/townships',
  when: { metric: 'fell-back', args: { assessment: 'investment/townships' } },
  counts: 'in-a-row',
  anew: 'year',
  kinds: ['township'],
  steps: [{ times: 2, list: 'interview', by: '分管副市长', whom: '乡镇长' }],
  warnBefore: 1,
  exemptWhenComplete: false,
  exemptUnits: [],
};
