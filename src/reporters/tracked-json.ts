import type { ListJson, PlanJson, UnitOverviewJson } from '../../schemas/output/tracked.ts';
import { PLANS } from '../../schemas/plans.ts';
import { numberOn } from '../assessment/alike-entries.ts';
import type { NamedList } from '../assessment/lists.ts';
import { markRankings } from '../assessment/mark-rankings.ts';
import type { UnitOverview } from '../assessment/overview.ts';
import { proposedOf } from '../assessment/proposed.ts';
import type { AssessmentResult, Results } from '../assessment/results.ts';
import { togetherOf } from '../assessment/tally.ts';
import type { IndicatorCounts, IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskCounts, TaskReport, TaskStanding } from '../assessment/tracking/task.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { type Decimal, fixed, percentFigure, plain } from '../core/decimal.ts';
import type { Language } from '../diagnostics/wording.ts';
import { placesBehind } from '../facts/known.ts';
import { planOf } from '../scheme/of-plans.ts';
import { listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { subjectName } from '../words/verdicts.ts';
import { compositeJson } from './composite-json.ts';
import { placeJson } from './finding-json.ts';
import { ledgerJson } from './ledger-json.ts';
import { rankingJson } from './ranking-json.ts';
import { tallyJson } from './tally-json.ts';

/** What each plan comes to, in the published shape. */
export function plansJson(results: Results, language: Language): readonly PlanJson[] {
  const { assessments, indicators, tasks, ledgers, composites, verdicts, scheme } = results;
  const rankings = markRankings(results.rules);
  return PLANS.flatMap((plan): readonly PlanJson[] => {
    const own = ({ table }: { readonly table: string }): boolean => planOf(table) === plan;
    const mine = {
      id: plan,
      name: PLAN_WORDS[plan].zh,
      assessments: assessments.filter(own).map(({ table }) => table),
      tally: togetherJson(assessments.filter(own)),
      indicators: indicators
        .filter((standing) => standing.plan === plan)
        .map((standing) => indicatorsJson(standing, scheme.decimals)),
      tasks: tasks.filter(own).map((standing) => tasksJson(standing, scheme.decimals, language)),
      ledgers: ledgers.filter(own).map((standing) => ledgerJson(standing, scheme.decimals, language)),
      composites: composites
        .filter((standing) => standing.plan === plan)
        .map((standing) => compositeJson(standing, scheme.decimals)),
      rankings: rankings
        .filter((ranking) => ranking.plan === plan)
        .map((ranking) => rankingJson(ranking, scheme.decimals)),
      proposed: proposedOf(
        onList(
          verdicts.filter(({ rule }) => rule.plan === plan),
          'interview',
        ),
      ).map(({ state, by, whom, about }) => ({
        status: STATUS[state],
        by,
        whom,
        number: about.length,
        subjects: about.map(subjectName),
      })),
    };
    const found =
      mine.assessments.length +
      mine.indicators.length +
      mine.tasks.length +
      mine.ledgers.length +
      mine.composites.length +
      mine.rankings.length +
      mine.proposed.length;
    return found === 0 ? [] : [mine];
  });
}

/** Of all assessments of a plan; null where a unit is in two of them, or there are none. */
function togetherJson(assessments: readonly AssessmentResult[]): PlanJson['tally'] {
  const tally = togetherOf(assessments.map(({ tallies }) => tallies));
  return tally === null ? null : tallyJson(tally);
}

/** What a verdict is called. */
export const STATUS = { met: 'interview', near: 'warning', open: 'unverified' } as const satisfies Record<
  Verdict['state'],
  string
>;

function indicatorsJson(standing: IndicatorStanding, decimals: number): PlanJson['indicators'][number] {
  return {
    id: standing.table,
    name: standing.name,
    schedule: fixed(standing.schedule, decimals),
    indicators: standing.indicators.map((item) => ({
      name: item.item,
      group: item.group,
      measureUnit: item.measureUnit,
      units: [...item.leads],
      target: item.target === null ? null : plain(item.target.value),
      upper: exact(item.target?.upper ?? null),
      stretch: exact(item.stretch),
      control: item.control,
      actual: exact(item.actual),
      rate: percent(item.rate.value, decimals),
      stretchRate: percent(item.stretchRate, decimals),
      gap: item.gap === null ? null : fixed(item.gap, decimals),
      light: item.light,
      onSchedule: item.onSchedule,
      state: item.state,
      sources: item.at.map(placeJson),
    })),
    whole: indicatorCounts(standing.whole, decimals),
    classes: standing.classes.map(({ name, units }) => ({
      name,
      units: units.map((unit) => ({ ...ranked(unit), ...indicatorCounts(unit, decimals) })),
    })),
  };
}

function indicatorCounts({ number, onSchedule, behind, unknown, rate }: IndicatorCounts, decimals: number) {
  return { number, onSchedule, behind, unknown, rate: percent(rate, decimals) };
}

function tasksJson(standing: TaskStanding, decimals: number, language: Language): PlanJson['tasks'][number] {
  return {
    id: standing.table,
    name: standing.name,
    day: standing.day,
    tasks: standing.tasks.map(({ item, name, group, due, dueStated, whole, reports }) => ({
      task: item,
      name,
      group,
      due,
      dueStated,
      state: whole.state.value ?? 'unverified',
      reports: reports.map((report) => reportJson(report, language)),
    })),
    whole: taskCounts(standing.whole, decimals),
    overdueUnits: standing.classes.flatMap(({ units }) => units).filter(({ states }) => states.overdue > 0)
      .length,
    classes: standing.classes.map(({ name, units }) => ({
      name,
      units: units.map((unit) => ({ ...ranked(unit), ...taskCounts(unit, decimals) })),
    })),
  };
}

function reportJson({ unit, state, onTime, daysLate, done, completed }: TaskReport, language: Language) {
  return {
    unit,
    state: state.value ?? ('unverified' as const),
    onTime,
    daysLate,
    done: exact(done),
    completed,
    reason: state.words[language],
    sources: placesBehind([state]).map(placeJson),
  };
}

function taskCounts({ number, states, onTime, rate }: TaskCounts, decimals: number) {
  return { number, states: { ...states }, onTime, rate: percent(rate, decimals) };
}

function ranked({
  unit,
  rank,
  tied,
}: {
  readonly unit: string;
  readonly rank: number | null;
  readonly tied: boolean;
}) {
  return { unit, rank, tied };
}

/** Every list with its entries, each with the cells it rests on. */
export function listsJson(lists: readonly NamedList[], language: Language): readonly ListJson[] {
  return lists.map(({ id, entries }) => ({
    id,
    name: listWords(id).title[language],
    number: numberOn({ id, entries }),
    entries: entries.map(({ plan, about, rule, ground, reason, due, daysLate, action, from, ...entry }) => ({
      plan,
      unit: about.unit ?? null,
      item: about.item ?? null,
      class: entry.class,
      rule,
      ground,
      reason: reason[language],
      due,
      daysLate,
      proposal:
        action === null
          ? null
          : {
              by: action.by,
              whom: action.whom,
              amount: action.amount ?? null,
              points: action.points ?? null,
            },
      sources: placesBehind(from).map(placeJson),
    })),
  }));
}

export function unitsJson(units: readonly UnitOverview[], decimals: number): readonly UnitOverviewJson[] {
  return units.map(({ unit, places, lists }) => ({
    unit,
    places: places.map(({ table, name, rank, tied, value, of, ...place }) => ({
      id: table,
      name,
      class: place.class,
      rank,
      tied,
      value: value === null ? null : fixed(value, decimals),
      of,
    })),
    lists: lists.map(({ id, grounds }) => ({ id, grounds: [...grounds] })),
  }));
}

function exact(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}

function percent(fraction: Decimal | null, decimals: number): string | null {
  return fraction === null ? null : percentFigure(fraction, decimals);
}
