import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/sheet.ts';
import { readNumber } from '../../src/values/numbers.ts';
import { readValue } from '../../src/values/read-value.ts';
import { shownText } from '../../src/values/shown-text.ts';
import { codes, context, outcome } from './reading.ts';

function formatted(value: string, formatCode: string, format: Cell['format'] = 'number'): Cell {
  return { row: 5, column: 4, kind: 'number', value, format, formatCode, formula: false };
}

describe('a figure is what its number format shows', () => {
  const read = (value: string, code: string, unit: string | null = '亿元'): readonly string[] =>
    outcome(readNumber(formatted(value, code), context({ unit })));

  it.each([
    ['30000', '#,##0"万元"', '3 亿元'],
    ['30000', '#,##0"万"', '3 亿元'],
    ['30000', '#,##0.00\\万\\元', '3 亿元'],
    ['30000', '#,##0万元', '3 亿元'],
    ['30000', '0_ "万元"', '3 亿元'],
    ['30000', '#,##0[$万元]', '3 亿元'],
    ['30000', 'General"万元"', '3 亿元'],
    ['30000', 'G/通用格式"万元"', '3 亿元'],
    ['30000', '#,##0（"万元"）', '3 亿元'],
    ['30000', '[Red]#,##0"万元";[Blue]-#,##0"万元"', '3 亿元'],
    ['12345', '0!.0000"亿"', '1.2345 亿元'],
    ['12345', '0\\.0000"亿元"', '1.2345 亿元'],
    ['12345678', '0.00,,"百万"', '0.12345678 亿元'],
    ['250000000', '0.0,"千"', '2.5 亿元'],
    ['250000000', '0!.0,"万"', '2.5 亿元'],
    ['250000000', '0!.00000000"亿元"', '2.5 亿元'],
  ])('%s under %s is %s', (value, code, shown) => {
    // What is converted or scaled is told.
    const [figure, ...found] = read(value, code);
    expect(figure).toBe(shown);
    expect(found.every((one) => one === 'VALUE-023')).toBe(true);
  });

  it('and the unit it is converted from is told', () => {
    expect(read('30000', '#,##0"万元"')).toEqual(['3 亿元', 'VALUE-023']);
    const { findings } = readNumber(formatted('30000', '#,##0"万元"'), context({ unit: '亿元' }));
    expect(findings[0]?.params).toEqual({ shown: '30,000万元', number: '3', measureUnit: '亿元' });
  });

  it.each([
    ['3', '0"个"', '个'],
    ['3', '0.00"亿元"', '亿元'],
    ['3.5', '0.0_);(0.0)', '亿元'],
    ['3.5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '亿元'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '亿元'],
    ['0', '0;-0;;@', '亿元'],
    ['3.5', '"¥"#,##0.00', '亿元'],
    ['3.5', '[$￥-804]#,##0.00', '亿元'],
    ['1234.5', '#,##0.00', '亿元'],
    ['3', '00000', '个'],
  ])('%s under %s in a column of %s is that figure, and nothing is said', (value, code, unit) => {
    expect(read(value, code, unit)).toEqual([`${value} ${unit}`]);
  });

  it('by the section for its size', () => {
    const code = '[>=10000]0!.0000"亿";[>=1]0"万元";General';
    expect(read('30000', code)).toEqual(['3 亿元', 'VALUE-023']);
    expect(read('5000', code)).toEqual(['0.5 亿元', 'VALUE-023']);
    expect(read('0.3', code)).toEqual(['0.3 亿元']);
    expect(read('0.033', '[<1]0.0%;0.0', '%')).toEqual(['3.3 %']);
    expect(read('3.3', '[<1]0.0%;0.0', '%')).toEqual(['3.3 %']);
  });

  it.each([
    ['3', '[DBNum1]General'],
    ['3', '[DBNum2][$-804]0'],
    ['2.5', '# ?/?'],
    ['2.5', '# ??/100'],
  ])('%s under %s is that figure, in numerals or as a fraction', (value, code) => {
    expect(read(value, code)).toEqual([`${value} 亿元`]);
  });

  it('percent signs by themselves are no hundredfold', () => {
    expect(read('3.3', '0.0"%"', '%')).toEqual(['3.3 %']);
    expect(read('0.033', '0.0%', '%')).toEqual(['3.3 %']);
    expect(read('0.5', '0%', '亿元')).toEqual(['unreadable', 'VALUE-005']);
  });

  it('a unit of another kind cannot be converted', () => {
    expect(read('3', '0"个"')).toEqual(['unreadable', 'VALUE-005']);
    expect(read('3', '0"万美元"')).toEqual(['unreadable', 'VALUE-005']);
  });

  it('words of doubt count as if they were typed', () => {
    expect(read('5', '"约"0')).toEqual(['5 亿元', 'VALUE-009']);
  });

  it.each([
    ['30000', '#,##0,'],
    ['3', '0"000"'],
    ['3', '0"起"'],
    ['3', ';;;'],
    ['3', '"已完成"'],
    ['7140001', '000-0000'],
  ])('%s under %s shows something else: asked about, not taken', (value, code) => {
    expect(read(value, code)).toEqual(['unreadable', 'VALUE-024']);
  });

  it.each(['[h]:mm', '[mm]', '[h]"小时"mm"分"'])('an amount of time (%s) is no figure', (code) => {
    expect(read('1.5', code)).toEqual(['unreadable', 'VALUE-026']);
  });

  it('a time of day is no figure, either', () => {
    const time: Cell = { ...formatted('T08:30:00', 'h:mm', 'date'), kind: 'date' };
    const { findings } = readNumber(time, context({ unit: '亿元' }));
    expect(findings.map(({ code, params }) => [code, params.text])).toEqual([['VALUE-026', '8:30']]);
  });
});

describe('a figure of more than 15 digits', () => {
  it.each([
    ['1234567890123456', '1234567890123460 亿元'],
    ['4.20281199001011E17', '420281199001011000 亿元'],
  ])('stored as %s has lost some', (value, shown) => {
    expect(outcome(readNumber(formatted(value, 'General'), context({ unit: '亿元' })))).toEqual([
      shown,
      'VALUE-025',
    ]);
  });

  it('is asked about as text, too', () => {
    const typed: Cell = { ...formatted('1234567890123456.5', 'General'), kind: 'text' };
    expect(codes(readNumber(typed, context({ unit: '亿元' })))).toEqual(['VALUE-025']);
  });

  it('behind the point is noise of other programs', () => {
    const { value, findings } = readNumber(
      formatted('730.8200000000001', 'General'),

      context({ unit: '亿元' }),
    );
    expect([value.kind === 'number' && value.number.toFixed(), findings]).toEqual(['730.82', []]);
  });
});

describe('a figure in a column of words is the text a person sees', () => {
  it.each([
    ['1.3900000101E10', 'General', '13900000101'],
    ['13900000101', 'General', '13900000101'],
    ['13900000101', '0', '13900000101'],
    ['13900000101', '000 0000 0000', '139 0000 0101'],
    ['7140000001', '0000-0000000', '0714-0000001'],
    ['7', '000', '007'],
    ['0.8', '0%', '80%'],
    ['0.856', '0.0%', '85.6%'],
    ['3', '0"起"', '3起'],
    ['3', '"第"0"批"', '第3批'],
    ['12345.678', '#,##0.00', '12,345.68'],
    ['-2', '0;(0)', '(2)'],
    ['1200', '0.0,"千"', '1.2千'],
    ['3.5', '0.##', '3.5'],
    ['3', 'General"家"', '3家'],
    ['1.39E10', '0.00E+00', '13900000000'],
    // Chinese numerals: said as a whole under General, digit by digit under places.
    ['12', '[DBNum1]General', '一十二'],
    ['123', '[DBNum1][$-804]General', '一百二十三'],
    ['10005', '[DBNum1]G/通用格式', '一万〇五'],
    ['100200300', '[DBNum1]General', '一亿〇二十万〇三百'],
    ['0', '[DBNum1]General', '〇'],
    ['2023', '[DBNum1]0', '二〇二三'],
    ['3', '[DBNum1]"第"General"批"', '第三批'],
    ['123', '[DBNum2]General', '壹佰贰拾叁'],
    ['1.5', '[DBNum2]General', '壹.伍'],
    ['7', '[DBNum2]000', '零零柒'],
    // Full-width digits are digits.
    ['12', '[DBNum3]0', '12'],
    // Fractions: the nearest with room for its denominator.
    ['5', '# ?/?', '5'],
    ['0.5', '# ?/?', '1/2'],
    ['2.25', '# ?/?', '2 1/4'],
    ['2.25', '?/?', '9/4'],
    ['0.3333333', '# ?/?', '1/3'],
    ['3.14159265', '# ??/??', '3 14/99'],
    ['3.14159265', '# ???/???', '3 16/113'],
    ['0.25', '# ??/100', '25/100'],
    ['0.98', '# ?/4', '1'],
    ['-1.5', '# ?/?', '-1 1/2'],
  ])('%s under %s is %s', (value, code, text) => {
    expect(shownText(formatted(value, code))).toBe(text);
    expect(readValue(formatted(value, code), { type: 'text' }, context()).value).toEqual({
      kind: 'text',
      text,
    });
  });

  it('a code of 18 digits has lost its last ones', () => {
    const read = readValue(formatted('4.20281199001011E17', '0'), { type: 'text' }, context());
    expect(read.value).toEqual({ kind: 'text', text: '420281199001011000' });
    expect(codes(read)).toEqual(['VALUE-025']);
  });

  it.each([
    ['2023-05-01', 'yyyy"年"m"月"', '2023年5月'],
    ['2023-05-01', 'm"月"d"日"', '5月1日'],
    ['2023-05-01', 'yyyy/m/d', '2023/5/1'],
    ['2023-05-01', 'yy-mm-dd', '23-05-01'],
    ['2023-05-01T08:05:00', 'yyyy/m/d h:mm', '2023/5/1 8:05'],
    ['T08:05:00', 'h"时"mm"分"', '8时05分'],
    ['2023-05-01', 'd-mmm-yy', '2023-05-01'],
    ['2023-05-12', '[DBNum1]yyyy"年"m"月"d"日"', '二〇二三年五月十二日'],
    ['2023-10-25', '[$-804][DBNum1]yyyy"年"m"月"d"日";@', '二〇二三年十月二十五日'],
    ['2023-11-20', '[DBNum2]m"月"d"日"', '壹拾壹月贰拾日'],
  ])('the day %s under %s is %s', (value, code, text) => {
    expect(shownText({ ...formatted(value, code, 'date'), kind: 'date' })).toBe(text);
  });
});
