import { z } from 'zod';
import { Decimal, parseDecimal } from '../src/core/decimal.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../src/core/unit-kind.ts';
import {
  type DeadlineDay,
  type EnterpriseName,
  type Fault,
  type Figure,
  type MeasureParts,
  NO_TASK,
  type NoTask,
  type UnitRef,
  type UnitRefs,
  type WordedFigure,
} from './cell-data.ts';

/**
 * The cell types: what a cell may hold, as zod schemas over what reading gives (`null` for a blank, `/` for “no such task”).
 * `.nullable()`: the cell may be blank; `.optional()`: the column may be missing from the sheet; `.nullish()`: both.
 * Zod judges and changes nothing; its own sentences are never shown: an issue carries a `Fault`, or is told by its input.
 */

/** Bounds of a figure in its column's own unit, as decimal text. */
export interface Limits {
  readonly integer?: boolean;
  /** Beside `integer`: a half counts too where the scheme says so (联合招商的项目各计0.5个). */
  readonly halves?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** The parts of a measure that are figures of their own, not worked out from others. */
export const SUMMED_PARTS = ['target', 'month', 'actual'] as const;

/** What is counted. */
export const WHOLE = { integer: true, min: '0' } as const satisfies Limits;
/** Projects that two units may have brought in together, each counting a half of one. */
export const PROJECTS = { ...WHOLE, halves: true } as const satisfies Limits;
export const NOT_NEGATIVE = { min: '0' } as const satisfies Limits;
export const PERCENT = { min: '0', max: '100' } as const satisfies Limits;

/** What the reader and the form-maker need to know of a cell type beside the type itself. */
export type CellMeta =
  /** 序号, 1, 2, 3 … */
  | { readonly type: 'serial' }
  | { readonly type: 'text'; readonly maxLength?: number }
  /** A unit on the roster; `many` for several in a cell (牵头单位). */
  | { readonly type: 'unit'; readonly many?: boolean; readonly kinds?: readonly UnitKind[] }
  /** 乡镇类别 and other classes units are ranked in. */
  | { readonly type: 'class' }
  /**
   * A figure that is targeted and reported, in `unit` (个, 亿元, 万元, 万美元, %). In progress workbooks it has the
   * parts 任务, 本月, 累计, 完成率, 排名; elsewhere it is one target column.
   */
  | ({
      readonly type: 'measure';
      readonly unit: string;
      readonly blank?: 'none';
      /** Nobody sets a target: it is reported, cumulatively, every month. */
      readonly untargeted?: true;
    } & Limits)
  /**
   * A heading that mixes measures (新签约项目（个）或产业基金（亿元）): a plain figure is `plain`'s target, words are
   * split over `words` by their measure units.
   */
  | { readonly type: 'composite'; readonly plain: string; readonly words: readonly string[] }
  /** A figure that is not an indicator. */
  | ({ readonly type: 'number'; readonly unit?: string } & Limits)
  /** A target whose unit and wording stand in the cell (≥ 30 家, 3.3%). */
  | {
      readonly type: 'worded-target';
      /** Id of the column that says the measure unit of a bare figure (计量单位). */
      readonly unitIn?: string;
      /** Words without a figure (稳中有进) are kept as they are. */
      readonly wordsToo?: true;
    }
  | { readonly type: 'deadline' }
  | { readonly type: 'date' }
  | { readonly type: 'months' }
  | {
      readonly type: 'choice';
      readonly options: readonly string[];
      /** What people write for an option: 已举办 for 已开展. */
      readonly alike?: Readonly<Record<string, string>>;
    }
  /** An enterprise, markers such as ※ or （进规培育） apart from the name. */
  | { readonly type: 'enterprise'; readonly markers: readonly string[] };

/** Every cell type, with what is known of it. */
export const cellMeta = z.registry<CellMeta>();

function cell<Type extends z.ZodType>(type: Type, meta: CellMeta, takes: Takes): Type {
  cellMeta.add(type, meta);
  accepting.set(type, takes);
  return type;
}

/** Whether a type has nothing to say against a value. */
export type Takes = (value: unknown) => boolean;

/**
 * The answer of every type without its issues: most cells are right, and zod takes some twenty times as long to say so. Both ask the
 * same judges.
 */
const accepting = new WeakMap<z.ZodType, Takes>();

/** @param type a cell type, or the figures of a row of sums. */
export function takesOf(type: z.ZodType): Takes {
  return accepting.get(type) ?? ((value) => type.safeParse(value).success);
}

/** Finds what is wrong with a value. */
type Judge<Value> = (value: Value) => readonly Fault[];

const RIGHT: readonly Fault[] = [];

/** A value that reading has made. What is wrong with it does not stop other cells of the row from being judged. */
function held<Value>(
  is: (value: unknown) => value is Value,
  meta: CellMeta,
  judge: Judge<Value> = () => RIGHT,
) {
  const type = z.custom<Value>().check(({ value, issues }) => {
    if (is(value)) for (const fault of judge(value)) issues.push(faultIssue(value, fault));
    else issues.push({ code: 'custom', input: value });
  });
  return cell(type, meta, (value) => is(value) && judge(value).length === 0);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function faultIssue<Value>(input: Value, fault: Fault) {
  return { code: 'custom' as const, input, params: { ...fault }, continue: true };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isObjectWith<Name extends string>(
  name: Name,
  value: unknown,
): value is Readonly<Record<Name, unknown>> {
  return isObject(value) && name in value;
}

function isFigure(value: unknown): value is Figure {
  return value === NO_TASK || Decimal.isDecimal(value);
}

function withinLimits({ integer, halves, min, max }: Limits, unit: string): Judge<Figure> {
  const least = min === undefined ? null : parseDecimal(min);
  const most = max === undefined ? null : parseDecimal(max);
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return (value) => {
    if (value === NO_TASK) return RIGHT;
    const below = least !== null && value.lessThan(least);
    const above = most !== null && value.greaterThan(most);
    if (below || above) return [{ fault: 'range', ...bounds }];
    if (integer !== true || value.isInteger()) return RIGHT;
    // Whether a half counts is for the scheme to say.
    return halves === true && isHalf(value) ? RIGHT : [{ fault: 'whole', unit }];
  };
}

/** A half, or so many wholes and a half. */
export function isHalf(value: Decimal): boolean {
  return !value.isInteger() && value.times(2).isInteger();
}

export function serial() {
  return cell(z.string(), { type: 'serial' }, isText);
}

/** @param maxLength in characters, as people count them. */
export function text(maxLength?: number) {
  if (maxLength === undefined) return cell(z.string(), { type: 'text' }, isText);
  const shortEnough = z.check<string>(({ value, issues }) => {
    const { length } = [...value];
    if (length > maxLength) issues.push(faultIssue(value, { fault: 'length', length, max: maxLength }));
  });
  const isShort: Takes = (value) =>
    isText(value) && (value.length <= maxLength || [...value].length <= maxLength);
  return cell(z.string().check(shortEnough), { type: 'text', maxLength }, isShort);
}

export function unitClass() {
  return cell(z.string(), { type: 'class' }, isText);
}

function ofOtherKinds(found: readonly UnitRef[], kinds: readonly UnitKind[]): readonly Fault[] {
  const others = kinds.length === 0 ? [] : found.filter(({ kind }) => !kinds.includes(kind));
  if (others.length === 0) return RIGHT;
  return others.map(({ name, kind }) => ({ fault: 'unit-kind', unit: name, kind: UNIT_KIND_NAMES[kind] }));
}

function isUnit(value: unknown): value is UnitRef {
  return isObjectWith('name', value) && isObjectWith('kind', value);
}

/** One unit on the roster, of one of these kinds; of any where none is given. */
export function unit(...kinds: readonly UnitKind[]) {
  const meta: CellMeta = { type: 'unit', ...(kinds.length === 0 ? {} : { kinds }) };
  return held(isUnit, meta, (value) => ofOtherKinds([value], kinds));
}

function areUnits(value: unknown): value is UnitRefs {
  return isObjectWith('units', value);
}

/** Several units in a cell. */
export function units(...kinds: readonly UnitKind[]) {
  const meta: CellMeta = { type: 'unit', many: true, ...(kinds.length === 0 ? {} : { kinds }) };
  return held(areUnits, meta, (value) => ofOtherKinds(value.units, kinds));
}

/**
 * A figure that is targeted and reported every month: an object of its parts, each of which may have no column of its own. Target and
 * result must not be blank where they have one.
 */
export function measure(measureUnit: string, limits: Limits = {}) {
  return measured<MeasureParts<Figure>>({ type: 'measure', unit: measureUnit, ...limits }, DUE);
}

/** The same in a table that leaves a target empty where others print “/”: the result is due beside a target that is there. */
export function measureOrBlank(measureUnit: string, limits: Limits = {}) {
  const meta: Measured = { type: 'measure', unit: measureUnit, ...limits, blank: 'none' };
  return measured<MeasureParts<Figure | null>>(meta, DUE_IF_TASK);
}

/** A figure that nobody sets a target for, reported cumulatively every month (累计营业收入); it must not be blank. */
export function reported(measureUnit: string, limits: Limits = {}) {
  const meta: Measured = { type: 'measure', unit: measureUnit, untargeted: true, ...limits };
  return measured<MeasureParts<Figure>>(meta, DUE);
}

/** The same where not every row has something to report. */
export function reportedIfAny(measureUnit: string, limits: Limits = {}) {
  const meta: Measured = { type: 'measure', unit: measureUnit, untargeted: true, ...limits };
  return measured<MeasureParts<Figure | null>>(meta, NONE_DUE);
}

/** The figures of a measure in a row of sums: none of them need be there. */
export function measureOfSums(meta: Measured): z.ZodType {
  return measured(meta, NONE_DUE);
}

type Measured = Extract<CellMeta, { readonly type: 'measure' }>;

/** The parts of a measure that are blank and must not be. */
type BlankParts = (parts: Readonly<Record<string, unknown>>) => readonly string[];

const NOTHING_DUE: readonly string[] = [];
const NONE_DUE: BlankParts = () => NOTHING_DUE;
const DUE: BlankParts = ({ target, actual }) =>
  target === null || actual === null
    ? [...(target === null ? ['target'] : []), ...(actual === null ? ['actual'] : [])]
    : NOTHING_DUE;
const DUE_IF_TASK: BlankParts = ({ target, actual }) =>
  actual === null && Decimal.isDecimal(target) ? ['actual'] : NOTHING_DUE;

/** One check judges all parts, each with its own path: a row of twelve measures would be sixty schemas. */
function measured<Parts>(meta: Measured, blanks: BlankParts): z.ZodType<Parts> {
  const judge = withinLimits(meta, meta.unit);
  const type = z.any().check(({ value, issues }) => {
    if (!isObject(value)) {
      issues.push({ code: 'custom', input: value });
      return;
    }
    for (const part of blanks(value))
      issues.push({ code: 'custom', input: null, path: [part], continue: true });
    for (const part of SUMMED_PARTS) {
      const figure = value[part];
      if (isFigure(figure))
        for (const fault of judge(figure)) issues.push({ ...faultIssue(figure, fault), path: [part] });
    }
  });
  const isRight = (figure: unknown): boolean => !isFigure(figure) || judge(figure).length === 0;
  return cell(
    type,
    meta,
    (value) =>
      isObject(value) &&
      blanks(value).length === 0 &&
      isRight(value.target) &&
      isRight(value.month) &&
      isRight(value.actual),
  );
}

/** Stands in no row: its measures do. The names are kept, so that the table can hold them to its columns. */
export interface MixedFigures<Names extends string> {
  readonly mixed: Names;
}

/** A heading that mixes measures, by the ids of their columns. */
export function mixed<const Plain extends string, const Word extends string>(
  plain: Plain,
  words: readonly Word[],
) {
  const type: z.ZodType<MixedFigures<Plain | Word>> = z.custom<MixedFigures<Plain | Word>>();
  return cell(type, { type: 'composite', plain, words }, () => false);
}

/** A figure that is no indicator. */
export function number(measureUnit: string | null, limits: Limits = {}) {
  const own = measureUnit === null ? {} : { unit: measureUnit };
  return held(isFigure, { type: 'number', ...own, ...limits }, withinLimits(limits, measureUnit ?? ''));
}

function isWorded(value: unknown): value is WordedFigure | NoTask {
  return value === NO_TASK || isObjectWith('relation', value);
}

export function worded() {
  return held(isWorded, { type: 'worded-target' });
}

/** @param unitIn the id of the column that says the measure unit of a bare figure. */
export function wordedIn(unitIn: string) {
  return held(isWorded, { type: 'worded-target', unitIn });
}

/** A target in words that may hold no figure at all (稳中有进): it is then kept as text, and no rate is worked out. */
export function wordedOrWords(unitIn: string) {
  const isAny = (value: unknown): value is WordedFigure | NoTask | string =>
    isWorded(value) || typeof value === 'string';
  return held(isAny, { type: 'worded-target', unitIn, wordsToo: true });
}

function isDeadline(value: unknown): value is DeadlineDay | NoTask {
  return value === NO_TASK || isObjectWith('due', value);
}

export function deadline() {
  return held(isDeadline, { type: 'deadline' });
}

/** ISO date. */
export function date() {
  return cell(z.string(), { type: 'date' }, isText);
}

/** 1 to 12. */
export function months() {
  const isMonth: Takes = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12;
  const areMonths: Takes = (value) => Array.isArray(value) && value.every(isMonth);
  return cell(z.array(z.int().min(1).max(12)), { type: 'months' }, areMonths);
}

/** @param alike other words for an option, by the word. */
export function choice<const Option extends string>(
  options: readonly Option[],
  alike?: Readonly<Record<string, NoInfer<Option>>>,
) {
  const meta: CellMeta = { type: 'choice', options, ...(alike === undefined ? {} : { alike }) };
  const words: ReadonlySet<unknown> = new Set(options);
  return cell(z.enum(options), meta, (value) => words.has(value));
}

/** 是 or 否, as people also tick it off; `alike` for words of the column's own (省外: 是, 省内: 否). */
export function yesOrNo(alike: Readonly<Record<string, '是' | '否'>> = {}) {
  const ticks = { '√': '是', '✓': '是', '✔': '是', '×': '否', '✗': '否', 不是: '否' } as const;
  return choice(['是', '否'], { ...ticks, ...alike });
}

function isEnterprise(value: unknown): value is EnterpriseName {
  return isObjectWith('markers', value);
}

export function enterprise(markers: readonly string[]) {
  return held(isEnterprise, { type: 'enterprise', markers });
}
