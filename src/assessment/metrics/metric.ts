import type { z } from 'zod';
import type { Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Subject } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Known } from '../../facts/known.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { parsedOnce } from '../parsed-once.ts';
import type { Standing, UnitResult } from '../standing.ts';

/** What a metric may ask. */
export interface Evidence {
  readonly facts: Facts;
  readonly scheme: Scheme;
  /** The span judged: what was submitted for later ones is not looked at. */
  readonly until: Span;
  /** How an assessment stood at the end of a span; null where nothing was submitted for it. */
  standing(assessment: string, span: Span): Standing | null;
}

export interface Definition<Args, Value> {
  readonly id: string;
  readonly title: Bilingual;
  readonly args: z.ZodType<Args>;
  /** The value for a subject in a span, with what it was worked out from. */
  readonly of: (evidence: Evidence, about: Subject, span: Span, args: Args) => Known<Value>;
}

/** A metric as rules and lists take it, whatever its arguments are. */
export interface Metric<Value = unknown> {
  readonly id: string;
  readonly title: Bilingual;
  /** @throws ZodError for arguments the metric does not take. */
  readonly ask: (evidence: Evidence, about: Subject, span: Span, args: object) => Known<Value>;
}

/** What a rule says that is made of a condition. */
export interface Stated {
  /** 判定方式 as the scheme's workbook names it. */
  readonly word: string;
  /** What it means, behind that word. */
  readonly note: string;
  /** What 口径说明 says of how it is told: its line's name and value. */
  readonly setting: { readonly name: string; readonly value: string };
  /** 在一类中排名末位, 各项指标均无增长: in a sentence about the unit. */
  readonly phrase: (unit: { readonly class: string }) => Bilingual;
}

/** A metric that holds or does not, and that rules can be made of. */
export interface Condition extends Metric<boolean>, Bearing {
  readonly stated: Stated;
}

/** How a condition bears on spans beside the one asked about. */
interface Bearing {
  /** It is told inside the class the unit is in: in another class it is another thing. */
  readonly withinClass?: true;
  /** Whether it is certain that it fails in one of these spans, though not in which: a cumulative figure that grew over all of them. */
  readonly failsWithin?: (
    evidence: Evidence,
    about: Subject,
    spans: readonly Span[],
    args: object,
  ) => boolean;
}

export function defineMetric<Args, Value>(
  definition: Definition<Args, Value>,
): Definition<Args, Value> & Metric<Value> {
  const { of } = definition;
  const parsed = parsedOnce(definition.args);
  return {
    ...definition,
    ask: (evidence, about, span, given) => of(evidence, about, span, parsed(given)),
  };
}

export function defineCondition<Args>(
  definition: Definition<Args, boolean> & Bearing & { readonly stated: Stated },
): Definition<Args, boolean> & Condition {
  return { ...definition, ...defineMetric(definition) };
}

/** What is said of a span in which a condition cannot be told. */
export const UNVERIFIED: Bilingual = { zh: '未报或无法核实', en: 'not reported, or cannot be verified' };

/** How a unit stood in an assessment; null where it did not, or nothing was submitted. */
export function unitIn(
  { standing }: Evidence,
  { unit }: Subject,
  assessment: string,
  span: Span,
): UnitResult | null {
  const mine = standing(assessment, span);
  return mine === null || unit === undefined ? null : (byUnit(mine).get(unit) ?? null);
}

/** The units of a standing by name: rules and lists ask for every one of them in every span. */
const indexed = new WeakMap<Standing, ReadonlyMap<string, UnitResult>>();

function byUnit(standing: Standing): ReadonlyMap<string, UnitResult> {
  const before = indexed.get(standing);
  if (before !== undefined) return before;
  const units = new Map<string, UnitResult>();
  for (const result of standing.classes.flatMap((group) => group.units))
    if (!units.has(result.unit)) units.set(result.unit, result);
  indexed.set(standing, units);
  return units;
}
