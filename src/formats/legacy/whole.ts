/** Types of BIFF records: what begins and ends a sheet, and what names one. */
const BEGINNINGS = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const END = 0x000a;
const BOUND_SHEET = 0x0085;
const FILE_PASS = 0x002f;

/** A stream of a compound file, as its directory states it and as it is there. */
export interface Stream {
  readonly name: string;
  readonly size: number;
  readonly content: Uint8Array;
}

/**
 * Whether a stream of BIFF records is all there: every sheet that it names begins where it says and comes to an end. A file that
 * broke off on its way reads as a shorter table otherwise. Encrypted streams are not looked into.
 */
export function isWholeBiff({ size, content }: Pick<Stream, 'size' | 'content'>): boolean {
  if (content.length < size) return false;
  const stream = Buffer.from(content.buffer, content.byteOffset, content.length);
  const starts: number[] = [];
  const globals = walk(stream, 0, (type, at, length) => {
    if (type === FILE_PASS) return 'stop';
    if (type === BOUND_SHEET && length >= 4) starts.push(stream.readUInt32LE(at));
    return 'go on';
  });
  if (globals === 'stopped') return true;
  return globals === 'ended' && starts.every((start) => walk(stream, start, () => 'go on') === 'ended');
}

/** Walks one substream, and those inside it, from its beginning to its end. */
function walk(
  stream: Buffer,
  start: number,
  visit: (type: number, at: number, length: number) => 'go on' | 'stop',
): 'ended' | 'broken' | 'stopped' {
  let at = start;
  let depth = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at === start && !BEGINNINGS.has(type)) return 'broken';
    if (at + 4 + length > stream.length) return 'broken';
    if (BEGINNINGS.has(type)) depth += 1;
    if (type === END) depth -= 1;
    if (depth === 0) return 'ended';
    if (visit(type, at + 4, length) === 'stop') return 'stopped';
    at += 4 + length;
  }
  return 'broken';
}
