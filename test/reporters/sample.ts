import type { Place } from '../../src/core/place.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';
import { type FindingReport, makeReport, type ReportedFile } from '../../src/reporters/report.ts';

export const DATE = '2023-06-05';

export function place(file: string, cell: string, heading: string, sheet = '部门单位'): Place {
  return { file, sheet, cell, heading };
}

export function unreadable(at: Place, text: string): Finding {
  return finding('VALUE-001', at, { text });
}

export function unreported(at: Place): Finding {
  return finding('TABLE-013', at, { column: at.heading ?? '' });
}

export function readFile(path: string): ReportedFile {
  return {
    path,
    status: 'read',
    tables: [
      {
        id: 'investment/departments',
        title: '部门招商引资任务分解表',
        variant: 'progress',
        sheet: '部门单位',
        period: { year: 2023, month: 5 },
      },
    ],
  };
}

/** Three workbooks: one with five faults of three kinds, one that cannot be opened, one that is clean. */
export function sampleReport(): FindingReport {
  const may = '月报/5月 报表.xlsx';
  return makeReport({
    roster: [],
    date: DATE,
    files: [
      readFile(may),
      { path: '月报/加密.xlsx', status: 'refused', tables: [] },
      readFile('月报/4月.xlsx'),
    ],
    findings: [
      finding('READ-001', { file: '月报/加密.xlsx' }, {}),
      unreported(place(may, 'D9', '签约额/完成')),
      unreported(place(may, 'D4', '签约额/完成')),
      unreported(place(may, 'D7', '签约额/完成')),
      unreadable(place(may, 'F5', '到位资金/完成'), '正在洽谈，|50%'),
      finding(
        'PERIOD-005',
        { file: may, sheet: '部门单位' },
        {
          period: '2023-05',
          count: 1,
          otherFile: '月报/4月.xlsx',
          rows: ['市档案馆'],
          outcome: '先读到的计入',
          proposedFile: '',
          sign: '',
        },
        [{ file: '月报/4月.xlsx', sheet: '部门单位' }],
      ),
    ],
  });
}

export function cleanReport(): FindingReport {
  return makeReport({
    roster: [],
    date: DATE,
    files: [readFile('4月.xlsx'), readFile('5月.xlsx')],
    findings: [],
  });
}
