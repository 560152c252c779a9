import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder, type Ran } from '../support/cli.ts';

/** January as one workbook, February’s reports in a folder of their own. */
let project = '';

const DATE = ['--date', '2023-03-05'] as const;

const inside = (folder: string, ...args: readonly string[]): Ran =>
  dayie(args, { cwd: path.join(project, folder) });

beforeAll(() => {
  project = path.join(newFolder(), '2023 考核');
  expect(dayie(['init', project, '--date', '2023-02-28']).status).toBe(0);
  copyFileSync(path.join(project, '示例', '2023-01.xlsx'), path.join(project, '月报', '2023-01.xlsx'));
  copyFileSync(
    path.join(project, '示例', '2023-02.xlsx'),
    path.join(project, '月报', '2023-02', '各单位.xlsx'),
  );
  copyFileSync(path.join(project, '示例', '年度任务.xlsx'), path.join(project, '任务表', '年度任务.xlsx'));
});

describe('A project folder', () => {
  it('has a folder for everything, with a text that says what belongs there', () => {
    for (const folder of ['任务表', '月报', '月报/2023-02', '台账', '结果'])
      expect(readdirSync(path.join(project, folder)), folder).toContain('说明.txt');
  });

  it.each(['', '月报', '月报/2023-02', '示例', '任务表'])('is found from within %s', (folder) => {
    const ran = inside(folder, 'warn', ...DATE, '--format', 'none');
    expect(ran.stderr).toContain(
      '项目“2023 考核”，2023-02：考核办法.xlsx，任务表1个文件，当月报表1个，以前月份1个，台账0个。',
    );
    expect(ran.status).not.toBe(2);
  });

  it('is said in English, too, and not with --quiet', () => {
    const args = ['warn', ...DATE, '--format', 'none'];
    expect(inside('', ...args, '--lang', 'en').stderr).toContain(
      'Project “2023 考核”, 2023-02: 考核办法.xlsx; files: 1 of targets, 1 of the month, 1 of earlier months, 0 of ledgers.',
    );
    expect(inside('', ...args, '--quiet').stderr).toBe('');
  });

  it('takes the month of the folder one is in, and the month asked for before it', () => {
    const later = path.join(project, '月报', '2023-03');
    mkdirSync(later);
    copyFileSync(path.join(project, '示例', '2023-03.xlsx'), path.join(later, '报表.xlsx'));
    const monthIn = (folder: string, ...args: readonly string[]): string =>
      inside(folder, 'warn', '--date', '2023-04-05', '--format', 'none', ...args).stderr;
    expect(monthIn('')).toContain('，2023-03：');
    expect(monthIn('月报/2023-02')).toContain('，2023-02：');
    expect(monthIn('月报/2023-02', '--month', '2023-03')).toContain('，2023-03：');
    // Nobody’s month is still to come.
    expect(inside('', 'warn', '--date', '2023-02-20', '--format', 'none').stderr).toContain('，2023-02：');
    rmSync(later, { recursive: true });
  });

  it('gives every command without names what naming the files gives', () => {
    const named = ['月报/2023-01.xlsx', '月报/2023-02', '任务表/年度任务.xlsx'];
    const options = [
      '--scheme',
      '考核办法.xlsx',
      '--month',
      '2023-02',
      ...DATE,
      '--quiet',
      '--format',
      'json',
    ];
    for (const command of ['warn', 'validate']) {
      const without = inside('', command, ...DATE, '--quiet', '--format', 'json');
      const given = inside('', command, ...named, ...options);
      expect([command, without.status, without.stdout]).toEqual([command, given.status, given.stdout]);
    }
  });

  it('is left alone where files are named: then the built-in scheme and nothing else is taken', () => {
    const ran = inside('', 'warn', '月报/2023-01.xlsx', ...DATE, '--format', 'none');
    expect(ran.stderr).not.toContain('项目');
  });

  it('keeps results in the month’s folder, and options before it', () => {
    expect(inside('', 'score', ...DATE, '--format', 'none', '--fail-on', 'never').status).toBe(0);
    expect(existsSync(path.join(project, '结果', '2023-02', '2023-02-总览.xlsx'))).toBe(true);
    const out = newFolder();
    expect(inside('月报', 'score', ...DATE, '--out', out, '--fail-on', 'never').status).toBe(0);
    expect(readdirSync(out)).toContain('2023-02-总览.xlsx');
    expect(inside('', 'collect', ...DATE, '--format', 'none', '--fail-on', 'never').status).toBe(0);
    expect(existsSync(path.join(project, '结果', '2023-02', '2023-02-汇总.xlsx'))).toBe(true);
    rmSync(path.join(project, '结果', '2023-02'), { recursive: true });
  });

  it('fills forms with its own targets', () => {
    const out = newFolder();
    const ran = inside('', 'template', 'investment/departments', '--month', '2023-05', '--out', out);
    expect([ran.status, ran.stderr.split('\n')[0]]).toEqual([
      0,
      '项目“2023 考核”：考核办法.xlsx，任务表1个文件。',
    ]);
  });
});

describe('Without a project folder', () => {
  it('a command without files says what is missing and ends with 2', () => {
    const ran = dayie(['month'], { cwd: newFolder() });
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('先用 dayie init 建一个项目文件夹');
  });
});

