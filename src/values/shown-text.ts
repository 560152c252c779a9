import { type Decimal, plain, roundHalfUp } from '../core/decimal.ts';
import type { Cell } from '../model/sheet.ts';
import { cellDecimal } from './digits.ts';
import { type FormatSection, formatSections, type Mark, sectionFor } from './number-format.ts';
import { printFraction } from './shown-fraction.ts';
import { dayNumerals, digitNumerals, numeralWords } from './shown-numerals.ts';

/** What a person sees in a cell: figures and dates as their number format prints them, texts as they are. */
export function shownText(cell: Cell): string {
  if (cell.kind === 'date') return shownDate(cell.value, cell.formatCode);
  if (cell.kind !== 'number') return cell.value;
  const value = cellDecimal(cell.value);
  if (value === null) return cell.value;
  return shownFigure(value, cell.formatCode) ?? (/[eE]/.test(cell.value) ? plain(value) : cell.value);
}

/** A figure as its format prints it; null where the format prints it as it is, or in a way not known here. */
export function shownFigure(value: Decimal, code: string): string | null {
  const chosen = sectionFor(code, value);
  if (chosen === null) return null;
  const { section, signed } = chosen;
  const sign = signed && value.isNegative() ? '-' : '';
  const { numerals, fraction } = section;
  if (fraction !== null) return sign + printFraction(value.abs(), fraction);
  if (section.kind === 'digits') {
    const printed = printDigits(value.abs(), section);
    return sign + (numerals === null ? printed : digitNumerals(printed, numerals));
  }
  if (section.kind !== 'general' || (section.marks.length < 2 && numerals === null)) return null;
  const figure = numerals === null ? plain(value.abs()) : numeralWords(value.abs(), numerals);
  const marks = section.marks.length === 0 ? [figure] : section.marks.map(textIn(figure));
  return sign + marks.join('');
}

/** What stands at a mark of a General section: its own text, or the figure. */
function textIn(figure: string): (mark: Mark) => string {
  return (mark) => (mark.kind === 'literal' ? mark.text : figure);
}

/** What the section makes of a figure before it is printed: × 100 for each %, ÷ 1000 for each comma behind the digits. */
export function scaleOf({ percents, thousandths, shifted }: FormatSection): {
  readonly up: number;
  readonly down: number;
} {
  return { up: percents * 2, down: thousandths * 3 + shifted };
}

function printDigits(value: Decimal, section: FormatSection): string {
  const { marks, grouped, percents, thousandths } = section;
  const point = marks.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? marks : marks.slice(0, point);
  const parts = point < 0 ? [] : marks.slice(point + 1);
  const places = parts.filter(({ kind }) => kind === 'digit').length;
  const scaled = value.times(10 ** (percents * 2)).dividedBy(10 ** (thousandths * 3));
  const [digits = '', decimals = ''] = roundHalfUp(scaled, places).toFixed(places).split('.');
  const before = printWhole(digits === '0' ? '' : digits, whole, grouped);
  if (point < 0) return before;
  const after = printParts(decimals, parts);
  return /^\d/.test(after) ? `${before}.${after}` : before + after;
}

/** Digits fill their places from the right; those too many stand at the first place. */
function printWhole(digits: string, marks: readonly Mark[], grouped: boolean): string {
  const first = marks.findIndex(({ kind }) => kind === 'digit');
  let rest = digits;
  let printed = '';
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    if (mark?.kind === 'literal') printed = mark.text + printed;
    if (mark?.kind !== 'digit') continue;
    const own = at === first ? rest : rest.slice(-1);
    rest = at === first ? '' : rest.slice(0, -1);
    printed = (own === '' && mark.pad === '0' ? '0' : own) + printed;
  }
  return grouped ? printed.replace(/\d{4,}/, (run) => run.replace(/\B(?=(?:\d{3}){1,100}$)/g, ',')) : printed;
}

/** Decimals fill their places from the left; zeros at the end are left out where the place asks for none. */
function printParts(decimals: string, marks: readonly Mark[]): string {
  const last = decimals.replace(/(?<!0)0+$/, '').length;
  let at = 0;
  let printed = '';
  for (const mark of marks) {
    if (mark.kind === 'literal') printed += mark.text;
    if (mark.kind !== 'digit') continue;
    if (at < last || mark.pad === '0') printed += decimals.charAt(at);
    at += 1;
  }
  return printed;
}

/** A day or a time as its format prints it; as ISO writes it where the format is not one of dates. */
function shownDate(iso: string, code: string): string {
  const section = formatSections(code)[0];
  const [, year = '', month = '', day = '', hours = '', minutes = '', seconds = ''] =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T(\d{2}):(\d{2}):(\d{2}))?$/.exec(iso) ?? [];
  if (section?.kind !== 'date' || (year === '' && hours === '')) return iso;
  const letters = runsOfLetters(section.marks);
  if (letters.some((mark) => mark.kind === 'letter' && /^[aeg]|m{3}|d{3}/i.test(mark.text))) return iso;
  let isMinutes = false;
  const printed = letters.map((mark, index) => {
    if (mark.kind !== 'letter') return mark.kind === 'literal' ? mark.text : '';
    const letter = mark.text.charAt(0).toLowerCase();
    const following = letters.slice(index + 1).find(({ kind }) => kind === 'letter');
    const beforeSeconds = following?.kind === 'letter' && /^s/i.test(following.text);
    const of = { y: year, m: isMinutes || beforeSeconds ? minutes : month, d: day, h: hours, s: seconds };
    isMinutes = letter === 'h';
    const value =
      letter === 'y' || letter === 'm' || letter === 'd' || letter === 'h' || letter === 's'
        ? of[letter]
        : '';
    const { numerals } = section;
    if (letter === 'y') {
      const printed = mark.text.length > 2 ? value : value.slice(-2);
      return numerals === null ? printed : digitNumerals(printed, numerals);
    }
    if (numerals !== null) return dayNumerals(value, numerals);
    return mark.text.length > 1 ? value || '00' : value.replace(/^0(?=\d)/, '') || '0';
  });
  return printed.join('').trim();
}

/** yyyy is one run of letters, not four. */
function runsOfLetters(marks: readonly Mark[]): readonly Mark[] {
  const runs: Mark[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    const same =
      mark.kind === 'letter' &&
      last?.kind === 'letter' &&
      last.text.charAt(0).toLowerCase() === mark.text.charAt(0).toLowerCase();
    if (same) runs.splice(-1, 1, { kind: 'letter', text: last.text + mark.text });
    else runs.push(mark);
  }
  return runs;
}
