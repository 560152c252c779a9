import { textWidth } from '../core/text-width.ts';

/** Never at the start of a line (避头). */
const CLOSING = /^[，。、；：？！”’）》」』…,.;:?!)%\]]/u;

/**
 * Breaks a text into lines of at most `width` columns, a Chinese character counting two: between any two Chinese
 * characters, at spaces otherwise; closing punctuation goes with what it follows.
 */
export function wrap(text: string, width: number): readonly string[] {
  const whole = text.trimEnd();
  if (textWidth(whole) <= width) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The parts a line may not be broken inside of. */
function pieces(text: string): readonly string[] {
  const raw = text.match(/[\u0021-\u024f]+|\s+|./gsu) ?? [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined.at(-1);
    const stays = CLOSING.test(piece) || (last !== undefined && /[“‘（《「『([]$/u.test(last));
    if (last !== undefined && stays) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Shortens by display width, two columns a Chinese character. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > width - 2) break;
    kept += character;
  }
  return `${kept}..`;
}
