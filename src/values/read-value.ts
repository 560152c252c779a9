import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { CellMeta } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { squeezed, visible } from '../core/typed-text.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { readDeadline } from './deadlines.ts';
import { readEnterprise } from './enterprise.ts';
import { isBlank, isNoTask } from './marks.ts';
import { readMonths } from './months.ts';
import { readUnits } from './names.ts';
import { readNumber } from './numbers.ts';
import { readWordedTarget } from './worded-target.ts';

export type { ReadResult, ValueContext } from './context.ts';

/**
 * What a cell means in its column (specification §4). Never throws, whatever the cell holds; a blank is `blank` without a
 * finding, since whether it may be blank is the table's affair.
 */
export function readValue(cell: Cell | undefined, content: CellMeta, context: ValueContext): ReadResult {
  if (cell === undefined || isBlank(cell.value)) return clean({ kind: 'blank' });
  switch (content.type) {
    case 'measure':
      return readMeasure(cell, context);
    case 'number':
      return readNumber(cell, context);
    case 'serial':
      return readSerial(cell, context);
    case 'worded-target':
      return cell.kind === 'text' ? readWordedTarget(cell.value, context) : readNumber(cell, context);
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

/** Columns of words: an error value in the cell is a fault whatever the column. */
function readWords(
  cell: Cell,
  content: Extract<CellMeta, { type: 'text' | 'class' | 'unit' | 'choice' | 'enterprise' }>,
  context: ValueContext,
): ReadResult {
  const { at } = context;
  const text = cell.value;
  if (cell.kind === 'error') return errorCell(cell, at);
  switch (content.type) {
    case 'unit':
      return readUnits(text, { many: content.many ?? false, kinds: content.kinds ?? [] }, context);
    case 'class':
      return isNoTask(text) ? clean({ kind: 'none' }) : clean({ kind: 'text', text: visible(text) });
    case 'enterprise':
      return readEnterprise(text, content.markers, context.at);
    case 'choice':
      return clean({ kind: 'text', text: content.options.find((item) => fold(item) === fold(text)) ?? text });
    case 'text':
      return clean({ kind: 'text', text });
  }
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

/** How a day may be written. */
const DATE_FORMS = ['2023年5月20日', '2023-05-20'];

function readDate(cell: Cell, context: ValueContext): ReadResult {
  const text = cell.value;
  if (cell.kind === 'error') return errorCell(cell, context.at);
  if (cell.kind === 'date') return clean({ kind: 'date', date: text.slice(0, 10) });
  if (cell.kind === 'text' && isNoTask(text)) return clean({ kind: 'none' });
  // Without signs between them only eight digits tell month from day.
  const digits = /^(\d{4})(?:[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?|(\d{2})(\d{2}))$/u.exec(squeezed(text));
  if (digits && cell.kind === 'text') {
    const [, year = '', typedMonth, typedDay, month = typedMonth ?? '', day = typedDay ?? ''] = digits;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isValid(parseISO(date))) return clean({ kind: 'date', date });
  }
  return faulty(
    { kind: 'unreadable', text },
    finding('VALUE-013', context.at, { text, options: DATE_FORMS }),
  );
}
