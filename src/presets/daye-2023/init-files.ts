import { departments } from '../../../schemas/investment/departments.ts';
import type { RowModel, SheetModel, WorkbookModel } from '../../core/document.ts';
import { VERSION } from '../../core/version.ts';
import { schemeWorkbook } from '../../scheme/to-workbook.ts';
import { daye2023 } from './index.ts';

export interface InitFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  readonly model: WorkbookModel;
}

const EXAMPLE_MONTHS = 3;

/** What `dayie init` writes: the scheme to edit, and three months of made-up figures that can be scored at once. */
export function initFiles(date: string): readonly InitFile[] {
  const months = Array.from({ length: EXAMPLE_MONTHS }, (_, index) => index + 1);
  return [
    { name: '考核办法.xlsx', model: schemeWorkbook(daye2023, date) },
    ...months.map(
      (month): InitFile => ({ name: `示例/2023-0${month}.xlsx`, model: exampleMonth(month, date) }),
    ),
  ];
}

/** Units of the example's two sheets, with their targets. */
const BANKS = daye2023.roster.filter(({ class: name }) => name === '金融机构').map(({ name }) => name);
const DEPARTMENTS = daye2023.roster.filter(({ class: name }) => name === '市直部门').map(({ name }) => name);
const COMPANIES = daye2023.roster
  .filter(({ class: name }) => name === '国有投融资公司')
  .map(({ name }) => name);

function exampleMonth(month: number, date: string): WorkbookModel {
  const span = month === 1 ? '1月' : `1—${month}月`;
  const plain = [
    ...DEPARTMENTS.map((unit, index) => line(unit, index, [2, 10, 1], month)),
    ...BANKS.map((unit, index) => line(unit, index, [1, 2, null], month)),
  ];
  const funds = COMPANIES.map((unit, index) => line(unit, index, [5, 2, 5], month));
  return {
    title: `示例 2023年${span}`,
    date,
    metadata: {
      table: departments.id,
      edition: departments.edition,
      period: `2023-0${month}`,
      version: VERSION,
    },
    sheets: [
      exampleSheet(
        '部门单位',
        `2023年${span}部门单位及金融机构招商引资完成情况表（示例，数据为虚构）`,
        month,
        ['新签约项目（个）', '签约额（亿元）', '新开工入库项目（个）'],
        plain,
      ),
      exampleSheet(
        '国有投融资公司',
        `2023年${span}国有投融资公司招商引资完成情况表（示例，数据为虚构）`,
        month,
        ['组建产业基金规模（亿元）', '配套基金到位项目（个）', '签约额（亿元）'],
        funds,
      ),
    ],
  };
}

interface Line {
  readonly unit: string;
  /** Target and actual per measure; null where there is no such task. */
  readonly figures: readonly (readonly [target: number, actual: number] | null)[];
}

/** Made-up progress: grows with the month for most units; every seventh unit stands still. */
function line(unit: string, index: number, targets: readonly (number | null)[], month: number): Line {
  const pace = index % 7 === 6 ? 0 : (index % 5) + 1;
  return {
    unit,
    figures: targets.map((target) =>
      target === null ? null : ([target, Math.floor((target * pace * month) / 20)] as const),
    ),
  };
}

function exampleSheet(
  name: string,
  title: string,
  month: number,
  measures: readonly string[],
  lines: readonly Line[],
): SheetModel {
  const width = 2 + measures.length * 2;
  const text = (
    value: string | number | null,
    style: 'text' | 'text-centre' | 'header' | 'integer' | 'total',
  ): NonNullable<RowModel['cells'][number]> => ({ value, style });
  const upper = [
    text('序号', 'header'),
    text('责任单位', 'header'),
    ...measures.flatMap((measure) => [text(measure, 'header'), text(null, 'header')]),
  ];
  const lower = [
    text(null, 'header'),
    text(null, 'header'),
    ...measures.flatMap(() => [text('任务', 'header'), text('完成', 'header')]),
  ];
  const body = lines.map(
    ({ unit, figures }, index): RowModel => ({
      cells: [
        text(index + 1, 'integer'),
        text(unit, 'text'),
        ...figures.flatMap((pair) =>
          pair === null
            ? [text('/', 'text-centre'), text('/', 'text-centre')]
            : [text(pair[0], 'integer'), text(pair[1], 'integer')],
        ),
      ],
    }),
  );
  const total = (measure: number, side: 0 | 1): number =>
    lines.reduce((sum, { figures }) => sum + (figures[measure]?.[side] ?? 0), 0);
  const sums = measures.flatMap((_, index) => [
    text(total(index, 0), 'total'),
    text(total(index, 1), 'total'),
  ]);
  return {
    name,
    widths: [6, 42, ...measures.flatMap(() => [12, 12])],
    rows: [
      { cells: [{ value: title, style: 'title' }], height: 36 },
      { cells: [{ value: `截至2023年${month}月底`, style: 'caption' }] },
      { cells: upper, height: 32 },
      { cells: lower },
      ...body,
      { cells: [text('合计', 'total'), text(null, 'total'), ...sums] },
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: width },
      { top: 2, bottom: 2, left: 1, right: width },
      { top: 3, bottom: 4, left: 1, right: 1 },
      { top: 3, bottom: 4, left: 2, right: 2 },
      ...measures.map((_, index) => ({ top: 3, bottom: 3, left: 3 + index * 2, right: 4 + index * 2 })),
    ],
    freeze: { rows: 4, columns: 2 },
    print: { orientation: 'landscape', repeatRows: [1, 4] },
  };
}
