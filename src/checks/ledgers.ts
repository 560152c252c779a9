import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { Day } from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { compareCells } from '../facts/agreement.ts';
import { grouped } from '../facts/facts.ts';
import { type LedgerEntry, ledgerEntries } from '../facts/ledger.ts';
import type { ParsedCell } from '../model/table.ts';
import { lastLevel } from '../words/headings.ts';
import { type Check, type CheckInput, headingOf, placeText } from './check.ts';
import type { Marks } from './marks.ts';

interface Listed {
  readonly definition: TableDefinition;
  readonly entry: LedgerEntry;
}

/** Two workbooks of one ledger that say different things of one entry. */
export const contradictingLedgers: Check = (input, marks) =>
  entriesIn(input).flatMap(({ entry }) =>
    [...entry.contradicting].flatMap(([key, contradicting]) =>
      contradicting.flatMap((cell) => {
        const other = entry.row.cells.get(key) ?? cell;
        // Twice on one sheet, the row has a finding of its own.
        const again = other.at.file === cell.at.file && other.at.sheet === cell.at.sheet;
        if (again || marks.has(cell) || marks.has(other)) return [];
        const params = {
          row: nameOf(entry),
          column: headingOf(cell),
          stated: cell.text.trim(),
          otherStated: other.text.trim(),
          place: placeText(other),
        };
        return [finding('LEDGER-004', cell.at, params, [other.at])];
      }),
    ),
  );

/** A day that has not come yet, then days before those they must follow; a day that explains several is named once. */
export const ledgerDays: Check = (input, marks) =>
  entriesIn(input).flatMap(({ definition, entry }) => {
    const days = daysOf(entry, definition, marks);
    const { happened = [], order = [] } = definition.ledger ?? {};
    const today = input.date;
    const early = happened.flatMap((id) => {
      const day = days.get(id);
      return day === undefined || today === undefined || day.value <= today ? [] : [day];
    });
    const findings = early.map(({ value, cell }) =>
      finding('LEDGER-002', cell.at, {
        row: nameOf(entry),
        column: headingOf(cell),
        stated: value,
        day: today ?? '',
      }),
    );
    const reversed = order.flatMap(([first, second]): readonly Reversed[] => {
      const [before, after] = [days.get(first), days.get(second)];
      if (before === undefined || after === undefined || before.value <= after.value) return [];
      return early.includes(before) || early.includes(after) ? [] : [{ before, after }];
    });
    return [...findings, ...causesOf(reversed).map((cause) => reversedFinding(cause, entry))];
  });

/** A state that must have a day and has none, or the other way round. */
export const ledgerStates: Check = (input, marks) =>
  entriesIn(input).flatMap(({ definition, entry }) =>
    (definition.ledger?.states ?? []).flatMap(({ column, words, day, has }): readonly Finding[] => {
      const [state, on] = [entry.row.cells.get(column), entry.row.cells.get(day)];
      if (state === undefined || on === undefined) return [];
      if ([column, day].some((id) => entry.contradicting.has(id)) || marks.has(state) || marks.has(on))
        return [];
      const { value } = state;
      if (value.kind !== 'text' || !words.includes(value.text)) return [];
      const isBlank = on.value.kind === 'blank' || on.value.kind === 'none';
      if (isBlank !== has) return [];
      const stated = on.text.trim();
      const params = {
        row: nameOf(entry),
        column: headingOf(state),
        stated: value.text,
        otherColumn: headingOf(on),
        outcome: isBlank ? BLANK : { zh: `填了${stated}`, en: `says ${stated}` },
      };
      return [finding('LEDGER-003', state.at, params, [on.at])];
    }),
  );

/** Rows of one number and one problem under two names: they are not joined, and would count twice. */
export const ledgerTwins: Check = (input, marks) => {
  /** By the ledger, and what makes two of its rows one thing. */
  const before = new Map<string, Map<string, ParsedCell>>();
  return entriesIn(input).flatMap(({ definition, entry }) => {
    const { key, ledger: { sameBy = [] } = {}, columns } = definition;
    const [apart] = key.filter((id) => !sameBy.includes(id));
    const mine = apart === undefined ? undefined : entry.row.cells.get(apart);
    const name = sameBy.length === 0 ? null : namedBy(entry, sameBy);
    if (mine === undefined || name === null || marks.has(mine)) return [];
    const others = grouped(before, definition.id);
    const first = others.get(name);
    if (first === undefined) others.set(name, mine);
    if (first === undefined || compareCells(first, mine) === 'same') return [];
    const params = {
      row: nameOf(entry),
      column: headingOf(mine),
      stated: mine.text.trim(),
      columns: sameBy.flatMap((id) => columns.filter((column) => column.id === id).map(lastLevel)),
      otherStated: first.text.trim(),
      place: placeText(first),
    };
    return [finding('LEDGER-005', mine.at, params, [first.at])];
  });
};

