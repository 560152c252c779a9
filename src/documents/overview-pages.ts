import type { Place, UnitOverview } from '../assessment/overview.ts';
import { fixed } from '../core/decimal.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../core/unit-kind.ts';
import type { SheetModel } from '../model/workbook-model.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listWords } from '../words/lists.ts';
import { LINE_HEIGHT, roomFor, roomOn, SHEETS } from './paper.ts';
import { NO_TASK } from './score-formulas.ts';

/** Units of one class of the roster. */
export interface Group {
  readonly kind: UnitKind;
  readonly className: string;
  readonly units: readonly UnitOverview[];
}

/** What is said of a unit on its line: in each column, and which lists it is on. */
interface Line {
  readonly unit: string;
  readonly places: readonly string[];
  readonly lists: string;
  /** Points. */
  readonly height: number;
}

/** Groups that are printed together, and how. */
export interface OverviewPage {
  readonly groups: readonly Group[];
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  readonly widths: readonly number[];
  readonly print: SheetModel['print'];
  /** Figures stand under the ranks, and the rules' numbers behind the lists. */
  readonly full: boolean;
  /** How sparing the page had to be: the kinds of paper and detail in the order in which they are tried; the last where none holds it. */
  readonly spared: number;
}

const NUMBER_WIDTH = 5;
const LONGEST_NAME = 44;
const LEAST_COLUMN = 8;
const LEAST_LISTS = 30;
/** Characters of a heading's line at the least, of which it takes three. */
const HEADING_LINES = 3;
/** Points of the title, the caption and a heading of four lines. */
const ENDS = 36 + 20 + 68;
/** How much taller than their text rows become where the page leaves room. */
const AIR = 1.4;

