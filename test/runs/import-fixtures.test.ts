import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableById, tables } from '../../schemas/index.ts';
import { findFiles } from '../../src/disk/files.ts';
import { readFiles } from '../../src/disk/read-files.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { recordJsonSchema } from '../../src/records/record-schema.ts';
import { type ImportRun, runImport } from '../../src/runs/import.ts';
import { FIXTURES } from '../support/cli.ts';
import { expectedValues, type SourceCell } from '../support/expected-record.ts';

interface Source {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SourceCell[])[];
}

/** Data by table and the folder of the workbook laid out from it. */
const SOURCES: readonly (readonly [data: string, table: string, folder: string])[] = [
  ['investment-townships', 'investment/townships', 'tables'],
  ['investment-departments', 'investment/departments', 'targets'],
  ['investment-departments', 'investment/departments', 'office'],
  ['investment-chains', 'investment/chains', 'tables'],
  ['investment-events', 'investment/events', 'tables'],
  ['investment-liaison', 'investment/liaison', 'tables'],
  ['investment-liaison', 'investment/liaison', 'office'],
  ['project-fixed-assets', 'project/fixed-assets', 'tables'],
  ['project-townships', 'project/townships', 'tables'],
  ['project-funding', 'project/funding', 'tables'],
  ['project-funding', 'project/funding', 'office'],
  ['project-funding-progress', 'project/funding', 'progress'],
  ['enterprise-leaders', 'enterprise/leaders', 'tables'],
  ['enterprise-departments', 'enterprise/departments', 'tables'],
  ['enterprise-departments', 'enterprise/departments', 'office'],
  ['innovation-indicators', 'innovation/indicators', 'tables'],
  ['innovation-events', 'innovation/events', 'tables'],
  ['innovation-platforms', 'innovation/platforms', 'tables'],
  ['investment-events-progress', 'investment/events', 'progress'],
  ['innovation-events-progress', 'innovation/events', 'progress'],
  ['innovation-platforms-progress', 'innovation/platforms', 'progress'],
  ['civic-themes-progress', 'civic/themes', 'progress'],
  ['civic-contests-progress', 'civic/contests', 'progress'],
  ['investment-chain-targets', 'investment/chain-targets', 'tables'],
  ['plan-indicators', 'plan/indicators', 'tables'],
  ['plan-indicators-progress', 'plan/indicators', 'progress'],
  ['assessment-scores', 'assessment/scores', 'ledgers'],
  ['environment-tasks', 'environment/tasks', 'tables'],
  ['rural-tasks', 'rural/tasks', 'tables'],
  ['rural-tasks', 'rural/tasks', 'office'],
  ['rural-tasks-progress', 'rural/tasks', 'progress'],
  ['civic-tasks', 'civic/tasks', 'tables'],
  ['civic-tasks-progress', 'civic/tasks', 'progress'],
  ['civic-themes', 'civic/themes', 'tables'],
  ['civic-contests', 'civic/contests', 'tables'],
];

function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(path.join(FIXTURES, 'data', `${name}.json`), 'utf8'));
}

let run: ImportRun;

beforeAll(async () => {
  const folders = ['tables', 'office', 'progress', 'targets', 'monthly', 'ledgers'].map((name) =>
    path.join(FIXTURES, name),
  );
  const files = await readFiles(await findFiles(folders, FIXTURES), daye2023);
  run = runImport({ files, scheme: daye2023, schemeFindings: [], month: null });
});

function recordsOf(table: string, folder: string): ImportRun['records'] {
  return run.records.filter((record) => record.table === table && record.file.startsWith(`${folder}/`));
}

describe('Importing the fixtures', () => {
  it.each(SOURCES)('gives every value of %s back (%s in %s)', (data, table, folder) => {
    const definition = tableById(table);
    if (definition === undefined) throw new Error(`no table ${table}`);
    const { columns, rows } = readData<Source>(data);
    const records = recordsOf(table, folder);
    expect(records).toHaveLength(rows.length);
    const expected = expectedValues(definition, columns, rows);
    records.forEach((record, index) => {
      expect(record.values, `row ${index + 1}`).toMatchObject(expected[index] ?? {});
    });
  });

  it('gives every enterprise return with its own values', () => {
    const definition = tableById('enterprise/return');
    if (definition === undefined) throw new Error('no table');
    const { returns } = readData<{
      returns: readonly { values: Readonly<Record<string, string | number>> }[];
    }>('enterprise-returns');
    const records = recordsOf('enterprise/return', 'tables');
    for (const { values } of returns) {
      const keys = Object.keys(values);
      const [expected = {}] = expectedValues(definition, keys, [Object.values(values)]);
      expect(records.map((record) => record.values)).toContainEqual(
        expect.objectContaining(matchers(expected)),
      );
    }
  });

  it('gives the statistics’ categories with their stage, and no totals', () => {
    const { rows } = readData<Source>('project-infrastructure');
    const stages = ['谋划', '新建', '续建'];
    const categories = rows.filter(([label]) => !['总计', ...stages].includes(String(label)));
    const records = recordsOf('project/infrastructure', 'tables');
    expect(records.map(({ values }) => values.name)).toEqual(categories.map(([label]) => label));
    expect(new Set(records.map(({ values }) => values.stage))).toEqual(new Set(stages));
    expect(records.map(({ values }) => values.investment)).toEqual(categories.map((row) => String(row[5])));
  });

  it('finds every table of the document', () => {
    const found = new Set(run.records.map(({ table }) => table));
    expect(tables.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  it('gives a source cell for every value, and nothing that its table’s JSON Schema refuses', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validators = new Map(tables.map((table) => [table.id, ajv.compile(recordJsonSchema(table))]));
    expect(run.records.length).toBeGreaterThan(900);
    for (const record of run.records) {
      const validate = validators.get(record.table);
      expect(validate?.(record), `${record.file} ${record.row} ${JSON.stringify(validate?.errors)}`).toBe(
        true,
      );
      expect(Object.keys(record.cells)).toEqual(Object.keys(record.values));
    }
  });

  it('gives rows without a finding as right rows: filled where they must be, in the ranges and choices of their columns', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validators = new Map(
      tables.map((table) => {
        const { properties } = JSON.parse(JSON.stringify(recordJsonSchema(table)));
        return [table.id, ajv.compile({ anyOf: properties.values.anyOf.slice(0, -1) })];
      }),
    );
    const faulty = new Set(run.findings.map(({ at }) => JSON.stringify([at.file, at.sheet, at.cell])));
    const right = run.records.filter(({ file, sheet, cells }) =>
      Object.values(cells).every((cell) => !faulty.has(JSON.stringify([file, sheet, cell]))),
    );
    expect(right.length).toBeGreaterThan(900);
    const wrong = right.filter(({ table, values }) => validators.get(table)?.(values) !== true);
    expect(wrong).toEqual([]);
  });

  it('covers every workbook of the tables’ folder', () => {
    const files = new Set(run.records.map(({ file }) => file));
    const workbooks = readdirSync(path.join(FIXTURES, 'tables')).map(
      (name) => `tables/${name.normalize('NFC')}`,
    );
    expect(workbooks.filter((name) => !files.has(name))).toEqual([]);
  });
});

/** Objects inside are matched in part. */
function matchers(expected: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? expect.objectContaining(value)
        : value,
    ]),
  );
}
