import { describe, expect, it } from 'vitest';
import { plain } from '../../src/core/decimal.ts';
import { readWordedTarget, wordedFigures } from '../../src/values/worded-target.ts';
import { context, outcome } from './reading.ts';

const read = (typed: string, unit: string | null = null) =>
  outcome(readWordedTarget(typed, context({ unit, role: 'target' })));

describe('a target in words', () => {
  it.each([
    ['不少于30家', '>=30 家'],
    ['不低于5亿元', '>=5 亿元'],
    ['不得低于5亿元', '>=5 亿元'],
    ['达到22%', '>=22 %'],
    ['力争300家', '>=300 家'],
    ['30家以上', '>=30 家'],
    ['≥ 30 家', '>=30 家'],
    ['至少2个', '>=2 个'],
    ['不超过5个', '<=5 个'],
    ['不得超过5个', '<=5 个'],
    ['不大于3%', '<=3 %'],
    ['最多5个', '<=5 个'],
    ['5个工作日以内', '<=5 个工作日'],
    ['控制在3%', '<=3 %'],
    ['≤3%', '<=3 %'],
    ['超过10亿元', '>10 亿元'],
    ['大于10', '>10'],
    ['高于5%', '>5 %'],
    ['低于5%', '<5 %'],
    ['300 家', '300 家'],
    ['3.3%', '3.3 %'],
    ['３．３％', '3.3 %'],
    ['1,234个', '1234 个'],
    ['2—3名', '2—3 名'],
    ['2-3名', '2—3 名'],
    ['２至３名', '2—3 名'],
    ['2023年达到300家', '>=300 家'],
    ['全覆盖', '100 %'],
  ])('%j is %s', (typed, want) => {
    expect(read(typed)).toEqual([want]);
  });

  it.each([
    ['20 亿元', '万元', '200000 万元'],
    ['不少于30家', '个', '>=30 个'],
    ['5', '个', '5 个'],
  ])('%j in a column of %s is %s', (typed, unit, want) => {
    expect(read(typed, unit)).toEqual([want]);
  });

  it.each(['/', '—', '无'])('%j is no task', (mark) => {
    expect(read(mark)).toEqual(['none']);
  });

  it.each([
    '按上级要求',
    '2023年',
    '2、3名',
    '5，6名',
    '100亿元项目1个',
    '招引项目3个、投资20亿元',
    '①家',
    '5²家',
  ])('%j is not guessed at', (typed) => {
    expect(read(typed)).toEqual(['unreadable', 'VALUE-001']);
  });

  it('in a unit that cannot be converted is an error', () => {
    expect(read('不少于30家', '亿元')).toEqual(['unreadable', 'VALUE-005']);
  });

  it('says how a target binds, which what was done cannot', () => {
    const actual = context({ role: 'actual', unit: '个' });
    expect(outcome(readWordedTarget('不少于30家', actual))).toEqual(['unreadable', 'VALUE-001']);
    expect(outcome(readWordedTarget('30家', actual))).toEqual(['30 个']);
  });
});

describe('a number with parts', () => {
  const parts = (typed: string, unit: string | null = '个') => {
    const { value } = readWordedTarget(typed, context({ unit, role: 'target' }));
    if (value.kind !== 'number') return value.kind;
    return {
      number: plain(value.number),
      parts: value.parts?.map((part) => [part.label, plain(part.number), part.unit ?? null]) ?? [],
    };
  };

  it('keeps 其中 apart from the figure', () => {
    expect(parts('42（其中工业项目40个；100亿元以上项目1个）')).toEqual({
      number: '42',
      parts: [
        ['工业项目', '40', '个'],
        ['100亿元以上项目', '1', '个'],
      ],
    });
  });

  it('reads the total line of the departments’ table', () => {
    expect(parts('不低于628 亿元（含 20 亿元产业基金）', '亿元')).toEqual({
      number: '628',
      parts: [['产业基金', '20', '亿元']],
    });
  });

  it('has none where the bracket holds no figure', () => {
    expect(parts('5个（含续建）')).toEqual({ number: '5', parts: [] });
  });
});

describe('wordedFigures', () => {
  it.each([
    ['组建不低于5亿元的产业基金，不少于2个项目配套基金到位', ['>=5亿元', '>=2个']],
    ['不低于5亿元的产业基金 ,不少于 2 个配套项目', ['>=5亿元', '>=2个']],
    ['5亿元基金和2个项目', ['=5亿元', '=2个']],
    ['1,234个', ['=1234个']],
    ['尽快组建', []],
  ])('finds the targets of %j', (typed, want) => {
    expect(
      wordedFigures(typed).map(({ relation, number, unit }) => `${relation}${plain(number)}${unit ?? ''}`),
    ).toEqual(want);
  });
});
