import { Decimal } from '../core/decimal.ts';

/** Measure units (计量单位): what dimension each has and how many of the dimension's base it is. */
const MONEY: Readonly<Record<string, { readonly dimension: string; readonly size: string }>> = {
  元: { dimension: 'CNY', size: '1' },
  千元: { dimension: 'CNY', size: '1000' },
  万元: { dimension: 'CNY', size: '10000' },
  百万元: { dimension: 'CNY', size: '1000000' },
  千万元: { dimension: 'CNY', size: '10000000' },
  亿元: { dimension: 'CNY', size: '100000000' },
  美元: { dimension: 'USD', size: '1' },
  万美元: { dimension: 'USD', size: '10000' },
  亿美元: { dimension: 'USD', size: '100000000' },
};

const AREA: Readonly<Record<string, { readonly dimension: string; readonly size: string }>> = {
  亩: { dimension: 'mu', size: '1' },
  万亩: { dimension: 'mu', size: '10000' },
  吨: { dimension: 't', size: '1' },
  万吨: { dimension: 't', size: '10000' },
};

const COUNTS = [
  '个',
  '家',
  '项',
  '人',
  '名',
  '户',
  '场',
  '次',
  '座',
  '件',
  '期',
  '条',
  '篇',
  '所',
  '处',
  '台',
  '块',
  '支',
  '批',
  '天',
  '小时',
  '万人',
  '人次',
  '万人次',
];

const SIZED = { ...MONEY, ...AREA };

/** What people leave off or write otherwise: 2000万 in a column of money, 亿 for 亿元, ％. */
const SPELLINGS: Readonly<Record<string, string>> = {
  万: '万元',
  亿: '亿元',
  万元人民币: '万元',
  亿元人民币: '亿元',
  人民币: '元',
  万美金: '万美元',
  '％': '%',
  百分比: '%',
  个数: '个',
};

/** The unit's standard spelling; null for a word that is no measure unit. */
export function standardUnit(word: string): string | null {
  const folded = word.normalize('NFKC').replace(/\s+/g, '');
  const standard = SPELLINGS[folded] ?? folded;
  return standard in SIZED || standard === '%' || COUNTS.includes(standard) ? standard : null;
}

/**
 * Converts exactly between units of one dimension. Counts are one dimension: 2家 in a column of 个 is 2.
 *
 * @returns null where the units don't measure the same thing.
 */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to || (isCount(from) && isCount(to))) return value;
  const [source, target] = [SIZED[from], SIZED[to]];
  if (source === undefined || target === undefined || source.dimension !== target.dimension) return null;
  return value.times(source.size).dividedBy(target.size);
}

function isCount(unit: string): boolean {
  return COUNTS.includes(unit) && !unit.startsWith('万');
}

/** 签约额（亿元） → 签约额, 亿元. A bracket that holds no measure unit stays part of the heading. */
export function splitUnit(heading: string): { readonly text: string; readonly unit: string | null } {
  for (const match of heading.matchAll(
    /[（([【［]\s*(?:单位\s*[:：]\s*)?([^（）()[\]【】［］]+?)\s*[)）\]】］]/gu,
  )) {
    const unit = standardUnit(match[1] ?? '');
    if (unit !== null) {
      return {
        text: (heading.slice(0, match.index) + heading.slice(match.index + match[0].length)).trim(),
        unit,
      };
    }
  }
  const suffix = /[,，、/\s:：]\s*([^\s,，、/:：]{1,4})$/u.exec(heading.trim());
  const unit = suffix ? standardUnit(suffix[1] ?? '') : null;
  return suffix && unit !== null
    ? { text: heading.trim().slice(0, suffix.index).trim(), unit }
    : { text: heading.trim(), unit: null };
}

/** The unit of a line such as 单位：万元; null when it names none, or several (单位：个、亿元). */
export function unitOfCaption(text: string): string | null {
  const match = /(?:计量)?单位\s*[:：]\s*([\p{L}%％]+)\s*$/u.exec(text.trim().replace(/[)）]$/u, ''));
  return match ? standardUnit(match[1] ?? '') : null;
}

/** Two figures of one thing so far apart that one of them is probably in another unit (about 10⁴ to one). */
export function looksLikeUnitSlip(left: Decimal, right: Decimal): boolean {
  if (left.lessThanOrEqualTo(0) || right.lessThanOrEqualTo(0)) return false;
  const ratio = Decimal.max(left, right).dividedBy(Decimal.min(left, right));
  return ratio.greaterThanOrEqualTo(1000) && ratio.lessThanOrEqualTo(100_000);
}
