import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const MONTH = path.join(FIXTURES, 'monthly', '2023-05.xlsx');

describe('dayie import', () => {
  it('prints one JSON document, or a record a line', () => {
    const json: { readonly version: number; readonly records: readonly object[] } = JSON.parse(
      dayie(['import', MONTH]).stdout,
    );
    expect(json.version).toBe(1);
    expect(json.records).toHaveLength(73 + 13);
    const lines = dayie(['import', MONTH, '--format', 'ndjson']).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.records);
  });

  it('takes a CSV of one table at a time, and says so where there are several', () => {
    const several = dayie(['import', MONTH, '--format', 'csv']);
    expect(several.status).toBe(2);
    expect(several.stdout).toBe('');
    expect(several.stderr).toContain('investment/departments、investment/townships');
    const one = dayie(['import', MONTH, '--format', 'csv', '--table', 'investment/townships']);
    expect(one.status).toBe(0);
    expect(one.stdout.startsWith('\ufeff"文件","工作表","行","月份"')).toBe(true);
    expect(one.stdout.trimEnd().split('\r\n')).toHaveLength(14);
  });

  it('writes a CSV a table into a folder, and other formats into the file named', () => {
    const folder = newFolder();
    expect(dayie(['import', MONTH, '--format', 'csv', '--out', path.join(folder, '数据')]).status).toBe(0);
    expect(readdirSync(path.join(folder, '数据')).filter((name) => name.endsWith('.csv'))).toHaveLength(2);
    const file = path.join(folder, '数据.json');
    expect(dayie(['import', MONTH, '--out', file]).status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
  });

  it('never writes over what it reads', () => {
    const folder = newFolder();
    const file = path.join(folder, '五月.xlsx');
    copyFileSync(MONTH, file);
    const run = dayie(['import', file, '--out', file, '--force']);
    expect(run.status).toBe(2);
    expect(readFileSync(file).equals(readFileSync(MONTH))).toBe(true);
  });

  it('gives the data of a faulty workbook too, with its findings and exit code 1', () => {
    const faulty = path.join(FIXTURES, '..', 'office', 'dates', 'bare-serial', '收集表（2023年5月）.xlsx');
    const run = dayie(['import', faulty]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('VALUE-027');
    expect(JSON.parse(run.stdout)).toMatchObject({ records: expect.arrayContaining([expect.anything()]) });
  });

  it('leaves what concerns other tables out of the findings', () => {
    const folder = path.join(FIXTURES, 'tables');
    const run = dayie(['import', folder, '--table', 'rural/tasks', '--format', 'ndjson']);
    expect(run.status).toBe(0);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(45);
  });

  it('says plainly when there is nothing to import', () => {
    const folder = newFolder();
    const run = dayie(['import', MONTH, '--table', 'rural/tasks', '--out', path.join(folder, 'x.json')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('没有“rural/tasks”这张表');
    expect(existsSync(path.join(folder, 'x.json'))).toBe(false);
  });
});
