import type { MarkLevel } from './model.ts';
import {
  applyEdits,
  childOf,
  childrenOf,
  closeOf,
  type Edit,
  type Element,
  rootOf,
  tagText,
  Unpatchable,
  withAttributes,
} from './xml.ts';

const NEW_STYLES = [
  'title',
  'guide',
  'header',
  'body',
  'centre',
  'link',
  'error',
  'warning',
  'heading',
  'message',
] as const;

/** Looks of what is added: the list's cells, and the heading and cells of 错误信息. */
export type AddedStyle = (typeof NEW_STYLES)[number];

/** A workbook's styles while marks are added; those that are there keep their numbers. */
export interface MarkStyles {
  /** Number of the style that is like `base` but shaded. */
  shaded(base: number, level: MarkLevel): number;
  readonly added: Readonly<Record<AddedStyle, number>>;
  xml(): string;
}

const SHADES: Readonly<Record<MarkLevel, string>> = { error: 'FFFF7C80', warning: 'FFFFE699' };
const GREY = 'FFE7E6E6';
const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="18"/><name val="黑体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/></font>',
  '<font><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/></font>',
] as const;
const LINE = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
);
const BOX = `<border>${LINE.join('')}<diagonal/></border>`;

/** @throws Unpatchable when the part lacks what every office program writes. */
export function openStyles(xml: string): MarkStyles {
  const root = rootOf(xml);
  const group = (name: string): Element => {
    const found = childOf(xml, root, name);
    if (found === undefined) throw new Unpatchable(`no ${name}`);
    return found;
  };
  const groups = {
    fonts: group('fonts'),
    fills: group('fills'),
    borders: group('borders'),
    cellXfs: group('cellXfs'),
  };
  const count = (name: keyof typeof groups): number => childrenOf(xml, groups[name]).length;
  const present = childrenOf(xml, groups.cellXfs).map(({ start, end }) => xml.slice(start, end));
  const [fonts, fills, box] = [count('fonts'), count('fills'), count('borders')];
  const shade: Readonly<Record<MarkLevel | 'grey', number>> = {
    error: fills,
    warning: fills + 1,
    grey: fills + 2,
  };
  const xfs: string[] = NEW_STYLES.map((style) => addedXf(style, fonts, shade, box));
  const shades = new Map<string, number>();
  const added = Object.fromEntries(NEW_STYLES.map((style, index) => [style, present.length + index]));
  return {
    added: added as Readonly<Record<AddedStyle, number>>,
    shaded(base, level) {
      const key = `${base} ${level}`;
      const known = shades.get(key);
      if (known !== undefined) return known;
      const number = present.length + xfs.length;
      xfs.push(shadedXf(present[base] ?? present[0] ?? '<xf/>', shade[level]));
      shades.set(key, number);
      return number;
    },
    xml: () =>
      applyEdits(xml, [
        ...grown(xml, groups.fonts, FONTS),
        ...grown(xml, groups.fills, [SHADES.error, SHADES.warning, GREY].map(solid)),
        ...grown(xml, groups.borders, [BOX]),
        ...grown(xml, groups.cellXfs, xfs),
      ]),
  };
}

function grown(xml: string, group: Element, more: readonly string[]): readonly Edit[] {
  const close = closeOf(xml, group);
  const count = childrenOf(xml, group).length + more.length;
  const open = withAttributes(tagText(xml, group), { count: String(count) });
  return [
    { from: group.start, to: group.tag.end + 1, text: open },
    { from: close, to: close, text: more.join('') },
  ];
}

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Like the cell's own style but shaded and unlocked: what is to be mended can be, in a protected sheet too. */
function shadedXf(xf: string, fill: number): string {
  const end = xf.indexOf('>') + 1;
  const open = withAttributes(xf.slice(0, end), {
    fillId: String(fill),
    applyFill: '1',
    applyProtection: '1',
  }).replace(/\s{0,8}\/>$/u, '>');
  const inside = xf
    .slice(end)
    .replace(/<protection\b[^>]{0,200}\/>/u, '')
    .replace(/<\/xf>$/u, '');
  const [, before = '', after = ''] = /^(.*?)(<extLst.*)?$/su.exec(inside) ?? [];
  return `${open}${before}<protection locked="0"/>${after}</xf>`;
}

/** Every cell that is added holds a text; `quotePrefix` keeps it one when somebody edits it. */
function addedXf(
  style: AddedStyle,
  fonts: number,
  shade: Readonly<Record<MarkLevel | 'grey', number>>,
  box: number,
): string {
  const look = LOOKS[style];
  const fill = look.fill === undefined ? 0 : shade[look.fill];
  const border = look.box === true ? box : 0;
  return `<xf numFmtId="0" fontId="${fonts + look.font}" fillId="${fill}" borderId="${border}" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${look.align}" vertical="center" wrapText="1"/></xf>`;
}

interface Look {
  /** Index into FONTS. */
  readonly font: number;
  readonly fill?: MarkLevel | 'grey';
  readonly box?: true;
  readonly align: 'left' | 'center';
}

const LOOKS: Readonly<Record<AddedStyle, Look>> = {
  title: { font: 1, align: 'center' },
  guide: { font: 0, align: 'left' },
  header: { font: 2, fill: 'grey', box: true, align: 'center' },
  body: { font: 0, box: true, align: 'left' },
  centre: { font: 0, box: true, align: 'center' },
  link: { font: 3, box: true, align: 'center' },
  error: { font: 2, fill: 'error', box: true, align: 'center' },
  warning: { font: 0, fill: 'warning', box: true, align: 'center' },
  heading: { font: 2, fill: 'error', box: true, align: 'center' },
  message: { font: 4, align: 'left' },
};
