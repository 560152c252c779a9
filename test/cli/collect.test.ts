import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { fillBlanks, fillWorkbook } from '../support/fill-workbook.ts';

const DATE = ['--date', '2023-06-05'] as const;
const forms = path.join(newFolder(), '模板');
const TARGETS = path.join(FIXTURES, 'targets', '招商附件2-部门任务分解表.xlsx');
const OFFICE = '市委办公室-招商附件2-2023-05.xlsx';

beforeAll(() => {
  const table = ['investment/departments', '--month', '2023-05', '--per-unit', '--layout', 'across'];
  dayie(['template', ...table, '--targets', TARGETS, '--out', forms, ...DATE]);
});

/** A new folder with the office's form, filled in. */
function folderWith(
  name = OFFICE,
  figures: readonly (readonly [string, number | string])[] = FIGURES,
): string {
  const folder = newFolder();
  fillWorkbook(path.join(forms, OFFICE), path.join(folder, name), new Map(figures));
  return folder;
}

const FIGURES = [
  ['E5', 1],
  ['I5', 5],
  ['M5', 0],
] as const;

describe('dayie collect', () => {
  it('passes its own earlier result over, also in the folder that it collects', () => {
    const folder = folderWith();
    const out = path.join(folder, '2023-05.xlsx');
    const args = ['collect', folder, '--out', out, ...DATE];
    expect(dayie(args).stdout).toContain('应报73份，已报1份');
    const before = readFileSync(out);
    expect(dayie(args).stdout).toContain('应报73份，已报1份');
    expect(readFileSync(out).equals(before)).toBe(true);
  });

  it('never writes over a submission', () => {
    const folder = folderWith();
    const before = readFileSync(path.join(folder, OFFICE));
    const run = dayie(['collect', folder, '--out', path.join(folder, OFFICE), '--force', ...DATE]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('报送的原件');
    expect(readFileSync(path.join(folder, OFFICE)).equals(before)).toBe(true);
  });

  it('names a file of another month and one that is no workbook among the others', () => {
    const folder = folderWith();
    copyFileSync(path.join(FIXTURES, 'monthly', '2023-04.xlsx'), path.join(folder, '四月.xlsx'));
    writeFileSync(path.join(folder, '说明.xlsx'), '不是工作簿');
    const run = dayie([
      'collect',
      folder,
      '--month',
      '2023-05',
      '--out',
      path.join(newFolder(), '五月.xlsx'),
      ...DATE,
    ]);
    expect(run.status).toBe(1);
    const others = run.stdout.slice(run.stdout.indexOf('其他文件'));
    expect(others).toContain('四月.xlsx');
    expect(others).toContain('说明.xlsx');
  });

  it('takes the latest month where none is given', () => {
    const folder = folderWith();
    copyFileSync(path.join(FIXTURES, 'monthly', '2023-04.xlsx'), path.join(folder, '四月.xlsx'));
    const run = dayie(['collect', folder, '--out', path.join(newFolder(), '五月.xlsx'), ...DATE]);
    expect(run.stdout).toContain('2023年5月报送情况');
  });

  it('takes the sound one of two workbooks of a unit', () => {
    const folder = folderWith();
    const figures = new Map<string, number | string>([
      ['E5', '很多'],
      ['I5', 6],
      ['M5', 0],
    ]);
    fillWorkbook(path.join(forms, OFFICE), path.join(folder, '填错.xlsx'), figures);
    const out = path.join(newFolder(), '五月.xlsx');
    const run = dayie(['collect', folder, '--out', out, ...DATE]);
    expect(run.stdout).toContain('已报1份');
    const { records }: { records: readonly { values: object }[] } = JSON.parse(dayie(['import', out]).stdout);
    expect(records.map(({ values }) => values)).toEqual([
      expect.objectContaining({
        unit: '市委办公室',
        'contract-value.actual': '5',
        'contract-value.rate': '50',
      }),
    ]);
  });

  it('writes nothing where no file can be opened or none is a monthly table', () => {
    const folder = newFolder();
    const out = path.join(folder, '结果', '五月.xlsx');
    writeFileSync(path.join(folder, '说明.xlsx'), '不是工作簿');
    expect(dayie(['collect', folder, '--out', out]).status).toBe(2);
    mkdirSync(path.join(folder, '任务'));
    copyFileSync(TARGETS, path.join(folder, '任务', '任务表.xlsx'));
    const run = dayie(['collect', path.join(folder, '任务'), '--out', out]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('没有认出任何已知的表');
    expect(existsSync(out)).toBe(false);
  });

  it('keeps the reports of units on the tasks they share apart, and says whose each is', () => {
    const tasks = path.join(FIXTURES, 'tables', '乡村附件-目标任务分解表.xlsx');
    const folder = path.join(newFolder(), '报送');
    dayie([
      'template',
      'rural/tasks',
      '--month',
      '2023-05',
      '--per-unit',
      '--targets',
      tasks,
      '--out',
      folder,
      ...DATE,
    ]);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.xlsx'))) {
      const form = path.join(folder, name);
      fillBlanks(form, form, (cell) => (/^E\d+$/u.test(cell) ? '按计划推进' : null));
    }
    expect(dayie(['validate', folder, tasks, ...DATE]).stdout).toContain('没有发现问题');
    const out = path.join(newFolder(), '2023-05.xlsx');
    const run = dayie(['collect', folder, tasks, '--out', out, ...DATE]);
    expect([run.status, run.stdout]).toEqual([0, expect.stringContaining('应报23份，已报23份')]);
    const again = dayie(['import', out, '--format', 'json']);
    const {
      records,
    }: { readonly records: readonly { readonly values: Readonly<Record<string, unknown>> }[] } = JSON.parse(
      again.stdout,
    );
    const shared = '农房全程监管与建房公司、2023年新型农房示范自然村2-3个';
    const reporters = records.flatMap(({ values }) => (values.content === shared ? [values.reporter] : []));
    expect(reporters).toEqual(['市住建局', '市农业农村局', '光谷东国投集团']);
    expect(dayie(['validate', out, ...DATE]).stdout).toContain('没有发现问题');
  });

  it('names who was late', () => {
    const folder = path.join(newFolder(), '报送');
    dayie(['template', 'enterprise/return', '--month', '2023-05', '--per-unit', '--out', folder, ...DATE]);
    const [form] = readdirSync(folder).filter((name) => name.startsWith('市教育局'));
    const entries: readonly (readonly [string, number | string])[] = [
      ['E2', '2023年5月28日'],
      ['C3', '某公司'],
      ['C4', '张三'],
      ['C5', '李四'],
      ['C6', '王五'],
      ['C7', 100],
      ['E7', 5],
    ];
    const sent = path.join(newFolder(), '市教育局.xlsx');
    fillWorkbook(path.join(folder, form ?? ''), sent, new Map(entries));
    const run = dayie(['collect', sent, '--out', path.join(newFolder(), '五月.xlsx'), ...DATE]);
    expect(run.stdout).toContain('迟报：市教育局');
  });

  it('needs a file to write to', () => {
    const run = dayie(['collect', forms]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--out');
  });
});
