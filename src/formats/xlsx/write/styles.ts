import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { CellStyle } from '../../../model/workbook-model.ts';

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const BODY: Partial<Font> = { name: '宋体', size: 11 };
const MIDDLE: Partial<Alignment> = { vertical: 'middle', wrapText: true };

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function boxed(alignment: Partial<Alignment>, more: Partial<Style> = {}): Partial<Style> {
  return { font: BODY, border: BOX, alignment: { ...MIDDLE, ...alignment }, ...more };
}

/** Shades of the lights: dark enough apart to differ in grey. */
export const SHADES = { 绿: 'FFE2EFDA', 黄: 'FFFFE699', 红: 'FFF4B084' } as const;

const CENTRE = { horizontal: 'center' } as const;
const LEFT = { horizontal: 'left' } as const;

/** The look of an office's table: 宋体, thin black lines, centred figures; lights differ in words first, in shade second. */
export const STYLES: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: {
    font: { name: '黑体', size: 18 },
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  caption: { font: BODY, alignment: { vertical: 'middle', horizontal: 'right' } },
  header: boxed(CENTRE, { font: { name: '黑体', size: 11 }, fill: fill('FFE7E6E6') }),
  text: boxed({ ...LEFT, shrinkToFit: false }),
  'text-centre': boxed(CENTRE),
  wrapped: boxed(LEFT),
  aside: { font: BODY, alignment: { vertical: 'middle', horizontal: 'left' } },
  integer: boxed(CENTRE, { numFmt: '0' }),
  number: boxed(CENTRE, { numFmt: 'General' }),
  decimal: boxed(CENTRE, { numFmt: '0.00' }),
  percent: boxed(CENTRE, { numFmt: '0.00"%"' }),
  signed: boxed(CENTRE, { numFmt: '+0.00;-0.00;0.00' }),
  total: boxed(CENTRE, { font: { ...BODY, bold: true }, fill: fill('FFF2F2F2'), numFmt: 'General' }),
  note: {
    font: { name: '宋体', size: 10 },
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  },
  'light-green': boxed(CENTRE, { fill: fill(SHADES.绿) }),
  'light-yellow': boxed(CENTRE, { fill: fill(SHADES.黄) }),
  'light-red': boxed(CENTRE, { font: { ...BODY, bold: true }, fill: fill(SHADES.红) }),
  entry: boxed(LEFT, { protection: { locked: false } }),
  'entry-text': boxed(LEFT, { protection: { locked: false }, numFmt: '@' }),
  'entry-figure': boxed(CENTRE, { protection: { locked: false } }),
  signature: {
    font: BODY,
    alignment: { ...MIDDLE, ...LEFT },
    protection: { locked: false },
  },
  given: boxed(CENTRE, { fill: fill('FFF2F2F2') }),
  'given-text': boxed(LEFT, { fill: fill('FFF2F2F2') }),
  fault: boxed(CENTRE, { fill: fill('FFFF7C80') }),
  warned: boxed(CENTRE, { fill: fill('FFFFE699') }),
  link: boxed(LEFT, { font: { ...BODY, underline: true, color: { argb: 'FF0563C1' } } }),
};
