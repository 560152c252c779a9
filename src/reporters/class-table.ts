import { type ClassResult, type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { fixed, percentFigure } from '../core/decimal.ts';
import type { Span } from '../core/span.ts';
import { textWidth } from '../core/text-width.ts';
import type { Language } from '../diagnostics/wording.ts';
import { LIGHT_WORDS, type Light } from '../words/lights.ts';
import { SHORTFALL_WORDS } from '../words/roll-call.ts';
import { sinceBefore } from '../words/spans.ts';
import { wrap } from './lines.ts';

const WORDS = {
  zh: {
    head: ['名次', '', '责任单位', '得分', '差距', '亮灯'],
    rates: '完成率%',
    tied: '并列',
  },
  en: {
    head: ['Rank', 'Change', 'Unit', 'Score', 'Gap', 'Light'],
    rates: 'Rates %',
    tied: '=',
  },
} as const;

/** What tables are laid out with. */
export interface TableOptions {
  readonly language: Language;
  readonly width: number;
  /** Decimals of rates, gaps and scores. */
  readonly decimals: number;
  /** Paints a light's word, or a heading. */
  readonly paint: (light: Light | 'strong', text: string) => string;
  /** Lays out rows under headings; given in so that the table library is loaded only for terminals. */
  readonly layTable: (
    head: readonly string[],
    rows: readonly (readonly string[])[],
    widths: readonly number[],
    right: readonly number[],
  ) => string;
}

interface ClassOptions extends TableOptions {
  /** Heading of the change of rank: 较上月. */
  readonly since: string;
}

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

/** An indicator as the table names it. */
interface Shown {
  readonly id: string;
  readonly label: string;
}

interface Layout {
  readonly shown: readonly Shown[];
  readonly rates: Rates;
  /** Widest content of each column. */
  readonly widths: readonly number[];
}

/**
 * The classes of one assessment as tables of at most `width` columns. Where the rates have no room for a column each,
 * they share one, without decimals and in the order of the indicators; where even that does not fit, they are left out.
 */
export function classTables(
  classes: readonly ClassResult[],
  given: TableOptions,
  span: Span,
): readonly string[] {
  const options: ClassOptions = { ...given, since: sinceBefore(span) };
  const shared = columnsOf(
    classes.flatMap(({ units }) => units),
    [],
    'none',
    options,
  ).map(({ width }) => width);
  return classes.map((result) => {
    const shown = indicatorsOf(result.units);
    const layout = (['apart', 'together', 'none'] as const)
      .map((rates) => layoutOf(result.units, shown, rates, shared, options))
      .find((found) => found !== null);
    return classTable(result, layout ?? { shown, rates: 'none', widths: shared }, options);
  });
}

function classTable(result: ClassResult, { shown, rates, widths }: Layout, options: ClassOptions): string {
  const { language } = options;
  const columns = columnsOf(result.units, shown, rates, options);
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
  const legend = rates === 'together' ? `\n${wrap(legendOf(shown, language), options.width).join('\n')}` : '';
  return `\n${count}${legend}\n${table}`;
}

/** Null where the names would have too little room; without rates there is always a layout. */
function layoutOf(
  units: readonly UnitResult[],
  shown: readonly Shown[],
  rates: Rates,
  shared: readonly number[],
  options: ClassOptions,
): Layout | null {
  const widths = columnsOf(units, shown, rates, options).map(({ width }, index) => shared[index] ?? width);
  const others = widths.reduce((sum, width, index) => sum + (index === UNIT ? 0 : width + PADDING), 0);
  const borders = widths.length + 1;
  const widest = widths[UNIT] ?? 0;
  const room = Math.min(widest, options.width - others - borders - PADDING);
  if (rates !== 'none' && room < Math.min(widest, LEAST_NAME)) return null;
  return { shown, rates, widths: widths.with(UNIT, Math.max(room, LEAST_LEGIBLE)) };
}

/** The indicators that some unit has a task for, in order; the measure unit tells two of one name apart. */
function indicatorsOf(units: readonly UnitResult[]): readonly Shown[] {
  const all = units.flatMap(({ indicators }) => indicators);
  const found = new Map<string, { readonly name: string; readonly measureUnit: string }>();
  for (const id of new Set(all.map((item) => item.id))) {
    const item = all.find((other) => other.id === id && other.state !== 'no-target');
    if (item !== undefined) found.set(id, item);
  }
  const names = [...found.values()].map(({ name }) => name);
  return [...found].map(([id, { name, measureUnit }]) => ({
    id,
    label: names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}（${measureUnit}）`,
  }));
}

function legendOf(shown: readonly Shown[], language: Language): string {
  const names = shown.map(({ label }) => label);
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
  shown: readonly Shown[],
  rates: Rates,
  options: ClassOptions,
): readonly Column[] {
  const { language } = options;
  const words = WORDS[language];
  const [rank, moved, unit, score, gap, light] = words.head;
  const since = language === 'zh' ? options.since : moved;
  const columns = [
    column(rank, units, (item) => rankText(item, language), true),
    column(since, units, (item) => change(item, language), false),
    column(unit, units, (item) => item.unit, false),
    column(score, units, (item) => scoreText(item, options), true),
    column(gap, units, (item) => gapText(item, options), true),
    column(light, units, (item) => lightText(item, options), false),
  ];
  if (rates === 'together')
    return [
      ...columns,
      column(words.rates, units, (item) => shown.map(({ id }) => wholeRate(item, id)).join('/'), true),
    ];
  if (rates === 'none') return columns;
  return [
    ...columns,
    ...shown.map(({ id, label }) => {
      const head = wrap(label, WIDEST_RATE).join('\n');
      return column(head, units, (item) => rateText(item, id, options), true);
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
  const widths = [...head.split('\n'), ...cells].map((part) => textWidth(part));
  return { head, cells, right, width: Math.max(...widths) };
}

function rankText({ rank, tied }: UnitResult, language: Language): string {
  return rank === null ? NONE : `${tied ? WORDS[language].tied : ''}${rank}`;
}

function scoreText(unit: UnitResult, { decimals, language }: TableOptions): string {
  const { score } = unit;
  const why = whyUnscored(unit);
  if (score !== null) return fixed(score, decimals);
  return why === null ? NONE : SHORTFALL_WORDS[why][language];
}

function gapText({ gap }: UnitResult, { decimals }: TableOptions): string {
  if (gap === null) return NONE;
  const text = fixed(gap, decimals);
  return gap.isPositive() && !/^0(?:\.0+)?$/.test(text) ? `+${text}` : text;
}

function lightText({ light }: UnitResult, { language, paint }: TableOptions): string {
  return light === null ? NONE : paint(light, LIGHT_WORDS[light][language]);
}

function rateText({ indicators }: UnitResult, id: string, { decimals }: TableOptions): string {
  const rate = indicators.find((item) => item.id === id)?.rate ?? null;
  return rate === null ? NONE : percentFigure(rate, decimals);
}

function wholeRate({ indicators }: UnitResult, id: string): string {
  const rate = indicators.find((item) => item.id === id)?.rate ?? null;
  return rate === null ? NONE : rate.times(100).floor().toFixed(0);
}

function change({ rank, previousRank }: UnitResult, language: Language): string {
  if (rank === null || previousRank === null) return NONE;
  const moved = previousRank - rank;
  if (language === 'en') return moved === 0 ? '0' : moved > 0 ? `+${moved}` : `${moved}`;
  return moved === 0 ? '持平' : moved > 0 ? `升${moved}` : `降${-moved}`;
}
