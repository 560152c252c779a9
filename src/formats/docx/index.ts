import { escapeXml } from '../../core/escape-xml.ts';
import { withoutHidden } from '../../core/hidden-characters.ts';
import type { TextChart, TextModel, TextSection } from '../../model/text-model.ts';
import { CUSTOM_PROPERTIES, customProperties } from '../custom-properties.ts';
import { bytesOf } from '../long-text.ts';
import { type PartInPieces, whole, writeZip } from '../zip.ts';
import { blockPieces, redHeadXml } from './blocks.ts';
import { chartParagraph, chartXml } from './chart.ts';
import { FONTS, type Fonts, LATIN, SUBSTITUTES } from './fonts.ts';
import { CHARACTER, FOOTER, LINE, MARGINS, PAGE } from './layout.ts';
import { paragraph, runProperties } from './paragraph.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A text to the bytes of a .docx file that Word, WPS and LibreOffice open; the same model gives the same bytes. */
export function writeText(model: TextModel): Uint8Array {
  return writeZip(whole(textParts(model)));
}

/** The parts of a .docx file before they are compressed. */
export function textParts(model: TextModel): readonly PartInPieces[] {
  const fonts = FONTS[model.fonts];
  const charts = chartsOf(model);
  const parts: readonly (readonly [name: string, xml: string | Iterable<string>])[] = [
    ['[Content_Types].xml', contentTypes(charts.length)],
    ['_rels/.rels', packageRelationships()],
    [CUSTOM_PROPERTIES.part, customProperties(model.metadata)],
    ['docProps/app.xml', properties()],
    ['docProps/core.xml', coreProperties(model)],
    ['word/_rels/document.xml.rels', documentRelationships(charts.length)],
    ...charts.map((chart, index): readonly [string, string] => [chartPart(index), chartXml(chart, fonts)]),
    ['word/document.xml', documentPieces(model, fonts)],
    ['word/fontTable.xml', fontTable(fonts)],
    ['word/footer1.xml', footer(fonts, 'right')],
    ['word/footer2.xml', footer(fonts, 'left')],
    ['word/settings.xml', settings()],
    ['word/styles.xml', styles(fonts)],
  ];
  return parts.map(([name, xml]) => ({
    name,
    content:
      typeof xml !== 'string'
        ? bytesOf(xml)
        : Buffer.from(name.endsWith('custom.xml') ? xml : DECLARATION + xml, 'utf8'),
  }));
}

/** In the order of the text, which is the order of their parts and relationships. */
function chartsOf({ sections }: TextModel): readonly TextChart[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
}

function chartPart(index: number): string {
  return `word/charts/chart${index + 1}.xml`;
}

/** A long list is a table of a hundred megabytes. */
function* documentPieces(model: TextModel, fonts: Fonts): Generator<string> {
  const { sections, head } = model;
  const charts = chartsOf(model);
  yield `${DECLARATION}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}"><w:body>`;
  for (const [index, section] of sections.entries()) {
    if (index === 0 && head !== null) yield redHeadXml(head, fonts);
    for (const [at, block] of section.blocks.entries()) {
      if (block.type !== 'chart') yield* blockPieces(block, section.orientation, fonts, at === 0);
      else {
        const number = charts.indexOf(block);
        yield chartParagraph(block, number + 1, `rId${FIRST_CHART + number}`);
      }
    }
    const end = sectionXml(section);
    // Every section but the last ends in a paragraph of its own, too low to make a page.
    const last = index === sections.length - 1;
    yield last ? closing(section) + end : paragraph([], { line: 20, section: end });
  }
  yield '</w:body></w:document>';
}

/** Behind a table at the end Word wants a paragraph; a low one keeps it on the page. */
function closing({ blocks }: TextSection): string {
  return blocks.at(-1)?.type === 'table' ? paragraph([], { line: 20 }) : '';
}

