import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { MeasurePart } from '../model/table.ts';
import { splitUnit } from '../values/measure-unit.ts';
import type { BoundHeading } from './bound-heading.ts';
import { type HeadingPeriod, joinPeriods } from './heading-period.ts';
import { isAsideWord, partIn } from './measure-words.ts';
import { type HeadingMatch, LONGEST_LEVEL, type Vocabulary } from './vocabulary.ts';

/** A heading of words for a part alone (年度任务, 1—5月完成, 完成率), without any name of a measure. */
interface PartAlone {
  readonly part: MeasurePart;
  readonly period: HeadingPeriod | null;
  readonly unit: string | null;
}

/** Null where the heading says anything else. A rank alone is mostly that of the whole sheet, not of the measure beside it. */
export function readAlone(levels: readonly string[], { whole }: TableDefinition): PartAlone | null {
  if (levels.length === 0 || levels.some((level) => level.length > LONGEST_LEVEL)) return null;
  let part: MeasurePart | null = null;
  let period: HeadingPeriod | null = null;
  let unit: string | null = null;
  for (const level of levels) {
    const { text, unit: own } = splitUnit(level);
    const named = text === '' ? null : partIn(inCommonWords(fold(text), whole?.done ?? []));
    if ((named === null && text !== '') || named?.part === 'rank') return null;
    part = named?.part ?? part;
    period = joinPeriods(period, named?.period ?? null);
    unit = own ?? unit;
  }
  return part === null ? null : { part, period, unit };
}

/** 本月到位, 到位资金 and 到位率 as 本月完成, 完成 and 完成率; 争取任务 as 任务. */
function inCommonWords(text: string, done: readonly string[]): string {
  for (const word of done) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const behind = text.slice(at + word.length).replace(/^资金/u, '');
    if (at === 0 && /^(?:任务|目标|计划)/u.test(behind)) return behind;
    if (/^(?:$|[数额量率]|情况|比例|进度)/u.test(behind)) return `${text.slice(0, at)}完成${behind}`;
  }
  return text;
}

/**
 * Gives headings of part words alone to the measure whose columns they stand right beside; in a table without the name of any
 * measure, to its whole, if the title will have it so (`byTitle`). Where two measures to the left lack that part there is no
 * telling which is meant, and the heading stays unknown.
 */
export function ofTheirMeasures(
  headings: readonly BoundHeading[],
  { definition }: Vocabulary,
): { readonly headings: readonly BoundHeading[]; readonly byTitle: boolean } {
  if (headings.some(({ match }) => match !== null && match.column.content.type === 'measure'))
    return { headings: besideMeasures(headings, definition), byTitle: false };
  const whole = definition.columns.find(({ id }) => id === definition.whole?.column);
  if (whole === undefined) return { headings, byTitle: false };
  const alone = headings.map(({ match, levels }) => (match === null ? readAlone(levels, definition) : null));
  if (!alone.some((found) => found !== null && found.part !== 'rate')) return { headings, byTitle: false };
  // 年度任务（亿元） beside 累计到位: both are in 亿元.
  const units = new Set(
    alone.flatMap((found) => (found === null || found.part === 'rate' ? [] : (found.unit ?? []))),
  );
  const unit = units.size === 1 ? ([...units][0] ?? null) : null;
  const given = headings.map((heading, index) => {
    const found = alone[index] ?? null;
    return found === null ? heading : partOf(heading, whole, found, unit);
  });
  return { headings: given, byTitle: true };
}

function besideMeasures(
  headings: readonly BoundHeading[],
  definition: TableDefinition,
): readonly BoundHeading[] {
  const given: BoundHeading[] = [];
  let beside: HeadingMatch | null = null;
  for (const heading of headings) {
    const { match } = heading;
    const alone = match === null ? readAlone(heading.levels, definition) : null;
    if (match?.column.content.type === 'measure') beside = match;
    else if (alone === null && (match !== null || !heading.levels.some(isAsideWord))) beside = null;
    // A rate is of a measure that has figures: that is told once all columns are known.
    const told =
      alone !== null &&
      alone.part !== 'rate' &&
      beside !== null &&
      isTold(alone, beside.column, given, headings);
    given.push(told && beside !== null ? partOf(heading, beside.column, alone, beside.unit) : heading);
  }
  // 签约额 beside a 完成 of its own is its target.
  const done = new Set(
    given.flatMap(({ match }, index) =>
      match !== null && headings[index]?.match === null && match.part === 'actual' ? [match.column] : [],
    ),
  );
  return given.map((heading) => {
    const { match } = heading;
    if (match === null || match.part !== null || !done.has(match.column)) return heading;
    return { ...heading, match: { ...match, part: 'target' }, part: 'target' };
  });
}

/** The measure has no such part of its own, and all measures printed before it have one. */
function isTold(
  { part, period }: PartAlone,
  measure: ColumnDefinition,
  before: readonly BoundHeading[],
  all: readonly BoundHeading[],
): boolean {
  const has = (column: ColumnDefinition, wanted: MeasurePart, headings: readonly BoundHeading[]): boolean =>
    headings.some(
      ({ match }) => match?.column === column && match.part === wanted && sameTime(match, period),
    );
  // A measure with 任务 and another column without any part: there is no telling what that one is.
  if (has(measure, part, all) || (part === 'actual' && hasBoth(measure, all))) return false;
  const others = before.flatMap(({ match }) =>
    match !== null && match.column.content.type === 'measure' && match.column !== measure
      ? [match.column]
      : [],
  );
  return others.every((other) => has(other, part, before));
}

function sameTime(match: HeadingMatch, period: HeadingPeriod | null): boolean {
  return (match.period?.text ?? '') === (period?.text ?? '');
}

function hasBoth(measure: ColumnDefinition, headings: readonly BoundHeading[]): boolean {
  const parts = headings.flatMap(({ match }) => (match?.column === measure ? [match.part] : []));
  return parts.includes(null) && parts.includes('target');
}

function partOf(
  heading: BoundHeading,
  column: ColumnDefinition,
  { part, period, unit }: PartAlone,
  unitBeside: string | null,
): BoundHeading {
  const match: HeadingMatch = { column, part, unit: unit ?? unitBeside, period, near: null };
  return { ...heading, match, part };
}
