import type { Letter, LetterKind, LetterTemplates } from '../../model/letter.ts';
import { LIST_NAME } from '../../words/letters.ts';
import { itemLines } from './items.ts';
import { fillIn } from './placeholders.ts';

/** One message a unit, to be pasted into a chat: its name, then what each of its letters says, the list line by line. */
export function letterMessages(letters: readonly Letter[], { letters: templates }: LetterTemplates): string {
  const byUnit = new Map<string, Letter[]>();
  for (const letter of letters) byUnit.set(letter.unit, [...(byUnit.get(letter.unit) ?? []), letter]);
  const messages = [...byUnit].map(([unit, mine]) =>
    [`${unit}：`, ...mine.flatMap((letter) => linesOf(letter, templates))].join('\n'),
  );
  return messages.map((message) => `${message}\n`).join('\n');
}

function linesOf(letter: Letter, templates: Readonly<Record<LetterKind, { paragraphs: readonly string[] }>>) {
  return templates[letter.kind].paragraphs.flatMap((text) =>
    text.trim() === `{${LIST_NAME}}`
      ? itemLines(letter.items)
      : [fillIn(text, { ...letter.values, [LIST_NAME]: itemLines(letter.items).join('；') }).text],
  );
}
