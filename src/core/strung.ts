/**
 * Large pieces one after the other, as `join` gives them. Rows make a table, tables a section, sections the document: joined, all of it
 * would be copied at every step; strung together it is copied once, when the whole is written.
 */
export function strung(pieces: readonly string[], between = ''): string {
  let [whole = ''] = pieces;
  for (const piece of pieces.slice(1)) whole += between + piece;
  return whole;
}
