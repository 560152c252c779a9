import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, dayieProcess, newFolder } from '../support/cli.ts';

describe('A file that the system does not hand over', () => {
  // Root may read whatever it is told not to.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const as = uid === undefined ? {} : { uid };
  const put = (): string => {
    const folder = path.join(newFolder(), '报送');
    mkdirSync(folder);
    for (const [name, unit] of [
      ['市教育局.csv', '市教育局'],
      ['市科技局.csv', '市科技局'],
    ] as const)
      writeFileSync(
        path.join(folder, name),
        `2023年5月招商引资\n责任单位,签约额（亿元）任务,签约额（亿元）完成\n${unit},10,3\n`,
      );
    // The run's own temporary folders, too, are their owner's alone.
    for (let place = folder; /^(?:报送|dayie)/u.test(path.basename(place)); place = path.dirname(place))
      chmodSync(place, 0o777);
    chmodSync(path.join(folder, '市教育局.csv'), 0o000);
    return folder;
  };

  it('is for the office to see to: nothing goes back to the unit, and nobody says that it has not sent', () => {
    const folder = put();
    const run = (lang: string) =>
      dayieProcess(['month', folder, '--date', '2023-06-05', '--lang', lang], {
        cwd: path.dirname(folder),
        ...as,
      });
    const zh = run('zh');
    const said = zh.stdout.replaceAll(/\n\s*/gu, '');
    expect(zh.status, zh.stderr).toBe(1);
    expect(said).not.toContain('退改和核实');
    expect(said).not.toContain('把退改的发回');
    expect(said).toContain('请您决定：报送/市教育局.csv：读不出这个文件：没有权限');
    expect(said).toContain('接下来：让打不开的文件能打开');
    const results = path.join(path.dirname(folder), '报送-结果', '2023-05');
    expect(existsSync(path.join(results, '退改'))).toBe(false);
    expect(said).toContain('没有读');
    expect(run('en').stdout.replaceAll(/\n\s*/gu, ' ')).toContain(
      'For you to decide: 报送/市教育局.csv: The file could not be read',
    );
  });

  it('makes no letter to the unit', () => {
    const folder = put();
    const ran = dayieProcess(
      ['letters', folder, '--month', '2023-05', '--kind', 'return', '--out', '函件', '--date', '2023-06-05'],
      { cwd: path.dirname(folder), ...as },
    );
    expect(ran.stdout).not.toContain('市教育局');
    expect(existsSync(path.join(path.dirname(folder), '函件'))).toBe(false);
  });

  it('is counted beside those that were read, and the message to the unit does not tell it to mend it', () => {
    const folder = put();
    const run = (...options: readonly string[]) =>
      dayieProcess(['validate', folder, '--month', '2023-05', '--date', '2023-06-05', ...options], {
        cwd: path.dirname(folder),
        ...as,
      });
    expect(run().stdout).toContain('核对了1个工作簿，另有1个文件没有读：共');
    expect(run('--lang', 'en').stdout).toContain('1 workbook checked, 1 file not read: ');
    const brief = run('--format', 'brief', '--all').stdout;
    expect(brief).toContain('市科技局：');
    expect(brief).not.toContain('市教育局');
  });

  it.each([
    ['an archive', '乡镇.zip'],
    ['a name without an ending', '各乡镇报来'],
  ])('is told also where its name does not say that it is a workbook: %s', (_, name) => {
    const folder = put();
    writeFileSync(path.join(folder, name), 'PK');
    chmodSync(path.join(folder, name), 0o000);
    const ran = dayieProcess(['validate', '报送', '--date', '2023-06-05', '--format', 'json'], {
      cwd: path.dirname(folder),
      ...as,
    });
    expect(ran.status).toBe(1);
    const { findings } = JSON.parse(ran.stdout);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'READ-017', file: `报送/${name}` }));
  });

  it('is told where a link in the folder leads nowhere', () => {
    const folder = put();
    symlinkSync('没有.csv', path.join(folder, '市财政局.csv'));
    const ran = dayieProcess(['validate', folder, '--date', '2023-06-05'], {
      cwd: path.dirname(folder),
      ...as,
    });
    expect(ran.status).toBe(1);
    expect(ran.stdout.replaceAll(/\n\s*/gu, '')).toContain('读不出这个文件：文件已经不在');
  });
});

