import type { Rule } from '../../../schemas/rules/rule.ts';
import { flatText } from '../../core/flat-text.ts';
import type { Day, Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Fact, Subject } from '../../facts/fact.ts';
import type { Known } from '../../facts/known.ts';
import { type Entry, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { actionOf } from './action.ts';
import type { Bench } from './kind.ts';

interface Found {
  readonly state: Verdict['state'];
  /** The step reached, from 1; the first where nothing is said. */
  readonly step?: number;
  readonly phrase: Bilingual;
  readonly from: readonly (Known<unknown> | Fact)[];
  readonly class?: string | null;
  readonly span?: Span;
  /** What is added to the action: an amount or points that a row itself states. */
  readonly stake?: Pick<Verdict['action'], 'amount' | 'points'>;
}

/** A verdict of a rule that does not count. */
export function verdictOf(bench: Bench, rule: Rule, about: Subject, found: Found): Verdict {
  const { state, step = 1, phrase: said, from } = found;
  const reached = rule.steps[step - 1] ?? rule.steps[0];
  if (reached === undefined) throw new RangeError(`${rule.rule} has no step`);
  const span = found.span ?? bench.span;
  const value = state === 'open' ? null : true;
  const proposed = actionOf(reached, about.unit, bench.roster);
  const action = found.stake === undefined ? proposed : { ...proposed, ...found.stake };
  const words = state === 'open' ? said : withStake(said, action, rule);
  const phrase = { zh: flatText(words.zh), en: flatText(words.en) };
  return {
    rule,
    about,
    class: found.class ?? null,
    span,
    state,
    step: state === 'near' ? 0 : step,
    action,
    // As long as what it holds: a list that grew keeps room for more.
    because: [{ value, when: span, words: phrase, from: from.slice() }],
    counted: null,
    phrase,
  };
}

/** What it comes to in money or points; what the document leaves open is said to be so, with where it is filled in. */
function withStake(said: Bilingual, { amount, points }: Verdict['action'], { rule }: Rule): Bilingual {
  const open = (heading: string): Bilingual => ({
    zh: `待定（考核办法“规则”表${rule}的“${heading}”）`,
    en: `left open (${heading} of ${rule} on the sheet 规则 of the scheme)`,
  });
  const parts: readonly Bilingual[] = [
    ...(amount === undefined
      ? []
      : [
          amount === null
            ? prefixed('金额', 'amount ', open('金额'))
            : { zh: `${amount}万元`, en: `${amount} × 10,000 yuan` },
        ]),
    ...(points === undefined
      ? []
      : [
          points === null
            ? prefixed('分值', 'points ', open('分值'))
            : { zh: `${points}分`, en: `${points} points` },
        ]),
  ];
  return parts.reduce((text, part) => ({ zh: `${text.zh}；${part.zh}`, en: `${text.en}; ${part.en}` }), said);
}

function prefixed(zh: string, en: string, words: Bilingual): Bilingual {
  return { zh: `${zh}${words.zh}`, en: `${en}${words.en}` };
}

/** Whether a unit is one that a rule is about, by its kind and its name; a thing of no unit is where no kind is asked for. */
export function inScope({ unit }: Subject, { kinds, exemptUnits }: Rule, { roster }: Bench): boolean {
  if (unit === undefined) return kinds.length === 0;
  if (exemptUnits.includes(unit)) return false;
  const kind = roster.byName(unit)?.kind;
  return kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
}

/** What a row is called for people: by the column that names it, else by its key. */
export function nameOf(entry: Entry, column: string | undefined): string {
  const own = column === undefined ? null : textIn(entry.say(column));
  return own ?? entry.about.item ?? entry.about.unit ?? '';
}

/** The day by which a bench judges. */
export function lastDayOf({ day }: Bench): Day {
  return day;
}

/** 5月20日; 2022年5月20日 of another year than the span's. */
export function dayWords(day: string, { year }: Span): Bilingual {
  const [own, month, date] = day.split('-').map(Number);
  return { zh: `${own === year ? '' : `${own}年`}${month}月${date}日`, en: day };
}

/** By the roster's order of units, then as they came. */
export function inRosterOrder(verdicts: readonly Verdict[], { roster }: Bench): readonly Verdict[] {
  const place = ({ about }: Verdict): number =>
    about.unit === undefined ? roster.units.length : roster.order(about.unit);
  return verdicts.toSorted((left, right) => place(left) - place(right));
}
