import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScheme } from '../../src/disk/load-scheme.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { compareSchemes } from '../../src/settings/compare-schemes.ts';
import { schemeOfYear } from '../../src/settings/next-year.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { dayie, FIXTURES, newFolder, type Ran } from '../support/cli.ts';

let folder = '';
let made: Ran;

const AT = { file: '考核办法.xlsx' } as const;

/** 2023 with what happens in the course of a year. */
const lived: Scheme = {
  ...daye2023,
  adjustments: [
    {
      unit: '市教育局',
      table: 'investment/departments',
      month: 5,
      points: daye2023.lights.green.plus(2),
      reason: '表彰',
    },
  ],
  changes: [
    { kind: 'renamed', unit: '市教育局', name: '市教育体育局', month: 7, reason: '更名', at: AT },
    { kind: 'closed', unit: '市档案馆', month: 10, reason: '撤并', at: AT },
  ],
};

beforeAll(async () => {
  folder = newFolder();
  dayie(['init', path.join(folder, '2023考核'), '--date', '2023-02-28']);
  cpSync(path.join(FIXTURES, 'targets'), path.join(folder, '2023考核', '任务表'), { recursive: true });
  writeFileSync(
    path.join(folder, '2023考核', '考核办法.xlsx'),
    writeWorkbook(schemeWorkbook(lived, '2023-02-28')),
  );
  made = dayie(['init', '2024考核', '--from', '2023考核', '--date', '2024-01-08'], { cwd: folder });
});

const next = async (): Promise<Scheme> => {
  const { scheme } = await loadScheme('2024考核/考核办法.xlsx', folder);
  if (scheme === null) throw new Error('the new scheme cannot be read');
  return scheme;
};

describe('dayie init 2024考核 --from 2023考核', () => {
  it('moves year, number and title on together, and keeps indicators, rules and settings', async () => {
    expect([made.status, made.stderr]).toEqual([0, '']);
    const { year, id, title, indicators, rules, lights } = await next();
    expect([year, id, title]).toEqual([2024, 'daye-2024', '大冶市2024年招商引资考核办法']);
    expect([indicators, rules, lights]).toEqual([daye2023.indicators, daye2023.rules, daye2023.lights]);
  });

  it('takes the roster as the year left it, and leaves behind what was of the year alone', async () => {
    const { roster, changes, adjustments } = await next();
    expect([changes, adjustments]).toEqual([[], []]);
    const names = roster.map(({ name }) => name);
    expect(names).not.toContain('市档案馆');
    expect(names).toHaveLength(daye2023.roster.length - 1);
    expect(roster.find(({ name }) => name === '市教育体育局')?.aliases).toContain('市教育局');
  });

  it('has the same target tables, emptied, under the new year', () => {
    const tables = readdirSync(path.join(folder, '2024考核', '任务表')).filter((name) =>
      name.endsWith('.xlsx'),
    );
    expect(tables).toHaveLength(readdirSync(path.join(FIXTURES, 'targets')).length);
    const seen = dayie(
      ['import', '任务表', '--format', 'csv', '--table', 'investment/departments', '--ignore', 'VALUE-006'],
      {
        cwd: path.join(folder, '2024考核'),
      },
    );
    expect(seen.stdout).toContain('市教育体育局');
    expect(seen.stdout).not.toContain('市档案馆');
    expect(existsSync(path.join(folder, '2024考核', '月报', '2024-01', '说明.txt'))).toBe(true);
    expect(existsSync(path.join(folder, '2024考核', '示例'))).toBe(false);
  });

  it('lists what a person has to decide, on the screen and in a text', () => {
    for (const words of ['请填上2024年的任务', '已并入年中调整2条', '加分扣分1条没有带过来', '规则'])
      expect(made.stdout).toContain(words);
    const text = readFileSync(path.join(folder, '2024考核', '需要决定.txt'), 'utf8');
    expect(made.stdout).toContain(text.split('\r\n')[0] ?? '-');
    const english = dayie(['init', '2025', '--from', '2023考核/考核办法.xlsx', '--lang', 'en'], {
      cwd: folder,
    });
    expect(english.stdout).toContain('To be decided for 2025:');
    expect(english.stdout.split('To be decided')[1]).not.toMatch(/[\u4e00-\u9fff]{5,}/u);
  });

  it('refuses what is no project and no scheme', () => {
    const empty = newFolder();
    expect(dayie(['init', '2024考核', '--from', empty], { cwd: newFolder() })).toMatchObject({
      status: 2,
      stdout: '',
    });
    const table = path.join(empty, '任务.xlsx');
    copyFileSync(path.join(FIXTURES, 'monthly', '2023-01.xlsx'), table);
    expect(dayie(['init', '2024考核', '--from', table], { cwd: newFolder() }).status).toBe(2);
  });
});

