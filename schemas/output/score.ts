import { z } from 'zod';
import { CourseJson } from './course.ts';
import { Exact, Light, Printed } from './figures.ts';
import { FindingJson, PlaceJson } from './findings.ts';
import { RuleStateJson } from './rules.ts';
import { Shortfall, TallyJson } from './tally.ts';
import { ListJson, PlanJson, UnitOverviewJson } from './tracked.ts';

const Month = z.string().regex(/^\d{4}-\d{2}$/);
const IndicatorJson = z.strictObject({
  name: z.string(),
  measureUnit: z.string(),
  target: Exact.nullable(),
  actual: Exact.nullable().describe('Cumulative, to the end of the month; null when not reported.'),
  increment: Exact.nullable().describe(
    'Growth during the month; null where last month is unknown or the actual is not to be believed.',
  ),
  why: z
    .enum(['doubtful', 'contradicting', 'unreadable', 'blank', 'absent'])
    .nullable()
    .describe(
      'Why target or actual is null: not to be believed until mended or confirmed, said in two ways, not readable, left blank, or not in what was submitted; null where both are known.',
    ),
  rate: Printed.nullable().describe('Completion in percent.'),
  gap: Printed.nullable().describe('Rate less schedule, in percentage points.'),
  light: Light.nullable(),
  sources: z.array(PlaceJson).describe('The cells of target and actual.'),
});

const UnitJson = z.strictObject({
  unit: z.string(),
  score: Printed.nullable().describe('Out of 100, bonus and deduction included; null when not scored.'),
  rank: z.int().min(1).nullable().describe('Inside the class; null when not ranked.'),
  tied: z.boolean(),
  last: z
    .boolean()
    .describe(
      'Lowest score of the class, all tied there, unless the whole class ties; false while somebody who is to be ranked has not reported.',
    ),
  previousRank: z.int().min(1).nullable(),
  gap: Printed.nullable().describe('Score less schedule, in percentage points.'),
  light: Light.nullable(),
  complete: z.boolean().describe('Every indicator with a target has an actual.'),
  bonus: Exact,
  deduction: Exact,
  shortfall: Shortfall.nullable().describe(
    'What is wanting: a figure to be verified; a report with some, or all, of what is due left blank; two that differ; one returned; a blank form; no workbook; another month’s; nothing came. Null where all that is due is known.',
  ),
  late: z.boolean().describe('The report came after the day it was due.'),
  reasons: z
    .array(z.string())
    .describe('Why its report was not taken, or what in it is wrong, in the language of the run.'),
  indicators: z.array(IndicatorJson).describe('Those the unit has a target for.'),
});

const SumJson = z.strictObject({
  name: z.string().describe('Name of the indicator.'),
  measureUnit: z.string(),
  column: z
    .string()
    .describe('Column of the table; a composite indicator has a sum for each of its columns.'),
  target: Exact.nullable(),
  actual: Exact.nullable().describe('Cumulative, of those who have reported; null when nobody has.'),
  increment: Exact.nullable().describe(
    'Growth during the month; null in January and where a single one is unknown.',
  ),
  rate: Printed.nullable().describe('Completion in percent; null for the columns of a composite.'),
  gap: Printed.nullable().describe('Rate less schedule, in percentage points.'),
  missing: z.array(z.string()).describe('Units with a target whose actual is not known: not in the sum.'),
  sources: z.array(PlaceJson).describe('The cells of all targets and actuals.'),
});

const InterviewJson = z.strictObject({
  unit: z.string(),
  class: z.string(),
  rule: z.string().describe('Number of the rule, e.g. 招-03.'),
  status: z.enum(['interview', 'warning', 'unverified']),
  months: z.array(Month).describe('The months of the streak, ascending, the unproven ones included.'),
  level: z.int().min(0).describe('Step of the rule reached; 0 for a warning.'),
  interviewer: z.string().describe('Who is to interview; for a warning or an unverified unit, who would.'),
  interviewee: z.string(),
  reason: z.string(),
  sources: z.array(PlaceJson),
});

/** What `--format json` of `score` and `warn` prints. */
export const ScoreDocument = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  period: Month.nullable().describe(
    'The month scored, or the last one that the span’s figures run to; null when nothing could be.',
  ),
  assessments: z.array(
    z.strictObject({
      id: z.string().describe('Table, e.g. investment/departments.'),
      name: z.string(),
      schedule: Printed.nullable().describe('Schedule of the month in percent.'),
      sums: z.array(SumJson).describe('Of all classes together, as the bulletin prints them.'),
      tally: TallyJson,
      classes: z.array(
        z.strictObject({
          name: z.string(),
          units: z.array(UnitJson).describe('By rank; ties in roster order, the unranked last.'),
          sums: z.array(SumJson).describe('Of the class, as the last row of its sheet prints them.'),
          tally: TallyJson,
        }),
      ),
      course: z
        .array(CourseJson)
        .describe('How it stood at the end of every span of the year so far, ascending.'),
    }),
  ),
  date: z.iso.date().describe('Day of the run.'),
  span: z
    .string()
    .regex(/^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/)
    .nullable()
    .describe('The span assessed: 2023-05, 2023-Q2, 2023-H1, 2023.'),
  ended: z
    .boolean()
    .nullable()
    .describe('The span’s last month was reported; false: figures run to `period`.'),
  plans: z.array(PlanJson).describe('In the document’s order, those that anything was found out of.'),
  lists: z.array(ListJson).describe('Every list somebody or something is on; proposals until signed off.'),
  units: z.array(UnitOverviewJson).describe('A line a unit, in the roster’s order.'),
  rules: z
    .array(RuleStateJson)
    .describe('Every rule of the plans assessed, in the document’s order, with what came of it.'),
  interviews: z.array(InterviewJson).describe('A proposal until signed off.'),
  findings: z.array(FindingJson),
  settings: z.strictObject({
    scheme: z.string(),
    title: z.string(),
    year: z.int(),
    entries: z
      .array(
        z.strictObject({
          id: z.string(),
          setting: z.string(),
          value: z.string(),
          default: z.boolean().describe('The stated default was used.'),
        }),
      )
      .describe('Every setting in force, defaults included.'),
  }),
});

export type ScoreDocument = z.infer<typeof ScoreDocument>;
export type IndicatorJson = z.infer<typeof IndicatorJson>;
export type UnitJson = z.infer<typeof UnitJson>;
export type SumJson = z.infer<typeof SumJson>;
export type InterviewJson = z.infer<typeof InterviewJson>;
