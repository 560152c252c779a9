/** Characters from which a part is handed on: each piece by itself would take longer on the way than to be made. */
export const PART = 64 * 1024;

/** A text whose pieces are made when they are asked for, in parts that follow each other; the last may be empty. */
export function* inParts(pieces: Iterable<string>): Generator<string> {
  let part = '';
  for (const piece of pieces) {
    part += piece;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;
}
