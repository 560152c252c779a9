import { inParts, PART } from '../core/text-parts.ts';

/** A text that is made piece by piece, as the bytes that are written of it. */
export interface LongText {
  readonly add: (piece: string) => void;
  /** In pieces that follow each other. */
  readonly bytes: () => readonly Buffer[];
}

/** Of a long text only its bytes are kept: with all of its pieces strung together it would take several times as much memory. */
export function longText(): LongText {
  const done: Buffer[] = [];
  let open = '';
  return {
    add: (piece) => {
      open += piece;
      if (open.length < PART) return;
      done.push(Buffer.from(open, 'utf8'));
      open = '';
    },
    bytes: () => [...done, Buffer.from(open, 'utf8')],
  };
}

/** The bytes of a text whose pieces are made when they are asked for. */
export function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  for (const part of inParts(pieces)) yield Buffer.from(part, 'utf8');
}
