import { fold } from './fold.ts';

/** How the labels of one level of a statistics table begin: 一、 / （一） / 1. / （1）. */
export type Numbering = '一、' | '（一）' | '1.' | '（1）';

/** What a numbered label begins with, folded. */
const BEGINNINGS: Readonly<Record<Numbering, RegExp>> = {
  '一、': /^[一二三四五六七八九十]+[、.]/u,
  '（一）': /^\([一二三四五六七八九十]+\)/u,
  '1.': /^\d+[.、](?!\d)/u,
  '（1）': /^\(\d+\)/u,
};

/** Whether a label begins with a numbering, in whatever brackets and width. */
export function isNumbered(label: string, numbering: Numbering): boolean {
  return BEGINNINGS[numbering].test(fold(label));
}
