import type { CourseJson } from '../../schemas/output/course.ts';
import type {
  IndicatorJson,
  InterviewJson,
  ScoreDocument,
  SumJson,
  UnitJson,
} from '../../schemas/output/score.ts';
import { isDue } from '../assessment/metrics/rate.ts';
import type { AssessmentResult, Results } from '../assessment/results.ts';
import { type RuleState, ruleStates } from '../assessment/rule-states.ts';
import {
  countedOf,
  type IndicatorResult,
  placesOf,
  type Standing,
  type UnitResult,
  whyUnscored,
} from '../assessment/standing.ts';
import type { Sum } from '../assessment/sums.ts';
import { tallyIn } from '../assessment/tally.ts';
import { evidenceOf, onList, type Verdict } from '../assessment/verdict.ts';
import { type Decimal, fixed, plain } from '../core/decimal.ts';
import { eachOf, type InParts, jsonParts, membersOf } from '../core/json-parts.ts';
import { lastDay, spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { Unknown } from '../facts/fact.ts';
import { eachPlaceBehind } from '../facts/known.ts';
import { returnReasonIn } from '../words/return-reasons.ts';
import { reasonOf, subjectName } from '../words/verdicts.ts';
import { findingJson, placeJson } from './finding-json.ts';
import { ruleStateJson } from './rules.ts';
import { tallyJson } from './tally-json.ts';
import { listsJson, plansJson, STATUS, unitsJson } from './tracked-json.ts';

/**
 * The published JSON of `score` and `warn` (schemas/output/score.ts): figures as decimal text, rates, gaps and scores with the
 * scheme's decimals, missing values null. In parts that follow each other: of a county's year it is some ten million characters.
 */
export function scoreJson(results: Results, date: string, language: Language): Generator<string> {
  const { span, month, assessments, verdicts, findings, settings, scheme } = results;
  const { decimals } = scheme;
  return jsonParts<ScoreDocument>({
    version: () => 1,
    period: () => (month === null ? null : spanText(month)),
    date: () => date,
    span: () => (span === null ? null : spanText(span)),
    ended: () => (span === null || month === null ? null : lastDay(span) === lastDay(month)),
    plans: () => plansJson(results, language),
    lists: () => listsJson(results.lists, language),
    units: () => unitsJson(results.units, decimals),
    assessments: () => eachOf(assessments, (assessment) => assessmentJson(assessment, decimals, language)),
    rules: () => rulesOf(results).map((state) => ruleStateJson(state, language)),
    interviews: () => eachOf(onList(verdicts, 'interview'), (verdict) => interviewJson(verdict, language)),
    findings: () => eachOf(findings, (finding) => findingJson(finding, language)),
    settings: () => ({
      scheme: scheme.id,
      title: scheme.title,
      year: scheme.year,
      entries: settings.map(({ id, setting, value, isDefault }) => ({
        id,
        setting,
        value,
        default: isDefault,
      })),
    }),
  });
}

/** Of the plans whose rules the results were made by: all, or one alone. */
function rulesOf({ rules }: Results): readonly RuleState[] {
  const plans = new Set(rules.map(({ rule }) => rule.plan));
  return ruleStates(rules).filter(({ plan }) => plans.has(plan));
}

type AssessmentJson = ScoreDocument['assessments'][number];

function assessmentJson(
  { table, name, current, sums, standings, tallies }: AssessmentResult,
  decimals: number,
  language: Language,
): InParts<AssessmentJson> {
  const of = (group: string | null): readonly Sum[] =>
    sums.filter((item) => item.class === group && item.target.value !== null);
  return membersOf<AssessmentJson>({
    id: () => table,
    name: () => name,
    schedule: () => fixed(current.schedule, decimals),
    sums: () => eachOf(of(null), (item) => sumJson(item, decimals)),
    tally: () => tallyJson(tallyIn(tallies, null)),
    classes: () =>
      eachOf(current.classes, (group) =>
        membersOf<AssessmentJson['classes'][number]>({
          name: () => group.name,
          units: () => eachOf(group.units, (unit) => unitJson(unit, decimals, language)),
          sums: () => eachOf(of(group.name), (item) => sumJson(item, decimals)),
          tally: () => tallyJson(tallyIn(tallies, group.name)),
        }),
      ),
    course: () => eachOf(standings, (standing) => courseJson(standing, decimals)),
  });
}

function courseJson({ span, schedule, classes }: Standing, decimals: number): CourseJson {
  return {
    span: spanText(span),
    schedule: fixed(schedule, decimals),
    classes: classes.map(({ name, units }) => ({
      name,
      units: units.map((unit) => ({
        unit: unit.unit,
        rank: unit.rank,
        score: printed(unit.score, decimals),
        light: unit.light,
        indicators: countedOf(unit).map((item) => ({
          name: item.name,
          actual: exact(item.actual),
          rate: percent(item, decimals),
        })),
      })),
    })),
  };
}

function unitJson(unit: UnitResult, decimals: number, language: Language): UnitJson {
  return {
    unit: unit.unit,
    score: printed(unit.score, decimals),
    rank: unit.rank,
    tied: unit.tied,
    last: unit.last === true,
    previousRank: unit.previousRank,
    gap: printed(unit.gap, decimals),
    light: unit.light,
    complete: unit.complete,
    bonus: whole(unit.bonus, decimals),
    deduction: whole(unit.deduction, decimals),
    shortfall: whyUnscored(unit),
    late: unit.report?.late ?? false,
    reasons: (unit.report?.reasons ?? []).map((reason) => returnReasonIn(reason, language)),
    indicators: countedOf(unit).map((indicator) => indicatorJson(indicator, decimals)),
  };
}

function indicatorJson(indicator: IndicatorResult, decimals: number): IndicatorJson {
  return {
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    target: exact(indicator.target),
    actual: exact(indicator.actual),
    increment: exact(indicator.increment),
    why: whyUnknown(indicator),
    rate: percent(indicator, decimals),
    gap: printed(indicator.gap, decimals),
    light: indicator.light,
    sources: [...placesOf(indicator, 'target'), ...placesOf(indicator, 'actual')].map(placeJson),
  };
}

/** From what weighs most: something stands there that is no fact, or nothing does. */
const REASONS: readonly Unknown[] = ['doubtful', 'contradicting', 'unreadable', 'blank', 'absent'];

function whyUnknown({ columns, rate, state }: IndicatorResult): Unknown | null {
  if (rate !== null || state === 'no-target') return null;
  const found = columns
    .filter(({ facts }) => isDue(facts))
    .flatMap(({ facts: { target, actual } }) => [target, actual])
    .flatMap(({ value, why }) => (value === null && why !== undefined ? [why] : []));
  return REASONS.find((why) => found.includes(why)) ?? null;
}

function sumJson(sum: Sum, decimals: number): InParts<SumJson> {
  return membersOf<SumJson>({
    name: () => sum.name,
    measureUnit: () => sum.measureUnit,
    column: () => sum.measure,
    target: () => exact(sum.target.value),
    actual: () => exact(sum.actual.value),
    increment: () => exact(sum.increase.value),
    rate: () => printed(sum.rate.value?.times(100) ?? null, decimals),
    gap: () => printed(sum.gap, decimals),
    missing: () => [...sum.missing],
    sources: () => eachOf(eachPlaceBehind([sum.target, sum.actual]), placeJson),
  });
}

function interviewJson(verdict: Verdict, language: Language): InterviewJson {
  return {
    unit: subjectName(verdict.about),
    class: verdict.class ?? '',
    rule: verdict.rule.rule,
    status: STATUS[verdict.state],
    months: verdict.because.map(({ when }) => spanText(when)),
    level: verdict.step,
    interviewer: verdict.action.by,
    interviewee: verdict.action.whom,
    reason: reasonOf(verdict, language),
    sources: evidenceOf(verdict).flatMap(({ at }) => at.map(placeJson)),
  };
}

/** Points added or deducted are given and not worked out: none of their own decimals is rounded away. */
function whole(value: Decimal, decimals: number): string {
  return fixed(value, Math.max(decimals, value.decimalPlaces()));
}

function exact(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}

function percent(item: IndicatorResult, decimals: number): string | null {
  return printed(item.percent, decimals);
}

function printed(value: Decimal | null, decimals: number): string | null {
  return value === null ? null : fixed(value, decimals);
}
