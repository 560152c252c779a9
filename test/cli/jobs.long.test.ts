import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, newFolder, PROJECT } from '../support/cli.ts';

const SOURCES = ['two-tables.xlsx', 'target-words.xlsx'];

/** More files than one thread is given, so that four are really at work. */
function manyFiles(count: number): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, '报送'));
  for (let index = 0; index < count; index += 1) {
    const source = SOURCES[index % SOURCES.length] ?? '';
    copyFileSync(
      path.join(PROJECT, 'fixtures', 'small', 'fuzz-sources', source),
      path.join(folder, '报送', `2023-0${(index % 5) + 1} ${index}.xlsx`),
    );
  }
  return folder;
}

describe('--jobs', () => {
  it('gives the same results, findings and order for one, two and four threads', () => {
    const cwd = manyFiles(130);
    const [one, two, four] = [1, 2, 4].map((jobs) =>
      dayie(['warn', '报送', '--format', 'json', '--date', '2023-06-05', '--jobs', `${jobs}`], { cwd }),
    );
    expect(one?.status).toBe(1);
    expect(one?.stdout).toContain('2023-04 128.xlsx');
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('checks the same, whatever the number of threads', () => {
    const cwd = manyFiles(70);
    const args = ['validate', '报送', '--format', 'json', '--date', '2023-06-05'];
    const [one, two] = ['1', '2'].map((jobs) => dayie([...args, '--jobs', jobs], { cwd }));
    expect(one?.status).toBe(1);
    expect(one?.stdout).toContain('2023-05 69.xlsx');
    expect(two).toEqual(one);
  });

  it.each(['0', '-1', 'zwei', '1.5'])('refuses %s threads in words', (jobs) => {
    const ran = dayie(['warn', 'fixtures/daye-2023/monthly', `--jobs=${jobs}`]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('--jobs');
  });
});
