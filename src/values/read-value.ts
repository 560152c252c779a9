import type { CellMeta } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { visible } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import {
  clean,
  errorCell,
  faulty,
  overlongCell,
  type ReadResult,
  silentCell,
  type ValueContext,
} from './context.ts';
import { readDate } from './dates.ts';
import { readDeadline } from './deadlines.ts';
import { cellDecimal, losesDigits } from './digits.ts';
import { readEnterprise } from './enterprise.ts';
import { isBlank, isNoTask } from './marks.ts';
import { readMonths } from './months.ts';
import { readUnits } from './names.ts';
import { readNumber } from './numbers.ts';
import { shownText } from './shown-text.ts';
import { readWordedTarget } from './worded-target.ts';

export type { ReadResult, ValueContext } from './context.ts';

/**
 * What a cell means in its column (specification §4). Never throws, whatever the cell holds; a blank is `blank` without a
 * finding, since whether it may be blank is the table's affair.
 */
export function readValue(cell: Cell | undefined, content: CellMeta, context: ValueContext): ReadResult {
  if (cell === undefined) return BLANK;
  if (isBlank(cell.value)) return silentCell(cell, context.at) ?? BLANK;
  const overlong = content.type === 'text' ? null : overlongCell(cell, context.at);
  if (overlong !== null) return overlong;
  switch (content.type) {
    case 'measure':
      return readMeasure(cell, context);
    case 'number':
      return readNumber(cell, context);
    case 'serial':
      return readSerial(cell, context);
    case 'worded-target':
      return readWorded(cell, content, context);
    case 'composite':
      return readNumber(cell, context);
    case 'deadline':
      return readDeadline(cell, context);
    case 'date':
      return readDate(cell, context);
    case 'months':
      return readMonths(cell, context);
    default:
      return readWords(cell, content, context);
  }
}

const BLANK = clean({ kind: 'blank' });

/** A figure with its unit and wording; words without one are kept where the column takes them. */
function readWorded(
  cell: Cell,
  { wordsToo }: Extract<CellMeta, { readonly type: 'worded-target' }>,
  context: ValueContext,
): ReadResult {
  if (cell.kind !== 'text') return readNumber(cell, context);
  const read = readWordedTarget(cell.value, context);
  const noFigure = read.findings.some(({ code }) => code === 'VALUE-001');
  if (wordsToo !== true || !noFigure) return read;
  const text = shownText(cell);
  return faulty({ kind: 'text', text }, finding('VALUE-029', context.at, { text }));
}

/** Columns of words: an error value in the cell is a fault whatever the column. */
function readWords(
  cell: Cell,
  content: Extract<CellMeta, { type: 'text' | 'class' | 'unit' | 'choice' | 'enterprise' }>,
  context: ValueContext,
): ReadResult {
  const { at } = context;
  if (cell.kind === 'error') return errorCell(cell, at);
  const text = shownText(cell);
  switch (content.type) {
    case 'unit':
      return readUnits(text, { many: content.many ?? false, kinds: content.kinds ?? [] }, context);
    case 'class':
      return isNoTask(text) ? clean({ kind: 'none' }) : clean({ kind: 'text', text: visible(text) });
    case 'enterprise':
      return readEnterprise(text, content.markers, context.at);
    case 'choice':
      return clean({ kind: 'text', text: chosen(text, content) });
    case 'text': {
      // A code of more digits than Excel keeps in a number has lost its last ones.
      const figure = cell.kind === 'number' ? cellDecimal(cell.value) : null;
      const isLost = figure !== null && losesDigits(figure);
      return faulty({ kind: 'text', text }, ...(isLost ? [finding('VALUE-025', at, { text })] : []));
    }
  }
}

/** The option that a text stands for; the text itself where it stands for none. */
function chosen(text: string, content: Choice): string {
  const known = meant.get(content) ?? meantBy(content);
  return known.get(fold(text)) ?? text;
}

type Choice = Extract<CellMeta, { readonly type: 'choice' }>;

/** What is meant by a spelling, by the words of the column. */
const meant = new WeakMap<Choice, ReadonlyMap<string, string>>();

function meantBy(content: Choice): ReadonlyMap<string, string> {
  const { options, alike = {} } = content;
  // Of two that are spelt alike the first is meant, and an option before any other word.
  const words = [...options.map((item) => [item, item] as const), ...Object.entries(alike)].toReversed();
  const mine = new Map(words.map(([word, option]) => [fold(word), option]));
  meant.set(content, mine);
  return mine;
}

/** A target may be in words (不少于2个); an actual may not. */
function readMeasure(cell: Cell, context: ValueContext): ReadResult {
  const direct = readNumber(cell, context);
  if (cell.kind !== 'text' || context.role !== 'target' || direct.value.kind !== 'unreadable') return direct;
  const worded = readWordedTarget(cell.value, context);
  return worded.value.kind === 'number' ? worded : direct;
}

/** 序号: a number in any form, or whatever stands there; whether serials run on is a check's affair. */
function readSerial(cell: Cell, context: ValueContext): ReadResult {
  if (cell.kind === 'error') return errorCell(cell, context.at);
  const { value } = readNumber(cell, { ...context, unit: null });
  return clean(value.kind === 'number' ? value : { kind: 'text', text: cell.value });
}
