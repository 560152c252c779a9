import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { monthsInOtherLayout } from '../support/other-layout.ts';

const Sources = z.array(z.object({ file: z.string(), sheet: z.string(), cell: z.string() }));
/** Everything but where it was read from is compared. */
const Indicator = z.looseObject({ sources: Sources }).transform(({ sources: _, ...rest }) => rest);
const Output = z.object({
  period: z.string(),
  assessments: z.array(
    z.looseObject({
      id: z.string(),
      sums: z.array(Indicator),
      classes: z.array(
        z.looseObject({
          name: z.string(),
          sums: z.array(Indicator),
          units: z.array(
            z
              .looseObject({ unit: z.string(), reasons: z.unknown(), indicators: z.array(Indicator) })
              // Why a return goes back is told where a unit sent its own, which is so in the other layout alone.
              .transform(({ reasons: _, ...rest }) => rest),
          ),
        }),
      ),
    }),
  ),
  interviews: z.array(
    z.looseObject({ unit: z.string(), sources: Sources }).transform(({ sources: _, ...rest }) => rest),
  ),
  findings: z.array(z.object({ code: z.string(), severity: z.string() })),
});

const MONTHS = [1, 2, 3, 4, 5];
let other: Awaited<ReturnType<typeof monthsInOtherLayout>>;

beforeAll(async () => {
  other = await monthsInOtherLayout();
});

function score(files: readonly string[]) {
  const { stdout, stderr } = dayie([
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
  expect(stderr).toBe('');
  return Output.parse(JSON.parse(stdout));
}

/** Months whose month before holds no figure in doubt: there an increase is known by a column 本月 alone, which the other layout has. */
describe.each([3, 5])('Months 1 to %i in another layout', (month) => {
  it('give the same scores, ranks, gaps, increases and interviews; their forms and units are noted.', () => {
    const usual = score(
      MONTHS.filter((each) => each <= month).map((each) =>
        path.join(FIXTURES, 'monthly', `2023-0${each}.xlsx`),
      ),
    );
    const typed = score([...other.files.slice(0, month), other.targets]);
    expect(usual.assessments.flatMap(({ classes }) => classes.flatMap(({ units }) => units))).toHaveLength(
      86,
    );
    expect(typed.period).toBe(`2023-0${month}`);
    expect(typed.assessments).toEqual(usual.assessments);
    expect(typed.interviews).toEqual(usual.interviews);
    const errors = typed.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const others = typed.findings.filter(({ severity }) => severity !== 'error').map(({ code }) => code);
    // 省外资金 above 内资 is in the figures themselves; all else is said of how they were typed.
    expect([...new Set(errors)]).toEqual(['CHECK-011']);
    expect([...new Set(others)].sort()).toEqual(['PERIOD-003', 'VALUE-003', 'VALUE-004']);
  });
});
