import { distance } from 'fastest-levenshtein';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { MeasurePart } from '../model/table.ts';
import { headingLevels, headingLine } from '../words/headings.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { bare, type HeadingWords, type Wording, wordsOf, YEAR } from './heading-wording.ts';
import { isSlip } from './slips.ts';

/** A heading matched with a column of a definition. */
export interface HeadingMatch {
  readonly column: ColumnDefinition;
  /** Null for plain columns, and for a measure whose heading names no part. */
  readonly part: MeasurePart | null;
  /** Measure unit in the heading. */
  readonly unit: string | null;
  /** The time in the heading: 2022年, 1—5月. */
  readonly period: HeadingPeriod | null;
  /** The spelling expected, when the heading only comes near it. */
  readonly near: string | null;
}

/** A definition prepared for matching headings. */
export interface Vocabulary {
  readonly definition: TableDefinition;
  readonly spellings: ReadonlyMap<string, ColumnDefinition>;
  /** Every spelling and every level of one, folded, without its measure unit. */
  readonly words: ReadonlySet<string>;
  /** Key columns that must stand on a sheet: a branch of a chain, or the stage over a block of rows, may not. */
  readonly key: readonly string[];
  /** What headings came to: a page's header is printed many times, and rows are tried as headers one after another. */
  readonly known: Map<string, HeadingMatch | null>;
}

/** A level longer than this is no heading, whatever it holds. */
export const LONGEST_LEVEL = 80;

/** Headings remembered for a table; beyond that they are data, and forgotten. */
const MOST_KNOWN = 2000;

const prepared = new WeakMap<TableDefinition, Vocabulary>();

export function vocabularyOf(definition: TableDefinition): Vocabulary {
  const known = prepared.get(definition);
  if (known !== undefined) return known;
  const spellings = new Map<string, ColumnDefinition>();
  const words = new Set<string>();
  for (const column of definition.columns) {
    // Items are told by their full marks, whatever they are called.
    if (column.items === true) continue;
    for (const spelling of [column.header, ...(column.aliases ?? [])]) {
      const levels = headingLevels({ header: spelling }).map((level) => fold(bare(level)));
      for (const level of levels) words.add(level);
      const key = levels.join('');
      for (const each of [key, key.replace(YEAR, '')]) {
        words.add(each);
        if (!spellings.has(each)) spellings.set(each, column);
      }
    }
  }
  const optional = definition.columns.filter((column) => column.optional === true).map(({ id }) => id);
  const key = definition.key.filter((id) => !optional.includes(id));
  const vocabulary: Vocabulary = { definition, spellings, words, key, known: new Map() };
  prepared.set(definition, vocabulary);
  return vocabulary;
}

/**
 * Matches a heading, given as its levels from top to bottom. Tried in order: all levels; without a level that names a
 * part (任务, 完成 …); without group titles above; a one-row heading with the part in it; last, near spellings.
 */
