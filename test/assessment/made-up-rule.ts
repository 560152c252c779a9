import type { Rule } from '../../schemas/rules/rule.ts';

/** A rule that the document does not have, made of a condition it does not know. */
export const fallingBack: Rule = {
  rule: '试-01',
  plan: 'investment',
  name: '乡镇名次连续后退',
  place: '试行办法',
  clause: '',
  on: true,
  kind: 'in-a-row',
  table: 'investment/townships',
  args: { metric: 'fell-back', counts: 'in-a-row', anew: 'year', warnBefore: 1, exemptWhenComplete: false },
  kinds: ['township'],
  exemptUnits: [],
  steps: [{ times: 2, list: 'interview', by: '分管副市长', whom: '乡镇长' }],
};
