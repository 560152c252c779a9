import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns that a text takes. The package of that name asks the browser for grapheme clusters, which older ones do not know;
 * here a joined emoji counts as its parts, which makes a column a little wider.
 */
export default function stringWidth(text: string): number {
  let width = 0;
  for (const character of text)
    if (!/[\p{Cc}\p{Cf}\p{Mark}]/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}
