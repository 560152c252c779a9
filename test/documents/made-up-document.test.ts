import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { assessed, indicator, scheme, TABLE, unit } from './assessed.ts';
import { verdictWorkbook } from './made-up-document.ts';

it('A made-up document is a model of the results: it is written and read like any other.', async () => {
  const rules = daye2023.rules.filter(({ rule }) => rule === '招-04').map((rule) => ({ ...rule, kinds: [] }));
  const still = { 甲: { 项目: '4:0' } };
  const results = assessed(
    scheme([indicator('项目')], [unit('甲', '市直部门')], { rules }),
    [still, still],
    1,
  );
  expect(rules.map(({ table }) => table)).toEqual([TABLE]);
  const bytes = writeWorkbook(verdictWorkbook(results, '2023-03-05'));
  const read = readWorkbook(bytes, { file: '名单.xlsx' });
  expect(
    [...(read.workbook?.sheets[0]?.rows() ?? [])].map(({ cells }) => cells.map(({ value }) => value)),
  ).toEqual([['甲', '招-04', '各项指标均无增长']]);
});
