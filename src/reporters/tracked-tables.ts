import type { MarkRanking } from '../assessment/mark-rankings.ts';
import type { CompositeStanding } from '../assessment/tracking/composite.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { LedgerFigure, LedgerLine, LedgerStanding } from '../assessment/tracking/ledger.ts';
import type { TaskCounts, TaskStanding } from '../assessment/tracking/task.ts';
import { type Decimal, fixed, percentFigure, plain } from '../core/decimal.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { spanText } from '../core/span.ts';
import { textWidth } from '../core/text-width.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { cumulativeTitle, spanTitle } from '../words/spans.ts';
import type { TableOptions } from './class-table.ts';
import { wrap } from './lines.ts';

const NONE = '-';
const PADDING = 2;

/** A table of at most `width` columns: one column gives way to the others. */
export function layOut(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  flexible: number,
  { width, layTable }: TableOptions,
): string {
  const widest = head.map((text, column) =>
    Math.max(...[text, ...rows.map((cells) => cells[column] ?? '')].map(textWidth)),
  );
  const others = widest.reduce((sum, own, column) => sum + (column === flexible ? 0 : own + PADDING), 0);
  const room = Math.max(8, Math.min(widest[flexible] ?? 8, width - others - head.length - 1 - PADDING));
  const right = head.flatMap((_, column) => (column > flexible ? [column] : []));
  return layTable(
    head,
    rows.map((cells) =>
      cells.map((text, column) => (column === flexible ? wrap(text, room).join('\n') : text)),
    ),
    widest.map((own, column) => (column === flexible ? room : own) + PADDING),
    right,
  );
}

/** 指标进度 on the terminal: a row an indicator, then how its units stand. */
export function indicatorTables(standing: IndicatorStanding, options: TableOptions): readonly string[] {
  const { language, paint, decimals } = options;
  const zh = language === 'zh';
  const schedule = fixed(standing.schedule, decimals);
  const title = zh
    ? `${cumulativeTitle(standing.month)} ${standing.name}（序时进度 ${schedule}%，差距单位：百分点）`
    : `${standing.name}, ${spanText(standing.month)} (schedule ${schedule}%, gaps in percentage points)`;
  const head = zh
    ? ['指标', '目标', '完成', '完成率%', '差距', '亮灯']
    : ['Indicator', 'Target', 'Actual', 'Rate %', 'Gap', 'Light'];
  const rows = standing.indicators.map((item) => [
    oneLine(item.item),
    item.target === null ? NONE : `${item.control ? '≤' : ''}${plain(item.target.value)}${item.measureUnit}`,
    item.actual === null ? missing(item.state, zh) : plain(item.actual),
    percent(item.rate.value, decimals),
    item.gap === null ? NONE : signed(item.gap, decimals),
    item.light === null ? NONE : paint(item.light, LIGHT_WORDS[item.light][language]),
  ]);
  return [paint('strong', title), '', layOut(head, rows, 0, options), ...indicatorUnits(standing, options)];
}

function indicatorUnits({ classes }: IndicatorStanding, options: TableOptions): readonly string[] {
  const { language, decimals } = options;
  const zh = language === 'zh';
  const head = zh
    ? ['名次', '责任单位', '指标', '达序时', '欠序时', '不明', '达序时%']
    : ['Rank', 'Unit', 'Indicators', 'On time', 'Behind', 'Open', 'On time %'];
  return classes.flatMap(({ name, units }) => {
    const rows = units.map((unit) => [
      rankText(unit, zh),
      unit.unit,
      `${unit.number}`,
      `${unit.onSchedule}`,
      `${unit.behind}`,
      `${unit.unknown}`,
      percent(unit.rate, decimals),
    ]);
    return ['', className(name, units.length, zh), layOut(head, rows, 1, options)];
  });
}

/** 任务进度 on the terminal: how the lead units of each class stand, and all tasks together. */
export function taskTables(standing: TaskStanding, options: TableOptions): readonly string[] {
  const { language, paint, decimals } = options;
  const zh = language === 'zh';
  const title = zh
    ? `${standing.name}（截至${standing.day}，${standing.whole.number}项任务）`
    : `${standing.name}, up to ${standing.day} (${standing.whole.number} tasks)`;
  const head = zh
    ? ['名次', '牵头单位', '任务', '完成', '按时', '逾期', '临期', '未报', '按时%']
    : ['Rank', 'Lead unit', 'Tasks', 'Done', 'In time', 'Late', 'Soon', 'n/r', 'In time %'];
  const counts = ({ number, states, onTime, rate }: TaskCounts): readonly string[] => [
    `${number}`,
    `${states.finished + states['finished-late']}`,
    `${onTime}`,
    `${states.overdue}`,
    `${states['due-soon']}`,
    `${states.unreported + states.unverified}`,
    percent(rate, decimals),
  ];
  const tables = standing.classes.flatMap(({ name, units }) => [
    '',
    className(name, units.length, zh),
    layOut(
      head,
      units.map((unit) => [rankText(unit, zh), oneLine(unit.unit), ...counts(unit)]),
      1,
      options,
    ),
  ]);
  const whole = [['', zh ? '全部任务（各计一次）' : 'all tasks, each once', ...counts(standing.whole)]];
  return [paint('strong', title), ...tables, '', layOut(head, whole, 1, options)];
}

