import type { IndicatorJson, InterviewJson, ScoreDocument, UnitJson } from '../../schemas/output/score.ts';
import type {
  AssessmentResult,
  IndicatorResult,
  Interview,
  MonthResult,
  UnitResult,
} from '../assessment/model.ts';
import { type Decimal, fixed, plain } from '../core/decimal.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { SettingLine } from '../settings/describe.ts';
import { findingJson, placeJson } from './finding-json.ts';

export interface ScoreJsonInput {
  readonly period: Period | null;
  readonly assessments: readonly AssessmentResult[];
  readonly findings: readonly Finding[];
  readonly settings: readonly SettingLine[];
  readonly scheme: { readonly id: string; readonly title: string; readonly year: number };
  /** Words an interview's reason. */
  readonly reason: (interview: Interview) => string;
  readonly language: Language;
}

/**
 * The published JSON of `score` and `warn` (schemas/output/score.ts): figures as decimal text, rates, gaps and scores with two
 * decimals, missing values null.
 */
export function scoreJson(input: ScoreJsonInput): string {
  const { period, assessments, findings, settings, scheme, language } = input;
  const document: ScoreDocument = {
    version: 1,
    period: period === null ? null : periodText(period),
    assessments: assessments.map(({ table, name, months }) => {
      const month = months.at(-1);
      return {
        id: table,
        name,
        schedule: month === undefined ? null : fixed(month.schedule, 2),
        classes: classesJson(month),
      };
    }),
    interviews: assessments.flatMap(({ interviews }) =>
      interviews.map((item) => interviewJson(item, input.reason)),
    ),
    findings: findings.map((finding) => findingJson(finding, language)),
    settings: {
      scheme: scheme.id,
      title: scheme.title,
      year: scheme.year,
      entries: settings.map(({ id, setting, value, isDefault }) => ({
        id,
        setting,
        value,
        default: isDefault,
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function classesJson(month: MonthResult | undefined): ScoreDocument['assessments'][number]['classes'] {
  return (month?.classes ?? []).map(({ name, units }) => ({ name, units: units.map(unitJson) }));
}

function unitJson(unit: UnitResult): UnitJson {
  return {
    unit: unit.unit,
    score: two(unit.score),
    rank: unit.rank,
    tied: unit.tied,
    last: unit.last,
    previousRank: unit.previousRank,
    gap: two(unit.gap),
    light: unit.light,
    complete: unit.complete,
    bonus: fixed(unit.bonus, 2),
    deduction: fixed(unit.deduction, 2),
    indicators: unit.indicators
      .filter(({ state, points }) => state !== 'no-target' || points !== null)
      .map(indicatorJson),
  };
}

function indicatorJson(indicator: IndicatorResult): IndicatorJson {
  return {
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    target: exact(indicator.target),
    actual: exact(indicator.actual),
    increment: exact(indicator.increment),
    rate: two(indicator.rate?.times(100) ?? null),
    gap: two(indicator.gap),
    light: indicator.light,
    sources: [...indicator.targetAt, ...indicator.actualAt].map(placeJson),
  };
}

function interviewJson(item: Interview, reason: (interview: Interview) => string): InterviewJson {
  return {
    unit: item.unit,
    class: item.class,
    rule: item.rule,
    status: item.status,
    months: item.months.map(({ period }) => periodText(period)),
    level: item.level,
    interviewer: item.interviewer,
    interviewee: item.interviewee,
    reason: reason(item),
    sources: item.months.flatMap(({ at }) => at.map(placeJson)),
  };
}

function exact(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}

function two(value: Decimal | null): string | null {
  return value === null ? null : fixed(value, 2);
}
