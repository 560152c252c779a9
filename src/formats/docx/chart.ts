import { escapeXml } from '../../core/escape-xml.ts';
import { withoutHidden } from '../../core/hidden-characters.ts';
import type { TextChart } from '../../model/text-model.ts';
import type { Fonts } from './fonts.ts';
import { LATIN } from './fonts.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const INLINE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** English Metric Units of a millimetre. */
const MM = 36_000;
/** As wide as the text; two stand on a page. */
const WIDTH = 156 * MM;
const HEIGHT = 104 * MM;
/** Told apart in black and white, too. */
const SHADES = ['1F4E79', '8FAADC', 'D9D9D9'] as const;
const LINE = 'C00000';
/** Hundredths of a point. */
const LETTERS = 800;
/** Above so many categories their names stand upright. */
const LEVEL = 5;
const CATEGORIES = 1;
const VALUES = 2;

/** The paragraph that shows a chart: an exact line would cut it off. */
export function chartParagraph({ title }: TextChart, id: number, relation: string): string {
  const name = escapeXml(withoutHidden(title));
  return [
    '<w:p><w:pPr><w:spacing w:before="60" w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>',
    `<wp:inline xmlns:wp="${INLINE}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${WIDTH}" cy="${HEIGHT}"/>`,
    `<wp:docPr id="${id}" name="${name}" descr="${name}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r></w:p>',
  ].join('');
}

/** The part that draws it: its data stand in it, for no workbook is behind them. */
export function chartXml({ title, categories, series, line }: TextChart, fonts: Fonts): string {
  const names = literal('strLit', categories);
  const columns = series.map(({ name, values }, index) =>
    seriesXml(index, name, [
      `<c:spPr><a:solidFill><a:srgbClr val="${SHADES[index % SHADES.length]}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>`,
      '<c:invertIfNegative val="0"/>',
      `<c:cat>${names}</c:cat><c:val>${literal('numLit', values)}</c:val>`,
    ]),
  );
  const against = seriesXml(series.length, line.name, [
    `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>`,
    '<c:marker><c:symbol val="none"/></c:marker>',
    `<c:cat>${names}</c:cat><c:val>${literal(
      'numLit',
      categories.map(() => line.value),
    )}</c:val><c:smooth val="0"/>`,
  ]);
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const letters = lettersXml(fonts, LETTERS);
  const turned = categories.length > LEVEL ? ' rot="-5400000" vert="horz"' : '';
  return [
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${lettersXml(fonts, 1100, 'defRPr')}</a:pPr><a:r>${lettersXml(fonts, 1100, 'rPr')}<a:t>${text(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns.join('')}<c:gapWidth val="60"/>${axes}</c:barChart>`,
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${against}<c:marker val="1"/>${axes}</c:lineChart>`,
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:txPr><a:bodyPr${turned}/><a:p><a:pPr>${letters}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0&quot;%&quot;" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:txPr><a:bodyPr/><a:p><a:pPr>${letters}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea>',
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/><c:txPr><a:bodyPr/><a:p><a:pPr>${letters}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function seriesXml(index: number, name: string, parts: readonly string[]): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${text(name)}</c:v></c:tx>${parts.join('')}</c:ser>`;
}

/** Values that no cells stand behind; one that is not known has no point. */
function literal(kind: 'strLit' | 'numLit', values: readonly (string | null)[]): string {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${text(value)}</c:v></c:pt>`],
  );
  const format = kind === 'numLit' ? '<c:formatCode>0.00</c:formatCode>' : '';
  return `<c:${kind}>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}>`;
}

function lettersXml(fonts: Fonts, size: number, element: 'defRPr' | 'rPr' = 'defRPr'): string {
  return `<a:${element}${element === 'rPr' ? ' lang="zh-CN"' : ''} sz="${size}" b="0"><a:latin typeface="${LATIN}"/><a:ea typeface="${fonts.song}"/></a:${element}>`;
}

function text(value: string): string {
  return escapeXml(withoutHidden(value));
}
