import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostics/finding.ts';
import { groupFindings } from '../../src/reporters/groups.ts';
import { place, unreadable, unreported } from './sample.ts';

describe('grouping', () => {
  it('joins the same code in one column of one sheet, and nothing else', () => {
    const groups = groupFindings(
      [
        unreported(place('5月.xlsx', 'D4', '签约额')),
        unreadable(place('5月.xlsx', 'D5', '签约额'), '在谈'),
        unreported(place('5月.xlsx', 'D6', '签约额')),
        unreported(place('5月.xlsx', 'F6', '到位资金')),
        unreported(place('5月.xlsx', 'D6', '签约额', '乡镇')),
        unreported(place('4月.xlsx', 'D6', '签约额')),
      ],
      'zh',
    );
    expect(groups.map(({ first, cells }) => [first.code, first.at.file, first.at.sheet, cells])).toEqual([
      ['TABLE-013', '5月.xlsx', '部门单位', ['D4', 'D6']],
      ['VALUE-001', '5月.xlsx', '部门单位', ['D5']],
      ['TABLE-013', '5月.xlsx', '部门单位', ['F6']],
      ['TABLE-013', '5月.xlsx', '乡镇', ['D6']],
      ['TABLE-013', '4月.xlsx', '部门单位', ['D6']],
    ]);
  });

  it('goes by the column’s letters where no heading is known', () => {
    const groups = groupFindings(
      ['D4', 'D6', 'E4'].map((cell) =>
        finding('VALUE-001', { file: '5月.xlsx', sheet: '乡镇', cell }, { text: '在谈' }),
      ),
      'zh',
    );
    expect(groups.map(({ cells }) => cells)).toEqual([['D4', 'D6'], ['E4']]);
  });

  it('keeps each wording once, with its cells', () => {
    const [group] = groupFindings(
      [
        ['D4', '在谈'],
        ['D5', '待定'],
        ['D6', '在谈'],
      ].map(([cell = '', text = '']) => unreadable(place('5月.xlsx', cell, '签约额'), text)),
      'en',
    );
    expect(group?.messages.map(({ message, cells }) => [message.slice(0, 4), cells])).toEqual([
      ['“在谈”', ['D4', 'D6']],
      ['“待定”', ['D5']],
    ]);
  });
});
