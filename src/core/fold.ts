import { withoutRadicals } from './radicals.ts';

/** Most texts are this already, and are compared by the hundred thousand. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

/** Characters whose plain form means something else: 5² is not 52, ① not 1, ½ not 1/2, ㎡ not m2. */
const KEPT =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u215f\u2189\u2460-\u24ff\u3248-\u325f\u32b1-\u32bf\u3380-\u33df]/;
const NOT_KEPT = new RegExp(`[^${KEPT.source.slice(1, -1)}]+`, 'gu');

/**
 * Folds a heading or a name to what people compare by: full width to half width (NFKC), radicals and compatibility forms to
 * the characters they look like, no white space or invisible characters, one kind of bracket, dash and middle dot. For
 * comparing only, never for printing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const normal = KEPT.test(text)
    ? text.replace(NOT_KEPT, (run) => run.normalize('NFKC'))
    : text.normalize('NFKC');
  return withoutRadicals(normal)
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, '')
    .replace(/[〔［【｛[{]/gu, '(')
    .replace(/[〕］】｝\]}]/gu, ')')
    .replace(/[—–―‐‑‒−－~～]+/gu, '-')
    .replace(/[·•・‧∙]/gu, '·')
    .toLowerCase();
}
