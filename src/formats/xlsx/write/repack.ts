import { MAX_ROW } from '../../../core/place.ts';
import type { WorkbookModel } from '../../../model/workbook-model.ts';
import { openArchive } from '../read/archive.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { writeZip } from './zip.ts';

const CUSTOM = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CUSTOM_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const SHEET_RELATIONS = /^xl\/worksheets\/_rels\/[^/]+\.rels$/;

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
    xml.replace('</Types>', `<Override PartName="/${CUSTOM}" ContentType="${CUSTOM_TYPE}"/></Types>`),
  );
  edit(named, '_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdDayie" Type="${CUSTOM_RELATION}" Target="${CUSTOM}"/></Relationships>`,
    ),
  );
  edit(named, 'docProps/app.xml', (xml) =>
    xml
      .replace('<Application>Microsoft Excel</Application>', '<Application>dayie</Application>')
      .replace(/<AppVersion>[^<]*<\/AppVersion>/, ''),
  );
  for (const name of named.keys()) {
    if (SHEET.test(name)) edit(named, name, linkInside);
    if (SHEET_RELATIONS.test(name)) edit(named, name, dropInsideLinks);
  }
  model.sheets.forEach(({ print: { columnBreaks = [] } }, index) => {
    edit(named, `xl/worksheets/sheet${index + 1}.xml`, (xml) => breakColumns(xml, columnBreaks));
  });
  named.set(CUSTOM, Buffer.from(customProperties(model.metadata), 'utf8'));
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

/** Page breaks between columns, which exceljs cannot write; they follow the header and footer. */
function breakColumns(xml: string, after: readonly number[]): string {
  if (after.length === 0) return xml;
  const breaks = after.map((column) => `<brk id="${column}" max="${MAX_ROW - 1}" man="1"/>`).join('');
  return xml.replace(
    '</headerFooter>',
    `</headerFooter><colBreaks count="${after.length}" manualBreakCount="${after.length}">${breaks}</colBreaks>`,
  );
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

function customProperties(metadata: Readonly<Record<string, string>>): string {
  const properties = Object.entries(metadata)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, value], index) =>
        `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="dayie.${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
