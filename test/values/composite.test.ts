import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/sheet.ts';
import { readComposite } from '../../src/values/composite.ts';
import { cell, codes, context, number, shown, text } from './reading.ts';

const PLAIN = { id: 'projects', unit: '个' };
const WORDS = [
  { id: 'fund', unit: '亿元' },
  { id: 'fund-projects', unit: '个' },
];

/** 新签约项目, 产业基金, 配套项目, then the codes. */
function read(given: Cell | undefined): readonly string[] {
  const { values, findings } = readComposite(given, PLAIN, WORDS, context({ role: 'target' }));
  const [projects, fund, companions] = ['projects', 'fund', 'fund-projects'].map((id) => values.get(id));
  if (!projects || !fund || !companions) expect.fail();
  return [shown(projects), shown(fund), shown(companions), ...codes({ findings })];
}

describe('a cell under 新签约项目（个）或产业基金（亿元）', () => {
  it('with a bare figure is the number of projects', () => {
    expect(read(number('2'))).toEqual(['2 个', 'none', 'none']);
    expect(read(text('2个'))).toEqual(['2 个', 'none', 'none', 'VALUE-003']);
    expect(read(text('1,234'))).toEqual(['1234 个', 'none', 'none', 'VALUE-003']);
  });

  it.each([
    '不低于5亿元的产业基金 ,不少于 2 个配套项目',
    '组建不低于5亿元的产业基金，不少于2个项目配套基金到位',
  ])('in the words of the state companies is two targets: %s', (words) => {
    expect(read(text(words))).toEqual(['none', '>=5 亿元', '>=2 个']);
  });

  it('converts the fund to the column’s 亿元', () => {
    expect(read(text('50000万元产业基金，2个配套项目'))).toEqual(['none', '5 亿元', '2 个']);
  });

  it('with a lone amount of money is the fund', () => {
    expect(read(text('不低于5亿元'))).toEqual(['none', '>=5 亿元', 'none']);
  });

  it('with a mark has neither task', () => {
    expect(read(text('/'))).toEqual(['none', 'none', 'none']);
  });

  it('left blank has no projects stated', () => {
    expect(read(undefined)).toEqual(['blank', 'none', 'none']);
    expect(read(text(' '))).toEqual(['blank', 'none', 'none']);
  });

  it.each(['5亿元，20万美元', '5亿元，2个，3个', '5亿元基金2个项目3个'])(
    'with figures that fit no measure is an error for all of them: %s',
    (words) => {
      expect(read(text(words))).toEqual(['unreadable', 'unreadable', 'unreadable', 'VALUE-001']);
    },
  );

  it('with words or an error in it is no figure', () => {
    expect(read(text('待定'))).toEqual(['unreadable', 'none', 'none', 'VALUE-001']);
    expect(read(cell('error', '#REF!'))).toEqual(['unreadable', 'none', 'none', 'VALUE-002']);
  });
});
