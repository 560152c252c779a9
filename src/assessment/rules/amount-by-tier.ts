import { z } from 'zod';
import { plain } from '../../core/decimal.ts';
import { NO_TASK } from '../../facts/fact.ts';
import { figuresOf, numberIn } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, names } from './params.ts';

/** 按任务数分档: an amount by the number of things a unit is to do in the year; named units come under the highest tier. */
export const amountByTier = defineRuleKind({
  id: 'amount-by-tier',
  title: { zh: '按任务数分档', en: 'an amount by tier' },
  args: z.strictObject({ measure: column('任务列'), top: names('按最高档').optional() }),
  judge: (bench, rule, { measure, top = [] }) => {
    const { evidence, roster, span } = bench;
    const units = roster.units.filter(({ name }) => inScope({ unit: name }, rule, bench));
    const judged = units.flatMap(({ name }) => {
      const { target } = figuresOf(evidence.facts, { unit: name }, rule.table, measure, span);
      return target.why === 'absent' || target.value === NO_TASK ? [] : [{ name, target }];
    });
    const verdicts = judged.flatMap(({ name, target }): readonly Verdict[] => {
      const tasks = numberIn(target);
      const named = top.includes(name);
      const highest = rule.steps.length;
      const step = named
        ? highest
        : rule.steps.filter(({ times }) => tasks?.greaterThanOrEqualTo(times) === true).length;
      if (tasks !== null && step === 0) return [];
      const open = tasks === null && !named;
      return [
        verdictOf(
          bench,
          rule,
          { unit: name },
          {
            state: open ? 'open' : 'met',
            step: Math.max(step, 1),
            phrase: open
              ? { zh: '任务数不明，档次待核实', en: 'the number of tasks is not known' }
              : {
                  zh: `${tasks === null ? '' : `任务${plain(tasks)}个`}${named ? '，重点产业链牵头单位或点名单位' : ''}`,
                  en: `${tasks === null ? '' : `${plain(tasks)} tasks`}${named ? ', named for the highest tier' : ''}`,
                },
            from: [target],
          },
        ),
      ];
    });
    return { asked: judged.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});
