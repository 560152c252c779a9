import type { Assessed } from '../assessment/results.ts';
import { onList } from '../assessment/verdict.ts';
import { withoutHidden } from '../core/hidden-characters.ts';
import { spanText } from '../core/span.ts';
import type { OutputFile } from '../disk/write-files.ts';
import { listsWorkbook } from '../documents/lists-workbook.ts';
import { interviews, interviewWorkbook } from '../documents/score-workbook.ts';
import { verdictsText } from '../words/verdicts.ts';
import { type FileAside, workbookFile } from './files-aside.ts';

/** 约谈预警名单.xlsx, where any of those assessed could be interviewed. */
export function interviewFiles(results: Assessed, date: string): readonly FileAside[] {
  if (!interviews(results)) return [];
  return [workbookFile(`${spanText(results.span)}-约谈预警名单.xlsx`, interviewWorkbook(results, date))];
}

/** Every list as a workbook; the interview list beside it as a workbook of its own and as text. */
export async function listFiles(results: Assessed, date: string): Promise<readonly OutputFile[]> {
  const label = spanText(results.span);
  const list = onList(results.verdicts, 'interview');
  const text = withoutHidden(verdictsText(list, 'interview', results.month, 'zh'));
  return Promise.all([
    ...interviewFiles(results, date),
    ...(interviews(results) ? [{ name: `${label}-约谈预警名单.txt`, bytes: Buffer.from(text, 'utf8') }] : []),
    workbookFile(`${label}-名单.xlsx`, listsWorkbook(results, date)),
  ]);
}
