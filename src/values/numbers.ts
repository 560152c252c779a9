import { type Decimal, parseDecimal, plain } from '../core/decimal.ts';
import { halfWidth } from '../core/typed-text.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell } from '../model/sheet.ts';
import { clean, errorCell, faulty, type ReadResult, type ValueContext } from './context.ts';
import { cellDecimal, losesDigits, SIGNIFICANT_DIGITS } from './digits.ts';
import { isNoTask } from './marks.ts';
import { convert, writtenUnit } from './measure-unit.ts';
import { figureShown } from './shown-figure.ts';
import { shownText } from './shown-text.ts';

/**
 * Reads a figure in the context's measure unit. Text is read when its meaning is beyond doubt, with a note where its form
 * is wrong; what cannot be read is `unreadable` with an error at the cell, never 0.
 */
export function readNumber(cell: Cell, context: ValueContext): ReadResult {
  const { at } = context;
  const unreadable = { kind: 'unreadable', text: cell.value } as const;
  switch (cell.kind) {
    case 'error':
      return errorCell(cell, at);
    case 'unresolved':
      return faulty(unreadable, finding('VALUE-020', at, {}));
    case 'date':
      return cell.value.startsWith('T')
        ? faulty(unreadable, finding('VALUE-026', at, { text: shownText(cell) }))
        : faulty(unreadable, finding('VALUE-010', at, { text: cell.value }));
    case 'boolean':
      return faulty(unreadable, finding('VALUE-001', at, { text: cell.value }));
    case 'text':
      return isNoTask(cell.value) ? clean({ kind: 'none' }) : readTextNumber(cell.value, context);
    case 'number':
      return readNumberCell(cell, context);
  }
}

/** A figure as its number format shows it: 0.033 under a % format is 3.3%, 30000 under #,##0"万元" is 30,000万元. */
function readNumberCell(cell: Cell, context: ValueContext): ReadResult {
  const { at, unit } = context;
  const stored = cellDecimal(cell.value);
  const unreadable = { kind: 'unreadable', text: cell.value } as const;
  if (stored === null) return faulty(unreadable, finding('VALUE-001', at, { text: cell.value }));
  const lost = losesDigits(stored) ? [finding('VALUE-025', at, { text: plain(stored) })] : [];
  const shown = figureShown(stored, cell);
  switch (shown.kind) {
    case 'plain': {
      const question = unit === '%' ? askPercent(stored, at) : [];
      return inUnit(stored, unit, [...lost, ...question]);
    }
    case 'percent': {
      if (unit === '%' || unit === null) return inUnit(shown.number, '%', lost);
      const text = `${plain(shown.number)}%`;
      return faulty(
        { kind: 'unreadable', text },
        finding('VALUE-005', at, { text, writtenMeasureUnit: '%', measureUnit: unit }),
      );
    }
    case 'time':
      return faulty(unreadable, finding('VALUE-026', at, { text: cell.value }));
    case 'words':
      return readShown(shown.written, shown.text, stored, context);
    case 'other':
      return faulty(unreadable, finding('VALUE-024', at, { shown: shown.text, stored: plain(stored) }));
  }
}

/** What a format prints beside a figure is read as if it were typed; that the cell holds no text is no fault of its form. */
function readShown(written: string, text: string, stored: Decimal, context: ValueContext): ReadResult {
  const { at } = context;
  const { value, findings } = readTextNumber(written, context);
  // The cell holds no text, and what is converted or scaled is said in words of its own.
  const others = findings.filter(({ code }) => code !== 'VALUE-003' && code !== 'VALUE-004');
  if (value.kind !== 'number') {
    const isUnit = others.some(({ code }) => code === 'VALUE-005');
    const asked = finding('VALUE-024', at, { shown: text, stored: plain(stored) });
    return { value, findings: isUnit ? others : [asked] };
  }
  if (value.number.equals(stored)) return { value, findings: others };
  const params = { shown: text, number: plain(value.number), measureUnit: value.unit ?? '' };
  return { value, findings: [finding('VALUE-023', at, params), ...others] };
}

