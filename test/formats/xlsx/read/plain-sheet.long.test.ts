import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { MOST_PLAIN } from '../../../../src/formats/xlsx/read/plain-sheet.ts';
import { writeZip } from '../../../../src/formats/zip.ts';
import { PROJECT } from '../../../support/cli.ts';
import { packageWith, sheet } from './packages.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** All that a reader says of a workbook's sheets; whether one may leave something out is a hint, which must not be wrong where one does. */
function seen(bytes: Uint8Array): unknown {
  const { workbook, findings } = readWorkbook(bytes, { file: '5月.xlsx' });
  const sheets = workbook?.sheets.map(({ rows, cell, mergeAt, leavesOut, ...said }) => {
    const all = [...rows()];
    if (!leavesOut && all.some(({ cells }) => cells.some(({ leftOut }) => leftOut !== undefined)))
      throw new Error(`“${said.name}” leaves something out and does not say so`);
    return { ...said, rows: all };
  });
  return { sheets, findings };
}

function withSheets(bytes: Buffer, changed: (sheet: Buffer) => readonly Buffer[]): Buffer {
  const archive = openArchive(bytes, '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    if (!name.startsWith('xl/worksheets/sheet')) return { name, content };
    return { name, content: Buffer.concat(changed(content)) };
  });
  return Buffer.from(writeZip(parts));
}

/** A comment says nothing, but only the scanner steps over it. */
function withComments(bytes: Buffer): Buffer {
  return withSheets(bytes, (content) => {
    const at = content.indexOf('<sheetData');
    return [content.subarray(0, at), Buffer.from('<!-- -->'), content.subarray(at)];
  });
}

/** White space, so that the sheet is as long as one that is read from its bytes. */
const PADDING = ' '.repeat(MOST_PLAIN);

