import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from '../dist/src/workbook/read/archive.js';
import { DEFAULT_LIMITS } from '../dist/src/workbook/read/limits.js';
import { writeZip } from '../dist/src/workbook/write/zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes every input into `folder`; the same bytes every time. */
export function makeInputs(folder, fixtures) {
  mkdirSync(folder, { recursive: true });
  const write = (name, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const small = workbook(sheetXml(90, 8), 90);
  return {
    small: Array.from({ length: 1000 }, (_, index) => write(`small-${index}.xlsx`, small)),
    large: [write('large.xlsx', workbook(sheetXml(100_000, 12), 100_000))],
    merges: [write('merges.xlsx', workbook(sheetXml(50_000, 4, 50_000), 50_000))],
    months: Array.from({ length: 12 }, (_, index) =>
      write(`2023-${String(index + 1).padStart(2, '0')}.xlsx`, month(fixtures, index + 1)),
    ),
  };
}

/** Every second column a shared text, the others figures with two decimals. */
function sheetXml(rows, columns, merges = 0) {
  const letters = Array.from({ length: columns }, (_, index) => String.fromCharCode(65 + index));
  const lines = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells = letters.map((letter, index) =>
      index % 2 === 0
        ? `<c r="${letter}${row}" s="1" t="s"><v>${row % Math.min(rows, 5000)}</v></c>`
        : `<c r="${letter}${row}" s="2"><v>${(row * (index + 7)) % 100_000}.${(row % 9) + 1}</v></c>`,
    );
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const ranges = Array.from(
    { length: merges },
    (_, index) => `<mergeCell ref="C${index + 1}:D${index + 1}"/>`,
  );
  const merged = merges === 0 ? '' : `<mergeCells count="${merges}">${ranges.join('')}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function workbook(sheet, rows) {
  const strings = Array.from(
    { length: Math.min(rows, 5000) },
    (_, index) => `<si><t>责任单位${index}</t></si>`,
  );
  const part = (name, text) => ({ name, content: Buffer.from(text, 'utf8') });
  const type = (name, kind) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return writeZip([
    part(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ),
    part(
      'xl/sharedStrings.xml',
      `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    ),
    part('xl/worksheets/sheet1.xml', sheet),
  ]);
}

/** The fixture of May with another month in its titles: what twelve months of all units cost to score. */
function month(fixtures, number) {
  const source = openArchive(
    readFileSync(path.join(fixtures, 'monthly', '2023-05.xlsx')),
    '',
    DEFAULT_LIMITS,
  );
  return writeZip(
    source.names.map((name) => {
      const text = (source.part(name) ?? Buffer.alloc(0)).toString('utf8');
      return {
        name,
        content: Buffer.from(
          text.replaceAll('1—5月', `1—${number}月`).replaceAll('5月31日', `${number}月28日`),
          'utf8',
        ),
      };
    }),
  );
}