/** 0.033 in a % column without a % format: 0.033% or 3.3%? Read as written, and asked. */
function askPercent(number: Decimal, at: ValueContext['at']): readonly Finding[] {
  if (number.isZero() || number.abs().greaterThanOrEqualTo(1)) return [];
  return [finding('VALUE-006', at, { text: plain(number), percent: plain(number.times(100)) })];
}

/** 约5, 12.5亿元, 1,234, 3.3%, 30余家, 5(个). */
const WRITTEN =
  /^(大约|大概|约|将近|接近|近|超过|超|逾|≈|~)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)(余|多|左右|上下)?(?:\(?(%|\p{L}+?)\)?)?(左右|上下)?$/u;

/** What shows nothing and is no white space. */
const HIDDEN = /(?:\p{Cf}|(?!\s)\p{Cc})+/gu;

/**
 * The characters of a figure without the spaces people put in. A space between two digits may part two figures, so it is
 * taken away only before a group of three (12 345).
 */
function figureText(text: string): string {
  return halfWidth(text)
    .replace(HIDDEN, '')
    .trim()
    .replace(/^'/u, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[。；;、,]$/u, '');
}

/** 2000 万元, 20.00%: figures with their measure unit, as the document's tables print them. */
const PRINTED = /^\d{1,15}(?:\.\d{1,10})?[ \u00a0]?(?:%|\p{Script=Han}{1,5})$/u;

/** 33.33%, -3.5%: a percentage under %, however long. */
const PERCENTAGE = /^-?\d+(?:\.\d+)?%$/u;

/** Lists print their figures so, and percentages are; where figures are reported or targeted the heading has the unit. */
function isPrinted(text: string, word: string | undefined, { role, unit }: ValueContext): boolean {
  if (unit === '%' && PERCENTAGE.test(text)) return true;
  return word === undefined && (role === 'plain' || unit === '%') && PRINTED.test(text);
}

function readTextNumber(text: string, context: ValueContext): ReadResult {
  const { at, unit } = context;
  const match = WRITTEN.exec(figureText(text));
  const number = match ? parseDecimal((match[2] ?? '').replaceAll(',', '')) : null;
  // A formula typed into a cell of text is never worked out.
  if (/^[=＝][^=]/u.test(text.trim()))
    return faulty({ kind: 'unreadable', text }, finding('VALUE-020', at, {}));
  const unreadable = faulty({ kind: 'unreadable', text }, finding('VALUE-001', at, { text }));
  if (match === null || number === null) return unreadable;
  const lost = number.precision() > SIGNIFICANT_DIGITS ? [finding('VALUE-025', at, { text })] : [];
  const word = match[1] ?? match[3] ?? match[5];
  const suffix = match[4];
  const form = (read: Decimal): Finding =>
    word === undefined
      ? finding('VALUE-003', at, { text, number: plain(read) })
      : finding('VALUE-009', at, { text, word, number: plain(read) });
  if (suffix === undefined) {
    const question = unit === '%' ? askPercent(number, at) : [];
    return inUnit(number, unit, [...lost, ...(lost.length > 0 ? [] : [form(number)]), ...question]);
  }
  const written = writtenUnit(suffix, unit);
  if (written === null) return unreadable;
  const target = unit ?? written;
  const converted = convert(number, written, target);
  if (converted === null) {
    return faulty(
      { kind: 'unreadable', text },
      finding('VALUE-005', at, { text, writtenMeasureUnit: written, measureUnit: target }),
    );
  }
  const conversion = finding('VALUE-004', at, { text, number: plain(converted), measureUnit: target });
  const asPrinted = isPrinted(text.trim(), word, context);
  const notes =
    lost.length > 0
      ? lost
      : converted.equals(number)
        ? asPrinted
          ? []
          : [form(converted)]
        : word === undefined
          ? [conversion]
          : [form(converted), conversion];
  return inUnit(converted, target, notes);
}

function inUnit(number: Decimal, unit: string | null, findings: readonly Finding[]): ReadResult {
  const value = { kind: 'number', number, relation: '=', ...(unit === null ? {} : { unit }) } as const;
  return faulty(value, ...findings);
}
