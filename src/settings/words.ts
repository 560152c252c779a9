import type { OPEN_SETTINGS } from '../../schemas/scheme/tables.ts';
import { scorerOf } from '../assessment/scorers/index.ts';
import { Decimal, plain } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { halfWidth } from '../core/typed-text.ts';
import { parseFraction, percentText, typedNumber } from '../scheme/figures.ts';
import type { Indicator, NoTargetRule, Scorer } from '../scheme/scheme.ts';

/**
 * How the scheme's workbook words its choices, both ways: every `…Text` has a `parse…` that reads it back. Parsers return
 * null for what they cannot read.
 */
/** Settings that the document leaves open and that 口径依据 may give a ground for. */
export const GROUNDED = {
  weights: '指标权重',
  scorer: '计分方法',
  classes: '乡镇类别',
  exemptions: '约谈豁免',
  'adjustment-caps': '加扣分封顶',
} as const satisfies Record<string, (typeof OPEN_SETTINGS)[number]>;
export const RANKING_NAMES = {
  competition: '并列占位（1、2、2、4）',
  dense: '并列不占位（1、2、2、3）',
} as const;
export const INCOMPLETE_NAMES = { exclude: '不计分', 'score-known': '按已报指标计分' } as const;

/** The keys of a table of words, in its order. */
export function keysOf<Key extends string>(names: Readonly<Record<Key, string>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in names) keys.push(key);
  return keys;
}

/** Key of a wording, its explanation in brackets left off or not; null for words that are not among them. */
export function keyOfWord<Key extends string>(
  names: Readonly<Record<Key, string>>,
  word: string,
): Key | null {
  const typed = fold(word);
  for (const key in names) {
    const known = fold(names[key]);
    if (typed === known || typed === known.replace(/\(.{0,60}\)$/u, '')) return key;
  }
  return null;
}

/** A scorer from its name and 方法参数; null where the parameters don't fit it. */
export function parseScorer(type: string, params: string): Scorer | null {
  const parts = params
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return scorerOf({ type }).read(parts);
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
    .map((part) => /^(.{1,60}?)(\d{1,6}(?:\.\d{1,6})?%)?$/u.exec(part.trim()));
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
