import stringWidth from 'string-width';
import type { ClassResult, UnitResult } from '../assessment/model.ts';
import { fixed } from '../core/decimal.ts';
import type { Language } from '../diagnostics/wording.ts';
import { wrap } from './lines.ts';
import type { TerminalOptions } from './score-terminal.ts';

const LIGHTS = {
  zh: { green: '绿', yellow: '黄', red: '红' },
  en: { green: 'green', yellow: 'yellow', red: 'red' },
} as const;

const WORDS = {
  zh: {
    head: ['名次', '较上月', '责任单位', '得分', '差距', '亮灯'],
    rates: '完成率%',
    tied: '并列',
    unreported: '未报',
  },
  en: {
    head: ['Rank', 'Change', 'Unit', 'Score', 'Gap', 'Light'],
    rates: 'Rates %',
    tied: '=',
    unreported: 'n/r',
  },
} as const;

/** No task, no figure. A dash that every terminal draws in one column. */
const NONE = '-';
/** A cell's margins. */
const PADDING = 2;
/** Below this the unit's name gives way no further: the rates are left out. */
const LEAST_NAME = 18;
const LEAST_LEGIBLE = 8;
const WIDEST_RATE = 12;
const UNIT = 2;

/** How the rates of the indicators are shown: a column each, all in one column, or not at all. */
type Rates = 'apart' | 'together' | 'none';

/** What the tables of one assessment have in common, so that they stand under each other. */
interface Layout {
  readonly names: readonly string[];
  readonly rates: Rates;
  /** Widest content of each column. */
  readonly widths: readonly number[];
}

/**
 * The classes of one assessment as tables of at most `width` columns. Where the rates have no room for a column each,
 * they share one, without decimals and in the order of the indicators; where even that does not fit, they are left out.
 */
export function classTables(classes: readonly ClassResult[], options: TerminalOptions): readonly string[] {
  const units = classes.flatMap((result) => result.units);
  if (units.length === 0) return [];
  const names = indicatorNames(units);
  const layout = layoutOf(units, names, 'apart', options) ??
    layoutOf(units, names, 'together', options) ??
    layoutOf(units, names, 'none', options) ?? { names, rates: 'none', widths: [] };
  const legend = layout.rates === 'together' ? [legendOf(names, options.language)] : [];
  return [...legend, ...classes.map((result) => classTable(result, layout, options))];
}

function classTable(result: ClassResult, { names, rates, widths }: Layout, options: TerminalOptions): string {
  const { language } = options;
  const columns = columnsOf(result.units, names, rates, options);
  const room = widths[UNIT] ?? LEAST_NAME;
  const rows = result.units.map((_, row) =>
    columns.map(({ cells }, index) => {
      const text = cells[row] ?? '';
      return index === UNIT ? wrap(text, room).join('\n') : text;
    }),
  );
  const count =
    language === 'zh'
      ? `${result.name}（${result.units.length}个单位）`
      : `${result.name} (${result.units.length})`;
  const table = options.layTable(
    columns.map(({ head }) => head),
    rows,
    columns.map(({ width }, index) => (widths[index] ?? width) + PADDING),
    columns.flatMap(({ right }, index) => (right ? [index] : [])),
  );
  return `\n${count}\n${table}`;
}

/** Null where the names would have too little room; without rates there is always a layout. */
function layoutOf(
  units: readonly UnitResult[],
  names: readonly string[],
  rates: Rates,
  options: TerminalOptions,
): Layout | null {
  const columns = columnsOf(units, names, rates, options);
  const others = columns.reduce((sum, { width }, index) => sum + (index === UNIT ? 0 : width + PADDING), 0);
  const borders = columns.length + 1;
  const widest = columns[UNIT]?.width ?? 0;
  const room = Math.min(widest, options.width - others - borders - PADDING);
  if (rates !== 'none' && room < Math.min(widest, LEAST_NAME)) return null;
  const name = Math.max(room, LEAST_LEGIBLE);
  return { names, rates, widths: columns.map(({ width }, index) => (index === UNIT ? name : width)) };
}

