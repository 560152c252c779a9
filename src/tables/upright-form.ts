import { fold } from '../core/fold.ts';
import { remembering } from '../core/remembering.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { MeasurePart } from '../model/table.ts';
import type { Roster, RosterUnit } from '../roster/roster.ts';
import { isBlank } from '../values/marks.ts';
import { unitOfCaption } from '../values/measure-unit.ts';
import { isAsideWord, partIn } from './measure-words.ts';
import { isNote } from './row-class.ts';

/** The header of such a form stands among its first rows. */
const SEARCHED_ROWS = 15;
/** Fewer indicators or parts are no form. */
const LEAST_INDICATORS = 2;
const LEAST_PARTS = 2;
const LONGEST_LABEL = 60;

/** Headings over the indicators' names. */
const NAMING =
  /^(?:(?:主要|考核|任务|目标|工作|招商|完成)?(?:指标|项目|事项|内容)(?:名称|任务|项目|内容)?|任务名称|目标名称|任务事项|名称)$/u;
/** Headings over what an indicator is measured in. */
const MEASURED_IN = /^(?:计量|计算|指标)?单位$/u;
/** Headings that make every row some unit's own: a list of indicators of many, and no form of one. */
const ANSWERING = /(?:责任|牵头|配合|主管|实施|填报|报送|完成|承担)单位|部门$|^乡镇|责任人|牵头领导/u;
/** What a form has beside its figures and nobody asks about. */
const OWN =
  /^(?:序号|编号|№|备注|说明|情况说明|填报说明|签字|签名|联系人|联系电话|电话|类别|分类|数据来源)$/u;

/** 填报单位（盖章）：陈贵镇, 单位名称：陈贵镇; the name may stand in the next cell. */
const FILLED_BY =
  /(?:^|[\s　])(填报|责任|报送|上报|报表|填表|编报)?单位(?:名称)?(?:[(（][^()（）]{1,6}[)）])?\s*[:：]\s*([^\s　:：]*)/u;
const LABEL_ALONE =
  /^(?:填报|责任|报送|上报|报表|填表|编报)单位(?:名称)?(?:[(（][^()（）]{1,6}[)）])?[:：]?$/u;
/** 1. 一、 （二） before an indicator's name. */
const NUMBERING =
  /^(?:\d{1,2}[、.．]|[(（]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])\s*/u;

export interface UprightPart {
  readonly part: Exclude<MeasurePart, 'rank'>;
  /** The heading's cell, with the words as they stand there. */
  readonly heading: Cell;
}

export interface UprightIndicator {
  readonly row: number;
  readonly label: Cell;
  /** Its name as a heading would have it, its measure unit behind it: 签约投资额（亿元）. */
  readonly name: string;
}

/** A form of one unit with the indicators down and their parts across. */
export interface UprightForm {
  readonly above: readonly SheetRow[];
  readonly below: readonly SheetRow[];
  /** The cell over the indicators. */
  readonly naming: Cell;
  readonly parts: readonly UprightPart[];
  readonly indicators: readonly UprightIndicator[];
  /** Where the form says whose it is; `name` is empty where it is left blank. */
  readonly unit: { readonly cell: Cell; readonly name: string };
  /** Headings over figures of another time, or that are none of the form's. */
  readonly otherTimes: readonly Cell[];
  readonly strangers: readonly Cell[];
}

/**
 * Recognises a form of one unit with the indicators down (指标 | 年度任务 | 上月累计 | 本月 | 累计 | 完成率), in whatever order its columns
 * stand. Null for any other sheet: the form must say over, under or in its title whose it is, and no column may name units of its own.
 */
export function uprightForm(sheet: Sheet, roster: Roster): UprightForm | null {
  const rows = [...sheet.rows()];
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    const naming = row.cells.find(({ kind, value }) => kind === 'text' && isNaming(value));
    if (naming === undefined) continue;
    const form = formUnder(naming, rows, sheet, roster);
    if (form !== null) return form;
  }
  return null;
}

/** Asked of every text of a sheet. */
const isNaming = remembering((text: string): boolean => NAMING.test(plainWords(text)));

function formUnder(
  naming: Cell,
  rows: readonly SheetRow[],
  sheet: Sheet,
  roster: Roster,
): UprightForm | null {
  const last = sheet.mergeAt(naming.row, naming.column)?.bottom ?? naming.row;
  const headings = headingsOf(sheet, naming.row, last).filter(({ column }) => column !== naming.column);
  if (headings.some(({ value }) => ANSWERING.test(plainWords(value)))) return null;
  const { parts, otherTimes, others } = partsOf(headings);
  if (parts.length < LEAST_PARTS || !parts.some(({ part }) => part === 'actual')) return null;
  const measured = others.find(({ value }) => MEASURED_IN.test(plainWords(value)));
  const under = rows.filter(({ number }) => number > last);
  const indicators = indicatorsOf(under, naming.column, parts, measured?.column, sheet);
  if (indicators.length < LEAST_INDICATORS) return null;
  const bottom = indicators.at(-1)?.row ?? last;
  const above = rows.filter(({ number }) => number < naming.row);
  const below = under.filter(({ number }) => number > bottom);
  const unit = unitOf(above, below, sheet, roster, naming);
  if (unit === null) return null;
  const holdsValues = ({ column }: Cell): boolean =>
    indicators.some(({ row }) => !isBlank(sheet.cell(row, column)?.value ?? ''));
  return {
    above,
    below,
    naming,
    parts,
    indicators,
    unit,
    otherTimes: otherTimes.filter(holdsValues),
    strangers: others.filter(
      (cell) =>
        cell !== measured &&
        !OWN.test(plainWords(cell.value)) &&
        !isAsideWord(cell.value) &&
        holdsValues(cell),
    ),
  };
}

