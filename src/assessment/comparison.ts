import type { Decimal } from '../core/decimal.ts';
import { type Span, spanText } from '../core/span.ts';
import type { Light } from '../words/lights.ts';
import type { ListId } from '../words/lists.ts';
import type { ListEntry } from './lists.ts';
import type { Assessed } from './results.ts';
import type { UnitResult } from './standing.ts';

/** A unit that stands otherwise in one month; null on the side on which it is not assessed. */
export interface MovedUnit {
  readonly span: Span;
  readonly assessment: string;
  readonly unit: string;
  readonly first: Standpoint | null;
  readonly second: Standpoint | null;
}

export interface Standpoint {
  readonly class: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly score: Decimal | null;
  readonly light: Light | null;
}

/** An entry of a list that only one of the two sides has in a month. */
export interface MovedEntry {
  readonly span: Span;
  readonly list: ListId;
  readonly entry: ListEntry;
  /** It is gained by the second side, or lost by it. */
  readonly change: 'gained' | 'lost';
}

/** What two runs over the same months say differently. */
export interface Comparison {
  readonly months: readonly Span[];
  readonly units: readonly MovedUnit[];
  readonly entries: readonly MovedEntry[];
}

/** Month by month what differs; months that only one side has are compared with nothing. */
export function compareResults(first: readonly Assessed[], second: readonly Assessed[]): Comparison {
  const months = new Map<string, Span>();
  for (const { span } of [...first, ...second]) months.set(spanText(span), span);
  const ordered = [...months].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, span]) => span);
  const at = (side: readonly Assessed[], span: Span): Assessed | null =>
    side.find((results) => spanText(results.span) === spanText(span)) ?? null;
  return {
    months: ordered,
    units: ordered.flatMap((span) => movedUnits(span, at(first, span), at(second, span))),
    entries: ordered.flatMap((span) => movedEntries(span, at(first, span), at(second, span))),
  };
}

function movedUnits(span: Span, first: Assessed | null, second: Assessed | null): readonly MovedUnit[] {
  const [left, right] = [standpoints(first), standpoints(second)];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) => {
    const [before, after] = [left.get(key), right.get(key)];
    const known = before ?? after;
    if (known === undefined || alike(before, after)) return [];
    const { assessment, unit } = known;
    return [{ span, assessment, unit, first: before ?? null, second: after ?? null }];
  });
}

type Named = Standpoint & { readonly assessment: string; readonly unit: string };

function standpoints(results: Assessed | null): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const { table, name, current } of results?.assessments ?? []) {
    for (const unit of current.classes.flatMap(({ units }) => units))
      found.set(`${table} ${unit.unit}`, named(name, unit));
  }
  return found;
}

function named(assessment: string, { unit, class: group, rank, tied, score, light }: UnitResult): Named {
  return { assessment, unit, class: group, rank, tied, score, light };
}

function alike(left: Standpoint | undefined, right: Standpoint | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const scores =
    left.score === null || right.score === null ? left.score === right.score : left.score.equals(right.score);
  return (
    scores &&
    left.light === right.light &&
    left.rank === right.rank &&
    left.tied === right.tied &&
    left.class === right.class
  );
}

function movedEntries(span: Span, first: Assessed | null, second: Assessed | null): readonly MovedEntry[] {
  const [left, right] = [entriesOf(first), entriesOf(second)];
  const only = (
    mine: ReadonlyMap<string, Listed>,
    others: ReadonlyMap<string, Listed>,
    change: MovedEntry['change'],
  ): readonly MovedEntry[] =>
    [...mine].flatMap(([key, item]) => (others.has(key) ? [] : [{ span, ...item, change }]));
  return [...only(left, right, 'lost'), ...only(right, left, 'gained')];
}

interface Listed {
  readonly list: ListId;
  readonly entry: ListEntry;
}

/** An entry is the same where the list, what puts it there, whom it is about and what is proposed are. */
function entriesOf(results: Assessed | null): ReadonlyMap<string, Listed> {
  const found = new Map<string, Listed>();
  for (const { id, entries } of results?.lists ?? []) {
    for (const entry of entries) {
      const { ground, about, action } = entry;
      const key = [id, ground, about.unit ?? '', about.item ?? '', action?.by ?? ''].join('\n');
      found.set(key, { list: id, entry });
    }
  }
  return found;
}
