import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { projectsLedger } from '../fixtures/county/ledgers.ts';
import { countyWorkbooks } from '../fixtures/county/workbooks.ts';

/** A ledger, or a table of a month, as long as one likes. */
export interface LedgerKind {
  readonly name: string;
  readonly file: string;
  readonly workbook: (rows: number) => WorkbookModel;
}

interface Printed {
  readonly title: string;
  readonly headings: readonly string[];
  /** What stands in the row of that number, from 0. */
  readonly row: (index: number) => readonly (string | number)[];
}

const UNITS = [
  '市教育局',
  '市商务局',
  '市科技局',
  '市民政局',
  '市财政局',
  '市文旅局',
  '市交通局',
  '市住建局',
];

/** The day that lies so many days after the year's first. */
function day(after: number): string {
  return new Date(Date.UTC(2023, 0, 1 + (after % 360))).toISOString().slice(0, 10);
}

function among<Item>(items: readonly Item[], index: number): Item | '' {
  return items[index % items.length] ?? '';
}

function kind(name: string, file: string, { title, headings, row }: Printed): LedgerKind {
  const cells = (values: readonly (string | number)[]) => ({
    cells: values.map((value) => ({ value, style: 'text' as const })),
  });
  const sheet = (rows: number): SheetModel => ({
    name: '台账',
    widths: headings.map(() => 14),
    merges: [],
    print: { orientation: 'landscape' },
    rows: [
      cells([title]),
      cells(['截至2023年12月底']),
      cells(headings),
      ...Array.from({ length: rows }, (_, index) => cells(row(index))),
    ],
  });
  return {
    name,
    file,
    workbook: (rows) => ({ title, date: '2023-12-31', metadata: {}, sheets: [sheet(rows)] }),
  };
}

/** One of each kind that is judged row by row, and the monthly table that has the most rows of all. */
export const ledgerKinds: readonly LedgerKind[] = [
  { name: 'contracts', file: '台账.xlsx', workbook: contracts },
  kind('problems', '台账.xlsx', {
    title: '大冶市2023年项目问题交办台账',
    headings: ['编号', '项目名称', '问题', '责任单位', '交办日期', '完成时限', '办结（销号）日期'],
    row: (index) => [
      `项问${index + 1}号`,
      `重点项目${(index % 15) + 1}`,
      '征地拆迁未到位',
      among(UNITS, index),
      day(index),
      day(index + 20),
      index % 3 === 0 ? '' : day(index + 15),
    ],
  }),
  kind('civic', '台账.xlsx', {
    title: '大冶市2023年文明创建问题整改台账',
    headings: [
      '编号',
      '点位',
      '问题',
      '责任单位',
      '责任人',
      '交办日期',
      '整改时限',
      '整改完成日期',
      '复查结果',
    ],
    row: (index) => [
      `文改${index + 1}号`,
      '青龙山公园',
      '非机动车乱停放',
      among(UNITS, index),
      '柯××',
      day(index),
      day(index + 5),
      day(index + 4 + (index % 3)),
      '整改到位',
    ],
  }),
  kind('month', '2023-05-部门.xlsx', {
    title: '2023年5月招商引资进展',
    headings: ['责任单位', '签约额（亿元）任务', '签约额（亿元）完成'],
    row: (index) => [among(UNITS, index), '5', String(index % 7)],
  }),
];

/** The signed contracts of the example county, continued. */
function contracts(rows: number): WorkbookModel {
  const book = countyWorkbooks([projectsLedger({ months: 12, rows })]).find(
    ({ model }) => model.sheets.length > 0,
  );
  if (book === undefined) throw new Error('the example county has no contracts');
  return book.model;
}
