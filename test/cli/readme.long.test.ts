import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder, PROJECT, type Ran } from '../support/cli.ts';

/** Splits a command line as a shell does, as far as the examples need it: double quotes and spaces. */
function words(line: string): readonly string[] {
  return (line.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''));
}

function run(line: string, cwd: string): Ran {
  const [, ...args] = words(line.split(' > ')[0] ?? '');
  return dayie(args, { cwd });
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(path.join(PROJECT, name), 'utf8');

  it('names the two commands that CI and a newcomer run', () => {
    expect(text).toContain('npm ci && npm run demo');
    expect(text).toContain('npm ci && npm test');
  });

  it('has examples that all run, in their order, in an empty folder', () => {
    const folder = newFolder();
    const lines = [...text.matchAll(/```console\n(.*?)```/gsu)].flatMap(([, block]) =>
      (block ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('dayie ')),
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const { status, stderr } = run(line, folder);
      expect([0, 1], `${line}\n${stderr}`).toContain(status);
    }
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/gu)].map(([, link]) => link ?? '');
    for (const link of links.filter((target) => !target.startsWith('http')))
      expect(() => readFileSync(path.join(PROJECT, link)), link).not.toThrow(/ENOENT/);
  });
});

describe('the examples of --help', () => {
  it('all run in a folder that has what they name', () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, '月报'));
    // May is still to come: it is what is collected.
    for (const month of ['2023-01', '2023-02', '2023-03', '2023-04'])
      copyFileSync(
        path.join(FIXTURES, 'monthly', `${month}.xlsx`),
        path.join(folder, '月报', `${month}.xlsx`),
      );
    // What units send in: of 招商引资 every month, of 文明提升 May.
    cpSync(path.join(FIXTURES, 'monthly'), path.join(folder, '报送'), { recursive: true });
    copyFileSync(
      path.join(FIXTURES, 'progress', '2023-05-文明提升任务进展.xlsx'),
      path.join(folder, '报送', '文明提升任务进展.xlsx'),
    );
    cpSync(path.join(FIXTURES, 'ledgers'), path.join(folder, '台账'), { recursive: true });
    mkdirSync(path.join(folder, '任务表'));
    cpSync(path.join(FIXTURES, 'targets'), path.join(folder, '任务表'), { recursive: true });
    copyFileSync(
      path.join(FIXTURES, 'targets', '招商附件2-部门任务分解表.xlsx'),
      path.join(folder, '任务表.xlsx'),
    );
    copyFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '5月.xlsx'));
    expect(dayie(['init', '.'], { cwd: folder }).status).toBe(0);
    expect(dayie(['validate', '报送', '--write-baseline', '已知问题.json'], { cwd: folder }).status).not.toBe(
      2,
    );
    const listed = dayie(['--help']).stdout;
    const commands = (listed.slice(listed.indexOf('命令：')).match(/^ {2}[a-z]+(?= )/gmu) ?? []).map((item) =>
      item.trim(),
    );
    const lines = commands
      .filter((command) => command !== 'help')
      .flatMap((command) => dayie([command, '--help']).stdout.match(/^ {2}dayie .*$/gmu) ?? []);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      const { status, stderr } = run(line.trim(), folder);
      expect([0, 1], `${line}\n${stderr}`).toContain(status);
    }
  });
});
