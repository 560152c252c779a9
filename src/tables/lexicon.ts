import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import { remembering } from '../core/remembering.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { MOST_LEVELS } from './block.ts';
import type { Header } from './header.ts';
import { splitPeriod } from './heading-period.ts';
import { measurePart, splitMeasure } from './measure-words.ts';
import { readAlone } from './parts-alone.ts';
import { stepsFrom, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The words of many tables' headings, so that a row is tried as the header of those tables only that it may be of. */
export interface Lexicon {
  readonly vocabularies: readonly Vocabulary[];
  /** Whether a text is spelt like a heading of some table, without its measure unit. Asked of every text of a sheet. */
  readonly isHeading: (text: string) => boolean;
  /** The tables with a heading, or a part of one, that is spelt like the text or comes near it. */
  readonly tablesWith: (text: string) => ReadonlySet<Vocabulary>;
  /** The tables that take the text for the words of a part without its measure (任务, 累计到位). */
  readonly partsAlone: (text: string) => ReadonlySet<Vocabulary>;
  /** What rows came to as headers, by all that it depends on. */
  readonly readings: Map<string, readonly Header[]>;
}

/** Blank rows inside a header that are passed over. */
const MOST_BLANK = 10;

/** Longer texts are no headings. */
const LONGEST_HEADING = 60;

const prepared = new WeakMap<readonly TableDefinition[], Lexicon>();

/** Forms are told by their labels, not by a header. */
export function lexiconOf(definitions: readonly TableDefinition[]): Lexicon {
  const known = prepared.get(definitions);
  if (known !== undefined) return known;
  const vocabularies = definitions.filter(({ form }) => form === undefined).map(vocabularyOf);
  const byWord = new Map<string, Vocabulary[]>();
  for (const vocabulary of vocabularies) {
    for (const word of vocabulary.words) addTo(byWord, word, vocabulary);
  }
  const byLength = new Map<number, string[]>();
  for (const word of byWord.keys()) addTo(byLength, word.length, word);
  const lexicon: Lexicon = {
    vocabularies,
    isHeading: remembering((text) => isHeading(text, byWord)),
    tablesWith: remembering((text) => tablesWith(text, byWord, byLength)),
    partsAlone: remembering(
      (text) => new Set(vocabularies.filter(({ definition }) => readAlone([text], definition) !== null)),
    ),
    readings: new Map(),
  };
  prepared.set(definitions, lexicon);
  return lexicon;
}

/** The tables that have a word among their headings. */
type ByWord = ReadonlyMap<string, readonly Vocabulary[]>;

function isHeading(text: string, byWord: ByWord): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const folded = fold(text);
  return byWord.has(folded) || (folded.endsWith(')') && byWord.has(fold(splitUnit(text).text)));
}

/**
 * Of a row and those under it, the ones a header may consist of: a lower row belongs to it when headings are merged down to
 * it, or when it holds words of headings and no figure.
 */
export function headerRows(
  sheet: Sheet,
  [row, ...below]: readonly SheetRow[],
  lexicon: Lexicon,
): readonly SheetRow[] {
  if (row === undefined) return [];
  const merged = Math.max(...row.cells.map((cell) => sheet.mergeAt(cell.row, cell.column)?.bottom ?? 0));
  const lines = [row];
  let last = row.number;
  let blank = 0;
  for (const lower of below) {
    // 任务 and 完成 under rows that somebody has put in are the header's as if these were not there.
    if (isOfParts(lower)) blank += Math.min(MOST_BLANK, lower.number - last - 1);
    if (lower.number - blank >= row.number + MOST_LEVELS) break;
    last = lower.number;
    const covered = lower.number <= merged;
    if (!covered && lower.cells.some(({ kind }) => kind === 'number' || kind === 'date')) break;
    if (covered || lower.cells.some(({ kind, value }) => kind === 'text' && isHeaderText(value, lexicon)))
      lines.push(lower);
  }
  return lines;
}

function isOfParts({ cells }: SheetRow): boolean {
  return cells.every(({ kind, value }) => kind === 'text' && measurePart(splitUnit(value).text) !== null);
}

/** A heading, or what stands in the lower rows of a header: 任务, 完成, （亿元）. */
function isHeaderText(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const bare = splitUnit(text).text;
  return bare === '' || measurePart(bare) !== null || lexicon.isHeading(text);
}

/** @param byLength the words by their length, for spellings that only come near */
function tablesWith(
  text: string,
  byWord: ByWord,
  byLength: ReadonlyMap<number, readonly string[]>,
): ReadonlySet<Vocabulary> {
  if (text.length > LONGEST_HEADING) return NONE;
  const found = new Set<Vocabulary>();
  const bare = fold(splitUnit(text).text);
  const { rest } = splitPeriod(bare);
  const words = [fold(text), bare, rest, ...splitMeasure(bare).map(({ measure }) => measure)];
  for (const word of new Set(words)) {
    for (const vocabulary of byWord.get(word) ?? []) found.add(vocabulary);
  }
  for (const word of nearWords(bare, byLength)) {
    for (const vocabulary of byWord.get(word) ?? []) found.add(vocabulary);
  }
  return found;
}

const NONE: ReadonlySet<Vocabulary> = new Set();

function nearWords(text: string, byLength: ReadonlyMap<number, readonly string[]>): readonly string[] {
  const stepsTo = stepsFrom(text);
  const reach = Math.floor((text.length * 4) / 3);
  const found: string[] = [];
  for (let length = 1; length <= reach; length += 1) {
    for (const word of byLength.get(length) ?? []) {
      if (stepsTo(word) !== null) found.push(word);
    }
  }
  return found;
}
