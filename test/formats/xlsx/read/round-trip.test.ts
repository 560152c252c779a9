import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../../src/core/decimal.ts';
import { withoutHidden } from '../../../../src/core/hidden-characters.ts';
import { a1, type Range, rangeA1 } from '../../../../src/core/place.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/index.ts';
import {
  type CellModel,
  type SheetModel,
  sheetName,
  type WorkbookModel,
} from '../../../../src/model/workbook-model.ts';
import { cellsOf } from './reading.ts';

/** Anything that can stand in XML; `_x` would be taken for an escape, which exceljs does not write. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_x/gu, '年'))
  .filter((text) => text !== '');

/** Up to twelve digits, of which any number behind the point: binary numbers hold them exactly enough. */
const figure = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.nat({ max: 6 }))
  .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)));

const cell: fc.Arbitrary<CellModel | null> = fc.oneof(
  fc.constant(null),
  words.map((value): CellModel => ({ value, style: 'text' })),
  figure.map((value): CellModel => ({ value, style: 'number' })),
  figure.map((value): CellModel => ({ value, formula: 'A1*1', style: 'decimal' })),
);

const rows = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 6, arbitrary: fc.record({ cells: fc.array(cell, { maxLength: 8 }), hidden: fc.boolean() }) },
  ),
  { maxLength: 12 },
);

/** One merge to a stretch of three rows, so that none meet. */
const merges = fc
  .array(
    fc.record({
      left: fc.integer({ min: 1, max: 5 }),
      height: fc.nat({ max: 2 }),
      width: fc.nat({ max: 3 }),
    }),
    {
      maxLength: 4,
    },
  )
  .map((found) =>
    found.flatMap(({ left, height, width }, index): Range[] => {
      const top = index * 3 + 1;
      return height + width === 0 ? [] : [{ top, left, bottom: top + height, right: left + width }];
    }),
  );

const sheet: fc.Arbitrary<Omit<SheetModel, 'name'>> = fc.record({
  visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  widths: fc.constant([12, 12, 12]),
  rows,
  merges,
  print: fc.constant({ orientation: 'landscape' as const }),
});

const workbook: fc.Arbitrary<WorkbookModel> = fc
  .record({
    title: fc.constant('测试'),
    date: fc.constant('2023-06-05'),
    metadata: fc.dictionary(fc.constantFrom('table', 'period', 'unit', 'edition'), words, {
      noNullPrototype: true,
    }),
    sheets: fc.array(fc.tuple(words, sheet), { minLength: 1, maxLength: 3 }),
  })
  .map(({ sheets, ...model }) => {
    const taken: string[] = [];
    const named = sheets.map(([name, made]): SheetModel => {
      taken.push(sheetName(name, taken));
      return { ...made, name: taken.at(-1) ?? '' };
    });
    // Excel opens no workbook whose sheets are all hidden, and the writer makes none.
    const [first, ...others] = named;
    return { ...model, sheets: first === undefined ? [] : [{ ...first, visibility: 'visible' }, ...others] };
  });

/** What the model says a reader must see: masters of merges only. */
function expectedCells({ rows: models, merges: ranges }: SheetModel): Record<string, string> {
  const cells: Record<string, string> = {};
  models.forEach((row, index) => {
    row?.cells.forEach((model, at) => {
      const [number, column] = [index + 1, at + 1];
      const covered = ranges.some(
        ({ top, left, bottom, right }) =>
          number >= top &&
          number <= bottom &&
          column >= left &&
          column <= right &&
          (number !== top || column !== left),
      );
      if (model === null || covered) return;
      const value = Decimal.isDecimal(model.value)
        ? `number ${model.value.toNumber()}`
        : `text ${withoutHidden(String(model.value))}`;
      cells[a1(number, column)] = `${model.formula === undefined ? '' : '='}${value}`;
    });
  });
  return cells;
}

describe('what dayie’s writer writes, its reader reads', () => {
  it('every value, merge, hidden row, visibility and name of metadata', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (model) => {
        const { workbook: read, findings } = readWorkbook(writeWorkbook(model), { file: '表.xlsx' });
        expect(findings).toEqual([]);
        expect(read?.metadata).toEqual(
          Object.fromEntries(Object.entries(model.metadata).map(([key, text]) => [key, withoutHidden(text)])),
        );
        expect(read?.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
          model.sheets.map(({ name, visibility }) => [name, visibility]),
        );
        model.sheets.forEach((made, index) => {
          const seen = read?.sheets[index];
          const numbers = Object.fromEntries(
            Object.entries(cellsOf(seen)).map(([at, said]) => [
              at,
              said.replace(/number (.*)$/, (_, text) => `number ${Number(text)}`),
            ]),
          );
          const expected = expectedCells(made);
          expect(numbers).toEqual(expected);
          expect(seen?.merges.map(rangeA1).sort()).toEqual(made.merges.map(rangeA1).sort());
          const hidden = made.rows.flatMap((row, at) =>
            row?.hidden === true &&
            Object.keys(expected).some((cellAt) => cellAt.replace(/^[A-Z]+/, '') === `${at + 1}`)
              ? [at + 1]
              : [],
          );
          expect(seen?.hiddenRows).toEqual(hidden);
        });
      }),
      { numRuns: 60, seed: 2023 },
    );
  });
});
