import type { Sheet, SheetRow } from '../model/sheet.ts';
import { type Block, blocksOf, MOST_LEVELS } from './block.ts';
import type { TableContext } from './context.ts';
import { type Header, readHeader } from './header.ts';
import { withTail } from './header-tail.ts';
import { headerRows, type Lexicon, lexiconOf } from './lexicon.ts';
import { measurePart } from './measure-words.ts';
import { unitKey } from './sections.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows in which a header is sought by near spellings when no heading on the sheet is spelt as known. */
const NEAR_SEARCH_ROWS = 30;
/** Unit names looked at to tell which units a table is about. */
const EVIDENCE_ROWS = 20;
/** Weight of listed units that are all of the kinds the table is about. */
const UNIT_EVIDENCE = 40;
/** Words of titles that count. */
const WORD_EVIDENCE = 3;
/** A title stands so many rows over its header at most: 附件N, who filled the table in, when, and in what it is counted lie between. */
const TITLE_REACH = 10;
const MOST_EVIDENCE = UNIT_EVIDENCE + WORD_EVIDENCE;

/** A header with the definitions that fit it as well as the chosen one. */
export interface FoundHeader {
  readonly header: Header;
  readonly rivals: readonly Header[];
}

/** Every header on the sheet, top to bottom, each read by the definition that fits best. */
export function findHeaders(sheet: Sheet, context: TableContext): readonly FoundHeader[] {
  const lexicon = lexiconOf(context.definitions);
  const rows = [...sheet.rows()];
  const exact = search(sheet, rows, lexicon, context, (row) => isPromising(row, lexicon));
  if (exact.length > 0) return exact;
  return search(sheet, rows.slice(0, NEAR_SEARCH_ROWS), lexicon, context, (row) => row.cells.length >= 2);
}

/** A row of data may well hold a word of a heading; among figures that does not make it a header. */
function isPromising({ cells }: SheetRow, lexicon: Lexicon): boolean {
  let texts = 0;
  let figures = 0;
  for (const { kind } of cells) {
    if (kind === 'text') texts += 1;
    else if (kind === 'number') figures += 1;
  }
  // Most rows are full of figures, and none of their words needs to be looked up.
  if (texts === 0 || figures > texts) return false;
  const words = cells.filter(({ kind, value }) => kind === 'text' && lexicon.isHeading(value));
  return words.length > 0 && figures <= words.length;
}

function search(
  sheet: Sheet,
  rows: readonly SheetRow[],
  lexicon: Lexicon,
  context: TableContext,
  promising: (row: SheetRow) => boolean,
): readonly FoundHeader[] {
  const found: FoundHeader[] = [];
  let from = 0;
  for (const [index, row] of rows.entries()) {
    if (row.number < from || !promising(row)) continue;
    const lines = headerRows(sheet, rows.slice(index, index + MOST_LEVELS), lexicon);
    const readings = readingsOf(sheet, row, lines, lexicon, context.year)
      .filter((header) => !header.byTitle || titleWordsIn(sheet, header, context) > 0)
      .filter((header) => !isLedger(header) || !isByChance(sheet, header, context));
    const ranked = weighed(sheet, readings, context);
    const best = ranked[0];
    if (best === undefined || isByChance(sheet, best.header, context)) continue;
    const rivals = ranked.slice(1).filter(({ weight }) => weight === best.weight);
    const header = withTail(sheet, best.header);
    found.push({ header, rivals: rivals.map((rival) => rival.header) });
    from = header.top + header.height;
  }
  return found;
}

/** Headers remembered, and how long the words of one may be. */
const MOST_READINGS = 500;
const LONGEST_READING = 6000;

/**
 * What rows come to as a header, under every table that they may be of. The form that everybody fills in has the same header in every
 * copy, which is read once: under the same words in the same places, with the same columns filled, every table says the same.
 */
