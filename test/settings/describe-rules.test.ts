import { describe, expect, it } from 'vitest';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { describeRules } from '../../src/settings/describe-rules.ts';

type Rules = Scheme['rules'];

/** The built-in rules with those of one number changed. */
function withRule(number: string, change: (rule: Rules[number]) => Partial<Rules[number]>): Rules {
  return daye2023.rules.map((rule) => (rule.rule === number ? { ...rule, ...change(rule) } : rule));
}

const lineOf = (rules: Rules, id: string) => describeRules({ rules }).find((line) => line.id === id);

describe('口径说明 of the rules', () => {
  it('states the parameters that the document leaves open, as defaults with the reason.', () => {
    expect(lineOf(daye2023.rules, 'rule-招-07')).toMatchObject({
      setting: '招-07 签约半年未开工',
      isDefault: true,
      why: '文件未规定“半年”怎样算，默认为签约之日起六个月。',
    });
    expect(lineOf(daye2023.rules, 'rule-招-07')?.value).toContain('期限：6；单位：个月');
  });

  it('says of a parameter that the scheme has set that it was set.', () => {
    const rules = withRule('招-07', ({ args }) => ({ args: { ...args, limit: 9 } }));
    expect(lineOf(rules, 'rule-招-07')).toMatchObject({ isDefault: false, why: '考核办法中已定。' });
    expect(lineOf(rules, 'rule-招-07')?.value).toContain('期限：9');
  });

  it('names the rules whose points or amounts nobody has filled in, until they are.', () => {
    expect(lineOf(daye2023.rules, 'rule-figures')?.value).toContain('招-05、招-08');
    const filled = withRule('招-08', ({ steps }) => ({
      steps: steps.map((step) => ({ ...step, points: '1' })),
    }));
    expect(lineOf(filled, 'rule-figures')?.value).not.toContain('招-08');
  });

  it('names the rules that are off, of which nothing else is stated.', () => {
    expect(lineOf(daye2023.rules, 'rules-off')).toBeUndefined();
    const rules = withRule('招-07', () => ({ on: false }));
    expect(lineOf(rules, 'rules-off')).toMatchObject({ value: '招-07', isDefault: false });
    expect(lineOf(rules, 'rule-招-07')).toBeUndefined();
  });
});
