import exceljs from 'exceljs';

/**
 * The assessment of the five sample months worked out a second time, without any of the product's functions: cells by
 * address, fractions of BigInt, rounding by whole numbers. What it says is what `dayie score` must say.
 */
export interface OracleUnit {
  readonly unit: string;
  readonly class: string;
  /** Completion rates in percent with two decimals, by heading; only where there is a target; null where the figure can't be true. */
  readonly rates: Readonly<Record<string, string | null>>;
  /** Null where one of the figures can't be true: the unit is neither scored nor ranked then. */
  readonly score: string | null;
  readonly rank: number | null;
  /** Null where it is not known before every unit of the class has a score. */
  readonly last: boolean | null;
  /** No indicator grew during the month. */
  readonly still: boolean;
}

export interface OracleMonth {
  readonly departments: readonly OracleUnit[];
  readonly townships: readonly OracleUnit[];
}

/** 其中 of the townships' sheet, and what it is a part of. */
const WHOLE = '实际到位内资（亿元）';
const PART = '省外资金（亿元）';

/** Hundred-millionths: more places than any figure of the samples has. */
const SCALE = 100_000_000n;

interface Line {
  readonly unit: string;
  readonly class: string;
  readonly figures: ReadonlyMap<string, { readonly target: bigint; readonly actual: bigint }>;
  /** Headings of parts (其中) above their whole. */
  readonly doubtful: readonly string[];
}

export async function oracle(folder: string): Promise<readonly OracleMonth[]> {
  const months: OracleMonth[] = [];
  let before = new Map<string, Line>();
  for (let month = 1; month <= 5; month += 1) {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(`${folder}/2023-0${month}.xlsx`);
    const plain = readSheet(book, '部门单位', 2, (_, index) => (index < 53 ? '市直部门' : '金融机构'));
    const funds = readSheet(book, '国有投融资公司', 2, () => '国有投融资公司');
    const towns = readSheet(book, '乡镇', 3, (row) => String(row.getCell(2).master.value));
    months.push({ departments: judge([...plain, ...funds], before), townships: judge(towns, before) });
    before = new Map([...plain, ...funds, ...towns].map((line) => [line.unit, line]));
  }
  return months;
}

function readSheet(
  book: exceljs.Workbook,
  name: string,
  unitColumn: number,
  classOf: (row: exceljs.Row, index: number) => string,
): Line[] {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const lines: Line[] = [];
  for (let at = 5; sheet.getRow(at).getCell(1).value !== '合计'; at += 1) {
    const row = sheet.getRow(at);
    const figures = new Map<string, { target: bigint; actual: bigint }>();
    for (let column = unitColumn + 1; column <= sheet.columnCount; column += 2) {
      const target = row.getCell(column).value;
      const actual = row.getCell(column + 1).value;
      if (target === '/') continue;
      figures.set(String(sheet.getRow(3).getCell(column).value), {
        target: scaled(target),
        actual: scaled(actual),
      });
    }
    const whole = figures.get(WHOLE)?.actual ?? 0n;
    const doubtful = (figures.get(PART)?.actual ?? 0n) > whole ? [PART] : [];
    const unit = String(row.getCell(unitColumn).value);
    lines.push({ unit, class: classOf(row, lines.length), figures, doubtful });
  }
  return lines;
}

/** 106.93 → 10693000000n; the last places of binary noise (730.8200000000001) fall away. */
function scaled(value: exceljs.CellValue): bigint {
  if (typeof value !== 'number') throw new Error(`not a figure: ${String(value)}`);
  return BigInt(Math.round(value * 1e6)) * (SCALE / 1_000_000n);
}

function judge(lines: readonly Line[], before: ReadonlyMap<string, Line>): OracleUnit[] {
  const scored = lines.map((line) => ({
    line,
    hundredths: line.doubtful.length > 0 ? null : scoreHundredths(line),
  }));
  return scored.map(({ line, hundredths }) => {
    const all = scored.filter((other) => other.line.class === line.class).map((other) => other.hundredths);
    const peers = all.filter((other) => other !== null);
    const whole = peers.length === all.length;
    const lowest = peers.reduce((least, value) => (value < least ? value : least), peers[0] ?? 0n);
    const highest = peers.reduce((most, value) => (value > most ? value : most), peers[0] ?? 0n);
    const earlier = before.get(line.unit);
    return {
      unit: line.unit,
      class: line.class,
      rates: Object.fromEntries(
        [...line.figures].map(([name, { target, actual }]) => [
          name,
          line.doubtful.includes(name) ? null : money(half(actual * 10_000n, target)),
        ]),
      ),
      score: hundredths === null ? null : money(hundredths),
      rank: hundredths === null ? null : peers.filter((value) => value > hundredths).length + 1,
      // Whoever has somebody below is not last, whatever the others may have.
      last: whole
        ? hundredths === lowest && highest !== lowest
        : hundredths !== null && hundredths > lowest
          ? false
          : null,
      still: [...line.figures].every(
        ([name, { actual }]) => actual <= (earlier?.figures.get(name)?.actual ?? 0n),
      ),
    };
  });
}

/** Mean of min(actual ÷ target, 1), in hundredths of a point, half-up: all on one common denominator. */
function scoreHundredths({ figures }: Line): bigint {
  let numerator = 0n;
  let denominator = 1n;
  for (const { target, actual } of figures.values()) {
    const done = actual < target ? actual : target;
    numerator = numerator * target + done * denominator;
    denominator *= target;
  }
  return half(numerator * 10_000n, denominator * BigInt(figures.size));
}

/** Half-up quotient of non-negative whole numbers. */
function half(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

function money(hundredths: bigint): string {
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
