import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CellModel, RowModel, WorkbookModel } from '../src/core/document.ts';
import { VERSION } from '../src/core/version.ts';
import { writeWorkbook } from '../src/workbook/write/index.ts';

/**
 * Writes the fixture workbooks that are laid out from data files. The monthly workbooks and 招商附件2 were made by another
 * program and are kept as they came: that is what offices send.
 */
const FOLDER = path.join('fixtures', 'daye-2023');
const DAY = '2023-02-01';

const TownshipTargets = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });

const text = await readFile(path.join(FOLDER, 'data', 'township-targets.json'), 'utf8');
const bytes = await writeWorkbook(townshipTargets(TownshipTargets.parse(JSON.parse(text))));
await mkdir(path.join(FOLDER, 'targets'), { recursive: true });
await writeFile(path.join(FOLDER, 'targets', '招商附件1-乡镇任务分解表.xlsx'), bytes);

/** 招商附件1 in office layout: 附件1, title, headings, class merged down its rows, 合计. */
function townshipTargets({ columns, rows }: z.infer<typeof TownshipTargets>): WorkbookModel {
  const cell = (value: string | number | null, style: CellModel['style']): CellModel => ({ value, style });
  const number = (value: string): string | number => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : value);
  const first = 4;
  const groups = rows.flatMap((row, index) =>
    index === 0 || rows[index - 1]?.[0] !== row[0] ? [index] : [],
  );
  const body = rows.map(
    (row, index): RowModel => ({
      cells: [
        cell(index + 1, 'integer'),
        cell(groups.includes(index) ? (row[0] ?? '') : null, 'text-centre'),
        cell(row[1] ?? '', 'text'),
        ...row.slice(2).map((value) => cell(number(value), 'text-centre')),
      ],
    }),
  );
  const totals = columns
    .slice(2)
    .map((_, index) => rows.reduce((sum, row) => sum + (Number(row[index + 2]) || 0), 0));
  const width = columns.length + 1;
  return {
    title: '招商附件1',
    date: DAY,
    metadata: { table: 'investment/townships', edition: '2023', version: VERSION },
    sheets: [
      {
        name: '附件1',
        widths: [6, 12, 26, ...columns.slice(2).map(() => 13)],
        rows: [
          { cells: [cell('附件1', 'note')] },
          { cells: [cell('2023年各乡镇招商引资工作目标任务分解表', 'title')], height: 32 },
          { cells: ['序号', ...columns].map((heading) => cell(heading, 'header')), height: 48 },
          ...body,
          {
            cells: [
              cell('合计', 'total'),
              cell(null, 'total'),
              cell(null, 'total'),
              ...totals.map((total) => cell(total, 'total')),
            ],
          },
          { cells: [cell('注：“/”表示无此项任务；除高新区外，类别和任务均为虚构。', 'note')] },
        ],
        merges: [
          { top: 2, bottom: 2, left: 1, right: width },
          ...groups
            .map((from, index) => ({ from, to: (groups[index + 1] ?? rows.length) - 1 }))
            .filter(({ from, to }) => to > from)
            .map(({ from, to }) => ({ top: first + from, bottom: first + to, left: 2, right: 2 })),
        ],
        freeze: { rows: 3, columns: 3 },
        print: { orientation: 'landscape', repeatRows: [1, 3] },
      },
    ],
  };
}
