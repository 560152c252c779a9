import { describe, expect, it } from 'vitest';
import { a1 } from '../../../../src/core/place.ts';
import type { Sheet } from '../../../../src/model/sheet.ts';
import { packageWith, sheet } from './packages.ts';
import { sheetsOf } from './reading.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Cells by reference: kind, value, and what was left out as −struck ^raised. */
function said(read: Sheet | undefined): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const row of read?.rows() ?? [])
    for (const { column, kind, value, leftOut } of row.cells) {
      const left = leftOut === undefined ? '' : ` −${leftOut.struck} ^${leftOut.raised}`;
      cells[a1(row.number, column)] = `${kind} ${value}${left}`;
    }
  return cells;
}

const run = (text: string, font = ''): string =>
  `<r>${font === '' ? '' : `<rPr>${font}<sz val="11"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;
const STRIKE = '<strike/>';
const SUPER = '<vertAlign val="superscript"/>';
const SUB = '<vertAlign val="subscript"/>';

/** The same text as an inline string and as a shared one. */
const WAYS: readonly (readonly [string, (runs: string) => Readonly<Record<string, string>>])[] = [
  [
    'inline',
    (runs) => ({
      [SHEET]: sheet(`<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`),
    }),
  ],
  [
    'shared',
    (runs) => ({
      [SHEET]: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      'xl/sharedStrings.xml': `<sst><si>${runs}</si></sst>`,
      'xl/_rels/workbook.xml.rels': RELS,
    }),
  ],
];

const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  ['worksheet', 'worksheets/sheet1.xml'],
  ['worksheet', 'worksheets/sheet2.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
  ['styles', 'styles.xml'],
]
  .map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  .join('')}</Relationships>`;

describe.each(WAYS)('in an %s text', (_, parts) => {
  const read = (runs: string): string | undefined => said(sheetsOf(packageWith(parts(runs)))[0]).A1;

  it.each([
    ['a figure struck out before the new one', run('1', STRIKE) + run('3'), 'number 3 −1 ^'],
    ['a figure struck out behind the new one', run('3') + run('1', STRIKE), 'number 3 −1 ^'],
    ['a name struck out', run('市教育局', STRIKE) + run('市发改局'), 'text 市发改局 −市教育局 ^'],
    ['words in the middle', `${run('共')}${run('13', STRIKE)}${run('3个')}`, 'text 共3个 −13 ^'],
    ['all of it', run('13', STRIKE), 'text  −13 ^'],
    ['a strike with a value', run('1', '<strike val="1"/>') + run('3'), 'number 3 −1 ^'],
    ['a strike that is switched off', run('1', '<strike val="0"/>') + run('3'), 'text 13'],
    ['a raised mark', run('3') + run('1', SUPER), 'number 3 − ^1'],
    ['a raised sign', run('市发改局') + run('①', SUPER), 'text 市发改局 − ^①'],
    ['a lowered mark', run('3') + run('注', SUB), 'number 3 − ^注'],
    ['both', `${run('2', STRIKE)}${run('3')}${run('[1]', SUPER)}`, 'number 3 −2 ^[1]'],
    ['a text that is raised as a whole', run('3', SUPER), 'text 3'],
    ['square metres', run('面积（m') + run('2', SUPER) + run('）'), 'text 面积（m²）'],
    ['square kilometres', run('5km') + run('2', SUPER), 'text 5km²'],
    ['a chemical formula', run('CO') + run('2', SUB) + run('排放量'), 'text CO2排放量'],
    ['fonts that set nothing apart', run('1', '<b/>') + run('3', '<i/>'), 'text 13'],
    ['readings over the characters', `${run('市局')}<rPh sb="0" eb="1"><t>shi</t></rPh>`, 'text 市局'],
  ])('%s', (_name, runs, expected) => {
    expect(read(runs)).toBe(expected);
  });
});

describe('by the font of its cell', () => {
  const styles = (fonts: string): string =>
    `<styleSheet><fonts><font><sz val="11"/></font>${fonts}</fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="10" fontId="1"/></cellXfs></styleSheet>`;
  const read = (rows: string, fonts: string): Readonly<Record<string, string>> =>
    said(
      sheetsOf(
        packageWith({
          [SHEET]: sheet(rows),
          'xl/sharedStrings.xml': `<sst><si><t>市教育局</t></si><si>${run('旧')}${run('新', '<b/>')}</si></sst>`,
          'xl/styles.xml': styles(fonts),
          'xl/_rels/workbook.xml.rels': RELS,
        }),
      )[0],
    );
  const ROW =
    '<row r="1"><c r="A1" s="1"><v>13</v></c><c r="B1"><v>3</v></c><c r="C1" s="1" t="s"><v>0</v></c><c r="D1" s="1" t="s"><v>1</v></c><c r="E1" s="2"><f>1/8</f><v>0.125</v></c><c r="F1" s="1" t="inlineStr"><is><t>备注</t></is></c><c r="G1" s="1"/></row>';

  it('figures and texts are struck out as a whole; a run with a font of its own is not', () => {
    expect(read(ROW, '<font><strike/><sz val="11"/></font>')).toEqual({
      A1: 'text  −13 ^',
      B1: 'number 3',
      C1: 'text  −市教育局 ^',
      D1: 'text 新 −旧 ^',
      E1: 'text  −0.125 ^',
      F1: 'text  −备注 ^',
    });
  });

  it('raised as a whole nothing is a mark', () => {
    expect(read(ROW, '<font><vertAlign val="superscript"/></font>')).toEqual({
      A1: 'number 13',
      B1: 'number 3',
      C1: 'text 市教育局',
      D1: 'text 新 − ^旧',
      E1: 'number 0.125',
      F1: 'text 备注',
    });
  });

  it('a font that strikes nothing out leaves all as it is', () => {
    expect(read(ROW, '<font><strike val="0"/></font>').A1).toBe('number 13');
  });
});
