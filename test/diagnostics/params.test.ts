import { describe, expect, expectTypeOf, it } from 'vitest';
import { catalogue, entryOf } from '../../src/diagnostics/catalogue/index.ts';
import type { Strangers } from '../../src/diagnostics/entry.ts';
import { FORMER_PARAMS } from '../../src/diagnostics/former-params.ts';
import { isParamName, PARAMS } from '../../src/diagnostics/params.ts';
import { allCodes } from '../../src/reporters/explain.ts';

interface Message<Zh extends string, En extends string> {
  readonly message: { readonly zh: Zh; readonly en: En };
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

describe('the parameters of findings', () => {
  const used = new Set(allCodes().flatMap((code) => namesIn(entryOf(code).message.zh)));

  it('are all declared, and each declared one is used', () => {
    expect([...used].filter((name) => !isParamName(name))).toEqual([]);
    expect(Object.keys(PARAMS).filter((name) => !used.has(name))).toEqual([]);
  });

  it('have one meaning each, said in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const meanings: readonly string[] = Object.values(PARAMS).map((param) => param[language]);
      expect(meanings.filter((text, index) => text === '' || meanings.indexOf(text) !== index)).toEqual([]);
    }
  });

  it('that were replaced name the code that had them and stand for one of its present names', () => {
    const wrong = Object.entries(FORMER_PARAMS).flatMap(([code, names]) => {
      const present = Object.entries(catalogue).find(([other]) => other === code)?.[1];
      const mine = namesIn(present?.message.zh ?? '');
      const former = Object.values(names);
      const lost = Object.keys(names).filter((name) => !mine.includes(name));
      const kept = mine.filter((name) => former.includes(name) && !Object.keys(names).includes(name));
      return [...lost, ...kept].map((name) => `${code} ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('do not compile under another name, or in one language only', () => {
    expectTypeOf<Strangers<Message<'“{unit}”。', '“{unit}”.'>>>().toEqualTypeOf<never>();
    expectTypeOf<Strangers<Message<'“{office}”。', '“{office}”.'>>>().toEqualTypeOf<'office'>();
    expectTypeOf<Strangers<Message<'“{unit}”。', 'A unit.'>>>().toEqualTypeOf<'unit'>();
    expectTypeOf<Strangers<Message<'单位。', '“{unit}”.'>>>().toEqualTypeOf<'unit'>();
  });
});
