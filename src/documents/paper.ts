import { textWidth } from '../core/text-width.ts';
import type { SheetModel } from '../model/workbook-model.ts';

type Print = SheetModel['print'];

/** Printed letters are at least 9 points tall: 宋体 11 at this share of its size, less what programs measure differently. */
export const LEAST_SCALE = 0.82;

/** Millimetres of a column of one character, and of a point of height. */
const CHARACTER = 1.94;
const POINT = 0.3528;
/** Millimetres of both margins together, as the writer sets them. */
const SIDE_MARGINS = 20.4;
const END_MARGINS = 25.4;

/** A sheet of paper in the way it is fed. */
interface Sheet {
  readonly paper: NonNullable<Print['paper']>;
  readonly orientation: Print['orientation'];
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** From the paper every office has to the one it has for big tables. */
export const SHEETS: readonly Sheet[] = [
  { paper: 'A4', orientation: 'portrait', width: 210, height: 297 },
  { paper: 'A4', orientation: 'landscape', width: 297, height: 210 },
  { paper: 'A3', orientation: 'landscape', width: 420, height: 297 },
];

/** Characters and points that the sheet holds at the least legible size. */
export function roomOn({ width, height }: Sheet): { readonly characters: number; readonly points: number } {
  return {
    characters: (width - SIDE_MARGINS) / LEAST_SCALE / CHARACTER,
    points: (height - END_MARGINS) / LEAST_SCALE / POINT,
  };
}

const POINT_SIGN = '.'.charCodeAt(0);

/** Characters of width that a text needs, whatever the font: digits of some are a third wider than those of 宋体. */
export function roomFor(text: string): number {
  let room = 0.7;
  // Figures and Chinese words are measured by the thousand: only what is neither is asked for by its character.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === POINT_SIGN) room += 0.65;
    else if (code < 0x7f) room += 1.28;
    else if (code >= 0x4e00 && code <= 0x9fff) room += 2.05;
    else return roomByCharacter(text);
  }
  return room;
}

function roomByCharacter(text: string): number {
  let room = 0.7;
  for (const character of text) room += character === '.' ? 0.65 : textWidth(character) === 2 ? 2.05 : 1.28;
  return room;
}

/** Points of a line of 宋体 11 without room above and below. */
export const LINE_HEIGHT = 14.25;

/** Points of a unit's row, its name in a column of so many characters. */
export function unitHeight(name: string, width: number, line = LINE_HEIGHT): number {
  return line + (Math.ceil(roomFor(name) / width) - 1) * LINE_HEIGHT;
}
