import type { LettersDocument } from '../../schemas/output/letters.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { Letter, LetterItem, LetterKind } from '../model/letter.ts';
import type { TextSection } from '../model/text-model.ts';
import { LETTER_WORDS } from '../words/letters.ts';
import { placeJson } from './finding-json.ts';

type ItemJson = LettersDocument['letters'][number]['items'][number];

/** A letter in the words of its template. */
interface WordedLetter {
  readonly letter: Letter;
  readonly title: string;
  readonly section: TextSection;
  /** Placeholders that stay open. */
  readonly open: readonly string[];
}

/** The letters as data, each figure with the cells it rests on; their texts are Chinese whatever the run's language. */
export function lettersJson(
  run: {
    readonly label: string;
    readonly without: readonly LetterKind[];
    readonly unidentified: readonly string[];
    readonly unaddressed: number;
  },
  composed: readonly WordedLetter[],
  date: string,
  language: Language,
): string {
  const document: LettersDocument = {
    version: 1,
    label: run.label,
    date,
    letters: composed.map(({ letter, title, section, open }) => ({
      kind: letter.kind,
      name: LETTER_WORDS[letter.kind][language],
      unit: letter.unit,
      title,
      paragraphs: section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
      values: { ...letter.values },
      open: [...open],
      items: letter.items.map(itemJson),
    })),
    without: [...run.without],
    unidentified: [...run.unidentified],
    unaddressed: run.unaddressed,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const BLANK = {
  level: null,
  heading: null,
  stands: null,
  item: null,
  ground: null,
  due: null,
  daysLate: null,
};

function itemJson(item: LetterItem): ItemJson {
  const { type } = item;
  switch (item.type) {
    case 'fault':
      return {
        ...BLANK,
        type,
        level: item.level,
        heading: item.heading,
        stands: item.stands,
        text: item.message,
        sources: item.at.map(placeJson),
      };
    case 'report':
      return { ...BLANK, type, item: item.title, text: item.state, sources: [] };
    case 'task':
      return {
        ...BLANK,
        type,
        item: item.item,
        ground: item.ground,
        due: item.due,
        daysLate: item.daysLate,
        text: item.reason,
        sources: item.at.map(placeJson),
      };
    case 'reason':
      return { ...BLANK, type, ground: item.ground, text: item.reason, sources: item.at.map(placeJson) };
  }
}
