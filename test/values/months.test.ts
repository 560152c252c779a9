import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/sheet.ts';
import { readMonths } from '../../src/values/months.ts';
import { cell, codes, context, number, text } from './reading.ts';

function read(given: Cell): unknown {
  const result = readMonths(given, context());
  return result.value.kind === 'months' ? result.value.months : [result.value.kind, ...codes(result)];
}

const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('the months of a schedule', () => {
  it.each([
    ['5月', [5]],
    ['５月份', [5]],
    ['十二月', [12]],
    ['十月', [10]],
    ['2月、5月', [2, 5]],
    ['2、5月', [2, 5]],
    ['二、五月', [2, 5]],
    ['5月，2月', [2, 5]],
    ['1—3月', [1, 2, 3]],
    ['1月-3月', [1, 2, 3]],
    ['一至三月', [1, 2, 3]],
    ['2023年10月至12月', [10, 11, 12]],
    ['5月4日', [5]],
    ['5月1日—7日', [5]],
    ['5月20日至6月10日', [5, 6]],
    ['5月第1周', [5]],
    ['第二季度', [4, 5, 6]],
    ['2季度', [4, 5, 6]],
    ['一、二季度', [1, 2, 3, 4, 5, 6]],
    ['1-2季度', [1, 2, 3, 4, 5, 6]],
    ['二至四季度', [4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['1月、第四季度', [1, 10, 11, 12]],
    ['上半年', [1, 2, 3, 4, 5, 6]],
    ['下半年', [7, 8, 9, 10, 11, 12]],
    ['全年', YEAR],
    ['每月', YEAR],
    ['6—9月每月一次', [6, 7, 8, 9]],
    ['5', [5]],
    ['3、5', [3, 5]],
  ])('%j are %j', (typed, months) => {
    expect(read(text(typed))).toEqual(months);
  });

  it('may be a date or a number', () => {
    expect(read(cell('date', '2023-05-20', 'date'))).toEqual([5]);
    expect(read(number('11'))).toEqual([11]);
  });

  it.each(['年中', '13月', '十三月', '0', '5—3月', '2023.5', '择期', '/'])('%j cannot be read', (typed) => {
    expect(read(text(typed))).toEqual(['unreadable', 'VALUE-016']);
  });

  it('are not read from a cell that shows an error', () => {
    expect(read(cell('error', '#REF!'))).toEqual(['unreadable', 'VALUE-002']);
  });
});
