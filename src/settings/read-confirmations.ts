import type { ColumnDefinition, RowOf, TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import type { confirmationSheet } from '../../schemas/scheme/confirmations.ts';
import { fold } from '../core/fold.ts';
import { finding } from '../diagnostics/finding.ts';
import { unitColumn } from '../facts/subjects.ts';
import type { MeasurePart, ParsedRow } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import type { Confirmation } from '../scheme/confirmation.ts';
import { typedNumber } from '../scheme/figures.ts';
import { headingName, isNamed } from '../words/headings.ts';
import { rosterUnit } from './read-rules.ts';
import {
  badValue,
  type Choices,
  type Faults,
  figureOf,
  placeOf,
  type SettingsRow,
  words,
  wordsIfAny,
} from './rows.ts';

type ConfirmationRow = SettingsRow<Partial<RowOf<typeof confirmationSheet>>>;

/** Tables with figures that can be doubtful. */
export const confirmableTables: readonly TableDefinition[] = tables.filter((table) =>
  table.columns.some(isFigure),
);

/** 核实说明, in the order of its rows. */
export function readConfirmations(
  rows: readonly ConfirmationRow[],
  roster: Roster,
  faults: Faults,
): readonly Confirmation[] {
  const known = new Map<string, ParsedRow>();
  return rows.flatMap((own): readonly Confirmation[] => {
    const confirmation = readConfirmation(own, roster, faults);
    if (confirmation === null) return [];
    const { unit, subject, table, column, part, month } = confirmation;
    const key = JSON.stringify([unit ?? fold(subject), table, column, part, month]);
    const earlier = known.get(key);
    if (earlier === undefined) {
      known.set(key, own.row);
      return [confirmation];
    }
    const params = { text: subject, line: earlier.row };
    faults.add(finding('SCHEME-011', placeOf(own.row, 'subject'), params, [placeOf(earlier, 'subject')]));
    return [];
  });
}

const FIGURE: Choices = {
  zh: '表里填的数，单位同本列',
  en: 'the figure of the sheet, in the column’s own unit',
};

/** null when a cell leaves the row without meaning, which a finding says. */
function readConfirmation(
  { row, fields }: ConfirmationRow,
  roster: Roster,
  faults: Faults,
): Confirmation | null {
  const subject = words(fields.subject);
  const reason = words(fields.reason);
  const definition = readTable(row, fields.table, faults);
  if (subject === '' || reason === '' || definition === null) return null;
  const month =
    fields.month === undefined || fields.month === null
      ? null
      : figureOf(row, 'month', '月份', fields.month, faults);
  const column = readColumn(row, words(fields.column), definition, faults);
  const typed = wordsIfAny(fields.value);
  const value = typed === '' ? null : typedNumber(typed);
  if (typed !== '' && value === null) faults.add(badValue(row, 'value', '核实的数', FIGURE));
  const unit = roster.match(subject)?.name ?? null;
  // Where rows are units, what is neither a unit nor a file is nobody's.
  if (unit === null && unitColumn(definition) !== undefined && !/\.[a-z]{2,5}$/iu.test(subject)) {
    rosterUnit(row, 'subject', subject, roster, faults);
    return null;
  }
  if (column === null || (typed !== '' && value === null)) return null;
  return {
    subject,
    unit,
    table: definition.id,
    ...column,
    month: month?.toNumber() ?? null,
    value,
    reason,
    by: words(fields.by),
    day: words(fields.day),
    at: placeOf(row, 'subject'),
  };
}

function readTable(row: ParsedRow, typed: string | undefined, faults: Faults): TableDefinition | null {
  const text = words(typed);
  if (text === '') return null;
  const found = confirmableTables.find(({ id, title }) => id === text || fold(title) === fold(text));
  if (found !== undefined) return found;
  const params = { text, options: confirmableTables.map(({ id }) => id) };
  faults.add(finding('SCHEME-003', placeOf(row, 'table'), params));
  return null;
}

/** How a part of a measure is called behind its column: 签约额/本月. */
export const PART_WORDS: Readonly<Partial<Record<MeasurePart, string>>> = {
  target: '任务',
  month: '本月',
  actual: '完成',
};

function readColumn(
  row: ParsedRow,
  text: string,
  { columns }: TableDefinition,
  faults: Faults,
): Pick<Confirmation, 'column' | 'part'> | null {
  if (text === '') return null;
  const figures = columns.filter(isFigure);
  const named = (typed: string): ColumnDefinition | undefined =>
    figures.find(({ header, aliases = [] }) =>
      [header, ...aliases].some((spelling) => isNamed({ header: spelling }, typed)),
    );
  const whole = named(text);
  if (whole !== undefined) return { column: whole.id, part: null };
  const divider = Math.max(text.lastIndexOf('/'), text.lastIndexOf('／'));
  const [name, last] = [text.slice(0, Math.max(0, divider)), text.slice(divider + 1)];
  const column = named(name);
  const part = (['target', 'month', 'actual'] as const).find((id) => PART_WORDS[id] === last.trim());
  if (column?.content.type === 'measure' && part !== undefined) return { column: column.id, part };
  const params = { text, options: figures.map(headingName) };
  faults.add(finding('SCHEME-004', placeOf(row, 'column'), params));
  return null;
}

function isFigure({ content }: ColumnDefinition): boolean {
  return content.type === 'measure' || content.type === 'number';
}
