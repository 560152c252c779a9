import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main, type Surroundings } from '../../src/cli/main.ts';
import { dayie, newFolder } from '../support/cli.ts';

/** What was said, in the order in which it came, and whether Enter was waited for. */
interface Started {
  readonly status: number;
  readonly said: string;
  readonly waited: number;
}

async function start(args: readonly string[], where: Partial<Surroundings>): Promise<Started> {
  const said: string[] = [];
  let waited = 0;
  const into = { write: (text: string) => said.push(text) };
  const status = await main(args, {
    workingFolder: newFolder(),
    program: 'dayie',
    environment: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    stdout: into,
    stderr: into,
    untilEnter: async () => {
      waited += 1;
    },
    ...where,
  });
  return { status, said: said.join(''), waited };
}

/** A folder with a program in it and a project beside it. */
let office = '';
let project = '';

beforeAll(() => {
  office = newFolder();
  project = path.join(office, '2023 考核');
  expect(dayie(['init', project, '--date', '2023-02-28']).status).toBe(0);
  copyFileSync(path.join(project, '示例', '年度任务.xlsx'), path.join(project, '任务表', '年度任务.xlsx'));
  copyFileSync(path.join(project, '示例', '2023-01.xlsx'), path.join(project, '月报', '2023-01.xlsx'));
  copyFileSync(
    path.join(project, '示例', '2023-02.xlsx'),
    path.join(project, '月报', '2023-02', '各单位.xlsx'),
  );
});

describe('Something dropped on the program', () => {
  it.each([
    ['the project folder', ''],
    ['a month of it', '月报/2023-02'],
    ['a file of the month', '月报/2023-02/各单位.xlsx'],
  ])(
    '%s: runs the project’s month, says where the results are, and keeps the window open',
    async (_, name) => {
      const ran = await start([path.join(project, name)], { desktop: { folder: office } });
      expect([ran.status, ran.waited]).toEqual([0, 1]);
      expect(ran.said).toContain('2023年2月报送情况');
      expect(ran.said).toContain(`结果在：${path.join(project, '结果', '2023-02')}`);
      expect(ran.said.endsWith('按回车键关闭窗口。\n')).toBe(true);
    },
  );

  it('an earlier month of the project: that month', async () => {
    const ran = await start([path.join(project, '月报', '2023-01.xlsx')], { desktop: { folder: office } });
    expect(ran.said).toContain('2023年1月报送情况');
    expect(existsSync(path.join(project, '结果', '2023-01', '2023-01-汇总.xlsx'))).toBe(true);
  });

  it('a folder that is no project: its latest month, with the results beside the folder', async () => {
    const ran = await start([path.join(project, '示例')], { desktop: { folder: office } });
    expect([ran.status, ran.waited]).toEqual([0, 1]);
    expect(ran.said).toContain('2023年3月报送情况');
    expect(readdirSync(path.join(project, '示例-结果', '2023-03'))).toContain('2023-03-总览.xlsx');
    expect(readdirSync(path.join(project, '示例'))).toHaveLength(4);
  });

  it('several files: the results lie in a folder beside them', async () => {
    const folder = newFolder();
    const files = ['年度任务.xlsx', '2023-01.xlsx'].map((name) => path.join(folder, name));
    for (const file of files) copyFileSync(path.join(project, '示例', path.basename(file)), file);
    const ran = await start(files, { desktop: { folder: office } });
    expect([ran.status, ran.waited]).toEqual([0, 1]);
    expect(existsSync(path.join(folder, '结果', '2023-01', '2023-01-汇总.xlsx'))).toBe(true);
  });

  it.each([
    ['空文件夹', () => {}, '里没有工作簿'],
    ['坏文件', (folder: string) => writeFileSync(path.join(folder, '报表.xlsx'), 'x'), 'READ-'],
  ])('a folder that nothing can be made of ends in the same plain words: %s', async (name, fill, words) => {
    const folder = path.join(newFolder(), name);
    mkdirSync(folder);
    fill(folder);
    const ran = await start([folder], { desktop: { folder: office } });
    expect([ran.status, ran.waited]).toEqual([2, 1]);
    expect(ran.said).toContain(words);
    expect(ran.said).not.toContain('内部出错');
    expect(existsSync(path.join(path.dirname(folder), `${name}-结果`))).toBe(false);
  });

  it('works for Node, too, where no window would close', async () => {
    const ran = await start(['示例'], { workingFolder: project });
    expect([ran.status, ran.waited]).toEqual([0, 0]);
    expect(ran.said).toContain('2023年3月报送情况');
  });
});

describe('A double click', () => {
  it.each([
    ['inside a project', () => ({ workingFolder: project, desktop: { folder: project } })],
    ['beside a project', () => ({ workingFolder: office, desktop: { folder: office } })],
    ['from elsewhere, the program lying beside a project', () => ({ desktop: { folder: office } })],
    [
      'on a Windows console without an executable',
      () => ({ workingFolder: project, desktop: { folder: null } }),
    ],
  ])('%s runs its latest month and keeps the window open', async (_, where) => {
    const ran = await start([], where());
    expect([ran.status, ran.waited]).toEqual([0, 1]);
    expect(ran.said).toContain('2023年2月报送情况');
  });

  it('where there is no project says what to do, shows help, and keeps the window open', async () => {
    const ran = await start([], { desktop: { folder: newFolder() } });
    expect([ran.status, ran.waited]).toEqual([2, 1]);
    expect(ran.said).toContain('请把装着报表的文件夹拖到程序图标上');
    expect(ran.said).toContain('用法：');
  });

  it('beside several projects asks which is meant', async () => {
    const folder = newFolder();
    for (const name of ['2023考核', '2024考核']) dayie(['init', path.join(folder, name)]);
    const ran = await start([], { desktop: { folder } });
    expect([ran.status, ran.waited]).toEqual([2, 1]);
    expect(ran.said).toContain('请把要做的那个拖到程序图标上：\n  2023考核\n  2024考核\n');
  });
});

describe('On a command line', () => {
  it('no arguments are help and exit code 2, inside a project as elsewhere, and nothing waits', async () => {
    for (const workingFolder of [project, newFolder()]) {
      const ran = await start([], { workingFolder });
      expect([ran.status, ran.waited]).toEqual([2, 0]);
      expect(ran.said).toContain('用法：');
    }
  });

  it('a command is a command though a folder is called like it, and what is neither is refused', async () => {
    const workingFolder = newFolder();
    mkdirSync(path.join(workingFolder, 'tables'));
    const ran = await start(['tables'], { workingFolder, desktop: { folder: workingFolder } });
    expect([ran.status, ran.waited]).toEqual([0, 0]);
    expect((await start(['scroe'], { workingFolder })).said).toContain('没有命令“scroe”');
  });
});
