import type { TableDefinition } from '../../schemas/define-table.ts';
import { addTo } from '../core/group-by.ts';
import { comparePeriods, type Period, periodText, samePeriod } from '../core/period.ts';
import { remembering } from '../core/remembering.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Agreement, compareRows, together } from '../facts/agreement.ts';
import { unitsIn } from '../facts/expected.ts';
import { grouped } from '../facts/facts.ts';
import { sendersOf } from '../facts/senders.ts';
import { type SubjectRow, unitColumn } from '../facts/subjects.ts';
import { laterOf, type Version } from '../facts/versions.ts';
import type { InputFile, PlacedTable } from '../model/dataset.ts';
import { isFilled } from '../model/filled.ts';
import { dataRows } from '../model/table.ts';
import { allSubjects, type Check, type CheckInput, fileAt, known, shown } from './check.ts';
import { isUnplaced, sharesColumns, timeOf } from './duplicates.ts';

/**
 * One table, key and month in two workbooks; a finding for each pair of workbooks. The same bytes twice are only a notice,
 * unless their names put them into different months, each of which they then count for; two units that each report on a task
 * they share do not repeat each other.
 */
export const duplicateSubmissions: Check = (input) => {
  const copies = copiesOf(input.files?.map((file) => file.input) ?? input.tables.map(({ file }) => file));
  const timesOf = new Map<string, readonly string[]>();
  // Most files are for one time; what is known of one serves all.
  const alone = remembering((time): readonly string[] => [time]);
  for (const placed of input.tables) {
    const [time, before] = [timeOf(placed), timesOf.get(placed.file.path)];
    if (before === undefined) timesOf.set(placed.file.path, alone(time));
    else if (!before.includes(time)) timesOf.set(placed.file.path, [...before, time]);
  }
  const times = (path: string): string => timesOf.get(path)?.join('、') ?? '';
  const moved = new Map<string, string>();
  for (const [path, original] of copies)
    if (times(path) !== times(original)) {
      moved.set(path, original);
      copies.delete(path);
    }
  const reporterOf = reportersIn(input);
  const seen = new Map<string, Map<string, SubjectRow[]>>();
  const pairs = new Map<string, Pair>();
  for (const item of allSubjects(input)) {
    // Workbooks of one ledger go on from each other.
    if (item.definition.kind === 'ledger') continue;
    if (isUnplaced(item.placed) || copies.has(item.placed.file.path) || !isFilled(item.row, item.definition))
      continue;
    const ofTime = grouped(seen, `${item.definition.id}\n${timeOf(item.placed)}`);
    const [mine, earlier] = [reporterOf(item), ofTime.get(item.key) ?? []];
    const first = earlier.find((other) => mine === null || [null, mine].includes(reporterOf(other)));
    if (first === undefined) addTo(ofTime, item.key, item);
    else if (first.placed.file.path !== item.placed.file.path && sharesColumns(first, item))
      note(pairs, first, item);
  }
  return [
    ...Array.from(copies, ([path, original]) =>
      finding('PERIOD-009', { file: path }, { otherFile: original }),
    ),
    ...Array.from(moved, ([path, original]) =>
      finding(
        'PERIOD-013',
        { file: path },
        { otherFile: original, period: times(path), otherPeriod: times(original) },
        [{ file: original }],
      ),
    ),
    ...[...pairs.values()].map((pair) => pairFinding(pair, input)),
  ];
};

/**
 * Whose report a row is, where several units may each report on it: who says so in the row, the unit that the form was made for, else
 * the sender that leads the task with others. null for the report that stands for all of them.
 */
function reportersIn(input: CheckInput): (item: SubjectRow) => string | null {
  const senders = new Map<PlacedTable, string | null>();
  const senderOf = ({ placed, definition }: SubjectRow): string | null => {
    const known = senders.get(placed);
    if (known !== undefined) return known;
    const file = fileAt(input, placed.file.path);
    const { units } =
      file === undefined ? { units: [] } : sendersOf(file, [placed], definition, input.roster);
    const sender = units.length === 1 ? (units[0] ?? null) : null;
    senders.set(placed, sender);
    return sender;
  };
  return (item) => {
    const { definition, placed, row, reporter } = item;
    if (definition.reportedBy === undefined) return null;
    const own = reporter ?? fileAt(input, placed.file.path)?.metadata.unit ?? null;
    if (own !== null) return own;
    const leads = unitsIn([row], definition);
    const sender = leads.length > 1 ? senderOf(item) : null;
    return sender !== null && leads.includes(sender) ? sender : null;
  };
}

/** Workbooks with the bytes of an earlier one, with that one's path. */
function copiesOf(files: readonly InputFile[]): Map<string, string> {
  const originals = new Map<string, string>();
  const copies = new Map<string, string>();
  for (const { path, sha256 } of files) {
    if (sha256 === '') continue;
    const original = originals.get(sha256) ?? path;
    originals.set(sha256, original);
    if (original !== path) copies.set(path, original);
  }
  return copies;
}

interface Pair {
  readonly first: PlacedTable;
  readonly second: PlacedTable;
  readonly subjects: string[];
  agreement: Agreement;
}

