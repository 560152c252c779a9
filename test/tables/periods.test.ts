import { describe, expect, it } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { parsePeriod, periodText } from '../../src/core/period.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

interface Workbook {
  readonly file?: string;
  readonly sheet?: string;
  readonly title?: string;
  readonly caption?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly header?: string;
}

function readFile({ file, sheet, title, caption, metadata, header }: Workbook): ReadFile {
  const lines = [
    ...(title === undefined ? [] : [`| ${title} | < | < |`]),
    ...(caption === undefined ? [] : [`| ${caption} | < | < |`]),
    header ?? '| 责任单位 | 签约额任务 | 签约额完成 |',
    '| 市教育局 | 10 | 5 |',
  ];
  const path = file ?? '进度.xlsx';
  const read = readTables(sheetFromMarkdown(lines.join('\n'), { name: sheet ?? 'Sheet1' }), {
    file: path,
    definitions,
    roster: createRoster(daye2023.roster, daye2023.issuer),
    year: 2023,
  });
  return {
    input: { path, sha256: '', size: 1 },
    metadata: metadata ?? {},
    tables: read.tables,
    findings: [],
    opened: true,
  };
}

/** The month the workbook's one table is placed in, and the findings with their cells. */
function place(workbook: Workbook, given: string | null = null) {
  const placed = placePeriods([readFile(workbook)], 2023, given === null ? null : parsePeriod(given));
  const period = placed.tables[0]?.period;
  return {
    period: period == null ? null : periodText(period),
    codes: placed.findings.map(({ code, at }) => `${code} ${at.cell}`),
    messages: placed.findings.map((finding) => wordFinding(finding, 'zh')),
  };
}

describe('the month of a progress sheet', () => {
  it.each(['说明：本表每月5日前报送至2023年12月', '填报日期：2023年6月', '报送时间：2023-06'])(
    'is the title’s, whatever a line under it says of notes or of sending: %s',
    (caption) => {
      const placed = place({ title: '2023年5月招商进度', caption, file: '报送.xlsx' });
      expect([placed.period, placed.codes]).toEqual(['2023-05', []]);
    },
  );

  it('is not January where the title says “一月一活动”, one a month; 一月一日 and 一月 are', () => {
    const progress = (title: string) => place({ title, file: '报送.xlsx' }).period;
    expect(progress('“一月一活动”、一月一评比进度（截至5月）')).toBe('2023-05');
    expect(progress('一月进度')).toBe('2023-01');
    expect(progress('截至一月一日进度')).toBe('2023-01');
  });

  it('comes from the title, the subtitle, the file name or the sheet name', () => {
    for (const workbook of [
      { title: '2023年1—5月招商引资任务完成情况' },
      { title: '招商引资任务完成情况', caption: '截至2023年5月31日' },
      { file: '各月/2023-05.xlsx' },
      { sheet: '2023年5月' },
    ]) {
      expect(place(workbook)).toEqual({ period: '2023-05', codes: [], messages: [] });
    }
  });

  it('comes from a template’s metadata before anything else', () => {
    const placed = place({ metadata: { period: '2023-04' }, file: '5月.xlsx' });
    expect(placed.period).toBe('2023-04');
    expect(placed.codes).toEqual(['PERIOD-002 A1']);
  });

  it('takes the scheme’s year where none is given, and says so', () => {
    const placed = place({ file: '5月.xlsx' });
    expect(placed.period).toBe('2023-05');
    expect(placed.codes).toEqual(['PERIOD-003 A1']);
    expect(placed.messages).toEqual(['只写了5月，没有写年份，按考核年度2023年计。']);
  });

  it('takes its year from any place that agrees on the month', () => {
    expect(place({ title: '1—5月完成情况', file: '2023-05.xlsx' })).toMatchObject({
      period: '2023-05',
      codes: [],
    });
  });

  it('is contradicted by another month or year anywhere, and both are quoted', () => {
    const month = place({ title: '2023年1—5月完成情况', file: '2023-04.xlsx' });
    expect(month.period).toBe('2023-05');
    expect(month.codes).toEqual(['PERIOD-002 A1']);
    expect(month.messages[0]).toContain('标题写的是“2023年1—5月”，文件名写的是“2023-04”');
    expect(place({ title: '2023年1—5月完成情况', file: '2022-05.xlsx' }).codes).toEqual(['PERIOD-002 A1']);
    expect(place({ title: '2023年1—5月完成情况', caption: '截至2023年5月31日', sheet: '5月' }).codes).toEqual(
      [],
    );
  });

  it('of another year than the scheme’s is not counted', () => {
    const placed = place({ title: '2024年1—5月完成情况' });
    expect(placed).toMatchObject({ period: null, codes: ['PERIOD-004 A1'] });
    expect(placed.messages[0]).toContain('是2024-05的，考核办法是2023年的，未计入');
  });

  it('that nothing states is an error, unless the command line gives one', () => {
    expect(place({})).toMatchObject({ period: null, codes: ['PERIOD-001 A1'] });
    expect(place({}, '2023-06')).toMatchObject({ period: '2023-06', codes: [] });
  });

  it('given on the command line does not take the place of one that is stated', () => {
    expect(place({ file: '2023-05.xlsx' }, '2023-06').period).toBe('2023-05');
  });

  it('is none for a target table', () => {
    expect(place({ header: '| 责任单位 | 新签约项目 | 签约额 |', file: '2023-05.xlsx' })).toEqual({
      period: null,
      codes: [],
      messages: [],
    });
  });
});
