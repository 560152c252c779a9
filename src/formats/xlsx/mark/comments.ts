import { escapeXml } from '../../../core/escape-xml.ts';
import { extremesOf } from '../../../core/extremes.ts';
import { a1 } from '../../../core/place.ts';
import { cellText } from '../cell-text.ts';
import { append } from './parts.ts';
import {
  applyEdits,
  attributesOf,
  childOf,
  childrenOf,
  closeOf,
  type Edit,
  type Element,
  rootOf,
  tagText,
  Unpatchable,
} from './xml.ts';

/** A note (批注) to be put on a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>';

export const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** The comments part with notes added; on a cell that has a note already the text follows what is there. */
export function addComments(xml: string, notes: readonly Note[]): string {
  const root = rootOf(xml);
  const [authors, list] = [needed(xml, root, 'authors'), needed(xml, root, 'commentList')];
  const author = childrenOf(xml, authors).length;
  const present = new Map(
    childrenOf(xml, list).map((comment) => [attributesOf(tagText(xml, comment)).get('ref') ?? '', comment]),
  );
  const [authorsEnd, listEnd] = [closeOf(xml, authors), closeOf(xml, list)];
  const edits: Edit[] = [{ from: authorsEnd, to: authorsEnd, text: '<author>dayie</author>' }];
  for (const { row, column, text } of notes) {
    const ref = a1(row, column);
    const comment = present.get(ref);
    if (comment === undefined) {
      const added = `<comment ref="${ref}" authorId="${author}"><text>${run(text)}</text></comment>`;
      edits.push({ from: listEnd, to: listEnd, text: added });
    } else {
      const end = closeOf(xml, needed(xml, comment, 'text'));
      edits.push({ from: end, to: end, text: run(`\n${text}`) });
    }
  }
  return applyEdits(xml, edits);
}

/** The cells that have a note. */
export function commentedCells(xml: string): ReadonlySet<string> {
  const list = needed(xml, rootOf(xml), 'commentList');
  return new Set(
    childrenOf(xml, list).map((comment) => attributesOf(tagText(xml, comment)).get('ref') ?? ''),
  );
}

function run(text: string): string {
  return `<r>${FONT}<t xml:space="preserve">${escapeXml(cellText(text))}</t></r>`;
}

function needed(xml: string, parent: Element, name: string): Element {
  const found = childOf(xml, parent, name);
  if (found === undefined || found.tag.selfClosing) throw new Unpatchable(`no ${name}`);
  return found;
}

export const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Shapes are numbered from here in a drawing of their own, as Excel does. */
const FIRST_SHAPE = 1025;

/**
 * The drawing with a hidden box for every note; its size follows the text.
 *
 * @param widthOf width of a column in characters.
 */
export function addShapes(vml: string, notes: readonly Note[], widthOf: (column: number) => number): string {
  const taken = extremesOf([...vml.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number)));
  const first = Math.max(FIRST_SHAPE - 1, taken.greatest) + 1;
  const type = vml.includes('_x0000_t202') ? ' type="#_x0000_t202"' : '';
  const shapes = notes.map((note, index) => shape(first + index, type, note, widthOf));
  return append(vml, shapes.join(''));
}

/** Characters a line of a note's box takes, and rows of default height a line takes. */
const BOX_WIDTH = 44;
const ROWS_PER_LINE = 0.8;

function shape(number: number, type: string, note: Note, widthOf: (column: number) => number): string {
  let right = note.column + 1;
  for (let width = 0; width < BOX_WIDTH && right < note.column + 12; right += 1) width += widthOf(right);
  const lines = note.text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 2) / (BOX_WIDTH - 4))), 0);
  const top = Math.max(0, note.row - 2);
  const bottom = top + Math.max(3, Math.ceil(lines * ROWS_PER_LINE) + 1);
  const anchor = [note.column, 12, top, 6, right, 0, bottom, 6].join(', ');
  return `<v:shape id="_x0000_s${number}"${type} style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`;
}
