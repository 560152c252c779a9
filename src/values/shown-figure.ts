import { type Decimal, plain } from '../core/decimal.ts';
import { halfWidth, visible } from '../core/typed-text.ts';
import type { Cell } from '../model/sheet.ts';
import { type FormatSection, formatSections, type Mark, sectionFor } from './number-format.ts';
import { scaleOf, shownFigure } from './shown-text.ts';

/** A figure as a person sees it in its cell. */
export type ShownFigure =
  | { readonly kind: 'plain' }
  /** The hundredfold that a % format shows. */
  | { readonly kind: 'percent'; readonly number: Decimal }
  /** [h]:mm: an amount of time. */
  | { readonly kind: 'time' }
  /** With words beside it, as one would type it at full precision (1.2345亿), and as it is shown. */
  | { readonly kind: 'words'; readonly written: string; readonly text: string }
  /** The format shows another figure than the one that is stored, and no unit that tells why. */
  | { readonly kind: 'other'; readonly text: string };

const PLAIN = { kind: 'plain' } as const;

/** Signs of currency, brackets of negative figures and gaps say nothing that the column does not say. */
const SILENT = /[\s¥￥$€£()[\]+\-_,.:]/gu;

export function figureShown(stored: Decimal, { format, formatCode }: Cell): ShownFigure {
  if (formatCode === 'General' || formatCode === '')
    return format === 'percent' ? { kind: 'percent', number: stored.times(100) } : PLAIN;
  if (isPlain(formatCode)) return PLAIN;
  const section = sectionFor(formatCode, stored)?.section;
  if (section === undefined || section.kind === 'text' || section.kind === 'other') return PLAIN;
  if (section.kind === 'elapsed') return { kind: 'time' };
  const text = shownFigure(stored, formatCode) ?? plain(stored);
  const words = wordsOf(section);
  // A zero that is shown as a dash or not at all is still a zero.
  if (words === null) return stored.isZero() ? PLAIN : { kind: 'other', text };
  const { up, down } = scaleOf(section);
  if (words.before === '' && words.after === '')
    return down === 0 && up === 2
      ? { kind: 'percent', number: stored.times(100) }
      : down + up > 0
        ? { kind: 'other', text }
        : PLAIN;
  const number = stored.times(10 ** up).dividedBy(10 ** down);
  return { kind: 'words', written: `${words.before}${plain(number)}${words.after}`, text };
}

const plainFormats = new Map<string, boolean>();

/** A format that prints every figure as it is, at most rounded and grouped, as most do; told once for each format. */
function isPlain(code: string): boolean {
  const known = plainFormats.get(code);
  if (known !== undefined) return known;
  const plainly = formatSections(code).every((section, index) => {
    // What is printed for zero does not matter, nor what for words.
    if (index > 1 && section.condition === null) return true;
    const words = section.kind === 'digits' ? wordsOf(section) : null;
    const { up, down } = scaleOf(section);
    return words !== null && words.before + words.after === '' && up + down === 0;
  });
  plainFormats.set(code, plainly);
  return plainly;
}

/** What a section prints before and behind the figure; null where it prints no figure, or digits of its own among it. */
function wordsOf({ marks, percents, shifted }: FormatSection): { before: string; after: string } | null {
  const isDigit = ({ kind }: Mark): boolean => kind === 'digit';
  const first = marks.findIndex(isDigit);
  const last = marks.findLastIndex(isDigit);
  if (first < 0) return null;
  const inside = textOf(marks.slice(first, last + 1)).replace(/[\s.,]/g, '');
  const [before, after] = [silenced(marks.slice(0, first)), silenced(marks.slice(last + 1))];
  const points = marks.filter((mark) => mark.kind === 'literal' && mark.text === '.').length;
  if (inside !== '' || /\d/.test(before + after) || points > (shifted > 0 ? 1 : 0)) return null;
  // The sign of a % format goes without saying.
  return { before, after: percents > 0 && after === '%' ? '' : after };
}

function silenced(marks: readonly Mark[]): string {
  return visible(halfWidth(textOf(marks))).replace(SILENT, '');
}

function textOf(marks: readonly Mark[]): string {
  return marks.map((mark) => (mark.kind === 'literal' ? mark.text : '')).join('');
}