function readingsOf(
  sheet: Sheet,
  row: SheetRow,
  lines: readonly SheetRow[],
  lexicon: Lexicon,
  year: number,
): readonly Header[] {
  if (!lines.some(({ cells }) => cells.some(({ kind }) => kind === 'text'))) return [];
  const blocks = blocksOf(sheet, row, lines);
  const words = wordsOf(lines, blocks, year);
  const before = lexicon.readings.get(words);
  if (before !== undefined) return before;
  const readings = candidates(lines, lexicon)
    .map((vocabulary) => readHeader(sheet, blocks, vocabulary, year))
    .filter((header) => header !== null);
  if (words.length > LONGEST_READING) return readings;
  if (lexicon.readings.size >= MOST_READINGS) lexicon.readings.clear();
  lexicon.readings.set(words, readings);
  return readings;
}

/** All that what the rows come to depends on, as one text. */
function wordsOf(lines: readonly SheetRow[], blocks: readonly Block[], year: number): string {
  let words = `${year}`;
  for (const { contents } of blocks) words += contents;
  for (const { cells } of lines)
    for (const { kind, value } of cells) if (kind === 'text') words += ` ${value.length}:${value}`;
  return words;
}

/**
 * A table that is not about units is told by words that many sheets have (工作内容, 责任单位, 完成情况): where one of its columns is missing, its title
 * must say that it is meant.
 */
function isByChance(sheet: Sheet, header: Header, context: TableContext): boolean {
  const { definition } = header.vocabulary;
  if (header.missing.length === 0 || unitKey(definition) !== undefined) return false;
  return definition.titleWords.length > 0 && titleWordsIn(sheet, header, context) === 0;
}

/** Ledgers are alike (编号, 问题, 责任单位, 办结日期): one that only half fits must not stand before another that does. */
function isLedger({ vocabulary }: Header): boolean {
  return vocabulary.definition.kind === 'ledger';
}

/** The tables that have two headings or more among the words of a header's rows (任务 or 完成 alone being one); fewer never make a header. */
function candidates(lines: readonly SheetRow[], lexicon: Lexicon): readonly Vocabulary[] {
  const counts = new Map<Vocabulary, number>();
  const texts = lines.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'text'));
  const alone = new Set<Vocabulary>();
  for (const text of new Set(texts.map(({ value }) => value))) {
    for (const vocabulary of lexicon.tablesWith(text))
      counts.set(vocabulary, (counts.get(vocabulary) ?? 0) + 1);
    for (const vocabulary of lexicon.partsAlone(text)) alone.add(vocabulary);
  }
  return lexicon.vocabularies.filter(
    (vocabulary) => (counts.get(vocabulary) ?? 0) + (alone.has(vocabulary) ? 1 : 0) >= 2,
  );
}

interface Weighed {
  readonly header: Header;
  readonly weight: number;
}

/** Readings with their weight, best first; evidence is sought for those alone that it could bring to the top. */
function weighed(sheet: Sheet, readings: readonly Header[], context: TableContext): readonly Weighed[] {
  const top = Math.max(...readings.map(({ score }) => score));
  const close = readings.filter(({ score }) => score >= top - MOST_EVIDENCE);
  if (close.length < 2) return close.map((header) => ({ header, weight: header.score }));
  return close
    .map((header) => ({ header, weight: header.score + evidence(sheet, header, context) }))
    .sort((left, right) => right.weight - left.weight);
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
  const named = titleWordsIn(sheet, header, context);
  return (seen === 0 ? 0 : (fitting / seen) * UNIT_EVIDENCE) + Math.min(named, WORD_EVIDENCE);
}

function titleWordsIn(sheet: Sheet, header: Header, context: TableContext): number {
  const words = [sheet.name, context.file, ...titleTexts(sheet, header)].join('\n');
  return header.vocabulary.definition.titleWords.filter((word) => words.includes(word)).length;
}

function titleTexts(sheet: Sheet, header: Header): readonly string[] {
  const texts: string[] = [];
  for (let row = Math.max(1, header.top - TITLE_REACH); row < header.top; row += 1) {
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
