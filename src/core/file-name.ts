import { withoutHidden } from './hidden-characters.ts';

/** Names that Windows keeps for devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;
const MOST_BYTES = 200;

/**
 * A text as one step of a path that every system takes: nothing hidden, none of `\/:*?"<>|`, no device, no dot at either end, at most
 * 200 bytes so that an ending fits.
 */
export function fileNamePart(text: string): string {
  const clean = withoutHidden(text)
    .replace(/[\\/:*?"<>|\t\n]/gu, '_')
    .replace(/^[. ]+/u, '')
    .replace(DEVICES, '$1_');
  let name = '';
  let bytes = 0;
  for (const character of clean) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MOST_BYTES) break;
    name += character;
  }
  const end = name.replace(/(?<![. ])[. ]+$/u, '');
  return end === '' ? '_' : end;
}
