import { describe, expect, it } from 'vitest';
import { RulesDocument } from '../../schemas/output/rules.ts';
import { clausesOf } from '../../schemas/rules/clauses.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import { explainRule } from '../../src/reporters/explain-rule.ts';
import { LIST_WORDS } from '../../src/words/lists.ts';
import { dayie } from '../support/cli.ts';

const FOLDER = 'fixtures/daye-2023';
const INVESTMENT = [`${FOLDER}/monthly`, `${FOLDER}/targets`, '--month', '2023-05'];

/** The rows of the Markdown table by the rule's number. */
function stated(...args: readonly string[]): ReadonlyMap<string, string> {
  const lines = dayie(['rules', ...args, '--format', 'markdown']).stdout.split('\n');
  return new Map(
    lines.flatMap((line) => {
      const number = /^\| (\p{Script=Han}-\d{2}) \|/u.exec(line)?.[1];
      return number === undefined ? [] : [[number, line] as const];
    }),
  );
}

describe('Of every rule', () => {
  const { rules } = RulesDocument.parse(
    JSON.parse(dayie(['rules', ...INVESTMENT, '--format', 'json']).stdout),
  );

  it.each(['zh', 'en'])(
    'dayie rules says on the investment workbooks alone what came of it, or which form it is short of (%s)',
    (language) => {
      const lines = stated(...INVESTMENT, '--lang', language);
      expect([...lines.keys()]).toEqual(documentRules.map(({ rule }) => rule));
      for (const { rule, state, missing, lacks, why } of rules) {
        const line = lines.get(rule) ?? '';
        if (state === 'computed')
          expect([rule, /判定\d+个对象|asked of \d+/u.test(line)]).toEqual([rule, true]);
        else if (state === 'needs-data') {
          expect([rule, missing.length + lacks.length > 0]).toEqual([rule, true]);
          for (const table of missing) expect(line).toContain(`dayie template ${table}`);
        } else expect([rule, why !== null && why.length > 5]).toEqual([rule, true]);
      }
    },
  );

  it('all that is not computed on them names every table that it needs, and no rule is left out', () => {
    const short = rules.filter(({ state }) => state === 'needs-data');
    expect(short.length).toBeGreaterThan(40);
    expect(short.filter(({ missing }) => missing.length === 0)).toEqual([]);
    expect(rules.filter(({ state }) => state === 'off')).toEqual([]);
  });

  it.each(['zh', 'en'] as const)(
    'dayie explain says where it stands, by which parameters it is told, what feeds it and what follows (%s)',
    (language) => {
      for (const entry of documentRules) {
        const page = explainRule(entry.rule, language, Number.POSITIVE_INFINITY) ?? '';
        const lines = page.split('\n');
        expect([entry.rule, lines[0]]).toEqual([entry.rule, `${entry.rule}  ${entry.name}`]);
        expect(page).toContain(entry.place);
        if (entry.nature !== 'computed') expect(page).toContain(entry.why[language]);
        for (const { table, steps, args } of clausesOf(entry)) {
          expect([entry.rule, page.includes(`dayie template ${table}`)]).toEqual([entry.rule, true]);
          for (const { list } of steps)
            expect([entry.rule, page.includes(LIST_WORDS[list].met[language])]).toEqual([entry.rule, true]);
          // Ids of columns are no words for a clerk.
          const shown = lines.filter((line) => /^(参数|Parameters)/u.test(line)).join('\n');
          const ids = Object.entries(args).flatMap(([key, value]) =>
            typeof value === 'string' && /^(?:date|from|to|due|value|name)$/u.test(key)
              ? [`：${value}；`]
              : [],
          );
          expect([entry.rule, ids.filter((id) => shown.includes(id))]).toEqual([entry.rule, []]);
        }
      }
    },
  );
});
