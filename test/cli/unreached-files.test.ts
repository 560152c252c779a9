import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayieProcess, newFolder } from '../support/cli.ts';

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
