import type { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { Day, Span } from '../core/span.ts';
import { placeAt, type Standing, standingOf, textAt } from '../model/lean-rows.ts';
import type { ParsedCell } from '../model/table.ts';
import type { NumberValue } from '../model/value.ts';

/** Who or what a fact is about: a unit, one thing of a unit (its task), or a thing of its own (a project, a road). */
export type Subject =
  | { readonly unit: string; readonly item?: never }
  | { readonly unit: string; readonly item: string }
  | { readonly item: string; readonly unit?: never };

/** 无此项任务: nothing is asked for, which is neither 0 nor unknown. */
export const NO_TASK = Object.freeze({ noTask: true });
export type NoTask = typeof NO_TASK;

/**
 * Why a value is not known: the cell is blank, cannot be read, differs from another that says the same thing, is not to be
 * believed until somebody confirms it, or there is no such cell.
 */
export type Unknown = 'blank' | 'unreadable' | 'contradicting' | 'doubtful' | 'absent';

/** What one cell, or its blank, says of a subject at a time. */
export interface Fact {
  readonly about: Subject;
  /** Table, column and part: `investment/departments#contract-value.actual` (see `saying`). */
  readonly what: string;
  readonly when: Span;
  /** null: not known, for the reason `why`. */
  readonly value: Decimal | Day | string | NoTask | null;
  readonly why?: Unknown;
  /** What the cell's own words said of a figure: 不超过3%, 2—3名. */
  readonly worded?: Pick<NumberValue, 'relation' | 'unit' | 'upper'>;
  /** The cells it stands in: several where two say the same thing, none where it is absent. */
  readonly at: readonly Place[];
}

/**
 * What a single cell says. Facts are kept until the end of a run by the hundred thousand: the place is told when it is asked for, and a
 * field that is only declared is not set twice.
 */
class CellFact implements Fact {
  declare readonly about: Subject;
  declare readonly what: string;
  declare readonly when: Span;
  declare readonly value: Fact['value'];
  declare readonly why?: Unknown;
  readonly #row: Standing['row'];
  readonly #index: number;

  constructor(
    about: Subject,
    what: string,
    when: Span,
    { value, why }: Pick<Fact, 'value' | 'why'>,
    { row, index }: Standing,
  ) {
    this.about = about;
    this.what = what;
    this.when = when;
    this.value = value;
    if (why !== undefined) this.why = why;
    this.#row = row;
    this.#index = index;
  }

  get at(): readonly Place[] {
    return [placeAt({ row: this.#row, index: this.#index })];
  }

  static typed(fact: Fact): string | undefined {
    return fact instanceof CellFact ? textAt({ row: fact.#row, index: fact.#index }).trim() : undefined;
  }

  static changed(fact: Fact, changed: Partial<Omit<Fact, 'at'>>): Fact {
    const told = { ...fact, ...changed };
    if (!(fact instanceof CellFact)) return told;
    return new CellFact(told.about, told.what, told.when, told, { row: fact.#row, index: fact.#index });
  }
}

/** A fact that one cell says, by its value or why there is none. */
export function cellFact(
  about: Subject,
  what: string,
  when: Span,
  told: Pick<Fact, 'value' | 'why'>,
  cell: ParsedCell,
): Fact {
  return new CellFact(about, what, when, told, standingOf(cell));
}

/** The same fact with something else said, of somebody or something else: spreading one would lose where it stands. */
export const factWith = CellFact.changed;

/** What was typed in the one cell that says it; undefined where several say the same, or none does. */
export const typedOf = CellFact.typed;

/** The `what` of a column of a table; `key` as in `ParsedRow.cells`. */
export function saying(table: string, key: string): string {
  const mine = sayings.get(table) ?? new Map<string, string>();
  if (mine.size === 0) sayings.set(table, mine);
  const known = mine.get(key);
  if (known !== undefined) return known;
  const made = `${table}#${key}`;
  mine.set(key, made);
  return made;
}

/** Texts once made: one put together anew is slow to look up, and every fact is looked up by it. */
const sayings = new Map<string, Map<string, string>>();

/** The same text for the same subject. */
export function subjectKey(about: Subject): string {
  const known = subjectKeys.get(about);
  if (known !== undefined) return known;
  const key = `${about.unit ?? ''}\n${about.item ?? ''}`;
  subjectKeys.set(about, key);
  return key;
}

const subjectKeys = new WeakMap<Subject, string>();
