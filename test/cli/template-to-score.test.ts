import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder, type Ran } from '../support/cli.ts';
import { fillWorkbook } from '../support/fill-workbook.ts';
import { type OracleUnit, oracle } from '../support/oracle.ts';

const DATE = ['--date', '2023-06-05'] as const;
const MISSING = ['市档案馆', '兴业银行', '茗山乡'];
const FAULTY = '市教育局';
const TWICE = '市科协';
const CONTRADICTING = '灵乡镇';

const folder = newFolder();
const forms = path.join(folder, '模板');
const sent = path.join(folder, '报送');
const collected = path.join(folder, '月报', '2023-05.xlsx');
const targets = path.join(FIXTURES, 'targets');

/** What every unit has done by the end of May, by heading, read off the sample month. */
async function doneInMay(): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path.join(FIXTURES, 'monthly', '2023-05.xlsx'));
  const done = new Map<string, Map<string, number>>();
  for (const sheet of book.worksheets) {
    const unitColumn = sheet.name === '乡镇' ? 3 : 2;
    for (let row = 5; sheet.getRow(row).getCell(1).value !== '合计'; row += 1) {
      const figures = new Map<string, number>();
      for (let column = unitColumn + 1; column <= sheet.columnCount; column += 2) {
        const value = sheet.getRow(row).getCell(column + 1).value;
        if (typeof value === 'number')
          figures.set(String(sheet.getRow(3).getCell(column).value), Math.round(value * 1e6) / 1e6);
      }
      done.set(String(sheet.getRow(row).getCell(unitColumn).value), figures);
    }
  }
  return done;
}

/** A unit's form filled in: the month's cumulative figures under their headings. */
async function fill(
  name: string,
  figures: ReadonlyMap<string, number>,
  to: string,
  change: (value: number) => number | string = (value) => value,
): Promise<void> {
  const file = path.join(forms, name);
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const values = new Map<string, number | string>();
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.getRow(4).getCell(column).value !== '累计') continue;
    const cell = sheet.getRow(5).getCell(column);
    const figure = figures.get(String(sheet.getRow(3).getCell(column).master.value));
    if (figure !== undefined && cell.value === null) values.set(cell.address, change(figure));
  }
  // A unit's form has its indicators down, and 累计 is worked out from last month's and the month's own.
  const upright = sheet.getCell('D4').value === '上月累计';
  for (let row = 5; upright && sheet.getRow(row).getCell(2).value !== null; row += 1) {
    const figure = figures.get(String(sheet.getRow(row).getCell(2).value));
    if (figure === undefined || sheet.getCell(`E${row}`).value !== null) continue;
    const month = change(figure);
    values.set(`D${row}`, 0).set(`E${row}`, month);
    if (typeof month === 'number') values.set(`F${row}`, month);
  }
  expect(values.size).toBeGreaterThan(0);
  fillWorkbook(file, path.join(sent, to), values);
}

interface ScoredUnit {
  readonly unit: string;
  readonly score: string | null;
  readonly complete: boolean;
  readonly indicators: readonly { readonly name: string; readonly rate: string | null }[];
}

let made: Ran;
let collecting: Ran;
let scored: readonly ScoredUnit[];
let expected: readonly OracleUnit[];

beforeAll(async () => {
  const tables = ['investment/departments', 'investment/townships'];
  made = dayie([
    'template',
    ...tables,
    '--month',
    '2023-05',
    '--per-unit',
    '--targets',
    targets,
    '--out',
    forms,
    ...DATE,
  ]);
  mkdirSync(sent, { recursive: true });
  const done = await doneInMay();
  for (const name of readdirSync(forms).filter((file) => file.endsWith('.xlsx'))) {
    const unit = name.normalize('NFC').split('-招商附件')[0] ?? '';
    const figures = done.get(unit);
    if (figures === undefined) throw new Error(`no figures of ${unit}`);
    if (MISSING.includes(unit)) continue;
    if (unit === FAULTY) await fill(name, figures, name, () => '很多');
    else await fill(name, figures, name);
    if (unit === TWICE) copyFileSync(path.join(sent, name), path.join(sent, `${unit}（再报）.xlsx`));
    if (unit === CONTRADICTING) await fill(name, figures, `${unit}（更正）.xlsx`, (value) => value + 1);
  }
  collecting = dayie(['collect', sent, targets, '--month', '2023-05', '--out', collected, ...DATE]);
  const run = dayie([
    'score',
    collected,
    targets,
    '--format',
    'json',
    '--quiet',
    '--out',
    path.join(folder, 'out'),
    ...DATE,
  ]);
  const data: {
    assessments: readonly { classes: readonly { units: readonly ScoredUnit[] }[] }[];
  } = JSON.parse(run.stdout);
  scored = data.assessments.flatMap(({ classes }) => classes.flatMap(({ units }) => units));
  const may = (await oracle(path.join(FIXTURES, 'monthly')))[4];
  expected = [...(may?.departments ?? []), ...(may?.townships ?? [])];
}, 240_000);