describe('dayie diff', () => {
  const diff = (...args: readonly string[]): Ran =>
    dayie(['diff', '2023考核/考核办法.xlsx', '2024考核/考核办法.xlsx', ...args], { cwd: folder });

  it('names what changed, sheet by sheet, in either language', () => {
    const { stdout, status } = diff();
    expect(status).toBe(0);
    expect(stdout).toContain('考核年度：取值由“2023”改为“2024”');
    expect(stdout).toContain('取消：市档案馆');
    expect(stdout).toContain('新增：市教育体育局');
    expect(diff('--lang', 'en').stdout).toContain('考核年度: 取值 from “2023” to “2024”');
  });

  it('gives the same as JSON and Markdown', () => {
    const { changes } = JSON.parse(diff('--format', 'json').stdout);
    expect(changes).toContainEqual({
      sheet: '基本信息',
      item: '考核年度',
      change: 'changed',
      column: '取值',
      before: '2023',
      after: '2024',
    });
    expect(diff('--format', 'markdown').stdout).toContain(
      '| 基本信息 | 考核年度 | 修改 | 取值 | 2023 | 2024 |',
    );
  });

  it('says of a scheme and itself that they are alike', () => {
    const same = dayie(['diff', '2023考核/考核办法.xlsx', '2023考核/考核办法.xlsx'], { cwd: folder });
    expect([same.status, same.stdout]).toEqual([
      0,
      '2023考核/考核办法.xlsx → 2023考核/考核办法.xlsx\n两份考核办法相同。\n',
    ]);
  });

  it('refuses one workbook, three, and one that is no scheme', () => {
    expect(dayie(['diff', '2023考核/考核办法.xlsx'], { cwd: folder }).status).toBe(2);
    expect(dayie(['diff', 'a', 'b', 'c'], { cwd: folder }).status).toBe(2);
    expect(dayie(['diff', '2023考核/考核办法.xlsx', '没有.xlsx'], { cwd: folder }).status).toBe(2);
  });

  it('sees a change of every kind: a weight, a class, a rule that is switched off', () => {
    const [first, ...others] = daye2023.indicators;
    const [rule, ...rules] = daye2023.rules.filter(({ kind }) => kind !== 'in-a-row');
    if (first === undefined || rule === undefined) throw new Error('the preset has neither');
    const rows = daye2023.rules.filter(({ kind }) => kind === 'in-a-row');
    const changed: Scheme = {
      ...daye2023,
      indicators: [{ ...first, weight: first.weight.plus(1) }, ...others],
      roster: daye2023.roster.map((unit) => (unit.name === '保安镇' ? { ...unit, class: '一类乡镇' } : unit)),
      rules: [...rows, { ...rule, on: !rule.on }, ...rules],
    };
    const found = compareSchemes({ ...daye2023, rules: [...rows, rule, ...rules] }, changed);
    expect(found.map(({ sheet, column }) => `${sheet} ${column}`)).toEqual(
      expect.arrayContaining(['单位名录 招商类别', '指标 权重']),
    );
    expect(found.filter(({ sheet }) => sheet === '规则')).toHaveLength(rule.steps.length);
    expect(found.find(({ column }) => column === '招商类别')).toMatchObject({
      item: '保安镇',
      after: '一类乡镇',
    });
  });

  it('a scheme of the next year differs only in what is the year’s', () => {
    const { scheme } = schemeOfYear(daye2023, 2024);
    expect(new Set(compareSchemes(daye2023, scheme).map(({ item }) => item))).toEqual(
      new Set(['办法编号', '办法名称', '考核年度']),
    );
  });
});
