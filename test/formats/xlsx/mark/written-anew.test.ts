import { describe, expect, it } from 'vitest';
import { rangeA1 } from '../../../../src/core/place.ts';
import { withoutMarks } from '../../../../src/formats/xlsx/mark/unmark.ts';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/index.ts';
import {
  ERROR,
  listed,
  made,
  mark,
  marksOn,
  openElsewhere,
  plainTable,
  request,
  rewritten,
  shade,
  sheetsOf,
  someMarks,
  withPrefixes,
} from './marking.ts';

describe('A marked copy', () => {
  it('is written anew from what was read where the package uses prefixes, and from a text table', async () => {
    const plain = await plainTable();
    const prefixed = withPrefixes(plain);
    const csv = Buffer.from('单位,任务,完成\n市档案馆,2,x\n', 'utf8');
    for (const [bytes, file] of [
      [prefixed, '5月.xlsx'],
      [csv, '5月.csv'],
    ] as const) {
      const marks = sheetsOf(bytes, file).map(({ name }) =>
        marksOn(name, { cells: [{ row: 3, column: 3, level: 'error', note: '错误：“x”不是数字。' }] }),
      );
      const copy = await mark(bytes, { ...request(...marks), file });
      const values = (of: ReturnType<typeof sheetsOf>): unknown =>
        of.map(({ name, merges, rows }) => [
          name,
          merges,
          [...rows()].flatMap(({ cells }) => cells.map(({ row, column, value }) => [row, column, value])),
        ]);
      expect(values(withoutMarks(sheetsOf(copy)))).toEqual(values(sheetsOf(bytes, file)));
      const [, sheet] = (await openElsewhere(copy)).worksheets;
      expect(sheet === undefined ? '' : shade(sheet.getCell('C3'))).toBe(ERROR);
    }
  });

  it.each([
    ['relationships that nothing opens', /<Relationships[^>]*>/u, ''],
    ['names that are not closed', /<\/definedNames>/u, ''],
    ['content types that are not closed', /<\/Types>/u, ''],
    ['columns that are not closed', /<\/cols>/u, ''],
    ['a row that is closed twice', /<\/row>/u, '</row></row>'],
  ])('is written anew, and can be opened, where the package has %s', async (_, part, instead) => {
    const named = rewritten(await plainTable(), (xml) =>
      xml
        .replace(
          '<calcPr',
          '<definedNames><definedName name="一">报表!$A$1</definedName></definedNames><calcPr',
        )
        .replace(part, instead),
    );
    const copy = await mark(named, request(...someMarks(named)));
    expect(withoutMarks(sheetsOf(copy)).map(({ name }) => name)).toEqual(['报表']);
    const elsewhere = await openElsewhere(copy);
    expect(elsewhere.getWorksheet('报表')?.getCell('A3').value).toBe('市档案馆');
  });

  it.each([
    ['longer than a sheet may be', '2023年5月招商引资完成情况表市教育局报送第三次修改稿最终版本.csv'],
    ['with signs that no sheet’s name may have', '5月[1]：报送*.csv'],
  ])('is marked where the text table has a name %s', async (_, file) => {
    const csv = Buffer.from('单位,任务,完成\n市档案馆,2,x\n', 'utf8');
    const [sheet] = sheetsOf(csv, file);
    const name = sheet?.name ?? '';
    const cells = [{ row: 2, column: 3, level: 'error' as const, note: '错误：“x”不是数字。' }];
    const found = listed({ sheet: name, cell: 'C2' });
    const copy = await mark(csv, { ...request(marksOn(name, { cells })), findings: [found], file });
    const [, marked] = (await openElsewhere(copy)).worksheets;
    expect(marked === undefined ? '' : shade(marked.getCell('C2'))).toBe(ERROR);
    const archive = openArchive(Buffer.from(copy), '', DEFAULT_LIMITS);
    const parts = archive.names.map((part) => archive.part(part)?.toString('utf8') ?? '');
    const [, to] = parts.join('').match(/<hyperlink ref="[A-Z\d]+" location="'?([^"']*)'?!C2"/u) ?? [];
    expect(to).toBe(marked?.name);
  });

  it('is written anew with the table, month and unit that a form says it is for', async () => {
    const metadata = {
      table: 'investment/departments',
      period: '2023-05',
      unit: '市档案馆',
      version: '0.1.0',
    };
    const row = { cells: ['责任单位', '完成'].map((value) => ({ value, style: 'text' as const })) };
    const sheets = [
      { name: '报表', widths: [], rows: [row], merges: [], print: { orientation: 'portrait' as const } },
    ];
    const form = withPrefixes(writeWorkbook({ title: '', date: '2023-05-01', metadata, sheets }));
    const copy = await mark(form, request(...someMarks(form)));
    expect(readWorkbook(copy, { file: '5月.xlsx' }).workbook?.metadata).toEqual(metadata);
  });

  it('is written anew with what looks blank and is none: formulas nobody has worked out, texts struck out or raised', async () => {
    const table = await made((workbook) => {
      const sheet = workbook.addWorksheet('报表');
      sheet.addRows([
        ['单位', '任务', '完成'],
        ['市档案馆', 2],
        ['市科协', 3],
        ['市妇联', 4],
        ['市委党校', 5],
      ]);
      sheet.getCell('C2').value = { formula: 'B2*2' };
      sheet.getCell('C3').value = { richText: [{ font: { strike: true }, text: '8' }] };
      sheet.getCell('C4').value = { richText: [{ text: '6' }, { font: { strike: true }, text: '5' }] };
      sheet.getCell('C5').value = {
        richText: [{ text: '7' }, { font: { vertAlign: 'superscript' }, text: '①' }],
      };
    });
    const prefixed = withPrefixes(table);
    const said = (bytes: Uint8Array) =>
      withoutMarks(sheetsOf(bytes)).map((sheet) =>
        [2, 3, 4, 5].map((row) => {
          const cell = sheet.cell(row, 3);
          return [cell?.kind, cell?.value, cell?.leftOut?.struck, cell?.leftOut?.raised];
        }),
      );
    const wanted = [
      ['unresolved', '', undefined, undefined],
      ['text', '', '8', ''],
      ['number', '6', '5', ''],
      ['number', '7', '', '①'],
    ];
    expect(said(prefixed)).toEqual([wanted]);
    const copy = await mark(prefixed, request(...someMarks(prefixed)));
    expect(said(copy)).toEqual([wanted]);
  });

  it('is written anew with the first of merges that lie over one another, and without one over the whole sheet', async () => {
    const overlapping = rewritten(withPrefixes(await plainTable()), (xml) =>
      xml.replace(/<x:mergeCell ref="A1:C1"\/>/, (merge) =>
        ['A1:C1', 'B1:B2', 'A4:B4', 'A3:XFD1048576', 'B3:C4', 'C3:C4']
          .map((at) => merge.replace('A1:C1', at))
          .join(''),
      ),
    );
    const copy = await mark(overlapping, request(...someMarks(overlapping)));
    const merges = withoutMarks(sheetsOf(copy)).map((sheet) => sheet.merges.map(rangeA1));
    expect(merges).toEqual([['A1:C1', 'A4:B4', 'C3:C4']]);
  });
});
