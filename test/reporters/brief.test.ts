import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';
import { briefReport } from '../../src/reporters/brief.ts';
import { makeReport, type ReportedFile } from '../../src/reporters/report.ts';

const read = (path: string, unit?: string): ReportedFile => ({
  path,
  status: 'read',
  tables: [],
  ...(unit === undefined ? {} : { unit }),
});

const blank = (file: string, sheet: string, cell: string, heading: string): Finding =>
  finding('TABLE-011', { file, sheet, cell, heading }, { column: heading });

function brief(findings: readonly Finding[], files: readonly ReportedFile[], all = false): string {
  const report = makeReport({ roster: [], date: '2023-06-05', files, findings });
  return [...briefReport(report, { language: 'zh', all })].join('');
}

describe('The message to a unit', () => {
  const file = '报送/市教育局.xlsx';

  it('begins with its name, and has a line for each fault with cells and heading', () => {
    const findings = [
      blank(file, '表', 'C2', '签约额'),
      blank(file, '表', 'C3', '签约额'),
      blank(file, '表', 'D2', '责任单位'),
    ];
    const lines = brief(findings, [read(file, '市教育局')]).split('\n');
    expect(lines[0]).toBe('市教育局：3处需修改，请改好后重报。');
    expect(lines[1]).toMatch(/^1．C2、C3 签约额：/u);
    expect(lines[2]).toMatch(/^2．D2 责任单位：/u);
    expect(lines.slice(3)).toEqual(['']);
  });

  it('names the sheet where there are several, and the file where the unit sent several, without its folder', () => {
    const two = [blank(file, '表1', 'C2', '栏'), blank(file, '表2', 'C2', '栏')];
    expect(brief(two, [read(file, '市教育局')])).toMatch(/1．表1 C2 栏：.*\n2．表2 C2 栏：/u);
    const other = '报送/二/补充.xlsx';
    const sent = brief(
      [blank(file, '表', 'C2', '栏'), blank(other, '表', 'C3', '栏')],
      [read(file, '市教育局'), read(other, '市教育局')],
    );
    expect(sent).toContain('市教育局：2处需修改');
    expect(sent).toMatch(/市教育局\.xlsx 表 C2 栏：/u);
    expect(sent).toMatch(/补充\.xlsx 表 C3 栏：/u);
    expect(sent).not.toContain('报送/');
  });

  it('tells each unit of a workbook of several its own rows, and the rest under the workbook’s name', () => {
    const month = '5月.xlsx';
    const of = (unit: string, cell: string): Finding => ({
      ...blank(month, '表', cell, '栏'),
      about: { unit },
    });
    const findings = [of('团市委', 'C2'), of('市科协', 'C3'), blank(month, '表', 'A1', '栏')];
    const heads = brief(findings, [read(month)])
      .split('\n')
      .filter((line) => line.endsWith('重报。'));
    expect(heads.toSorted()).toEqual(
      ['5月.xlsx', '团市委', '市科协'].map((name) => `${name}：1处需修改，请改好后重报。`).toSorted(),
    );
  });

  it('leaves out units without a fault, unless all are asked for', () => {
    const files = [read(file, '市教育局'), read('团市委.xlsx', '团市委')];
    const findings = [blank(file, '表', 'C2', '栏')];
    expect(brief(findings, files)).not.toContain('团市委');
    expect(brief(findings, files, true)).toContain('团市委：核对无误。\n');
  });
});
