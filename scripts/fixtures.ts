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

/** Small workbooks that the fuzzer mutates: a department and a township table on two sheets, and targets in words. */
function fuzzSources(): readonly { readonly name: string; readonly model: WorkbookModel }[] {
  const cell = (value: string | number | null): CellModel => ({ value, style: 'text' });
  const sheet = (
    name: string,
    rows: readonly (readonly (string | number | null)[])[],
    merges: WorkbookModel['sheets'][number]['merges'],
  ): WorkbookModel['sheets'][number] => ({
    name,
    widths: [8, 20],
    rows: rows.map((values) => ({ cells: values.map(cell), height: 18 })),
    merges,
    print: { orientation: 'portrait' },
  });
  const book = (title: string, sheets: WorkbookModel['sheets']): WorkbookModel => ({
    title,
    date: DAY,
    metadata: { table: 'fuzz' },
    sheets,
  });
  const heading = (left: number): { top: number; bottom: number; left: number; right: number } => ({
    top: 3,
    bottom: 3,
    left,
    right: left + 1,
  });
  const departments = [
    ['2023年1—2月部门单位招商引资任务完成情况表'],
    ['截至2023年2月28日'],
    ['序号', '责任单位', '新签约项目（个）', null, '签约额（亿元）', null],
    [null, null, '任务', '完成', '任务', '完成'],
    [1, '市档案馆', 2, 1, 10, 3.5],
    [2, '市教育局', 2, '１', 10, '2000万'],
    [3, '工行', 1, '/', 2, null],
    ['合计', null, 5, 2, 22, 3.7],
    ['注：“/”表示无此项任务。'],
  ];
  const townships = [
    ['2023年1—2月各乡镇招商引资任务完成情况表'],
    ['截至2023年2月28日'],
    ['乡镇类别', '责任单位', '新签约亿元以上项目（个）', null, '签约投资额（亿元）', null],
    [null, null, '任务', '完成', '任务', '完成'],
    ['二类乡镇', '金牛镇', 6, 0, 30, 1],
    [null, '金山店镇', 6, 1, 32, 2],
    ['小计', null, 12, 1, 62, 3],
  ];
  const targets = [
    ['附件2'],
    ['2023年各部门单位及金融机构招商引资工作目标任务分解表'],
    ['序号', '责任单位', '新签约项目（个）或产业基金（亿元）', '签约额（亿元）', '新开工入库项目（个）'],
    [1, '市委办公室', 2, 10, 1],
    [2, '高新投公司', '不低于5亿元的产业基金，不少于2个配套项目', 5, '/'],
    ['合计', null, 2, '不低于15亿元（含5亿元产业基金）', 1],
  ];
  return [
    {
      name: 'two-tables.xlsx',
      model: book('two tables', [
        sheet('部门', departments, [heading(3), heading(5)]),
        sheet('乡镇', townships, [heading(3), heading(5), { top: 5, bottom: 6, left: 1, right: 1 }]),
      ]),
    },
    {
      name: 'target-words.xlsx',
      model: book('target words', [sheet('附件2', targets, [{ top: 2, bottom: 2, left: 1, right: 5 }])]),
    },
  ];
}

for (const { name, model } of fuzzSources()) {
  const folder = path.join('fixtures', 'small', 'fuzz-sources');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), await writeWorkbook(model));
}
