import type { TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import type { Period } from '../core/period.ts';
import { a1, type Range } from '../core/place.ts';
import { type MeasurePart, measureKey, type ParsedRow } from '../model/table.ts';
import type { CellModel, CellStyle, RowModel, SheetModel, ValidationModel } from '../model/workbook-model.ts';
import { entryRule } from './entry-rules.ts';
import type { Fill, TemplateColumn, TemplateRequest, TemplateRow, TemplateTable } from './model.ts';
import type { FormParts } from './sheet.ts';
import type { Titles } from './titles.ts';

const HEADERS = ['序号', '指标', '年度任务', '上月累计', '本月', '累计', '完成率', '说明'];
const WIDTHS = [6, 38, 11, 11, 11, 11, 11, 22];
/** Sheet columns of the parts, and of the remark. */
const COLUMNS = { target: 3, before: 4, month: 5, actual: 6, rate: 7, remark: 8 } as const;
const RIGHT = WIDTHS.length;
/** Row of the first indicator. */
const FIRST = 5;
const HEIGHTS = { title: 40, caption: 22, header: 30, line: 30, note: 34, sign: 44 } as const;

/** A row of the form: a measure with its parts in the form across, or a figure without any (固定资产投资增长率). */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly parts: ReadonlyMap<MeasurePart, TemplateColumn>;
  /** The column of a figure without parts. */
  readonly figure: TemplateColumn | null;
}

/** Whether a unit's form of the month can stand upright: it has one row, which is made of figures. */
export function standsUpright({ rows, columns }: TemplateTable, { key }: TableDefinition): boolean {
  const [row, ...more] = rows;
  return (
    row?.class === 'data' &&
    more.length === 0 &&
    columns.some(({ part }) => part === 'actual') &&
    columns.every(
      ({ part, column: { id, content } }) =>
        part !== null || key.includes(id) || ['serial', 'class', 'number'].includes(content.type),
    )
  );
}

function linesOf(columns: readonly TemplateColumn[]): readonly Line[] {
  const lines = new Map<string, Line & { readonly parts: Map<MeasurePart, TemplateColumn> }>();
  for (const item of columns) {
    const { id, content } = item.column;
    if (item.part === null) {
      if (content.type !== 'number') continue;
      const name = item.levels.join('').replace(/\n/gu, '');
      lines.set(id, { id, name, parts: new Map(), figure: item });
      continue;
    }
    const name = item.levels.slice(0, -1).join('·').replace(/\n/gu, '');
    const line = lines.get(id) ?? { id, name, parts: new Map(), figure: null };
    line.parts.set(item.part, item);
    lines.set(id, line);
  }
  return [...lines.values()];
}

/**
 * The monthly form of one unit on one page, its indicators down: 年度任务 given, 上月累计 filled in from last month's or to be copied from it,
 * 累计 and 完成率 worked out, and room for remarks, a seal and a signature.
 */
export function uprightSheet(
  table: TemplateTable,
  titles: Titles,
  period: Period,
  form: FormParts,
  before: ParsedRow | null,
): SheetModel {
  const lines = linesOf(table.columns);
  const [row] = table.rows;
  const drawn = lines.map((line, index) => drawLine(line, index, lines, row, period, form, before));
  const last = FIRST + lines.length;
  const across = (at: number): Range => ({ top: at, bottom: at, left: 1, right: RIGHT });
  const words = (value: string, style: CellStyle, height: number): RowModel => ({
    cells: [{ value, style }],
    height,
  });
  const { request } = form;
  return {
    name: table.name,
    widths: WIDTHS,
    rows: [
      words(titles.title, 'title', HEIGHTS.title),
      words(`填报单位：${request.unit?.name ?? ''}`, 'note', HEIGHTS.caption),
      words(titles.caption ?? '', 'caption', HEIGHTS.caption),
      { cells: HEADERS.map((value) => ({ value, style: 'header' })), height: HEIGHTS.header },
      ...drawn.map(({ cells }): RowModel => ({ cells, height: HEIGHTS.line })),
      words(noteOn(drawn), 'note', HEIGHTS.note),
      words(sendingOf(request, period), 'note', HEIGHTS.caption),
      words(
        '单位负责人（签字）：　　　　　　　　填表人：　　　　　　　　联系电话：',
        'signature',
        HEIGHTS.sign,
      ),
      words('单位（盖章）：　　　　　　　　　　　　　　　　填报日期：', 'signature', HEIGHTS.sign),
    ],
    merges: [1, 2, 3, last, last + 1, last + 2, last + 3].map(across),
    freeze: { rows: FIRST - 1, columns: 2 },
    print: { orientation: 'landscape', onePage: true },
    validations: drawn.flatMap(({ rules }) => rules),
    locked: true,
  };
}

