import type { FontProfile } from '../../model/text-model.ts';

/** The families that a text is set in, by what they are for. */
export interface Fonts {
  /** 仿宋: the body. */
  readonly body: string;
  /** 楷体: headings of the second level. */
  readonly kai: string;
  /** 黑体: headings of the first level, 附件1. */
  readonly hei: string;
  /** 小标宋: titles and the red head. */
  readonly title: string;
  /** 宋体: page numbers and tables. */
  readonly song: string;
}

export const FONTS: Readonly<Record<FontProfile, Fonts>> = {
  gb2312: { body: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', title: '方正小标宋简体', song: '宋体' },
  system: { body: '仿宋', kai: '楷体', hei: '黑体', title: '华文中宋', song: '宋体' },
  gbk: {
    body: '方正仿宋_GBK',
    kai: '方正楷体_GBK',
    hei: '方正黑体_GBK',
    title: '方正小标宋_GBK',
    song: '方正书宋_GBK',
  },
};

/** Digits and Latin letters. */
export const LATIN = 'Times New Roman';

/** What takes a family's place on a machine without it, told to the program so that none is taken silently. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '华文中宋',
  方正仿宋_GBK: '仿宋',
  方正楷体_GBK: '楷体',
  方正黑体_GBK: '黑体',
  方正小标宋_GBK: '华文中宋',
  方正书宋_GBK: '宋体',
  华文中宋: '宋体',
};
