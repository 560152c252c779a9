import type { AssessmentResult, ClassResult, Interview, UnitResult } from '../assessment/model.ts';
import { fixed } from '../core/decimal.ts';
import { cumulativeSpan, type Period, periodText } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';

export interface MarkdownOptions {
  readonly language: Language;
  /** Words an interview's reason. */
  readonly reason: (interview: Interview) => string;
}

/** The rankings and the list as Markdown tables. */
export function scoreMarkdown(
  assessments: readonly AssessmentResult[],
  period: Period,
  options: MarkdownOptions,
): string {
  const zh = options.language === 'zh';
  const lines = assessments.flatMap(({ name, months, interviews }) => {
    const month = months.at(-1);
    if (month === undefined) return [];
    const span = `${period.year}年${cumulativeSpan(period)}`;
    return [
      `## ${zh ? `${span}${name}` : `${name}, ${periodText(period)}`}`,
      '',
      ...month.classes.flatMap((result) => classLines(result, zh)),
      `### ${zh ? '约谈预警名单' : 'Interviews and warnings'}`,
      '',
      ...listLines(interviews, options),
    ];
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The list alone as a Markdown table. */
export function interviewMarkdown(
  interviews: readonly Interview[],
  period: Period,
  options: MarkdownOptions,
): string {
  const title =
    options.language === 'zh'
      ? `${period.year}年${period.month}月约谈预警名单（建议，待审定）`
      : `Interviews and warnings, ${periodText(period)} (proposal)`;
  return `${[`## ${title}`, '', ...listLines(interviews, options)].join('\n').trimEnd()}\n`;
}

function classLines(result: ClassResult, zh: boolean): readonly string[] {
  return [
    `### ${result.name}`,
    '',
    zh ? '| 名次 | 责任单位 | 得分 | 差距（百分点） |' : '| Rank | Unit | Score | Gap (pp) |',
    '|---:|---|---:|---:|',
    ...result.units.map((unit) => unitLine(unit, zh)),
    '',
  ];
}

function unitLine(unit: UnitResult, zh: boolean): string {
  const rank = unit.rank === null ? '—' : `${unit.tied ? (zh ? '并列' : '=') : ''}${unit.rank}`;
  const score = unit.score === null ? (zh ? '未报' : 'not reported') : fixed(unit.score, 2);
  const gap = unit.gap === null ? '—' : fixed(unit.gap, 2);
  return `| ${rank} | ${escapeCell(unit.unit)} | ${score} | ${gap} |`;
}

function listLines(
  interviews: readonly Interview[],
  { language, reason }: MarkdownOptions,
): readonly string[] {
  const zh = language === 'zh';
  if (interviews.length === 0) return [zh ? '没有应列入名单的单位。' : 'No unit is on the list.', ''];
  const status = {
    interview: zh ? '约谈' : 'interview',
    warning: zh ? '预警' : 'warning',
    unverified: zh ? '待核实' : 'to be verified',
  };
  return [
    zh ? '| 性质 | 单位 | 依据 | 约谈人 | 事由 |' : '| Status | Unit | Rule | Interviewer | Reason |',
    '|---|---|---|---|---|',
    ...interviews.map((item) => {
      const who = item.status === 'interview' ? item.interviewer : '—';
      const cells = [status[item.status], item.unit, item.rule, who, reason(item)];
      return `| ${cells.map(escapeCell).join(' | ')} |`;
    }),
    '',
  ];
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\n/g, ' ');
}
