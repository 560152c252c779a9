import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { onList } from '../../src/assessment/verdict.ts';
import { monthSpan } from '../../src/core/span.ts';
import { findFiles } from '../../src/disk/files.ts';
import { loadScheme } from '../../src/disk/load-scheme.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { initFiles } from '../../src/presets/daye-2023/init-files.ts';
import { runScore, type ScoreRun } from '../../src/runs/score.ts';
import { newFolder } from '../support/temporary.ts';

let folder = '';
let run: ScoreRun;

beforeAll(async () => {
  folder = newFolder();
  for (const { name, model } of initFiles('2023-06-05')) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, writeWorkbook(model));
  }
  const { scheme, findings } = await loadScheme('考核办法.xlsx', folder);
  const found = await findFiles(['示例'], folder);
  run = runScore({
    files: await readFiles(found, scheme ?? daye2023),
    scheme: scheme ?? daye2023,
    schemeFindings: findings,
    month: null,
  });
});

test('The scheme that init writes is the preset.', () => {
  expect(run.results.scheme).toEqual(daye2023);
});

test('The example is scored without an error or a warning.', () => {
  expect(run.results.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('The example’s latest month is March, with every unit of 招商 附件2 scored.', () => {
  expect(run.results.span).toEqual(monthSpan({ year: 2023, month: 3 }));
  const [assessment] = run.results.assessments;
  const units = assessment?.current.classes.flatMap((group) => group.units) ?? [];
  expect(units).toHaveLength(73);
  expect(units.filter(({ score }) => score === null)).toEqual([]);
});

test('The example lists one interview of each level and one warning.', () => {
  const listed = onList(run.results.verdicts, 'interview');
  expect(
    listed.map(({ about, state, action, counted }) => [about.unit, state, action.by, counted?.count]),
  ).toEqual([
    ['市档案馆', 'met', '分管市领导', 2],
    ['市科协', 'met', '市委市政府主要领导', 3],
    ['中信银行', 'near', '分管市领导', 1],
  ]);
});

test('The example says that its figures are made up.', () => {
  const titles = initFiles('2023-06-05')
    .filter(({ name }) => name.startsWith('示例/'))
    .flatMap(({ model }) => model.sheets.map(({ rows }) => String(rows[0]?.cells[0]?.value)));
  expect(titles).toHaveLength(7);
  expect(titles.filter((title) => !title.includes('示例'))).toEqual([]);
});
