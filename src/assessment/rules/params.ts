import { z } from 'zod';
import type { TableDefinition } from '../../../schemas/define-table.ts';
import { tableById } from '../../../schemas/index.ts';
import { parseDecimal } from '../../core/decimal.ts';
import { fold } from '../../core/fold.ts';
import { headingLine } from '../../words/headings.ts';
import { conditionsText, parseConditions } from './conditions.ts';

/** How the scheme's workbook words a parameter: its name, and its value both ways. */
export interface ParamWords {
  readonly name: string;
  /** What may be entered, for the sheet's note. */
  readonly takes: string;
  /** undefined for words that it does not take. */
  readonly read: (text: string, table: TableDefinition | undefined) => unknown;
  readonly write: (value: unknown, table: TableDefinition | undefined) => string;
}

/** By the type: a registry of zod would try to put the value's type into the functions. */
const paramWords = new WeakMap<z.core.$ZodType, ParamWords>();

function param<Type extends z.ZodType>(type: Type, words: ParamWords): Type {
  paramWords.set(type, words);
  return type;
}

const plainly = (value: unknown): string => `${value}`;

/** A figure as decimal text. */
export function figure(name: string) {
  return param(z.string().regex(/^-?\d+(\.\d+)?$/u), {
    name,
    takes: '数字',
    read: (text) => parseDecimal(text.replace(/%$/u, ''))?.toFixed(),
    write: plainly,
  });
}

/** A whole number from 0. */
export function whole(name: string) {
  return param(z.int().min(0), {
    name,
    takes: '整数',
    read: (text) => (/^\d+$/u.test(text) ? Number(text) : undefined),
    write: plainly,
  });
}

/** One of some choices, each with its word. */
export function choiceOf<const Choice extends string>(name: string, words: Readonly<Record<Choice, string>>) {
  const keys: Choice[] = [];
  for (const key in words) keys.push(key);
  return param(z.enum(keys), {
    name,
    takes: keys.map((key) => words[key]).join('或'),
    read: (text) => keys.find((key) => fold(words[key]) === fold(text)),
    write: (value) => keys.flatMap((key) => (key === value ? [words[key]] : [])).join(''),
  });
}

export function text(name: string) {
  return param(z.string(), { name, takes: '文字', read: (typed) => typed, write: plainly });
}

/** Names, divided by 、. */
export function names(name: string) {
  return param(z.array(z.string()).readonly(), {
    name,
    takes: '名称，用顿号隔开',
    read: (typed) =>
      typed
        .split(/[、,，]/u)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    write: (value) => (Array.isArray(value) ? value.join('、') : ''),
  });
}

/** A column of the clause's table, by its heading. */
export function column(name: string) {
  return param(z.string(), {
    name,
    takes: '数据表的列名',
    read: (typed, table) =>
      table?.columns.find((own) => fold(headingLine(own)) === fold(typed) || own.id === typed)?.id,
    write: (value, table) => {
      const own = table?.columns.find(({ id }) => id === value);
      return own === undefined ? `${value}` : headingLine(own);
    },
  });
}

/** Columns of the clause's table, by their headings, divided by 、. */
export function columns(name: string) {
  const one = column(name);
  const words = paramWords.get(one);
  return param(z.array(z.string()).readonly(), {
    name,
    takes: '数据表的列名，用顿号隔开',
    read: (typed, table) => {
      const parts = typed.split(/[、,，]/u).map((part) => words?.read(part.trim(), table));
      return parts.includes(undefined) ? undefined : parts;
    },
    write: (value, table) =>
      Array.isArray(value) ? value.map((own) => words?.write(own, table) ?? '').join('、') : '',
  });
}

/** A table, by its id. */
export function tableId(name: string) {
  return param(z.string(), {
    name,
    takes: '表的编号',
    read: (typed) => (tableById(typed) === undefined ? undefined : typed),
    write: plainly,
  });
}

const Condition = z.strictObject({
  column: z.string(),
  is: z.enum(['equals', 'not', 'at-least', 'above', 'below', 'filled', 'blank', 'contains']),
  value: z.string(),
});

/** What must hold of a row: all of it. */
export function conditions(name: string) {
  return param(z.array(Condition.readonly()).readonly(), {
    name,
    takes: '“列名＝值”“列名≥数”“列名已填”“列名包含某词”，用并且连接',
    read: (typed, table) => parseConditions(typed, table) ?? undefined,
    write: (value, table) => {
      const parsed = z.array(Condition).safeParse(value);
      return parsed.success ? conditionsText(parsed.data, table) : '';
    },
  });
}

/** What is made of a unit of which a ledger has no row that counts: it may not have sent any, or there was nothing. */
export function silence() {
  return choiceOf('没有记录的单位', { open: '待核实', none: '按没有计' });
}

/** The words of one parameter of a kind's object, optional or not. */
export function wordsOf(type: z.core.$ZodType): ParamWords | undefined {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return wordsOf(type.unwrap());
  return paramWords.get(type);
}
