import { z } from 'zod';
import { PLANS } from '../plans.ts';
import { Exact, Light, Printed } from './figures.ts';
import { PlaceJson } from './findings.ts';
import { TallyJson } from './tally.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Rank = z.int().min(1).nullable().describe('Inside the class; null when not ranked.');
const Count = z.int().min(0);

export const TrackedIndicatorJson = z.strictObject({
  name: z.string(),
  group: z.string().nullable(),
  measureUnit: z.string(),
  units: z.array(z.string()).describe('Who leads it; empty where the table names nobody.'),
  target: Exact.nullable(),
  upper: Exact.nullable().describe('The upper end of a range.'),
  stretch: Exact.nullable().describe('The higher of two targets (力争).'),
  control: z.boolean().describe('Less is better (≤).'),
  actual: Exact.nullable(),
  rate: Printed.nullable().describe('Actual ÷ target in percent.'),
  stretchRate: Printed.nullable(),
  gap: Printed.nullable().describe(
    'Rate less schedule; of a control target what is left of it, in percent of the target.',
  ),
  light: Light.nullable(),
  onSchedule: z.boolean().nullable(),
  state: z.enum(['scored', 'no-target', 'unreported', 'doubtful', 'units-differ']),
  sources: z.array(PlaceJson),
});

const IndicatorCounts = {
  number: Count.describe('Indicators with a target.'),
  onSchedule: Count,
  behind: Count,
  unknown: Count,
  rate: Printed.nullable().describe('Share on schedule in percent; null where one is not known.'),
};

const TASK_STATE = z.enum([
  'overdue',
  'unverified',
  'unreported',
  'due-soon',
  'not-started',
  'under-way',
  'ahead',
  'standing',
  'finished-late',
  'finished',
]);

const TaskReportJson = z.strictObject({
  unit: z.string().nullable().describe('Lead unit; null where the table names nobody.'),
  state: TASK_STATE,
  onTime: z
    .boolean()
    .nullable()
    .describe('Of a finished task: by its last day; null where that is not known.'),
  daysLate: Count.nullable(),
  done: Exact.nullable().describe('In percent.'),
  completed: Day.nullable(),
  reason: z.string(),
  sources: z.array(PlaceJson),
});

const TaskCounts = {
  number: Count,
  states: z.record(TASK_STATE, Count),
  onTime: Count,
  rate: Printed.nullable().describe(
    'On time ÷ (finished + overdue) in percent; null where not known, or nothing was due.',
  ),
};

const Ranked = { unit: z.string(), rank: Rank, tied: z.boolean() };

const LedgerLineJson = z.strictObject({
  unit: z.string().nullable(),
  figures: z
    .array(
      z.strictObject({
        value: Exact.or(Printed).nullable().describe('null where rows that are not clear leave it open.'),
        least: Printed,
        most: Printed,
        done: Count.nullable().describe('Of a share: how many.'),
        of: Count.nullable(),
        byAmount: Printed.nullable().describe('The same share by amount, in percent.'),
        below: z.boolean().nullable().describe('Below the floor of its rule.'),
        sources: z.array(PlaceJson),
      }),
    )
    .describe('One for every column.'),
});

/** What a ledger comes to for each unit. */
export const LedgerJson = z.strictObject({
  id: z.string().describe('Table.'),
  name: z.string(),
  day: Day,
  columns: z.array(z.strictObject({ name: z.string(), percent: z.boolean(), floor: Exact.nullable() })),
  groups: z.array(
    z.strictObject({
      by: z.string().nullable().describe('Column of units; null: the ledger’s own.'),
      units: z.array(LedgerLineJson),
    }),
  ),
  whole: LedgerLineJson.describe('Every row once.'),
  leftOut: z.array(PlaceJson).describe('Rows that are not counted, such as contracts released.'),
});

/** A year’s score put together from quarters and the year’s end. */
export const CompositeJson = z.strictObject({
  rule: z.string(),
  name: z.string(),
  share: Exact.describe('Of the four quarters, in percent; the rest is the year’s end.'),
  ended: z.boolean().describe('false: only what is over by the end of the span counts.'),
  units: z.array(
    z.strictObject({
      name: z.string().describe('The unit, or the thing that was marked.'),
      rank: Rank,
      tied: z.boolean(),
      quarters: z.array(Exact.nullable()).describe('With the points of other rules.'),
      points: z
        .array(Exact.nullable())
        .describe('What other rules add to each quarter; null while it is left open or not known.'),
      yearEnd: Exact.nullable(),
      score: Printed.nullable().describe('null while one of the five is missing.'),
      soFar: Printed.nullable().describe('From what is there.'),
      sources: z.array(PlaceJson),
    }),
  ),
});

