/** Most texts are this already, and are compared by the hundred thousand. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

/**
 * Folds a heading or a name to what people compare by: full width to half width (NFKC), no white space or
 * zero-width characters, one kind of bracket, dash and middle dot. For comparing only, never for printing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/gu, '')
    .replace(/[〔［【｛[{]/gu, '(')
    .replace(/[〕］】｝\]}]/gu, ')')
    .replace(/[—–―‐‑‒−－~～]+/gu, '-')
    .replace(/[·•・‧∙]/gu, '·')
    .toLowerCase();
}
