import { expect, it } from 'vitest';
import { compactSheet } from '../../../../src/formats/xlsx/read/compact-sheet.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { scanLargeSheet } from '../../../../src/formats/xlsx/read/scan-sheet.ts';
import { readStrings } from '../../../../src/formats/xlsx/read/strings.ts';
import { sheet } from './packages.ts';

const LETTERS = [...'ABCDEFGHIJKL'];

type CellXml = (reference: string, row: number) => string;

const shared: CellXml = (reference) => `<c r="${reference}" t="s"><v>0</v></c>`;
const figures: CellXml = (reference, row) => `<c r="${reference}"><v>${row}</v></c>`;
const inline: CellXml = (reference) => `<c r="${reference}" t="inlineStr"><is><t>甲</t></is></c>`;
/** One figure at the top and one at the end, texts between them. */
const farApart =
  (rows: number): CellXml =>
  (reference, row) =>
    row === 1 || row === rows ? figures(reference, row) : shared(reference, row);

/** How often it is looked what kind of cell one is, where all cells of a large sheet of so many rows are walked, and some asked for. */
function looksOf(rows: number, cell: CellXml): number {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `<row r="${at + 1}">${LETTERS.map((letter) => cell(`${letter}${at + 1}`, at + 1)).join('')}</row>`,
  );
  const scanned = scanLargeSheet(Buffer.from(sheet(lines.join(''))), '5月.xlsx', '表', DEFAULT_LIMITS);
  if (scanned === null) throw new Error('the sheet is read from its bytes');
  let looks = 0;
  const most = rows * LETTERS.length * 20;
  const counting = (codes: Uint8Array): Uint8Array =>
    new Proxy(codes, {
      get(all, key) {
        looks += 1;
        if (looks > most) throw new Error('cells are looked at again and again');
        return Reflect.get(all, key, all);
      },
    });
  const { cells } = scanned;
  const large = compactSheet(
    '表',
    0,
    'visible',
    {
      ...scanned,
      cells: {
        ...cells,
        build(holds) {
          const store = cells.build(holds);
          return { ...store, codes: counting(store.codes) };
        },
      },
    },
    {
      strings: readStrings({ xml: '<sst><si><t>乙</t></si></sst>', bytes: true }),
      formats: [],
      date1904: false,
    },
  );
  let seen = 0;
  for (const row of large.rows()) seen += row.cells.length;
  expect(seen).toBe(rows * LETTERS.length);
  for (let row = 1; row <= rows; row += 1) expect(large.cell(row, 3)?.row).toBe(row);
  return looks;
}

it.each<[string, (rows: number) => CellXml]>([
  ['shared texts alone', () => shared],
  ['figures alone', () => figures],
  ['texts of their own', () => inline],
  ['shared texts between two rows of figures', farApart],
])('A large sheet of twice as many rows is looked at twice as often: %s', (_, cells) => {
  const [some, many] = [looksOf(3_000, cells(3_000)), looksOf(6_000, cells(6_000))];
  expect(some).toBeGreaterThan(3_000 * LETTERS.length);
  expect(many).toBeLessThan(some * 2.1);
});
