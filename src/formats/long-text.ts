/** A text that is made piece by piece, as the bytes that are written of it. */
export interface LongText {
  readonly add: (piece: string) => void;
  /** In pieces that follow each other. */
  readonly bytes: () => readonly Buffer[];
}

/** Characters that are put together before they become bytes. */
const AT_A_TIME = 64 * 1024;

/** Of a long text only its bytes are kept: with all of its pieces strung together it would take several times as much memory. */
export function longText(): LongText {
  const done: Buffer[] = [];
  let open = '';
  return {
    add: (piece) => {
      open += piece;
      if (open.length < AT_A_TIME) return;
      done.push(Buffer.from(open, 'utf8'));
      open = '';
    },
    bytes: () => [...done, Buffer.from(open, 'utf8')],
  };
}

/** The bytes of a text whose pieces are made when they are asked for. */
export function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  let open = '';
  for (const piece of pieces) {
    open += piece;
    if (open.length < AT_A_TIME) continue;
    yield Buffer.from(open, 'utf8');
    open = '';
  }
  yield Buffer.from(open, 'utf8');
}
