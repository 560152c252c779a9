import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';
import { fillBlanks } from '../support/fill-workbook.ts';

const DATE = ['--date', '2023-06-05'] as const;
const TARGETS = path.join(FIXTURES, 'targets', '招商附件2-部门任务分解表.xlsx');
const forms = path.join(newFolder(), '表样');
const reports = newFolder();
const UNITS = ['市委办公室', '市教育局', '高新投公司', '光谷东国投集团', '人行大冶市支行', '农行'];
const out = path.join(newFolder(), '2023-05.xlsx');

interface Scored {
  readonly assessments: readonly {
    readonly classes: readonly {
      readonly units: readonly { readonly unit: string; readonly score: unknown; readonly rank: unknown }[];
    }[];
  }[];
}

function scored(...files: readonly string[]): unknown {
  const args = ['score', ...files, '--month', '2023-05', '--format', 'json', '--out', newFolder(), ...DATE];
  const document: Scored = JSON.parse(dayie(args).stdout);
  return document.assessments.flatMap(({ classes }) =>
    classes.flatMap(({ units }) => units.map(({ unit, score, rank }) => [unit, score, rank])),
  );
}

beforeAll(() => {
  dayie([
    'template',
    'investment/departments',
    '--month',
    '2023-05',
    '--per-unit',
    '--layout',
    'across',
    '--targets',
    TARGETS,
    '--out',
    forms,
  ]);
  const names = UNITS.map((unit) => `${unit}-招商附件2-2023-05.xlsx`);
  for (const [index, name] of names.entries()) {
    const form = path.join(forms, name);
    const sent = path.join(reports, name);
    // Entry cells of row 5 alone; every unit its own figures.
    let at = 0;
    fillBlanks(form, sent, (cell) => {
      if (!/^[D-Z]5$/u.test(cell)) return null;
      at += 1;
      return String((index + at) % 3);
    });
  }
  // A table of its own, in 万元.
  const own =
    '2023年1—5月招商引资完成情况\n单位,签约额本月（万元）,签约额累计（万元）\n市商务局,10000,30000\n';
  writeFileSync(path.join(reports, '市商务局.csv'), own);
  dayie(['collect', reports, TARGETS, '--month', '2023-05', '--out', out, '--fail-on', 'never', ...DATE]);
}, 120_000);

describe('a collected workbook', () => {
  it('has no finding of its own', () => {
    expect(dayie(['validate', out, '--format', 'json', ...DATE]).stdout).toContain('"findings": []');
  });

  it('scores alike with and without the target table beside it', () => {
    const alone = scored(out);
    expect(alone).toEqual(scored(out, TARGETS));
  });

  it('keeps “/” and the targets of indicators that the units’ forms leave out', () => {
    const { records }: Imported = JSON.parse(dayie(['import', out]).stdout);
    const cells = (unit: string, ...columns: readonly string[]): readonly unknown[] => {
      const row = records.find(({ values }) => values.unit === unit);
      return columns.map((column) => row?.values[column]);
    };
    const due = ['projects.target', 'contract-value.target', 'started.target'];
    expect(cells('市委办公室', ...due)).toEqual(['2', '10', '1']);
    expect(cells('农行', ...due)).toEqual(['1', '2', '/']);
    expect(cells('高新投公司', 'fund.target', 'fund-projects.target', 'started.target')).toEqual([
      '5',
      '2',
      '/',
    ]);
    expect(cells('农行', 'started.actual')).toEqual(['/']);
  });

  it('converts a table of another measure unit, this month’s figures and all, and gives it its targets', () => {
    const { records }: Imported = JSON.parse(dayie(['import', out]).stdout);
    const row = records.find(({ values }) => values.unit === '市商务局')?.values;
    expect(row).toMatchObject({
      'contract-value.target': '30',
      'contract-value.month': '1',
      'contract-value.actual': '3',
    });
  });

  it('has a row for a unit that has not reported: what is due, and nothing done', () => {
    const { records }: Imported = JSON.parse(dayie(['import', out]).stdout);
    const row = records.find(({ values }) => values.unit === '市科技局')?.values;
    expect(row).toMatchObject({ 'contract-value.target': '10', 'contract-value.actual': null });
  });
});

interface Imported {
  readonly records: readonly { readonly values: Readonly<Record<string, unknown>> }[];
}
