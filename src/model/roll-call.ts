import { addTo } from '../core/group-by.ts';
/** How a unit stands with a table of the month. */
export type RollCallState =
  | 'merged'
  /** Merged although it has faults, because it was asked for. */
  | 'merged-faulty'
  /** Sent twice with different figures: neither was merged. */
  | 'contradicting'
  /** Faulty, or not to be opened. */
  | 'refused'
  /** The form came back as it went out: nobody filled it in. */
  | 'unfilled'
  /** Something came that is no workbook and was not read. */
  | 'unread'
  /** For another month, or no table of it. */
  | 'other'
  /** Nothing came. */
  | 'missing';

/**
 * What is wanting of a unit’s month: something it reported is not to be believed; its report came and says not all, or nothing,
 * of what is due; what came is no report that can be taken; nothing came.
 */
export type Shortfall = 'doubtful' | 'partly' | 'blank' | Exclude<RollCallState, 'merged' | 'merged-faulty'>;

/** One unit and table, with one submission of it or with none. */
export interface RollCallLine {
  /** Its title, and where the document prints it; empty for a file that holds no table of the month. */
  readonly table: string;
  readonly source: string;
  readonly unit: string;
  /** The enterprise that a return is about; empty where a unit's one report is. */
  readonly subject: string;
  readonly class: string;
  readonly state: RollCallState;
  /** Sent after the day it was due. */
  readonly late: boolean;
  /** Sent again with the same contents; counted once. */
  readonly again: boolean;
  /** The file could be opened; true where there is none. */
  readonly opened: boolean;
  readonly file: { readonly path: string; readonly sha256: string; readonly modified: string | null } | null;
  /** Something in it is not to be believed until it is mended or confirmed. */
  readonly doubtful: boolean;
  /** Why it was not taken, in a few words each. */
  readonly reasons: readonly string[];
  /** Why it stands so; sentences. */
  readonly remarks: readonly string[];
}

/** As much of a line as is read back from the roll-call of a collected workbook. */
export type CalledLine = Pick<
  RollCallLine,
  'source' | 'unit' | 'subject' | 'state' | 'late' | 'doubtful' | 'reasons'
>;

/** How many reports are due and how they stand; each unit's of each table (and enterprise) once, by the best it has sent. */
export interface RollCallCounts {
  /** The sum of all that follow but `late` and `doubtful`. */
  readonly expected: number;
  readonly received: number;
  readonly missing: number;
  readonly refused: number;
  readonly contradicting: number;
  readonly unfilled: number;
  readonly unread: number;
  readonly otherMonth: number;
  /** Of those received. */
  readonly late: number;
  /** Of those received: with figures to be verified (待核实). */
  readonly doubtful: number;
}

/** From what counts most: a unit that sent a faulty file and then a sound one has sent. */
const STANDING = {
  received: ['merged', 'merged-faulty'],
  contradicting: ['contradicting'],
  refused: ['refused'],
  unfilled: ['unfilled'],
  otherMonth: ['other'],
  unread: ['unread'],
  missing: ['missing'],
} as const satisfies Readonly<
  Record<Exclude<keyof RollCallCounts, 'expected' | 'late' | 'doubtful'>, readonly RollCallState[]>
>;

const ORDER = [
  'received',
  'contradicting',
  'refused',
  'unfilled',
  'otherMonth',
  'unread',
  'missing',
] as const satisfies readonly (keyof typeof STANDING)[];

/** The lines of each report, in the order in which the reports are first named. */
export function linesByReport(lines: readonly RollCallLine[]): readonly (readonly RollCallLine[])[] {
  const reports = new Map<string, RollCallLine[]>();
  for (const line of lines) {
    if (line.unit === '' || line.source === '') continue;
    const key = JSON.stringify([line.source, line.unit, line.subject]);
    addTo(reports, key, line);
  }
  return [...reports.values()];
}

/** The best that a unit has sent of one report, and what it counts as. */
export function bestOf<Line extends Pick<RollCallLine, 'state'>>(
  report: readonly Line[],
): { readonly as: keyof typeof STANDING; readonly line: Line } | null {
  for (const name of ORDER) {
    const states: readonly RollCallState[] = STANDING[name];
    const line = report.find(({ state }) => states.includes(state));
    if (line !== undefined) return { as: name, line };
  }
  return null;
}

/** What every count of a roll-call is taken from: on screen, in the sheet and in JSON. */
export function countRollCall(lines: readonly RollCallLine[]): RollCallCounts {
  const counts = {
    received: 0,
    missing: 0,
    refused: 0,
    contradicting: 0,
    unfilled: 0,
    unread: 0,
    otherMonth: 0,
  };
  const reports = linesByReport(lines);
  let [late, doubtful] = [0, 0];
  for (const report of reports) {
    const best = bestOf(report);
    if (best === null) continue;
    counts[best.as] += 1;
    if (best.as !== 'received') continue;
    if (report.some((line) => line.late)) late += 1;
    if (report.some((line) => line.doubtful)) doubtful += 1;
  }
  return { expected: reports.length, ...counts, late, doubtful };
}
