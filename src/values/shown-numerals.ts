import { type Decimal, plain } from '../core/decimal.ts';

/** [DBNum1] prints 一二三, [DBNum2] 壹贰叁; [DBNum3] full-width digits, which are read as digits. */
export type Numerals = 'lower' | 'capital';

interface Words {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly tens: readonly string[];
}

const WORDS: Readonly<Record<Numerals, Words>> = {
  lower: { digits: '〇一二三四五六七八九', tens: ['', '十', '百', '千'] },
  capital: { digits: '零壹贰叁肆伍陆柒捌玖', tens: ['', '拾', '佰', '仟'] },
};

/** Four digits to a group: 万, 亿. Figures beyond that are printed digit by digit. */
const GROUPS = ['', '万', '亿', '万亿'];

/** Every digit as its numeral, as a format with places (0) prints it: 2023 is 二〇二三. */
export function digitNumerals(text: string, numerals: Numerals): string {
  const { digits } = WORDS[numerals];
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** A figure as it is said, as General prints it: 123 is 一百二十三, 10005 一万〇五; decimals digit by digit. */
export function numeralWords(value: Decimal, numerals: Numerals): string {
  const [whole = '0', decimals] = plain(value.abs()).split('.');
  const sign = value.isNegative() ? '-' : '';
  const tail = decimals === undefined ? '' : `.${digitNumerals(decimals, numerals)}`;
  return sign + wholeWords(whole, numerals) + tail;
}

function wholeWords(whole: string, numerals: Numerals): string {
  const { digits, tens } = WORDS[numerals];
  const zero = digits.charAt(0);
  if (whole === '0') return zero;
  if (whole.length > GROUPS.length * 4) return digitNumerals(whole, numerals);
  let printed = '';
  let gap = false;
  for (const [at, digit] of [...whole].entries()) {
    const place = whole.length - 1 - at;
    if (digit === '0') gap = printed !== '';
    else {
      printed += (gap ? zero : '') + digits.charAt(Number(digit)) + (tens[place % 4] ?? '');
      gap = false;
    }
    const group = whole.slice(Math.max(0, at - 3), at + 1);
    if (place % 4 === 0 && /[1-9]/.test(group)) printed += GROUPS[place / 4] ?? '';
  }
  return printed;
}

/** A month or a day of a date: 十二, not 一十二. */
export function dayNumerals(text: string, numerals: Numerals): string {
  const { digits, tens } = WORDS[numerals];
  const one = digits.charAt(1) + (tens[1] ?? '');
  const words = wholeWords(String(Number(text)), numerals);
  return numerals === 'lower' && words.startsWith(one) ? words.slice(1) : words;
}
