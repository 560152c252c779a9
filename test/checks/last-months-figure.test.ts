import { describe, expect, it } from 'vitest';
import { measure, unit } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { withoutReplaced } from '../../src/checks/last-months-figure.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { type Book, checkBooks, SMALL_ROSTER } from './checking.ts';

const definition = defineTable({
  id: 'test/progress',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: { unit: { header: '单位', is: unit() }, value: { header: '签约额', is: measure('亿元') } },
});

const LAYOUTS = [
  ['one header row', ['| 单位 | 签约额任务 | 签约额本月 | 签约额累计 |']],
  ['two header rows', ['| 单位 | 签约额 | 签约额 | 签约额 |', '| | 任务 | 本月 | 累计 |']],
] as const;

function checked(head: readonly string[], rows: Readonly<Record<number, string>>, metadata = {}) {
  const books = Object.entries(rows).map(
    ([month, cells]): Book => ({
      file: `${month}月.xlsx`,
      period: `2023-0${month}`,
      metadata,
      sheets: [[...head, `| 市一局 | 10 | ${cells} |`].join('\n')],
    }),
  );
  return checkBooks(books, { definitions: [definition], units: SMALL_ROSTER });
}

describe.each(LAYOUTS)('With %s', (_, head) => {
  const cell = head.length === 1 ? 'D2' : 'D3';

  it('a blank cumulative figure beside the month’s own is asked about, with what the two add up to', () => {
    const { codes, message } = checked(head, { 5: '1 | 9.3', 6: '0.6 | ' });
    expect(codes).toEqual([`CHECK-049 6月.xlsx!Sheet1!${cell}`]);
    expect(message('CHECK-049')).toContain('填了本月0.6；上月累计9.3');
    expect(message('CHECK-049')).toContain('加起来是9.9。请核对后在此填9.9');
  });

  it('in January it begins with nothing', () => {
    expect(checked(head, { 1: '0.6 | ' }).message('CHECK-049')).toContain('上月累计0，加起来是0.6');
  });

  it.each([
    ['last month is not at hand', { 6: '0.6 | ' }],
    ['a month lies between', { 4: '1 | 9.3', 6: '0.6 | ' }],
    ['last month was left blank', { 5: ' | ', 6: '0.6 | ' }],
    ['the month’s own is blank, too', { 5: '1 | 9.3', 6: ' | ' }],
    ['the month’s own cannot be read', { 5: '1 | 9.3', 6: '若干 | ' }],
  ])('nothing is proposed where %s', (_, rows) => {
    expect(checked(head, rows).codes.filter((code) => /CHECK-0(?:49|50)/u.test(code))).toEqual([]);
  });

  it('nothing is asked again of a month that was collected', () => {
    const rows = { 5: '1 | 9.3', 6: '0.6 | ' };
    expect(checked(head, rows, { collected: '1', version: '0.1.0' }).codes).toEqual([]);
  });

  it.each([
    '同上月',
    '与上月相同',
    '同上',
    '和上个月一样',
    '较上月持平',
    '不变',
    '无变化',
    '同5月',
    '同五月份',
    '同 上月累计数',
  ])('“%s” in place of the cumulative figure names last month’s', (words) => {
    const { codes, message } = checked(head, { 5: '1 | 3.2', 6: `0 | ${words}` });
    expect(codes).toEqual([`CHECK-050 6月.xlsx!Sheet1!${cell}`]);
    expect(message('CHECK-050')).toContain('确实没有变化的，请填3.2');
  });

  it.each(['正在洽谈', '同上年', '同4月', '上月有变化', '比上月多1'])(
    '“%s” is nothing of the kind',
    (words) => {
      expect(checked(head, { 5: '1 | 3.2', 6: `0 | ${words}` }).codes).toEqual([]);
    },
  );
});

it('What reading found at such a cell is not said beside it, and stays anywhere else', () => {
  const at = { file: '6月.xlsx', sheet: '表', cell: 'D2' };
  const params = { row: '市一局', column: '签约额', place: '', before: '1', thisMonth: '1', expected: '2' };
  const blank = finding('TABLE-013', at, { column: '签约额' });
  const other = finding('TABLE-013', { ...at, cell: 'D3' }, { column: '签约额' });
  const asked = finding('CHECK-049', at, params);
  expect(withoutReplaced([blank, other, asked])).toEqual([other, asked]);
});
