import type { LeftOut } from '../../../model/sheet.ts';

/** How a font sets its text apart: struck out, or raised or lowered beside the rest. */
export type FontMark = 'struck' | 'superscript' | 'subscript';

/** A piece of a text in one font. */
export interface Run {
  readonly text: string;
  readonly mark: FontMark | null;
}

export interface VisibleText {
  readonly text: string;
  readonly leftOut?: LeftOut;
}

/**
 * What a text of several fonts says: without what is struck out, and without raised and lowered marks beside other text
 * (footnotes). A text that is raised as a whole is no mark; m² and CO₂ are spelt so.
 */
export function visibleText(runs: readonly Run[]): VisibleText {
  if (runs.every(({ mark }) => mark === null)) return { text: runs.map(({ text }) => text).join('') };
  const isMark = runs.some(({ text, mark }) => mark === null && text.trim() !== '');
  let text = '';
  let struck = '';
  let raised = '';
  for (const run of runs) {
    if (run.mark === 'struck') {
      struck += run.text;
    } else if (run.mark === null || !isMark) {
      text += run.text;
    } else {
      const spelt = partOfWord(text, run.text, run.mark);
      if (spelt === null) raised += run.text;
      else text += spelt;
    }
  }
  if (struck.trim() === '' && raised.trim() === '') return { text };
  return { text, leftOut: { struck: struck.trim(), raised: raised.trim() } };
}

/** The 2 of m² and of CO₂, as they are spelt without fonts; null for a mark. */
function partOfWord(before: string, text: string, mark: FontMark): string | null {
  if (mark === 'subscript') return /[A-Za-z]$/.test(before) && /^[\d.]+$/.test(text) ? text : null;
  if (!/(?:^|[^A-Za-z])[kcdm]?m$/.test(before)) return null;
  return text === '2' ? '²' : text === '3' ? '³' : null;
}
