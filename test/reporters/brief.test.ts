import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostics/finding.ts';
import { briefReport } from '../../src/reporters/brief.ts';
import { makeReport } from '../../src/reporters/report.ts';

const file = '市教育局.xlsx';

function brief(cells: readonly (readonly [sheet: string, cell: string, heading: string])[]): string {
  const findings = cells.map(([sheet, cell, heading]) =>
    finding('TABLE-011', { file, sheet, cell, heading }, { column: heading }),
  );
  const files = [{ path: file, status: 'read', tables: [] }] as const;
  return briefReport(makeReport({ date: '2023-06-05', files, findings }), { language: 'zh' });
}

describe('The sentence on a workbook', () => {
  it('says one kind of fault once, in whatever columns it stands', () => {
    const blanks = ['C2', 'C3', 'C4', 'C5'].map((cell) => ['表', cell, `第${cell}栏`] as const);
    expect(brief(blanks)).toBe('市教育局.xlsx：4处需修改，C2、C3、C4等4处必填的格没有填。请于修改后重报。\n');
  });

  it('says it for every sheet by itself', () => {
    const blanks = [['表1', 'C2', '栏'] as const, ['表2', 'C2', '栏'] as const];
    expect(brief(blanks)).toContain('表1 C2必填的格没有填；表2 C2必填的格没有填');
  });
});
