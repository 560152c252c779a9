import { z } from 'zod';
import { tasksOf } from '../standing.ts';
import { defineMetric, unitIn } from './metric.ts';

/** 完成全年任务: every task of the year is met. Who has none has met none. */
export const metAll = defineMetric({
  id: 'met-all',
  title: { zh: '全年任务全部完成', en: 'all of the year’s targets met' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const tasks = unit === null ? [] : tasksOf(unit);
    const short = tasks.filter(({ rate }) => rate?.lessThan(1) === true).length;
    const open = tasks.some(({ rate }) => rate === null);
    const value = unit === null ? null : tasks.length === 0 || short > 0 ? false : open ? null : true;
    return {
      value,
      when: span,
      words:
        value === null
          ? { zh: '任务是否全部完成不明', en: 'whether all targets are met is not known' }
          : value
            ? { zh: '全年任务已全部完成', en: 'all of the year’s targets are met' }
            : { zh: `有${short}项任务未完成`, en: `${short} targets not met` },
      from: tasks.map(({ known }) => known.rate),
    };
  },
});
