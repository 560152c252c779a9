import { z } from 'zod';
import { Exact, Light, Printed } from './figures.ts';

/** How an assessment stood at the end of one span of the year: what the course of the year is drawn from. */
export const CourseJson = z.strictObject({
  span: z.string().regex(/^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/),
  schedule: Printed.describe('Schedule in percent.'),
  classes: z.array(
    z.strictObject({
      name: z.string(),
      units: z.array(
        z.strictObject({
          unit: z.string(),
          rank: z.int().min(1).nullable(),
          score: Printed.nullable(),
          light: Light.nullable(),
          indicators: z
            .array(
              z.strictObject({
                name: z.string(),
                actual: Exact.nullable().describe('Cumulative, to the end of the span.'),
                rate: Printed.nullable().describe('Completion in percent.'),
              }),
            )
            .describe('Those the unit has a target for.'),
        }),
      ),
    }),
  ),
});

export type CourseJson = z.infer<typeof CourseJson>;
