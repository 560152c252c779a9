import { distance } from 'fastest-levenshtein';
import { addTo } from './group-by.ts';
import { MOST_NEAR, mostSteps, nearTo } from './near.ts';

/** Names among which those that another comes near to are found without holding it against every one of them. */
export interface NearNames {
  /** The first few that hold a name, or that it holds, in their own order. */
  readonly holding: (name: string) => readonly string[];
  /** The same as `nearTo` gives of all of them. */
  readonly near: (name: string) => readonly string[];
}

export function nearNames(names: readonly string[]): NearNames {
  const spelt = piecesOf(names);
  const small = piecesOf(names.map((name) => name.toLowerCase()));
  const named = (indices: readonly number[]): readonly string[] =>
    indices.flatMap((index) => names[index] ?? []);
  return {
    holding: (name) => named(spelt.holding(name).slice(0, MOST_NEAR)),
    near: (name) => {
      const wanted = name.trim().toLowerCase();
      const held = wanted.length > 2 ? small.holding(wanted) : [];
      const found = new Set<number>();
      // Mostly enough are a step or two away, before those that are further have to be looked at.
      for (const steps of [0, 1, 2, mostSteps(wanted)]) {
        for (const index of small.within(wanted, steps))
          if (distance(names[index]?.toLowerCase() ?? '', wanted) <= steps) found.add(index);
        if (found.size >= MOST_NEAR) break;
      }
      return nearTo(name, named(ascending([...found, ...held])));
    },
  };
}

/** Texts by what stands in them. */
interface Pieces {
  /** The texts, by their index, that hold a text or that it holds; ascending. */
  readonly holding: (text: string) => readonly number[];
  /** Texts so few steps away, and some others; ascending. */
  readonly within: (text: string, steps: number) => readonly number[];
}

function piecesOf(texts: readonly string[]): Pieces {
  const all = texts.map((_, index) => index);
  const whole = new Map<string, number[]>();
  const having = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    addTo(whole, text, index);
    for (const piece of new Set(stretches(text).map((one) => one.piece))) addTo(having, piece, index);
  }
  const lengths = new Set(texts.map(({ length }) => length));
  const met = ({ piece }: Stretch): number => having.get(piece)?.length ?? 0;
  const rarestFirst = (text: string): readonly Stretch[] =>
    [...stretches(text)].sort((left, right) => met(left) - met(right));
  return {
    holding: (text) => {
      const [rarest] = rarestFirst(text);
      const maybe = rarest === undefined ? all : (having.get(rarest.piece) ?? []);
      const holding = maybe.filter((index) => texts[index]?.includes(text) === true);
      // Where texts are of many lengths, there are more parts of one than texts.
      const held =
        lengths.size * text.length > texts.length
          ? all.filter((index) => text.includes(texts[index] ?? ''))
          : partsOf(text, lengths).flatMap((part) => whole.get(part) ?? []);
      return ascending([...holding, ...held]);
    },
    within: (text, steps) => {
      const pieces = apart(rarestFirst(text), steps + 1);
      const maybe = pieces === null ? all : ascending(pieces.flatMap(({ piece }) => having.get(piece) ?? []));
      return maybe.filter((index) => Math.abs((texts[index]?.length ?? 0) - text.length) <= steps);
    },
  };
}

/** One letter of a text, or two that follow each other, and where they stand. */
interface Stretch {
  readonly piece: string;
  readonly from: number;
  readonly to: number;
}

function stretches(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < text.length; from += 1)
    for (const to of [from + 1, from + 2])
      if (to <= text.length) found.push({ piece: text.slice(from, to), from, to });
  return found;
}

/**
 * So many stretches that no letter stands in two of them, the first ones where they may be had. A step (a letter put in, left out or
 * changed) spoils one of them at most: a text that is fewer steps away than there are stretches has one of them. Null where the text is
 * too short for so many.
 */
function apart(all: readonly Stretch[], count: number): readonly Stretch[] | null {
  const chosen = disjoint(all, count);
  if (chosen.length === count) return chosen;
  const letters = disjoint(
    all.filter(({ from, to }) => to === from + 1),
    count,
  );
  return letters.length === count ? letters : null;
}

function disjoint(all: readonly Stretch[], count: number): readonly Stretch[] {
  const taken = new Set<number>();
  const chosen: Stretch[] = [];
  for (const stretch of all) {
    if (chosen.length === count) break;
    if (taken.has(stretch.from) || taken.has(stretch.to - 1)) continue;
    taken.add(stretch.from).add(stretch.to - 1);
    chosen.push(stretch);
  }
  return chosen;
}

function partsOf(text: string, lengths: ReadonlySet<number>): readonly string[] {
  const parts: string[] = [];
  for (const length of lengths)
    for (let from = 0; from + length <= text.length; from += 1) parts.push(text.slice(from, from + length));
  return parts;
}

function ascending(indices: readonly number[]): readonly number[] {
  return [...new Set(indices)].sort((left, right) => left - right);
}
