import { withoutHidden } from '../../core/hidden-characters.ts';

/** What Excel takes for a character's code in a text: _x001B_ would be shown, and obeyed, as the character. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Text as it is to stand in a cell, a note or a prompt that dayie writes: nothing hidden, and no code that Excel makes a character of. */
export function cellText(text: string): string {
  return withoutHidden(text).replace(CODE, '_x005F_');
}
