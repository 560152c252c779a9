import type { TextBlock } from '../model/text-model.ts';

/** How much a bulletin's text tells; what it leaves out stands in an attachment, which it names. */
export interface Detail {
  /** Why reports were sent back, and who is not ranked; else in 报送情况表. */
  readonly reports: boolean;
  /** Who rose and fell most; else in the column 较上月 of the ranking tables. */
  readonly moves: boolean;
  /** So many at each end of a long class. */
  readonly ends: number;
  /** So many names in one place, before the list is left to an attachment. */
  readonly names: number;
  /** So many indicators of an assessment; null: all headline indicators. */
  readonly indicators: number | null;
}

const WHOLE: Detail = { reports: true, moves: true, ends: 3, names: 12, indicators: null };

/** From all there is to say to the least: each leaves one thing more to the attachments. */
export const DETAILS: readonly [Detail, ...Detail[]] = [
  WHOLE,
  { ...WHOLE, reports: false },
  { ...WHOLE, reports: false, moves: false },
  { ...WHOLE, reports: false, moves: false, names: 3 },
  { ...WHOLE, reports: false, moves: false, names: 3, ends: 1 },
  { ...WHOLE, reports: false, moves: false, names: 3, ends: 1, indicators: 2 },
  { ...WHOLE, reports: false, moves: false, names: 3, ends: 1, indicators: 1 },
];

/** Characters of a text without spaces: its title, paragraphs and signature, as an editor counts them. */
export function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.flatMap(charactersOf).join('').replaceAll(/\s/gu, '').length;
}

function charactersOf(block: TextBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.lead ?? '', block.text];
    case 'attached':
      return block.titles;
    case 'signature':
      return [block.issuer, block.date];
    case 'attachment':
    case 'table':
    case 'chart':
      return [];
    default:
      return [block.text];
  }
}
