import { tableById } from '../../schemas/index.ts';
import { Decimal } from '../core/decimal.ts';
import type { Span } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { metAll } from './metrics/met-all.ts';
import { type Evidence, unitIn } from './metrics/metric.ts';
import type { Results } from './results.ts';
import type { Outcome } from './verdicts.ts';

const ALL_MET: Bilingual = { zh: '已完成全年任务', en: 'all of the year’s targets met' };

/**
 * The same outcomes, each verdict about a unit that has met all of its year's tasks in the rule's plan with that remark: whoever decides
 * on a list is to know it.
 */
export function withRemarks(
  outcomes: readonly Outcome[],
  evidence: Evidence,
  month: Span,
  tracked: Pick<Results, 'tasks' | 'indicators'>,
): readonly Outcome[] {
  const known = new Map<string, boolean>();
  const hasMet = (unit: string, plan: string): boolean => {
    const key = JSON.stringify([unit, plan]);
    const met = known.get(key) ?? hasMetAll(unit, plan, evidence, month, tracked);
    known.set(key, met);
    return met;
  };
  return outcomes.map((outcome) => ({
    ...outcome,
    verdicts: outcome.verdicts.map((verdict) => {
      const { unit } = verdict.about;
      return unit !== undefined && hasMet(unit, verdict.rule.plan)
        ? { ...verdict, remark: ALL_MET }
        : verdict;
    }),
  }));
}

/** It has tasks in the plan, and everything that any of its tables asks of the unit for the year is done. */
function hasMetAll(
  unit: string,
  plan: string,
  evidence: Evidence,
  month: Span,
  { tasks, indicators }: Pick<Results, 'tasks' | 'indicators'>,
): boolean {
  const own = ({ table }: { readonly table: string }): boolean => tableById(table)?.plan === plan;
  const scored = evidence.scheme.assessments
    .filter((item) => item.of === 'units' && own(item))
    .flatMap(({ table }) =>
      unitIn(evidence, { unit }, table, month) === null
        ? []
        : [metAll.of(evidence, { unit }, month, { assessment: table }).value === true],
    );
  const led = tasks
    .filter(own)
    .flatMap(({ classes }) => classes.flatMap(({ units }) => units))
    .filter((mine) => mine.unit === unit)
    .map(({ number, states }) => states.finished + states['finished-late'] === number);
  const measured = indicators
    .filter(own)
    .flatMap((standing) => standing.indicators)
    .filter(({ leads }) => leads.includes(unit))
    .map(({ rate, control }) => !control && rate.value?.greaterThanOrEqualTo(ONE) === true);
  const all = [...scored, ...led, ...measured];
  return all.length > 0 && all.every((met) => met);
}

const ONE = new Decimal(1);
