import type { CellObject, SheetProps, WorkBook } from '@e965/xlsx';
import { openArchive } from '../xlsx/read/archive.ts';
import { attributeText } from '../xlsx/read/characters.ts';
import type { Limits } from '../xlsx/read/limits.ts';
import { wholePartText } from '../xlsx/read/part-text.ts';
import { type PartText, type Tag, walkTags } from '../xlsx/read/scan.ts';
import { writeZip } from '../zip.ts';

/** Stands for the comma that scales a figure by a thousand, in a format whose commas have been read as text. */
const THOUSAND = '\ue000';

/** Rows and columns of a sheet that is longer than any report are not looked at one by one. */
const MOST_LINES = 100_000;

/** An OpenDocument spreadsheet, packed (.ods) or flat (.fods), with what the reader of old formats passes over put where it reads it. */
export interface OpenDocument {
  readonly bytes: Buffer;
  /** Hides the sheets, rows and columns that the document hides, and puts formulas without a result where they stand. */
  complete(book: WorkBook): void;
}

/** @throws Refusal where a part breaks off or declares a document type. */
export function openDocument(content: Buffer, limits: Limits): OpenDocument {
  if (content[0] !== 0x50) {
    const text = wholePartText(content, 'content.xml', '');
    return { bytes: scaled(content, text), complete: (book) => complete(book, text) };
  }
  const archive = openArchive(content, '', limits);
  const part = (name: string): Buffer => archive.part(name) ?? Buffer.alloc(0);
  const text = wholePartText(part('content.xml'), 'content.xml', '');
  const scales = ['content.xml', 'styles.xml'].some((name) => part(name).includes('display-factor'));
  if (!scales) return { bytes: content, complete: (book) => complete(book, text) };
  const parts = archive.names.map((name) => ({
    name,
    content: /^(?:content|styles)\.xml$/.test(name)
      ? scaled(part(name), wholePartText(part(name), name, ''))
      : part(name),
  }));
  return { bytes: Buffer.from(writeZip(parts)), complete: (book) => complete(book, text) };
}

/** `0.00"百万"` with two marks in it, which is `0.00,,"百万"`. */
export function withCommas(format: string): string {
  const commas = [...format].filter((letter) => letter === THOUSAND).length;
  if (commas === 0) return format;
  const bare = format.replaceAll(THOUSAND, '').replaceAll('""', '');
  const last = Math.max(bare.lastIndexOf('0'), bare.lastIndexOf('#'));
  return `${bare.slice(0, last + 1)}${','.repeat(commas)}${bare.slice(last + 1)}`;
}

/** What is divided by a thousand (or a million …) to be shown: a mark for each thousand behind the figure. */
function scaled(content: Buffer, part: PartText): Buffer {
  const pieces: string[] = [];
  let from = 0;
  walkTags(part.xml, 0, (tag) => {
    const factor = tag.name === 'number' && !tag.closing ? said(part, tag, 'display-factor') : null;
    if (factor === null || !/^1(?:000){1,4}$/.test(factor)) return undefined;
    const after = tag.selfClosing ? tag.end + 1 : part.xml.indexOf('>', part.xml.indexOf('</', tag.end)) + 1;
    const marks = THOUSAND.repeat((factor.length - 1) / 3);
    const text = part.bytes ? Buffer.from(marks, 'utf8').toString('latin1') : marks;
    pieces.push(part.xml.slice(from, after), `<number:text>${text}</number:text>`);
    from = after;
    return after;
  });
  if (pieces.length === 0) return content;
  pieces.push(part.xml.slice(from));
  return Buffer.from(pieces.join(''), part.bytes ? 'latin1' : 'utf8');
}

function complete(book: WorkBook, part: PartText): void {
  const hiddenStyles = new Set<string>();
  const states = book.SheetNames.map((name): SheetProps => ({ name, Hidden: 0 }));
  let style = '';
  let index = -1;
  let row = 0;
  let column = 0;
  let cell = 0;
  walkTags(part.xml, 0, (tag) => {
    const sheet = book.Sheets[book.SheetNames[index] ?? ''];
    const repeated = (what: string): number => Number(said(part, tag, `number-${what}-repeated`) ?? 1);
    if (tag.closing) {
      if (tag.name === 'table-row') row += 1;
    } else if (tag.name === 'style') {
      style = said(part, tag, 'name') ?? '';
    } else if (tag.name === 'table-properties') {
      if (said(part, tag, 'display') === 'false') hiddenStyles.add(style);
    } else if (tag.name === 'table') {
      index += 1;
      row = 0;
      column = 0;
      const state = states[index];
      if (state !== undefined && hiddenStyles.has(said(part, tag, 'style-name') ?? '')) state.Hidden = 1;
    } else if (tag.name === 'table-row') {
      const count = repeated('rows');
      hideLines(lines(sheet, '!rows'), row, count, said(part, tag, 'visibility'));
      // The last of the rows is counted where it ends.
      row += count - (tag.selfClosing ? 0 : 1);
      cell = 0;
    } else if (tag.name === 'table-column') {
      const count = repeated('columns');
      hideLines(lines(sheet, '!cols'), column, count, said(part, tag, 'visibility'));
      column += count;
    } else if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') {
      if (said(part, tag, 'formula') !== null && said(part, tag, 'value-type') === null) {
        const cells = (sheet?.['!data'] ?? [])[row];
        if (cells !== undefined) cells[cell] ??= UNRESOLVED;
      }
      cell += repeated('columns');
    }
    return undefined;
  });
  book.Workbook = { ...book.Workbook, Sheets: states };
}

/** A formula whose result nobody has worked out; opened in an office program it shows that. */
const UNRESOLVED: CellObject = { t: 'z', f: 'NA()' };

type Lines = { hidden?: boolean }[];

function lines(sheet: WorkBook['Sheets'][string] | undefined, name: '!rows' | '!cols'): Lines {
  if (sheet === undefined) return [];
  const known: Lines = sheet[name] ?? [];
  sheet[name] = known;
  return known;
}

function hideLines(known: Lines, from: number, count: number, visibility: string | null): void {
  if (visibility !== 'collapse' && visibility !== 'filter') return;
  for (let at = from; at < from + count && at < MOST_LINES; at += 1)
    known[at] = { ...known[at], hidden: true };
}

function said(part: PartText, tag: Tag, name: string): string | null {
  return attributeText(part, tag, name, true);
}
