import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { ParsedCell, ParsedRow } from '../model/table.ts';
import type { NumberValue, Value } from '../model/value.ts';

/**
 * How two statements about one thing stand to each other. `complementary`: one is silent where the other speaks, and nothing
 * that both say differs; blank says nothing, whereas “no task” does.
 */
export type Agreement = 'same' | 'complementary' | 'contradicting';

/** What two cells about one thing say, by their meaning and not by their spelling (教育局 and 市教育局, 5 and 5.0). */
export function compareCells(left: ParsedCell | undefined, right: ParsedCell | undefined): Agreement {
  const [mine, theirs] = [spoken(left), spoken(right)];
  if (mine === null || theirs === null) return mine === theirs ? 'same' : 'complementary';
  return sameMeaning(mine, theirs) ? 'same' : 'contradicting';
}

/**
 * What two rows about one thing say. Their key is the same already, and a serial number is about the list and not the thing.
 */
export function compareRows(left: ParsedRow, right: ParsedRow, definition: TableDefinition): Agreement {
  const apart = new Set([
    ...definition.key,
    ...definition.columns.filter(({ content }) => content.type === 'serial').map(({ id }) => id),
  ]);
  const keys = [...new Set([...left.cells.keys(), ...right.cells.keys()])].filter((key) => !apart.has(key));
  return together(keys.map((key) => compareCells(left.cells.get(key), right.cells.get(key))));
}

/** One contradiction decides; silence counts where nothing contradicts. */
export function together(agreements: readonly Agreement[]): Agreement {
  if (agreements.includes('contradicting')) return 'contradicting';
  return agreements.includes('complementary') ? 'complementary' : 'same';
}

/** Two rows as one: what the first leaves blank the second gives. */
export function joinRows(left: ParsedRow, right: ParsedRow): ParsedRow {
  const cells = new Map(left.cells);
  for (const [key, cell] of right.cells) if (spoken(cells.get(key)) === null) cells.set(key, cell);
  return { ...left, cells };
}

function spoken(cell: ParsedCell | undefined): Value | null {
  return cell === undefined || cell.value.kind === 'blank' ? null : cell.value;
}

function sameMeaning(left: Value, right: Value): boolean {
  if (left.kind === 'number' && right.kind === 'number') return sameNumber(left, right);
  return left.kind === right.kind && wordOf(left) === wordOf(right);
}

function sameNumber(left: NumberValue, right: NumberValue): boolean {
  const upper =
    left.upper === undefined ? right.upper === undefined : right.upper?.equals(left.upper) === true;
  return upper && left.number.equals(right.number) && (left.unit ?? right.unit) === (right.unit ?? left.unit);
}

function wordOf(value: Value): string {
  switch (value.kind) {
    case 'blank':
    case 'none':
      return '';
    case 'number':
      return value.number.toFixed();
    case 'units':
      return JSON.stringify([value.names.map(({ unit, text }) => unit ?? fold(text)), value.others]);
    case 'enterprise':
      return fold(value.name);
    case 'date':
      return value.date;
    case 'months':
      return value.months.join();
    case 'deadline':
      return value.standing || value.due === null ? fold(value.text) : value.due;
    case 'text':
    case 'unreadable':
      return fold(value.text);
  }
}
