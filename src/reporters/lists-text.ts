import type { Assessed } from '../assessment/results.ts';
import { onList } from '../assessment/verdict.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { ListId } from '../words/lists.ts';
import { NOBODY, verdictsText } from '../words/verdicts.ts';
import { besideInterviews, listLines } from './list-lines.ts';

const WHOLE = { width: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** The lists as plain text, a line an entry. */
export function listsText(results: Assessed, only: ListId | null, language: Language): string {
  const { lists, verdicts, assessments, month } = results;
  if (only !== null || assessments.length === 0) {
    const lines = listLines(lists, { language, ...WHOLE }).slice(1);
    return `${(lines.length === 0 ? [NOBODY[language]] : lines).join('\n')}\n`;
  }
  const interviews = verdictsText(onList(verdicts, 'interview'), 'interview', month, language);
  const others = listLines(besideInterviews(lists), { language, ...WHOLE });
  return others.length === 0 ? interviews : `${interviews}${others.join('\n')}\n`;
}
