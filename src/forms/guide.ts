import { BESIDE_SHEETS, type CellStyle, type RowModel, type SheetModel } from '../model/workbook-model.ts';
import { lastLevel } from '../words/headings.ts';
import type { TemplateColumn, TemplateRequest } from './model.ts';
import { columnContent, columnNote } from './notes.ts';
import { type GuideRow, uprightGuide } from './upright-guide.ts';

const HEADERS = ['栏目', '必填', '填什么', '怎样填'];
const WIDTHS = [32, 8, 34, 54];
/** Characters of a line over the whole width. */
const LINE_LENGTH = 70;
const LINE_HEIGHT = 17;

/** 填表说明, made from the notes of the table's columns; their names in quotes, so that no row is taken for a header. */
export function guideSheet(
  columns: readonly TemplateColumn[],
  request: TemplateRequest,
  grows: boolean,
  upright: boolean,
): SheetModel {
  const lines = generalLines(columns, request, grows);
  const told = upright ? uprightGuide(columns) : acrossGuide(columns);
  const rows = told.map((cells) => row(cells, 'wrapped'));
  const right = HEADERS.length;
  return {
    name: BESIDE_SHEETS.guide,
    widths: WIDTHS,
    rows: [
      { cells: [{ value: '填表说明', style: 'title' }], height: 36 },
      ...lines.map(
        (line): RowModel => ({
          cells: [{ value: line, style: 'note' }],
          height: Math.ceil(line.length / LINE_LENGTH) * LINE_HEIGHT,
        }),
      ),
      row(HEADERS, 'header'),
      ...rows,
    ],
    merges: [0, ...lines.keys()].map((_, index) => ({ top: index + 1, bottom: index + 1, left: 1, right })),
    print: { orientation: 'landscape', repeatRows: [lines.length + 2, lines.length + 2] },
    locked: true,
  };
}

function acrossGuide(columns: readonly TemplateColumn[]): readonly GuideRow[] {
  const told = distinct(columns);
  const names = told.map(shortName);
  const whole = told.map(({ column, levels }) => {
    const own = lastLevel(column);
    return (levels.includes(own) ? levels : [own, ...levels]).join('·');
  });
  // What is headed alike as a whole, too, belongs to what stands before it: 联系方式 of whom.
  const longer = whole.map((name, index) =>
    whole.indexOf(name) === whole.lastIndexOf(name) ? name : `${name}（${names[index - 1] ?? ''}）`,
  );
  return told.map((item, index): GuideRow => {
    const short = names[index] ?? '';
    const name = names.filter((other) => other === short).length === 1 ? short : (longer[index] ?? short);
    const needed = item.column.required === true || item.part === 'actual' ? '是' : '';
    return [`“${name}”`, needed, columnContent(item), columnNote(item)];
  });
}

function generalLines(
  columns: readonly TemplateColumn[],
  request: TemplateRequest,
  grows: boolean,
): readonly string[] {
  const { definition, period, unit } = request;
  const month = period === null ? '' : `，填报月份${period.year}年${period.month}月`;
  const of = unit === null ? '' : `，填报单位${unit.name}`;
  const cumulative = columns.some(({ part }) => part === 'actual');
  const figures = columns.some(({ part }) => part !== null);
  const lines = [
    `本表为《${definition.title}》（${definition.source}，${definition.edition}版）${month}${of}。`,
    '只填白色单元格；灰色单元格已经填好或自动计算，已锁定。请不要增删列，不要改表头和工作表名。',
    ...(figures ? ['数字只写数，不写单位；没有此项任务的填“/”，没有进展的填0；空着表示未报。'] : []),
    ...(definition.kind === 'ledger'
      ? ['本表是台账：一行一件，全年接着往下登记；以后补填日期、状态时，不要改动已有的编号和名称。']
      : []),
    ...(grows
      ? ['行数不够时，在“审阅”中撤销工作表保护（没有密码），在表格中间插入行，不要写到表格外面。']
      : []),
    '有下拉箭头的从列表中选；选中单元格会显示填写提示。从别处粘贴请用“选择性粘贴—数值”。',
    ...(cumulative ? ['“累计”是当年1月至本月的合计数，不应小于上月；上月累计加“本月”等于“累计”。'] : []),
    '交表前请对照本表逐格核对；收表单位核对后，有问题的单元格会逐一退回说明。',
  ];
  return lines.map((line, index) => `${index + 1}．${line}`);
}

/** The lowest heading, of a measure with its part. */
function shortName({ column, part, levels }: TemplateColumn): string {
  const own = lastLevel(column);
  const last = levels.at(-1) ?? '';
  return part === null || last === own ? own : `${own}·${last}`;
}

/** Every measure's parts once are enough: the rest differ only in the name. */
function distinct(columns: readonly TemplateColumn[]): readonly TemplateColumn[] {
  return columns.filter(({ key }, index) => columns.findIndex((other) => other.key === key) === index);
}

function row(cells: readonly string[], style: CellStyle): RowModel {
  return { cells: cells.map((value) => ({ value, style })) };
}
