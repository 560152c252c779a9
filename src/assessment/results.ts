import type { Plan } from '../../schemas/define-table.ts';
import type { Span } from '../core/span.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { InputFile } from '../model/dataset.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { NamedList } from './lists.ts';
import type { UnitOverview } from './overview.ts';
import type { Standing } from './standing.ts';
import type { Sum } from './sums.ts';
import type { Tally } from './tally.ts';
import type { CompositeStanding } from './tracking/composite.ts';
import type { IndicatorStanding } from './tracking/indicator.ts';
import type { LedgerStanding } from './tracking/ledger.ts';
import type { TaskStanding } from './tracking/task.ts';
import type { Verdict } from './verdict.ts';
import type { Outcome } from './verdicts.ts';

/** A setting in force, as 口径说明 prints it. */
export interface SettingLine {
  /** Stable English id, for JSON. */
  readonly id: string;
  readonly setting: string;
  readonly value: string;
  /** The source leaves it open and nobody has set it otherwise: dayie's default is in force. */
  readonly isDefault: boolean;
  readonly why: string;
  /** A sentence that the bulletin says of it; absent for what 口径说明 alone states. */
  readonly note?: string;
}

/** A file that went in, and what it was taken for. */
export interface InputLine {
  readonly file: InputFile;
  /** `2023-05`, 年度任务 … */
  readonly period: string;
  readonly tables: readonly string[];
  /** The plans those belong to. */
  readonly plans: readonly Plan[];
}

/** One assessment over the year so far. */
export interface AssessmentResult {
  /** The table it is of. */
  readonly table: string;
  readonly name: string;
  /** The standing at the end of the span asked for, and its sums. */
  readonly current: Standing;
  readonly sums: readonly Sum[];
  /** Who stands how, of all classes together and class by class. */
  readonly tallies: readonly Tally[];
  /** Every standing of the year up to it, ascending, it included. */
  readonly standings: readonly Standing[];
}

/**
 * All that one run found out: what documents, reporters and JSON are made from. Nothing is worked out after it; whatever a text
 * or a sheet prints stands here, with what it rests on.
 */
export interface Results {
  readonly scheme: Scheme;
  /** The span judged; null where nothing could be placed in one. */
  readonly span: Span | null;
  /** The last month in it that anything was submitted for; the span itself where it is a month. */
  readonly month: Span | null;
  /** Those of units for which the span was submitted. */
  readonly assessments: readonly AssessmentResult[];
  /** Those of indicators, and of tasks. */
  readonly indicators: readonly IndicatorStanding[];
  readonly tasks: readonly TaskStanding[];
  /** What the ledgers come to. */
  readonly ledgers: readonly LedgerStanding[];
  /** 年度综合得分, put together from quarters and the year's end. */
  readonly composites: readonly CompositeStanding[];
  readonly verdicts: readonly Verdict[];
  /** What came of every clause of the scheme's rules, those without data too. */
  readonly rules: readonly Outcome[];
  /** Whom the verdicts and the tasks' states put on a list, in the order of print. */
  readonly lists: readonly NamedList[];
  /** A line a unit: how it stands in every assessment, and the lists it is on. */
  readonly units: readonly UnitOverview[];
  readonly findings: readonly Finding[];
  readonly inputs: readonly InputLine[];
  readonly settings: readonly SettingLine[];
}

/** Results in which something was assessed: what documents are made from. */
export type Assessed = Results & { readonly span: Span; readonly month: Span };

export function isAssessed(results: Results): results is Assessed {
  const { span, month, assessments, indicators, tasks, ledgers, composites, rules } = results;
  const found = assessments.length + indicators.length + tasks.length + ledgers.length + composites.length;
  return span !== null && month !== null && (found > 0 || rules.some(({ ranking }) => ranking !== null));
}