const fixtures = readdirSync(path.join(PROJECT, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.xlsx') && !file.split(path.sep).includes('fuzz'))
  .sort();

const texts = fc.constantFrom(
  '任务',
  ' ',
  '',
  'a&amp;b',
  '&#24066;',
  '_x000D_',
  '一二三四五六七八九十一二三',
  '12',
  '-3.50',
  '1e3',
  '.5',
  ' 7 ',
  '#REF!',
  '1',
  '0',
  'true',
  '2023-05-31T00:00:00',
  '45077',
  '1&lt;2',
  'x\r\ny',
  '00',
  '999999999999',
  '1234567890123',
);
/** Mostly the first, so that most sheets are plain all through; now and then one of the odd ones. */
function mostly<Value>(usual: readonly Value[], odd: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const LETTERS = ['A', 'B', 'C', 'D', 'AB', 'XFD'];
const held = fc.oneof(
  fc
    .tuple(fc.constantFrom('', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"'), texts)
    .map(([type, text]) => ({
      type,
      content: `<v>${text}</v>`,
    })),
  fc
    .constantFrom('0', '1', '2', '3', '9', '00')
    .map((index) => ({ type: ' t="s"', content: `<v>${index}</v>` })),
  texts.map((text) => ({ type: ' t="inlineStr"', content: `<is><t>${text}</t></is>` })),
  mostly(
    [{ type: '', content: '' }],
    [
      { type: ' t="s"', content: '<v>甲</v>' },
      { type: ' t="x"', content: '<v>7</v>' },
      { type: ' t="inlineStr"', content: '<v>7</v>' },
      { type: '', content: '<is><t>7</t></is>' },
      { type: ' t="inlineStr"', content: '<is><r><t>甲</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>' },
      { type: ' t="inlineStr"', content: '<is><r><rPr><strike/></rPr><t>1</t></r><r><t>3</t></r></is>' },
    ],
  ),
);
const cellXml = fc
  .record({
    letters: mostly<string | null>([null], [...LETTERS, 'a', 'XFE']),
    below: mostly([0], [1]),
    style: mostly(['', ' s="1"', ' s="2"', ' s="99"'], [' s="1" cm="1"']),
    formula: mostly(['', '', '<f>A1*2</f>', '<f t="shared" si="0"/>'], ['<f>A1&gt;2</f>']),
    space: mostly([''], ['\n  ', '<x/>']),
    held,
  })
  .map((cell) => (row: number, letters: string) => {
    const open = `${cell.space}<c r="${cell.letters ?? letters}${row + cell.below}"${cell.style}${cell.held.type}`;
    return cell.held.content === '' ? `${open}/>` : `${open}>${cell.formula}${cell.held.content}</c>`;
  });
const rowXml = fc
  .record({
    step: mostly([1, 1, 2], [0, -1]),
    attributes: fc.constantFrom(
      '',
      ' spans="1:8"',
      ' hidden="1"',
      ' ht="20" hidden="true" x="1"',
      ' hidden="0"',
      ' hidden = "1"',
      " hidden='1'",
      ` x="a hidden='1' "`,
    ),
    columns: fc.subarray(LETTERS),
    cells: fc.array(cellXml, { minLength: LETTERS.length, maxLength: LETTERS.length }),
  })
  .map(({ columns, cells, ...row }) => ({
    ...row,
    cells: (number: number): string =>
      columns.map((letters, index) => cells[index]?.(number, letters) ?? '').join(''),
  }));
const merges = fc.subarray(['A1:B2', 'C1:C4', 'D2:AB2', 'A3:A3', 'B5:$D$6']);
const sheets = fc
  .record({ rows: fc.array(rowXml, { maxLength: 8 }), merges, hidden: fc.boolean() })
  .map((made) => {
    let number = 0;
    const rows = made.rows.map(({ step, attributes, cells }) => {
      number += step;
      return `<row r="${number}"${attributes}>${cells(number)}</row>`;
    });
    const cols = made.hidden ? '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols>' : '';
    const merged = made.merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    return sheet(rows.join(''))
      .replace('<sheetData>', `${cols}<sheetData>`)
      .replace('</worksheet>', `${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`);
  });

/** Tags of rows that only some programs write. */
const ROWS = [
  ' spans="1:8"',
  '\nhidden="1"',
  ' hidden = "1"',
  " hidden='1'",
  ' x:hidden="1"',
  ' x="a>b"',
  ' x:r="7"',
  ' x="hidden"',
];

const STRINGS = '<si><t>甲</t></si><si><t></t></si><si><r><t>乙</t></r><r><t>丙</t></r></si>';
const STRUCK = '<si><r><rPr><strike/></rPr><t>1</t></r><r><t>3</t></r></si>';
const RAISED = '<si><r><t>丁</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>';
/** The last of the strings and of the formats in turn plain, struck out, and raised. */
const SHARED = [STRINGS, STRINGS, STRINGS + STRUCK, STRINGS + RAISED].flatMap((strings) =>
  ['', '<strike/>', '<vertAlign val="superscript"/>'].map((font) => ({
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet><fonts><font/><font>${font}</font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10" fontId="1"/></cellXfs></styleSheet>`,
  })),
);

describe('a sheet read in one go is what the scanner makes of it', () => {
  it.each(fixtures)('in %s', (file) => {
    const bytes = readFileSync(path.join(PROJECT, 'fixtures', file));
    expect(seen(withComments(bytes))).toEqual(seen(bytes));
  });

  it('whatever its rows and cells look like', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(...SHARED), (xml, shared) => {
        const bytes = packageWith({ ...shared, [SHEET]: xml });
        expect(seen(bytes)).toEqual(seen(withComments(bytes)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a large sheet read from its bytes is what the scanner makes of its text', () => {
  it.each(fixtures)('in %s', (file) => {
    const bytes = withSheets(readFileSync(path.join(PROJECT, 'fixtures', file)), (content) => {
      const at = content.indexOf('</worksheet>');
      return [content.subarray(0, at), Buffer.from(PADDING), content.subarray(at)];
    });
    expect(seen(withComments(bytes))).toEqual(seen(bytes));
  });

  it('whatever its rows and cells look like, and wherever it breaks off', () => {
    const cut = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 });
    fc.assert(
      fc.property(
        sheets,
        cut,
        fc.constantFrom(...ROWS),
        fc.constantFrom(...SHARED),
        (xml, share, odd, shared) => {
          const whole = xml.replace(' spans="1:8"', odd);
          const start = whole.indexOf('<sheetData>') + '<sheetData>'.length;
          const left = share === null ? whole : whole.slice(0, start + share * (whole.length - start));
          const bytes = packageWith({ ...shared, [SHEET]: left.replace(/$/, PADDING) });
          expect(seen(bytes)).toEqual(seen(withComments(bytes)));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('whichever of its characters is another', () => {
    const change = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      character: fc.constantFrom(...'<>"\'/= &_!rcsthv0A\n'),
    });
    fc.assert(
      fc.property(sheets, fc.array(change, { minLength: 1, maxLength: 3 }), (xml, changes) => {
        const start = xml.indexOf('<sheetData>') + '<sheetData>'.length;
        const length = xml.indexOf('</sheetData>') - start;
        let changed = xml;
        for (const { share, character } of changes) {
          const at = start + Math.floor(share * length);
          if (at < start + length) changed = changed.slice(0, at) + character + changed.slice(at + 1);
        }
        const bytes = packageWith({ ...SHARED[0], [SHEET]: changed.replace(/$/, PADDING) });
        expect(seen(bytes)).toEqual(seen(withComments(bytes)));
      }),
      { numRuns: 300 },
    );
  });

  it('when it holds more cells than are made at once, some of them long', () => {
    const text = (number: number): string => (number % 1000 === 0 ? '甲'.repeat(20_000) : `甲${number}`);
    const cells = (number: number): readonly string[] => [
      `<c r="A${number}" t="s"><v>${number % 3}</v></c>`,
      number % 7 === 0 ? '' : `<c r="B${number}" s="2"><v>${number}.25</v></c>`,
      number % 5 === 0 ? '' : `<c r="D${number}" t="inlineStr"><is><t>${text(number + 1)}</t></is></c>`,
      number % 11 === 0 ? '' : `<c r="E${number}" t="str"><f>D${number}</f><v>${text(number)}</v></c>`,
    ];
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `<row r="${at + 1}">${cells(at + 1).join('')}</row>`,
    );
    for (const shared of SHARED) {
      const struck = packageWith({ ...shared, [SHEET]: sheet(rows.join('')) });
      expect(seen(struck)).toEqual(seen(withComments(struck)));
    }
    const bytes = packageWith({ ...SHARED[0], [SHEET]: sheet(rows.join('')) });
    const read = readWorkbook(bytes, { file: '5月.xlsx' }).workbook?.sheets[0];
    // Out of their order, and each by itself.
    for (const number of [10_000, 1, 9999, 999, 4000, 3999])
      expect(read?.cell(number, 4)?.value ?? '').toBe(number % 5 === 0 ? '' : text(number + 1));
    expect(read?.cell(10_000, 5)?.value).toBe('甲'.repeat(20_000));
  });
});
