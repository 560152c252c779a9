import { writeZip } from '../../../../src/formats/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook of two sheets: `甲` holds 1 at A1 and 2 at B2, `乙` holds 3 at A1. */
const RIGHT: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': links([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
  ]),
  'xl/worksheets/sheet1.xml': sheet(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
  ),
  'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1"><v>3</v></c></row>'),
};

/** A worksheet part of the given rows. */
export function sheet(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A relationships part; ids count up from rId1. */
export function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${LINKS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** The parts of that workbook as they go into an archive. */
export function rightParts(): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(RIGHT).map(([name, text]) => ({ name, text }));
}

/** The bytes of that workbook with some parts replaced, added, or (null) left out. */
export function packageWith(changes: Readonly<Record<string, string | Buffer | null>> = {}): Buffer {
  const parts = Object.entries({ ...RIGHT, ...changes }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content: Buffer.from(content) }],
  );
  return Buffer.from(writeZip(parts));
}

/** The same archive with one byte of a part's packed contents turned over. */
export function withDamaged(bytes: Buffer, part: string): Buffer {
  const damaged = Buffer.from(bytes);
  const name = damaged.indexOf(part);
  const at = name + Buffer.byteLength(part) + 5;
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  return damaged;
}
