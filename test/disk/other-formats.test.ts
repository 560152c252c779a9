import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { inFormat } from '../formats/legacy/books.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const MONTH = readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
const DATE = ['--date', '2023-06-05'] as const;

/** A folder with the sample month in a format, under a name. */
function folderWith(name: string, bytes: Uint8Array): string {
  const folder = newFolder();
  writeFileSync(path.join(folder, name), bytes);
  return folder;
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly message: string;
}

function findings(folder: string, ...args: readonly string[]): readonly Found[] {
  const run = dayie(['validate', '.', ...args, ...DATE, '--format', 'json'], { cwd: folder });
  return JSON.parse(run.stdout).findings;
}

/** The records of a file without what tells where they stand. */
function records(folder: string): readonly unknown[] {
  const { stdout } = dayie(['import', '.', '--format', 'json', '--quiet'], { cwd: folder });
  const all: readonly { readonly values: unknown }[] = JSON.parse(stdout).records;
  return all.map(({ values }) => values);
}

const XLSX = records(folderWith('2023-05.xlsx', MONTH));

describe('a month in another format is read as the same month in .xlsx is', () => {
  it.each([
    ['2023-05.xls', 'biff8', '.xls'],
    ['2023-05.et', 'biff8', '.et'],
    ['2023-05.xlt', 'biff8', '.xls'],
    ['2023-05.ett', 'biff8', '.et'],
    ['2023-05.xlsb', 'xlsb', '.xlsb'],
    ['2023-05.ods', 'ods', '.ods'],
    ['2023-05.fods', 'fods', '.ods'],
    // Called something else than it is.
    ['2023-05.xlsx', 'biff8', '.xls'],
    ['2023-05', 'biff8', '.xls'],
  ] as const)('%s (%s)', (name, bookType, words) => {
    const folder = folderWith(name, inFormat(MONTH, bookType));
    const all = findings(folder);
    expect(all.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['READ-020', 'info', name],
    ]);
    expect(all[0]?.message).toContain(words);
    expect(XLSX.length).toBeGreaterThan(80);
    expect(records(folder)).toEqual(XLSX);
  });

  it('by several threads as by one', () => {
    const folder = newFolder();
    for (const month of ['01', '02', '03', '04', '05'])
      writeFileSync(
        path.join(folder, `2023-${month}.xls`),
        inFormat(readFileSync(path.join(FIXTURES, 'monthly', `2023-${month}.xlsx`)), 'biff8'),
      );
    const one = findings(folder, '--jobs', '1');
    expect(one.filter(({ code }) => code === 'READ-020')).toHaveLength(5);
    // Two of the sample's months have parts above their wholes; nothing else is found in them in either format.
    expect(one.filter(({ code }) => code !== 'READ-020').map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'CHECK-011'),
    );
    expect(findings(folder, '--jobs', '2')).toEqual(one);
  });

  it('is scored', () => {
    const folder = folderWith('2023-05.xls', inFormat(MONTH, 'biff8'));
    const args = ['score', '.', path.join(FIXTURES, 'targets'), '--month', '2023-05', ...DATE, '--quiet'];
    const run = dayie([...args, '--out', 'out', '--fail-on', 'never'], { cwd: folder });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});

describe('the marked copy of a workbook in another format', () => {
  it('is an .xlsx beside its name, with the fault marked at its cell', () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, '报送'));
    // In this month a part stands above its whole, at Q5 of the townships.
    const march = readFileSync(path.join(FIXTURES, 'monthly', '2023-03.xlsx'));
    writeFileSync(path.join(folder, '报送', '2023-03.xls'), inFormat(march, 'biff8'));
    const run = dayie(['validate', '报送', ...DATE, '--marked', 'out'], { cwd: folder });
    expect(run.status).toBe(1);
    const copy = readFileSync(path.join(folder, 'out', '2023-03.xls.xlsx'));
    const { workbook, findings: faults } = readWorkbook(copy, { file: '2023-03.xls.xlsx' });
    expect(faults).toEqual([]);
    expect(workbook?.sheets.map(({ name }) => name)).toEqual([
      '问题清单',
      '部门单位',
      '国有投融资公司',
      '乡镇',
    ]);
    expect(workbook?.sheets[3]?.cell(5, 17)?.value).toBe('36.28');
    const listed = [...(workbook?.sheets[0]?.rows() ?? [])].flatMap(({ cells }) =>
      cells.map(({ value }) => value),
    );
    expect(listed).toContain('Q5');
  });
});

describe('a workbook in another format that cannot be read is refused in words', () => {
  it.each([
    ['cut off on its way', 'READ-006', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    [
      'a compound file without a workbook',
      'READ-006',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8), Buffer.alloc(2000)]),
    ],
  ] as const)('%s: %s', (_, code, change) => {
    const folder = folderWith('市教育局.xls', change(inFormat(MONTH, 'biff8')));
    expect(findings(folder).map((found) => found.code)).toEqual([code]);
  });
});
