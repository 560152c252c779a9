import { describe, expect, it } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { concerning } from '../../src/checks/concern.ts';
import type { Period } from '../../src/core/period.ts';
import type { Place } from '../../src/core/place.ts';
import { type About, type Finding, finding } from '../../src/diagnostics/finding.ts';
import type { PlacedTable } from '../../src/model/dataset.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const roster = createRoster(daye2023.roster);
const APRIL: Period = { year: 2023, month: 4 };
const MAY: Period = { year: 2023, month: 5 };

const DEPARTMENTS = `
  | 招商引资任务完成情况表 | | | |
  | 序号 | 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 |
  | 1 | 教育局 | 5 | 3 |
  | 2 | 某某局 | 5 | 2 |
  | 3 | 市科技局 | 4 | 1 |
`;

/** The tables of one sheet, all in one month. */
function placed(markdown: string, period: Period | null, file = '5月.xlsx', sheet = '表'): PlacedTable[] {
  const read = readTables(sheetFromMarkdown(markdown, { name: sheet }), {
    file,
    definitions,
    roster,
    year: 2023,
  });
  return read.tables.map((table) => ({ file: { path: file, sha256: '', size: 0 }, table, period }));
}

function aboutOf(one: Finding, tables: readonly PlacedTable[]): About | undefined {
  return concerning([one], { tables, roster })[0]?.about;
}

function at(cell: string, place: Place = { file: '5月.xlsx', sheet: '表' }): Finding {
  return finding('VALUE-001', { ...place, cell }, { text: '在谈' });
}

const DEPARTMENTS_IN_MAY = { table: 'investment/departments', period: MAY };

describe('a finding concerns', () => {
  const may = placed(DEPARTMENTS, MAY);

  it('the unit of its row by the roster’s name, the table and the month', () => {
    expect(aboutOf(at('D3'), may)).toEqual({ ...DEPARTMENTS_IN_MAY, unit: '市教育局' });
    expect(aboutOf(at('D5'), may)).toEqual({ ...DEPARTMENTS_IN_MAY, unit: '市科技局' });
  });

  it('no unit where the row’s is on no roster, or the cells belong to several rows', () => {
    expect(aboutOf(at('D4'), may)).toEqual(DEPARTMENTS_IN_MAY);
    expect(aboutOf(at('D3:D5'), may)).toEqual(DEPARTMENTS_IN_MAY);
  });

  it('the table alone at its title, its header, its sheet or its file', () => {
    expect(aboutOf(at('A1'), may)).toEqual(DEPARTMENTS_IN_MAY);
    expect(aboutOf(at('D2'), may)).toEqual(DEPARTMENTS_IN_MAY);
    expect(aboutOf(finding('TABLE-010', { file: '5月.xlsx', sheet: '表' }, { hidden: [] }), may)).toEqual(
      DEPARTMENTS_IN_MAY,
    );
    expect(aboutOf(finding('READ-006', { file: '5月.xlsx' }, {}), may)).toEqual(DEPARTMENTS_IN_MAY);
  });

  it('no month in a table that has none', () => {
    const targets = placed(DEPARTMENTS.replace('完成情况', '分解'), null);
    expect(aboutOf(at('D3'), targets)).toEqual({ table: 'investment/departments', unit: '市教育局' });
  });

  it('neither table nor month where the file has several of them', () => {
    const whole = finding('READ-006', { file: '5月.xlsx' }, {});
    const april = placed(DEPARTMENTS, APRIL, '5月.xlsx', '4月');
    expect(aboutOf(whole, [...may, ...april])).toEqual({ table: 'investment/departments' });
    const other = may.map((one) => ({ ...one, table: { ...one.table, id: 'investment/townships' } }));
    expect(aboutOf(whole, [...may, ...other])).toBeUndefined();
  });

  it('nothing of a sheet or file that holds no table, and nothing where it has no place', () => {
    expect(aboutOf(at('D3', { file: '5月.xlsx', sheet: '说明' }), may)).toBeUndefined();
    expect(aboutOf(at('D3', { file: '6月.xlsx', sheet: '表' }), may)).toBeUndefined();
    expect(aboutOf(finding('TABLE-010', {}, { hidden: [] }), may)).toBeUndefined();
  });

  it('the unit, table and month its message names rather than those of its place', () => {
    const twice = finding('CHECK-001', { ...at('B4').at }, { unit: '市科技局', place: '表!B3' });
    expect(aboutOf(twice, may)).toEqual({ ...DEPARTMENTS_IN_MAY, unit: '市科技局' });
    const title = definitions.find(({ id }) => id === 'investment/townships')?.title ?? '';
    const missing = finding('PERIOD-007', {}, { table: title, period: '2023-04' });
    expect(aboutOf(missing, may)).toEqual({ table: 'investment/townships', period: APRIL });
  });

  it('no month where the message has words instead of one', () => {
    const params = { period: { zh: '年度任务', en: 'the year’s targets' }, count: 1, units: ['市教育局'] };
    expect(aboutOf(finding('CHECK-009', {}, params), may)).toBeUndefined();
  });
});
