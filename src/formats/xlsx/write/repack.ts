import { MAX_COLUMN, MAX_ROW } from '../../../core/place.ts';
import type { WorkbookModel } from '../../../model/workbook-model.ts';
import { CUSTOM_PROPERTIES, customProperties } from '../../custom-properties.ts';
import { writeZip } from '../../zip.ts';
import { openArchive } from '../read/archive.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const SHEET_RELATIONS = /^xl\/worksheets\/_rels\/[^/]+\.rels$/;

/**
 * The font that columns are measured by. exceljs's own is Calibri, whose stand-ins are a third wider where it is missing, and
 * with them every column; those of Times New Roman have its widths, and its digits are half as wide as 汉字, like those of 宋体.
 */
const EXCELJS_FONT = '<family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/>';
const NORMAL_FONT = '<family val="1"/><sz val="11"/><name val="Times New Roman"/>';

/**
 * Takes a workbook as exceljs wrote it to one that is the same for the same contents (part order, times), with dayie's
 * metadata as custom document properties, which exceljs cannot write.
 */
export function repack(written: Uint8Array, model: WorkbookModel): Uint8Array {
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  const archive = openArchive(bytes, '', DEFAULT_LIMITS);
  const named = new Map<string, Uint8Array>(
    archive.names.map((name) => [name, archive.part(name) ?? Buffer.alloc(0)]),
  );
  edit(named, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/${CUSTOM_PROPERTIES.part}" ContentType="${CUSTOM_PROPERTIES.contentType}"/></Types>`,
    ),
  );
  edit(named, '_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdDayie" Type="${CUSTOM_PROPERTIES.relationship}" Target="${CUSTOM_PROPERTIES.part}"/></Relationships>`,
    ),
  );
  edit(named, 'docProps/app.xml', (xml) =>
    xml
      .replace('<Application>Microsoft Excel</Application>', '<Application>dayie</Application>')
      .replace(/<AppVersion>[^<]*<\/AppVersion>/, ''),
  );
  edit(named, 'xl/styles.xml', (xml) => xml.replace(EXCELJS_FONT, NORMAL_FONT));
  for (const name of named.keys()) {
    if (SHEET.test(name)) edit(named, name, linkInside);
    if (SHEET_RELATIONS.test(name)) edit(named, name, dropInsideLinks);
  }
  model.sheets.forEach(({ print: { columnBreaks = [], rowBreaks = [] } }, index) => {
    const breaks = `${breaksXml('rowBreaks', rowBreaks, MAX_COLUMN)}${breaksXml('colBreaks', columnBreaks, MAX_ROW)}`;
    if (breaks !== '')
      edit(named, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
        xml.replace('</headerFooter>', `</headerFooter>${breaks}`),
      );
  });
  named.set(CUSTOM_PROPERTIES.part, Buffer.from(customProperties(model.metadata), 'utf8'));
  const ordered = [...named].sort(([left], [right]) => order(left) - order(right) || (left < right ? -1 : 1));
  return writeZip(ordered.map(([name, content]) => ({ name, content })));
}

/** exceljs writes a link to a place in the workbook as one to an outside address; Excel wants only the place. */
function linkInside(xml: string): string {
  return xml.replace(
    /<hyperlink ref="([^"]*)"[^>]*? location="#([^"]*)"\/>/g,
    '<hyperlink ref="$1" location="$2"/>',
  );
}

function dropInsideLinks(xml: string): string {
  return xml.replace(/<Relationship [^>]*Target="#[^>]*\/>/g, '');
}

/** Page breaks, those between columns exceljs cannot write; they follow the header and footer, rows first. */
function breaksXml(name: 'rowBreaks' | 'colBreaks', after: readonly number[], most: number): string {
  if (after.length === 0) return '';
  const breaks = after.map((at) => `<brk id="${at}" max="${most - 1}" man="1"/>`).join('');
  return `<${name} count="${after.length}" manualBreakCount="${after.length}">${breaks}</${name}>`;
}

/** Content types first, as every office program writes them. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

function edit(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const content = parts.get(name);
  if (content !== undefined)
    parts.set(name, Buffer.from(change(Buffer.from(content).toString('utf8')), 'utf8'));
}