/** How those stand whom people have marked (考核评分表), as a rule ranks them. */
export const RankingJson = z.strictObject({
  rule: z.string(),
  name: z.string().describe('What the review is called: 拉练.'),
  span: z.string(),
  classes: z.array(
    z.strictObject({
      name: z.string().describe('Empty where the table names none.'),
      objects: z.array(
        z.strictObject({
          name: z.string().describe('The unit, or the thing that was marked.'),
          rank: Rank,
          tied: z.boolean(),
          score: Printed.nullable().describe('null where its mark is not known.'),
          sources: z.array(PlaceJson),
        }),
      ),
    }),
  ),
});

/** What one plan comes to beside its scored units. */
export const PlanJson = z.strictObject({
  id: z.enum(PLANS),
  name: z.string(),
  assessments: z.array(z.string()).describe('Ids of the plan’s assessments of units.'),
  tally: TallyJson.nullable().describe(
    'Of all units of the plan’s assessments; null where a unit is in two of them, or there are none.',
  ),
  indicators: z.array(
    z.strictObject({
      id: z.string().describe('Table.'),
      name: z.string(),
      schedule: Printed,
      indicators: z.array(TrackedIndicatorJson),
      whole: z.strictObject(IndicatorCounts),
      classes: z.array(
        z.strictObject({
          name: z.string(),
          units: z.array(z.strictObject({ ...Ranked, ...IndicatorCounts })),
        }),
      ),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      id: z.string().describe('Table.'),
      name: z.string(),
      day: Day.describe('The day to which the reports run.'),
      tasks: z.array(
        z.strictObject({
          task: z.string(),
          name: z
            .string()
            .describe(
              'What it is called by itself: of a schedule whose key is a month, what is held in it, too.',
            ),
          group: z.string().nullable(),
          due: Day,
          dueStated: z.boolean().describe('false: the table sets no last day, the year’s stands in for it.'),
          state: TASK_STATE.describe('Of all lead units together: the gravest of theirs.'),
          reports: z.array(TaskReportJson),
        }),
      ),
      whole: z.strictObject(TaskCounts).describe('Every task once.'),
      overdueUnits: Count.describe('Lead units with a task that is overdue.'),
      classes: z.array(
        z.strictObject({ name: z.string(), units: z.array(z.strictObject({ ...Ranked, ...TaskCounts })) }),
      ),
    }),
  ),
  ledgers: z.array(LedgerJson),
  composites: z.array(CompositeJson),
  rankings: z.array(RankingJson),
  proposed: z
    .array(
      z.strictObject({
        status: z.enum(['interview', 'warning', 'unverified']),
        by: z.string().nullable().describe('Who is to interview; null of warnings and open cases.'),
        whom: z.string().nullable(),
        number: Count,
        subjects: z.array(z.string()).describe('Units, or what else the rule is about, each once.'),
      }),
    )
    .describe('How many are to be interviewed by whom, warned or verified.'),
});

export const ListJson = z.strictObject({
  id: z.string().describe('interview, warning, overdue, due-soon, unreported …'),
  name: z.string(),
  number: z
    .int()
    .min(0)
    .describe('How many it names, as screen and workbook count: what two rules list for the same is one.'),
  entries: z.array(
    z.strictObject({
      plan: z.enum(PLANS),
      unit: z.string().nullable(),
      item: z.string().nullable().describe('The task or the thing it is about; null where it is the unit.'),
      class: z.string().nullable(),
      rule: z.string().nullable(),
      ground: z.string(),
      reason: z.string(),
      due: Day.nullable(),
      daysLate: Count.nullable(),
      proposal: z
        .strictObject({
          by: z.string(),
          whom: z.string(),
          amount: z.string().nullable().describe('万元; null where none is given or it is left open.'),
          points: z.string().nullable(),
        })
        .nullable(),
      sources: z.array(PlaceJson),
    }),
  ),
});

export const UnitOverviewJson = z.strictObject({
  unit: z.string(),
  places: z.array(
    z.strictObject({
      id: z.string().describe('Table.'),
      name: z.string(),
      class: z.string(),
      rank: Rank,
      tied: z.boolean(),
      value: Printed.nullable(),
      of: z.enum(['score', 'on-time', 'on-schedule']),
    }),
  ),
  lists: z.array(z.strictObject({ id: z.string(), grounds: z.array(z.string()) })),
});

export type PlanJson = z.infer<typeof PlanJson>;
export type ListJson = z.infer<typeof ListJson>;
export type UnitOverviewJson = z.infer<typeof UnitOverviewJson>;
