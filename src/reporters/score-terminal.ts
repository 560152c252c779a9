import stringWidth from 'string-width';
import type { AssessmentResult, ClassResult, Interview, Light, UnitResult } from '../assessment/model.ts';
import { fixed } from '../core/decimal.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';

export interface TerminalOptions {
  readonly language: Language;
  readonly width: number;
  /** Paints a light's word. */
  readonly paint: (light: Light | 'strong', text: string) => string;
  /** Lays out rows under headings; given in so that the table library is loaded only for terminals. */
  readonly layTable: (
    head: readonly string[],
    rows: readonly (readonly string[])[],
    widths: readonly number[],
    right: readonly number[],
  ) => string;
  readonly reason: (interview: Interview) => string;
}

const LIGHTS = {
  zh: { green: '绿', yellow: '黄', red: '红' },
  en: { green: 'green', yellow: 'yellow', red: 'red' },
} as const;

const HEADS = {
  zh: ['名次', '较上月', '责任单位', '得分', '差距', '亮灯'],
  en: ['Rank', 'Change', 'Unit', 'Score', 'Gap', 'Light'],
} as const;

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
    return [title, ...month.classes.map((result) => classTable(result, options))];
  });
  return `${[
    ...blocks,
    interviewList(
      assessments.flatMap(({ interviews }) => interviews),
      options,
    ),
  ].join('\n')}\n`;
}

function heading(
  assessment: AssessmentResult,
  period: Period,
  schedule: string,
  { language, paint }: TerminalOptions,
): string {
  const text =
    language === 'zh'
      ? `${period.year}年${cumulativeSpan(period)} ${assessment.name}（序时进度 ${schedule}%）`
      : `${assessment.name}, ${period.year}-${String(period.month).padStart(2, '0')} (schedule ${schedule}%)`;
  return paint('strong', text);
}

function classTable(result: ClassResult, options: TerminalOptions): string {
  const { language, width, layTable } = options;
  const head = HEADS[language];
  const fixedWidths = language === 'zh' ? [8, 8, 0, 9, 10, 6] : [7, 8, 0, 9, 10, 8];
  const borders = head.length + 1;
  const room = Math.max(12, Math.min(46, width - borders - fixedWidths.reduce((sum, item) => sum + item, 0)));
  const widths = fixedWidths.map((item) => (item === 0 ? room : item));
  const rows = result.units.map((unit) => unitRow(unit, room - 2, options));
  const count =
    language === 'zh'
      ? `${result.name}（${result.units.length}个单位）`
      : `${result.name} (${result.units.length})`;
  return `\n${count}\n${layTable(head, rows, widths, [0, 3, 4])}`;
}

function unitRow(unit: UnitResult, room: number, { language, paint }: TerminalOptions): readonly string[] {
  const none = '-';
  const tied = language === 'zh' ? '并列' : '=';
  const light = unit.light === null ? none : paint(unit.light, LIGHTS[language][unit.light]);
  const missing = language === 'zh' ? '未报' : 'n/r';
  return [
    unit.rank === null ? none : `${unit.tied ? tied : ''}${unit.rank}`,
    change(unit, language),
    cut(unit.unit, room),
    unit.score === null ? (unit.complete ? none : missing) : fixed(unit.score, 2),
    unit.gap === null
      ? none
      : `${unit.gap.isNegative() || unit.gap.isZero() ? '' : '+'}${fixed(unit.gap, 2)}`,
    light,
  ];
}

function change({ rank, previousRank }: UnitResult, language: Language): string {
  if (rank === null || previousRank === null) return '-';
  const moved = previousRank - rank;
  if (language === 'en') return moved === 0 ? '0' : moved > 0 ? `+${moved}` : `${moved}`;
  return moved === 0 ? '持平' : moved > 0 ? `升${moved}` : `降${-moved}`;
}

/** Shortens by display width, two columns a Chinese character. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 2) break;
    kept += character;
  }
  return `${kept}..`;
}

const GROUPS = {
  interview: { zh: '约谈', en: 'To be interviewed' },
  warning: { zh: '预警', en: 'Warning' },
  unverified: { zh: '待核实', en: 'To be verified' },
} as const;

function interviewList(
  interviews: readonly Interview[],
  { language, paint, reason }: TerminalOptions,
): string {
  const title = paint(
    'strong',
    language === 'zh' ? '\n约谈预警名单（建议，待审定）' : '\nInterviews and warnings (proposal)',
  );
  if (interviews.length === 0)
    return `${title}\n${language === 'zh' ? '没有应列入名单的单位。' : 'No unit is on the list.'}`;
  const lines = (['interview', 'warning', 'unverified'] as const).flatMap((status) => {
    const mine = interviews.filter((item) => item.status === status);
    if (mine.length === 0) return [];
    const open =
      language === 'zh'
        ? `${GROUPS[status].zh}（${mine.length}个）`
        : `${GROUPS[status].en} (${mine.length})`;
    return [
      open,
      ...mine.map((item) => `  ${item.unit}  ${item.rule}  ${reason(item)}${by(item, language)}`),
    ];
  });
  return [title, ...lines].join('\n');
}

function by(item: Interview, language: Language): string {
  if (item.status !== 'interview') return '';
  return language === 'zh' ? `，由${item.interviewer}约谈` : `; interviewer: ${item.interviewer}`;
}
