import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayieProcess, FIXTURES, newFolder } from '../support/cli.ts';

const DATE = ['--date', '2023-06-05'];

/** A folder with one workbook, a pipe that nobody writes into, and a link to a device that never ends. */
function folderWithNoFiles(): string {
  const folder = path.join(newFolder(), '报送');
  mkdirSync(folder);
  copyFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx'), path.join(folder, '2023-05.xlsx'));
  expect(spawnSync('mkfifo', ['管道.xlsx', '管道.zip', '管道'], { cwd: folder }).status).toBe(0);
  // A device of its own for each: what is linked twice is read once.
  symlinkSync('/dev/zero', path.join(folder, '设备.xlsx'));
  symlinkSync('/dev/full', path.join(folder, '设备.zip'));
  symlinkSync('/dev/urandom', path.join(folder, '市教育局'));
  symlinkSync('管道.xlsx', path.join(folder, '链接.xlsx'));
  symlinkSync('乙.xlsx', path.join(folder, '甲.xlsx'));
  symlinkSync('甲.xlsx', path.join(folder, '乙.xlsx'));
  return folder;
}

describe.skipIf(process.platform === 'win32')('What is no file', () => {
  it('but a pipe or a device among submissions is named, and nobody waits for it', () => {
    const { status, stdout, stderr } = dayieProcess(['validate', '.', ...DATE, '--format', 'json'], {
      cwd: folderWithNoFiles(),
    });
    expect(status, stderr).toBe(1);
    const { findings }: { findings: readonly { code: string; file: string; message: string }[] } =
      JSON.parse(stdout);
    const unread = findings.filter(({ code }) => code === 'READ-017');
    expect(unread.map(({ file }) => file)).toEqual([
      '乙.xlsx',
      '甲.xlsx',
      '设备.xlsx',
      '设备.zip',
      '链接.xlsx',
    ]);
    for (const { message } of unread) expect(message).toMatch(/管道、设备|已经不在|绕成了圈/u);
  });

  it.each(['管道.xlsx', '设备.xlsx', '设备.zip'])(
    'is not waited for where it is named itself: %s',
    (name) => {
      const cwd = folderWithNoFiles();
      for (const [lang, words] of [
        ['zh', '不是普通文件'],
        ['en', 'no ordinary file'],
      ] as const) {
        const read = dayieProcess(['validate', name, ...DATE, '--lang', lang], { cwd });
        expect(read.status, read.stderr).toBe(2);
        expect(read.stdout.replaceAll(/\n\s*/gu, lang === 'zh' ? '' : ' ')).toContain(words);
        for (const option of ['--scheme', '--baseline']) {
          const args = ['validate', '2023-05.xlsx', ...DATE, option, name, '--lang', lang];
          const ran = dayieProcess(args, { cwd });
          expect([option, ran.status]).toEqual([option, 2]);
          expect(ran.stderr.replaceAll(/\n\s*/gu, lang === 'zh' ? '' : ' ')).toContain(words);
        }
      }
    },
  );

  it.runIf(process.platform === 'linux')('and a name in another encoding is said to be that', () => {
    const folder = path.join(newFolder(), '报送');
    mkdirSync(folder);
    const name = Buffer.concat([
      Buffer.from(`${folder}/2023-05 `),
      Buffer.from([0xca, 0xd0]),
      Buffer.from('.xlsx'),
    ]);
    writeFileSync(name, readFileSync(path.join(FIXTURES, 'monthly', '2023-05.xlsx')));
    const { status, stdout } = dayieProcess(['validate', folder, ...DATE, '--format', 'json']);
    expect(status).toBe(2);
    expect(stdout).toContain('文件名不是UTF-8编码');
  });

  it('is read where the shell hands it over under a name', () => {
    const ran = spawnSync(
      'bash',
      ['-c', '"$0" "$1" inspect <(cat 2023-05.xlsx) --lang zh', process.execPath, program()],
      { cwd: folderWithNoFiles(), encoding: 'utf8' },
    );
    expect(ran.stdout).toContain('investment/departments');
  });
});

function program(): string {
  return path.resolve(import.meta.dirname, '..', '..', 'bin', 'dayie.js');
}
