import { escapeXml } from '../../../core/escape-xml.ts';
import { type SheetModel, sheetName, type WorkbookModel } from '../../../model/workbook-model.ts';
import { CUSTOM_PROPERTIES, customProperties } from '../../custom-properties.ts';
import { type PartInPieces, whole, writeZip } from '../../zip.ts';
import { cellText } from '../cell-text.ts';
import { DECLARATION, MAIN, PACKAGE, RELATIONSHIPS, relationshipsXml } from './names.ts';
import { WRITER } from './ownership.ts';
import { printNames } from './print.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetParts } from './sheet.ts';
import { styleSheet } from './styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES = 'application/vnd.openxmlformats-package';

/** A model to the bytes of an .xlsx file; the same model gives the same bytes. */
export function writeWorkbook(model: WorkbookModel): Uint8Array {
  return writeZip(whole(workbookParts(model)));
}

/** The parts of an .xlsx file before they are compressed: the sheets are written in their order, then what they share. */
export function workbookParts(model: WorkbookModel): readonly PartInPieces[] {
  const book = { styles: styleSheet(), strings: sharedStrings() };
  const count = model.sheets.length;
  const written = model.sheets.map((sheet, index) => sheetParts(sheet, index + 1, book));
  const noted = (): readonly number[] =>
    written.flatMap((sheet, index) => (sheet.noted() ? [index + 1] : []));
  const own = (name: string, xml: string): PartInPieces => ({ name, content: Buffer.from(xml, 'utf8') });
  const shared = (name: string, make: () => readonly Buffer[]): PartInPieces => ({
    name,
    content: asked(make),
    last: true,
  });
  const sharedText = (name: string, make: () => string): PartInPieces =>
    shared(name, () => [Buffer.from(make(), 'utf8')]);
  return [
    sharedText('[Content_Types].xml', () => contentTypes(count, book.strings.any(), noted())),
    own('_rels/.rels', packageRelationships()),
    own(CUSTOM_PROPERTIES.part, customProperties(model.metadata)),
    own('docProps/app.xml', programProperties()),
    own('docProps/core.xml', coreProperties(model)),
    sharedText('xl/_rels/workbook.xml.rels', () => workbookRelationships(count, book.strings.any())),
    shared('xl/sharedStrings.xml', () => book.strings.xml()),
    sharedText('xl/styles.xml', () => book.styles.xml()),
    own('xl/workbook.xml', workbookXml(model.sheets)),
    ...written.flatMap(({ parts }) => parts),
  ];
}

/** Pieces that are made when the first of them is asked for. */
function* asked(make: () => readonly Buffer[]): Generator<Buffer> {
  yield* make();
}

function workbookXml(sheets: readonly SheetModel[]): string {
  const names = namesOf(sheets);
  const defined = sheets.map((sheet, index) => printNames(sheet, names[index] ?? '', index)).join('');
  const entries = sheets.map(
    ({ visibility = 'visible' }, index) =>
      `<sheet name="${escapeXml(names[index] ?? '')}" sheetId="${index + 1}" state="${visibility}" r:id="rId${index + 1}"/>`,
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<workbookPr filterPrivacy="1"/>',
    `<sheets>${entries.join('')}</sheets>`,
    defined === '' ? '' : `<definedNames>${defined}</definedNames>`,
    '<calcPr calcId="171027" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

/** The names that the sheets get, no two the same. */
function namesOf(sheets: readonly SheetModel[]): readonly string[] {
  const taken: string[] = [];
  for (const { name } of sheets) taken.push(sheetName(name, taken));
  return taken;
}

function workbookRelationships(sheets: number, texts: boolean): string {
  const numbered = Array.from({ length: sheets }, (_, index) => ({
    id: `rId${index + 1}`,
    type: `${RELATIONSHIPS}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  return relationshipsXml([
    ...numbered,
    { id: `rId${sheets + 1}`, type: `${RELATIONSHIPS}/styles`, target: 'styles.xml' },
    ...(texts
      ? [{ id: `rId${sheets + 2}`, type: `${RELATIONSHIPS}/sharedStrings`, target: 'sharedStrings.xml' }]
      : []),
  ]);
}

function packageRelationships(): string {
  return relationshipsXml([
    { id: 'rId1', type: `${RELATIONSHIPS}/officeDocument`, target: 'xl/workbook.xml' },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: `${RELATIONSHIPS}/extended-properties`, target: 'docProps/app.xml' },
    { id: 'rIdDayie', type: CUSTOM_PROPERTIES.relationship, target: CUSTOM_PROPERTIES.part },
  ]);
}

function contentTypes(sheets: number, texts: boolean, noted: readonly number[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const kind = (extension: string, type: string): string =>
    `<Default Extension="${extension}" ContentType="${type}"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    kind('rels', `${TYPES}.relationships+xml`),
    kind('xml', 'application/xml'),
    noted.length === 0 ? '' : kind('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'),
    part('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`),
    ),
    part('xl/styles.xml', `${TYPE}.styles+xml`),
    texts ? part('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`) : '',
    ...noted.map((number) => part(`xl/comments${number}.xml`, `${TYPE}.comments+xml`)),
    part('docProps/core.xml', `${TYPES}.core-properties+xml`),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    part(CUSTOM_PROPERTIES.part, CUSTOM_PROPERTIES.contentType),
    '</Types>',
  ].join('');
}

function programProperties(): string {
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${WRITER}</Application></Properties>`;
}

/** Who made it and when: the day of the run is the only date that goes in. */
function coreProperties({ title, date }: WorkbookModel): string {
  const moment = `${date}T00:00:00Z`;
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:creator>${WRITER}</dc:creator><dc:title>${escapeXml(cellText(title))}</dc:title><cp:lastModifiedBy>${WRITER}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
