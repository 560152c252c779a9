import { expect, it } from 'vitest';
import { packageWith, sheet } from './packages.ts';
import { sheetsOf } from './reading.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The formats of two cells, the first in the style that has the code. */
function formats(code: string): readonly string[] {
  const bytes = packageWith({
    'xl/styles.xml': `<styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="0"><v>1</v></c></row>',
    ),
  });
  return [1, 2].map((column) => sheetsOf(bytes)[0]?.cell(1, column)?.formatCode ?? '');
}

it('Each workbook has its own formats, whatever the one before it had', () => {
  expect(['0.0', '0.0', '0.0%', '0.0'].map(formats)).toEqual([
    ['0.0', 'General'],
    ['0.0', 'General'],
    ['0.0%', 'General'],
    ['0.0', 'General'],
  ]);
});
