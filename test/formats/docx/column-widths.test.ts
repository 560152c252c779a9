import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/formats/docx/column-widths.ts';
import type { TextTable } from '../../../src/model/text-model.ts';

/** Twips, as wide as the text of a page. */
const WIDTH = 8845;

const table = (headers: readonly string[], ...rows: readonly (readonly string[])[]): TextTable => ({
  type: 'table',
  headers: headers.map((text) => ({ text })),
  rows: rows.map((row) => row.map((text) => ({ text, align: 'left' }))),
  size: 12,
});

const HEADERS = ['序号', '位置', '栏目', '现在填的', '问题和改法'] as const;
const SENTENCE =
  '“市档案馆”的“签约额完成（亿元）”本月累计1，上月累计4（《各部门单位任务分解表》2023年5月 D3），减少了3。请核对；确属冲减的请附说明。';

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('The columns of a table', () => {
  it('are what their longest lines need, and share alike what is left', () => {
    // 200 for the borders and 120 twips for each half character: 4, 8 and 4 of them; the rest divided by three.
    const [first = 0, second = 0, third = 0] = columnWidths(
      table(['序', '报表', '情况'], ['1234', '未收到的', '收到']),
      6000,
    );
    expect([second - third, sum([first, second, third])]).toEqual([480, 6000]);
  });

  it('of names give way to that of sentences, however long the names are', () => {
    const heading = '实际到位内资（亿元）/其中：省外资金（亿元）/本月累计完成数（截至6月30日）';
    const widths = columnWidths(table(HEADERS, ['1', '附件2\nF12', heading, '1.25', SENTENCE]), WIDTH);
    const [, , names = 0, , sentences = 0] = widths;
    expect(sum(widths)).toBe(WIDTH);
    expect(names).toBeLessThan(sentences);
  });

  it('keep figures, days and short words whole', () => {
    const rows = Array.from({ length: 100 }, (_, index) => [
      String(index + 1),
      `附件2\nP${index + 20}`,
      '投产日期',
      '2023年12月31日',
      SENTENCE,
    ]);
    const [serial = 0, place = 0, names = 0, stands = 0] = columnWidths(table(HEADERS, ...rows), WIDTH);
    // Half characters: 100 and P119, 投产日期, 2023年12月31日.
    expect(serial).toBeGreaterThanOrEqual(3 * 120 + 200);
    expect(place).toBeGreaterThanOrEqual(5 * 120 + 200);
    expect(names).toBeGreaterThanOrEqual(8 * 120 + 200);
    expect(stands).toBeGreaterThanOrEqual(14 * 120 + 200);
  });
});
