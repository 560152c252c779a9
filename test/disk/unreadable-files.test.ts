import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { runChecks } from '../../src/checks/index.ts';
import type { FoundFile } from '../../src/disk/files.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { placeSubmissions } from '../../src/runs/submissions.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';

/** A folder is what no account can read as a file. */
function found(): readonly FoundFile[] {
  const folder = newFolder();
  mkdirSync(path.join(folder, '甲.xlsx'));
  mkdirSync(path.join(folder, '乙.xlsx'));
  return [
    { absolute: path.join(folder, '甲.xlsx'), path: '甲.xlsx' },
    { absolute: path.join(folder, '没有.xlsx'), path: '没有.xlsx' },
    { absolute: path.join(folder, '乙.xlsx'), path: '乙.xlsx' },
    { absolute: path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path: '2023-05.xlsx' },
  ];
}

describe('a file whose bytes cannot be had', () => {
  it('is a finding of that file; the others are read', async () => {
    const read = placeSubmissions(await readFiles(found(), daye2023), daye2023, null);
    expect(read.files.map(({ input, opened }) => [input.path, opened])).toEqual([
      ['甲.xlsx', false],
      ['没有.xlsx', false],
      ['乙.xlsx', false],
      ['2023-05.xlsx', true],
    ]);
    expect(read.findings.map(({ code, at, params }) => [code, at.file, params.reason])).toEqual([
      ['READ-017', '甲.xlsx', { zh: '它是一个文件夹', en: 'it is a folder' }],
      ['READ-017', '没有.xlsx', { zh: '文件已经不在', en: 'it is no longer there' }],
      ['READ-017', '乙.xlsx', { zh: '它是一个文件夹', en: 'it is a folder' }],
    ]);
    expect(new Set(read.tables.map(({ file }) => file.path))).toEqual(new Set(['2023-05.xlsx']));
  });

  it('is no copy of another such file', async () => {
    const { files, tables, roster } = placeSubmissions(await readFiles(found(), daye2023), daye2023, null);
    const findings = runChecks({ files, tables, roster, definitions });
    expect(findings.filter(({ code }) => code === 'PERIOD-009')).toEqual([]);
  });
});
