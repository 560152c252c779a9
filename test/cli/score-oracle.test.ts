import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { type OracleMonth, oracle } from '../support/oracle.ts';

const Output = z.object({
  assessments: z.array(
    z.object({
      id: z.string(),
      classes: z.array(
        z.object({
          name: z.string(),
          units: z.array(
            z.object({
              unit: z.string(),
              score: z.string().nullable(),
              rank: z.number().nullable(),
              last: z.boolean(),
              indicators: z.array(
                z.object({ name: z.string(), measureUnit: z.string(), rate: z.string().nullable() }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
  interviews: z.array(
    z.object({ unit: z.string(), status: z.string(), level: z.number(), months: z.array(z.string()) }),
  ),
});

const MONTHS = [1, 2, 3, 4, 5];
let expected: readonly OracleMonth[];

const scored = new Map<number, z.infer<typeof Output>>();

/** Runs the command once a month, whichever tests ask for it. */
function scoreMonth(month: number): z.infer<typeof Output> {
  const known = scored.get(month);
  if (known !== undefined) return known;
  const files = MONTHS.filter((other) => other <= month).map((other) =>
    path.join(FIXTURES, 'monthly', `2023-0${other}.xlsx`),
  );
  const { stdout } = dayie([
    'score',
    ...files,
    '--format',
    'json',
    '--quiet',
    '--out',
    newFolder(),
    '--date',
    '2023-06-05',
  ]);
  const result = Output.parse(JSON.parse(stdout));
  scored.set(month, result);
  return result;
}

beforeAll(async () => {
  expected = await oracle(path.join(FIXTURES, 'monthly'));
});

describe.each(MONTHS)('the scores of month %i', (month) => {
  it('equal the independent calculation: rates, score, rank and last place of every unit', () => {
    const result = scoreMonth(month);
    const units = result.assessments.flatMap(({ id, classes }) =>
      classes.flatMap(({ name, units: members }) =>
        members.map((unit) => ({
          table: id,
          unit: unit.unit,
          class: name,
          rates: Object.fromEntries(
            unit.indicators.map((item) => [`${item.name}（${item.measureUnit}）`, item.rate]),
          ),
          score: unit.score,
          rank: unit.rank,
          last: unit.last,
        })),
      ),
    );
    const want = expected[month - 1];
    const all = [
      ...(want?.departments ?? []).map(({ still: _, ...unit }) => ({
        table: 'investment/departments',
        ...unit,
      })),
      ...(want?.townships ?? []).map(({ still: _, ...unit }) => ({ table: 'investment/townships', ...unit })),
    ].map((unit) => ({ ...unit, last: unit.last === true }));
    const byUnit = (left: { unit: string }, right: { unit: string }): number =>
      left.unit < right.unit ? -1 : 1;
    expect(units.length).toBe(86);
    expect([...units].sort(byUnit)).toEqual([...all].sort(byUnit));
  });

  it('puts on the list whom the rules 招-03 and 招-04 name, and nobody else', () => {
    const { interviews } = scoreMonth(month);
    /** Months in a row at the end, latest first: proven ones, and ones of which it is not known. */
    const run = (state: (month: OracleMonth) => boolean | null | undefined): readonly (boolean | null)[] => {
      const row: (boolean | null)[] = [];
      for (let at = month - 1; at >= 0; at -= 1) {
        const of = expected[at];
        const hit = of === undefined ? false : (state(of) ?? null);
        if (hit === false) break;
        row.push(hit);
      }
      return row;
    };
    const departments = expected[month - 1]?.departments ?? [];
    const townships = expected[month - 1]?.townships ?? [];
    const streaks = [
      ...departments.map(
        ({ unit }) => [unit, run((at) => at.departments.find((item) => item.unit === unit)?.still)] as const,
      ),
      ...townships.map(
        ({ unit }) => [unit, run((at) => at.townships.find((item) => item.unit === unit)?.last)] as const,
      ),
    ];
    const want = streaks
      .filter(([, row]) => row.length > 0)
      .map(([unit, row]) => {
        const gap = row.indexOf(null);
        const count = gap < 0 ? row.length : gap;
        if (count >= 2) return { unit, status: 'interview', level: count >= 3 ? 2 : 1, months: count };
        return gap === 0 || row.length >= 2
          ? {
              unit,
              status: 'unverified',
              level: row.length >= 3 ? 2 : row.length === 2 ? 1 : 0,
              months: row.length,
            }
          : { unit, status: 'warning', level: 0, months: count };
      });
    const got = interviews.map(({ unit, status, level, months }) => ({
      unit,
      status,
      level,
      months: months.length,
    }));
    const byUnit = (left: { unit: string }, right: { unit: string }): number =>
      left.unit < right.unit ? -1 : 1;
    expect([...got].sort(byUnit)).toEqual(want.sort(byUnit));
  });
});

describe('the named units, month by month, as their cells say', () => {
  // Read off the sample workbooks by eye: number of months in a row at the end of months 1 to 5.
  const STREAKS = {
    市档案馆: [0, 0, 1, 2, 3],
    市科协: [0, 0, 0, 1, 2],
    中信银行: [1, 2, 3, 4, 5],
    市文联: [1, 2, 3, 0, 1],
    金牛镇: [1, 2, 3, 4, 5],
    茗山乡: [1, 2, 3, 0, 1],
    临空建投公司: [0, 1, 0, 1, 2],
  };
  it.each(Object.entries(STREAKS))('%s', (unit, streaks) => {
    const got = MONTHS.map(
      (month) => scoreMonth(month).interviews.find((item) => item.unit === unit)?.months.length ?? 0,
    );
    expect(got).toEqual(streaks);
  });
});