function plainWords(text: string): string {
  return fold(text.replace(/\s+/gu, '')).replace(/\([^()]*\)$/u, '');
}

/** The lowest heading of every column; one merged over the others (完成情况 over 本月 and 累计) says nothing more. */
function headingsOf(sheet: Sheet, top: number, bottom: number): readonly Cell[] {
  const right = sheet.used?.right ?? 0;
  const found: Cell[] = [];
  for (let column = 1; column <= right; column += 1) {
    for (let row = bottom; row >= top; row -= 1) {
      const cell = sheet.cell(row, column);
      if (cell === undefined || isBlank(cell.value)) continue;
      found.push(cell);
      break;
    }
  }
  return found;
}

/** Which heading is which part; of two cumulative ones that name a month (1—5月, 1—6月) the later is this month's, the other last month's. */
function partsOf(headings: readonly Cell[]): {
  readonly parts: readonly UprightPart[];
  readonly otherTimes: readonly Cell[];
  readonly others: readonly Cell[];
} {
  const named = headings.map((heading) => ({ heading, named: partIn(plainWords(heading.value)) }));
  const months = named.flatMap(({ named: one }) =>
    one?.part === 'actual' && one.period?.month != null ? [one.period.month] : [],
  );
  const latest = months.length === 0 ? null : Math.max(...months);
  const parts: UprightPart[] = [];
  const otherTimes: Cell[] = [];
  const others: Cell[] = [];
  for (const { heading, named: one } of named) {
    if (one === null || one.part === 'rank') {
      others.push(heading);
      continue;
    }
    const part = timed(one.part, one.period, latest);
    if (part === null || parts.some((other) => other.part === part)) otherTimes.push(heading);
    else parts.push({ part, heading });
  }
  return { parts, otherTimes, others };
}

function timed(
  part: UprightPart['part'],
  period: NonNullable<ReturnType<typeof partIn>>['period'],
  latest: number | null,
): UprightPart['part'] | null {
  if (part === 'before' || period === null) return part;
  if (period.relative === 'earlier' || period.monthBefore) return null;
  if (part !== 'actual' || period.month === null || latest === null || period.month === latest) return part;
  return period.month === latest - 1 ? 'before' : null;
}

/** The rows under the header that name an indicator, to the first note or signature; blank rows and headings between are passed over. */
function indicatorsOf(
  rows: readonly SheetRow[],
  naming: number,
  parts: readonly UprightPart[],
  measured: number | undefined,
  sheet: Sheet,
): readonly UprightIndicator[] {
  const found: UprightIndicator[] = [];
  for (const { number, cells } of rows) {
    const [first] = cells;
    if (first === undefined) continue;
    if (isNote(first.value) || FILLED_BY.test(first.value)) break;
    const label = sheet.cell(number, naming);
    const merge = sheet.mergeAt(number, naming);
    const across = merge !== undefined && merge.right >= (parts[0]?.heading.column ?? 0);
    if (label === undefined || isBlank(label.value) || across) continue;
    if (isNote(label.value)) break;
    const text = label.value
      .trim()
      .split('\n')
      .map((part) => part.trim())
      .join('');
    if (text.length > LONGEST_LABEL) continue;
    const name = text.replace(NUMBERING, '').replace(/[·•]/gu, '');
    const own = measured === undefined ? '' : (sheet.cell(number, measured)?.value.trim() ?? '');
    found.push({ row: number, label, name: own === '' || /[(（]/u.test(name) ? name : `${name}（${own}）` });
  }
  return found;
}

/** Whose form it is: a line over or under the table, else the title's first words, else the sheet's name. */
function unitOf(
  above: readonly SheetRow[],
  below: readonly SheetRow[],
  sheet: Sheet,
  roster: Roster,
  naming: Cell,
): UprightForm['unit'] | null {
  let blank: Cell | null = null;
  for (const cell of [...above, ...below].flatMap(({ cells }) => cells)) {
    const [, kind, rest = ''] = FILLED_BY.exec(cell.value) ?? [];
    const alone = LABEL_ALONE.test(cell.value.trim());
    if (kind === undefined && !alone) {
      // 单位：万元 is no unit of the county's.
      if (rest === '' || unitOfCaption(cell.value) !== null || roster.match(rest) === undefined) continue;
      return { cell, name: rest };
    }
    if (rest !== '') return { cell, name: rest };
    const beside = nextCell(sheet, cell);
    if (beside !== undefined && !/[:：]/u.test(beside.value))
      return { cell: beside, name: beside.value.trim() };
    blank ??= cell;
  }
  for (const cell of above.flatMap(({ cells }) => cells)) {
    const unit = unitAtFront(cell.value, roster);
    if (unit !== undefined) return { cell, name: unit.name };
  }
  const named = roster.match(sheet.name);
  if (named !== undefined) return { cell: blank ?? naming, name: named.name };
  return blank === null ? null : { cell: blank, name: '' };
}

function nextCell(sheet: Sheet, { row, column }: Cell): Cell | undefined {
  const from = (sheet.mergeAt(row, column)?.right ?? column) + 1;
  const cell = sheet.cell(row, from);
  return cell === undefined || isBlank(cell.value) ? undefined : cell;
}

/** 陈贵镇2023年6月招商引资完成情况表; the longest name where one begins with another. */
function unitAtFront(text: string, { units }: Roster): RosterUnit | undefined {
  const title = text.trim();
  const length = ({ name, aliases }: RosterUnit): number =>
    Math.max(0, ...[name, ...aliases].filter((one) => title.startsWith(one)).map((one) => one.length));
  return [...units].filter((unit) => length(unit) > 0).sort((one, other) => length(other) - length(one))[0];
}
