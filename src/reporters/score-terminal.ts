import { markRankings } from '../assessment/mark-rankings.ts';
import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { fixed } from '../core/decimal.ts';
import { textWidth } from '../core/text-width.ts';
import type { Language } from '../diagnostics/wording.ts';
import { cumulativeTitle, spanToDate } from '../words/spans.ts';
import { listTitle, NOBODY, reasonOf, subjectName } from '../words/verdicts.ts';
import { classTables, type TableOptions } from './class-table.ts';
import { wrap } from './lines.ts';
import { besideInterviews, listLines } from './list-lines.ts';
import { planSummary } from './plan-summary.ts';
import {
  compositeTables,
  indicatorTables,
  ledgerTables,
  rankingTables,
  taskTables,
} from './tracked-tables.ts';

/** What a terminal is like; the decimals are the scheme's. */
export type TerminalOptions = Omit<TableOptions, 'decimals'>;

/** Most entries of a list beside the interviews that are shown among the rankings. */
const MOST = 20;

/** A plan in full: the ranking of every class, its indicators and tasks, and the lists, fitting the terminal's width. */
export function scoreTerminal(results: Assessed, terminal: TerminalOptions): string {
  const options = { ...terminal, decimals: results.scheme.decimals };
  const { assessments, indicators, tasks, ledgers, composites, lists } = results;
  const blocks = [
    ...assessments.flatMap((assessment) => [
      heading(assessment, results, options),
      ...classTables(assessment.current.classes, options, assessment.current.span),
      '',
    ]),
    ...indicators.flatMap((standing) => [...indicatorTables(standing, options), '']),
    ...tasks.flatMap((standing) => [...taskTables(standing, options), '']),
    ...ledgers.flatMap((standing) => [...ledgerTables(standing, options), '']),
    ...composites.flatMap((standing) => [...compositeTables(standing, options), '']),
    ...markRankings(results.rules).flatMap((ranking) => [...rankingTables(ranking, options), '']),
  ];
  const interviewed = assessments.length > 0 ? [interviewList(results, terminal)] : [];
  const others = listLines(besideInterviews(lists), { ...terminal, most: MOST });
  const rest = interviewed.length === 0 ? others.slice(1) : others;
  return `${[...blocks, ...interviewed, ...rest].join('\n').trimEnd()}\n`;
}

/** All plans on one screen. */
export function summaryTerminal(results: Assessed, terminal: TerminalOptions): string {
  return planSummary(results, { ...terminal, decimals: results.scheme.decimals });
}

/** The lists alone, fitting the terminal's width: the interviews by who holds them, then every other list. */
export function listsTerminal(results: Assessed, options: TerminalOptions): string {
  const others = listLines(besideInterviews(results.lists), { ...options, most: Number.POSITIVE_INFINITY });
  const interviewed = results.assessments.length > 0 ? [interviewList(results, options)] : [];
  const rest = interviewed.length === 0 ? others.slice(1) : others;
  const all = [...interviewed, ...rest];
  return `${(all.length === 0 ? [NOBODY[options.language]] : all).join('\n')}\n`;
}

/** One list alone. */
export function oneListTerminal({ lists }: Assessed, options: TerminalOptions): string {
  const lines = listLines(lists, { ...options, most: Number.POSITIVE_INFINITY }).slice(1);
  return `${(lines.length === 0 ? [NOBODY[options.language]] : lines).join('\n')}\n`;
}

function heading(
  { name, current }: AssessmentResult,
  { span, month }: Assessed,
  { language, paint, decimals }: TableOptions,
): string {
  const schedule = fixed(current.schedule, decimals);
  const text =
    language === 'zh'
      ? `${cumulativeTitle(month)} ${name}（序时进度 ${schedule}%，差距单位：百分点）`
      : `${name}, ${spanToDate(span, month)} (schedule ${schedule}%, gaps in percentage points)`;
  return paint('strong', text);
}

function interviewList({ verdicts: all, month: span }: Assessed, options: TerminalOptions): string {
  const { language, paint } = options;
  const verdicts = onList(all, 'interview');
  const title = paint('strong', listTitle('interview', span, language));
  if (verdicts.length === 0) return `${title}\n${NOBODY[language]}`;
  const lines = sections(verdicts, language).flatMap(({ name, items }) => {
    if (items.length === 0) return [];
    const open = language === 'zh' ? `${name}（${items.length}个）` : `${name} (${items.length})`;
    return [open, ...items.flatMap((item) => verdictLines(item, options))];
  });
  return [title, ...lines].join('\n');
}

/** Interviews by who holds them, the highest step first; then warnings and what is unproven. */
function sections(
  verdicts: readonly Verdict[],
  language: Language,
): readonly { readonly name: string; readonly items: readonly Verdict[] }[] {
  const of = (state: Verdict['state']): readonly Verdict[] => verdicts.filter((item) => item.state === state);
  const due = of('met').toSorted((left, right) => right.step - left.step);
  const holders = [...new Set(due.map(({ action }) => action.by))];
  return [
    ...holders.map((holder) => ({
      name: language === 'zh' ? `由${holder}约谈` : `To be interviewed by ${holder}`,
      items: of('met').filter(({ action }) => action.by === holder),
    })),
    { name: language === 'zh' ? '预警' : 'Warning', items: of('near') },
    { name: language === 'zh' ? '待核实' : 'To be verified', items: of('open') },
  ];
}

/** Columns in which most names end. */
const NAME_COLUMN = 18;

/** Unit, rule and reason; what has no room on the line goes on under the reason. */
function verdictLines(item: Verdict, { width, language }: TerminalOptions): readonly string[] {
  const { rule } = item.rule;
  const about = subjectName(item.about);
  const name = about + ' '.repeat(Math.max(0, NAME_COLUMN - textWidth(about)));
  const start = `  ${name}  ${rule}  `;
  const indent = NAME_COLUMN + textWidth(rule) + 6;
  const lines = wrap(reasonOf(item, language), Math.max(20, width - indent));
  const below = (line: string): string => ' '.repeat(indent) + line;
  if (textWidth(start) > indent) return [start.trimEnd(), ...lines.map(below)];
  const [first = '', ...rest] = lines;
  return [start + first, ...rest.map(below)];
}
