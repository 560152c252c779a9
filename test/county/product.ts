import { z } from 'zod';
import { dayie, newFolder } from '../support/cli.ts';
import type { Case } from './oracle/rows.ts';

const Counts = {
  number: z.number(),
  onTime: z.number().optional(),
  onSchedule: z.number().optional(),
  rate: z.string().nullable(),
};

const Unit = z.object({
  unit: z.string(),
  rank: z.number().nullable(),
  behind: z.number().optional(),
  unknown: z.number().optional(),
  ...Counts,
});
const Groups = z.array(z.object({ name: z.string(), units: z.array(Unit) }));

const LedgerLine = z.object({
  unit: z.string().nullable(),
  figures: z.array(
    z.object({
      least: z.string(),
      most: z.string(),
      done: z.number().nullable(),
      of: z.number().nullable(),
      byAmount: z.string().nullable(),
    }),
  ),
});

const Scored = z.object({
  lists: z.array(
    z.object({
      id: z.string(),
      entries: z.array(
        z.object({
          rule: z.string().nullable(),
          ground: z.string(),
          unit: z.string().nullable(),
          item: z.string().nullable(),
          proposal: z.object({ amount: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  ),
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
              indicators: z.array(z.object({ rate: z.string().nullable() })),
            }),
          ),
        }),
      ),
    }),
  ),
  plans: z.array(
    z.object({
      id: z.string(),
      indicators: z.array(
        z.object({
          id: z.string(),
          indicators: z.array(
            z.object({
              name: z.string(),
              rate: z.string().nullable(),
              gap: z.string().nullable(),
              light: z.string().nullable(),
              onSchedule: z.boolean().nullable(),
              state: z.string(),
            }),
          ),
          classes: Groups,
        }),
      ),
      tasks: z.array(
        z.object({
          id: z.string(),
          tasks: z.array(
            z.object({
              task: z.string(),
              state: z.string(),
              reports: z.array(
                z.object({
                  unit: z.string().nullable(),
                  state: z.string(),
                  onTime: z.boolean().nullable(),
                  daysLate: z.number().nullable(),
                }),
              ),
            }),
          ),
          classes: Groups,
        }),
      ),
      ledgers: z.array(
        z.object({
          id: z.string(),
          groups: z.array(z.object({ by: z.string().nullable(), units: z.array(LedgerLine) })),
          whole: LedgerLine,
        }),
      ),
      composites: z.array(
        z.object({
          units: z.array(
            z.object({
              name: z.string(),
              rank: z.number().nullable(),
              quarters: z.array(z.string().nullable()),
              yearEnd: z.string().nullable(),
              score: z.string().nullable(),
              soFar: z.string().nullable(),
            }),
          ),
        }),
      ),
      rankings: z.array(
        z.object({
          rule: z.string(),
          classes: z.array(
            z.object({
              objects: z.array(
                z.object({ name: z.string(), rank: z.number().nullable(), score: z.string().nullable() }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type Scored = z.infer<typeof Scored>;

/** What the command makes of files at the end of a span, some days after it. */
export function scored(paths: readonly string[], span: string, date = '2024-01-10'): Scored {
  const { stdout, stderr } = dayie([
    'score',
    ...paths,
    ...['--span', span, '--date', date, '--out', newFolder()],
    ...['--format', 'json', '--quiet', '--fail-on', 'never'],
  ]);
  if (stdout === '') throw new Error(stderr);
  return Scored.parse(JSON.parse(stdout));
}

/** Whom the rules put on a list. A row without a key is called by its place, which differs from workbook to workbook. */
export function casesOf({ lists }: Scored): readonly Case[] {
  return lists.flatMap(({ id, entries }) =>
    entries.flatMap(({ rule, unit, item, proposal }): readonly Case[] => {
      if (rule === null) return [];
      const amount = proposal?.amount ?? null;
      return [
        {
          rule,
          list: id,
          unit,
          item: item?.includes('!') === true ? '?' : item,
          ...(amount === null ? {} : { amount }),
        },
      ];
    }),
  );
}
