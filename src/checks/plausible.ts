import { type Decimal, isAboveZero } from '../core/decimal.ts';
import { periodText } from '../core/period.ts';
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import type { ParsedCell, ParsedRow } from '../model/table.ts';
import { looksLikeUnitSlip } from '../values/measure-unit.ts';
import { allSubjects, type Check, type CheckInput, cellOf, figure, headingOf, number } from './check.ts';
import { givenTargets } from './given-targets.ts';
import type { Marks } from './marks.ts';
import { eachMeasure, indexRows, type Visit } from './months.ts';
import { medianOf, timesOf } from './sizes.ts';

/** Notes on how a figure was read; whatever else stands at a cell may make it no measure for another. */
const READ_SO: readonly Code[] = ['VALUE-003', 'VALUE-004', 'VALUE-006', 'VALUE-009', 'VALUE-023'];

const TARGET: Bilingual = { zh: '任务', en: 'the target' };
const LAST_MONTH: Bilingual = { zh: '上月累计', en: 'last month’s' };
const BEFORE: Bilingual = { zh: '上月', en: 'last month’s' };
const PEERS: Bilingual = { zh: '同类单位的中间数', en: 'the middle figure of its class' };

/**
 * From so many times its target on, and down to so small a part of it, last month's figure must speak for a figure. Whatever
 * lies between leaves these bounds by a factor of a thousand.
 */
const MANY_TIMES = 10;
const SMALL_PART = 0.01;
/** Beyond so many times its target nothing speaks for a figure. */
const TOO_MANY_TIMES = 100;
/** From last month to this. */
const JUMP = 1000;
/** A count below this is one that somebody counted (12 projects where one was asked for), and no slip of a thousand. */
const COUNTED = 1000;
/** A count of so many asked for can't be a slip of a thousand when it is small: one project of twenty is a start. */
const FEW_ASKED = 100;

/**
 * A figure that can't be true beside its target, last month's or, where it has neither, those of its class: too large by any
 * factor, or a small part of last month's.
 */
export const implausibleFigures: Check = (input, marks) => {
  const evidence = gatherEvidence(input, marks);
  const doubted: Doubted = new Map();
  return eachMeasure(input, marks, (visit) => {
    const { now } = visit;
    const value = figure(now);
    if (value === null || !isAboveZero(value)) return [];
    const { target, last } = evidence.about(visit, doubted);
    const found =
      tooLarge(now, value, visit, target, last, evidence) ??
      awayFromLast(now, value, visit, last, evidence) ??
      (target === null && last === null && !isUntargeted(visit)
        ? awayFromClass(now, value, visit, evidence)
        : null);
    if (found === null) return [];
    doubted.set(visit.row, (doubted.get(visit.row) ?? new Set()).add(visit.measure));
    return [found];
  });
};

/** Enterprises and teams differ by any factor: one says nothing of another. */
function isUntargeted({ item, measure }: Visit): boolean {
  return item.definition.columns.some(
    ({ id, content }) => id === measure && content.type === 'measure' && content.untargeted === true,
  );
}

const NONE_DOUBTED: Doubted = new Map();

/** A figure that is too small a part of its target; said last, for then the target may be the one that is wrong. */
export const implausiblySmallFigures: Check = (input, marks) => {
  const evidence = gatherEvidence(input, marks);
  return eachMeasure(input, marks, (visit) => {
    const { now } = visit;
    const value = figure(now);
    if (value === null || marks.hasBut(now, READ_SO)) return [];
    const { target, last } = evidence.about(visit, NONE_DOUBTED);
    const goal = figure(target ?? undefined);
    if (target === null || goal === null) return [];
    if (timesOf(value, goal) > SMALL_PART || follows(value, visit, last)) return [];
    const count = evidence.isCount(visit);
    return count && goal.lessThan(FEW_ASKED)
      ? []
      : [asked(now, value, visit.subject, TARGET, { other: goal, at: target, count })];
  });
};

/** A figure of a monthly form (当月产值) that is a thousand times last month's, or a thousandth of it. */
export const implausibleReturns: Check = (input, marks) => {
  const subjects = allSubjects(input).filter(
    ({ placed, definition }) => placed.period !== null && definition.kind === 'form',
  );
  const rowsAbout = indexRows(subjects);
  return subjects.flatMap((item): readonly Finding[] => {
    const before = rowsAbout(item, 1)[0];
    return item.definition.columns.flatMap(({ id, content }): readonly Finding[] => {
      const [now, last] = [item.row.cells.get(id), before?.cells.get(id)];
      const [value, other] = [figure(now), figure(last)];
      if (content.type !== 'number' || now === undefined || last === undefined) return [];
      if (value === null || other === null || marks.hasBut(now, READ_SO) || marks.hasBut(last, READ_SO))
        return [];
      const times = timesOf(value, other);
      return times < JUMP && times > 1 / JUMP
        ? []
        : [asked(now, value, item.subject, BEFORE, { other, at: last, count: content.integer === true })];
    });
  });
};

function tooLarge(
  now: ParsedCell,
  value: Decimal,
  visit: Visit,
  target: ParsedCell | null,
  last: ParsedCell | null,
  evidence: Evidence,
): Finding | null {
  const goal = figure(target ?? undefined);
  if (target === null || goal === null) return null;
  const times = timesOf(value, goal);
  const count = evidence.isCount(visit);
  if (times < MANY_TIMES || (count && value.lessThan(COUNTED))) return null;
  return times < TOO_MANY_TIMES && follows(value, visit, last)
    ? null
    : asked(now, value, visit.subject, TARGET, { other: goal, at: target, count });
}

