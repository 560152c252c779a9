import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { type Assessed, isAssessed } from '../../src/assessment/results.ts';
import type { ClassResult } from '../../src/assessment/standing.ts';
import { storyOf } from '../../src/assessment/unit-story.ts';
import { fixed } from '../../src/core/decimal.ts';
import { parseSpan, type Span } from '../../src/core/span.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { indexFacts } from '../../src/facts/facts.ts';
import { assess as assessFiles, Decimal, readSubmissions } from '../../src/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { FIXTURES } from '../support/cli.ts';
import { oracle } from '../support/oracle.ts';

const MONTHS = path.join(FIXTURES, 'monthly');

function filesIn(folder: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function scored(): Assessed {
  const results = assessFiles(
    readSubmissions([...filesIn(path.join(FIXTURES, 'targets')), ...filesIn(MONTHS)]),
  );
  if (!isAssessed(results)) throw new Error('nothing was assessed');
  return results;
}

function may(): Span {
  const span = parseSpan('2023-05');
  if (span === null) throw new Error('no May');
  return span;
}

/** What the cells of May say of the targets and actuals of a class. */
function factsOf({ units }: ClassResult): readonly Fact[] {
  return units.flatMap(({ indicators }) =>
    indicators.flatMap(({ columns }) => columns.flatMap(({ facts }) => [facts.target, facts.actual])),
  );
}

/** The standing of a class alone, which goes by nobody else. */
function again(table: string, facts: readonly Fact[]): Assessed {
  const alone = {
    ...daye2023,
    rules: [],
    assessments: daye2023.assessments.filter((item) => item.table === table),
  };
  const made = assess(indexFacts(facts, [{ table, when: may() }]), alone, may());
  if (!isAssessed(made)) throw new Error('nothing was assessed');
  return made;
}

/** Raises every amount told of a class; how many there were. */
function proven(table: string, group: ClassResult): number {
  const facts = factsOf(group);
  const base = again(table, facts);
  let tried = 0;
  for (const { unit } of group.units) {
    const [place] = storyOf(base, unit).places;
    for (const advance of place?.next?.advances ?? []) {
      tried += 1;
      const item = place?.unit.indicators.find((one) => one.name === advance.name);
      const own = item?.columns[0]?.facts.actual;
      const raise = (amount: Decimal) => {
        const changed = facts.map((fact) =>
          fact === own && fact.value instanceof Decimal ? { ...fact, value: fact.value.plus(amount) } : fact,
        );
        const [raised] = storyOf(again(table, changed), unit).places;
        const score = raised?.unit.score ?? null;
        return { rank: raised?.unit.rank, score: score === null ? null : fixed(score, 2) };
      };
      const told = { rank: advance.rank, score: fixed(advance.score, 2) };
      expect(raise(advance.amount), `${unit} ${advance.name}`).toEqual(told);
      // Projects are counted whole: one fewer is the step below.
      const step = new Decimal(advance.measureUnit === '个' ? 1 : '0.01');
      expect(raise(advance.amount.minus(step)).rank, `${unit} ${advance.name}`).toBe(place?.unit.rank);
    }
  }
  return tried;
}

describe('Why every unit stands where it does', () => {
  const results = scored();
  const names = results.assessments.flatMap(({ current }) =>
    current.classes.flatMap(({ units }) => units.map(({ unit }) => unit)),
  );

  it('is told of all 86 by the score, the rank and the rates of an independent calculation', async () => {
    const month = (await oracle(MONTHS)).at(-1);
    const all = [...(month?.departments ?? []), ...(month?.townships ?? [])];
    expect(names).toHaveLength(86);
    for (const name of names) {
      const [place] = storyOf(results, name).places;
      const expected = all.find((item) => item.unit === name);
      expect([place?.unit.score?.toFixed(2) ?? null, place?.unit.rank ?? null], name).toEqual([
        expected?.score ?? null,
        expected?.rank ?? null,
      ]);
      const rates = place?.unit.indicators.flatMap(({ rate, state }) =>
        state === 'no-target' ? [] : [rate === null ? null : fixed(rate.times(100), 2)],
      );
      expect(rates?.toSorted(), name).toEqual(Object.values(expected?.rates ?? {}).toSorted());
    }
  });

  it('names, for each, amounts that put it exactly where it says, and a hundredth less does not', () => {
    let tried = 0;
    for (const { table, current } of results.assessments)
      for (const group of current.classes) tried += proven(table, group);
    expect(tried).toBeGreaterThan(100);
  });
});
