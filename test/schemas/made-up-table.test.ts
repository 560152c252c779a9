import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { newFolder } from '../support/cli.ts';

/** The one line that a new table needs beside its file: its place in the list of tables. */
vi.mock('../../schemas/index.ts', async (original) => {
  const known = await original<typeof import('../../schemas/index.ts')>();
  const { registryOf } = await import('../../schemas/registry.ts');
  const { cultureTargets } = await import('./made-up-table.ts');
  return { ...known, ...registryOf([...known.tables, cultureTargets]) };
});

/** Runs a command line in this process, in whose list of tables the made-up one stands. */
async function dayie(workingFolder: string, ...args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  let status = 0;
  const program = buildProgram(
    {
      language: 'zh',
      workingFolder,
      program: '',
      print: (words) => {
        stdout += words;
      },
      note: (words) => {
        stderr += words;
      },
      colour: { stdout: false, stderr: false },
      asIs: { stdout: () => undefined, stderr: () => undefined },
      painted: () => undefined,
      width: 100,
      progress: false,
      quiet: false,
      today: '2023-06-05',
      environment: {},
    },
    (code) => {
      status = code;
    },
  );
  await program.parseAsync(args, { from: 'user' });
  return { stdout, stderr, status };
}

/** A submitted workbook with the table as an office would print it. */
async function submit(folder: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  const header = [
    '序号',
    '承办乡镇',
    '惠民演出',
    '户外演出',
    '演出经费（万元）',
    '全民阅读率（%）',
    '场地类型',
    '活动要点',
  ];
  const cells = [header, ...rows].map((row) => ({
    cells: row.map((value) => (value === null ? null : { value, style: 'text' as const })),
  }));
  const bytes = writeWorkbook({
    title: '报送',
    date: '2023-06-05',
    metadata: {},
    sheets: [{ name: '演出', widths: [], rows: cells, merges: [], print: { orientation: 'landscape' } }],
  });
  writeFileSync(path.join(folder, '报送.xlsx'), bytes);
}

describe('A table that one file and one line add', () => {
  it('is recognised, and its findings stand at their cells', async () => {
    const folder = newFolder();
    await submit(folder, [
      [1, '陈贵镇', 12, 4, 3.5, 80, '室内', '唱戏'],
      [2, '灵乡镇', 8.5, 2, -1, 120, '船上', '十一个字的活动要点在此'],
      [3, '市教育局', 5, 6, '/', 60, '露天', null],
      [4, '保安镇', null, '/', 1, null, null, null],
      ['合计', null, 25.5, null, 4.5, null, null, null],
    ]);
    const { stdout, status } = await dayie(folder, 'validate', '.', '--format', 'json');
    const { findings } = JSON.parse(stdout);
    const found: readonly { readonly code: string; readonly cell: string }[] = findings;
    expect(found.map(({ code, cell }) => `${code} ${cell}`).toSorted()).toEqual([
      'CHECK-010 B4',
      'CHECK-011 D4',
      'TABLE-011 F5',
      'TABLE-012 C5',
      'VALUE-007 C3',
      'VALUE-007 C6',
      'VALUE-008 E3',
      'VALUE-008 F3',
      'VALUE-015 G3',
      'VALUE-017 H3',
    ]);
    expect(status).toBe(1);
  });

  it('has records, and a JSON Schema with its columns, ranges and options', async () => {
    const folder = newFolder();
    await submit(folder, [[1, '陈贵镇', 12, 4, 3.5, 80, '室内', '唱戏']]);
    const records = await dayie(folder, 'import', '.', '--format', 'ndjson');
    expect(JSON.parse(records.stdout)).toMatchObject({
      table: 'civic/culture',
      values: { unit: '陈贵镇', 'shows.target': '12', readers: '80', venue: '室内' },
    });
    const { stdout } = await dayie(folder, 'tables', 'show', 'civic/culture', '--schema');
    const [right] = JSON.parse(stdout).properties.values.anyOf;
    expect(right.required).toEqual(['unit', 'shows.target', 'readers', 'remark']);
    expect(right.properties.venue.anyOf[0].enum).toEqual(['室内', '露天']);
    expect(right.properties['shows.target'].anyOf[0].pattern).toBe('^\\d+$');
  });

  it('is listed and shown with what its columns take', async () => {
    const folder = newFolder();
    expect((await dayie(folder, 'tables')).stdout).toContain('civic/culture  公共文化服务任务分解表');
    const { stdout } = await dayie(folder, 'tables', 'show', 'civic/culture');
    expect(stdout).toContain('数字，单位：%，0—100（必填）');
    expect(stdout).toContain('“户外演出”不大于“惠民演出”。');
  });

  it('has a blank form with its headings, its rules and its list of choices', async () => {
    const folder = newFolder();
    await dayie(folder, 'template', 'civic/culture', '--month', '2023-05', '--out', '表');
    const name = readdirSync(path.join(folder, '表')).find((file) => file.endsWith('.xlsx')) ?? '';
    const { workbook } = readWorkbook(readFileSync(path.join(folder, '表', name)), { file: name });
    const texts = (workbook?.sheets ?? []).flatMap((sheet) =>
      [...sheet.rows()].flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    expect(name).toContain('公共文化服务任务分解表');
    expect(texts).toEqual(expect.arrayContaining(['承办单位', '惠民演出（场）', '全民阅读率（%）', '露天']));
  });
});
