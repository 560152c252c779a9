import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../schemas/rules/clauses.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import type { DocumentRule, Rule } from '../../schemas/rules/rule.ts';
import type { Verdict } from '../../src/assessment/verdict.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { ruleCases } from './rule-cases/index.ts';
import type { Named, RuleCase } from './rule-cases/rule-case.ts';
import { resultsOf } from './submitted.ts';

const called = ({ rule, clause }: Pick<Rule, 'rule' | 'clause'>): string => `${rule} ${clause}`.trim();
const numberOf = ({ rule }: RuleCase): string => rule.split(' ')[0] ?? '';
const aboutOf = ({ about }: Verdict): string =>
  [about.unit, about.item].filter((part) => part !== undefined).join(' ');
const isNamed = (fires: RuleCase['fires']): fires is Named => typeof fires?.[0] === 'string';
const allOf = (fires: RuleCase['fires']): readonly Named[] =>
  fires === undefined ? [] : isNamed(fires) ? [fires] : fires;

function outcomesOf(own: RuleCase, scheme = daye2023) {
  const results = resultsOf(own.sheets, own.at, { scheme });
  const clause = results.rules.find(({ rule }) => called(rule) === own.rule);
  if (clause === undefined) throw new Error(`no clause ${own.rule}`);
  return { clause, results };
}

/** `市教育局 路灯 met`; a row without a name of its own goes by its unit alone. */
function stateOf(verdicts: readonly Verdict[], about: string): Verdict['state'] | 'silent' {
  const mine = verdicts.filter(
    (verdict) =>
      aboutOf(verdict) === about || (verdict.about.unit === about && aboutOf(verdict).includes('!')),
  );
  return mine[0]?.state ?? 'silent';
}

function stakeOf({ action: { amount, points } }: Verdict): string | undefined {
  return amount === null || points === null ? '待定' : (amount ?? points);
}

describe('Whom a rule names', () => {
  it.each(ruleCases.map((own) => [own.rule, own.at, own] as const))('%s at the end of %s', (_, __, own) => {
    const { clause, results } = outcomesOf(own);
    const { verdicts, ranking } = clause;
    const named = allOf(own.fires).map(([about]) => {
      const verdict = verdicts.find((other) => aboutOf(other) === about && other.state === 'met');
      if (verdict === undefined) return [about, stateOf(verdicts, about)];
      const stake = stakeOf(verdict);
      return stake === undefined || allOf(own.fires).every(([, , wanted]) => wanted === undefined)
        ? [about, verdict.action.list]
        : [about, verdict.action.list, stake];
    });
    expect(named).toEqual(allOf(own.fires));
    if (own.near !== undefined) expect([own.near, stateOf(verdicts, own.near)]).toEqual([own.near, 'near']);
    if (own.not !== undefined) expect([own.not, stateOf(verdicts, own.not)]).toEqual([own.not, 'silent']);
    if (own.unknown !== undefined) {
      const under = own.unknownUnder;
      const told =
        under === undefined ? verdicts : results.verdicts.filter(({ rule: { rule } }) => rule === under);
      expect([own.unknown, stateOf(told, own.unknown)]).toEqual([own.unknown, 'open']);
      if (under !== undefined) expect(stateOf(verdicts, own.unknown)).toBe('silent');
    }
    if (own.ranks !== undefined) {
      const ranks = (ranking?.groups ?? []).flatMap(({ members }) =>
        members.map(({ about, rank }) => `${about.unit ?? about.item} ${rank ?? '—'}`),
      );
      expect(ranks.toSorted()).toEqual([...own.ranks].toSorted());
    }
  });
});

const isJudged = (entry: DocumentRule): boolean => clausesOf(entry).length > 0;
/** Whose outcome is a sum put together, with tests of its own. */
const COMPOSITE = new Set(['项-04']);

describe('Every rule that is worked out', () => {
  const clauses = documentRules
    .filter(isJudged)
    .flatMap(clausesOf)
    .filter(({ rule }) => !COMPOSITE.has(rule));

  it.each(clauses.map((clause) => [called(clause)]))(
    '%s has a case for each of its three answers',
    (name) => {
      const mine = ruleCases.filter(({ rule }) => rule === name);
      const ranks = mine.flatMap((own) => own.ranks ?? []);
      // Of a rule that only ranks: somebody is first, somebody is not, and somebody's place nobody knows.
      const three =
        ranks.length > 0
          ? [/ 1$/u, / [2-9]$/u, / —$/u].map((place) => ranks.some((line) => place.test(line)))
          : [
              mine.some((own) => own.fires !== undefined),
              mine.some((own) => own.not !== undefined),
              mine.some((own) => own.unknown !== undefined),
            ];
      expect(three).toEqual([true, true, true]);
    },
  );

  it('is the one that a case is about', () => {
    const known = new Set(clauses.map(called));
    expect(ruleCases.map(({ rule }) => rule).filter((rule) => !known.has(rule))).toEqual([]);
  });
});

describe('A rule that is switched off', () => {
  const firing = ruleCases.filter(
    (own, at, all) =>
      (own.fires ?? own.ranks) !== undefined &&
      all.findIndex((other) => numberOf(other) === numberOf(own)) === at,
  );

  it.each(firing.map((own) => [numberOf(own), own] as const))('%s names nobody', (number, own) => {
    const rules = daye2023.rules.map((rule) => (rule.rule === number ? { ...rule, on: false } : rule));
    const { results } = outcomesOf(own, { ...daye2023, rules });
    const mine = results.rules.filter(({ rule }) => rule.rule === number);
    expect(mine.flatMap(({ verdicts }) => verdicts)).toEqual([]);
    expect(mine.flatMap(({ ranking }) => ranking ?? [])).toEqual([]);
    expect(results.lists.flatMap(({ entries }) => entries.filter(({ rule }) => rule === number))).toEqual([]);
  });
});