describe('dayie month', () => {
  const month = (...args: readonly string[]): Ran => inside('', 'month', ...DATE, ...args);

  it('asks for reports where none have come', () => {
    const empty = path.join(newFolder(), '空');
    dayie(['init', empty, '--date', '2023-06-05']);
    const ran = dayie(['month'], { cwd: empty });
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('“月报”里还没有哪个月的报表');
    const june = dayie(['month', '2023-06', '--lang', 'en'], { cwd: empty });
    expect(june.status).toBe(2);
    expect(june.stderr).toContain('There is no report in “月报/2023-06” yet.');
  });

  it('refuses two months', () => {
    expect(month('2023-03', '2023-04')).toMatchObject({ status: 2, stdout: '' });
  });

  it('writes everything into the month’s folder and says where it is, in either language', () => {
    const ran = month('--lang', 'en');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('2023-02: the first run.');
    expect(ran.stdout).toContain('All reports are in and right');
    expect(ran.stdout).toMatch(/Results: 结果.2023-02/u);
    expect(readdirSync(path.join(project, '结果', '2023-02'))).toEqual(
      expect.arrayContaining(['2023-02-汇总.xlsx', '2023-02-总览.xlsx', '2023-02-招商引资-通报.docx']),
    );
  });

  it('does not call a month right while an earlier one has errors, and counts those it lists', () => {
    const earlier = path.join(project, '月报', '2022-12.csv');
    writeFileSync(earlier, '2022年12月招商引资\n责任单位,签约额（亿元）完成\n市教育局,五个\n');
    const ran = month();
    rmSync(earlier);
    const errors = /共(\d+)处错误/u.exec(ran.stderr)?.[1];
    expect([ran.status, errors]).toEqual([1, expect.stringMatching(/^[1-9]/u)]);
    expect(ran.stdout).not.toContain('结果可以使用');
    expect(ran.stdout.replaceAll(/\n\s*/gu, '')).toContain(
      `本月报表齐全无误；以前月份、任务表、台账或考核办法里还有${errors}处错误`,
    );
  });

  it('leaves out a unit’s faulty report, and says what to do', () => {
    const faulty = path.join(project, '月报', '2023-02', '市教育局.csv');
    writeFileSync(faulty, '2023年2月招商引资\n责任单位,签约额（亿元）完成\n市教育局,五个\n');
    const ran = month();
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('上次（2023-03-05）以来新到1个文件');
    expect(ran.stdout).toContain('市教育局：2处需修改');
    expect(readdirSync(path.join(project, '结果', '2023-02', '退改'))).toEqual([
      '市教育局.csv.xlsx',
      '退改说明.txt',
    ]);
    rmSync(faulty);
    expect(month()).toMatchObject({ status: 0 });
    expect(existsSync(path.join(project, '结果', '2023-02', '退改', '退改说明.txt'))).toBe(false);
  });

  it('stops before a result that somebody has worked on, and says what to do', () => {
    const bulletin = path.join(project, '结果', '2023-02', '2023-02-招商引资-通报.txt');
    writeFileSync(bulletin, '改过的通报');
    const ran = month();
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('需要您决定');
    expect(ran.stderr).toContain('2023-02-招商引资-通报.txt');
    expect(month('--force').status).toBe(0);
  });

  it('keeps a letter that was filled in, says so, and writes the rest', () => {
    const letter = path.join(project, '结果', '2023-02', '函件', '2023-02-约谈通知', '市科协.docx');
    expect(month().status).toBe(0);
    writeFileSync(letter, '填好的函');
    const ran = month();
    expect(ran.status).toBe(0);
    expect(ran.stdout.replaceAll(/\n\s*/gu, '')).toContain(
      '写出后改过的留着，没有重写：函件/2023-02-约谈通知/市科协.docx',
    );
    expect(readFileSync(letter, 'utf8')).toBe('填好的函');
    expect(month('--force').status).toBe(0);
    expect(readFileSync(letter, 'utf8')).not.toBe('填好的函');
  });

  it('goes on after the letters were written by themselves', () => {
    expect(inside('', 'letters', ...DATE, '--by', '2023-03-20').status).toBe(0);
    expect(month()).toMatchObject({ status: 0 });
    expect(month('--force').status).toBe(0);
  });

  it('stops where the targets are wrong: nothing is scored by them', () => {
    const targets = path.join(project, '任务表', '错误.csv');
    writeFileSync(
      targets,
      '责任单位,新签约项目（个）,签约额（亿元）,新开工入库项目（个）\n市教育局,很多,5,1\n',
    );
    const ran = month();
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('“任务表”里的表有误');
    rmSync(targets);
  });

  it('takes what an earlier run put together for the months before', () => {
    const folder = path.join(project, '月报', '2023-03');
    mkdirSync(folder);
    copyFileSync(path.join(project, '示例', '2023-03.xlsx'), path.join(folder, '三月.xlsx'));
    rmSync(path.join(project, '月报', '2023-02', '各单位.xlsx'));
    writeFileSync(path.join(project, '月报', '2023-02', '已汇总.csv'), '以前的');
    const ran = dayie(['month', '2023-03', '--date', '2023-04-05'], { cwd: project });
    expect(ran.stderr).toContain('2023-03：考核办法.xlsx，任务表1个文件，当月报表1个，以前月份2个');
    expect([ran.status, ran.stdout.includes('结果可以使用')]).toEqual([0, true]);
  });
});

describe('dayie month of files that are no project', () => {
  it('takes of a workbook of all units what is right: with one fault in it nobody’s report goes back', () => {
    const folder = path.join(newFolder(), '报送');
    cpSync(path.join(FIXTURES, 'monthly'), folder, { recursive: true });
    const ran = dayie(['month', '2023-03', folder, '--date', '2023-04-05']);
    // 高新区 reports 36.28 out of a whole of 30.06.
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('有错误，其余的数照样汇总：高新区');
    expect(readdirSync(path.join(folder, '..', '报送-结果', '2023-03'))).toContain('2023-03-总览.xlsx');
    expect(readdirSync(folder)).toHaveLength(5);
  });
});
