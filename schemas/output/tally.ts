import { z } from 'zod';

export const Shortfall = z.enum([
  'doubtful',
  'partly',
  'blank',
  'contradicting',
  'refused',
  'unfilled',
  'unread',
  'other',
  'missing',
]);

const Named = z
  .strictObject({ number: z.int().min(0), units: z.array(z.string()) })
  .describe('How many units, and which.');

const Movement = z.strictObject({ places: z.int().min(1), ...Named.shape }).nullable();

export const TallyJson = z
  .strictObject({
    units: Named.describe('All units assessed.'),
    shortfalls: z
      .array(z.strictObject({ shortfall: Shortfall, ...Named.shape }))
      .describe('Of which something is wanting, by what it is.'),
    late: Named.describe('Whose report came after the day it was due.'),
    onSchedule: Named.describe('Whose score is not below the schedule.'),
    behind: Named,
    farBehind: Named.describe('Of those behind, with a red light.'),
    untouched: Named.describe('Who has reported all that is due, and nothing has been done.'),
    rise: Movement.describe('The largest movement up against the span before; null of all classes together.'),
    fall: Movement,
  })
  .describe('What texts say of the units in numbers and names.');

export type TallyJson = z.infer<typeof TallyJson>;