/** The indicators that some unit has a task for, in order. */
function indicatorNames(units: readonly UnitResult[]): readonly string[] {
  const all = units.flatMap(({ indicators }) =>
    indicators.filter(({ state }) => state !== 'no-target').map(({ name }) => name),
  );
  const order = units[0]?.indicators.map(({ name }) => name) ?? [];
  return [...new Set([...order.filter((name) => all.includes(name)), ...all])];
}

function legendOf(names: readonly string[], language: Language): string {
  if (language === 'zh') return `完成率依次为：${names.join('、')}（舍去小数）`;
  return `Rates in this order: ${names.join(', ')} (decimals dropped)`;
}

interface Column {
  readonly head: string;
  readonly cells: readonly string[];
  readonly right: boolean;
  /** Widest content. */
  readonly width: number;
}

function columnsOf(
  units: readonly UnitResult[],
  names: readonly string[],
  rates: Rates,
  options: TerminalOptions,
): readonly Column[] {
  const { language } = options;
  const words = WORDS[language];
  const [rank, moved, unit, score, gap, light] = words.head;
  const columns = [
    column(rank, units, (item) => rankText(item, language), true),
    column(moved, units, (item) => change(item, language), false),
    column(unit, units, (item) => item.unit, false),
    column(score, units, (item) => scoreText(item, language), true),
    column(gap, units, gapText, true),
    column(light, units, (item) => lightText(item, options), false),
  ];
  if (rates === 'together')
    return [
      ...columns,
      column(words.rates, units, (item) => names.map((name) => wholeRate(item, name)).join('/'), true),
    ];
  if (rates === 'none') return columns;
  return [
    ...columns,
    ...names.map((name) => {
      const head = wrap(name, WIDEST_RATE).join('\n');
      return column(head, units, (item) => rateText(item, name), true);
    }),
  ];
}

function column(
  head: string,
  units: readonly UnitResult[],
  text: (unit: UnitResult) => string,
  right: boolean,
): Column {
  const cells = units.map(text);
  const widths = [...head.split('\n'), ...cells].map((part) => stringWidth(part));
  return { head, cells, right, width: Math.max(...widths) };
}

function rankText({ rank, tied }: UnitResult, language: Language): string {
  return rank === null ? NONE : `${tied ? WORDS[language].tied : ''}${rank}`;
}

function scoreText({ score, complete }: UnitResult, language: Language): string {
  if (score !== null) return fixed(score, 2);
  return complete ? NONE : WORDS[language].unreported;
}

function gapText({ gap }: UnitResult): string {
  if (gap === null) return NONE;
  const text = fixed(gap, 2);
  return gap.isPositive() && !/^0\.0+$/.test(text) ? `+${text}` : text;
}

function lightText({ light }: UnitResult, { language, paint }: TerminalOptions): string {
  return light === null ? NONE : paint(light, LIGHTS[language][light]);
}

function rateText({ indicators }: UnitResult, name: string): string {
  const rate = indicators.find((item) => item.name === name)?.rate ?? null;
  return rate === null ? NONE : fixed(rate.times(100), 2);
}

function wholeRate({ indicators }: UnitResult, name: string): string {
  const rate = indicators.find((item) => item.name === name)?.rate ?? null;
  return rate === null ? NONE : rate.times(100).floor().toFixed(0);
}

function change({ rank, previousRank }: UnitResult, language: Language): string {
  if (rank === null || previousRank === null) return NONE;
  const moved = previousRank - rank;
  if (language === 'en') return moved === 0 ? '0' : moved > 0 ? `+${moved}` : `${moved}`;
  return moved === 0 ? '持平' : moved > 0 ? `升${moved}` : `降${-moved}`;
}
