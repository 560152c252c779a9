import type { Place } from '../core/place.ts';
import type { Span } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Fact } from './fact.ts';

/** A value with what it was worked out from, down to the cells. */
export interface Known<Value> {
  /** null: it cannot be known from what was submitted, which is neither no nor 0. */
  readonly value: Value | null;
  /** The span it holds for. */
  readonly when: Span;
  /** What it is, and what it came to. */
  readonly words: Bilingual;
  /** Of one that cannot be known though the subject's own figures are: why, as said behind the span's name. */
  readonly open?: Bilingual;
  readonly from: readonly (Known<unknown> | Fact)[];
}

/** What a value was worked out from, or how to find that once somebody asks. */
type From = Known<unknown>['from'];

/** A value that is put into words, and traced to what it rests on, when somebody asks: most are only counted. */
class WordedLater<Value, Told> implements Known<Value> {
  declare readonly value: Value | null;
  declare readonly when: Span;
  #from: From | (() => From);
  readonly #words: (value: Value | null, told: Told) => Bilingual;
  readonly #told: Told;

  constructor(
    { value, when, from }: Unworded<Value>,
    words: (value: Value | null, told: Told) => Bilingual,
    told: Told,
  ) {
    this.value = value;
    this.when = when;
    this.#from = from;
    this.#words = words;
    this.#told = told;
  }

  get from(): From {
    if (typeof this.#from === 'function') this.#from = this.#from();
    return this.#from;
  }

  get words(): Bilingual {
    return this.#words(this.value, this.#told);
  }
}

interface Unworded<Value> extends Pick<Known<Value>, 'value' | 'when'> {
  readonly from: From | (() => From);
}

/**
 * The same as stating the words, without making them; there are tens of thousands, and an accessor in each would take ten times the room.
 *
 * @param told what the words are made of besides the value.
 */
export function wordedLater<Value, Told>(
  known: Unworded<Value>,
  words: (value: Value | null, told: Told) => Bilingual,
  told: Told,
): Known<Value> {
  return new WordedLater(known, words, told);
}

/** Every fact that a value rests on, each once, in the order in which the tree names them. */
export function factsBehind(roots: readonly (Known<unknown> | Fact)[]): readonly Fact[] {
  const before = found.get(roots);
  if (before !== undefined) return before;
  const facts = walked(roots);
  if (kept >= MOST_KEPT) {
    found = new WeakMap();
    kept = 0;
  }
  found.set(roots, facts);
  kept += 1;
  return facts;
}

/**
 * What a verdict or an entry of a list rests on is looked for by workbook after workbook, and by the JSON. A ledger may have a hundred
 * thousand of them: kept, they would be half as much again as all that was found out.
 */
let found = new WeakMap<readonly (Known<unknown> | Fact)[], readonly Fact[]>();
let kept = 0;
const MOST_KEPT = 5000;

function walked(roots: readonly (Known<unknown> | Fact)[]): readonly Fact[] {
  const facts = new Set<Fact>();
  const seen = new Set<Known<unknown>>();
  const walk = (nodes: readonly (Known<unknown> | Fact)[]): void => {
    for (const node of nodes) {
      if ('at' in node) facts.add(node);
      else if (!seen.has(node)) {
        seen.add(node);
        walk(node.from);
      }
    }
  };
  walk(roots);
  return [...facts];
}

/** The cells of those facts. */
export function placesBehind(roots: readonly (Known<unknown> | Fact)[]): readonly Place[] {
  return [...eachPlaceBehind(roots)];
}

/** The same one by one: a figure of a long ledger rests on hundreds of thousands. */
export function* eachPlaceBehind(roots: readonly (Known<unknown> | Fact)[]): Generator<Place> {
  for (const { at } of factsBehind(roots)) yield* at;
}
