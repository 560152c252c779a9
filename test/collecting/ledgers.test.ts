import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected } from '../office/running.ts';
import { newFolder } from '../support/cli.ts';

const HEAD = '项目名称,引进单位,省外,计划总投资（亿元）,签约日期,开工日期,推进状态\n';

/** What the collected workbook says of each project: its day of signing, its start and its state. */
async function collect(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = newFolder();
  for (const [name, rows] of Object.entries(files))
    writeFileSync(path.join(folder, name), `签约项目台账\n${HEAD}${rows}`);
  const { records } = await collected(folder, ['--fail-on', 'never', ...options]);
  return records
    .filter(({ table }) => table === 'investment/projects')
    .map(({ values: { project, signed, started, state }, unread }) =>
      [project, unread?.signed ?? signed, started ?? '—', state ?? '—'].join(' '),
    );
}

describe('ledgers in the collected workbook', () => {
  const april = '甲项目,市商务局,是,5,2023-03-08,,正常\n';

  it('are put one after the other, and a project that stands in several is one', async () => {
    const rows = await collect(
      {
        '1月至4月.csv': april,
        '1月至5月.csv':
          '甲项目,市商务局,是,5,2023-03-08,2023-05-04,困难\n乙项目,市科技局,否,2,2023-05-06,,正常\n',
      },
      '--month',
      '2023-05',
    );
    expect(rows).toEqual(['甲项目 2023-03-08 2023-05-04 困难', '乙项目 2023-05-06 — 正常']);
  });

  it('need no table of the month beside them', async () => {
    expect(await collect({ '1月至4月.csv': april })).toEqual(['甲项目 2023-03-08 — 正常']);
  });

  it('go on asking where two contradict each other: neither day is taken', async () => {
    const rows = await collect(
      { '一.csv': april, '二.csv': april.replace('03-08', '08-03') },
      '--month',
      '2023-05',
    );
    expect(rows).toEqual(['甲项目 2023-03-08或2023-08-03 — 正常']);
  });

  it('leave a workbook with a fault out', async () => {
    const rows = await collect(
      { '一.csv': april, '二.csv': '乙项目,某某局,否,2,2023-05-06,,正常\n' },
      '--month',
      '2023-05',
    );
    expect(rows).toEqual(['甲项目 2023-03-08 — 正常']);
  });
});
