import { z } from 'zod';
import { Decimal } from '../src/core/decimal.ts';
import type { Fault } from './cell-data.ts';
import type { CellMeta, CellType, Takes } from './cell-type.ts';
import { measureOfSums, SUMMED_PARTS } from './cells.ts';

/** A column as far as a row's type goes. */
interface RowColumn {
  readonly id: string;
  readonly is: CellType<unknown>;
  readonly content: CellMeta;
}

type Data = Readonly<Record<string, unknown>>;

/** Parts (其中) and the wholes that they must not be above: `[part, whole]`. */
type AtMost = readonly (readonly [part: string, whole: string])[];

/** A data row: every column's cell type, and parts (其中) that are not above their wholes. */
export function rowType(columns: readonly RowColumn[], atMost: AtMost): z.ZodType<Data> {
  const row: z.ZodType<Data> = z.object(shapeOf(columns));
  return row.check(
    ...pairsOf(columns, atMost).map(({ part, whole }) => {
      const params: Fault = { fault: 'above-whole', whole };
      // What is wrong with other cells of the row does not make these two right.
      return z.refine<Data>((data) => !isAbove(data, part, whole), { path: part, params, when: () => true });
    }),
  );
}

interface Pair {
  readonly part: string[];
  readonly whole: readonly string[];
}

function pairsOf(columns: readonly RowColumn[], atMost: AtMost): readonly Pair[] {
  return atMost.flatMap(([part, whole]) =>
    columns.some(({ id, content }) => id === part && content.type === 'measure')
      ? SUMMED_PARTS.map((of) => ({ part: [part, of], whole: [whole, of] }))
      : [{ part: [part], whole: [whole] }],
  );
}

/** Whether every field that there is of a row is right by itself. */
export type RightFields = (data: Data) => boolean;

/** Of a data row, whatever columns are missing. */
export function rightFields(columns: readonly RowColumn[]): RightFields {
  const fields = columns.flatMap(({ id, is: { takes, mayBeBlank }, content }) =>
    content.type === 'composite' ? [] : [{ id, mayBeBlank, takes }],
  );
  return (data) => areRight(data, fields);
}

/** Of a row of sums. */
export function rightSums(columns: readonly RowColumn[]): RightFields {
  const fields = columns.flatMap(({ id, is, content }) => {
    const figures = figuresOf(is, content);
    return figures === null ? [] : [{ id, mayBeBlank: true, takes: figures.takes }];
  });
  return (data) => areRight(data, fields);
}

interface Field {
  readonly id: string;
  readonly mayBeBlank: boolean;
  readonly takes: Takes;
}

function areRight(data: Data, fields: readonly Field[]): boolean {
  for (const { id, mayBeBlank, takes } of fields) {
    const value = data[id];
    if (value === undefined || (value === null && mayBeBlank)) continue;
    if (!takes(value)) return false;
  }
  return true;
}

/** A part that is above its whole. */
export interface PartAbove {
  readonly path: readonly string[];
  readonly fault: Extract<Fault, { readonly fault: 'above-whole' }>;
}

/** The parts of a data row that are above their wholes. */
export function partsAbove(
  columns: readonly RowColumn[],
  atMost: AtMost,
): (data: Data) => readonly PartAbove[] {
  const pairs = pairsOf(columns, atMost);
  return (data) =>
    pairs
      .filter(({ part, whole }) => isAbove(data, part, whole))
      .map(({ part, whole }) => ({ path: part, fault: { fault: 'above-whole', whole } }));
}

/** What there is of a data row. */
export function fieldsType(columns: readonly RowColumn[]): z.ZodType<Data> {
  return z.object(shapeOf(columns)).partial();
}

/** A heading that mixes measures stands in no row: its measures do. */
function shapeOf(columns: readonly RowColumn[]): Readonly<Record<string, z.ZodType>> {
  const held = columns.filter(({ content }) => content.type !== 'composite');
  return Object.fromEntries(held.map(({ id, is }) => [id, is.schema()]));
}

function isAbove(data: Data, part: readonly string[], whole: readonly string[]): boolean {
  const [inner, outer] = [valueAt(data, part), valueAt(data, whole)];
  return Decimal.isDecimal(inner) && Decimal.isDecimal(outer) && inner.greaterThan(outer);
}

function valueAt(data: Data, [id = '', part]: readonly string[]): unknown {
  const value = data[id];
  if (part === undefined) return value;
  return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
}

/** A row of sums: figures alone are judged, and each may be missing. */
export function sumsRowType(columns: readonly RowColumn[]): z.ZodType<Data> {
  return z.object(
    Object.fromEntries(
      columns.flatMap(({ id, is, content }) => {
        const figures = figuresOf(is, content);
        return figures === null ? [] : [[id, figures.nullish().schema()]];
      }),
    ),
  );
}

function figuresOf(is: CellType<unknown>, content: CellMeta): CellType<unknown> | null {
  if (content.type === 'number') return is;
  return content.type === 'measure' ? measureOfSums(content) : null;
}
