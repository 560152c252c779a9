import { describe, expect, it } from 'vitest';
import { parsePeriod, periodText } from '../../src/core/period.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { context } from './reading.ts';

interface SheetGiven {
  readonly name: string;
  readonly title?: string;
  readonly heading?: string;
}

/** The months of the sheets of one workbook, and the findings with the sheets they are said at. */
function months(file: string, sheets: readonly SheetGiven[], given: string | null = null) {
  const tables = sheets.flatMap(({ name, title, heading = '签约额完成' }) => {
    const lines = [
      ...(title === undefined ? [] : [`| ${title} | < | < |`]),
      `| 责任单位 | 签约额任务（亿元） | ${heading}（亿元） |`,
      '| 市教育局 | 10 | 3 |',
    ];
    return readTables(sheetFromMarkdown(lines.join('\n'), { name }), context(undefined, file)).tables;
  });
  const input = { path: file, sha256: '', size: 1 };
  const read: ReadFile = { input, metadata: {}, tables, findings: [], opened: true };
  const placed = placePeriods([read], 2023, given === null ? null : parsePeriod(given));
  return {
    months: placed.tables.map(({ period }) => (period === null ? null : periodText(period))),
    codes: placed.findings.map(({ code, at }) => `${code} ${at.sheet}!${at.cell}`),
  };
}

const named = (...names: readonly string[]): readonly SheetGiven[] => names.map((name) => ({ name }));

describe('A workbook with a sheet a month', () => {
  it.each([
    ['under a file name that spans them', '2023年1—3月台账.xlsx', ['1月', '2月', '3月']],
    ['under a file name of the last month', '2023-03.xlsx', ['1月', '2月', '3月']],
    ['with the year in short', '台账.xlsx', ['23.1', '23.2', '23.3']],
    ['with year and month', '台账.xlsx', ['2023.01', '2023.02', '2023.03']],
    ['in Chinese numerals', '2023年台账.xlsx', ['一月', '二月', '三月']],
    ['with spans', '2023年台账.xlsx', ['1月', '1-2月', '1-3月']],
    ['with 份', '2023年一季度台账.xlsx', ['1月份', '2月份', '3月份']],
  ])('has each sheet in its month: %s', (_, file, names) => {
    expect(months(file, named(...names))).toEqual({ months: ['2023-01', '2023-02', '2023-03'], codes: [] });
  });

  it('whose titles were copied: each sheet in the month of its name, and the cause is said once', () => {
    const sheets = ['1月', '2月', '3月'].map((name) => ({ name, title: '2023年1月招商引资完成情况' }));
    expect(months('台账.xlsx', sheets)).toEqual({
      months: ['2023-01', '2023-02', '2023-03'],
      codes: ['PERIOD-002 2月!A1'],
    });
  });

  it('whose titles give the whole span is none the worse for it', () => {
    const sheets = ['1月', '2月', '3月'].map((name) => ({ name, title: '2023年1—3月招商引资完成情况' }));
    expect(months('台账.xlsx', sheets)).toEqual({ months: ['2023-01', '2023-02', '2023-03'], codes: [] });
  });

  it('of another year is told once, at the first title', () => {
    const sheets = ['1月', '2月'].map((name) => ({ name, title: `2022年${name}招商引资完成情况` }));
    expect(months('台账.xlsx', sheets)).toEqual({ months: [null, null], codes: ['PERIOD-004 1月!A1'] });
  });

  it('without any month is told once', () => {
    expect(months('台账.xlsx', named('甲', '乙', '丙')).codes).toEqual(['PERIOD-001 甲!A1']);
  });

  it('without any year takes the scheme’s, which is said once', () => {
    expect(months('台账.xlsx', named('1月', '2月'))).toEqual({
      months: ['2023-01', '2023-02'],
      codes: ['PERIOD-003 1月!A1'],
    });
  });
});

describe('A day of sending in a name is no month', () => {
  it.each([
    '市教育局20230603.xlsx',
    '市教育局（6月3日）.xlsx',
    '市教育局2023-06-03.xlsx',
    '市教育局2023.6.3.xlsx',
    '市教育局6月3号报.xlsx',
  ])('%s', (file) => {
    const sheets = [{ name: 'Sheet1', title: '2023年1—5月招商引资完成情况' }];
    expect(months(file, sheets)).toEqual({ months: ['2023-05'], codes: [] });
  });

  it('nor in the name of a sheet', () => {
    const sheets = [{ name: '6月3日', title: '2023年1—5月招商引资完成情况' }];
    expect(months('进度.xlsx', sheets)).toEqual({ months: ['2023-05'], codes: [] });
  });

  it('alone it says nothing, unless it is at the end of a month', () => {
    expect(months('市教育局20230603.xlsx', named('Sheet1')).months).toEqual([null]);
    expect(months('市教育局20230603.xlsx', named('Sheet1'), '2023-05').months).toEqual(['2023-05']);
    expect(months('市教育局20230525.xlsx', named('Sheet1')).months).toEqual(['2023-05']);
    expect(months('市教育局20230531.xlsx', named('Sheet1')).months).toEqual(['2023-05']);
  });

  it('a day that figures are counted to is one', () => {
    const sheets = [{ name: 'Sheet1', title: '招商引资完成情况（截至2023年6月3日）' }];
    expect(months('进度.xlsx', sheets).months).toEqual(['2023-06']);
  });
});

describe('Headings tell the month where nothing else does', () => {
  it('1—4月完成', () => {
    expect(months('进度.xlsx', [{ name: 'Sheet1', heading: '1—4月签约额完成' }])).toEqual({
      months: ['2023-04'],
      codes: ['PERIOD-003 Sheet1!C1'],
    });
  });

  it('but never against the title', () => {
    const sheets = [{ name: 'Sheet1', title: '2023年1—5月招商引资完成情况', heading: '1—4月签约额完成' }];
    expect(months('进度.xlsx', sheets)).toEqual({ months: ['2023-05'], codes: [] });
  });
});
