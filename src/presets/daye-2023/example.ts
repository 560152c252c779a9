import { departments } from '../../../schemas/investment/departments.ts';
import { Decimal, sum } from '../../core/decimal.ts';
import { cumulativeSpan, periodText } from '../../core/period.ts';
import { VERSION } from '../../core/version.ts';
import type {
  CellModel,
  CellStyle,
  RowModel,
  SheetModel,
  WorkbookModel,
} from '../../model/workbook-model.ts';
import { type ExampleTask, exampleProgress, exampleTasks } from './example-figures.ts';

const YEAR = 2023;
const MARK = '（示例，数据为虚构）';
const NO_TASK = '/';

type Measure = Exclude<keyof ExampleTask, 'unit'>;
type Headed = readonly (readonly [measure: Measure, heading: string])[];

const PLAIN: Headed = [
  ['projects', '新签约项目（个）'],
  ['contractValue', '签约额（亿元）'],
  ['started', '新开工入库项目（个）'],
];
const FUNDS: Headed = [
  ['fund', '组建产业基金规模（亿元）'],
  ['fundProjects', '配套基金到位项目（个）'],
  ['contractValue', '签约额（亿元）'],
];

const hasFund = ({ fund }: ExampleTask): boolean => fund !== null;

/** The year's target table, laid out as the document prints it: one column of projects or, in words, of funds. */
export function exampleTargets(date: string): WorkbookModel {
  const words = '不低于5亿元的产业基金，不少于2个配套项目';
  const records = exampleTasks.map((task) => [
    task.projects ?? words,
    task.contractValue,
    task.started ?? NO_TASK,
  ]);
  const total = (measure: Measure): Decimal => totalOf(exampleTasks.map((task) => task[measure]));
  const columns = ['新签约项目（个）或产业基金（亿元）', '签约额（亿元）', '新开工入库项目（个）'];
  return workbook('年度任务', date, {}, [
    sheet(
      '任务分解表',
      { title: `${YEAR}年各部门单位及金融机构招商引资工作目标任务分解表（示例）`, widths: [30, 14, 14] },
      [{ cells: ['序号', '责任单位', ...columns].map((text) => cell(text, 'header')), height: 32 }],
      exampleTasks.map((task, index) => record(index, task.unit, records[index] ?? [])),
      [total('projects'), total('contractValue'), total('started')],
      [],
    ),
  ]);
}

/** One month's workbook: departments and banks on one sheet, the companies with their funds on another. */
export function exampleMonth(month: number, date: string): WorkbookModel {
  const period = { year: YEAR, month };
  const title = (who: string): string => `${YEAR}年${cumulativeSpan(period)}${who}招商引资完成情况表${MARK}`;
  return workbook(`${YEAR}年${month}月`, date, { period: periodText(period) }, [
    progressSheet(
      '部门单位',
      title('部门单位及金融机构'),
      month,
      PLAIN,
      exampleTasks.filter((task) => !hasFund(task)),
    ),
    progressSheet('国有投融资公司', title('国有投融资公司'), month, FUNDS, exampleTasks.filter(hasFund)),
  ]);
}

function progressSheet(
  name: string,
  title: string,
  month: number,
  measures: Headed,
  tasks: readonly ExampleTask[],
): SheetModel {
  const upper = measures.flatMap(([, heading]) => [cell(heading, 'header'), cell(null, 'header')]);
  const lower = measures.flatMap(() => [cell('任务', 'header'), cell('完成', 'header')]);
  const done = tasks.map((task) => exampleProgress(task, month));
  const records = tasks.map((task, index) => {
    const figures = measures.flatMap(([measure]) => [
      task[measure] ?? NO_TASK,
      done[index]?.[measure] ?? NO_TASK,
    ]);
    return record(index, task.unit, figures);
  });
  const totals = measures.flatMap(([measure]) => [
    totalOf(tasks.map((task) => task[measure])),
    totalOf(done.map((figures) => figures[measure])),
  ]);
  return sheet(
    name,
    { title, caption: `截至${YEAR}年${month}月底`, widths: totals.map(() => 12) },
    [
      { cells: [cell('序号', 'header'), cell('责任单位', 'header'), ...upper], height: 32 },
      { cells: [cell(null, 'header'), cell(null, 'header'), ...lower] },
    ],
    records,
    totals,
    measures.map((_, index) => ({ left: 3 + index * 2, right: 4 + index * 2 })),
  );
}

function workbook(
  title: string,
  date: string,
  metadata: WorkbookModel['metadata'],
  sheets: readonly SheetModel[],
): WorkbookModel {
  const { id, edition } = departments;
  return {
    title: `${title}${MARK}`,
    date,
    metadata: { table: id, edition, version: VERSION, ...metadata },
    sheets,
  };
}

/** Title, caption, header, records, 合计 and a note, as an office lays a table out. */
function sheet(
  name: string,
  head: { readonly title: string; readonly caption?: string; readonly widths: readonly number[] },
  header: readonly RowModel[],
  records: readonly RowModel[],
  totals: readonly Decimal[],
  groups: readonly { readonly left: number; readonly right: number }[],
): SheetModel {
  const width = 2 + totals.length;
  const top: readonly RowModel[] = [
    { cells: [cell(head.title, 'title')], height: 48 },
    ...(head.caption === undefined ? [] : [{ cells: [cell(head.caption, 'caption')] }]),
  ];
  const first = top.length + 1;
  const last = top.length + header.length;
  const end = last + records.length + 1;
  return {
    name,
    widths: [6, 42, ...head.widths],
    rows: [
      ...top,
      ...header,
      ...records,
      { cells: [cell('合计', 'total'), cell(null, 'total'), ...totals.map((total) => cell(total, 'total'))] },
      { cells: [cell('注：“/”表示无此项任务。本表为示例，完成数为虚构。', 'note')] },
    ],
    merges: [
      ...top.map((_, index) => ({ top: index + 1, bottom: index + 1, left: 1, right: width })),
      ...(header.length === 1 ? [] : [1, 2].map((at) => ({ top: first, bottom: last, left: at, right: at }))),
      ...groups.map((group) => ({ top: first, bottom: first, ...group })),
      { top: end, bottom: end, left: 1, right: 2 },
      { top: end + 1, bottom: end + 1, left: 1, right: width },
    ],
    freeze: { rows: last, columns: 2 },
    print: { orientation: 'portrait', repeatRows: [first, last] },
  };
}

function record(index: number, unit: string, figures: readonly (string | number | Decimal)[]): RowModel {
  const cells = figures.map((value) => cell(value, typeof value === 'string' ? 'text-centre' : 'number'));
  return { cells: [cell(index + 1, 'integer'), cell(unit, 'text'), ...cells] };
}

function cell(value: CellModel['value'], style: CellStyle): CellModel {
  return { value, style };
}

function totalOf(figures: readonly (number | Decimal | null)[]): Decimal {
  return sum(figures.map((figure) => new Decimal(figure ?? 0)));
}
