import { Decimal, parseDecimal, plain } from '../core/decimal.ts';
import type { Indicator, NoTargetRule, Scorer } from './scheme.ts';

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

/** Key of a wording; null for words that are not among them. */
export function keyOfWord<Key extends string>(
  names: Readonly<Record<Key, string>>,
  word: string,
): Key | null {
  for (const key in names) if (names[key] === word.trim()) return key;
  return null;
}

export function percentText(fraction: Decimal): string {
  return `${plain(fraction.times(100))}%`;
}

/** 60% or 0.6. */
export function parseFraction(text: string): Decimal | null {
  const trimmed = text.normalize('NFKC').trim();
  const number = parseDecimal(trimmed.replace(/%$/, ''));
  if (number === null) return null;
  return trimmed.endsWith('%') ? number.dividedBy(100) : number;
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

export function parseScorer(type: Scorer['type'], params: string): Scorer | null {
  const parts = params
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  switch (type) {
    case 'linear':
    case 'inverse':
      return { type };
    case 'tiers': {
      const tiers = parts.map((part) => {
        const [floor, share] = part.split(/[:：]/).map(parseFraction);
        return floor == null || share == null ? null : { floor, share };
      });
      return tiers.length > 0 && tiers.every((tier) => tier !== null) ? { type, tiers } : null;
    }
    case 'efficacy': {
      const base = parts.length === 0 ? new Decimal(60) : parseFraction(parts[0] ?? '');
      return base === null || base.isNegative() || base.greaterThan(100) ? null : { type, base };
    }
    case 'rank-points': {
      const [first, step, floor] = parts.map(parseFraction);
      return first == null || step == null || floor == null ? null : { type, first, step, floor };
    }
    case 'all-or-nothing': {
      const [base, bonus, most] = parts.map(parseFraction);
      return base == null || bonus == null || most == null ? null : { type, base, bonus, most };
    }
  }
}

const NO_CAP = '不封顶';

export function capText(cap: Decimal | null): string {
  return cap === null ? NO_CAP : percentText(cap);
}

/** `undefined` for words that are neither a percentage nor 不封顶. */
export function parseCap(text: string): Decimal | null | undefined {
  if (text.trim() === NO_CAP) return null;
  const cap = parseFraction(text);
  return cap?.isPositive() ? cap : undefined;
}

export function noTargetText(rule: NoTargetRule): string {
  if (typeof rule === 'object') return `${plain(rule.points)}分`;
  return { rescale: '折算', full: '满分', zero: '零分' }[rule];
}

export function parseNoTarget(text: string): NoTargetRule | null {
  const named = keyOfWord({ rescale: '折算', full: '满分', zero: '零分' } as const, text);
  if (named !== null) return named;
  const fixed = /^(.+)分$/u.exec(text.trim());
  const number = fixed ? parseDecimal((fixed[1] ?? '').trim()) : null;
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
    (value, index) => value !== null && (index === 0 || value.greaterThanOrEqualTo(values[index - 1] ?? 0)),
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
  const parts = text
    .normalize('NFKC')
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

export function parseList(text: string): readonly string[] {
  return text
    .split(/[、，,;；\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
