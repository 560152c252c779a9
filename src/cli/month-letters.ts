import type { OutputFile } from '../disk/write-files.ts';
import { composeLetter, type LetterDress } from '../documents/letters/compose.ts';
import { LETTER_KINDS } from '../model/letter.ts';
import { LETTERS, type WrittenLetters } from '../reporters/month-text.ts';
import type { LettersRun } from '../runs/letters.ts';
import { letterFiles } from './commands/letters.ts';

/** A month's letters as files among its results, and what is told of them. */
export function monthLetters(
  { letters, label }: LettersRun,
  dress: LetterDress,
): { readonly files: readonly OutputFile[]; readonly told: Omit<WrittenLetters, 'kept'> } {
  const composed = letters.map((letter) => composeLetter(letter, dress));
  return {
    files: letterFiles(composed, label, dress).map((file) => ({ ...file, name: `${LETTERS}/${file.name}` })),
    told: {
      counts: LETTER_KINDS.map((kind) => [kind, letters.filter((letter) => letter.kind === kind).length]),
      open: [...new Set(composed.flatMap(({ open }) => open))],
    },
  };
}
