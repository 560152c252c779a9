import { type ScaleLinear, scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { escapeHtml } from '../../core/escape-markup.ts';
import { cutTo, textWidth } from '../../core/text-width.ts';
import type { Bar, Course, ReportBars, ReportLight } from '../../model/report-model.ts';
import { pointing } from './pointing.ts';

const ROW = 20;
const NAMES = 132;
const WIDTH = 372;
const TOP = 22;
/** Room for a figure behind the longest bar. */
const FIGURES = 80;
/** Columns of half a character that a name may take. */
const NAME_WIDTH = 20;
/** A bar far above the others would make those too short to tell apart: it is cut and says so. */
const LONGEST = 160;

/** Horizontal bars, a row a unit, with a line at 序时进度. Shapes stand for the lights beside their colours. */
export function barChart({ bars, schedule, title }: ReportBars): string {
  const height = TOP + bars.length * ROW + 4;
  const most = Math.max(100, schedule.value, ...bars.map(({ of }) => Math.min(of.value ?? 0, LONGEST)));
  const x = scaleLinear()
    .domain([0, most])
    .range([NAMES, WIDTH - FIGURES]);
  const y = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([TOP, height - 4])
    .padding(0.25);
  const at = round(x(schedule.value));
  const rows = bars.map((bar, index) => {
    const top = y(index) ?? 0;
    const middle = round(top + y.bandwidth() / 2);
    const length = x(Math.min(bar.of.value ?? 0, most)) - NAMES;
    const end = NAMES + length;
    const drawn =
      bar.of.value === null
        ? ''
        : `<rect class="${lightClass(bar.of)}" x="${NAMES}" y="${round(top)}" width="${round(Math.max(0, length))}" height="${round(y.bandwidth())}"/>${shape(bar.of.light, end + 8, middle)}`;
    const cut = (bar.of.value ?? 0) > most ? '»' : '';
    const from = bar.of.value === null ? NAMES + 4 : end + (bar.of.light === null ? 4 : 16);
    return `<g data-u="${escapeHtml(bar.unit)}"${pointing(bar)}>${whole(bar.unit)}<text class="un" x="${NAMES - 6}" y="${middle}">${escapeHtml(cutTo(NAME_WIDTH, bar.unit))}</text>${drawn}<text class="uv" x="${round(from)}" y="${middle}">${cut}${escapeHtml(bar.text)}</text></g>`;
  });
  // Beside the line on the side that has more room.
  const anchor = schedule.value > most / 2 ? 'end' : 'start';
  return [
    `<svg class="bars" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeHtml(`${title}：${schedule.label}`)}">`,
    `<text class="us" x="${anchor === 'end' ? at - 4 : at + 4}" y="11" text-anchor="${anchor}">${escapeHtml(schedule.label)}</text>`,
    // Under the bars, which let it show through, and under the figures, which do not.
    `<line class="sl" x1="${at}" x2="${at}" y1="3" y2="${height - 2}"/>`,
    ...rows,
    '</svg>',
  ].join('');
}

/** A bar inside a cell, as wide as the cell is: the whole of it is 100%. */
export function cellBar(bar: Bar): string {
  if (bar.value === null) return '';
  const width = round(Math.max(0, Math.min(100, bar.value)));
  const tick =
    bar.schedule === null
      ? ''
      : `<rect class="st" x="${round(Math.min(99, bar.schedule))}" y="0" width="1" height="6"/>`;
  return `<svg class="cb" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="${lightClass(bar)}" y="1.5" width="${width}" height="3"/>${tick}</svg>`;
}

const SPARK = { width: 104, height: 30, edge: 4 } as const;

/** By how many spans there are in a year, how far to the right each stands: all courses of a report are drawn by the same. */
const across = new Map<number, readonly number[]>();

function acrossOf(spans: number): readonly number[] {
  const before = across.get(spans);
  if (before !== undefined) return before;
  const { width, edge } = SPARK;
  const indexes = Array.from({ length: spans }, (_, index) => index + 1);
  const x = scalePoint<number>()
    .domain(indexes)
    .range([edge, width - edge]);
  const places = indexes.map((index) => x(index) ?? 0);
  across.set(spans, places);
  return places;
}

/** By what stands at the upper edge and at the lower: a report's courses have a few. */
const down = new Map<number, Map<number, ScaleLinear<number, number>>>();

function downOf({ top, bottom }: Pick<Course, 'top' | 'bottom'>): ScaleLinear<number, number> {
  const mine = down.get(top) ?? new Map<number, ScaleLinear<number, number>>();
  const y =
    mine.get(bottom) ??
    scaleLinear()
      .domain([top, bottom])
      .range([SPARK.edge, SPARK.height - SPARK.edge]);
  down.set(top, mine.set(bottom, y));
  return y;
}

type Point = Course['points'][number];

/** Null where no span is known. */
function drawn({ spans, points, top, bottom }: Course, pick: (point: Point) => number | null): string | null {
  const places = acrossOf(spans);
  const y = downOf({ top, bottom });
  return line<Point>()
    .defined((point) => pick(point) !== null)
    .x(({ index }) => places[index - 1] ?? 0)
    .y((point) => y(pick(point) ?? 0))
    .digits(1)(points);
}

/** By what it is drawn of: all units are held against the same one. */
const schedules = new Map<string, string | null>();

function scheduleOf(course: Course): string | null {
  const { spans, points, top, bottom } = course;
  if (points.every(({ schedule }) => schedule === null)) return null;
  const name = [spans, top, bottom, ...points.flatMap(({ index, schedule }) => [index, schedule])].join(' ');
  const before = schedules.get(name);
  if (before !== undefined) return before;
  const path = drawn(course, ({ schedule }) => schedule);
  schedules.set(name, path);
  return path;
}

/** A line over the year: where a span is not known the line is broken. */
export function courseLine(course: Course): string {
  const { spans, points, top, bottom } = course;
  const { width, height } = SPARK;
  const places = acrossOf(spans);
  const x = (index: number): number => places[index - 1] ?? 0;
  const y = downOf({ top, bottom });
  const path = drawn(course, ({ value }) => value);
  const schedule = scheduleOf(course);
  // Where the course stands now, and every point that no line leads to.
  const dots = points.flatMap(({ index, value }, place) => {
    const alone = (points[place - 1]?.value ?? null) === null && (points[place + 1]?.value ?? null) === null;
    const shown = value !== null && (alone || place === points.length - 1);
    return shown ? [`<circle cx="${round(x(index))}" cy="${round(y(value))}" r="2"/>`] : [];
  });
  const label = points.map(({ name, text }) => `${name} ${text}`).join('，');
  return [
    `<svg class="co" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(label)}">`,
    schedule === null ? '' : `<path class="cs" d="${schedule}"/>`,
    path === null ? '' : `<path class="cl" d="${path}"/>`,
    ...dots,
    '</svg>',
  ].join('');
}

/** ● green, ▲ yellow, ■ red: told apart without colours as well. */
function shape(light: ReportLight | null, x: number, y: number): string {
  const [across, down] = [round(x), round(y)];
  switch (light) {
    case 'green':
      return `<circle class="g" cx="${across}" cy="${down}" r="4"/>`;
    case 'yellow':
      return `<path class="y" d="M${across} ${round(y - 4.5)}l5 8.5h-10z"/>`;
    case 'red':
      return `<rect class="r" x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"/>`;
    case null:
      return '';
  }
}

function lightClass({ light }: Bar): string {
  return light === null ? 'b' : light.slice(0, 1);
}

/** A name that is shortened stands whole in its title. */
function whole(name: string): string {
  return textWidth(name) <= NAME_WIDTH ? '' : `<title>${escapeHtml(name)}</title>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