function awayFromLast(
  now: ParsedCell,
  value: Decimal,
  visit: Visit,
  last: ParsedCell | null,
  evidence: Evidence,
): Finding | null {
  const before = figure(last ?? undefined);
  if (last === null || before === null) return null;
  const times = timesOf(value, before);
  if (times < JUMP && times > SMALL_PART) return null;
  return asked(now, value, visit.subject, LAST_MONTH, {
    other: before,
    at: last,
    count: evidence.isCount(visit),
  });
}

function awayFromClass(now: ParsedCell, value: Decimal, visit: Visit, evidence: Evidence): Finding | null {
  const median = evidence.medianFigure(visit);
  if (median === null || (evidence.isCount(visit) && value.lessThan(COUNTED))) return null;
  const times = value.toNumber() / median;
  if (times < TOO_MANY_TIMES && times > SMALL_PART) return null;
  return asked(now, value, visit.subject, PEERS, { other: median, at: null, count: evidence.isCount(visit) });
}

/** Last month's figure speaks for this month's: a little less, or less by what the month brought. */
function follows(value: Decimal, { row, measure }: Visit, last: ParsedCell | null): boolean {
  const before = figure(last ?? undefined);
  if (before === null || !isAboveZero(before) || before.greaterThan(value)) return false;
  const own = figure(cellOf(row, measure, 'month'));
  return timesOf(value, before) <= MANY_TIMES || (own !== null && before.plus(own).equals(value));
}

/** What a figure was held against. */
interface Held {
  /** Exact where it stands in a cell; a middle figure of several stands in none. */
  readonly other: Decimal | number;
  readonly at: ParsedCell | null;
  /** What is counted has no other measure unit (万元, 亿元) in which it could have been written. */
  readonly count: boolean;
}

function asked(
  now: ParsedCell,
  value: Decimal,
  subject: string,
  reference: Bilingual,
  { other, at, count }: Held,
): Finding {
  const params = {
    row: subject,
    column: headingOf(now),
    stated: number(value),
    reference,
    otherStated: typeof other === 'number' ? other : number(other),
  };
  const related = at === null ? [] : [at.at];
  return !count && typeof other !== 'number' && looksLikeUnitSlip(value, other)
    ? finding('CHECK-013', now.at, params, related)
    : finding('CHECK-042', now.at, params, related);
}

/** The measures of rows whose figures cannot be true. */
type Doubted = Map<ParsedRow, Set<string>>;

/** What a figure can be held against. */
interface Evidence {
  /** Its target and last month's figure, where nothing speaks against those themselves. */
  about(
    visit: Visit,
    doubted: Doubted,
  ): { readonly target: ParsedCell | null; readonly last: ParsedCell | null };
  isCount(visit: Visit): boolean;
  /** The middle one of the other units' figures in its class and month; null where they are too few. */
  medianFigure(visit: Visit): number | null;
}

function gatherEvidence(input: CheckInput, marks: Marks): Evidence {
  const given = givenTargets(input);
  const targetOf = (item: SubjectRow, measure: string): ParsedCell | null => {
    const own = cellOf(item.row, measure, 'target');
    const cell =
      figure(own) === null ? given(item, measure).findLast((other) => figure(other) !== null) : own;
    return cell === undefined || marks.hasBut(cell, READ_SO) ? null : cell;
  };
  const peers = groupedOnce(() => allSubjects(input), classOf(input));
  return {
    about({ item, measure, before }, doubted) {
      const last = before === null ? undefined : cellOf(before, measure, 'actual');
      const usable =
        last !== undefined &&
        before !== null &&
        doubted.get(before)?.has(measure) !== true &&
        !marks.hasBut(last, READ_SO);
      return { target: targetOf(item, measure), last: usable && figure(last) !== null ? last : null };
    },
    isCount: ({ item, measure }) =>
      item.definition.columns.some(
        ({ id, content }) => id === measure && content.type === 'measure' && content.integer === true,
      ),
    medianFigure: ({ item, measure }) =>
      medianOf(
        peers(item).flatMap((other) =>
          other.row === item.row ? [] : (figure(cellOf(other.row, measure, 'actual'))?.toNumber() ?? []),
        ),
      ),
  };
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** The class a row is ranked in: what its sheet says, else the roster. */
function classOf({ roster }: CheckInput): (item: SubjectRow) => string {
  return ({ definition, row, unit }) => {
    const column = definition.columns.find(({ content }) => content.type === 'class')?.id;
    const stated = column === undefined ? undefined : row.cells.get(column)?.value;
    if (stated?.kind === 'text') return stated.text;
    return unit === null ? '' : (roster.byName(unit)?.class ?? '');
  };
}

/** The rows of the same table, month and class; sorted out when first asked for, since most runs never do. */
function groupedOnce(
  subjects: () => readonly SubjectRow[],
  classIn: (item: SubjectRow) => string,
): (item: SubjectRow) => readonly SubjectRow[] {
  let groups: Map<string, SubjectRow[]> | null = null;
  const groupKey = (item: SubjectRow): string => {
    const { table, period } = item.placed;
    return keyOf(table.id, table.variant, period === null ? '' : periodText(period), classIn(item));
  };
  return (wanted) => {
    if (groups === null) {
      groups = new Map();
      for (const item of subjects()) {
        const key = groupKey(item);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [item]);
        else group.push(item);
      }
    }
    return groups.get(groupKey(wanted)) ?? [];
  };
}