interface Drawn {
  readonly cells: readonly CellModel[];
  readonly rules: readonly ValidationModel[];
  /** “/” may be entered: nobody said whether there is a task. */
  readonly open: boolean;
  /** Last month's figure is to be entered. */
  readonly asksBefore: boolean;
}

function drawLine(
  line: Line,
  index: number,
  lines: readonly Line[],
  row: TemplateRow | undefined,
  period: Period,
  { lists, request }: FormParts,
  before: ParsedRow | null,
): Drawn {
  const at = FIRST + index;
  const lead: readonly CellModel[] = [
    { value: index + 1, style: 'given' },
    { value: line.name, style: 'given-text' },
  ];
  const remark: CellModel = { value: null, style: 'entry-text' };
  const rule = (item: TemplateColumn, column: number, open: boolean): ValidationModel =>
    entryRule(item, { top: at, bottom: at, left: column, right: column }, open, lists, request);
  const remarks = entryPrompt(at, COLUMNS.remark);
  if (line.figure !== null) {
    const blanks = Array.from({ length: 3 }, (): CellModel => ({ value: null, style: 'given' }));
    return {
      cells: [
        ...lead,
        ...blanks,
        { value: null, style: 'entry-figure' },
        { value: null, style: 'given' },
        remark,
      ],
      rules: [rule(line.figure, COLUMNS.actual, true), remarks],
      open: false,
      asksBefore: false,
    };
  }
  const fillOf = (part: MeasurePart): Fill | undefined => row?.fills.get(line.parts.get(part)?.key ?? '');
  const [target, month] = [fillOf('target'), fillOf('month')];
  if (target?.kind === 'given' && typeof target.value === 'string') {
    const none = Array.from({ length: 5 }, (): CellModel => ({ value: '/', style: 'given' }));
    return { cells: [...lead, ...none, remark], rules: [remarks], open: false, asksBefore: false };
  }
  const summed = month?.kind === 'formula' ? partsOfSum(line, lines, request.definition) : [];
  const carried = carriedInto(period, before, line.id);
  const asksBefore = carried === null && summed.length === 0;
  const open = month?.kind === 'entry' && month.open;
  const rules = [
    ...(['target', 'month'] as const).flatMap((part) => {
      const item = line.parts.get(part);
      const fill = fillOf(part);
      return item !== undefined && fill?.kind === 'entry' ? [rule(item, COLUMNS[part], fill.open)] : [];
    }),
    ...(asksBefore ? [entryPrompt(at, COLUMNS.before)] : []),
    remarks,
  ];
  const cells: readonly CellModel[] = [
    ...lead,
    target === undefined ? { value: null, style: 'given' } : cellOf(target, COLUMNS.target, summed),
    carried !== null
      ? { value: carried, style: 'given' }
      : summed.length > 0
        ? sumOf(COLUMNS.before, summed)
        : { value: null, style: 'entry-figure' },
    cellOf(month, COLUMNS.month, summed),
    totalOf(at),
    line.parts.has('rate') ? rateOf(at) : { value: null, style: 'given' },
    remark,
  ];
  return { cells, rules, open, asksBefore };
}

