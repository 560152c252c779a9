import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../src/core/decimal.ts';
import {
  convert,
  looksLikeUnitSlip,
  splitUnit,
  standardUnit,
  unitOfCaption,
  writtenUnit,
} from '../../src/values/measure-unit.ts';

const converted = (value: string, from: string, to: string): string | null => {
  const found = convert(new Decimal(value), from, to);
  return found === null ? null : plain(found);
};

describe('convert', () => {
  it.each([
    ['1', '亿元', '万元', '10000'],
    ['32000', '万元', '亿元', '3.2'],
    ['1', '万亿元', '亿元', '10000'],
    ['5', '千元', '元', '5000'],
    ['3', '百万元', '万元', '300'],
    ['2', '亿美元', '万美元', '20000'],
    ['2', '家', '个', '2'],
    ['3', '万人次', '人次', '30000'],
    ['1', '公顷', '平方米', '10000'],
    ['1.5', '公里', '米', '1500'],
    ['0.1', '万元', '亿元', '0.00001'],
  ])('%s %s in %s is %s', (value, from, to, want) => {
    expect(converted(value, from, to)).toBe(want);
  });

  it.each([
    ['亿元', '个'],
    ['万元', '万美元'],
    ['%', '个'],
    ['%', '个百分点'],
    ['亩', '公顷'],
    ['箱', '个'],
  ])('%s and %s do not measure the same', (from, to) => {
    expect(converted('1', from, to)).toBeNull();
  });

  it('comes back to where it began', () => {
    const there = convert(new Decimal('123.456789'), '亿元', '元') ?? expect.fail();
    expect(plain(there)).toBe('12345678900');
    expect(plain(convert(there, '元', '亿元') ?? expect.fail())).toBe('123.456789');
  });
});

describe('standardUnit', () => {
  it.each([
    ['亿元', '亿元'],
    ['万', '万元'],
    ['亿', '亿元'],
    ['万美金', '万美元'],
    ['人民币万元', '万元'],
    ['亿元人民币', '亿元'],
    [' 万 元 ', '万元'],
    ['％', '%'],
    ['㎡', '平方米'],
    ['万㎡', '万平方米'],
    ['个数', '个'],
  ])('%j is %s', (word, want) => {
    expect(standardUnit(word)).toBe(want);
  });

  it.each(['', '省外', '签约', '个项目', '亿亿'])('%j is no measure unit', (word) => {
    expect(standardUnit(word)).toBeNull();
  });
});

describe('writtenUnit', () => {
  it('takes up what the column measures after a bare 万', () => {
    expect(['人', '美元', '万美元', '亩', null].map((unit) => writtenUnit('万', unit))).toEqual([
      '万人',
      '万美元',
      '万美元',
      '万亩',
      '万元',
    ]);
  });
});

describe('splitUnit', () => {
  it.each([
    ['签约额（亿元）', '签约额', '亿元'],
    ['签约额(亿元)', '签约额', '亿元'],
    ['签约额【亿元】', '签约额', '亿元'],
    ['签约额（单位：亿元）', '签约额', '亿元'],
    ['签约额（ 亿元 ）完成', '签约额完成', '亿元'],
    ['项目（个）', '项目', '个'],
    ['增长率（%）', '增长率', '%'],
    ['实际利用外资（万美金）', '实际利用外资', '万美元'],
    ['签约额，亿元', '签约额', '亿元'],
    ['签约额/亿元', '签约额', '亿元'],
    ['签约额 亿元', '签约额', '亿元'],
    ['签约额', '签约额', null],
    ['项目（含续建）', '项目（含续建）', null],
    ['项目（含续建）（个）', '项目（含续建）', '个'],
    ['联系 人', '联系 人', null],
  ])('%j is %s in %s', (heading, text, unit) => {
    expect(splitUnit(heading)).toEqual({ text, unit });
  });
});

describe('unitOfCaption', () => {
  it.each([
    ['单位：万元', '万元'],
    ['（金额单位:亿元）', '亿元'],
    ['单 位 ： 万元', '万元'],
    ['单位：个、亿元', null],
    ['填报单位：市教育局', null],
    ['责任单位：万元', null],
    ['截至2023年5月31日', null],
  ])('%j states %s', (caption, unit) => {
    expect(unitOfCaption(caption)).toBe(unit);
  });
});

describe('looksLikeUnitSlip', () => {
  const slip = (figure: string, reference: string): boolean =>
    looksLikeUnitSlip(new Decimal(figure), new Decimal(reference));

  it('sees about ten thousand times the reference, either way', () => {
    expect([slip('32000', '3.2'), slip('12000', '10'), slip('0.0003', '3'), slip('3.2', '32000')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('reaches from a thousand to a million times above, and from half to double a ten-thousandth below', () => {
    const above = ['999.99', '1000', '1000000', '1000000.01'].map((times) => slip(times, '1'));
    expect(above).toEqual([false, true, true, false]);
    const below = ['0.0000499', '0.00005', '0.0002', '0.000201'].map((times) => slip(times, '1'));
    expect(below).toEqual([false, true, true, false]);
  });

  it('is never told of figures that are equal, or not above nothing', () => {
    expect([slip('1', '1'), slip('-32000', '-3.2'), slip('-32000', '3.2'), slip('32000', '-3.2')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('does not take strong growth or a slow start for a slip', () => {
    expect([slip('30', '3'), slip('999', '1'), slip('0.01', '3'), slip('0', '3'), slip('3', '0')]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
