import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/diagnostics/catalogue/index.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { allCodes } from '../../src/reporters/explain.ts';
import { sourcesOf } from './sources.ts';

const PARTS = ['title', 'message', 'why', 'fix', 'example'] as const;

const texts = allCodes().flatMap((code) =>
  PARTS.map((part) => ({ where: `${code} ${part}`, part, ...entryOf(code)[part] })),
);

/** Chinese text beside a half-width mark, straight quotes, or an ASCII full stop at the end of a clause. */
const HALF_WIDTH =
  /[\p{Script=Han}“”（）][,;:!?()]|[,;:!?()][\p{Script=Han}“”（）]|["']|[\p{Script=Han}]\.(?!\w)/u;
/** Full-width marks outside a quoted or bracketed piece of a Chinese form. */
const FULL_WIDTH = /[，。；：！？]/u;

describe('a code', () => {
  it('is raised somewhere in src', () => {
    const raising = sourcesOf(['src'])
      .filter(({ path }) => !path.startsWith('src/diagnostics/catalogue/'))
      .map(({ code }) => code)
      .join('\n');
    const unused = allCodes()
      .filter((code) => !raising.includes(`'${code}'`))
      .map((code) => `${code} is raised nowhere: raise it, or take its entry out before it is released`);
    expect(unused).toEqual([]);
  });

  it('counts up within its stage without a gap', () => {
    const counts = new Map<string, number>();
    const expected = allCodes().map((code) => {
      const [stage = ''] = code.split('-');
      const count = (counts.get(stage) ?? 0) + 1;
      counts.set(stage, count);
      return `${stage}-${String(count).padStart(3, '0')}`;
    });
    expect(allCodes()).toEqual(expected);
  });

  it('has a readable name that no other has', () => {
    const names = allCodes().map((code) => entryOf(code).name);
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('a message', () => {
  it('uses the same parameters in both languages, each of them at least once', () => {
    const wrong = allCodes()
      .map((code) => ({ code, ...entryOf(code).message }))
      .filter(({ zh, en }) => parameters(zh).join() !== parameters(en).join())
      .map(
        ({ code, zh, en }) => `${code}: zh uses ${parameters(zh).join()}, en uses ${parameters(en).join()}`,
      );
    expect(wrong).toEqual([]);
  });

  it('closes every optional part, and each holds a parameter', () => {
    const wrong = texts.filter(({ zh, en }) =>
      [zh, en].some((text) => {
        const rest = text.replace(/\[\[(?:(?!\[\[|\]\]).)*\{\w+\}(?:(?!\[\[|\]\]).)*\]\]/g, '');
        return rest.includes('[[') || rest.includes(']]');
      }),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  it('stands in its place without naming it: no cell, file or row number is a parameter', () => {
    const wrong = allCodes().filter((code) =>
      parameters(entryOf(code).message.zh).some((name) => ['cell', 'file', 'rowNumber'].includes(name)),
    );
    expect(wrong.map((code) => `${code}: the place belongs into the finding’s \`at\``)).toEqual([]);
  });
});

describe('a text of the catalogue', () => {
  it('is complete in both languages', () => {
    const wrong = texts.filter(
      ({ zh, en }) => zh.trim() === '' || en.trim() === '' || !/\p{Script=Han}/u.test(zh),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  it('is a full sentence, and does not begin with its severity', () => {
    const sentence: Readonly<Record<Language, RegExp>> = { zh: /[。？]$/u, en: /[.?]$/ };
    const wrong = texts
      .filter(({ part }) => part !== 'example')
      .filter(
        ({ zh, en }) =>
          !sentence.zh.test(zh) ||
          !sentence.en.test(en) ||
          /^(?:错误|警告|提示)：/u.test(zh) ||
          /^(?:error|warning):/i.test(en),
      );
    expect(wrong.map(({ where }) => `${where}: end it as a sentence`)).toEqual([]);
  });

  it('uses full-width marks beside Chinese, as office writing does', () => {
    const wrong = texts.flatMap(({ where, zh }) => {
      const found = HALF_WIDTH.exec(zh.replace(/\{\w+\}/g, '数'));
      return found === null ? [] : [`${where}: “${found[0]}” in ${zh}`];
    });
    expect(wrong).toEqual([]);
  });

  it('uses no Chinese marks in English outside quotations', () => {
    const wrong = texts.flatMap(({ where, en }) =>
      FULL_WIDTH.test(en.replace(/“[^”]*”/gu, '')) ? [`${where}: ${en}`] : [],
    );
    expect(wrong).toEqual([]);
  });
});

function parameters(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}