/** Rows of the form whose figures a whole is the sum of. */
function partsOfSum(
  { id }: Line,
  lines: readonly Line[],
  { rowSums = [] }: TableDefinition,
): readonly number[] {
  const parts = rowSums.find(({ whole }) => whole === id)?.parts ?? [];
  return lines.flatMap((line, index) => (parts.includes(line.id) ? [FIRST + index] : []));
}

function cellOf(fill: Fill | undefined, column: number, summed: readonly number[]): CellModel {
  if (fill?.kind === 'given') return { value: fill.value, style: 'given' };
  if (fill?.kind === 'formula' && summed.length > 0) return sumOf(column, summed);
  return { value: fill?.kind === 'entry' ? fill.value : null, style: 'entry-figure' };
}

function sumOf(column: number, rows: readonly number[]): CellModel {
  const cells = rows.map((row) => a1(row, column)).join(',');
  return { value: '', formula: `IF(COUNT(${cells})=0,"",SUM(${cells}))`, style: 'given' };
}

/** 累计: last month's and the month's own, “/” where there is no such task, blank until both are there. */
function totalOf(at: number): CellModel {
  const [before, now] = [a1(at, COLUMNS.before), a1(at, COLUMNS.month)];
  return {
    value: '',
    formula: `IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),ROUND(${before}+${now},6),IF(${now}="/","/",""))`,
    style: 'given',
  };
}

function rateOf(at: number): CellModel {
  const [task, done] = [a1(at, COLUMNS.target), a1(at, COLUMNS.actual)];
  return {
    value: '',
    formula: `IF(AND(ISNUMBER(${task}),ISNUMBER(${done}),N(${task})<>0),ROUND(${done}/${task},4),"")`,
    style: 'given',
    format: '0.00%',
  };
}

/** Last month's cumulative figure; nothing is carried into January. Null where it is not known. */
function carriedInto({ month }: Period, before: ParsedRow | null, measure: string): Decimal | null {
  if (month === 1) return new Decimal(0);
  const value = before?.cells.get(measureKey(measure, 'actual'))?.value;
  return value?.kind === 'number' && value.relation === '=' ? value.number : null;
}

function entryPrompt(at: number, column: number): ValidationModel {
  const range = { top: at, bottom: at, left: column, right: column };
  if (column === COLUMNS.remark)
    return {
      range,
      rule: { type: 'any' },
      promptTitle: '说明',
      prompt: '需要说明的情况，没有的不填。',
      strictness: 'stop',
    };
  const cell = a1(at, column);
  return {
    range,
    rule: { type: 'formula', formula: `IF(OR(${cell}="/",${cell}="-"),TRUE,ISNUMBER(${cell}))` },
    promptTitle: '上月累计',
    prompt: '照上月报表的累计数填写，上月没有进展的填0。',
    errorTitle: '数字不合要求',
    error: '请填数字，不带单位；没有此项的填“/”。',
    strictness: 'stop',
  };
}

function noteOn(drawn: readonly Drawn[]): string {
  const slash = drawn.some(({ open }) => open) ? '；没有此项任务的填“/”' : '';
  const before = drawn.some(({ asksBefore }) => asksBefore) ? '“上月累计”照上月报表填写；' : '';
  return `注：白色单元格由填报单位填写，灰色单元格不用填${slash}。没有进展的填0，不要空着。${before}“累计”由上月累计加本月得出。`;
}

/** By when the form is to be sent, and whom to ask; what nobody said is left open. */
function sendingOf({ definition, sending }: TemplateRequest, { year, month }: Period): string {
  const blank = '〔　　　　　〕';
  const day =
    sending.due ?? (definition.dueDay === undefined ? null : `${year}年${month}月${definition.dueDay}日`);
  return `报送时间：${day === null ? blank : `${day}前`}　　　　收表单位联系人及电话：${sending.contact ?? blank}`;
}
