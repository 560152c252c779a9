import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { placePeriods } from '../../src/tables/periods.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

/** The month of a return filled in on a day, in a file of some name. */
function monthOf(filledOn: string, file: string): { period: string; codes: readonly string[] } {
  const sheet = sheetFromMarkdown(
    `
| 包保单位：市经信局 | | 填报时间：${filledOn} | |
| 企业名称（盖章） | 融通高科 | | |
| 企业主要负责人 | 何×× | 联系方式 | '139 |
| 企业联系人 | 李×× | 联系方式 | '139 |
| 挂点部门联络员 | 王×× | 联系方式 | '876 |
| 当月产值 | 350 | 当月税收 | 2 |`,
    { name: '融通高科' },
  );
  const roster = createRoster(daye2023.roster, daye2023.issuer);
  const read = readTables(sheet, { file, definitions: tables, roster, year: 2023 });
  const input = { path: file, sha256: '', size: 0 };
  const placed = placePeriods(
    [{ input, metadata: {}, tables: read.tables, findings: [], opened: true }],
    2023,
    null,
  );
  const [table] = placed.tables;
  const period = table?.period == null ? 'none' : `${table.period.year}-${table.period.month}`;
  return { period, codes: placed.findings.map(({ code }) => code) };
}

describe('The month of a form', () => {
  it('is that of its date where nothing else names one.', () => {
    expect(monthOf('2023年5月24日', '企业情况.xlsx')).toEqual({ period: '2023-5', codes: [] });
  });

  it('is the one that its file names: a form filled in late is not for the month it is filled in.', () => {
    expect(monthOf('2023年6月2日', '企业情况2023-05.xlsx')).toEqual({ period: '2023-5', codes: [] });
  });

  it('is asked for where there is neither.', () => {
    expect(monthOf('  年  月  日', '企业情况.xlsx')).toEqual({ period: 'none', codes: ['PERIOD-001'] });
  });
});
