import { Decimal } from '../core/decimal.ts';
import { remembering } from '../core/remembering.ts';
import { squeezed } from '../core/typed-text.ts';

/** What a measure unit (计量单位) measures, and how many of the dimension's base it is. */
interface Measure {
  readonly dimension: string;
  readonly size: string;
}

const COUNTS =
  '个 家 项 人 名 户 场 次 座 件 期 条 篇 所 处 台 块 支 批 组 套 宗 例 对 辆 株 头 只 人次 户次 场次 批次'.split(
    ' ',
  );

/** Units by themselves; 万, 亿 and the like before them multiply. Counts are one dimension: 2家 in a column of 个 is 2. */
const BASES: ReadonlyMap<string, Measure> = new Map([
  ['元', { dimension: 'CNY', size: '1' }],
  ['美元', { dimension: 'USD', size: '1' }],
  ['港元', { dimension: 'HKD', size: '1' }],
  ['欧元', { dimension: 'EUR', size: '1' }],
  ['亩', { dimension: 'mu', size: '1' }],
  ['平方米', { dimension: 'm²', size: '1' }],
  ['公顷', { dimension: 'm²', size: '10000' }],
  ['平方公里', { dimension: 'm²', size: '1000000' }],
  ['米', { dimension: 'm', size: '1' }],
  ['公里', { dimension: 'm', size: '1000' }],
  ['吨', { dimension: 't', size: '1' }],
  ['千瓦', { dimension: 'kW', size: '1' }],
  ['千瓦时', { dimension: 'kWh', size: '1' }],
  ['小时', { dimension: 'h', size: '1' }],
  ['天', { dimension: 'day', size: '1' }],
  ['个工作日', { dimension: 'working day', size: '1' }],
  ['分', { dimension: 'point', size: '1' }],
  ['%', { dimension: '%', size: '1' }],
  ['个百分点', { dimension: 'percentage point', size: '1' }],
  ...COUNTS.map((word) => [word, { dimension: 'count', size: '1' }] as const),
]);

const MULTIPLIERS: ReadonlyMap<string, string> = new Map([
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['十亿', '1000000000'],
  ['百亿', '10000000000'],
  ['千亿', '100000000000'],
  ['万亿', '1000000000000'],
]);

/** Other spellings of a unit, without its multiplier. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['元人民币', '元'],
  ['美金', '美元'],
  ['欧', '欧元'],
  ['百分点', '个百分点'],
  ['工作日', '个工作日'],
  ['个数', '个'],
  ['㎡', '平方米'],
  ['km', '公里'],
  ['千米', '公里'],
]);

const BY_LENGTH = (left: string, right: string): number => right.length - left.length;

/** What may stand before a unit: nothing, or a multiplier. */
const LONGEST_FIRST: readonly string[] = ['', ...[...MULTIPLIERS.keys()].sort(BY_LENGTH)];

/** Alternatives of a regular expression that find a unit of measure right behind a figure; the longest first. */
export const UNIT_PATTERN = ((): string => {
  const multipliers = [...MULTIPLIERS.keys()].sort(BY_LENGTH).join('|');
  const bases = [...BASES.keys(), ...SPELLINGS.keys()].sort(BY_LENGTH).join('|');
  return `(?:${multipliers})?(?:${bases})|(?:${multipliers})`;
})();

interface Parsed extends Measure {
  readonly multiplier: string;
  readonly base: string;
}

const parseUnit = remembering((word: string): Parsed | null => {
  for (const multiplier of LONGEST_FIRST) {
    if (!word.startsWith(multiplier)) continue;
    const rest = word.slice(multiplier.length);
    const base = SPELLINGS.get(rest) ?? rest;
    const measure = BASES.get(base);
    if (measure === undefined) continue;
    const size = new Decimal(MULTIPLIERS.get(multiplier) ?? '1').times(measure.size);
    return { multiplier, base, dimension: measure.dimension, size: size.toFixed() };
  }
  return null;
});

