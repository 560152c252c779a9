import type { Assessed } from '../../assessment/results.ts';
import type { IndicatorResult } from '../../assessment/standing.ts';
import { type Decimal, fixed, nearly } from '../../core/decimal.ts';
import type { Language } from '../../diagnostics/wording.ts';
import type { ReportCell, ReportColumn, ReportFigure } from '../../model/report-model.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Light } from '../../words/lights.ts';
import { LIGHT_WORDS } from '../../words/lights.ts';
import { NO_TASK } from '../score-formulas.ts';
import { perObject, type Tracing } from './traces.ts';

/** What every part of a report is told with. */
export interface Telling {
  readonly results: Assessed;
  readonly scheme: Scheme;
  readonly decimals: number;
  readonly language: Language;
  /** Chooses the words of the report's language. */
  readonly say: (zh: string, en: string) => string;
  readonly traces: Tracing;
  /** What is in percent; asked for by trace, table, chart and course, and made once. */
  readonly percent: (percent: Decimal) => Percent;
  /** How an indicator is scored, in words. */
  readonly method: (item: IndicatorResult) => readonly string[];
}

/** As it is drawn, and as it is printed. */
export interface Percent {
  readonly value: number;
  readonly text: string;
}

export function percents(decimals: number): Telling['percent'] {
  return perObject((percent: Decimal) => ({
    value: nearly(percent),
    text: `${fixed(percent, decimals)}%`,
  }));
}

export function text(value: string | null, quiet = false): ReportCell {
  const shown = value ?? NO_TASK;
  return quiet || value === null ? { type: 'text', text: shown, quiet: true } : { type: 'text', text: shown };
}

export function figure(value: string, at: string | null, trace?: number): ReportCell {
  if (at === null || trace === undefined) return { type: 'figure', ...figureOf(value, at, trace) };
  return { type: 'figure', text: value, at, trace };
}

/** `at`: null for what stands nowhere in the JSON as it is printed. */
export function figureOf(value: string, at: string | null, trace?: number): ReportFigure {
  if (at === null) return trace === undefined ? { text: value } : { text: value, trace };
  return trace === undefined ? { text: value, at } : { text: value, at, trace };
}

export function light(value: Light | null, at: string, language: Language, trace?: number): ReportCell {
  if (value === null) return text(null);
  return { type: 'light', light: value, ...figureOf(LIGHT_WORDS[value][language], at, trace) };
}

export function column(label: string, align: ReportColumn['align'], group?: string): ReportColumn {
  return { label, align, ...(group === undefined ? {} : { group }) };
}

/** 签约额（亿元）. */
export function measured(name: string, measureUnit: string, { say }: Pick<Telling, 'say'>): string {
  return measureUnit === '' ? name : `${name}${say(`（${measureUnit}）`, ` (${measureUnit})`)}`;
}
