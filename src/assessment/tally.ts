import type { Shortfall } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { scorerOf } from './scorers/index.ts';
import { type Standing, type UnitResult, whyUnscored } from './standing.ts';

/** Who of a class, or of all classes of an assessment together, stands how: what a text says of them in numbers and names. */
export interface Tally {
  /** null: all classes together. */
  readonly class: string | null;
  readonly units: readonly string[];
  /** Of which something is wanting, by what it is; 未报送 first. */
  readonly shortfalls: readonly { readonly why: Shortfall; readonly units: readonly string[] }[];
  readonly late: readonly string[];
  /** Whose score is on schedule, and whose is behind it; of these those whose light is red. */
  readonly reached: readonly string[];
  readonly behind: readonly string[];
  readonly red: readonly string[];
  /** 未破零: everything due was reported, and all of it is nothing. */
  readonly untouched: readonly string[];
  /** The largest movements against the span before, up and down; null where nobody moved, and of all classes together. */
  readonly rise: Movement | null;
  readonly fall: Movement | null;
}

/** So many places, and who moved as many. */
export interface Movement {
  readonly places: number;
  readonly units: readonly string[];
}

/** Of all classes together, then class by class. */
export function talliesOf({ classes }: Standing, scheme: Scheme): readonly Tally[] {
  const all = classes.flatMap(({ units }) => units);
  return [
    { ...tallyOf(null, all, scheme), rise: null, fall: null },
    ...classes.map(({ name, units }) => tallyOf(name, units, scheme)),
  ];
}

function tallyOf(group: string | null, units: readonly UnitResult[], scheme: Scheme): Tally {
  const named = (wanted: (unit: UnitResult) => boolean): readonly string[] =>
    units.filter(wanted).map(({ unit }) => unit);
  const behind = ({ gap }: UnitResult): boolean => gap?.lessThan(0) === true;
  return {
    class: group,
    units: named(() => true),
    shortfalls: ORDER.flatMap((why) => {
      const mine = named((unit) => whyUnscored(unit) === why);
      return mine.length === 0 ? [] : [{ why, units: mine }];
    }),
    late: named(({ report }) => report?.late === true),
    reached: named((unit) => unit.gap !== null && !behind(unit)),
    behind: named(behind),
    red: named((unit) => behind(unit) && unit.light === 'red'),
    untouched: untouched(units, scheme),
    rise: movement(units, 1),
    fall: movement(units, -1),
  };
}

const ORDER: readonly Shortfall[] = [
  'missing',
  'refused',
  'contradicting',
  'other',
  'unfilled',
  'unread',
  'blank',
  'partly',
  'doubtful',
];

/** Of what is to be kept low, nothing is good. */
function untouched(units: readonly UnitResult[], { indicators: all }: Scheme): readonly string[] {
  const inverse = new Set(
    all.filter(({ scorer }) => scorerOf(scorer).keepsDown === true).map(({ id }) => id),
  );
  return units.flatMap(({ unit, complete, indicators }) => {
    const counted = indicators.filter(({ id, state }) => state === 'scored' && !inverse.has(id));
    const nothing = counted.length > 0 && counted.every(({ rate }) => rate?.isZero() === true);
    return complete && nothing ? [unit] : [];
  });
}

/** Who has moved most in a direction: 1 up, -1 down. */
function movement(units: readonly UnitResult[], direction: 1 | -1): Movement | null {
  const moved = units.flatMap(({ unit, rank, previousRank }) =>
    rank === null || previousRank === null ? [] : [{ unit, places: (previousRank - rank) * direction }],
  );
  const places = Math.max(0, ...moved.map((item) => item.places));
  if (places === 0) return null;
  return { places, units: moved.filter((item) => item.places === places).map(({ unit }) => unit) };
}

/** The tally of a class; of all together for null. */
export function tallyIn(tallies: readonly Tally[], group: string | null): Tally {
  const found = tallies.find((item) => item.class === group);
  if (found === undefined) throw new Error(`no tally of ${group}`);
  return found;
}

/**
 * The tally of several assessments together. null where it would count somebody twice: where a unit is in two of them, or two have
 * a class of one name.
 */
export function togetherOf(all: readonly (readonly Tally[])[]): Tally | null {
  const [first, ...more] = all.map((tallies) => tallyIn(tallies, null));
  if (first === undefined) return null;
  const names = [first, ...more].flatMap(({ units }) => units);
  const classes = classTallies(all).map((tally) => tally.class);
  if (new Set(names).size < names.length || new Set(classes).size < classes.length) return null;
  const joined = (pick: (tally: Tally) => readonly string[]): readonly string[] =>
    [first, ...more].flatMap(pick);
  const wanting = (why: Shortfall) => (tally: Tally) =>
    tally.shortfalls.find((item) => item.why === why)?.units ?? [];
  return {
    class: null,
    units: names,
    shortfalls: ORDER.flatMap((why) => {
      const units = joined(wanting(why));
      return units.length === 0 ? [] : [{ why, units }];
    }),
    late: joined(({ late }) => late),
    reached: joined(({ reached }) => reached),
    behind: joined(({ behind }) => behind),
    red: joined(({ red }) => red),
    untouched: joined(({ untouched: zero }) => zero),
    rise: null,
    fall: null,
  };
}

/** Those of classes, without the ones of all together. */
export function classTallies(all: readonly (readonly Tally[])[]): readonly Tally[] {
  return all.flatMap((tallies) => tallies.filter((tally) => tally.class !== null));
}
