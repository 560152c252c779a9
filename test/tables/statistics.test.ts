import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { infrastructure } from '../../schemas/project/infrastructure.ts';
import { Decimal, sum } from '../../src/core/decimal.ts';
import { addends, type ParsedRow } from '../../src/model/table.ts';
import { FIXTURES } from '../support/cli.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const HEADER = `
| 附件1 | | | | | | | | |
| 三类项目统计 | < | < | < | < | < | < | < | < |
| 名称 | 项目个数 | 亿元以上项目个数 | < | < | 计划总投资（亿元） | 项目A、B、C类 | < | < |
| ^ | ^ | 亿元以上（个） | 5亿元以上（个） | 10亿元以上（个） | ^ | A类 | B类 | C类 |`;

const known = [infrastructure];

describe('A statistics table', () => {
  const sheet = sheetFromMarkdown(`${HEADER}
| 总 计 | 6 | 5 | 3 | 1 | 60.5 | 1 | 1 | 1 |
| 谋划 | 3 | 3 | 2 | 1 | 40.25 | 1 | 1 | 1 |
| （一）交通 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| (二）社会\\n事业 | 1 | 1 | 1 | 0 | 10.25 | 0 | 1 | 0 |
| 新建 | 3 | 2 | 1 | 0 | 20.25 | － | － | － |
| （一）交通 | 3 | 2 | 1 | 0 | 20.25 | － | － | － |
| 注：不含房地产项目 | | | | | | | | |`);

  it('is told by its headings, and every row has the level its label says.', () => {
    const table = readOne(sheet, known);
    expect(table.id).toBe('project/infrastructure');
    expect(table.variant).toBe('base');
    expect(table.rows.map((row) => `${row.level} ${row.class} ${row.label}`)).toEqual([
      '0 total 总 计',
      '1 subtotal 谋划',
      '2 data （一）交通',
      '2 data (二）社会\n事业',
      '1 subtotal 新建',
      '2 data （一）交通',
    ]);
    expect(table.notes.map(({ text }) => text)).toEqual(['注：不含房地产项目']);
    expect(codes(read(sheet, known))).toEqual([]);
  });

  it('carries the label of a block in its rows, with the place it stands at.', () => {
    const rows = readOne(sheet, known).rows;
    expect(column(rows, 'stage', 'projects', 'investment', 'class-a')).toEqual([
      ' 6个 60.5亿元 1个',
      '谋划 3个 40.25亿元 1个',
      '谋划 2个 30亿元 1个',
      '谋划 1个 10.25亿元 0个',
      '新建 3个 20.25亿元 /',
      '新建 3个 20.25亿元 /',
    ]);
    expect(rows[3]?.cells.get('stage')?.at.cell).toBe('A6');
    expect(rows[3]?.cells.get('stage')?.filled).toBe(true);
  });

  it('names the rows that add up to each of its totals.', () => {
    const { rows } = readOne(sheet, known);
    const labels = rows.map((_, index) => addends(rows, index).map(({ row }) => row));
    expect(labels).toEqual([[6, 9], [7, 8], [], [], [10], []]);
  });

  it('may print its totals last, block by block or all together.', () => {
    const { rows } = readOne(
      sheetFromMarkdown(`${HEADER}
| （一）交通 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| 谋划 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| （一）交通 | 3 | 2 | 1 | 0 | 20.25 | － | － | － |
| 新建 | 3 | 2 | 1 | 0 | 20.25 | － | － | － |
| 合计 | 5 | 4 | 2 | 1 | 50.25 | 1 | 0 | 1 |`),
      known,
    );
    expect(rows.map((_, index) => addends(rows, index).map(({ row }) => row))).toEqual([
      [],
      [5],
      [],
      [7],
      [6, 8],
    ]);
    expect(column(rows, 'stage', 'projects').slice(0, 4)).toEqual([
      '谋划 2个',
      '谋划 2个',
      '新建 3个',
      '新建 3个',
    ]);
  });

  it('may have a block without rows.', () => {
    const { rows } = readOne(
      sheetFromMarkdown(`${HEADER}
| 总计 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| 谋划 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| （一）交通 | 2 | 2 | 1 | 1 | 30 | 1 | 0 | 1 |
| 新建 | 0 | 0 | 0 | 0 | 0 | － | － | － |`),
      known,
    );
    expect(addends(rows, 3)).toEqual([]);
    expect(addends(rows, 0).map(({ label }) => label)).toEqual(['谋划', '新建']);
  });
});

describe('The infrastructure projects of the document', () => {
  const Data = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });
  const { rows: printed } = Data.parse(
    JSON.parse(readFileSync(path.join(FIXTURES, 'data', 'project-infrastructure.json'), 'utf8')),
  );
  const body = printed.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const { rows } = readOne(sheetFromMarkdown(`${HEADER}\n${body}`), known);

  const faults = (columns: readonly string[], of: (row: ParsedRow) => readonly ParsedRow[]): string[] =>
    rows.flatMap((row) =>
      columns.flatMap((id) => {
        const stated = figure(row, id);
        const parts = of(row).flatMap((part) => figure(part, id) ?? []);
        if (stated === null || parts.length === 0 || sum(parts).equals(stated)) return [];
        return [`${row.label} ${id}: ${stated.toFixed()}, not ${sum(parts).toFixed()}`];
      }),
    );

  it('keep their fault: 谋划 has 55, 94 and 51 projects of class A, B and C, its rows come to 56, 93 and 50.', () => {
    expect(faults(infrastructure.totals?.columns ?? [], (row) => addends(rows, rows.indexOf(row)))).toEqual([
      '谋划 class-a: 55, not 56',
      '谋划 class-b: 94, not 93',
      '谋划 class-c: 51, not 50',
    ]);
  });

  it('add up across in every row that is divided into classes.', () => {
    const divided = rows.filter((row) => row.class === 'data' && figure(row, 'class-a') !== null);
    expect(divided).toHaveLength(8);
    for (const row of divided) {
      const classes = ['class-a', 'class-b', 'class-c'].flatMap((id) => figure(row, id) ?? []);
      expect(sum(classes).toFixed()).toBe(figure(row, 'projects')?.toFixed());
    }
  });
});

function figure(row: ParsedRow, id: string): Decimal | null {
  const value = row.cells.get(id)?.value;
  return value?.kind === 'number' ? new Decimal(value.number) : null;
}
