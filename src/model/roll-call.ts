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
  /** Why it stands so; sentences. */
  readonly remarks: readonly string[];
}

/** How many reports are due and how they stand; each unit's of each table (and enterprise) once, by the best it has sent. */
export interface RollCallCounts {
  /** The sum of all that follow but `late`. */
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
  Record<Exclude<keyof RollCallCounts, 'expected' | 'late'>, readonly RollCallState[]>
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

/** What every count of a roll-call is taken from: on screen, in the sheet and in JSON. */
export function countRollCall(lines: readonly RollCallLine[]): RollCallCounts {
  const reports = new Map<string, RollCallLine[]>();
  for (const line of lines) {
    if (line.unit === '' || line.table === '') continue;
    const key = JSON.stringify([line.table, line.unit, line.subject]);
    reports.set(key, [...(reports.get(key) ?? []), line]);
  }
  const counts = {
    received: 0,
    missing: 0,
    refused: 0,
    contradicting: 0,
    unfilled: 0,
    unread: 0,
    otherMonth: 0,
  };
  let late = 0;
  for (const report of reports.values()) {
    const states: readonly RollCallState[] = report.map(({ state }) => state);
    const standing = ORDER.find((name) => STANDING[name].some((state) => states.includes(state)));
    if (standing !== undefined) counts[standing] += 1;
    if (standing === 'received' && report.some((line) => line.late)) late += 1;
  }
  return { expected: reports.size, ...counts, late };
}
