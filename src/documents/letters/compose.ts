import { VERSION } from '../../core/version.ts';
import type { Letter, LetterTemplates } from '../../model/letter.ts';
import type { FontProfile, TextBlock, TextModel, TextSection } from '../../model/text-model.ts';
import { LETTER_WORDS, LIST_NAME } from '../../words/letters.ts';
import { dayName } from '../../words/spans.ts';
import { itemLines, itemsTable } from './items.ts';
import { fillIn } from './placeholders.ts';

/** How letters are written. */
export interface LetterDress {
  /** ISO. */
  readonly date: string;
  readonly fonts: FontProfile;
  readonly templates: LetterTemplates;
}

/** A letter's page or pages, and the placeholders that stay open on them. */
export interface ComposedLetter {
  readonly letter: Letter;
  readonly title: string;
  readonly section: TextSection;
  /** Each once, in the order of the text. */
  readonly open: readonly string[];
}

/** Puts a letter into the words of its template. */
export function composeLetter(letter: Letter, { date, templates }: LetterDress): ComposedLetter {
  const template = templates.letters[letter.kind];
  const values = { ...letter.values, [LIST_NAME]: itemLines(letter.items).join('；') };
  const open: string[] = [];
  const filled = (text: string): string => {
    const made = fillIn(text, values);
    open.push(...made.open);
    return made.text;
  };
  const title = filled(template.title);
  const blocks: TextBlock[] = [
    { type: 'title', text: title },
    { type: 'addressee', text: filled(template.addressee) },
  ];
  for (const text of template.paragraphs) {
    const table = text.trim() === `{${LIST_NAME}}` ? itemsTable(letter.items) : null;
    blocks.push(table ?? { type: 'paragraph', text: filled(text) });
  }
  blocks.push({ type: 'signature', issuer: filled(templates.signature), date: dayName(date) });
  return {
    letter,
    title,
    section: { orientation: 'portrait', blocks, firstPage: 1 },
    open: [...new Set(open)],
  };
}

/** One letter as a document. */
export function letterDocument(
  { title, section, letter }: ComposedLetter,
  { date, fonts }: LetterDress,
): TextModel {
  return { title, date, metadata: metadataOf(letter), fonts, head: null, sections: [section] };
}

/** All letters of a kind as one document to print, each beginning on a page numbered 1. */
export function lettersDocument(
  letters: readonly ComposedLetter[],
  { date, fonts }: LetterDress,
): TextModel | null {
  const [first] = letters;
  if (first === undefined) return null;
  return {
    title: LETTER_WORDS[first.letter.kind].zh,
    date,
    metadata: { document: 'letters', version: VERSION },
    fonts,
    head: null,
    sections: letters.map(({ section }) => section),
  };
}

function metadataOf({ kind, unit }: Letter): TextModel['metadata'] {
  return { document: `letter-${kind}`, unit, version: VERSION };
}
