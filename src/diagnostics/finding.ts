import type { Period } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { type Code, catalogue } from './catalogue/index.ts';
import type { ParamsIn, ParamValue, Severity } from './entry.ts';

/** A fault or a notice as data; words come last (wording.ts). */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Other places that belong to it: the other cell of a comparison, the first of two duplicates. */
  readonly related: readonly Place[];
  /** What it concerns; absent until that has been looked up. */
  readonly about?: About;
}

/** What a finding concerns, as far as it is known; read by machines, never worded. */
export interface About {
  /** The roster's unit that the row or form is about, or that reports it. */
  readonly unit?: string;
  /** Schema id such as `investment/departments`. */
  readonly table?: string;
  /** Month of the figures; absent for a table without months. */
  readonly period?: Period;
  /** Number of a rule of the scheme, such as 招-03. */
  readonly rule?: string;
}

export type ParamsOf<C extends Code> = ParamsIn<(typeof catalogue)[C]>;

/** One for all findings without: there may be tens of thousands. */
const NOWHERE_ELSE: readonly Place[] = [];

/** Makes a finding; a code or a parameter that the catalogue does not know does not compile. */
export function finding<C extends Code>(
  code: C,
  at: Place,
  params: ParamsOf<C>,
  related: readonly Place[] = NOWHERE_ELSE,
): Finding {
  return { code, severity: catalogue[code].severity, at, params, related };
}
