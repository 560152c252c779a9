import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie } from '../support/cli.ts';
import { type June, makeJune } from './june.ts';

const DATE = ['--date', '2023-07-03'] as const;
const MONTH = ['--month', '2023-06'] as const;

interface Outcome {
  readonly checked: readonly unknown[];
  /** Every record of the month: unit and figures, without where they were read. */
  readonly records: readonly string[];
  readonly collected: readonly string[];
  /** Score and rank of each unit, in the order of the ranking. */
  readonly scores: readonly string[];
}

interface Imported {
  readonly records: readonly { readonly table: string; readonly values: Readonly<Record<string, unknown>> }[];
}

interface Scored {
  readonly assessments: readonly {
    readonly classes: readonly {
      readonly units: readonly {
        readonly unit: string;
        readonly score: string | null;
        readonly rank: number | null;
        readonly indicators: readonly { readonly name: string; readonly actual: string | null }[];
      }[];
    }[];
  }[];
}

function recordsOf(...files: readonly string[]): readonly string[] {
  const { records }: Imported = JSON.parse(dayie(['import', ...files, '--format', 'json', '--quiet']).stdout);
  // 序号 and 乡镇类别 have no place in a form of one unit.
  return records
    .map(({ table, values }) => {
      const { serial: _serial, class: _class, ...figures } = values;
      return JSON.stringify([
        table,
        Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1)),
      ]);
    })
    .sort();
}

function outcome({ folder, returns, months, targets }: June): Outcome {
  const { stdout } = dayie([
    'validate',
    returns,
    targets,
    months,
    ...MONTH,
    ...DATE,
    '--format',
    'json',
    '--quiet',
  ]);
  const { findings }: { readonly findings: readonly unknown[] } = JSON.parse(stdout);
  const collected = path.join(folder, '汇总', '2023-06.xlsx');
  mkdirSync(path.dirname(collected));
  expect(dayie(['collect', returns, targets, ...MONTH, ...DATE, '--out', collected]).status).toBe(0);
  const out = path.join(folder, '结果');
  const scoring = dayie([
    'score',
    months,
    targets,
    collected,
    ...DATE,
    '--out',
    out,
    '--format',
    'json',
    '--quiet',
  ]);
  const document: Scored = JSON.parse(scoring.stdout);
  return {
    checked: findings,
    records: recordsOf(returns),
    collected: recordsOf(collected),
    scores: document.assessments.flatMap(({ classes }) =>
      classes.flatMap(({ units }) =>
        units.map(({ unit, score, rank, indicators }) =>
          JSON.stringify([unit, score, rank, indicators.map(({ name, actual }) => [name, actual])]),
        ),
      ),
    ),
  };
}

let across: Outcome;
let upright: Outcome;

beforeAll(async () => {
  across = outcome(await makeJune('across'));
  upright = outcome(await makeJune('upright'));
}, 300_000);

describe('86 returns on upright forms and the same on forms across', () => {
  it('are without a finding', () => {
    expect(upright.checked).toEqual([]);
    expect(across.checked).toEqual([]);
  });

  it('are the same records, return by return and collected', () => {
    expect(upright.records).toHaveLength(86);
    expect(upright.records).toEqual(across.records);
    expect(upright.collected).toEqual(across.collected);
  });

  it('give the same scores and ranks from the same figures', () => {
    expect(upright.scores.length).toBeGreaterThan(80);
    expect(upright.scores).toEqual(across.scores);
  });
});