/** 台账统计 on the terminal: a row a unit, then all together. */
export function ledgerTables(standing: LedgerStanding, options: TableOptions): readonly string[] {
  const { language, paint, decimals } = options;
  const zh = language === 'zh';
  const { heads, groups, whole } = standing;
  const title = zh ? `${standing.name}（截至${standing.day}）` : `${standing.name}, up to ${standing.day}`;
  const figure = ({ known, least, most, part, below }: LedgerFigure): string => {
    if (part !== null && part.of === 0) return NONE;
    const print = (value: Decimal): string => (part === null ? plain(value) : fixed(value, decimals));
    const between = part === null ? known.words[language] : `${print(least)}~${print(most)}`;
    const text = known.value === null ? between : print(known.value);
    return below === true ? `${text}!` : text;
  };
  const row = ({ unit, figures }: LedgerLine): readonly string[] => [
    unit ?? (zh ? '合计（各计一次）' : 'all, each once'),
    ...figures.map(figure),
  ];
  const floors = heads.flatMap(({ name, floor }) =>
    floor === null ? [] : [`${name[language]} ≥ ${plain(floor)}%`],
  );
  const note = zh ? `!：低于${floors.join('、')}` : `!: below ${floors.join(', ')}`;
  return [
    paint('strong', title),
    ...groups.flatMap(({ name, lines }, index) => {
      const head = [
        name ?? (zh ? '单位' : 'Unit'),
        ...heads.map((own) => `${own.name[language]}${own.percent ? '%' : ''}`),
      ];
      const rows = [...lines, ...(index === 0 ? [whole] : [])].map(row);
      return ['', layOut(head, rows, 0, options)];
    }),
    ...(floors.length === 0 ? [] : [note]),
  ];
}

/** 年度综合得分 on the terminal: a row a unit with its quarters and the year's end. */
export function compositeTables(standing: CompositeStanding, options: TableOptions): readonly string[] {
  const { language, paint, decimals } = options;
  const zh = language === 'zh';
  const { lines, ended, span, share } = standing;
  const until = ended ? '' : zh ? `，截至${spanText(span)}` : `, up to ${spanText(span)}`;
  const title = zh
    ? `${span.year}年${standing.name}综合得分（季度占${plain(share)}%${until}）`
    : `${standing.name}, ${span.year} (quarters ${plain(share)}%${until})`;
  const head = zh
    ? ['名次', '单位', '一', '二', '三', '四', '年终', '得分', '已有']
    : ['Rank', 'Unit', 'Q1', 'Q2', 'Q3', 'Q4', 'End', 'Score', 'So far'];
  const rows = lines.map((line) => [
    rankText(line, zh),
    oneLine(line.name),
    ...line.parts.map((mark, index) =>
      mark !== null ? plain(mark) : line.points[index] === null ? (zh ? '待定' : 'open') : NONE,
    ),
    line.score.value === null ? NONE : fixed(line.score.value, decimals),
    line.soFar === null ? NONE : fixed(line.soFar, decimals),
  ]);
  return [paint('strong', title), '', layOut(head, rows, 1, options)];
}

/** 评分排名 on the terminal: whom people have marked, class by class. */
export function rankingTables({ name, span, groups }: MarkRanking, options: TableOptions): readonly string[] {
  const { language, paint, decimals } = options;
  const zh = language === 'zh';
  const head = zh ? ['名次', '对象', '得分'] : ['Rank', 'Object', 'Score'];
  return [
    paint(
      'strong',
      zh ? `${spanTitle(span, 'zh')}${name}排名` : `${name}, ranking of ${spanTitle(span, 'en')}`,
    ),
    ...groups.flatMap((group) => {
      const rows = group.members.map(({ about, rank, tied, score }) => [
        rankText({ rank, tied }, zh),
        oneLine(about.unit ?? about.item ?? ''),
        score.value === null ? missing('unverified', zh) : fixed(score.value, decimals),
      ]);
      const count = group.members.length;
      const title = group.name === '' ? [] : [`${group.name}${zh ? `（${count}个）` : ` (${count})`}`];
      return ['', ...title, layOut(head, rows, 1, options)];
    }),
  ];
}

function className(name: string, count: number, zh: boolean): string {
  return zh ? `${name}（${count}个单位）` : `${name} (${count})`;
}

function rankText(
  { rank, tied }: { readonly rank: number | null; readonly tied: boolean },
  zh: boolean,
): string {
  return rank === null ? NONE : `${tied ? (zh ? '并列' : '=') : ''}${rank}`;
}

function percent(fraction: Decimal | null, decimals: number): string {
  return fraction === null ? NONE : percentFigure(fraction, decimals);
}

function signed(value: Decimal, decimals: number): string {
  const text = fixed(value, decimals);
  return value.isPositive() && !/^0(?:\.0+)?$/u.test(text) ? `+${text}` : text;
}

function missing(state: string, zh: boolean): string {
  if (state === 'no-target') return NONE;
  if (state === 'unreported') return zh ? '未报' : 'n/r';
  return zh ? '待核实' : 'verify';
}
