import { z } from 'zod';
import { dayie, newFolder } from '../support/cli.ts';
import type { Case } from './oracle/rows.ts';

const Counts = {
  number: z.number(),
  onTime: z.number().optional(),
  onSchedule: z.number().optional(),
  rate: z.string().nullable(),
};

const Unit = z.object({ unit: z.string(), rank: z.number().nullable(), ...Counts });
const Groups = z.array(z.object({ name: z.string(), units: z.array(Unit) }));

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
