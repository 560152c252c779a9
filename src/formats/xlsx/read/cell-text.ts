import type { PartText } from './scan.ts';

/** A piece of a sheet's text with cells in it. */
export interface CellText extends PartText {
  /** Position of its first character in the part. */
  readonly start: number;
}

export const NO_TEXT: CellText = { xml: '', bytes: true, start: 0 };

/** Where the values of a scanned sheet stand. */
export interface CellTexts {
  /** Some values may come to nothing (white space alone, an escape); false where none does. */
  readonly mayBeEmpty: boolean;
  /** Position behind the last of them. */
  readonly end: number;
  /** A piece that holds all from one position to another, and what ends there. */
  holding(from: number, to: number): CellText;
}

/** Bytes of a piece: many rows, and far less than what young garbage may take. */
const PIECE = 32_768;

/** All as one text. */
export function oneText({ xml, bytes }: PartText): CellTexts {
  const text = { xml, bytes, start: 0 };
  return { mayBeEmpty: true, end: xml.length, holding: () => text };
}

/** Pieces made of a large part's bytes as they are asked for; the last is kept. */
export function textInPieces(content: Buffer, end: number): CellTexts {
  let last = NO_TEXT;
  return {
    mayBeEmpty: false,
    end,
    holding(from, to) {
      if (from < last.start || to > last.start + last.xml.length) {
        const stop = Math.min(end, Math.max(to, from + PIECE));
        last = { xml: content.toString('latin1', from, stop), bytes: true, start: from };
      }
      return last;
    },
  };
}
