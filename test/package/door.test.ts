import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import {
  assess,
  Failure,
  openWorkbook,
  readScheme,
  readSubmissions,
  recognise,
  records,
  rows,
  tablesByName,
  validate,
  type WorkbookFile,
  wordFinding,
} from '../../src/index.ts';
import { FIXTURES, PROJECT } from '../support/cli.ts';

function sample(...parts: readonly string[]): WorkbookFile {
  return { name: parts.at(-1) ?? '', bytes: readFileSync(path.join(FIXTURES, ...parts)) };
}

const TARGETS = sample('targets', '招商附件2-部门任务分解表.xlsx');
const MAY = sample('monthly', '2023-05.xlsx');
const BROKEN = { name: '坏.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 0]) };

describe('the library’s door', () => {
  it('leads to no disk: Node lends it inflating and hashing alone', async () => {
    const met = new Set<string>();
    const build = await rolldown({
      cwd: PROJECT,
      input: 'src/index.ts',
      platform: 'browser',
      external: (id) => {
        if (id.startsWith('node:')) met.add(id);
        return id.startsWith('node:');
      },
      onLog(_, { message }) {
        throw new Error(message);
      },
    });
    const { output } = await build.generate({ format: 'esm' });
    await build.close();
    expect(output).toHaveLength(1);
    expect([...met].sort()).toEqual(['node:crypto', 'node:zlib']);
    const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    const outer = modules.filter((id) => /[\\/]src[\\/](?:disk|cli)[\\/]/.test(id));
    expect(outer).toEqual([]);
    expect(modules.length).toBeGreaterThan(100);
  });

  it('opens a workbook cell by cell', () => {
    const { workbook } = openWorkbook(MAY);
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(['部门单位', '国有投融资公司', '乡镇']);
    expect(workbook?.sheets[0]?.cell(1, 1)?.value).toBe(
      '2023年1—5月各部门单位及金融机构招商引资任务完成情况表',
    );
  });

  it('recognises the tables of every sheet', () => {
    expect(recognise(MAY).sheets.map(({ tables }) => tables.map(({ id, period }) => [id, period]))).toEqual([
      [['investment/departments', '2023-05']],
      [['investment/departments', '2023-05']],
      [['investment/townships', '2023-05']],
    ]);
  });

  it('throws nothing at what is no workbook: a finding says what is wrong with it, in either language', () => {
    const opened = openWorkbook(BROKEN);
    expect(opened.workbook).toBeNull();
    expect(recognise(BROKEN)).toEqual({ sheets: [], findings: opened.findings });
    const { findings, files } = validate(readSubmissions([BROKEN]));
    expect(files).toMatchObject([{ path: '坏.xlsx', status: 'refused' }]);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.at.file).toBe('坏.xlsx');
    if (finding !== undefined) expect(wordFinding(finding, 'zh')).not.toBe(wordFinding(finding, 'en'));
    expect(readScheme(BROKEN).scheme).toBeNull();
  });

  it('assesses the latest month found, another one when asked, and none without a monthly table', () => {
    const reading = readSubmissions([TARGETS, sample('monthly', '2023-04.xlsx'), MAY]);
    expect(assess(reading).span).toEqual({ year: 2023, unit: 'month', index: 5 });
    expect(assess(reading, { month: { year: 2023, month: 4 } }).span?.index).toBe(4);
    expect(assess(readSubmissions([TARGETS]))).toMatchObject({ span: null, assessments: [] });
  });

  it('gives the rows of one table typed, and as records of plain data', () => {
    const reading = readSubmissions([MAY]);
    const typed = rows(reading, tablesByName.townships);
    const plain = records(reading, { table: 'investment/townships' }).records;
    expect(typed.map(({ row }) => row)).toEqual(plain.map(({ row }) => row));
    expect(typed.map(({ data }) => data.unit.name)).toEqual(plain.map(({ values }) => values.unit));
    expect(typed[0]).toMatchObject({ file: '2023-05.xlsx', sheet: '乡镇', period: { year: 2023, month: 5 } });
  });

  it('refuses a table that it does not know instead of finding nothing in it', () => {
    const reading = readSubmissions([MAY]);
    expect(() => records(reading, { table: 'investment/towns' })).toThrow(Failure);
    expect(() => validate(reading, { table: 'investment/towns' })).toThrow(Failure);
  });
});
