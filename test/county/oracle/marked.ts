import { all, is } from './ledgers.ts';
import { type County, dayIn, figure, half, isDay, lastDay, money, ONE, text } from './rows.ts';

/** A unit's year, from quarters and the year's end (项-04). */
export interface CompositeLine {
  readonly name: string;
  readonly rank: number | null;
  /** With the points of its quarter. */
  readonly quarters: readonly (string | null)[];
  readonly yearEnd: string | null;
  readonly score: string | null;
  readonly soFar: string | null;
}

const NUMERALS = '一二三四';

/** The marks of a review in a span, by whom they were given to. */
function marksOf(county: County, review: string, span: string): ReadonlyMap<string, bigint | null> {
  return new Map(
    county
      .rows('assessment/scores', null)
      .filter((row) => text(row, 'review') === review && text(row, 'span') === span)
      .map((row) => [text(row, 'object'), figure(row, 'score')]),
  );
}

/** What praise and criticism give in a quarter; null while a figure or a day is open. */
function pointsOf(county: County, unit: string, quarter: number, until: string): bigint | null {
  const [from, to] = [`2023-${String(quarter * 3 - 2).padStart(2, '0')}-01`, lastDay(quarter * 3)];
  let total: bigint | null = 0n;
  for (const row of county.rows('assessment/notices', null)) {
    if (text(row, 'unit') !== unit) continue;
    const day = dayIn(row, 'day');
    if (isDay(day) && (day < from || day > to || day > until)) continue;
    const told = (...kinds: readonly string[]): boolean | null =>
      all(isDay(day) ? true : null, is('plan', '项目建设')(row), is('kind', ...kinds)(row));
    const [good, bad] = [told('表扬', '加分'), told('批评', '扣分')];
    if (good === false && bad === false) continue;
    const points = figure(row, 'points');
    if (points === null || (good !== true && bad !== true)) total = null;
    else if (total !== null) total += good === true ? points : -points;
  }
  return total;
}

/** Millionths as they are written: 93.4. */
function written(value: bigint | null): string | null {
  if (value === null) return null;
  const digits = `${value < 0n ? -value : value}`.padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/u, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${part === '' ? '' : `.${part}`}`;
}

/** Four quarters make 40 %, the year's end 60 %; what is there alone makes what it would be so far. */
export function composites(county: County, month: number): readonly CompositeLine[] {
  const until = lastDay(month);
  const quarters = [1, 2, 3, 4].map((quarter) =>
    quarter * 3 <= month
      ? marksOf(county, '季度考核', `2023年第${NUMERALS[quarter - 1]}季度`)
      : new Map<string, bigint | null>(),
  );
  const end = month === 12 ? marksOf(county, '年终考核', '2023年') : new Map<string, bigint | null>();
  const names = [...new Set([...quarters, end].flatMap((marks) => [...marks.keys()]))];
  const lines = names.map((name) => {
    const parts = quarters.map((marks, at) => {
      const [mark, points] = [
        marks.get(name) ?? null,
        (at + 1) * 3 <= month ? pointsOf(county, name, at + 1, until) : 0n,
      ];
      return mark === null || points === null ? null : mark + points;
    });
    const last = end.get(name) ?? null;
    const there = [...parts, last].flatMap((value, at) =>
      value === null ? [] : [{ value, weight: at < 4 ? 10n : 60n }],
    );
    const weight = there.reduce((sum, own) => sum + own.weight, 0n);
    const weighed = there.reduce((sum, own) => sum + own.value * own.weight, 0n);
    const soFar = weight === 0n ? null : money(half(weighed * 100n, weight * ONE));
    const score = there.length === 5 ? soFar : null;
    return { name, quarters: parts.map(written), yearEnd: written(last), score, soFar };
  });
  return lines.map((own) => ({
    ...own,
    rank:
      own.score === null
        ? null
        : lines.filter(({ score }) => score !== null && Number(score) > Number(own.score)).length + 1,
  }));
}

/** The reviews that are ranked, each by what is called so, and how often. */
const RANKED = [
  ['项-01', '重大项目拉练', 'quarter'],
  ['项-01', '重大项目拉练项目得分', 'quarter'],
  ['项-03', '季度考核', 'quarter'],
  ['企-04', '服务企业', 'year'],
  ['文-02', '文明创建', 'quarter'],
  ['文-07', '国检模拟', 'month'],
  ['营-07', '营商环境满意度', 'year'],
  ['党-01', '主体功能区', 'quarter'],
  ['党-02', '拼抢实', 'month'],
  ['党-04', '履职尽责', 'year'],
] as const;

/** As the roster calls whom the sheet calls otherwise. */
const ROSTER: Readonly<Record<string, string>> = { 文化馆: '大冶市文化馆' };

/** Every place: `项-03 高新区 4 88.10`; a dash for whom nobody marked. */
export function rankings(county: County, month: number): readonly string[] {
  return RANKED.flatMap(([rule, review, every]) => {
    const span =
      every === 'month'
        ? `2023年${month}月`
        : every === 'quarter'
          ? `2023年第${NUMERALS[Math.floor(month / 3) - 1] ?? ''}季度`
          : yearOf(month);
    const marks = [...marksOf(county, review, span)];
    return marks.map(([name, mark]) => {
      const place = mark === null ? null : marks.filter(([, other]) => (other ?? 0n) > mark).length + 1;
      return `${rule} ${ROSTER[name] ?? name} ${place ?? '—'} ${mark === null ? '—' : money(half(mark * 100n, ONE))}`;
    });
  }).sort();
}

/** Of a year that is not over nothing of the year's is there yet. */
function yearOf(month: number): string {
  return month === 12 ? '2023年' : '';
}
