import path from 'node:path';
import ExcelJS from 'exceljs';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { FIXTURES, newFolder } from './cli.ts';
import { sheetOf } from './mutate.ts';

/** `/`, or the target and the cumulative actual. */
type Done = '/' | { readonly target: Decimal; readonly actual: Decimal };

interface Line {
  readonly unit: string;
  /** Measure heading with its unit: 签约额（亿元）. */
  readonly figures: ReadonlyMap<string, Done>;
}

/**
 * The five sample months typed by somebody else: one file a month, called `5月.xlsx`, without a title; one header row, 本月
 * beside 累计, measures in another order, 部门 and 国有投融资公司 on one sheet, figures as text, full width, with their unit or
 * in 万元, units by other names. The townships’ sheet has no targets, which the target table gives.
 */
export async function monthsInOtherLayout(): Promise<{
  readonly files: readonly string[];
  readonly targets: string;
}> {
  const folder = newFolder();
  const files: string[] = [];
  let before = new Map<string, Line>();
  for (const month of [1, 2, 3, 4, 5]) {
    const source = new ExcelJS.Workbook();
    await source.xlsx.readFile(path.join(FIXTURES, 'monthly', `2023-0${month}.xlsx`));
    const departments = [...linesOf(source, '国有投融资公司', 2), ...linesOf(source, '部门单位', 2)];
    const townships = linesOf(source, '乡镇', 3);
    const workbook = new ExcelJS.Workbook();
    write(workbook.addWorksheet('汇总'), departments, before, true);
    write(workbook.addWorksheet('汇总2'), townships, before, false);
    const file = path.join(folder, `${month}月.xlsx`);
    await workbook.xlsx.writeFile(file);
    files.push(file);
    before = new Map([...departments, ...townships].map((line) => [line.unit, line]));
  }
  return { files, targets: path.join(FIXTURES, 'targets', '招商附件1-乡镇任务分解表.xlsx') };
}

function linesOf(workbook: ExcelJS.Workbook, name: string, unitColumn: number): readonly Line[] {
  const sheet = sheetOf(workbook, name);
  const lines: Line[] = [];
  for (let at = 5; sheet.getRow(at).getCell(1).value !== '合计'; at += 1) {
    const row = sheet.getRow(at);
    const figures = new Map<string, Done>();
    for (let column = unitColumn + 1; column <= sheet.columnCount; column += 2) {
      const [target, actual] = [row.getCell(column).value, row.getCell(column + 1).value];
      const heading = sheet.getRow(3).getCell(column).text;
      figures.set(heading, target === '/' ? '/' : { target: decimal(target), actual: decimal(actual) });
    }
    lines.push({ unit: row.getCell(unitColumn).text, figures });
  }
  return lines;
}

/** To six places, which is more than the samples have and less than binary noise. */
function decimal(value: ExcelJS.CellValue): Decimal {
  if (typeof value !== 'number') throw new Error(`not a figure: ${String(value)}`);
  return new Decimal(value.toFixed(6));
}

function write(
  sheet: ExcelJS.Worksheet,
  lines: readonly Line[],
  before: ReadonlyMap<string, Line>,
  withTargets: boolean,
): void {
  const measures = [...new Set(lines.flatMap(({ figures }) => [...figures.keys()]))].reverse();
  const split = measures.map((heading) => /^(.+)（(.+)）$/u.exec(heading) ?? [heading, heading, '']);
  sheet.getRow(2).values = [
    null,
    null,
    '单位名称',
    ...split.flatMap(([, name, unit]) => [
      `本月${name}(${unit})`,
      `累计完成${name}(${unit})`,
      ...(withTargets ? [`${name}全年任务(${unit})`] : []),
    ]),
    '备注',
  ];
  // Bottom up, with a blank row after every ten.
  [...lines].reverse().forEach((line, index) => {
    const cells = measures.flatMap((heading, at) => {
      const done = line.figures.get(heading) ?? '/';
      const unit = split[at]?.[2] ?? '';
      const earlier = before.get(line.unit)?.figures.get(heading) ?? '/';
      if (done === '/') return ['／', '－', ...(withTargets ? ['无'] : [])];
      const month = done.actual.minus(earlier === '/' ? 0 : earlier.actual);
      return [
        typed(month, unit, 0),
        typed(done.actual, unit, index + at),
        ...(withTargets ? [typed(done.target, unit, index + at + 1)] : []),
      ];
    });
    sheet.getRow(3 + index + Math.floor(index / 10)).values = [
      null,
      null,
      otherName(line.unit, index),
      ...cells,
      '',
    ];
  });
}

const WIDE = '０１２３４５６７８９';

/** One figure in the ways people type it, by turns. */
function typed(value: Decimal, unit: string, turn: number): string | number {
  const digits = plain(value);
  switch (turn % 5) {
    case 1:
      return digits;
    case 2:
      return digits.replace(/\d/g, (digit) => WIDE[Number(digit)] ?? digit).replace('.', '．');
    case 3:
      return `${digits} ${unit}`;
    case 4:
      return unit === '亿元' ? `${plain(value.times(10_000))}万元` : `${digits}（${unit}）`;
    default:
      return value.toNumber();
  }
}

/** An alias where the roster has one, else the name in full, spaced, or after 大冶市. */
function otherName(name: string, turn: number): string {
  const alias = daye2023.roster.find((unit) => unit.name === name)?.aliases[0];
  if (alias !== undefined) return alias;
  const spaced = [...name].join(turn % 2 === 0 ? ' ' : '\n');
  return name.startsWith('市') && turn % 3 === 0 ? `大冶${name}` : spaced;
}
