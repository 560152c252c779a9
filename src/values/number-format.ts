import { Decimal } from '../core/decimal.ts';
import { type FractionFormat, fractionFormat } from './shown-fraction.ts';
import type { Numerals } from './shown-numerals.ts';

/** A character of a section that prints: a place for a digit, or a character printed as it is. */
export type Mark =
  | { readonly kind: 'digit'; readonly pad: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'letter'; readonly text: string };

/** One section of a number format (ECMA-376 18.8.31): how it prints the figures it is for. */
export interface FormatSection {
  /** elapsed: [h]:mm; other: fractions, powers of ten and what is not known. */
  readonly kind: 'general' | 'digits' | 'date' | 'elapsed' | 'text' | 'other';
  readonly condition: ((value: Decimal) => boolean) | null;
  readonly marks: readonly Mark[];
  /** How often % stands in it: each prints a hundredfold. */
  readonly percents: number;
  /** Commas behind the last digit: each prints a thousandth. */
  readonly thousandths: number;
  readonly grouped: boolean;
  /** Places for digits behind a point that is printed as a mere character: 0!.0000 prints 12345 as 1.2345. */
  readonly shifted: number;
  /** [DBNum1], [DBNum2]: digits are printed as Chinese numerals. */
  readonly numerals: Numerals | null;
  /** # ?/?: the figure is printed as a fraction. */
  readonly fraction: FractionFormat | null;
}

const parsed = new Map<string, readonly FormatSection[]>();

/** The sections of a number format; each format is taken apart once. */
export function formatSections(code: string): readonly FormatSection[] {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const sections = split(code).map(section);
  parsed.set(code, sections);
  return sections;
}

/** The section that prints a figure, and whether it prints the sign by itself. */
export function sectionFor(
  code: string,
  value: Decimal,
): { readonly section: FormatSection; readonly signed: boolean } | null {
  const sections = formatSections(code);
  const numeric = sections.filter(({ kind }) => kind !== 'text').slice(0, 3);
  const [first, second, third] = numeric;
  if (first === undefined) return null;
  if (numeric.some(({ condition }) => condition !== null)) {
    const found = numeric.find(({ condition }) => condition === null || condition(value));
    return found === undefined ? null : { section: found, signed: true };
  }
  if (value.isNegative() && second !== undefined) return { section: second, signed: false };
  if (value.isZero() && third !== undefined) return { section: third, signed: true };
  return { section: first, signed: true };
}

/** Sections part at semicolons outside quotes, escapes and brackets. */
function split(code: string): readonly string[] {
  const sections: string[] = [];
  let current = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    const end =
      character === '"' ? code.indexOf('"', at + 1) : character === '[' ? code.indexOf(']', at) : -1;
    if (end > 0) {
      current += code.slice(at, end + 1);
      at = end;
    } else if ('\\!_*'.includes(character)) {
      current += code.slice(at, at + 2);
      at += 1;
    } else if (character === ';') {
      sections.push(current);
      current = '';
    } else {
      current += character;
    }
  }
  return [...sections, current];
}

const TOKEN =
  /"([^"]*)"?|[\\!](.)|[_*]([\s\S])|\[([^\]]{0,255})\]|(general|G\/通用格式)|(E[+-])|(AM\/PM|A\/P|上午\/下午)|([\s\S])/giu;

const NUMERALS: ReadonlyMap<string, Numerals> = new Map([
  ['dbnum1', 'lower'],
  ['dbnum2', 'capital'],
]);

function section(code: string): FormatSection {
  const marks: Mark[] = [];
  let condition: FormatSection['condition'] = null;
  let general = false;
  let elapsed = false;
  let text = false;
  let other = false;
  let percents = 0;
  let commas = 0;
  let thousandths = 0;
  let grouped = false;
  let numerals: Numerals | null = null;
  for (const match of code.matchAll(TOKEN)) {
    const [token, quoted, escaped, skipped, bracket, isGeneral, power, halfDay, plain = ''] = match;
    const literal = quoted ?? escaped ?? (bracket === undefined ? undefined : bracketText(bracket));
    if (literal !== undefined) {
      if (literal !== '') marks.push({ kind: 'literal', text: literal });
    } else if (bracket !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracket)) elapsed = true;
      condition = conditionOf(bracket) ?? condition;
      numerals = NUMERALS.get(bracket.toLowerCase()) ?? numerals;
    } else if (skipped !== undefined) {
      // A gap as wide as that character, or a filling: nothing to read.
    } else if (isGeneral !== undefined) {
      general = true;
      marks.push({ kind: 'digit', pad: '0' });
    } else if (power !== undefined) {
      other = true;
    } else if (halfDay !== undefined || /[ymdhsaeg]/i.test(plain)) {
      marks.push({ kind: 'letter', text: token });
    } else if (plain === '0' || plain === '#' || plain === '?') {
      if (commas > 0) grouped = true;
      commas = 0;
      marks.push({ kind: 'digit', pad: plain });
    } else if (plain === ',') {
      commas += 1;
    } else if (plain === '.') {
      thousandths += commas;
      commas = 0;
      marks.push({ kind: 'point' });
    } else if (plain === '%') {
      percents += 1;
      marks.push({ kind: 'literal', text: '%' });
    } else if (plain === '@') {
      text = true;
    } else {
      if (plain === '/' && marks.some(({ kind }) => kind === 'digit')) other = true;
      marks.push({ kind: 'literal', text: plain });
    }
  }
  const isDate = marks.some(({ kind }) => kind === 'letter');
  const digits = marks.some(({ kind }) => kind === 'digit');
  const kind = elapsed
    ? 'elapsed'
    : text
      ? 'text'
      : isDate
        ? 'date'
        : other
          ? 'other'
          : general
            ? 'general'
            : digits || marks.length > 0
              ? 'digits'
              : 'general';
  return {
    kind: code === '' ? 'digits' : kind,
    condition,
    marks,
    percents,
    thousandths: digits ? thousandths + commas : 0,
    grouped,
    shifted: shiftedPlaces(marks),
    numerals,
    fraction: other ? fractionFormat(code) : null,
  };
}

/** [$万元] and [$¥-804] print what stands before the dash; colours, conditions and numerals print nothing. */
function bracketText(bracket: string): string | undefined {
  return bracket.startsWith('$') ? (bracket.slice(1).split('-')[0] ?? '') : undefined;
}

function conditionOf(bracket: string): FormatSection['condition'] {
  const [, sign, digits] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket) ?? [];
  if (sign === undefined || digits === undefined) return null;
  const limit = new Decimal(digits);
  return (value) => {
    const order = value.comparedTo(limit);
    switch (sign) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
      case '=':
        return order === 0;
      default:
        return order !== 0;
    }
  };
}

/** Digit places behind a point that is a mere character and before any real one. */
function shiftedPlaces(marks: readonly Mark[]): number {
  const real = marks.findIndex(({ kind }) => kind === 'point');
  const inside = real < 0 ? marks : marks.slice(0, real);
  const at = inside.findIndex((mark) => mark.kind === 'literal' && mark.text === '.');
  const isInside = at > 0 && inside.slice(0, at).some(({ kind }) => kind === 'digit');
  return isInside ? inside.slice(at).filter(({ kind }) => kind === 'digit').length : 0;
}
