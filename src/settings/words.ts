import { Decimal, parseDecimal, plain } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { halfWidth, squeezed } from '../core/typed-text.ts';
import type { Indicator, NoTargetRule, Scorer } from '../scheme/scheme.ts';

/**
 * How the scheme's workbook words its choices, both ways: every `…Text` has a `parse…` that reads it back. Parsers return
 * null for what they cannot read.
 */
export const SCORER_NAMES = {
  linear: '线性',
  tiers: '分档',
  efficacy: '功效系数',
  'rank-points': '排名赋分',
  'all-or-nothing': '达标加奖',
  inverse: '控制型',
} as const satisfies Record<Scorer['type'], string>;

export const METRIC_NAMES = { last: '连续末位', 'no-result': '连续无增量' } as const;
export const RANKING_NAMES = {
  competition: '并列占位（1、2、2、4）',
  dense: '并列不占位（1、2、2、3）',
} as const;
export const INCOMPLETE_NAMES = { exclude: '不计分', 'score-known': '按已报指标计分' } as const;

/** Key of a wording, its explanation in brackets left off or not; null for words that are not among them. */
export function keyOfWord<Key extends string>(
  names: Readonly<Record<Key, string>>,
  word: string,
): Key | null {
  const typed = fold(word);
  for (const key in names) {
    const known = fold(names[key]);
    if (typed === known || typed === known.replace(/\(.*\)$/u, '')) return key;
  }
  return null;
}

/** A number as people type one: full-width digits, any minus sign. */
export function typedNumber(text: string): Decimal | null {
  return parseDecimal(squeezed(text).replace(/[–—]/gu, '-'));
}

function percentText(fraction: Decimal): string {
  return `${plain(fraction.times(100))}%`;
}

/** 60% or 0.6. */
function parseFraction(text: string): Decimal | null {
  const trimmed = squeezed(text);
  const number = typedNumber(trimmed.replace(/%$/, ''));
  if (number === null) return null;
  return trimmed.endsWith('%') ? number.dividedBy(100) : number;
}

/** Points out of 100: 60 or 60%. */
function parsePoints(text: string): Decimal | null {
  const number = typedNumber(squeezed(text).replace(/[%分]$/u, ''));
  return number === null || number.isNegative() || number.greaterThan(100) ? null : number;
}

/** 参数 of a scorer; empty for those without. */
export function scorerParamsText(scorer: Scorer): string {
  switch (scorer.type) {
    case 'linear':
    case 'inverse':
      return '';
    case 'tiers':
      return scorer.tiers
        .map(({ floor, share }) => `${percentText(floor)}：${percentText(share)}`)
        .join('；');
    case 'efficacy':
      return plain(scorer.base);
    case 'rank-points':
      return [scorer.first, scorer.step, scorer.floor].map(plain).join('；');
    case 'all-or-nothing':
      return [scorer.base, scorer.bonus, scorer.most].map(percentText).join('；');
  }
}

/** 计分方法 with its parameters: 线性, 分档（50%：50%；100%：100%）. */
export function scorerText(scorer: Scorer): string {
  const params = scorerParamsText(scorer);
  return params === '' ? SCORER_NAMES[scorer.type] : `${SCORER_NAMES[scorer.type]}（${params}）`;
}

/** A scorer from its name and 方法参数; null where the parameters don't fit it. */
export function parseScorer(type: Scorer['type'], params: string): Scorer | null {
  const parts = params
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  switch (type) {
    case 'linear':
    case 'inverse':
      return parts.length === 0 ? { type } : null;
    case 'tiers':
      return parseTiers(parts);
    case 'efficacy': {
      const base = parts.length === 0 ? new Decimal(60) : parsePoints(parts.join('；'));
      return base === null ? null : { type, base };
    }
    case 'rank-points': {
      const [first, step, floor] = parts.map(parsePoints);
      if (first == null || step == null || floor == null || parts.length > 3) return null;
      return floor.greaterThan(first) ? null : { type, first, step, floor };
    }
    case 'all-or-nothing': {
      const [base, bonus, most] = parts.map(parseFraction);
      if (base == null || bonus == null || most == null || parts.length > 3) return null;
      return base.isNegative() || bonus.isNegative() || base.greaterThan(most)
        ? null
        : { type, base, bonus, most };
    }
  }
}

