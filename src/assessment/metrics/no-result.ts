import { z } from 'zod';
import { type Span, sameSpan } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Language } from '../../diagnostics/wording.ts';
import { type Subject, saying } from '../../facts/fact.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import { measureKey } from '../../model/table.ts';
import { figuresOf, numberIn } from '../figures.ts';
import { parsedOnce } from '../parsed-once.ts';
import { hasTasks, type IndicatorResult } from '../standing.ts';
import { grew } from './grew.ts';
import { around, signed } from './increase.ts';
import { defineCondition, type Evidence, UNVERIFIED, unitIn } from './metric.ts';
import { isDue } from './rate.ts';

/**
 * 无实效: none of the indicators grew that the unit has a task on or reported anything on. Who has no task at all cannot be without
 * result. Of a span that was not submitted, what was reported before and after it may tell.
 */
const ARGS = z.object({ assessment: z.string() });
const argsOf = parsedOnce(ARGS);

export const noResult = defineCondition({
  id: 'no-result',
  title: { zh: '无增量', en: 'no result' },
  args: ARGS,
  stated: {
    word: '连续无增量',
    note: '当月各项指标都没有增长',
    setting: {
      name: '无实效',
      value:
        '当月有任务或填了数的各项指标累计数均无增长（1月看累计数是否全为0）；缺报月份前后的累计数没有变化的，缺报各月均为无增长',
    },
    phrase: () => ({ zh: '各项指标均无增长', en: 'without an increase in any indicator' }),
  },
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const tasks = unit === null || !hasTasks(unit) ? [] : unit.indicators.filter(counts);
    const told = unit === null ? growths(evidence, about, assessment, span) : tasks.map((task) => task.grew);
    const states = told.map((growth) => growth.value);
    const value =
      unit === null && states.length === 0
        ? null
        : states.length === 0 || states.includes(true)
          ? false
          : states.includes(null)
            ? null
            : true;
    return wordedLater({ value, when: span, from: told }, wordsOf, unit === null ? null : tasks);
  },
  failsWithin: (evidence, about, spans, args) => {
    const { assessment } = argsOf(args);
    return dueColumns(evidence, about, assessment, spans.at(-1)).some(({ measure }) => {
      const what = saying(assessment, measureKey(measure, 'actual'));
      const { earlier, later } = around(evidence, about, what, spans);
      const start = spans[0]?.index ?? 1;
      // What was added before these spans is no result of theirs.
      if (start > 1 && earlier?.when.index !== start - 1) return false;
      const end = later !== null && spans.some((span) => sameSpan(span, later.when)) ? numberIn(later) : null;
      return end?.greaterThan((earlier && numberIn(earlier)) ?? 0);
    });
  },
});

/** `tasks` is null where the span itself was not submitted. Each language is put into words when it is printed. */
function wordsOf(value: boolean | null, tasks: readonly IndicatorResult[] | null): Bilingual {
  if (value === null) return UNVERIFIED;
  if (tasks === null) return PROVEN;
  return {
    get zh() {
      return tasks.map((task) => grownText(task, 'zh')).join('，');
    },
    get en() {
      return tasks.map((task) => grownText(task, 'en')).join(', ');
    },
  };
}

const PROVEN = { zh: '前后累计数没有变化', en: 'the same cumulative figures before and after' };

/** An indicator with a task, or one on which something was reported all the same. */
function counts({ state, columns }: IndicatorResult): boolean {
  return state !== 'no-target' || columns.some(({ actual }) => actual !== null);
}

function dueColumns(
  { facts, scheme }: Evidence,
  about: Subject,
  assessment: string,
  span: Span | undefined,
): readonly { readonly measure: string; readonly indicator: string }[] {
  if (span === undefined) return [];
  return scheme.indicators
    .filter(({ table }) => table === assessment)
    .flatMap(({ id, columns }) =>
      columns
        .filter(({ measure }) => isDue(figuresOf(facts, about, assessment, measure, span)))
        .map(({ measure }) => ({ measure, indicator: id })),
    );
}

/** Of a span that was not submitted: the growth of every indicator the unit has a task on by what else is known. */
function growths(
  evidence: Evidence,
  about: Subject,
  assessment: string,
  span: Span,
): readonly Known<boolean>[] {
  const ids = new Set(dueColumns(evidence, about, assessment, span).map(({ indicator }) => indicator));
  return [...ids].map((indicator) => grew.of(evidence, about, span, { indicator }));
}

function grownText(task: IndicatorResult, language: Language): string {
  const { name, measureUnit, increment } = task;
  const gap = language === 'en' ? ' ' : '';
  return increment === null
    ? `${name}${gap}${task.grew.words[language]}`
    : `${name}${gap}${signed(increment)}${measureUnit}`;
}
