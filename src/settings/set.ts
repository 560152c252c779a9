import type { TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import { Failure } from '../core/failure.ts';
import { fold } from '../core/fold.ts';
import type { CellModel, RowModel, WorkbookModel } from '../model/workbook-model.ts';
import { typedNumber } from '../scheme/figures.ts';
import { headingLine } from '../words/headings.ts';
import { RECORDS_FROM } from './sheet-model.ts';
import { interviewSheet, ruleSheet, schemeTables } from './tables.ts';

/** A cell of the scheme's workbook that is to say something else. */
export interface Setting {
  /** As it was typed: 规则.招-03.档次1. */
  readonly path: string;
  readonly value: string;
}

/** What a setting has changed. */
export interface SetCell {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A cell by its sheet, its row and its column in the model. */
interface Found {
  readonly at: readonly [sheet: number, row: number, column: number];
  /** What the cell is to hold, of which the setting may be a part. */
  readonly text: string;
  readonly said: SetCell;
}

/** 判定参数 holds several settings in one cell: 期限：6；单位：个月. */
const PARAMS = '判定参数';
/** What a step of a rule is counted by: 连续月数 or 级次. */
const STEP = '档次';
const STEP_COLUMNS: readonly string[] = ['months', 'times'];
const BY_COLUMNS: readonly string[] = ['interviewer', 'by'];

/**
 * The workbook of a scheme with settings changed, and what they changed. A path is sheet, row and column: 约谈规则.招-03.连续月数2,
 * where the number tells which of several rows of one name; 规则 means 约谈规则, too, and 档次 the column that counts. 基本信息 needs
 * no column, and a parameter of 判定参数 is named as a column is.
 *
 * @throws Failure for a path that leads nowhere; it says what there is.
 */
export function withSettings(
  workbook: WorkbookModel,
  settings: readonly Setting[],
): { readonly workbook: WorkbookModel; readonly changed: readonly SetCell[] } {
  let changed: readonly SetCell[] = [];
  let model = workbook;
  for (const setting of settings) {
    const found = cellsAt(model, setting);
    const { model: ordered, overtaken } = withoutOvertaken(put(model, found), found);
    model = ordered;
    changed = [...changed, ...found.map(({ said }) => said), ...overtaken];
  }
  const once = new Map(changed.map((cell) => [JSON.stringify(cell), cell]));
  return { workbook: model, changed: [...once.values()] };
}

/** One row of a sheet as it can be named. */
interface Line {
  readonly definition: TableDefinition;
  readonly sheet: number;
  readonly row: number;
  /** Its key whole, then the parts of the key alone. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

function cellsAt(model: WorkbookModel, { path, value }: Setting): readonly Found[] {
  const parts = path.split(/[.．]/u).map((part) => part.trim());
  const [sheet = '', ...rest] = parts;
  const short = rest.length === 1 && fold(sheet) === fold('基本信息');
  const column = short ? '取值' : (rest.at(-1) ?? '');
  const row = (short ? rest : rest.slice(0, -1)).join('.');
  const definitions = sheetsNamed(sheet);
  if (definitions.length === 0)
    throw nowhere(
      path,
      'sheet',
      schemeTables.map(({ title }) => title),
    );
  const all = definitions.flatMap((definition) => recordsOf(model, definition));
  const mine = all.filter(({ names }) => names.some((name) => isName(name, row)));
  if (mine.length === 0) throw nowhere(path, 'row', [...new Set(all.map(({ names }) => names[0] ?? ''))]);
  return inColumn(mine, column, { path, value });
}

/** 规则 is what people call both sheets of rules. */
function sheetsNamed(name: string): readonly TableDefinition[] {
  const found = schemeTables.filter(({ title }) => fold(title) === fold(name));
  return fold(name) === fold(ruleSheet.title) ? [interviewSheet, ...found] : found;
}

/** A name as it stands, or without what stands in brackets behind it: 绿灯线（百分点）. */
function isName(name: string, typed: string): boolean {
  return [name, name.replace(/（[^（）]*）$/u, '')].some((one) => fold(one) === fold(typed));
}

function recordsOf(model: WorkbookModel, definition: TableDefinition): readonly Line[] {
  const sheet = model.sheets.findIndex(({ name }) => name === definition.title);
  const key = definition.columns.flatMap(({ id }, index) =>
    definition.key.includes(id) && !STEP_COLUMNS.includes(id) ? [index] : [],
  );
  return (model.sheets[sheet]?.rows ?? []).slice(RECORDS_FROM - 1).flatMap((row, index): readonly Line[] => {
    const texts = (row?.cells ?? []).map(textOf);
    if (texts.every((text) => text === '')) return [];
    // A row without a key (奖惩, 年中调整) is called by its first cell.
    const parts = (key.length === 0 ? [0] : key)
      .map((place) => texts[place] ?? '')
      .filter((part) => part !== '');
    return [{ definition, sheet, row: RECORDS_FROM - 1 + index, names: [parts.join(' '), ...parts], texts }];
  });
}

function inColumn(records: readonly Line[], typed: string, { path, value }: Setting): readonly Found[] {
  const [number = ''] = /(?<!\d)\d+$/u.exec(typed) ?? [];
  const word = typed.slice(0, typed.length - number.length);
  const whole = records.map((record) => cellIn(record, typed));
  const byName = whole.some((cell) => cell !== null);
  const cells = byName ? whole : records.map((record) => cellIn(record, word));
  const there = cells.flatMap((cell, index) => {
    const record = records[index];
    return cell === null || record === undefined ? [] : [{ cell, record }];
  });
  if (there.length === 0) throw nowhere(path, 'column', columnsOf(records));
  const nth = byName || number === '' ? null : Number(number);
  const chosen = nth === null ? there : there.slice(nth - 1, nth);
  const alike = new Set(chosen.map(({ cell }) => cell.text)).size === 1;
  if (chosen.length === 0 || !alike)
    throw nowhere(
      path,
      'step',
      there.map(({ cell, record }, index) => `${record.names[0]}.${word}${index + 1}（${cell.text}）`),
    );
  return chosen.map(({ cell, record }) => ({
    at: [record.sheet, record.row, cell.column],
    text: cell.param === null ? value : paramsWith(record.texts[cell.column] ?? '', cell.param, value),
    said: {
      sheet: record.definition.title,
      row: record.names[0] ?? '',
      column: cell.name,
      before: cell.text,
      after: value,
    },
  }));
}

interface NamedCell {
  readonly column: number;
  readonly name: string;
  readonly text: string;
  /** The parameter of 判定参数 that is meant. */
  readonly param: string | null;
}

function cellIn({ definition: { columns }, texts }: Line, typed: string): NamedCell | null {
  const column = columns.findIndex(
    (item) =>
      isName(headingLine(item), typed) || (fold(typed) === fold(STEP) && STEP_COLUMNS.includes(item.id)),
  );
  const of = columns[column];
  if (of !== undefined) return { column, name: headingLine(of), text: texts[column] ?? '', param: null };
  const params = columns.findIndex((item) => headingLine(item) === PARAMS);
  const found = paramsIn(texts[params] ?? '').find(([name]) => fold(name) === fold(typed));
  return found === undefined
    ? null
    : { column: params, name: `${PARAMS}·${found[0]}`, text: found[1], param: found[0] };
}

function paramsIn(text: string): readonly (readonly [name: string, value: string])[] {
  return text.split('；').flatMap((part) => {
    const at = part.indexOf('：');
    return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
  });
}

function paramsWith(text: string, param: string, value: string): string {
  return paramsIn(text)
    .map(([name, own]) => `${name}：${name === param ? value : own}`)
    .join('；');
}

/** The columns of the rows meant, the parameters among them. */
function columnsOf(records: readonly Line[]): readonly string[] {
  const names = records.flatMap(({ definition, texts }) => {
    const params = definition.columns.findIndex((item) => headingLine(item) === PARAMS);
    return [...definition.columns.map(headingLine), ...paramsIn(texts[params] ?? '').map(([name]) => name)];
  });
  return [...new Set(names)];
}

function put(model: WorkbookModel, found: readonly Found[]): WorkbookModel {
  const after = new Map(found.map(({ at, text }) => [at.join(' '), text]));
  const changed = (cell: CellModel | null, place: string): CellModel | null => {
    const text = after.get(place);
    return text === undefined || cell === null ? cell : { ...cell, value: typedNumber(text) ?? text };
  };
  return {
    ...model,
    sheets: model.sheets.map((sheet, s) => ({
      ...sheet,
      rows: sheet.rows.map((row, r): RowModel | null =>
        row === null ? null : { ...row, cells: row.cells.map((cell, c) => changed(cell, `${s} ${r} ${c}`)) },
      ),
    })),
  };
}

/**
 * A step of a rule that is reached no sooner than the next is never reached by itself: the higher one counts. Its row is left out,
 * and that is said.
 */
function withoutOvertaken(
  model: WorkbookModel,
  found: readonly Found[],
): { readonly model: WorkbookModel; readonly overtaken: readonly SetCell[] } {
  const gone = new Map<string, SetCell>();
  for (const definition of [interviewSheet, ruleSheet]) {
    const step = definition.columns.findIndex(({ id }) => STEP_COLUMNS.includes(id));
    const by = definition.columns.findIndex(({ id }) => BY_COLUMNS.includes(id));
    const records = recordsOf(model, definition);
    for (const [index, record] of records.entries()) {
      const set = found.some(
        ({ at, said }) => at[0] === record.sheet && at[2] === step && said.row === record.names[0],
      );
      const [own, next] = [record, records[index + 1]].map((one) => typedNumber(one?.texts[step] ?? ''));
      const same = records[index + 1]?.names[0] === record.names[0];
      if (!set || !same || own == null || next == null || own.lessThan(next)) continue;
      const { title, columns } = definition;
      const column = columns[step] === undefined ? STEP : headingLine(columns[step]);
      gone.set(`${record.sheet} ${record.row}`, {
        sheet: title,
        row: record.names[0] ?? '',
        column,
        before: `${plain(own)} ${record.texts[by] ?? ''}`,
        after: `${plain(next)} ${records[index + 1]?.texts[by] ?? ''}`,
      });
    }
  }
  const sheets = model.sheets.map((sheet, s) => ({
    ...sheet,
    rows: sheet.rows.filter((_, r) => !gone.has(`${s} ${r}`)),
  }));
  return { model: { ...model, sheets }, overtaken: [...gone.values()] };
}

function textOf(cell: CellModel | null): string {
  const value = cell?.value;
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : plain(value);
}

function nowhere(
  path: string,
  part: 'sheet' | 'row' | 'column' | 'step',
  options: readonly string[],
): Failure {
  return new Failure({ kind: 'no-such-setting', path, part, options });
}
