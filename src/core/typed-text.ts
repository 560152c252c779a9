/**
 * Text as typed, made readable for figures, dates and names. Not NFKC: that would turn 5² into 52 and ① into 1, and a figure
 * must never be made up.
 */

/** White space and everything that shows nothing: zero-width characters, direction marks, byte order marks, soft hyphens. */
const INVISIBLE = /[\s\p{Cf}\p{Cc}]+/gu;

/** What half width has another form for; most texts hold none of it. */
const WIDE = /[\uff01-\uff5e\u3000\u00a0\u2212\ufe63]/u;

/** Full-width digits, letters and signs to half width, character by character, so that positions stay. */
export function halfWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ')
    .replace(/[\u2212\ufe63]/gu, '-');
}

/** Half width and without anything invisible. */
export function squeezed(text: string): string {
  return halfWidth(text).replace(INVISIBLE, '');
}

/** Without white space and other invisible characters; the rest as typed. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}
