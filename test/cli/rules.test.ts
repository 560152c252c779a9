import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { RulesDocument } from '../../schemas/output/rules.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import { dayie } from '../support/cli.ts';

const FIXTURES = 'fixtures/daye-2023';
const INVESTMENT = [`${FIXTURES}/monthly`, `${FIXTURES}/targets`];

function listed(...args: readonly string[]): RulesDocument {
  return RulesDocument.parse(
    JSON.parse(dayie(['rules', ...args, '--format', 'json', '--lang', 'zh']).stdout),
  );
}

describe('The rules of the document', () => {
  it('are 106, numbered without gaps plan by plan.', () => {
    const counts = { 招: 22, 项: 15, 企: 10, 科: 5, 营: 10, 村: 7, 文: 21, 党: 16 };
    const numbers = Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(documentRules.map(({ rule }) => rule)).toEqual(numbers);
  });

  it('are worked out in at least 70 cases; of the others each says why not.', () => {
    expect(documentRules.filter(({ nature }) => nature === 'computed').length).toBeGreaterThanOrEqual(70);
    for (const entry of documentRules)
      if (entry.nature !== 'computed')
        expect([entry.why.zh, entry.why.en].every((why) => why.length > 5)).toBe(true);
  });
});

describe('dayie rules', () => {
  it('lists all of them without files, none switched off, each with the tables it needs.', () => {
    const { rules, counts, span } = listed();
    expect([rules.length, counts.computed, counts.off, span]).toEqual([106, 0, 0, null]);
    expect(rules.find(({ rule }) => rule === '招-07')?.missing).toEqual(['investment/projects']);
    expect(rules.filter(({ state, missing }) => state === 'needs-data' && missing.length === 0)).toEqual([]);
  });

  it('on the investment workbooks alone computes what they hold, and names the form that the others need.', () => {
    const { rules, span } = listed(...INVESTMENT, '--month', '2023-05');
    expect(span).toBe('2023-05');
    const state = (number: string) => rules.find(({ rule }) => rule === number)?.state;
    for (const number of [
      '招-01',
      '招-03',
      '招-04',
      '招-05',
      '招-09',
      '招-10',
      '招-11',
      '招-12',
      '招-14',
      '招-19',
    ])
      expect([number, state(number)]).toEqual([number, 'computed']);
    expect(['招-06', '项-09', '文-04', '党-05'].map(state)).toEqual(Array(4).fill('needs-data'));
    const text = dayie(['rules', ...INVESTMENT, '--month', '2023-05', '--lang', 'zh']).stdout;
    expect(text.replace(/\s/gu, '')).toContain('缺《签约项目台账》（dayietemplateinvestment/projects）');
  });

  it('computes on the example county at least 70; the others are for people to decide or have no measure.', () => {
    const { counts, rules, span } = listed(FIXTURES);
    expect(span).toBe('2023-05');
    expect(counts.computed).toBeGreaterThanOrEqual(70);
    expect(rules.filter(({ state }) => state === 'needs-data' || state === 'off')).toEqual([]);
  });

  it('asks nothing of anybody for a ledger that nobody sent, and says of each silent unit so of one that was.', () => {
    const outings = (...args: readonly string[]) =>
      listed(...args, '--month', '2023-05').rules.find(({ rule }) => rule === '招-15');
    expect(outings(...INVESTMENT)).toMatchObject({
      state: 'needs-data',
      asked: 0,
      verdicts: { met: 0, near: 0, open: 0 },
      missing: ['investment/outings'],
    });
    const sent = outings(...INVESTMENT, `${FIXTURES}/ledgers/外出招商台账.xlsx`);
    expect(sent?.state).toBe('computed');
    expect(sent?.verdicts.open).toBeGreaterThan(0);
  });

  it('ends with words and 2 where no file is a workbook.', () => {
    const { status, stdout, stderr } = dayie(['rules', 'README.md', '--lang', 'zh']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('READ-005');
  });

  it.each(['zh', 'en'])('keeps to 80 columns (%s)', (language) => {
    const lines = dayie(['rules', '--lang', language]).stdout.split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('lists one plan alone, also as Markdown.', () => {
    const lines = dayie(['rules', '--plan', 'rural', '--format', 'markdown', '--lang', 'zh']).stdout.split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('| 村-'))).toHaveLength(7);
    expect(lines[0]).toBe('| 规则 | 方案 | 名称 | 状态 | 说明 |');
  });
});

describe('dayie explain', () => {
  it.each([
    [
      '招-07',
      'zh',
      ['出处：招商引资 三（二）8', '期限：6；单位：个月', 'dayie template investment/projects'],
    ],
    ['招-10', 'zh', ['级次1：奖励，由市财政局，对工作经费，80万元']],
    ['项-05', 'zh', ['分值待定（文件没有规定）']],
    ['招-21', 'zh', ['无可统计：激励标准没有写']],
    ['招-05', 'en', ['the points left open by the document']],
  ])('says of %s (%s) where it stands, its parameters and what feeds it', (number, language, expected) => {
    const text = dayie(['explain', number, '--lang', language]).stdout.replace(/\s/gu, '');
    for (const words of expected) expect(text).toContain(words.replace(/\s/gu, ''));
  });

  it.each([
    ['招-99', '招-09'],
    ['招7', '招-07'],
    ['党－17', '党-16'],
  ])('suggests for %s, which is no rule, the rules that are meant', (number, near) => {
    const { status, stderr } = dayie(['explain', number, '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr).toContain(`没有编号为“${number}”的规则`);
    expect(stderr).toContain(near);
  });
});
