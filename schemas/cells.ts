import { z } from 'zod';
import { Decimal, parseDecimal } from '../src/core/decimal.ts';
import { once } from '../src/core/once.ts';
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
import { type CellMeta, type CellType, cell, type Limits, type Takes } from './cell-type.ts';

/**
 * The cell types: what a cell may hold, as zod schemas over what reading gives (`null` for a blank, `/` for “no such task”).
 * `.nullable()`: the cell may be blank; `.optional()`: the column may be missing from the sheet; `.nullish()`: both.
 * Zod judges and changes nothing; its own sentences are never shown: an issue carries a `Fault`, or is told by its input.
 */

/** The parts of a measure that are figures of their own, not worked out from others. */
export const SUMMED_PARTS = ['target', 'month', 'actual'] as const;

/** What is counted. */
export const WHOLE = { integer: true, min: '0' } as const satisfies Limits;
/** Projects that two units may have brought in together, each counting a half of one. */
export const PROJECTS = { ...WHOLE, halves: true } as const satisfies Limits;
export const NOT_NEGATIVE = { min: '0' } as const satisfies Limits;
export const PERCENT = { min: '0', max: '100' } as const satisfies Limits;

/** Finds what is wrong with a value. */
type Judge<Value> = (value: Value) => readonly Fault[];

const RIGHT: readonly Fault[] = [];

/** A value that reading has made. What is wrong with it does not stop other cells of the row from being judged. */
function held<Value>(
  is: (value: unknown) => value is Value,
  meta: CellMeta,
  judge: Judge<Value> = () => RIGHT,
) {
  return cell(
    meta,
    (value) => is(value) && judge(value).length === 0,
    () =>
      z.custom<Value>().check(({ value, issues }) => {
        if (is(value)) for (const fault of judge(value)) issues.push(faultIssue(value, fault));
        else issues.push({ code: 'custom', input: value });
      }),
  );
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
  return cell({ type: 'serial' }, isText, () => z.string());
}

/** @param maxLength in characters, as people count them. */
export function text(maxLength?: number) {
  if (maxLength === undefined) return cell({ type: 'text' }, isText, () => z.string());
  const isShort: Takes = (value) =>
    isText(value) && (value.length <= maxLength || [...value].length <= maxLength);
  return cell({ type: 'text', maxLength }, isShort, () =>
    z.string().check(({ value, issues }) => {
      const { length } = [...value];
      if (length > maxLength) issues.push(faultIssue(value, { fault: 'length', length, max: maxLength }));
    }),
  );
}

export function unitClass() {
  return cell({ type: 'class' }, isText, () => z.string());
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
export function measureOfSums(meta: Measured): CellType<unknown> {
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
function measured<Parts>(meta: Measured, blanks: BlankParts): CellType<Parts> {
  const judge = once(() => withinLimits(meta, meta.unit));
  const isRight = (figure: unknown): boolean => !isFigure(figure) || judge()(figure).length === 0;
  return cell(
    meta,
    (value) =>
      isObject(value) &&
      blanks(value).length === 0 &&
      isRight(value.target) &&
      isRight(value.month) &&
      isRight(value.actual),
    () =>
      z.any().check(({ value, issues }) => {
        if (!isObject(value)) {
          issues.push({ code: 'custom', input: value });
          return;
        }
        for (const part of blanks(value))
          issues.push({ code: 'custom', input: null, path: [part], continue: true });
        for (const part of SUMMED_PARTS) {
          const figure = value[part];
          if (isFigure(figure))
            for (const fault of judge()(figure)) issues.push({ ...faultIssue(figure, fault), path: [part] });
        }
      }),
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
  return cell(
    { type: 'composite', plain, words },
    () => false,
    () => z.custom<MixedFigures<Plain | Word>>(),
  );
}

/** A figure that is no indicator. */
export function number(measureUnit: string | null, limits: Limits = {}) {
  const own = measureUnit === null ? {} : { unit: measureUnit };
  const judge = once(() => withinLimits(limits, measureUnit ?? ''));
  return held(isFigure, { type: 'number', ...own, ...limits }, (value) => judge()(value));
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
  return cell({ type: 'date' }, isText, () => z.string());
}

/** 1 to 12. */
export function months() {
  const isMonth: Takes = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12;
  const areMonths: Takes = (value) => Array.isArray(value) && value.every(isMonth);
  return cell({ type: 'months' }, areMonths, () => z.array(z.int().min(1).max(12)));
}

/** @param alike other words for an option, by the word. */
export function choice<const Option extends string>(
  options: readonly Option[],
  alike?: Readonly<Record<string, NoInfer<Option>>>,
) {
  const meta: CellMeta = { type: 'choice', options, ...(alike === undefined ? {} : { alike }) };
  const words: ReadonlySet<unknown> = new Set(options);
  return cell<Option>(
    meta,
    (value) => words.has(value),
    () => z.enum(options),
  );
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
