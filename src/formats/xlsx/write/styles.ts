import { escapeXml } from '../../../core/escape-xml.ts';
import type { CellStyle } from '../../../model/workbook-model.ts';
import { DECLARATION, MAIN } from './names.ts';

/** One concrete look of a cell: its font, fill and border as styles.xml has them, and how its content lies. */
interface Look {
  readonly font: string;
  readonly fill?: string;
  readonly boxed?: boolean;
  readonly across: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'center';
  readonly wrap?: boolean;
  /** A number format; General where nothing is said. */
  readonly format?: string;
  readonly unlocked?: boolean;
}

function font(name: string, size: number, before = '', colour = ''): string {
  return `<font>${before}<sz val="${size}"/>${colour}<name val="${name}"/></font>`;
}

function fill(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/></patternFill></fill>`;
}

/**
 * The font that columns are measured by. The stand-ins of Calibri, which others take, are a third wider where it is missing, and with
 * them every column; those of Times New Roman have its widths, and its digits are half as wide as 汉字, like those of 宋体.
 */
const NORMAL = '<font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>';
const BODY = font('宋体', 11);
const BOLD = font('宋体', 11, '<b/>');

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** The second fill of every workbook, whether anything has it or not. */
const GREY_FILL = '<fill><patternFill patternType="gray125"/></fill>';
const PALE = fill('FFF2F2F2');

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const BOX = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`)
  .join('')}<diagonal/></border>`;

/** Shades of the lights: dark enough apart to differ in grey. */
const SHADES = { 绿: 'FFE2EFDA', 黄: 'FFFFE699', 红: 'FFF4B084' } as const;

const CENTRED: Look = { font: BODY, boxed: true, across: 'center', wrap: true };
const WORDS: Look = { ...CENTRED, across: 'left' };

/** The look of an office's table: 宋体, thin black lines, centred figures; lights differ in words first, in shade second. */
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { font: font('黑体', 18), across: 'center', wrap: true },
  caption: { font: BODY, across: 'right' },
  header: { ...CENTRED, font: font('黑体', 11), fill: fill('FFE7E6E6') },
  text: WORDS,
  'text-centre': CENTRED,
  wrapped: WORDS,
  aside: { font: BODY, across: 'left' },
  integer: { ...CENTRED, format: '0' },
  number: CENTRED,
  decimal: { ...CENTRED, format: '0.00' },
  percent: { ...CENTRED, format: '0.00"%"' },
  signed: { ...CENTRED, format: '+0.00;-0.00;0.00' },
  total: { ...CENTRED, font: BOLD, fill: PALE },
  note: { font: font('宋体', 10), across: 'left', down: 'top', wrap: true },
  'light-green': { ...CENTRED, fill: fill(SHADES.绿) },
  'light-yellow': { ...CENTRED, fill: fill(SHADES.黄) },
  'light-red': { ...CENTRED, font: BOLD, fill: fill(SHADES.红) },
  entry: { ...WORDS, unlocked: true },
  'entry-text': { ...WORDS, unlocked: true, format: '@' },
  'entry-figure': { ...CENTRED, unlocked: true },
  signature: { font: BODY, across: 'left', wrap: true, unlocked: true },
  given: { ...CENTRED, fill: PALE },
  'given-text': { ...WORDS, fill: PALE },
  fault: { ...CENTRED, fill: fill('FFFF7C80') },
  warned: { ...CENTRED, fill: fill('FFFFE699') },
  link: { ...WORDS, font: font('宋体', 11, '<u/>', '<color rgb="FF0563C1"/>') },
};

/** Formats that every program knows by number. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

/** The styles of a workbook, each as it is first needed. */
export interface StyleSheet {
  /** The number that a cell names its style by. */
  readonly idOf: (style: CellStyle, format: string | undefined) => number;
  readonly xml: () => string;
}

export function styleSheet(): StyleSheet {
  const fonts = numbered([NORMAL]);
  const fills = numbered([NO_FILL, GREY_FILL]);
  const borders = numbered([NO_BORDER]);
  const formats = numbered([]);
  const cells = numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<CellStyle, Map<string | undefined, number>>();
  const made = (look: Look, format: string): number => {
    const number = KNOWN_FORMATS[format] ?? FIRST_OWN_FORMAT + formats.of(format);
    return cells.of(
      cellFormat(look, number, {
        font: fonts.of(look.font),
        fill: fills.of(look.fill ?? NO_FILL),
        border: borders.of(look.boxed === true ? BOX : NO_BORDER),
      }),
    );
  };
  return {
    idOf: (style, format) => {
      const mine = known.get(style) ?? new Map<string | undefined, number>();
      const before = mine.get(format);
      if (before !== undefined) return before;
      const look = LOOKS[style];
      const id = made(look, format ?? look.format ?? 'General');
      known.set(style, mine.set(format, id));
      return id;
    },
    xml: () =>
      [
        `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
        formats.all.length === 0 ? '' : counted('numFmts', formats.all.map(ownFormat)),
        counted('fonts', fonts.all),
        counted('fills', fills.all),
        counted('borders', borders.all),
        counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        counted('cellXfs', cells.all),
        counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        counted('dxfs', Object.values(SHADES).map(shadeFormat)),
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
        '</styleSheet>',
      ].join(''),
  };
}

function cellFormat(
  { across, down = 'center', wrap = false, unlocked = false }: Look,
  format: number,
  { font, fill, border }: { readonly font: number; readonly fill: number; readonly border: number },
): string {
  const applied = [
    ...(format === 0 ? [] : ['NumberFormat']),
    ...(font === 0 ? [] : ['Font']),
    ...(fill === 0 ? [] : ['Fill']),
    ...(border === 0 ? [] : ['Border']),
    'Alignment',
    ...(unlocked ? ['Protection'] : []),
  ];
  return [
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    ...applied.map((name) => ` apply${name}="1"`),
    `><alignment horizontal="${across}" vertical="${down}"${wrap ? ' wrapText="1"' : ''}/>`,
    unlocked ? '<protection locked="0"/>' : '',
    '</xf>',
  ].join('');
}

function ownFormat(code: string, index: number): string {
  return `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`;
}

function shadeFormat(argb: string): string {
  return `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${argb}"/></patternFill></fill></dxf>`;
}

/** Shades follow the word in the cell, so they stay true when a formula gives another one. */
export function shadesXml(ref: string): string {
  const rules = Object.keys(SHADES).map(
    (word, index) =>
      `<cfRule type="cellIs" dxfId="${index}" priority="${index + 1}" operator="equal"><formula>"${word}"</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${ref}">${rules.join('')}</conditionalFormatting>`;
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Texts that others name by number, each once. */
function numbered(first: readonly string[]): {
  readonly of: (text: string) => number;
  readonly all: readonly string[];
} {
  const all = [...first];
  return {
    all,
    of: (text) => {
      const at = all.indexOf(text);
      return at < 0 ? all.push(text) - 1 : at;
    },
  };
}