/** The units of whom anything is said, by class, kinds and units in the roster's order. */
export function groupsOf(units: readonly UnitOverview[], scheme: Scheme): readonly Group[] {
  const known = new Map<string, RosterUnit>(scheme.roster.map((unit) => [unit.name, unit]));
  const groups = new Map<string, { kind: UnitKind; className: string; units: UnitOverview[] }>();
  for (const unit of units) {
    if (unit.lists.length === 0 && unit.places.every(({ value }) => value === null)) continue;
    const kind = known.get(unit.unit)?.kind ?? 'other';
    const className = known.get(unit.unit)?.class ?? scheme.unclassified;
    const mine = groups.get(`${kind} ${className}`);
    if (mine === undefined) groups.set(`${kind} ${className}`, { kind, className, units: [unit] });
    else mine.units.push(unit);
  }
  // All classes of a kind together: a unit whose class nobody gives stands last on the roster.
  const kinds = [...new Set([...groups.values()].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [...groups.values()].filter((group) => group.kind === kind));
}

/** The groups on as few pages as hold them whole: one goes on the page before it where neither is told less there than alone. */
export function overviewPages(
  groups: readonly Group[],
  names: readonly string[],
  decimals: number,
): readonly OverviewPage[] {
  const pages: OverviewPage[] = [];
  for (const group of groups) {
    const alone = pageOf([group], names, decimals);
    const last = pages.at(-1);
    const together = last === undefined ? null : pageOf([...last.groups, group], names, decimals);
    const noWorse =
      last !== undefined &&
      together?.print.onePage === true &&
      together.spared <= Math.min(last.spared, alone.spared);
    if (together !== null && noWorse) pages.splice(-1, 1, together);
    else pages.push(alone);
  }
  return pages;
}

/** 乡镇街道园区; the classes where a kind of unit goes on over several pages. */
export function pageTitle(page: OverviewPage, pages: readonly OverviewPage[]): string {
  const names = page.groups.map(({ kind, className }) => {
    const parted = pages.some((other) => other !== page && other.groups.some((item) => item.kind === kind));
    const whole = UNIT_KIND_NAMES[kind];
    return !parted || className === whole ? whole : `${whole}·${className}`;
  });
  return [...new Set(names)].join('、');
}

/** The fullest on the smallest paper that holds it; where none does, the last. */
function pageOf(groups: readonly Group[], names: readonly string[], decimals: number): OverviewPage {
  const units = groups.flatMap((group) => group.units);
  // A column that says nothing of anybody takes room that the others need on paper.
  const columns = names.filter((name) =>
    units.some(({ places }) => places.some((place) => place.name === name && place.value !== null)),
  );
  let page: OverviewPage | null = null;
  for (const full of [true, false]) {
    const texts = units.map((unit) => textsOf(unit, columns, decimals, full));
    for (const sheet of SHEETS.slice(1)) {
      const spared: number = page === null ? 0 : page.spared + 1;
      const { fits, ...tried } = laidOut(texts, columns, sheet);
      page = { ...tried, groups, columns, full, spared };
      if (fits) return page;
    }
  }
  if (page === null) throw new Error('There is no paper to print on.');
  return page;
}

type Texts = Omit<Line, 'height'>;

/** Full, with the figures under the ranks and the rules behind the lists, or terse. */
function textsOf(unit: UnitOverview, columns: readonly string[], decimals: number, full: boolean): Texts {
  const places = new Map(unit.places.toReversed().map((place) => [place.name, place]));
  return {
    unit: unit.unit,
    places: columns.map((name) => {
      const place = places.get(name);
      return place === undefined ? '' : placeText(place, decimals, full);
    }),
    lists: listsText(unit, full),
  };
}

function laidOut(
  texts: readonly Texts[],
  columns: readonly string[],
  sheet: (typeof SHEETS)[number],
): Pick<OverviewPage, 'lines' | 'widths' | 'print'> & { readonly fits: boolean } {
  const { characters, points } = roomOn(sheet);
  const names = Math.min(LONGEST_NAME, Math.max(16, ...texts.map(({ unit }) => roomFor(unit) + 1)));
  const placed = columns.map((name, index) =>
    Math.max(
      LEAST_COLUMN,
      roomFor(name) / HEADING_LINES + 2,
      ...texts.map(({ places }) => longest(places[index] ?? '') + 1),
    ),
  );
  const rest = characters - [NUMBER_WIDTH, names, ...placed].reduce((sum, width) => sum + width, 0);
  const lists = Math.max(LEAST_LISTS, rest);
  const lines = texts.map((text) => {
    const most = Math.max(
      linesIn(text.unit, names),
      linesIn(text.lists, lists),
      ...text.places.map((place) => place.split('\n').length),
    );
    return { ...text, height: most * LINE_HEIGHT };
  });
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const fits = rest >= LEAST_LISTS && height <= points - ENDS;
  const stretch = Math.max(1, Math.min(AIR, (points - ENDS) / height));
  const { paper, orientation } = sheet;
  return {
    lines: lines.map((line) => ({ ...line, height: line.height * stretch })),
    widths: [NUMBER_WIDTH, names, ...placed, lists],
    print: fits ? { paper, orientation, onePage: true } : { paper, orientation, repeatRows: [1, 3] },
    fits,
  };
}

function longest(text: string): number {
  return Math.max(0, ...text.split('\n').map(roomFor));
}

function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil(roomFor(line) / (width - 1))), 0);
}

/** 预警：招-07；逾期：项-09、文-01, or the lists alone: 预警、逾期. */
function listsText({ lists }: UnitOverview, full: boolean): string {
  const names = lists.map(({ id }) => listWords(id).met.zh);
  return full
    ? lists.map(({ grounds }, index) => `${names[index]}：${shortGrounds(grounds).join('、')}`).join('；')
    : names.join('、');
}

/** 招-07 of 招-07 签约半年未开工, each once: the workbook of the lists says the rest. */
function shortGrounds(grounds: readonly string[]): readonly string[] {
  return [...new Set(grounds.map((ground) => /^[^\s-]{1,4}-\d{1,3}(?=\s)/u.exec(ground)?.[0] ?? ground))];
}

/** 并列3 over 87.50分, 1 over 100.00%, —; the rank alone on a terse page, the figure where there is no rank. */
function placeText({ rank, tied, value, of }: Place, decimals: number, full: boolean): string {
  if (value === null) return NO_TASK;
  const figure = `${fixed(value, decimals)}${of === 'score' ? '分' : '%'}`;
  if (rank === null) return figure;
  return `${tied ? '并列' : ''}${rank}${full ? `\n${figure}` : ''}`;
}
