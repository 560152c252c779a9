import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { dayie, newFolder, type Ran } from '../support/cli.ts';

/** How a command is typed in a project folder, and what it says or writes that only the project's files can tell. */
interface InProject {
  readonly typed: readonly string[];
  /** On stdout. */
  readonly says?: string;
  /** Below the folder of the month's results, or elsewhere. */
  readonly writes?: string;
}

/** Where what is written outside of the results goes. */
const OUT = newFolder();

const DATE = ['--date', '2023-03-05'] as const;

/** Every command that reads reports or targets, without a file named. */
const READING: Readonly<Record<string, InProject>> = {
  validate: { typed: ['validate', ...DATE], says: '没有发现问题' },
  collect: { typed: ['collect', ...DATE], writes: '2023-02-汇总.xlsx' },
  score: { typed: ['score', ...DATE], writes: '2023-02-总览.xlsx' },
  warn: { typed: ['warn', ...DATE], says: '2023年2月' },
  letters: { typed: ['letters', ...DATE], says: '2023-02', writes: '函件' },
  why: { typed: ['why', '市教育局', ...DATE], says: '市教育局' },
  rules: { typed: ['rules'], says: '招-03' },
  import: { typed: ['import', '--table', 'investment/departments', '--format', 'csv'], says: '市教育局' },
  template: {
    typed: [
      'template',
      'investment/departments',
      '--month',
      '2023-04',
      '--out',
      path.join(OUT, '表样'),
      ...DATE,
    ],
    writes: path.join(OUT, '表样'),
  },
  page: {
    typed: ['page', '--out', path.join(OUT, '自检.html')],
    writes: path.join(OUT, '自检.html'),
  },
  compare: { typed: ['compare', '--set', '规则.招-03.档次1=3', ...DATE], says: '改动的设置' },
  month: { typed: ['month', ...DATE], writes: '2023-02-总览.xlsx' },
};

/** What has nothing to do with a project's files, or must be told which of them is meant. */
const OTHERS = [
  'completion',
  'diff',
  'explain',
  'help',
  'init',
  'inspect',
  'licences',
  'tables',
  'tables show',
];

let project = '';

beforeAll(() => {
  project = path.join(newFolder(), '2023 考核');
  expect(dayie(['init', project, '--date', '2023-02-28']).status).toBe(0);
  const put = (from: string, to: string): void =>
    copyFileSync(path.join(project, '示例', from), path.join(project, to));
  put('年度任务.xlsx', '任务表/年度任务.xlsx');
  put('2023-01.xlsx', '月报/2023-01.xlsx');
  put('2023-02.xlsx', '月报/2023-02/各单位.xlsx');
  mkdirSync(path.join(project, '台账', '微信收到'), { recursive: true });
});

describe('Every command without files in a project folder', () => {
  it('is tried here, or has no use for the project’s files', () => {
    expect([...Object.keys(READING), ...OTHERS].sort()).toEqual(
      COMMANDS.map(({ path: name }) => name).sort(),
    );
  });

  it.each(Object.entries(READING))(
    '%s knows scheme, targets, months and the month, and says so',
    (_, command) => {
      const run = (folder: string): Ran => {
        for (const written of [path.join(project, '结果', '2023-02'), path.join(OUT, '表样')])
          rmSync(written, { recursive: true, force: true });
        return dayie(command.typed, { cwd: path.join(project, folder) });
      };
      const ran = run('');
      expect([0, 1], ran.stderr).toContain(ran.status);
      const [taken = ''] = ran.stderr.split('\n');
      expect(taken).toMatch(/^项目“2023 考核”/u);
      expect(taken).toContain('考核办法.xlsx，任务表1个文件');
      if (command.says !== undefined) expect(ran.stdout).toContain(command.says);
      if (command.writes !== undefined)
        expect(existsSync(path.resolve(project, '结果', '2023-02', command.writes))).toBe(true);
      // From deep inside it is the same project, of which the same is taken.
      const inside = run('台账/微信收到');
      expect([inside.status, inside.stderr.split('\n')[0]]).toEqual([ran.status, taken]);
    },
  );

  it.each(Object.entries(READING))('%s asks for a project folder or files outside of any', (_, { typed }) => {
    const ran = dayie(typed, { cwd: newFolder() });
    // Forms need no more than the built-in targets' tables, and rules are there without reports.
    if (ran.status !== 0) expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).not.toContain('内部出错');
  });
});
