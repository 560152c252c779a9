import { fold } from '../core/fold.ts';
import type { Span } from '../core/span.ts';
import { parseSpan, sameSpan } from '../core/span.ts';
import type { Fact, Subject } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { Roster } from '../roster/roster.ts';
import { type Entry, entriesOf, textIn } from './entries.ts';

/** 考核评分表: what people have scored. */
export const SCORES = 'assessment/scores';

export interface Scored {
  readonly about: Subject;
  readonly class: string | null;
  /** What the sheet calls the review: of two of like names each ranks its own. */
  readonly review: string;
  readonly score: Fact;
  readonly entry: Entry;
}

/** The marks of one 考核 in one span, whatever the sheet calls the span: 2023年第2季度, 二季度, 5月, 2023-Q2. */
export function scoresOf(
  facts: Facts,
  roster: Roster,
  exam: string | undefined,
  span: Span,
): readonly Scored[] {
  return entriesOf(facts, SCORES, span)
    .filter((entry) => {
      const [own, when] = [textIn(entry.say('review')), textIn(entry.say('span'))];
      const named = exam === undefined || (own !== null && fold(own).includes(fold(exam)));
      return named && when !== null && isSpan(when, span);
    })
    .map((entry) => ({
      about: subjectOf(textIn(entry.say('object')) ?? '', roster),
      class: textIn(entry.say('class')),
      review: textIn(entry.say('review')) ?? '',
      score: entry.say('score'),
      entry,
    }));
}

/** A unit where the object is one of the roster, else a road, a project … by its name. */
function subjectOf(object: string, roster: Roster): Subject {
  const unit = roster.match(object);
  return unit === undefined ? { item: object } : { unit: unit.name };
}

const NUMERALS = '一二三四五六七八九十';

/** Whether what people type for a span means it. */
export function isSpan(text: string, span: Span): boolean {
  const exact = parseSpan(text);
  if (exact !== null) return sameSpan(exact, span);
  const plain = fold(text)
    .replace(new RegExp(`^${span.year}年?`, 'u'), '')
    .replace(/[第度份]/gu, '');
  const number = (word: string): number => (/^\d+$/u.test(word) ? Number(word) : NUMERALS.indexOf(word) + 1);
  const quarter = /^(\d|[一二三四])季$/u.exec(plain);
  if (quarter !== null) return span.unit === 'quarter' && number(quarter[1] ?? '') === span.index;
  const month = /^(\d{1,2}|[一二三四五六七八九十]|十[一二])月$/u.exec(plain);
  if (month !== null) {
    const word = month[1] ?? '';
    const index = word.length === 2 && word.startsWith('十') ? 10 + number(word.slice(1)) : number(word);
    return span.unit === 'month' && index === span.index;
  }
  if (/^[上下]半年$/u.test(plain))
    return span.unit === 'half' && (plain.startsWith('上') ? 1 : 2) === span.index;
  return span.unit === 'year' && /^(全年|年|年终|)$/u.test(plain);
}
