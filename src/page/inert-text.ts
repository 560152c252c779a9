/** What shows nothing, or turns the direction of what follows: shown as its number, so that nobody is deceived by it. */
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A text of a workbook as it may be shown: every character that hides or turns others is named, line ends are arrows. */
export function shown(text: string): string {
  return text.replace(HIDDEN, (character) => {
    if (character === '\n') return '↵';
    if (character === '\t') return '→';
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return `⟨U+${'0'.repeat(Math.max(0, 4 - code.length))}${code}⟩`;
  });
}
