import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { roster } from '../../src/presets/daye-2023/roster.ts';

/** A cell of the source data: null is covered by a merge, an empty text is blank. */
export type SourceCell = string | number | null;

const NO_TASK = /^[/／\-—－–]+$/u;
const CHINESE = '一二三四';

/** 等, 等有关单位 at the end of a list or before another. */
const OPEN_END = /等(有关|相关)?(单位|部门)?(?=[，,；]|\s*$)/u;

/** Every spelling of a unit, bare of white space, to its name. */
const NAMES = new Map(
  roster.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => [tight(spelling), name] as const),
  ),
);

/**
 * What a record must hold for rows of source data, worked out by plain rules of its own instead of the product's readers.
 * Enterprises, targets in words and deadlines are given in part: what must be in them.
 */
export function expectedValues(
  definition: TableDefinition,
  keys: readonly string[],
  rows: readonly (readonly SourceCell[])[],
): readonly Readonly<Record<string, unknown>>[] {
  const above: Record<string, unknown> = {};
  return rows.map((row) => {
    const values: Record<string, unknown> = {};
    keys.forEach((key, index) => {
      const [id = key] = key.split('.');
      const column = definition.columns.find((item) => item.id === id);
      if (column === undefined || column.content.type === 'composite') return;
      const recordKey = column.content.type === 'measure' && !key.includes('.') ? `${key}.target` : key;
      const source = row[index] ?? null;
      const value = source === null ? covered(column, above[recordKey]) : expected(column, source);
      values[recordKey] = value;
      above[recordKey] = value;
    });
    return values;
  });
}

/** Words under a vertical merge are those of its first cell; figures are not, and a chain's own cell covers its branch. */
function covered({ content, group, beside }: ColumnDefinition, above: unknown): unknown {
  const own = ['measure', 'number'].includes(content.type) || (content.type === 'serial' && group !== true);
  return own || beside !== undefined ? null : above;
}

function expected({ content, blank }: ColumnDefinition, source: string | number): unknown {
  const text = String(source);
  if (text.trim() === '') return blank === 'none' ? '/' : null;
  switch (content.type) {
    case 'measure':
    case 'number':
      // 42（其中…）: the parts stand in a bracket behind the figure.
      return NO_TASK.test(text) ? '/' : text.replace(/（其中.*）$/u, '').replace(/\s*(万元|亿元|个|%)$/u, '');
    case 'serial':
      return text;
    case 'unit': {
      const names = namesOf(text);
      return content.many === true ? names : (names[0] ?? null);
    }
    case 'class':
      return tight(text);
    case 'months':
      return monthsOf(text);
    case 'worded-target': {
      const [, number = '', unit = ''] = /([\d.]+)\s*(\D*)/u.exec(text) ?? [];
      // The unit of a bare figure stands in a column of its own.
      if (content.unitIn !== undefined) return { number };
      return { number, unit: tight(unit) };
    }
    case 'enterprise':
      return { name: tight(text).replace(/※|（(进规培育|进限培育|盘活企业|金种子企业)）/gu, '') };
    case 'deadline':
      return NO_TASK.test(text) ? '/' : { text };
    case 'date': {
      const [, year = '', month = '', day = ''] = /(\d{4})\D+(\d+)\D+(\d+)/u.exec(text) ?? [];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    default:
      return text;
  }
}

/** Names on the roster by their official spelling, groups of units as printed; what nobody knows is in neither. */
function namesOf(text: string): readonly string[] {
  const whole = NAMES.get(tight(text));
  if (whole !== undefined) return [whole];
  const open = OPEN_END.test(text);
  const parts = text
    .replace(OPEN_END, '')
    .split(/(?:(?<!（场）)、|[，,；\n])(?![^（]*）)|(?<=（场）)、(?!街道)/u)
    .map(tight)
    .filter((part) => part !== '');
  const names = parts.flatMap(
    (part) => NAMES.get(part) ?? (/^(各|有关|相关|市有关|市直各)/u.test(part) ? part : []),
  );
  return open ? [...names, '等'] : names;
}

function monthsOf(text: string): readonly number[] {
  const quarter = /([一二三四])季度/u.exec(text)?.[1];
  if (quarter !== undefined) return [1, 2, 3].map((month) => CHINESE.indexOf(quarter) * 3 + month);
  return [...text.matchAll(/(\d+)/gu)].map(([digits]) => Number(digits));
}

function tight(text: string): string {
  return text.replace(/\s+/gu, '');
}
