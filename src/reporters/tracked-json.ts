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
import { eachOf, type InParts, membersOf } from '../core/json-parts.ts';
import type { Language } from '../diagnostics/wording.ts';
import { eachPlaceBehind, placesBehind } from '../facts/known.ts';
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
export function plansJson(results: Results, language: Language): InParts<PlanJson[]> {
  const { assessments, indicators, tasks, ledgers, composites, verdicts, scheme } = results;
  const rankings = markRankings(results.rules);
  const plans = PLANS.map((plan) => {
    const own = ({ table }: { readonly table: string }): boolean => planOf(table) === plan;
    return {
      plan,
      assessments: assessments.filter(own),
      indicators: indicators.filter((standing) => standing.plan === plan),
      tasks: tasks.filter(own),
      ledgers: ledgers.filter(own),
      composites: composites.filter((standing) => standing.plan === plan),
      rankings: rankings.filter((ranking) => ranking.plan === plan),
      proposed: proposedOf(
        onList(
          verdicts.filter(({ rule }) => rule.plan === plan),
          'interview',
        ),
      ),
    };
  });
  const found = plans.filter(({ plan: _, ...mine }) => Object.values(mine).some(({ length }) => length > 0));
  return eachOf(found, ({ plan, ...mine }) =>
    membersOf<PlanJson>({
      id: () => plan,
      name: () => PLAN_WORDS[plan].zh,
      assessments: () => mine.assessments.map(({ table }) => table),
      tally: () => togetherJson(mine.assessments),
      indicators: () => eachOf(mine.indicators, (standing) => indicatorsJson(standing, scheme.decimals)),
      tasks: () => eachOf(mine.tasks, (standing) => tasksJson(standing, scheme.decimals, language)),
      ledgers: () => eachOf(mine.ledgers, (standing) => ledgerJson(standing, scheme.decimals, language)),
      composites: () => eachOf(mine.composites, (standing) => compositeJson(standing, scheme.decimals)),
      rankings: () => eachOf(mine.rankings, (ranking) => rankingJson(ranking, scheme.decimals)),
      proposed: () =>
        mine.proposed.map(({ state, by, whom, about }) => ({
          status: STATUS[state],
          by,
          whom,
          number: about.length,
          subjects: about.map(subjectName),
        })),
    }),
  );
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

type IndicatorsJson = PlanJson['indicators'][number];

function indicatorsJson(standing: IndicatorStanding, decimals: number): InParts<IndicatorsJson> {
  return membersOf<IndicatorsJson>({
    id: () => standing.table,
    name: () => standing.name,
    schedule: () => fixed(standing.schedule, decimals),
    indicators: () => eachOf(standing.indicators, (item) => indicatorJson(item, decimals)),
    whole: () => indicatorCounts(standing.whole, decimals),
    classes: () =>
      standing.classes.map(({ name, units }) => ({
        name,
        units: units.map((unit) => ({ ...ranked(unit), ...indicatorCounts(unit, decimals) })),
      })),
  });
}

function indicatorJson(
  item: IndicatorStanding['indicators'][number],
  decimals: number,
): IndicatorsJson['indicators'][number] {
  return {
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
  };
}

function indicatorCounts({ number, onSchedule, behind, unknown, rate }: IndicatorCounts, decimals: number) {
  return { number, onSchedule, behind, unknown, rate: percent(rate, decimals) };
}

type TasksJson = PlanJson['tasks'][number];

function tasksJson(standing: TaskStanding, decimals: number, language: Language): InParts<TasksJson> {
  return membersOf<TasksJson>({
    id: () => standing.table,
    name: () => standing.name,
    day: () => standing.day,
    tasks: () =>
      eachOf(standing.tasks, ({ item, name, group, due, dueStated, whole, reports }) => ({
        task: item,
        name,
        group,
        due,
        dueStated,
        state: whole.state.value ?? 'unverified',
        reports: reports.map((report) => reportJson(report, language)),
      })),
    whole: () => taskCounts(standing.whole, decimals),
    overdueUnits: () =>
      standing.classes.flatMap(({ units }) => units).filter(({ states }) => states.overdue > 0).length,
    classes: () =>
      standing.classes.map(({ name, units }) => ({
        name,
        units: units.map((unit) => ({ ...ranked(unit), ...taskCounts(unit, decimals) })),
      })),
  });
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
export function listsJson(lists: readonly NamedList[], language: Language): InParts<ListJson[]> {
  return eachOf(lists, ({ id, entries }) =>
    membersOf<ListJson>({
      id: () => id,
      name: () => listWords(id).title[language],
      number: () => numberOn({ id, entries }),
      entries: () => eachOf(entries, (entry) => entryJson(entry, language)),
    }),
  );
}

type EntryJson = ListJson['entries'][number];

/** In parts: what a rule says of a unit may rest on thousands of a ledger's rows. */
function entryJson(entry: NamedList['entries'][number], language: Language): InParts<EntryJson> {
  const { about, action } = entry;
  return membersOf<EntryJson>({
    plan: () => entry.plan,
    unit: () => about.unit ?? null,
    item: () => about.item ?? null,
    class: () => entry.class,
    rule: () => entry.rule,
    ground: () => entry.ground,
    reason: () => entry.reason[language],
    due: () => entry.due,
    daysLate: () => entry.daysLate,
    proposal: () =>
      action === null
        ? null
        : {
            by: action.by,
            whom: action.whom,
            amount: action.amount ?? null,
            points: action.points ?? null,
          },
    sources: () => eachOf(eachPlaceBehind(entry.from), placeJson),
  });
}

export function unitsJson(units: readonly UnitOverview[], decimals: number): InParts<UnitOverviewJson[]> {
  return eachOf(units, ({ unit, places, lists }) => ({
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
