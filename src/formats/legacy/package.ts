import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { escapeXml } from '../../core/escape-xml.ts';
import { CUSTOM_PROPERTIES, customProperties } from '../custom-properties.ts';
import { writeZip } from '../zip.ts';
import { propertyText } from './codepages.ts';
import { withCommas } from './open-document.ts';
import { sheetXml } from './sheet-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS = `${OFFICE}/relationships`;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first number of a format that is none of those built in. */
const FIRST_FORMAT = 176;

/** A workbook that was read of another format, as the bytes of an .xlsx: the same bytes for the same workbook. */
export function packageOf(book: WorkBook, sheets: readonly WorkSheet[]): Uint8Array {
  const formats = new Map<string, number>();
  const styleOf = (stated: string): number => {
    const format = withCommas(stated);
    if (/^general$/i.test(format)) return 0;
    const known = formats.get(format) ?? formats.size + 1;
    formats.set(format, known);
    return known;
  };
  const parts = sheets.map((sheet) => sheetXml(sheet, styleOf));
  const files: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relationships([
        [`${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [CUSTOM_PROPERTIES.relationship, CUSTOM_PROPERTIES.part],
      ]),
    ],
    ['xl/workbook.xml', workbookXml(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(
          (_, index) => [`${RELATIONSHIPS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
        ),
        [`${RELATIONSHIPS}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml([...formats.keys()])],
    ...parts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['docProps/core.xml', coreXml(book)],
    [CUSTOM_PROPERTIES.part, customProperties(metadataOf(book))],
  ];
  return writeZip(files.map(([name, xml]) => ({ name, content: Buffer.from(xml, 'utf8') })));
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
    ['xl/styles.xml', `${CONTENT}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${CONTENT}.worksheet+xml`,
    ]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    [CUSTOM_PROPERTIES.part, CUSTOM_PROPERTIES.contentType],
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const STATES = ['visible', 'hidden', 'veryHidden'] as const;

function workbookXml({ SheetNames, Workbook }: WorkBook): string {
  const sheets = SheetNames.map((name, index) => {
    const state = STATES[Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
    const said = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${said} r:id="rId${index + 1}"/>`;
  });
  const dates = Workbook?.WBProps?.date1904 === true ? ' date1904="1"' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${dates}/><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const styles = formats.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    codes.length === 0 ? '' : `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function coreXml({ Props }: WorkBook): string {
  const texts = [
    ['dc:creator', '', Props?.Author],
    ['dcterms:created', ' xsi:type="dcterms:W3CDTF"', timeOf(Props?.CreatedDate)],
    ['dcterms:modified', ' xsi:type="dcterms:W3CDTF"', timeOf(Props?.ModifiedDate)],
  ] as const;
  const elements = texts.flatMap(([name, attributes, text]) =>
    typeof text === 'string' && text !== ''
      ? [`<${name}${attributes}>${escapeXml(propertyText(text))}</${name}>`]
      : [],
  );
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${elements.join('')}</cp:coreProperties>`;
}

/** Formats state a time as text or as a moment; one that is no time says nothing. */
function timeOf(stated: unknown): string | undefined {
  const time = stated instanceof Date || typeof stated === 'string' ? new Date(stated) : null;
  return time === null || Number.isNaN(time.getTime())
    ? undefined
    : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

const OWN = 'dayie.';

/** What dayie has put into a form of its own goes along. */
function metadataOf({ Custprops }: WorkBook): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(Custprops ?? {})
      .filter(([name]) => name.startsWith(OWN))
      .map(([name, value]) => [name.slice(OWN.length), propertyText(String(value))]),
  );
}