export function matchHeading(
  levels: readonly string[],
  vocabulary: Vocabulary,
  options: { readonly near: boolean },
): HeadingMatch | null {
  const { known } = vocabulary;
  const name = options.near ? nameOf(levels) : `=${nameOf(levels)}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const match = readHeading(levels, vocabulary, options);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, match);
  return match;
}

/** The levels as one text; the same levels are held against the headings of many tables. */
function nameOf(levels: readonly string[]): string {
  const before = names.get(levels);
  if (before !== undefined) return before;
  const name = `~${levels.join('\n')}`;
  names.set(levels, name);
  return name;
}

const names = new WeakMap<readonly string[], string>();

function readHeading(
  levels: readonly string[],
  vocabulary: Vocabulary,
  options: { readonly near: boolean },
): HeadingMatch | null {
  if (levels.some((level) => level.length > LONGEST_LEVEL)) return null;
  const words = wordsOf(levels);
  const { asPrinted, timeless } = words;
  const found =
    matchExactly(asPrinted, words, vocabulary) ??
    (timeless === null ? null : matchExactly(timeless, words, vocabulary));
  if (found !== null || !options.near) return found;
  return matchNearly(timeless ?? asPrinted, words, vocabulary);
}

/** As spelt: a column by all levels; a measure by the levels that name no part; a one-row heading with the part in it. */
function matchExactly(
  { part, whole: all, named: others, readings }: Wording,
  { unit, period }: HeadingWords,
  vocabulary: Vocabulary,
): HeadingMatch | null {
  const whole = lookUp(all, vocabulary);
  if (whole !== null && (part === null || whole.content.type !== 'measure'))
    return { column: whole, part: null, unit, period, near: null };
  const named = part === null ? null : lookUp(others, vocabulary);
  if (named !== null && part !== null && named.content.type === 'measure')
    return { column: named, part, unit, period, near: null };
  for (const reading of readings()) {
    const column = lookUp(reading.keys, vocabulary);
    if (column?.content.type !== 'measure') continue;
    return { column, part: reading.part, unit, period: reading.period, near: null };
  }
  return null;
}

function matchNearly(
  { part, name, readings }: Wording,
  { unit, period }: HeadingWords,
  vocabulary: Vocabulary,
): HeadingMatch | null {
  if (part === null) {
    for (const reading of readings()) {
      const near = nearMatch(reading.name, reading.part, unit, reading.period, vocabulary);
      if (near !== null) return near;
    }
  }
  return nearMatch(name, part, unit, period, vocabulary);
}

function lookUp(keys: readonly string[], { spellings }: Vocabulary): ColumnDefinition | null {
  for (const key of keys) {
    const column = spellings.get(key);
    if (column !== undefined) return column;
  }
  return null;
}

/** Steps between a folded text and a spelling; null where it is not near. */
export type Steps = (word: string) => number | null;

/**
 * Steps between two folded spellings when they are near: one letter off in four, two in eight; near enough to ask, too near
 * to call the column missing. Null when they are not, or when the text is too short to say.
 *
 * A heading is held against a thousand spellings: what is done for each makes nothing that would have to be collected.
 */
export function stepsFrom(text: string): Steps {
  if (text.length < 3) return () => null;
  const letters = new Set<number>();
  for (let at = 0; at < text.length; at += 1) letters.add(text.charCodeAt(at));
  return (word) => {
    const longer = Math.max(text.length, word.length);
    const allowed = Math.floor(longer / 4);
    if (longer - Math.min(text.length, word.length) > allowed) return null;
    // Every letter the other lacks is a step at least; most words are told apart by that.
    let strange = 0;
    for (let at = 0; at < word.length; at += 1) {
      if (letters.has(word.charCodeAt(at))) continue;
      strange += 1;
      if (strange > allowed) return null;
    }
    const steps = distance(text, word);
    return steps <= allowed ? steps : null;
  };
}

interface Near {
  readonly column: ColumnDefinition;
  readonly steps: number;
}

function nearMatch(
  key: string,
  part: MeasurePart | null,
  unit: string | null,
  period: HeadingPeriod | null,
  { spellings }: Vocabulary,
): HeadingMatch | null {
  const stepsTo = stepsFrom(key);
  const near: Near[] = [];
  spellings.forEach((column, spelling) => {
    // 完成时限 is no misspelt 完成时间: what an office adds each month is taken at its word only.
    if (column.progress === true) return;
    const steps = stepsTo(spelling);
    if (steps !== null && isSlip(key, spelling, column.content.type === 'measure'))
      near.push({ column, steps });
  });
  const least = Math.min(...near.map(({ steps }) => steps));
  const [column, ...others] = new Set(
    near.filter(({ steps }) => steps === least).map((found) => found.column),
  );
  // Where several columns come as near there is no telling which is meant.
  if (column === undefined || others.length > 0) return null;
  if (part !== null && column.content.type !== 'measure') return null;
  return { column, part, unit, period, near: headingLine(column) };
}
