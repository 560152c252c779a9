import { describe, expect, it } from 'vitest';
import { FindingsDocument } from '../../schemas/output/findings.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { jsonReport } from '../../src/reporters/json.ts';
import { junitReport } from '../../src/reporters/junit.ts';
import { makeReport } from '../../src/reporters/report.ts';
import { fileUri, sarifReport } from '../../src/reporters/sarif.ts';
import { cleanReport, DATE, place, readFile, sampleReport, unreadable, unreported } from './sample.ts';
import { jsonFaults, junitFaults, sarifFaults } from './validators.ts';

const LANGUAGES = ['zh', 'en'] as const;

describe('the JSON report', () => {
  it.each(LANGUAGES)('holds to its published schema (%s)', (language) => {
    for (const report of [sampleReport(), cleanReport()]) {
      const document: unknown = JSON.parse([...jsonReport(report, { language })].join(''));
      expect(jsonFaults('findings', document)).toEqual([]);
      expect(FindingsDocument.safeParse(document).success).toBe(true);
    }
  });

  it('gives a finding its code, name, place, words, parameters and related places', () => {
    const { findings, summary } = FindingsDocument.parse(
      JSON.parse([...jsonReport(sampleReport(), { language: 'zh' })].join('')),
    );
    expect(summary).toEqual({ files: 3, faulty: 2, error: 3, warning: 3, info: 0, known: 0 });
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['PERIOD-005', null],
      ['TABLE-013', 'D4'],
      ['VALUE-001', 'F5'],
      ['TABLE-013', 'D7'],
      ['TABLE-013', 'D9'],
      ['READ-001', null],
    ]);
    expect(findings[0]?.related).toEqual([{ file: '月报/4月.xlsx', sheet: '部门单位', cell: null }]);
    expect(findings[2]).toMatchObject({
      name: 'unreadable-number',
      severity: 'error',
      file: '月报/5月 报表.xlsx',
      sheet: '部门单位',
      column: '到位资金/完成',
      params: { text: '正在洽谈，|50%' },
      related: [],
    });
  });

  it('refuses a document with a field that is not in the schema', () => {
    const document = { ...JSON.parse([...jsonReport(cleanReport(), { language: 'zh' })].join('')), extra: 1 };
    expect(jsonFaults('findings', document)).toEqual([' must NOT have additional properties']);
  });
});

describe('the SARIF report', () => {
  it.each(LANGUAGES)('is valid against the schema of SARIF 2.1.0 (%s)', (language) => {
    expect(sarifFaults([...sarifReport(sampleReport(), { language })].join(''))).toEqual([]);
    expect(sarifFaults([...sarifReport(cleanReport(), { language })].join(''))).toEqual([]);
  });

  it('writes paths as URIs', () => {
    expect(fileUri('月报/5月 报表#1.xlsx')).toBe(
      '%E6%9C%88%E6%8A%A5/5%E6%9C%88%20%E6%8A%A5%E8%A1%A8%231.xlsx',
    );
    expect(fileUri('C:\\报表\\a.xlsx')).toBe('file:///C:/%E6%8A%A5%E8%A1%A8/a.xlsx');
  });

  it('names the cell as a logical place in the workbook', () => {
    const [run] = JSON.parse([...sarifReport(sampleReport(), { language: 'zh' })].join('')).runs;
    expect(run.results[2].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: '%E6%9C%88%E6%8A%A5/5%E6%9C%88%20%E6%8A%A5%E8%A1%A8.xlsx', index: 0 },
        },
        logicalLocations: [{ name: 'F5', fullyQualifiedName: '部门单位!F5', kind: 'cell' }],
        message: { text: '到位资金/完成' },
      },
    ]);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'PERIOD-005',
      'READ-001',
      'TABLE-013',
      'VALUE-001',
    ]);
  });

  it('keeps a finding’s fingerprint when rows are put in above it, and tells two alike apart', () => {
    const prints = (cells: readonly string[]): readonly string[] => {
      const findings = cells.map((cell) => unreported(place('5月.xlsx', cell, '签约额')));
      const [run] = JSON.parse(
        [
          ...sarifReport(makeReport({ roster: [], date: DATE, files: [], findings }), { language: 'zh' }),
        ].join(''),
      ).runs;
      return run.results.map((item: { partialFingerprints: Record<string, string> }) =>
        Object.values(item.partialFingerprints).join(),
      );
    };
    const before = prints(['D5', 'D9']);
    expect(new Set(before).size).toBe(2);
    expect(prints(['D6', 'D10'])).toEqual(before);
  });
});

describe('the JUnit report', () => {
  it.each(LANGUAGES)('is valid against the schemas of Ant and Jenkins (%s)', async (language) => {
    expect(await junitFaults(junitReport(sampleReport(), { language }))).toEqual([]);
    expect(await junitFaults(junitReport(cleanReport(), { language }))).toEqual([]);
  });

  it('is valid whatever the cells and file names hold', async () => {
    const odd = '<&>"\'\u0000\u001b\ud800]]>\ufffe\t\n😀';
    const report = makeReport({
      roster: [],
      date: DATE,
      files: [readFile(odd)],
      findings: [
        unreadable(place(odd, 'D1', odd), odd),
        finding('PERIOD-006', {}, { table: odd, months: [odd] }),
      ],
    });
    expect(await junitFaults(junitReport(report, { language: 'zh' }))).toEqual([]);
  });

  it('makes a case of every workbook and fails those with errors', () => {
    const xml = junitReport(sampleReport(), { language: 'zh' });
    expect(xml).toContain('tests="3" failures="2" errors="0"');
    expect(xml.match(/<testcase /g)).toHaveLength(3);
    expect(xml).toContain('<failure type="PERIOD-005 VALUE-001" message="2处错误、3处警告">');
    expect(xml).toContain(
      '<testcase name="月报/4月.xlsx" classname="dayie.investment.departments" time="0"/>',
    );
  });

  it('passes a workbook with warnings only and keeps them in system-out', () => {
    const report = makeReport({
      roster: [],
      date: DATE,
      files: [readFile('5月.xlsx')],
      findings: [unreported(place('5月.xlsx', 'D4', '签约额'))],
    });
    const xml = junitReport(report, { language: 'zh' });
    expect(xml).toContain('failures="0"');
    expect(xml).toContain('<system-out>5月.xlsx  部门单位\n  警告 TABLE-013');
  });
});