function sectionXml({ orientation, firstPage }: TextSection): string {
  const upright = orientation === 'portrait';
  const [width, height] = upright ? [PAGE.width, PAGE.height] : [PAGE.height, PAGE.width];
  const { top, bottom, left, right } = MARGINS[orientation];
  return [
    '<w:sectPr>',
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${upright ? '' : ' w:orient="landscape"'}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${upright ? FOOTER : Math.min(FOOTER, bottom - 500)}" w:gutter="0"/>`,
    firstPage === undefined ? '' : `<w:pgNumType w:start="${firstPage}"/>`,
    '</w:sectPr>',
  ].join('');
}

/** — 1 —, a character from the outer edge. */
function footer(fonts: Fonts, side: 'left' | 'right'): string {
  const type = { font: fonts.song, size: 14, loose: true } as const;
  const field = (kind: string): string =>
    `<w:r>${runProperties(type)}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const page = [
    field('begin'),
    `<w:r>${runProperties(type)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`,
    field('separate'),
    `<w:r>${runProperties(type)}<w:t>1</w:t></w:r>`,
    field('end'),
  ].join('');
  const line = paragraph([{ ...type, text: '— ' }, page, { ...type, text: ' —' }], {
    align: side,
    line: 400,
    [side]: CHARACTER,
  });
  return `<w:ftr xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}">${line}</w:ftr>`;
}

function styles(fonts: Fonts): string {
  const type = runProperties({ font: fonts.body, size: 16, loose: true });
  return [
    `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault>${type.replace('</w:rPr>', '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>')}</w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/></w:style>',
    '</w:styles>',
  ].join('');
}

function settings(): string {
  return [
    `<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/>`,
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '</w:settings>',
  ].join('');
}

function fontTable(fonts: Fonts): string {
  const named = [...new Set(Object.values(fonts)), LATIN].map((name) => {
    const other = SUBSTITUTES[name];
    return `<w:font w:name="${name}">${other === undefined ? '' : `<w:altName w:val="${other}"/>`}</w:font>`;
  });
  return `<w:fonts xmlns:w="${WORD}">${named.join('')}</w:fonts>`;
}

function coreProperties({ title, date }: TextModel): string {
  const moment = `${date}T00:00:00Z`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(withoutHidden(title))}</dc:title><dc:creator>dayie</dc:creator><cp:lastModifiedBy>dayie</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function properties(): string {
  return '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>dayie</Application></Properties>';
}

function contentTypes(charts: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    part('word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ...['styles', 'settings', 'fontTable'].map((name) =>
      part(`word/${name}.xml`, `${WORD_TYPE}.${name}+xml`),
    ),
    ...['footer1', 'footer2'].map((name) => part(`word/${name}.xml`, `${WORD_TYPE}.footer+xml`)),
    ...Array.from({ length: charts }, (_, index) =>
      part(chartPart(index), 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'),
    ),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    part(CUSTOM_PROPERTIES.part, CUSTOM_PROPERTIES.contentType),
    '</Types>',
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships([
    [`${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
    [CUSTOM_PROPERTIES.relationship, CUSTOM_PROPERTIES.part],
  ]);
}

/** Behind the document's other parts. */
const FIRST_CHART = 6;

/** The footers are rId4 and rId5, as the sections name them. */
function documentRelationships(charts: number): string {
  return relationships([
    [`${RELATIONSHIPS}/styles`, 'styles.xml'],
    [`${RELATIONSHIPS}/settings`, 'settings.xml'],
    [`${RELATIONSHIPS}/fontTable`, 'fontTable.xml'],
    [`${RELATIONSHIPS}/footer`, 'footer1.xml'],
    [`${RELATIONSHIPS}/footer`, 'footer2.xml'],
    ...Array.from({ length: charts }, (_, index): readonly [string, string] => [
      `${RELATIONSHIPS}/chart`,
      chartPart(index).replace('word/', ''),
    ]),
  ]);
}