describe('A folder inside the one that is named, which the account may not look into', () => {
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const as = uid === undefined ? {} : { uid };
  const TEXT = '2023年5月招商引资\n责任单位,签约额（亿元）任务,签约额（亿元）完成\n市教育局,10,3\n';
  const FILES = [
    '月报/2023-05/市教育局.csv',
    '月报/2023-05/乡镇/金牛镇.csv',
    '任务表/任务.csv',
    '台账/台账.csv',
  ];

  /** A project of which this account may read and write all but one place. */
  function projectWithout(place: string): { readonly root: string; readonly unlock: () => void } {
    const root = path.join(newFolder(), '考核');
    expect(dayie(['init', root, '--date', '2023-06-05']).status).toBe(0);
    for (const file of FILES) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), TEXT);
    }
    writeFileSync(path.join(root, '已知.json'), '{"version":1,"findings":[]}');
    const locked = path.join(root, place);
    if (!existsSync(locked)) writeFileSync(locked, '');
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
      chmodSync(path.join(entry.parentPath, entry.name), entry.isFile() ? 0o666 : 0o777);
    for (let at = root; /^(?:考核|dayie)/u.test(path.basename(at)); at = path.dirname(at))
      chmodSync(at, 0o777);
    chmodSync(locked, 0o000);
    return { root, unlock: () => chmodSync(locked, 0o777) };
  }

  const MONTH = ['--month', '2023-05'];

  it.each([
    ['below the month’s returns', '月报/2023-05/乡镇', ['month', '2023-05']],
    ['the month’s own', '月报/2023-05', ['month', '2023-05']],
    ['of all months', '月报', ['month']],
    ['of targets', '任务表', ['month', '2023-05']],
    ['of ledgers', '台账', ['score', ...MONTH]],
    ['below what is checked', '月报/2023-05/乡镇', ['validate', '月报']],
    ['below what a pattern leads through', '月报/2023-05/乡镇', ['validate', '月报/**/*.csv']],
    ['below what is looked at', '月报/2023-05/乡镇', ['inspect', '月报']],
    ['below what is collected', '月报/2023-05/乡镇', ['collect', '月报', ...MONTH, '--out', '汇总.xlsx']],
    ['below what is imported', '月报/2023-05/乡镇', ['import', '月报']],
    ['below what is compared', '月报/2023-05/乡镇', ['diff', '月报', '任务表']],
    ['below what letters are made of', '月报/2023-05/乡镇', ['letters', '月报', ...MONTH, '--out', '函件']],
    [
      'of targets for forms',
      '任务表',
      ['template', '--month', '2023-06', '--targets', '任务表', '--out', '空表'],
    ],
    ['but a file, the scheme', '考核办法.xlsx', ['validate', '月报', '--scheme', '考核办法.xlsx']],
    ['but a file, the baseline', '已知.json', ['validate', '月报', '--baseline', '已知.json']],
    ['but a file, what letters say', '函件模板.xlsx', ['month', '2023-05']],
    [
      'but a file, a baseline to be replaced',
      '已知.json',
      ['validate', '月报', '--write-baseline', '已知.json'],
    ],
  ] as const)(
    'ends the run in words and with nothing written, for who sent what is in it nobody can say: %s',
    (_, place, args) => {
      const { root, unlock } = projectWithout(place);
      const ran = dayieProcess(args, { cwd: root, ...as });
      unlock();
      expect(ran.stderr).toMatch(new RegExp(`“${place}”：没有权限`, 'u'));
      expect(ran.status).toBe(2);
      expect(existsSync(path.join(root, '结果', '2023-05'))).toBe(false);
    },
  );

  it('is passed over where it is what a system keeps on every drive', () => {
    const { root, unlock } = projectWithout('月报/2023-05/乡镇');
    for (const name of ['System Volume Information', '$RECYCLE.BIN', 'lost+found', '.Trash']) {
      mkdirSync(path.join(root, '台账', name));
      chmodSync(path.join(root, '台账', name), 0o000);
    }
    const ran = dayieProcess(['inspect', '台账'], { cwd: root, ...as });
    unlock();
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining('台账.csv') });
  });

  it('keeps a file that the account may not read from being replaced', () => {
    const { root, unlock } = projectWithout('说明.md');
    const ran = dayieProcess(
      ['validate', '月报', '--date', '2023-06-05', '--format', 'markdown', '--output', '说明.md'],
      { cwd: root, ...as },
    );
    unlock();
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('说明.md');
    expect(readFileSync(path.join(root, '说明.md'), 'utf8')).toBe('');
  });
});

describe('A place that the account may not look into', () => {
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const as = uid === undefined ? {} : { uid };
  const locked = (): string => {
    const base = newFolder();
    const folder = path.join(base, '报送');
    mkdirSync(folder);
    writeFileSync(path.join(folder, '市教育局.csv'), '责任单位,签约额（亿元）\n市教育局,10\n');
    for (let place = base; /^dayie/u.test(path.basename(place)); place = path.dirname(place))
      chmodSync(place, 0o777);
    chmodSync(folder, 0o000);
    return base;
  };

  it.each([
    ['a folder', '报送'],
    ['a file in it', '报送/市教育局.csv'],
    ['what is in it', '报送/*.csv'],
  ])('is not said to be missing or empty: %s', (_, named) => {
    const base = locked();
    const run = (lang: string) =>
      dayieProcess(['validate', named, '--date', '2023-06-05', '--lang', lang], { cwd: base, ...as });
    const [zh, en] = [run('zh'), run('en')];
    chmodSync(path.join(base, '报送'), 0o777);
    expect([zh.status, en.status]).toEqual([2, 2]);
    expect(zh.stderr).toContain(`无法读取“${named}”：没有权限`);
    expect(en.stderr).toContain(`“${named}” cannot be read: permission is denied`);
  });
});
