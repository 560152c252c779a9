import { z } from 'zod';
import { jsonText } from '../core/json-text.ts';
import { bestOf, linesByReport, type RollCallLine } from './roll-call.ts';

const Report = z.strictObject({
  /** Where the document prints the table: 招商 附件2. */
  source: z.string(),
  unit: z.string(),
  /** The enterprise that a return is about; empty where a unit's one report is. */
  subject: z.string(),
  /** What its best report counts as: `received`, `refused`, `missing` … */
  as: z.string(),
});

const State = z.strictObject({
  version: z.literal(1),
  month: z.string(),
  /** Day of the run, ISO. */
  date: z.string(),
  /** The files that had come, by path from the project's root, with their hashes. */
  returns: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
  reports: z.array(Report),
  /** Names of what was written, so that what is no longer true can be taken away. */
  outputs: z.array(z.string()),
});

/** How a month stood when it was run, for the next run to say what is new. */
export type MonthState = z.infer<typeof State>;

export type ReportState = z.infer<typeof Report>;

export function monthStateText(state: MonthState): string {
  return `${jsonText(state, 2)}\n`;
}

/** What an earlier run left; null for no such file or one that is not understood: then nothing is known of an earlier run. */
export function parseMonthState(text: string | null): MonthState | null {
  if (text === null) return null;
  try {
    return State.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Each report of a roll-call by the best that came of it. */
export function reportStates(lines: readonly RollCallLine[]): readonly ReportState[] {
  return linesByReport(lines).flatMap((report) => {
    const best = bestOf(report);
    if (best === null) return [];
    const { source, unit, subject } = best.line;
    return [{ source, unit, subject, as: best.as }];
  });
}

/** What is otherwise than at the run before. Reports are told by unit, each unit once. */
export interface MonthChanges {
  /** The day of the run before. */
  readonly since: string;
  /** Nothing had come of them, now they are taken. */
  readonly arrived: readonly string[];
  /** What they had sent could not be taken, now it is. */
  readonly mended: readonly string[];
  /** Something new came of them that cannot be taken. */
  readonly returned: readonly string[];
  /** What had come of them is there no more. */
  readonly gone: readonly string[];
  readonly newFiles: number;
  readonly changedFiles: number;
  readonly removedFiles: number;
}

export function changesSince(before: MonthState, now: Pick<MonthState, 'returns' | 'reports'>): MonthChanges {
  const known = new Map(before.reports.map((report) => [keyOf(report), report.as]));
  const files = new Map(before.returns.map(({ path, sha256 }) => [path, sha256]));
  const present = new Set(now.returns.map(({ path }) => path));
  const units = (belongs: (was: string, is: string) => boolean): readonly string[] => [
    ...new Set(
      now.reports.flatMap((report) =>
        belongs(known.get(keyOf(report)) ?? 'missing', report.as) ? [report.unit] : [],
      ),
    ),
  ];
  return {
    since: before.date,
    arrived: units((was, is) => was === 'missing' && is === 'received'),
    mended: units((was, is) => was !== 'missing' && was !== 'received' && is === 'received'),
    returned: units((was, is) => was !== is && is !== 'received' && is !== 'missing'),
    gone: units((was, is) => was !== 'missing' && is === 'missing'),
    newFiles: now.returns.filter(({ path }) => !files.has(path)).length,
    changedFiles: now.returns.filter(({ path, sha256 }) => files.has(path) && files.get(path) !== sha256)
      .length,
    removedFiles: before.returns.filter(({ path }) => !present.has(path)).length,
  };
}

function keyOf({ source, unit, subject }: ReportState): string {
  return JSON.stringify([source, unit, subject]);
}
