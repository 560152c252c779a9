import { escapeXml } from '../../../core/escape-xml.ts';
import { startsFormulaAmongFigures } from '../../../core/formula-start.ts';
import { longText } from '../../long-text.ts';
import { cellText } from '../cell-text.ts';
import { DECLARATION, MAIN } from './names.ts';

/** A text of a workbook, which its cells name by number. */
export interface SharedText {
  readonly index: number;
  /** A spreadsheet would take it for a formula: the cell's format must say that it is a text. */
  readonly guarded: boolean;
}

/** The texts of a workbook, each once however many cells hold it. */
export interface SharedStrings {
  /** The text of one more cell. */
  readonly add: (text: string) => SharedText;
  /** Whether any cell holds a text. */
  readonly any: () => boolean;
  /** Nothing where none does. */
  readonly xml: () => readonly Buffer[];
}

/** What readers of XML may drop at a text's ends. */
const SPACES = /^\s|\n|\s$/;

/** A text of a cell or a note, white space kept. */
export function textXml(text: string): string {
  return `<t${SPACES.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;
}

export function sharedStrings(): SharedStrings {
  const known = new Map<string, SharedText>();
  const items = longText();
  let cells = 0;
  const made = (text: string): SharedText => {
    const clean = cellText(text);
    items.add(`<si>${textXml(clean)}</si>`);
    const shared = { index: known.size, guarded: startsFormulaAmongFigures(clean) };
    known.set(text, shared);
    return shared;
  };
  return {
    add: (text) => {
      cells += 1;
      return known.get(text) ?? made(text);
    },
    any: () => known.size > 0,
    xml: () =>
      known.size === 0
        ? []
        : [
            Buffer.from(`${DECLARATION}<sst xmlns="${MAIN}" count="${cells}" uniqueCount="${known.size}">`),
            ...items.bytes(),
            Buffer.from('</sst>'),
          ],
  };
}
