import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { type ParsedCell, type ParsedRow, withCells, withRows } from '../../src/model/table.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { makePacker, makeUnpacker } from '../../src/runs/packed.ts';
import { readSubmission } from '../../src/runs/read-file.ts';
import { FIXTURES } from '../support/cli.ts';
import { spelledOut } from '../support/spelled-out.ts';

const settings = {
  definitions: tables,
  roster: createRoster(daye2023.roster, daye2023.issuer),
  year: daye2023.year,
};

function read(folder: string, name: string): ReadFile {
  const bytes = readFileSync(path.join(FIXTURES, folder, name));
  const input = { path: `${folder}/${name}`, sha256: 'ab', size: bytes.length };
  return readSubmission({ input, bytes }, settings);
}

/** A file by itself, handed over and taken. */
function passed(file: ReadFile): ReadFile {
  const [taken] = makeUnpacker()(makePacker()([file]));
  if (taken === undefined) throw new Error('nothing was taken');
  return taken;
}

describe('a reading that passes from one thread to another', () => {
  it.each(
    ['targets', 'monthly'].flatMap((folder) =>
      readdirSync(path.join(FIXTURES, folder)).map((name) => ({ folder, name })),
    ),
  )('comes back the same: $name', ({ folder, name }) => {
    const before = read(folder, name);
    expect(before.tables.length).toBeGreaterThan(0);
    expect(spelledOut(passed(before))).toStrictEqual(spelledOut(before));
  });

  it('keeps ranges, second steps, parts and places of every kind', () => {
    const before = read('targets', '招商附件2-部门任务分解表.xlsx');
    const [table] = before.tables;
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('the fixture holds a table with rows');
    const file = before.input.path;
    const cells = new Map<string, ParsedCell>([
      ['unit', { value: { kind: 'blank' }, at: { file, cell: 'B4' }, text: ' ', filled: true }],
      [
        'made-up.target',
        {
          value: {
            kind: 'number',
            number: new Decimal('0.1').plus('0.2'),
            relation: '>=',
            upper: new Decimal('1e-30'),
            stretch: new Decimal(600),
            unit: '亿元',
            parts: [{ label: '其中工业项目', number: new Decimal(40), unit: '个', breakdown: 0 }],
          },
          at: { file: 'another.xlsx', sheet: '表', cell: 'D5:D12', heading: '签约额' },
          text: '0.3—…',
          filled: false,
        },
      ],
    ]);
    const changed = { ...before, tables: [withRows(table, [withCells(row, cells)])] };
    const after = passed(changed);
    expect(spelledOut(after)).toStrictEqual(spelledOut(changed));
    const value = after.tables[0]?.rows[0]?.cells.get('made-up.target')?.value;
    expect(value?.kind === 'number' ? value.number.plus('0.7').toString() : '').toBe('1');
  });

  it('comes back the same when values were sent before, in another batch or in the same', () => {
    const folders = ['targets', 'monthly', 'tables', 'progress', 'ledgers'];
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(FIXTURES, folder)).map((name) => read(folder, name)),
    );
    const [pack, unpack] = [makePacker(), makeUnpacker()];
    for (let from = 0; from < files.length; from += 8) {
      const batch = files.slice(from, from + 8);
      expect(unpack(pack(batch)).map(spelledOut)).toStrictEqual(batch.map(spelledOut));
    }
    const again = pack(files.slice(0, 8));
    expect(unpack(again).map(spelledOut)).toStrictEqual(files.slice(0, 8).map(spelledOut));
    expect(JSON.parse(again.text).contents).toEqual([]);
  });

  it('begins anew where so many values were sent that neither side should keep them', () => {
    const before = read('targets', '招商附件2-部门任务分解表.xlsx');
    const [table] = before.tables;
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('the fixture holds a table with rows');
    const many = Array.from({ length: 21_000 }, (_, index): ParsedRow => {
      const at = { file: before.input.path, cell: `A${index + 5}` };
      const value = { kind: 'text', text: `第${index}项` } as const;
      return {
        class: 'data',
        hidden: false,
        row: index + 5,
        cells: new Map([['unit', { value, at, text: value.text, filled: false }]]),
      };
    });
    const large = { ...before, tables: [withRows(table, many)] };
    const [pack, unpack] = [makePacker(), makeUnpacker()];
    for (const file of [large, before, large])
      expect(unpack(pack([file])).map(spelledOut)).toStrictEqual([spelledOut(file)]);
    expect(JSON.parse(pack([before]).text).anew).toBe(true);
  });
});
