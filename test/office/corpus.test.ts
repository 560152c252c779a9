import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoreDocument } from '../../schemas/output/score.ts';
import { dayie, PROJECT } from '../support/cli.ts';
import { Expected } from './expected.ts';
import {
  collected,
  foldersIn,
  imported,
  inputsOf,
  lineOf,
  type Records,
  readExpected,
  run,
  scored,
  validated,
} from './running.ts';

const ROOT = path.join(PROJECT, 'fixtures', 'office');

describe.each(foldersIn(ROOT))('%s', (name) => {
  const folder = path.join(ROOT, name);
  const expected = Expected.parse(readExpected(folder));

  it('holds workbooks and says what is right of them', () => {
    expect(inputsOf(folder).length).toBeGreaterThan(0);
    expect(Object.keys(expected).length).toBeGreaterThan(1);
  });

  const { validate, import: read, score, collect } = expected;

  if (validate !== undefined)
    it('is told what is wrong, and nothing else', async () => {
      const { options = [], exit, findings, said = {} } = validate;
      const ran = await validated(folder, options);
      expect(ran.lines).toEqual([...findings].sort());
      expect(ran.exit).toBe(exit);
      for (const [code, words] of Object.entries(said)) {
        const messages = ran.findings.filter((found) => found.code === code).map(({ message }) => message);
        for (const word of words) expect(messages.join('\n')).toContain(word);
      }
    });

  if (read !== undefined)
    it('is read as what it is', async () => {
      const { options = [], exit, months, figures } = read;
      const ran = await imported(folder, options);
      expect(ran.exit).toBe(exit);
      if (months !== undefined) expect(monthsOf(ran.records)).toEqual([...months].sort());
      if (figures !== undefined) expect(figuresLike(figures, ran.records)).toEqual(figures);
    });

  if (score !== undefined)
    it('is scored by its right figures alone', async () => {
      const { options = [], exit, period, classes, figures, findings, interviews } = score;
      const { document, ...ran } = await scored(folder, options);
      expect(ran.exit).toBe(exit);
      if (period !== undefined) expect(document.period).toBe(period);
      if (classes !== undefined) expect(ranksLike(classes, document)).toEqual(classes);
      if (figures !== undefined) expect(scoredLike(figures, document)).toEqual(figures);
      if (findings !== undefined) {
        const said = document.findings.filter(({ severity, cell }) => severity !== 'info' && cell !== null);
        expect(
          said
            .filter(({ code }) => code !== 'CHECK-009')
            .map(lineOf)
            .sort(),
        ).toEqual([...findings].sort());
      }
      if (interviews !== undefined) {
        const lines = document.interviews.map(({ unit, rule, status }) => `${unit} ${rule} ${status}`);
        expect(lines.sort()).toEqual([...interviews].sort());
      }
    });

  if (collect !== undefined)
    it('is collected as what it is', async () => {
      const { options = [], exit, states, counts, figures } = collect;
      const ran = await collected(folder, options);
      expect(ran.exit).toBe(exit);
      for (const [who, state] of Object.entries(states ?? {}))
        expect(`${who}：${ran.states.get(who)}`).toBe(`${who}：${state}`);
      if (counts !== undefined) expect(ran.counts).toContain(counts);
      if (figures !== undefined) expect(figuresLike(figures, ran.records)).toEqual(figures);
    });
});

it('a folder with anything unknown in what it expects is refused', () => {
  expect(() =>
    Expected.parse({ shows: 'nothing', validate: { exit: 0, findings: ['TABLE-005'] } }),
  ).toThrow();
  expect(() => Expected.parse({ shows: 'nothing', sore: {} })).toThrow();
});

it('a command gives the same within these tests as on a command line of its own', async () => {
  const folder = path.join(ROOT, foldersIn(ROOT)[0] ?? '');
  const args = ['validate', ...inputsOf(folder), '--format', 'json', '--date', '2023-12-31'];
  const { stdout, status } = dayie(args, { cwd: folder });
  expect(await run(folder, args)).toMatchObject({ stdout, exit: status });
});

function monthsOf(records: Records): readonly string[] {
  return [...new Set(records.map(({ table, period }) => `${table} ${period ?? 'base'}`))].sort();
}

type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>>;

/** Of the records, what is expected of: the same tables, units and columns. */
function figuresLike(expected: Figures, records: Records): unknown {
  return mapped(expected, (units, table) => {
    const [id, period] = table.split(' ');
    return mapped(units, (columns, unit) => {
      const mine = records.filter(
        (record) =>
          record.table === id &&
          (period === undefined || (record.period ?? 'base') === period) &&
          named(record.values.unit, unit),
      );
      return mapped(columns, (_, column) => {
        const values = mine.map(({ values: own }) => own[column] ?? null);
        return values.length === 1 ? values[0] : values.length === 0 ? 'no row' : values;
      });
    });
  });
}

function named(value: unknown, unit: string): boolean {
  return value === unit || (Array.isArray(value) && value.includes(unit));
}

type ByName<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

function ranksLike(expected: ByName<unknown>, { assessments }: ScoreDocument): unknown {
  const classes = assessments.flatMap((assessment) => assessment.classes);
  return mapped(expected, (_, name) =>
    Object.fromEntries(
      classes
        .filter((one) => one.name === name)
        .flatMap(({ units }) => units.map(({ unit, rank }) => [unit, rank])),
    ),
  );
}

function scoredLike(expected: ByName<string>, { assessments }: ScoreDocument): unknown {
  const units = assessments.flatMap(({ classes }) => classes.flatMap((one) => one.units));
  return mapped(expected, (indicators, name) => {
    const mine = units.filter(({ unit }) => unit === name).flatMap((unit) => unit.indicators);
    return mapped(indicators, (_, indicator) => {
      const found = mine.find((one) => one.name === indicator);
      return found === undefined ? 'not scored' : `${found.actual ?? '—'}/${found.target ?? '—'}`;
    });
  });
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From, key: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]));
}
