import type { Language } from '../diagnostics/wording.ts';
import { LETTER_KINDS, type Letter } from '../model/letter.ts';
import { LETTER_WORDS } from '../words/letters.ts';
import { list } from '../words/severities.ts';
import { wrap } from './lines.ts';

/** What was written, for a terminal: each kind with the number of letters and whom they go to. */
export function lettersText(
  { letters, label }: { readonly letters: readonly Letter[]; readonly label: string },
  { language, width }: { readonly language: Language; readonly width: number },
): string {
  if (letters.length === 0)
    return language === 'zh' ? `${label}：没有需要写的函件。\n` : `${label}: no letter is called for.\n`;
  return LETTER_KINDS.flatMap((kind) => {
    const mine = letters.filter((letter) => letter.kind === kind);
    if (mine.length === 0) return [];
    const units = list(
      mine.map(({ unit }) => unit),
      language,
    );
    const words = LETTER_WORDS[kind][language];
    const line =
      language === 'zh'
        ? `${label} ${words}${mine.length}份：${units}`
        : `${label} ${words} (${mine.length}): ${units}`;
    return wrap(line, width);
  })
    .map((line) => `${line}\n`)
    .join('');
}
