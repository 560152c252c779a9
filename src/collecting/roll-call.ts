import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import { rowsInForce } from '../facts/changed-targets.ts';
import { dueReturns, expectedUnits } from '../facts/expected.ts';
import { type Senders, sendersOf } from '../facts/senders.ts';
import { laterOf, type Version } from '../facts/versions.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import { tablesIn } from '../model/in-file.ts';
import type { RollCallLine, RollCallState } from '../model/roll-call.ts';
import type { Roster } from '../roster/roster.ts';
import { changedClass, existsIn, nameIn, unitsIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { otherMonthReason, RETURN_REASONS } from '../words/return-reasons.ts';
import type { Judged } from './judged.ts';
import type { MergedTables, Repeated } from './merge-rows.ts';
import { faultWords, REMARKS, repeatedWords, shortReasons } from './remarks.ts';
import { type Heard, heardOtherwise } from './unplaced.ts';

export interface RollCallInput {
  readonly judged: readonly Judged[];
  readonly merged: MergedTables;
  readonly tables: readonly PlacedTable[];
  readonly definitions: readonly TableDefinition[];
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly period: Period;
}

/** What a unit is to send: its report on a table, or its return on one enterprise. */
interface Due {
  readonly unit: string;
  readonly subject: string;
}

/** A report of the month that came. */
interface Sent extends Due {
  readonly item: Judged;
  readonly senders: Senders;
  /** The sheet of a form, whose faults are its own; null for a table, which stands and falls with its workbook. */
  readonly sheet: string | null;
}

/** Table by table every unit that has sent or should have, in the roster's order; then what belongs to no table of the month. */
export function rollCall(input: RollCallInput): readonly RollCallLine[] {
  const heard = heardOtherwise(input);
  const used = new Set<Judged>();
  const due = input.definitions.filter((definition) => isDue(definition, input));
  const read = new Map(input.judged.map((item) => [item.read.input.path, item.read]));
  const lines = due.flatMap((definition) => tableLines(definition, input, { heard, used, read }));
  return [...lines, ...otherLines(input, used)].map((line) => asInMonth(line, input));
}

/** A line with the unit's name and class of the month. */
function asInMonth(line: RollCallLine, { scheme, period }: RollCallInput): RollCallLine {
  return {
    ...line,
    unit: nameIn(scheme, line.unit, period),
    class: changedClass(scheme, line.unit, period) ?? line.class,
  };
}

/** A table is called where somebody sent it for the month, or where the list of those who are to send it was given. */
function isDue(definition: TableDefinition, { judged, tables, definitions }: RollCallInput): boolean {
  if (definition.progress !== true) return false;
  if (judged.some((item) => item.tables.some(({ table }) => table.id === definition.id))) return true;
  if (definition.form !== undefined) return dueReturns(definition, definitions, tables).length > 0;
  return targetRows(definition, tables).length > 0;
}

function targetRows(
  definition: TableDefinition,
  tables: readonly PlacedTable[],
): PlacedTable['table']['rows'] {
  return tables
    .filter(({ table }) => table.id === definition.id && table.variant === 'base')
    .flatMap(({ table }) => table.rows);
}

/** What all tables of a roll-call go through. */
interface Calling {
  readonly heard: (unit: string, definition: TableDefinition) => Heard | null;
  /** Files that are a unit's, though no report of the month. */
  readonly used: Set<Judged>;
  /** Every file by its path. */
  readonly read: ReadonlyMap<string, ReadFile>;
}

function tableLines(
  definition: TableDefinition,
  input: RollCallInput,
  { heard, used, read }: Calling,
): readonly RollCallLine[] {
  const { scheme } = input;
  const sent = input.judged.flatMap((item) => sentIn(item, definition, input));
  const missing = duesOf(definition, input).filter(
    (due) => !sent.some((one) => one.unit === due.unit && sameSubject(one.subject, due.subject)),
  );
  const positions = new Map(scheme.roster.map(({ name }, index) => [name, index]));
  const repeated = new Map<string, Repeated[]>();
  for (const one of input.merged.repeated) if (one.table === definition.id) addTo(repeated, one.file, one);
  const lines = [
    ...sent.map((one) => {
      const twice = (repeated.get(one.item.read.input.path) ?? []).filter(
        ({ unit }) => (unit ?? one.unit) === one.unit,
      );
      return sentLine(definition, one, twice, scheme, read);
    }),
    ...missing.map((due): RollCallLine => {
      const other = heard(due.unit, definition);
      if (other === null)
        return line(definition, due, 'missing', null, { reasons: [], remarks: [REMARKS.missing] }, scheme);
      used.add(other.item);
      return line(definition, due, other.state, other.item, other, scheme);
    }),
  ];
  const order = ({ unit }: RollCallLine): number => positions.get(unit) ?? positions.size;
  return lines.sort((left, right) => order(left) - order(right));
}

/** The reports of the month in a workbook: of a form one a sheet, of a table one a unit whose report it is. */
function sentIn(item: Judged, definition: TableDefinition, { roster }: RollCallInput): readonly Sent[] {
  const mine = item.tables.filter(({ table }) => table.id === definition.id);
  if (mine.length === 0) return [];
  const reports = definition.form === undefined ? [mine] : mine.map((placed) => [placed]);
  return reports.flatMap((tables) => {
    const senders = sendersOf(item.read, tables, definition, roster);
    const units = senders.units.length === 0 ? [''] : senders.units;
    const [only] = tables;
    const form = definition.form !== undefined && only !== undefined;
    const sheet = form ? (only.table.at.sheet ?? '') : null;
    const subject = form ? enterpriseIn(only) : '';
    return units.map((unit) => ({ unit, subject, item, senders, sheet }));
  });
}

function enterpriseIn({ table }: PlacedTable): string {
  const value = table.rows[0]?.cells.get('enterprise')?.value;
  return value?.kind === 'enterprise' ? value.name : '';
}

function duesOf(
  definition: TableDefinition,
  { tables, definitions, scheme, period }: RollCallInput,
): readonly Due[] {
  if (definition.form !== undefined)
    return dueReturns(definition, definitions, tables)
      .filter(({ unit }) => existsIn(scheme, unit, period))
      .map(({ unit, enterprise }) => ({ unit, subject: enterprise }));
  const units = expectedUnits(
    definition,
    rowsInForce(targetRows(definition, tables), definition, scheme, period),
    unitsIn(scheme, period),
  );
  return units.map((unit) => ({ unit, subject: '' }));
}

function sameSubject(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

function sentLine(
  definition: TableDefinition,
  sent: Sent,
  twice: readonly Repeated[],
  scheme: Scheme,
  read: Calling['read'],
): RollCallLine {
  const { item, unit, senders, sheet } = sent;
  const savedAs = (path: string): Version => ({ path, ...read.get(path) });
  // Of a workbook of several units each answers for its own rows.
  const several = senders.units.length > 1;
  const own = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(
      ({ at, about }) =>
        (sheet === null || at.sheet === undefined || at.sheet === sheet) &&
        (!several || about?.unit === undefined || about.unit === unit),
    );
  const [faults, late] = [own(item.faults), own(item.late)];
  // What is doubtful of nobody in particular is said of nobody.
  const doubts = own(item.doubts).filter(({ about }) => !several || about?.unit === unit);
  const state = senders.filled ? stateOf(item, faults.length > 0, sheet !== null, twice) : 'unfilled';
  const others = state === 'refused' && faults.length === 0;
  const remarks = [
    ...(senders.guessedFrom === undefined ? [] : [REMARKS.guessed(senders.guessedFrom, unit)]),
    ...new Set(twice.map((one) => repeatedWords(one, laterOf(savedAs(one.file), savedAs(one.other))))),
    ...(state === 'unfilled' ? [REMARKS.unfilled] : others ? [REMARKS.others] : faultWords(faults)),
    ...(state === 'unfilled' ? [] : faultWords(doubts.filter((doubt) => !faults.includes(doubt)))),
    ...late.map((finding) => wordFinding(finding, 'zh')),
    ...(definition.form === undefined ? [] : [REMARKS.form]),
  ];
  const reasons =
    state === 'unfilled'
      ? [RETURN_REASONS.unfilled.zh]
      : state === 'contradicting'
        ? [RETURN_REASONS.contradicting.zh]
        : others
          ? [RETURN_REASONS.others.zh]
          : shortReasons([...faults, ...doubts.filter((doubt) => !faults.includes(doubt))]);
  const made = line(definition, sent, state, item, { reasons, remarks }, scheme);
  return {
    ...made,
    late: late.length > 0,
    doubtful: doubts.length > 0,
    again: twice.length > 0 && twice.every(({ agree }) => agree),
  };
}

function stateOf(item: Judged, faulty: boolean, form: boolean, twice: readonly Repeated[]): RollCallState {
  // A form is not merged: a fault on one sheet does not send the others back.
  if (form ? faulty && !item.usable : !item.usable) return 'refused';
  if (twice.some(({ agree }) => !agree)) return 'contradicting';
  return faulty ? 'merged-faulty' : 'merged';
}

/** Files that hold no table of the month and are nobody's in it: not to be opened, of other months, or unknown. */
function otherLines(
  { judged, tables, scheme, roster, period }: RollCallInput,
  used: ReadonlySet<Judged>,
): readonly RollCallLine[] {
  const otherMonths = whyOfMonths(period);
  return judged
    .filter((item) => item.tables.length === 0 && !used.has(item))
    .flatMap((item): readonly RollCallLine[] => {
      const { read } = item;
      const unit = read.metadata.unit ?? roster.inPath(read.input.path)?.name ?? '';
      // A file of another month says nothing of how its unit stands in this one.
      const made = (state: RollCallState, why: Why): readonly RollCallLine[] => [
        line(null, { unit: state === 'other' ? '' : unit, subject: '' }, state, item, why, scheme),
      ];
      if (read.unread === true) return made('unread', whyOf(read.findings));
      if (item.faults.length > 0) return made('refused', whyOf(item.faults));
      const mine = tablesIn(read.input.path, tables);
      const months = [...new Set(mine.flatMap(({ period: of }) => (of === null ? [] : periodText(of))))];
      if (months.length > 0) return made('other', otherMonths(months));
      const base = mine.some(({ table }) => table.variant === 'base');
      return base ? [] : made('other', { reasons: [RETURN_REASONS.unknown.zh], remarks: [REMARKS.unknown] });
    });
}

type Why = Pick<RollCallLine, 'reasons' | 'remarks'>;

/** The same each time for the same months: where a year lies in one folder it is said of most files. */
function whyOfMonths(period: Period): (months: readonly string[]) => Why {
  const known = new Map<string, Why>();
  return (months) => {
    const name = months.join();
    const why = known.get(name) ?? {
      reasons: [otherMonthReason(months)],
      remarks: [REMARKS.otherMonth(months, period)],
    };
    known.set(name, why);
    return why;
  };
}

function whyOf(findings: readonly Finding[]): Why {
  return { reasons: shortReasons(findings), remarks: faultWords(findings) };
}

function line(
  definition: TableDefinition | null,
  { unit, subject }: Due,
  state: RollCallState,
  item: Judged | null,
  { reasons, remarks }: Why,
  { roster }: Scheme,
): RollCallLine {
  const input = item?.read.input;
  return {
    table: definition?.title ?? '',
    source: definition?.source ?? '',
    unit,
    subject,
    class: roster.find(({ name }) => name === unit)?.class ?? '',
    state,
    late: false,
    again: false,
    doubtful: false,
    opened: item?.read.opened ?? true,
    file:
      input === undefined
        ? null
        : { path: input.path, sha256: input.sha256, modified: item?.read.modified ?? null },
    reasons,
    remarks,
  };
}
