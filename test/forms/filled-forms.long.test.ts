import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableById, tables } from '../../schemas/index.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { roster } from '../../src/presets/daye-2023/roster.ts';
import { newFolder } from '../support/cli.ts';
import { hasLibreOffice, savedAgain } from '../support/libre-office.ts';
import { filled } from './filling.ts';
import { formsOf, found, MAY, monthly, validated } from './forms.ts';

/** Forms that come with a target of its own kind in each row: what is right in them depends on it, and has tests of its own. */
const OWN = new Set(['plan/indicators', 'investment/chain-targets']);
const byId = tables.map((table) => [table.id, table] as const);
const generic = byId.filter(([id]) => !OWN.has(id));
/** As many rows as the roster has units, the longest list there is. */
const LONGEST = roster.length;
const monthlyById = monthly.filter(({ id }) => !OWN.has(id)).map((table) => [table.id, table] as const);

describe('A form filled in with right values validates clean', () => {
  it.each(byId)('%s', async (_, table) => {
    const [form] = await formsOf(table, table.monthlyOnly === true ? { month: MAY } : {});
    expect(form).toBeDefined();
    if (form !== undefined && table.kind !== 'form') expect(await found(filled(form, table))).toEqual([]);
  });

  it.each(monthlyById)('%s, the month’s form', async (_, table) => {
    const [form] = await formsOf(table, { month: MAY });
    if (form === undefined) throw new Error('no form');
    expect(await found(filled(form, table))).toEqual([]);
  });
});

describe('A form with its targets given, filled in with right values, validates clean', () => {
  it.each(monthlyById)('%s', async (_, table) => {
    const forms = await formsOf(table, { month: MAY, targets: true });
    // Faults of the targets themselves (a lost name, a missing lead unit) are the document's own.
    const codes = await found(...forms.map((form) => filled(form, table)));
    expect(codes.filter((line) => !/^(?:TABLE-011|TABLE-025|TABLE-026|CHECK-012)/.test(line))).toEqual([]);
  });
});

describe('Every choice that a dropdown offers passes the checks', () => {
  it.each(generic)('%s', async (_, table) => {
    const models = await formsOf(table, { month: table.progress === true ? MAY : null, blankRows: LONGEST });
    const [form] = models;
    if (form === undefined) throw new Error('no form');
    const filledForms =
      table.kind === 'form'
        ? Array.from({ length: LONGEST }, (_item, index) =>
            filled(form, table, (options) => options[index % options.length] ?? ''),
          )
        : [filled(form, table, (options, row) => options[row % options.length] ?? '')];
    const codes = await found(...filledForms);
    // A unit or a month that stands twice is another matter than whether it may stand there.
    expect(codes.filter((line) => /^(VALUE|TABLE|CHECK-010)/.test(line))).toEqual([]);
  });
});

describe.skipIf(!hasLibreOffice())('A form filled in and saved in LibreOffice', () => {
  const cases = [
    ['investment/departments', MAY],
    ['project/funding', MAY],
    ['project/infrastructure', null],
    ['rural/tasks', null],
  ] as const;

  it.each(cases)('keeps what dayie wrote into it and validates clean: %s', async (id, month) => {
    const table = tableById(id);
    const [form] = table === undefined ? [] : await formsOf(table, { month, targets: month !== null });
    if (table === undefined || form === undefined) throw new Error('no form');
    const bytes = savedAgain(writeWorkbook(filled(form, table)));
    const file = path.join(newFolder(), 'form.xlsx');
    writeFileSync(file, bytes);
    expect(await validated([{ absolute: file, path: 'form.xlsx' }])).toEqual([]);
    const { workbook } = readWorkbook(bytes, { file: 'form.xlsx' });
    expect(workbook?.metadata).toEqual(form.metadata);
  });
});