/** Null where one of the columns says nothing. */
function namedBy({ row: { cells } }: LedgerEntry, columns: readonly string[]): string | null {
  const texts = columns.map((id) => fold(cells.get(id)?.text ?? ''));
  return texts.includes('') ? null : texts.join('\n');
}

const BLANK = { zh: '空着', en: 'is blank' };

/** Of a run: each check goes through the same ones. */
const listed = new WeakMap<CheckInput, readonly Listed[]>();

function entriesIn(input: CheckInput): readonly Listed[] {
  const known = listed.get(input);
  if (known !== undefined) return known;
  const entries = input.definitions
    .filter(({ id, kind }) => kind === 'ledger' && input.tables.some(({ table }) => table.id === id))
    .flatMap((definition) => ledgerEntries(input.tables, definition).map((entry) => ({ definition, entry })));
  listed.set(input, entries);
  return entries;
}

/** A day of an entry that can be relied on. */
interface DayCell {
  readonly value: Day;
  readonly cell: ParsedCell;
  /** What the form calls the column. */
  readonly name: string;
}

interface Reversed {
  readonly before: DayCell;
  readonly after: DayCell;
}

/** The days of those of its columns that are held against each other or today. */
function daysOf(
  { row: { cells }, contradicting }: LedgerEntry,
  { columns, ledger: { happened = [], order = [] } = {} }: TableDefinition,
  marks: Marks,
): ReadonlyMap<string, DayCell> {
  const days = new Map<string, DayCell>();
  for (const id of new Set([...happened, ...order.flat()])) {
    const column = columns.find((one) => one.id === id);
    const cell = cells.get(id);
    if (column === undefined || cell === undefined || contradicting.has(id)) continue;
    const value = dayIn(cell);
    if (value !== null && !marks.has(cell)) days.set(id, { value, cell, name: lastLevel(column) });
  }
  return days;
}

/** A day, or the last one of a deadline. */
function dayIn({ value }: ParsedCell): Day | null {
  if (value.kind === 'date') return value.date;
  return value.kind === 'deadline' ? value.due : null;
}

interface Cause extends Reversed {
  /** The one of the two that is named first: the one that more others contradict, else the later one. */
  readonly at: DayCell;
  readonly others: readonly DayCell[];
}

/** One cause for all pairs that share a day, so that a wrong year is not told three times. */
function causesOf(pairs: readonly Reversed[]): readonly Cause[] {
  const causes: Cause[] = [];
  let left = pairs;
  while (left.length > 0) {
    const count = (day: DayCell): number =>
      left.filter(({ before, after }) => day === before || day === after).length;
    const days = left.flatMap(({ before, after }) => [after, before]);
    const at = days.reduce((most, day) => (count(day) > count(most) ? day : most));
    const mine = left.filter(({ before, after }) => at === before || at === after);
    const [first] = mine;
    if (first === undefined) break;
    const others = mine.map(({ before, after }) => (at === before ? after : before));
    causes.push({ ...first, at, others });
    left = left.filter((pair) => !mine.includes(pair));
  }
  return causes;
}

function reversedFinding({ at, before, after, others }: Cause, entry: LedgerEntry): Finding {
  const other = at === before ? after : before;
  const params = {
    row: nameOf(entry),
    column: headingOf(at.cell),
    stated: at.value,
    otherColumn: headingOf(other.cell),
    otherStated: other.value,
    expected: {
      zh: `“${after.name}”不应早于“${before.name}”`,
      en: `“${after.name}” cannot be before “${before.name}”`,
    },
  };
  return finding(
    'LEDGER-001',
    at.cell.at,
    params,
    others.map(({ cell }) => cell.at),
  );
}

const LONGEST_NAME = 40;

function nameOf({ subject }: LedgerEntry): string {
  return subject.length <= LONGEST_NAME ? subject : `${subject.slice(0, LONGEST_NAME)}…`;
}
