import type { Action, Rule } from '../../schemas/rules/rule.ts';
import { compareSpans, type Span, spanText } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Fact, NO_TASK, type Subject, saying } from '../facts/fact.ts';
import { factsBehind, type Known } from '../facts/known.ts';
import { measureKey } from '../model/table.ts';

/**
 * What a rule says of a unit, of its task, or of a thing (a project, a road). met: a step is reached; near: it is about to be, or
 * would be were the span over now; open: it depends on what is not known.
 */
export interface Verdict {
  readonly rule: Rule;
  readonly about: Subject;
  /** The class that the unit is judged in; null where it is in none. */
  readonly class: string | null;
  /** The span judged, the last of those it rests on. */
  readonly span: Span;
  readonly state: 'met' | 'near' | 'open';
  /** The step that is reached (1, 2 …), or would be by an open verdict; 0 for a warning. */
  readonly step: number;
  /** What that step does, or the first would; the unit's own leader named where the step means him. */
  readonly action: Action;
  /** What it rests on; of a row of spans each, ascending, the unknown ones of an open verdict included. */
  readonly because: readonly Known<unknown>[];
  /** Of a rule that counts; null of any other. */
  readonly counted: Counted | null;
  /** What the rule says of it. Of a rule that counts as part of a sentence (在一类中排名末位), else in full. */
  readonly phrase: Bilingual;
  /** What is to be borne in mind of the unit, on whatever list it is; absent where nothing is. */
  readonly remark?: Bilingual;
}

/** How often a rule's condition held. */
export interface Counted {
  /** Proven times. */
  readonly count: number;
  /** Times still short of the first step; 0 once it is reached. */
  readonly remaining: number;
  /** Beside a step that is proven, the higher one that the unknown spans would make it. */
  readonly higher: { readonly action: Action; readonly because: readonly Known<unknown>[] } | null;
}

/** What was done, as the verdict rests on it: the unit's own cumulative figures, the earliest first. */
export function evidenceOf(verdict: Verdict): readonly Fact[] {
  const known = evidences.get(verdict);
  if (known !== undefined) return known;
  const found = evidenceFor(verdict);
  evidences.set(verdict, found);
  return found;
}

/** Looked for once: the plan's workbook, that of the interviews and the JSON print it. */
const evidences = new WeakMap<Verdict, readonly Fact[]>();

function evidenceFor({ about, because, rule }: Verdict): readonly Fact[] {
  const [table, part] = [saying(rule.table, ''), measureKey('', 'actual')];
  const own = factsBehind(because).filter(
    (fact) =>
      fact.about.unit === about.unit &&
      fact.value !== NO_TASK &&
      fact.why !== 'absent' &&
      fact.what.startsWith(table) &&
      fact.what.endsWith(part),
  );
  const once = new Map(own.map((fact) => [`${spanText(fact.when)} ${fact.what}`, fact]));
  return [...once.values()].toSorted((left, right) => compareSpans(left.when, right.when));
}

/** Those of one list: 约谈 with its warnings and what is to be verified. */
export function onList(verdicts: readonly Verdict[], list: Action['list']): readonly Verdict[] {
  return verdicts.filter(({ action }) => action.list === list);
}