describe('From the blank forms to the scores', () => {
  it('makes a form for every unit with a task', () => {
    expect(made.status).toBe(0);
    expect(readdirSync(forms).filter((name) => name.endsWith('.xlsx'))).toHaveLength(73 + 13);
  });

  it('says who has not sent, who was refused and who contradicts himself', () => {
    expect(collecting.status).toBe(1);
    const { stdout } = collecting;
    expect(stdout).toContain('应报73份，已报70份');
    expect(stdout).toContain('应报13份，已报11份');
    expect(stdout).toMatch(/未报：市档案馆、兴业银行/);
    expect(stdout).toMatch(/未报：茗山乡/);
    expect(stdout).toMatch(new RegExp(`退回（有错误，未汇总）：${FAULTY}`));
    expect(stdout).toMatch(new RegExp(`重复报送且不一致（未汇总）：${CONTRADICTING}`));
  });

  it('calls the roll with file, hash, time and reason', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(collected);
    const sheet = book.getWorksheet('报送情况');
    const lines = (sheet?.getRows(4, 100) ?? []).map((row) =>
      [3, 5, 7, 8, 9, 10].map((column) => String(row.getCell(column).value ?? '')),
    );
    const of = (unit: string): readonly (readonly string[])[] => lines.filter(([name]) => name === unit);
    expect(of('市档案馆')).toEqual([['市档案馆', '未报', '', '', '', '还没有报送。']]);
    const [refused] = of(FAULTY);
    expect(refused?.[1]).toBe('退回');
    expect(refused?.[5]).toContain('“很多”不是数字');
    const reasons = (sheet?.getRows(4, 100) ?? []).filter((row) => row.getCell(3).value === FAULTY);
    expect(reasons.map((row) => row.getCell(6).value)).toEqual(['单元格里不是能读懂的数']);
    expect(of(TWICE).map(([, state]) => state)).toEqual(['已报', '已报']);
    expect(of(TWICE).some((line) => line[5]?.includes('内容相同'))).toBe(true);
    expect(of(CONTRADICTING).map(([, state]) => state)).toEqual(['重复，不一致', '重复，不一致']);
    const [office] = of('市委办公室');
    expect(office?.[2]).toContain('市委办公室-招商附件2-2023-05.xlsx');
    expect(office?.[3]).toBe('2023-06-05 08:00');
    expect(office?.[4]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('keeps the cell that every figure came from', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(collected);
    const sheet = book.getWorksheet('数据来源');
    const rows = (sheet?.getRows(4, 900) ?? []).filter((row) => row.getCell(2).value === '市委办公室');
    const line = rows.find((row) => row.getCell(3).value === '签约额（亿元）/累计');
    expect(line?.getCell(6).value).toContain('市委办公室-招商附件2-2023-05.xlsx');
    expect([line?.getCell(7).value, line?.getCell(8).value]).toEqual(['招商附件2', 'F6']);
    const at = /(.+)!([A-Z]+\d+)$/.exec(line?.getCell(5).text ?? '');
    expect(book.getWorksheet(at?.[1] ?? '')?.getCell(at?.[2] ?? 'A1').value).toBe(line?.getCell(4).value);
  });

  it('scores every unit that has sent exactly as the sample month does', () => {
    const left = new Set([...MISSING, FAULTY, CONTRADICTING]);
    expect(expected).toHaveLength(86);
    for (const { unit, rates } of expected) {
      const mine = scored.find((item) => item.unit === unit);
      if (left.has(unit)) {
        expect(mine?.score ?? null, unit).toBeNull();
        continue;
      }
      expect(mine?.complete, unit).toBe(true);
      for (const [heading, rate] of Object.entries(rates)) {
        const indicator = mine?.indicators.find(({ name }) => heading.startsWith(name));
        expect(indicator?.rate, `${unit} ${heading}`).toBe(rate);
      }
    }
  });

  it('gives the same bytes again on another run of the same day', () => {
    const again = path.join(folder, '再汇总.xlsx');
    dayie(['collect', sent, targets, '--month', '2023-05', '--out', again, '--quiet', ...DATE]);
    expect(readFileSync(again).equals(readFileSync(collected))).toBe(true);
  });

  it('merges a faulty workbook only when told to', () => {
    const out = path.join(folder, '含有错.xlsx');
    const all = dayie([
      'collect',
      sent,
      targets,
      '--month',
      '2023-05',
      '--out',
      out,
      '--include-faulty',
      ...DATE,
    ]);
    expect(all.stdout).toContain('应报73份，已报71份');
    expect(all.stdout).toContain(`有错误，其余的数照样汇总：${FAULTY}`);
  });
});
