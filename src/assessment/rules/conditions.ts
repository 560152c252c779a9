import type { TableDefinition } from '../../../schemas/define-table.ts';
import { Decimal, parseDecimal } from '../../core/decimal.ts';
import { fold } from '../../core/fold.ts';
import { remembering } from '../../core/remembering.ts';
import type { Day } from '../../core/span.ts';
import { headingLine } from '../../words/headings.ts';
import { comeBy, type Entry, textIn } from '../entries.ts';

/** Something that must hold of a row: 技改＝是, 计划总投资≥1, 入库日期已填. */
export interface Condition {
  readonly column: string;
  readonly is: 'equals' | 'not' | 'at-least' | 'above' | 'below' | 'filled' | 'blank' | 'contains';
  readonly value: string;
}

/**
 * Whether all of it holds of a row by a day; null where that cannot be known. A cell that is left blank says nothing, and so not the
 * word that is not to stand there (推进状态≠已解除).
 */
export function holds(conditions: readonly Condition[], entry: Pick<Entry, 'say'>, day: Day): boolean | null {
  const told = conditions.map((condition) => holdsOne(condition, entry, day));
  return told.includes(false) ? false : told.includes(null) ? null : true;
}

function holdsOne({ column, is, value }: Condition, entry: Pick<Entry, 'say'>, day: Day): boolean | null {
  const fact = entry.say(column);
  if (is === 'filled' || is === 'blank') {
    const filled = isFilled(fact, day);
    return filled === null ? null : filled === (is === 'filled');
  }
  if (fact.value === null)
    return is === 'not' && (fact.why === 'blank' || fact.why === 'absent') ? true : null;
  if (is === 'at-least' || is === 'above' || is === 'below') {
    const limit = parseDecimal(value);
    if (!Decimal.isDecimal(fact.value) || limit === null) return null;
    if (is === 'at-least') return fact.value.greaterThanOrEqualTo(limit);
    return is === 'above' ? fact.value.greaterThan(limit) : fact.value.lessThan(limit);
  }
  const text = fold(textIn(fact) ?? '');
  const wanted = alternatives(value);
  if (is === 'contains') return wanted.some((word) => text.includes(word));
  return wanted.includes(text) === (is === 'equals');
}

/** 是或部分. */
const alternatives = remembering((value: string) => value.split('或').map(fold));

function isFilled(fact: ReturnType<Entry['say']>, day: Day): boolean | null {
  if (fact.value === null) return fact.why === 'blank' ? false : null;
  const come = comeBy(fact, day);
  return come === 'unknown' ? true : come !== 'not-yet';
}

const SIGNS = [
  ['at-least', '≥'],
  ['above', '＞'],
  ['below', '＜'],
  ['not', '≠'],
  ['equals', '＝'],
  ['contains', '包含'],
  ['filled', '已填'],
  ['blank', '未填'],
] as const;

/** 技改＝是并且计划总投资≥1. */
export function conditionsText(
  conditions: readonly Condition[],
  table: Pick<TableDefinition, 'columns'> | undefined,
): string {
  return conditions
    .map(({ column, is, value }) => {
      const own = table?.columns.find(({ id }) => id === column);
      const sign = SIGNS.find(([id]) => id === is)?.[1] ?? '';
      return `${own === undefined ? column : headingLine(own)}${sign}${value}`;
    })
    .join('并且');
}

/** null for words that are no condition, or name a column that the table does not have. */
export function parseConditions(
  text: string,
  table: Pick<TableDefinition, 'columns'> | undefined,
): readonly Condition[] | null {
  const parts = text.split('并且').map((part) => parseCondition(part.trim(), table));
  return parts.every((part) => part !== null) ? parts : null;
}

function parseCondition(text: string, table: Pick<TableDefinition, 'columns'> | undefined): Condition | null {
  const found = signIn(text);
  if (found === null) return null;
  const { heading, is, value } = found;
  const own = table?.columns.find(
    (column) => fold(headingLine(column)) === fold(heading) || column.id === heading,
  );
  const known = own?.id ?? partOf(heading, table);
  return known === null ? null : { column: known, is, value };
}

/** A part of a measure as facts name it: invested.month. */
function partOf(heading: string, table: Pick<TableDefinition, 'columns'> | undefined): string | null {
  const [measure] = heading.split('.');
  return table?.columns.some(({ id }) => id === measure) === true ? heading : null;
}

/** The first sign in the text, with what stands on either side of it. */
function signIn(
  text: string,
): { readonly heading: string; readonly is: Condition['is']; readonly value: string } | null {
  const typed = text.replaceAll('>=', '≥').replaceAll('=', '＝').replaceAll('>', '＞').replaceAll('<', '＜');
  const found = SIGNS.flatMap(([is, sign]) => {
    const at = typed.indexOf(sign);
    return at > 0 ? [{ is, sign, at }] : [];
  }).toSorted((left, right) => left.at - right.at)[0];
  if (found === undefined) return null;
  const { is, sign, at } = found;
  return { heading: typed.slice(0, at).trim(), is, value: typed.slice(at + sign.length).trim() };
}
