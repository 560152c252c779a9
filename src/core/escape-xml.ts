import { anyUnit } from './code-units.ts';

/** What may have to be left out: controls, halves of pairs, and what is no character. */
const FORBIDDEN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0xd800, 0xdfff],
  [0xfffe, 0xffff],
];
const MAY_BE_FORBIDDEN = anyUnit(FORBIDDEN);
const NOT_ALLOWED = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The same, and the marks of XML, which are written otherwise: " & < >. */
const SPECIAL = anyUnit([...FORBIDDEN, [0x22, 0x22], [0x26, 0x26], [0x3c, 0x3c], [0x3e, 0x3e]]);

/** Text for element content or an attribute; what XML 1.0 does not allow is left out. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  // Formulas have marks by the thousand, and hardly ever anything else.
  const allowed = MAY_BE_FORBIDDEN.test(text) ? text.replace(NOT_ALLOWED, '') : text;
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