function note(pairs: Map<string, Pair>, first: SubjectRow, second: SubjectRow): void {
  const key = JSON.stringify([first.placed.file.path, second.placed.file.path, timeOf(second.placed)]);
  const pair = pairs.get(key) ?? {
    first: first.placed,
    second: second.placed,
    subjects: [],
    agreement: 'same',
  };
  pairs.set(key, pair);
  pair.subjects.push(second.subject);
  pair.agreement = together([pair.agreement, compareRows(first.row, second.row, second.definition)]);
}

function pairFinding({ subjects, agreement, ...pair }: Pair, input: CheckInput): Finding {
  // Said to whoever sent one report, not to the office that keeps everybody's.
  const shorter = dataRows(pair.first.table).length < dataRows(pair.second.table).length;
  const [first, second] = shorter ? [pair.second, pair.first] : [pair.first, pair.second];
  const saved = (path: string): Version => {
    const modified = fileAt(input, path)?.modified;
    return modified === undefined ? { path } : { path, modified };
  };
  const later =
    agreement === 'contradicting' ? laterOf(saved(first.file.path), saved(second.file.path)) : null;
  const params = {
    period: second.period === null ? YEAR : periodText(second.period),
    count: subjects.length,
    rows: shown(subjects),
    otherFile: first.file.path,
    outcome: byTwoUnits(first, second, input) ? withAdvice(OUTCOMES[agreement]) : OUTCOMES[agreement],
    proposedFile: later?.path ?? '',
    sign: later?.sign ?? '',
  };
  return finding('PERIOD-005', second.table.at, params, [first.table.at]);
}

/** Two units report on the same item in a table whose rows say of no unit whose report they are. */
function byTwoUnits(first: PlacedTable, second: PlacedTable, input: CheckInput): boolean {
  const definition = input.definitions.find(({ id }) => id === second.table.id);
  if (definition === undefined || definition.reportedBy !== undefined || unitColumn(definition) !== undefined)
    return false;
  const senderOf = (placed: PlacedTable): string | null => {
    const file = fileAt(input, placed.file.path);
    const units = file === undefined ? [] : sendersOf(file, [placed], definition, input.roster).units;
    return units.length === 1 ? (units[0] ?? null) : null;
  };
  const [mine, theirs] = [senderOf(first), senderOf(second)];
  return mine !== null && theirs !== null && mine !== theirs;
}

function withAdvice({ zh, en }: Bilingual): Bilingual {
  return {
    zh: `${zh}。这两份是不同单位报的，表里没有“填报单位”一栏，同一项只能由一个单位报：请商定由谁报，另一份里删去这些行`,
    en: `${en}. Two units have reported them, and the table has no column for who reports: agree on who is to report each of them, and delete its row from the other workbook`,
  };
}

const YEAR: Bilingual = { zh: '本年度', en: 'the year' };
const OUTCOMES: Readonly<Record<Agreement, Bilingual>> = {
  same: { zh: '两份数据相同，按一份计', en: 'both say the same and were counted once' },
  complementary: {
    zh: '一份空着的，用了另一份的数',
    en: 'what one of them leaves blank was taken from the other',
  },
  contradicting: {
    zh: '两份数据不一致的，都没有采用',
    en: 'where the two differ neither is taken',
  },
};

/**
 * Workbooks for another month than the one that is collected: later ones, and earlier ones where the table has none for the
 * month itself (else they are the months before it).
 */
export const wrongMonths: Check = (input) => {
  const { month } = input;
  if (month === undefined) return [];
  const isOfMonth = ({ period }: PlacedTable): boolean => period !== null && samePeriod(period, month);
  const inPlace = new Set(
    known(input).flatMap(({ placed, definition }) => (isOfMonth(placed) ? [definition] : [])),
  );
  return known(input).flatMap(({ placed, definition }) => {
    const { period } = placed;
    if (period === null || isOfMonth(placed)) return [];
    if (comparePeriods(period, month) < 0 && inPlace.has(definition)) return [];
    return [wrongMonth(placed, month)];
  });
};

/** That a table is for another month than the one that is collected. */
export function wrongMonth({ table, period }: PlacedTable, month: Period): Finding {
  const stated = period === null ? '' : periodText(period);
  return finding('PERIOD-010', (table.title ?? table).at, { stated, expected: periodText(month) });
}

/** Returns dated, or received, after the day of the month by which they are due (每月25日前). */
export const lateSubmissions: Check = (input) => {
  const received = new Map((input.files ?? []).map((file) => [file.input.path, file.received]));
  return known(input).flatMap(({ placed, definition }) => {
    const due = placed.period === null ? null : dueDate(definition, placed.period);
    if (due === null) return [];
    const dated = definition.form?.dated;
    const cell = dated === undefined ? undefined : placed.table.rows[0]?.cells.get(dated);
    const stated = cell?.value.kind === 'date' ? cell.value.date : undefined;
    const day = stated ?? received.get(placed.file.path);
    if (day === undefined || day <= due) return [];
    const at = stated === undefined || cell === undefined ? placed.table.at : cell.at;
    return [finding('PERIOD-011', at, { day, due })];
  });
};

/** Last day (ISO) on which a month's return is in time; null for a table without such a day. */
export function dueDate({ dueDay }: TableDefinition, period: Period): string | null {
  return dueDay === undefined ? null : `${periodText(period)}-${String(dueDay).padStart(2, '0')}`;
}
