import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

/** In the order of findings that name no file: by code unit, 各乡… before 各部…. */
const TABLES = ['各乡镇招商引资工作目标任务分解表', '各部门单位及金融机构招商引资工作目标任务分解表'];

/** A folder with the sample workbooks of the given months. */
function folderOf(...months: readonly number[]): string {
  const folder = path.join(newFolder(), '月报');
  mkdirSync(folder);
  for (const month of months) {
    const name = `2023-0${month}.xlsx`;
    copyFileSync(path.join(FIXTURES, 'monthly', name), path.join(folder, name));
  }
  return folder;
}

/** Runs in the folder's parent; gives the findings about months and files, not those about cells. */
function warn(folder: string, ...options: readonly string[]) {
  const ran = dayie(['warn', path.basename(folder), '--format', 'json', '--date', '2023-06-05', ...options], {
    cwd: path.dirname(folder),
  });
  const document = ScoreDocument.parse(JSON.parse(ran.stdout));
  const findings = document.findings.filter(({ code }) => code.startsWith('PERIOD-'));
  return {
    ...ran,
    document,
    findings: findings.map(({ code, file, params }) => ({ code, file, ...params })),
  };
}

describe('the months of a run', () => {
  it('are told nothing of when they are complete', () => {
    expect(warn(folderOf(1, 2, 3)).findings).toEqual([]);
  });

  it('are told to lack one in between, for each table, and streaks over it are unverified', () => {
    const { findings, document } = warn(folderOf(1, 2, 4, 5));
    expect(findings).toEqual(
      TABLES.map((table) => ({ code: 'PERIOD-006', file: null, table, months: '2023-03' })),
    );
    expect(document.interviews.map(({ status }) => status)).toContain('unverified');
  });

  it('are told to lack the one asked for, and nothing is scored', () => {
    const { findings, document, status } = warn(folderOf(4, 5), '--month', '2023-06');
    expect(status).not.toBe(0);
    expect(findings).toEqual(
      TABLES.map((table) => ({ code: 'PERIOD-007', file: null, table, period: '2023-06' })),
    );
    expect(document.assessments.flatMap(({ classes }) => classes.flatMap(({ units }) => units))).toEqual([]);
  });

  it.each(['score', 'warn'])('give no list and no document where none can be scored (%s)', (command) => {
    const folder = folderOf(4);
    const ran = dayie([
      command,
      folder,
      '--month',
      '2023-06',
      '--fail-on',
      'never',
      '--out',
      `${folder}/结果`,
    ]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('未计分，也没有写出结果文件');
    expect(existsSync(`${folder}/结果`)).toBe(false);
    const targets = dayie([command, path.join(FIXTURES, 'targets'), '--format', 'json', '--out', folder]);
    expect(targets.status).toBe(2);
    expect(ScoreDocument.parse(JSON.parse(targets.stdout))).toMatchObject({ period: null, assessments: [] });
  });
});

it('a result of an earlier run among the submissions is passed over and changes nothing', () => {
  const folder = folderOf(1, 2);
  const before = warn(folder);
  dayie(['score', '月报', '--out', '月报', '--date', '2023-06-05'], { cwd: path.dirname(folder) });
  const after = warn(folder);
  expect(after.findings).toEqual([
    { code: 'PERIOD-008', file: '月报/2023-02-名单.xlsx' },
    { code: 'PERIOD-008', file: '月报/2023-02-总览.xlsx' },
    { code: 'PERIOD-008', file: '月报/2023-02-招商引资-考核评分.xlsx' },
    { code: 'PERIOD-008', file: '月报/2023-02-招商引资-通报.docx' },
    { code: 'PERIOD-008', file: '月报/2023-02-约谈预警名单.xlsx' },
  ]);
  expect(after.document.assessments).toEqual(before.document.assessments);
  expect(after.document.interviews).toEqual(before.document.interviews);
});
