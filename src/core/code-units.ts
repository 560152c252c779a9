/** A set of UTF-16 code units, 1 for each that is in it. */
export type CodeUnits = Uint8Array;

export function codeUnits(ranges: readonly (readonly [from: number, to: number])[]): CodeUnits {
  const units = new Uint8Array(0x10000);
  for (const [from, to] of ranges) units.fill(1, from, to + 1);
  return units;
}

/**
 * Whether a text holds any of them. Nearly all texts hold none of what must be escaped in them, and every text that is printed is
 * asked: a look at each unit is sooner done than an expression that knows of pairs, or five searches.
 */
export function holdsAny(text: string, units: CodeUnits): boolean {
  for (let index = 0; index < text.length; index += 1) if (units[text.charCodeAt(index)] !== 0) return true;
  return false;
}
