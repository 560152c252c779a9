import type { AssessmentResult, Interview, Light } from '../assessment/model.ts';
import { fixed } from '../core/decimal.ts';
import { cumulativeSpan, type Period, periodText } from '../core/period.ts';
import { textWidth } from '../core/text-width.ts';
import type { Language } from '../diagnostics/wording.ts';
import { classTables } from './class-table.ts';
import { wrap } from './lines.ts';

export interface TerminalOptions {
  readonly language: Language;
  readonly width: number;
  /** Paints a light's word, or a heading. */
  readonly paint: (light: Light | 'strong', text: string) => string;
  /** Lays out rows under headings; given in so that the table library is loaded only for terminals. */
  readonly layTable: (
    head: readonly string[],
    rows: readonly (readonly string[])[],
    widths: readonly number[],
    right: readonly number[],
  ) => string;
  /** Words an interview's reason. */
  readonly reason: (interview: Interview) => string;
}

/** The ranking of every class and the list, fitting the terminal's width. */
export function scoreTerminal(
  assessments: readonly AssessmentResult[],
  period: Period,
  options: TerminalOptions,
): string {
  const blocks = assessments.flatMap((assessment) => {
    const month = assessment.months.at(-1);
    if (month === undefined) return [];
    const title = heading(assessment, period, fixed(month.schedule, 2), options);
    return [title, ...classTables(month.classes, options), ''];
  });
  const interviews = assessments.flatMap((assessment) => assessment.interviews);
  return `${[...blocks, interviewList(interviews, period, options)].join('\n')}\n`;
}

/** The list alone, fitting the terminal's width. */
export function interviewTerminal(
  interviews: readonly Interview[],
  period: Period,
  options: TerminalOptions,
): string {
  return `${interviewList(interviews, period, options)}\n`;
}

function heading(
  assessment: AssessmentResult,
  period: Period,
  schedule: string,
  { language, paint }: TerminalOptions,
): string {
  const text =
    language === 'zh'
      ? `${period.year}年${cumulativeSpan(period)} ${assessment.name}（序时进度 ${schedule}%，差距单位：百分点）`
      : `${assessment.name}, ${periodText(period)} (schedule ${schedule}%, gaps in percentage points)`;
  return paint('strong', text);
}

function interviewList(interviews: readonly Interview[], period: Period, options: TerminalOptions): string {
  const { language, paint } = options;
  const title = paint(
    'strong',
    language === 'zh'
      ? `${period.year}年${period.month}月约谈预警名单（建议，待审定）`
      : `Interviews and warnings, ${periodText(period)} (proposal)`,
  );
  if (interviews.length === 0)
    return `${title}\n${language === 'zh' ? '没有应列入名单的单位。' : 'No unit is on the list.'}`;
  const lines = sections(interviews, language).flatMap(({ name, items }) => {
    if (items.length === 0) return [];
    const open = language === 'zh' ? `${name}（${items.length}个）` : `${name} (${items.length})`;
    return [open, ...items.flatMap((item) => interviewLines(item, options))];
  });
  return [title, ...lines].join('\n');
}

/** Interviews by who holds them, the highest level first; then warnings and what is unproven. */
function sections(
  interviews: readonly Interview[],
  language: Language,
): readonly { readonly name: string; readonly items: readonly Interview[] }[] {
  const of = (status: Interview['status']): readonly Interview[] =>
    interviews.filter((item) => item.status === status);
  const due = of('interview').toSorted((left, right) => right.level - left.level);
  const holders = [...new Set(due.map(({ interviewer }) => interviewer))];
  return [
    ...holders.map((holder) => ({
      name: language === 'zh' ? `由${holder}约谈` : `To be interviewed by ${holder}`,
      items: of('interview').filter(({ interviewer }) => interviewer === holder),
    })),
    { name: language === 'zh' ? '预警' : 'Warning', items: of('warning') },
    { name: language === 'zh' ? '待核实' : 'To be verified', items: of('unverified') },
  ];
}

/** Columns in which most names end. */
const NAME_COLUMN = 18;

/** Unit, rule and reason; what has no room on the line goes on under the reason. */
function interviewLines(item: Interview, { width, reason }: TerminalOptions): readonly string[] {
  const name = item.unit + ' '.repeat(Math.max(0, NAME_COLUMN - textWidth(item.unit)));
  const start = `  ${name}  ${item.rule}  `;
  const indent = NAME_COLUMN + textWidth(item.rule) + 6;
  const lines = wrap(reason(item), Math.max(20, width - indent));
  const below = (line: string): string => ' '.repeat(indent) + line;
  if (textWidth(start) > indent) return [start.trimEnd(), ...lines.map(below)];
  const [first = '', ...rest] = lines;
  return [start + first, ...rest.map(below)];
}
