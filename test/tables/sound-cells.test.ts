import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import { parseDecimal } from '../../src/core/decimal.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { MEASURE_PARTS, measureKey, type ParsedCell } from '../../src/model/table.ts';
import type { Value } from '../../src/model/value.ts';
import { halvesIn } from '../../src/tables/judge-row.ts';
import { rowData } from '../../src/tables/row-data.ts';
import { soundnessOf } from '../../src/tables/sound-cells.ts';
import { FIXTURES } from '../support/cli.ts';
import { read } from './reading.ts';

/** Rows put together of every table. */
const ROWS = 300;

function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const STRANGE: readonly Value[] = [
  { kind: 'blank' },
  { kind: 'none' },
  { kind: 'unreadable', text: '?' },
  { kind: 'text', text: '别的' },
  { kind: 'text', text: '长'.repeat(500) },
  { kind: 'date', date: '2023-05-31' },
  { kind: 'months', months: [1, 13], text: '1月、13月' },
  ...['-1', '0', '0.5', '2.5', '3.3', '101', '1e20'].flatMap((text): Value[] => {
    const number = parseDecimal(text);
    return number === null ? [] : [{ kind: 'number', number, relation: '=' }];
  }),
];

/** What the cells of a table's columns hold in the fixtures, by their key. */
const printed = new Map<TableDefinition, Map<string, Value[]>>();
for (const folder of ['monthly', 'tables', 'targets', 'progress', 'ledgers'])
  for (const name of readdirSync(path.join(FIXTURES, folder))) {
    const { workbook } = readWorkbook(readFileSync(path.join(FIXTURES, folder, name)), { file: name });
    for (const table of (workbook?.sheets ?? []).flatMap((sheet) => read(sheet).tables)) {
      const definition = tables.find(({ id }) => id === table.id);
      if (definition === undefined) continue;
      const byKey = printed.get(definition) ?? new Map<string, Value[]>();
      printed.set(definition, byKey);
      for (const { cells } of table.rows)
        for (const [key, { value }] of cells) byKey.set(key, [...(byKey.get(key) ?? []), value]);
    }
  }

function keysOf({ columns }: TableDefinition): readonly string[] {
  return columns.flatMap(({ id, content }) =>
    content.type === 'composite'
      ? []
      : content.type === 'measure'
        ? MEASURE_PARTS.map((part) => measureKey(id, part))
        : [id],
  );
}

const cell = (value: Value): ParsedCell => ({ value, at: {}, text: '', filled: false });

describe('A row of sound cells has nothing wrong, whatever stands together in it', () => {
  const asked = tables.flatMap((definition, index) => {
    const values = printed.get(definition);
    return values === undefined ? [] : [[definition.id, definition, values, index] as const];
  });

  it.each(asked)('%s', (_, definition, values, index) => {
    const chance = chances(index + 1);
    const pick = <Item>(items: readonly Item[]): Item | undefined => items[chance(items.length)];
    let sound = 0;
    for (let count = 0; count < ROWS; count += 1) {
      const cells = new Map<string, ParsedCell>();
      for (const key of keysOf(definition)) {
        const value = pick(chance(3) === 0 ? STRANGE : (values.get(key) ?? STRANGE));
        if (value === undefined || chance(5) === 0) continue;
        const told = soundnessOf(definition, key);
        if (value.kind === 'blank' ? told.blank : told.value(value)) cells.set(key, cell(value));
      }
      sound += cells.size;
      const data = rowData(cells, definition);
      for (const type of [definition.row, definition.sumsRow]) {
        const { success, error } = type.safeParse(data, { reportInput: true });
        const issues = success ? [] : error.issues.filter(({ input }) => input !== undefined);
        const wrong = issues.filter(
          (issue) => !(issue.code === 'custom' && issue.params?.fault === 'above-whole'),
        );
        expect({ cells: [...cells], wrong }).toEqual({ cells: [...cells], wrong: [] });
      }
      expect(halvesIn({ cells }, definition)).toEqual([]);
    }
    expect(sound).toBeGreaterThan(ROWS);
  });
});
