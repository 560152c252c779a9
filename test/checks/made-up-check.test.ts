import { expect, it } from 'vitest';
import { tables as definitions } from '../../schemas/index.ts';
import { createMarks } from '../../src/checks/marks.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { monthAboveYear } from './made-up-check.ts';

it('A made-up check needs its file alone: it finds its fault at the cell, and nothing in a right row.', () => {
  const roster = createRoster(daye2023.roster);
  const sheet = sheetFromMarkdown(
    `| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）本月 | 签约额（亿元）累计 |
     | 市教育局 | 10 | 1 | 3 |
     | 市科技局 | 10 | 4 | 3 |`,
  );
  const file = { path: '1.xlsx', sha256: '', size: 1 };
  const read = readTables(sheet, { file: file.path, definitions, roster, year: 2023 });
  const tables = read.tables.map((table) => ({ file, table, period: { year: 2023, month: 5 } }));
  const found = monthAboveYear({ tables, definitions, roster }, createMarks(read.findings));
  expect(found.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['CHECK-011 C3']);
});