/** Floors ascending; the share of a higher floor is not lower. */
function parseTiers(parts: readonly string[]): Scorer | null {
  const tiers = parts.map((part) => {
    const [floor, share, more] = part.split(/[:：]/).map(parseFraction);
    return floor == null || share == null || more !== undefined ? null : { floor, share };
  });
  const known = tiers.filter((tier) => tier !== null);
  const rising = known.every(({ floor, share }, index) => {
    const before = known[index - 1];
    return (
      !share.isNegative() &&
      (before === undefined || (floor.greaterThan(before.floor) && share.greaterThanOrEqualTo(before.share)))
    );
  });
  return known.length === tiers.length && known.length > 0 && rising ? { type: 'tiers', tiers: known } : null;
}

export const NO_CAP = '不封顶';
/** Other words for it. */
const UNCAPPED: readonly string[] = [NO_CAP, '无', '不限', '不设上限', '上不封顶'];

export function capText(cap: Decimal | null): string {
  return cap === null ? NO_CAP : percentText(cap);
}

export function isUncapped(text: string): boolean {
  return UNCAPPED.includes(text.trim());
}

/** Above this a cap is a percentage without its sign: 120 for 120%. */
const HIGHEST_CAP = 10;

/** `undefined` for words that are neither a percentage nor 不封顶. */
export function parseCap(text: string): Decimal | null | undefined {
  if (isUncapped(text)) return null;
  const cap = parseFraction(text);
  return cap?.greaterThan(0) && cap.lessThanOrEqualTo(HIGHEST_CAP) ? cap : undefined;
}

export function noTargetText(rule: NoTargetRule): string {
  if (typeof rule === 'object') return `${plain(rule.points)}分`;
  return { rescale: '折算', full: '满分', zero: '零分' }[rule];
}

export function parseNoTarget(text: string): NoTargetRule | null {
  const named = keyOfWord({ rescale: '折算', full: '满分', zero: '零分' } as const, text);
  if (named !== null) return named;
  const fixed = /^(.+)分$/u.exec(text.trim());
  const number = fixed ? typedNumber(fixed[1] ?? '') : null;
  return number === null || number.isNegative() ? null : { points: number };
}

const EVEN = '按月均分';

export function curveText(curve: Indicator['curve']): string {
  return curve === null ? EVEN : curve.map(percentText).join('；');
}

/** Twelve ascending cumulative shares; `undefined` for anything else but 按月均分. */
export function parseCurve(text: string): Indicator['curve'] | undefined {
  if (text.trim() === EVEN || text.trim() === '') return null;
  const values = text.split(/[;；]/).map(parseFraction);
  const ascending = values.every(
    (value, index) =>
      value?.lessThanOrEqualTo(1) === true && value.greaterThanOrEqualTo(values[index - 1] ?? 0),
  );
  return values.length === 12 && ascending ? values.filter((value) => value !== null) : undefined;
}

/** 新签约项目50%+签约额50%; a single column without its share. */
export function columnsText(columns: Indicator['columns'], heading: (measure: string) => string): string {
  if (columns.length === 1) return heading(columns[0]?.measure ?? '');
  return columns.map(({ measure, share }) => `${heading(measure)}${percentText(share)}`).join('+');
}

export function parseColumns(
  text: string,
): readonly { readonly heading: string; readonly share: Decimal }[] | null {
  const parts = halfWidth(text)
    .split('+')
    .map((part) => /^(.+?)(\d+(?:\.\d+)?%)?$/u.exec(part.trim()));
  const columns = parts.map((match) => {
    const share = match?.[2] === undefined ? new Decimal(1) : parseFraction(match[2]);
    return match === null || share === null ? null : { heading: match[1] ?? '', share };
  });
  return columns.every((column) => column !== null) ? columns : null;
}

export function listText(items: readonly string[]): string {
  return items.join('、');
}

/** A list as typed; what brackets hold together is not divided: 市委党校（市行政学校、市社会主义学校）. */
export function parseList(text: string): readonly string[] {
  const items: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if ('（([【'.includes(character)) depth += 1;
    if ('）)]】'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,;；\n]/u.test(character)) items.push('');
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
