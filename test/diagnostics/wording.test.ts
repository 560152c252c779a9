import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/diagnostics/catalogue/index.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { fill, wordFinding } from '../../src/diagnostics/wording.ts';
import { allCodes } from '../../src/reporters/explain.ts';

describe('a text with parameters', () => {
  it('takes each parameter where it is named, as often as it is named', () => {
    expect(fill('{unit}应填{unit}的{count}个', { unit: '市教育局', count: 3 }, 'zh')).toBe(
      '市教育局应填市教育局的3个',
    );
  });

  it('prints a parameter that is missing as nothing', () => {
    expect(fill('合计为{stated}。', {}, 'zh')).toBe('合计为。');
  });

  it('joins a list as the language does', () => {
    const params = { units: ['市教育局', '市科技局'] };
    expect(fill('缺{units}', params, 'zh')).toBe('缺市教育局、市科技局');
    expect(fill('missing: {units}', params, 'en')).toBe('missing: 市教育局, 市科技局');
  });

  it('words a term in the language of the run, in a list, too', () => {
    const term = { zh: '任务', en: 'the target' };
    expect(fill('{term}/{terms}', { term, terms: [term, '签约额'] }, 'zh')).toBe('任务/任务、签约额');
    expect(fill('{term}/{terms}', { term, terms: [term, '签约额'] }, 'en')).toBe(
      'the target/the target, 签约额',
    );
  });
});

describe('an optional part', () => {
  const text = '没有“{text}”。[[是不是{near}？]]请改正。';

  it('stays, without its brackets, when its parameter says something', () => {
    expect(fill(text, { text: '市挡案馆', near: ['市档案馆'] }, 'zh')).toBe(
      '没有“市挡案馆”。是不是市档案馆？请改正。',
    );
  });

  it.each([{ near: '' }, { near: [] }, {}])('goes when its parameter is empty: %j', (params) => {
    expect(fill(text, { text: '某局', ...params }, 'zh')).toBe('没有“某局”。请改正。');
  });

  it('stays for the number 0, which is a figure', () => {
    expect(fill('实得[[{score}分]]', { score: 0 }, 'zh')).toBe('实得0分');
  });

  it('goes when one of its two parameters is empty', () => {
    expect(fill('甲[[（{first}、{second}）]]', { first: 1, second: '' }, 'zh')).toBe('甲');
  });
});

describe('what people typed', () => {
  // What hides in a text is named instead: test/core/hidden-characters.test.ts.
  const visible = fc.string({ unit: 'binary' }).filter((typed) => !/[\p{C}\p{Z}\p{M}\p{DI}]/u.test(typed));

  it('is printed as it is, braces and brackets included, whatever it holds', () => {
    fc.assert(
      fc.property(visible, fc.constantFrom('zh', 'en'), (typed, language) => {
        const [before = '', after = ''] = entryOf('VALUE-001').message[language].split('{text}');
        expect(wordFinding(finding('VALUE-001', {}, { text: typed }), language)).toBe(
          `${before}${typed}${after}`,
        );
      }),
    );
  });
});

describe('every message of the catalogue', () => {
  it.each(['zh', 'en'] as const)(
    'leaves no brace and no bracket behind, with and without values (%s)',
    (language) => {
      for (const code of allCodes()) {
        const text = entryOf(code).message[language];
        const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        for (const value of ['某', ''])
          expect(fill(text, Object.fromEntries(names.map((name) => [name, value])), language)).not.toMatch(
            /[{}]|\[\[|\]\]/,
          );
      }
    },
  );
});
