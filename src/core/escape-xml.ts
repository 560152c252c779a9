import { anyUnit } from './code-units.ts';

/** What is written otherwise or left out: marks of XML, controls, halves of pairs, and what is no character. */
const SPECIAL = anyUnit([
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x22, 0x22], // "
  [0x26, 0x26], // &
  [0x3c, 0x3c], // <
  [0x3e, 0x3e], // >
  [0xd800, 0xdfff],
  [0xfffe, 0xffff],
]);

/** Text for element content or an attribute; what XML 1.0 does not allow is left out. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
