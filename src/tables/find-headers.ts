import { fold } from '../core/fold.ts';
import type { Sheet, SheetRow } from '../core/sheet.ts';
import { splitUnit } from '../values/measure-unit.ts';
import type { TableContext } from './context.ts';
import { type Header, readHeader } from './header.ts';
import { measurePart } from './measure-words.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Rows in which a header is sought by near spellings when no heading on the sheet is spelt as known. */
const NEAR_SEARCH_ROWS = 30;
/** Unit names looked at to tell which units a table is about. */
const EVIDENCE_ROWS = 20;

/** A header with the definitions that fit it as well as the chosen one. */
export interface FoundHeader {
  readonly header: Header;
  readonly rivals: readonly Header[];
}

/** Every header on the sheet, top to bottom, each read by the definition that fits best. */
export function findHeaders(sheet: Sheet, context: TableContext): readonly FoundHeader[] {
  const vocabularies = context.definitions.filter(({ form }) => form === undefined).map(vocabularyOf);
  const rows = [...sheet.rows()];
  const known = headingWords(vocabularies);
  const exact = search(sheet, rows, vocabularies, context, (row) =>
    row.cells.some(({ kind, value }) => kind === 'text' && speaks(value, known)),
  );
  if (exact.length > 0) return exact;
  return search(
    sheet,
    rows.slice(0, NEAR_SEARCH_ROWS),
    vocabularies,
    context,
    (row) => row.cells.length >= 2,
  );
}

function search(
  sheet: Sheet,
  rows: readonly SheetRow[],
  vocabularies: readonly Vocabulary[],
  context: TableContext,
  promising: (row: SheetRow) => boolean,
): readonly FoundHeader[] {
  const found: FoundHeader[] = [];
  let from = 0;
  for (const row of rows) {
    if (row.number < from || !promising(row)) continue;
    const readings = vocabularies
      .map((vocabulary) => readHeader(sheet, row, vocabulary, { near: true }))
      .filter((header) => header !== null);
    const ranked = readings
      .map((header) => ({ header, weight: header.score + evidence(sheet, header, context) }))
      .sort((left, right) => right.weight - left.weight);
    const best = ranked[0];
    if (best === undefined) continue;
    const rivals = ranked.slice(1).filter(({ weight }) => weight === best.weight);
    found.push({ header: best.header, rivals: rivals.map(({ header }) => header) });
    from = best.header.top + best.header.height;
  }
  return found;
}

/** Every spelling of every column, level by level: a row without any of them is no header. */
function headingWords(vocabularies: readonly Vocabulary[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { definition } of vocabularies) {
    for (const column of definition.columns) {
      for (const spelling of [column.header, ...(column.aliases ?? [])]) {
        for (const level of typeof spelling === 'string' ? [spelling] : spelling)
          words.add(fold(splitUnit(level).text));
      }
    }
  }
  return words;
}

/** Short enough for a heading, and spelt like one. */
function speaks(text: string, known: ReadonlySet<string>): boolean {
  if (text.length > 60) return false;
  const folded = fold(text);
  return known.has(folded) || (folded.endsWith(')') && known.has(fold(splitUnit(text).text)));
}

/**
 * What breaks ties between tables with the same headings: the kinds of the units listed (strong), then words of the title,
 * sheet and file name.
 */
function evidence(sheet: Sheet, header: Header, context: TableContext): number {
  const { definition } = header.vocabulary;
  const column = definition.columns.find(
    ({ content }) => content.type === 'unit' && content.kinds !== undefined,
  );
  const kinds = column?.content.type === 'unit' ? (column.content.kinds ?? []) : [];
  const at = header.headings.find(({ match }) => match !== null && match.column === column)?.column;
  let fitting = 0;
  let seen = 0;
  if (at !== undefined && kinds.length > 0) {
    const first = header.top + header.height;
    for (let row = first; row < first + EVIDENCE_ROWS; row += 1) {
      const unit = context.roster.match(sheet.cell(row, at)?.value ?? '');
      if (unit === undefined) continue;
      seen += 1;
      if (kinds.includes(unit.kind)) fitting += 1;
    }
  }
  const words = [sheet.name, context.file, ...titleTexts(sheet, header)].join('\n');
  const named = definition.titleWords.filter((word) => words.includes(word)).length;
  return (seen === 0 ? 0 : (fitting / seen) * 40) + Math.min(named, 3);
}

function titleTexts(sheet: Sheet, header: Header): readonly string[] {
  const texts: string[] = [];
  for (let row = Math.max(1, header.top - 5); row < header.top; row += 1) {
    for (let column = header.left; column <= Math.min(header.right, header.left + 30); column += 1) {
      const text = sheet.cell(row, column)?.value;
      if (text !== undefined) texts.push(text);
    }
  }
  return texts;
}

/** A row's headings that no measure part and no known spelling explains; used to describe an unknown sheet. */
export function headingsOf(row: SheetRow): readonly string[] {
  return row.cells
    .filter(({ kind, value }) => kind === 'text' && measurePart(value) === null)
    .map(({ value }) => value.trim());
}
