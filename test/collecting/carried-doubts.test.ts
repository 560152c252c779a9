import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { withCells } from '../settings/reading.ts';
import { dayie, newFolder, PROJECT } from '../support/cli.ts';

const KINDS = [
  ['a raised mark beside the figure', 'raised-marks/footnote-marks'],
  ['an old figure struck out beside the new one', 'struck-out/part-of-a-cell'],
] as const;

function collected(folder: string, source: string): string {
  const out = path.join(folder, '汇总.xlsx');
  dayie(['collect', source, '--month', '2023-05', '--out', out, '--date', '2023-06-05', '--include-faulty'], {
    cwd: folder,
  });
  return out;
}

function scored(file: string, ...scheme: readonly string[]) {
  const args = ['score', file, '--month', '2023-05', '--format', 'json', '--out', newFolder(), ...scheme];
  const { assessments, findings } = ScoreDocument.parse(JSON.parse(dayie(args).stdout));
  const units = assessments.flatMap(({ classes }) => classes.flatMap((group) => group.units));
  return {
    units: units.map(({ unit, score, shortfall }) => [unit, score, shortfall]),
    doubted: units.filter(({ shortfall }) => shortfall === 'doubtful').map(({ unit }) => unit),
    carried: findings.filter(({ code }) => code === 'CHECK-053'),
    confirmed: findings.filter(({ code }) => code === 'CHECK-052'),
  };
}

describe('A doubt that only the cell shows that was sent in', () => {
  it.each(KINDS)('(%s) is still one of the collected figure: the month scores alike', (_, kind) => {
    const folder = newFolder();
    const source = path.join(PROJECT, 'fixtures', 'office', kind);
    const [sent, kept] = [scored(source), scored(collected(folder, source))];
    expect(sent.doubted.length).toBeGreaterThan(0);
    expect(kept.units).toEqual(sent.units);
    expect(kept.carried.length).toBeGreaterThan(0);
    for (const { message } of kept.carried) expect(message).toContain('汇总时存疑');
  });

  it('is settled by 核实说明, or by another figure in the collected cell', async () => {
    const folder = newFolder();
    const source = path.join(PROJECT, 'fixtures', 'office', 'raised-marks/footnote-marks');
    const file = collected(folder, source);
    const { carried, doubted } = scored(file);
    const [doubt] = carried;
    const [unit = ''] = doubted;
    if (doubt?.cell == null || doubt.sheet === null) throw new Error('no doubt was carried');
    const column = doubt.column?.split('（')[0] ?? '';
    const scheme = withCells(schemeWorkbook(daye2023, '2023-06-05'), {
      '核实说明!A3': unit,
      '核实说明!B3': doubt.table,
      '核实说明!C3': column,
      '核实说明!D3': 5,
      '核实说明!F3': '已核对合同',
    });
    writeFileSync(path.join(folder, '考核办法.xlsx'), writeWorkbook(scheme));
    const by = scored(file, '--scheme', path.join(folder, '考核办法.xlsx'));
    expect([by.doubted, by.carried, by.confirmed.length]).toEqual([[], [], 1]);

    const mended = path.join(folder, '改后.xlsx');
    copyFileSync(file, mended);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(mended);
    const cell = workbook.getWorksheet(doubt.sheet)?.getCell(doubt.cell);
    if (cell === undefined) throw new Error('the sheet is gone');
    cell.value = 4;
    await workbook.xlsx.writeFile(mended);
    // The rate beside it still shows what was there before, which is another question.
    expect(scored(mended).carried).toEqual([]);
  });
});
