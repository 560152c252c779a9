import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { recordJsonSchema } from '../../src/records/record-schema.ts';
import { dayie } from '../support/cli.ts';

describe('dayie tables', () => {
  it('names every table with its source and the headings it is known by', () => {
    const { stdout, status } = dayie(['tables']);
    expect(status).toBe(0);
    for (const { id, title, source } of tables) {
      expect(stdout).toContain(`${id}  ${title}`);
      expect(stdout).toContain(source);
    }
    expect(stdout).toContain(`共${tables.length}张表`);
  });

  it('gives the same as JSON for programs, with every column', () => {
    const data: unknown = JSON.parse(dayie(['tables', '--format', 'json']).stdout);
    expect(data).toMatchObject({ version: 1, tables: tables.map(({ id, title }) => ({ id, title })) });
  });

  it('prints the columns, notes and checks of one table in either language', () => {
    const zh = dayie(['tables', 'show', 'project/funding']).stdout;
    expect(zh).toContain('财政口/专项债');
    expect(zh).toContain('“财政口合计数”＝“转移支付”＋“专项债”');
    const en = dayie(['tables', 'show', 'project/funding', '--lang', 'en']).stdout;
    expect(en).toContain('Checks');
    expect(en).toContain('in 万元');
  });

  it('keeps the format asked for behind “show”', () => {
    const data: unknown = JSON.parse(dayie(['tables', 'show', 'rural/tasks', '--format', 'json']).stdout);
    expect(data).toMatchObject({ tables: [{ id: 'rural/tasks', kind: 'task' }] });
  });

  it('prints the JSON Schema of a table’s records', () => {
    const schema: unknown = JSON.parse(
      dayie(['tables', 'show', 'investment/departments', '--schema']).stdout,
    );
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  it('offers the near id for an unknown table', () => {
    const { stderr, status } = dayie(['tables', 'show', 'invest/departments']);
    expect(status).toBe(2);
    expect(stderr).toContain('investment/departments');
  });
});

describe('every table’s record schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);

  it.each(tables.map((table) => [table.id, table] as const))(
    'of %s compiles as JSON Schema 2020-12',
    (_, table) => {
      expect(() => ajv.compile(recordJsonSchema(table))).not.toThrow();
    },
  );
});
