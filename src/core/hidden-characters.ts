import { anyUnit } from './code-units.ts';

/**
 * Characters that show nothing and that a terminal, a browser, an editor or Excel obeys: controls (ANSI escapes begin with one),
 * marks that turn the direction of writing, zero-width characters, line separators, tags. Names of files and sheets, cells and
 * entries of a scheme may hold them; nothing that dayie prints or writes for people may. The data of JSON keeps them, as \u….
 * Tabs and line ends are none of them here.
 */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // Arabic letter mark
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero width; left-to-right and right-to-left mark
  [0x2028, 0x202e], // line separators; embeddings and overrides
  [0x2060, 0x206f], // joiners; isolates
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f], // tags
];

const CLASS = RANGES.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');
const HIDDEN = new RegExp(`[${CLASS}]`, 'gu');

/** By code unit: whether it is hidden, or the first half of a pair that may be. */
const HIDING = [...RANGES.filter(([, to]) => to <= 0xffff), [0xdb40, 0xdb40]] as const;
const MAY_HIDE = anyUnit(HIDING);

/** What programs take for the end of a line besides a line feed. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const BREAKS_OR_HIDES = anyUnit([...HIDING, [0x09, 0x0a]]);

/** A text for people on a screen: what hides is named, `[U+202E]`, so that it can be found; tabs stay, every line end is a line feed. */
export function shownText(text: string): string {
  return MAY_HIDE.test(text) ? text.replace(LINE_ENDS, '\n').replace(HIDDEN, named) : text;
}

/** The same on one line: tabs and line ends become a space. */
export function oneLine(text: string): string {
  if (!BREAKS_OR_HIDES.test(text)) return text;
  return text.replace(SPACES, ' ').replace(HIDDEN, named);
}

/** A text for a document that is printed and signed: what hides is left out; tabs stay, every line end is a line feed. */
export function withoutHidden(text: string): string {
  return MAY_HIDE.test(text) ? text.replace(LINE_ENDS, '\n').replace(HIDDEN, '') : text;
}

/** JSON in whose text every hidden character stands as \u…: the same value when read. */
export function escapeHiddenInJson(json: string): string {
  if (!MAY_HIDE.test(json)) return json;
  return json.replace(HIDDEN, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function named(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
