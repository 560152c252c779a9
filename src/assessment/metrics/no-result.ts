import { z } from 'zod';
import type { Language } from '../../diagnostics/wording.ts';
import { type IndicatorResult, tasksOf } from '../standing.ts';
import { grew } from './grew.ts';
import { signed } from './increase.ts';
import { defineCondition, UNVERIFIED, unitIn } from './metric.ts';

/** 无实效: none of the indicators with a task grew. Who has no task cannot be without result. */
export const noResult = defineCondition({
  id: 'no-result',
  title: { zh: '无增量', en: 'no result' },
  args: z.object({ assessment: z.string() }),
  stated: {
    word: '连续无增量',
    note: '当月各项指标都没有增长',
    setting: {
      name: '无实效',
      value: '当月有任务的各项指标累计数均无增长（1月看累计数是否全为0）',
    },
    phrase: () => ({ zh: '各项指标均无增长', en: 'without an increase in any indicator' }),
  },
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const tasks = unit === null ? [] : tasksOf(unit);
    const states = tasks.map((task) => task.grew.value);
    const value =
      unit === null
        ? null
        : states.length === 0 || states.includes(true)
          ? false
          : states.includes(null)
            ? null
            : true;
    return {
      value,
      when: span,
      words:
        value === null
          ? UNVERIFIED
          : {
              zh: tasks.map((task) => grownText(task, 'zh')).join('，'),
              en: tasks.map((task) => grownText(task, 'en')).join(', '),
            },
      // Of a span that was not submitted the one before is all there is to go by.
      from:
        unit !== null
          ? tasks.map((task) => task.grew)
          : evidence.scheme.indicators
              .filter(({ table }) => table === assessment)
              .map(({ id }) => grew.of(evidence, about, span, { indicator: id })),
    };
  },
});

function grownText(task: IndicatorResult, language: Language): string {
  const { name, measureUnit, increment } = task;
  const gap = language === 'en' ? ' ' : '';
  return increment === null
    ? `${name}${gap}${task.grew.words[language]}`
    : `${name}${gap}${signed(increment)}${measureUnit}`;
}