/** The unit's standard spelling (万, in a heading, is 万元; 万美金 is 万美元); null for a word that is no measure unit. */
export const standardUnit = remembering((word: string): string | null => {
  const folded = squeezed(word).replace(/^人民币(?=.)/u, '');
  const unit = parseUnit(MULTIPLIERS.has(folded) ? `${folded}元` : folded);
  return unit === null ? null : `${unit.multiplier}${unit.base}`;
});

/**
 * The unit written beside a figure, in a column of `unit`: a bare 万 takes up what the column measures (万人 in a column
 * of 人, 万美元 in one of 美元).
 */
export function writtenUnit(word: string, unit: string | null): string | null {
  const folded = squeezed(word);
  if (!MULTIPLIERS.has(folded)) return standardUnit(folded);
  const column = unit === null ? null : parseUnit(unit);
  return standardUnit(`${folded}${column?.base ?? '元'}`);
}

/**
 * Converts exactly between units of one dimension.
 *
 * @returns null where the units don't measure the same thing.
 */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value;
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (source === null || target === null || source.dimension !== target.dimension) return null;
  return source.size === target.size ? value : value.times(source.size).dividedBy(target.size);
}

interface HeadingUnit {
  readonly text: string;
  readonly unit: string | null;
}

/** What a unit stands in or behind; most headings have nothing of it. */
const BEFORE_UNIT = /[（([【［,，:：\s/]/u;

/** 签约额（亿元） → 签约额, 亿元. A bracket that holds no measure unit stays part of the heading. */
export const splitUnit = remembering((heading: string): HeadingUnit => {
  if (!BEFORE_UNIT.test(heading)) return { text: heading, unit: null };
  for (const match of heading.matchAll(/[（([【［]([^（）()[\]【】［］]{1,30})[)）\]】］]/gu)) {
    const unit = standardUnit((match[1] ?? '').replace(/^\s*单位\s*[:：]/u, '').trim());
    if (unit !== null) {
      return {
        text: (heading.slice(0, match.index) + heading.slice(match.index + match[0].length)).trim(),
        unit,
      };
    }
  }
  const whole = heading.trim();
  const suffix = /([,，:：]|[\s/])\s{0,8}([^\s,，、/:：]{1,4})$/u.exec(whole);
  const unit = suffix ? standardUnit(suffix[2] ?? '') : null;
  if (suffix === null || unit === null) return { text: whole, unit: null };
  // 联系 人 and 姓 名 are headings spaced out to fill their cell, not a measure of persons.
  const spacedOut = !/[,，:：]/u.test(suffix[1] ?? '') && [...unit].length < 2 && unit !== '%';
  return spacedOut ? { text: whole, unit: null } : { text: whole.slice(0, suffix.index).trim(), unit };
});

/** The unit of a line such as 单位：万元 or （金额单位:亿元）; null when it names none, or several (单位：个、亿元). */
export function unitOfCaption(text: string): string | null {
  const units = [...text.matchAll(/(?<!报|责\s*任)单\s*位\s*[:：]\s*([^\s:：()（）;；。]+)/gu)]
    .map(([, word = '']) => standardUnit(word))
    .filter((unit) => unit !== null);
  return new Set(units).size === 1 ? (units[0] ?? null) : null;
}

/**
 * A figure that stands to its reference (its target, or last month's figure) as if it were in another unit, about 10⁴ to
 * one. Far too much is telling by itself; far too little may be a slow start, so there it must be near 10⁴.
 */
export function looksLikeUnitSlip(figure: Decimal, reference: Decimal): boolean {
  if (figure.lessThanOrEqualTo(0) || reference.lessThanOrEqualTo(0)) return false;
  const times = figure.dividedBy(reference);
  if (times.greaterThan(1)) return times.greaterThanOrEqualTo(1000) && times.lessThanOrEqualTo(1_000_000);
  return times.greaterThanOrEqualTo('0.00005') && times.lessThanOrEqualTo('0.0002');
}
