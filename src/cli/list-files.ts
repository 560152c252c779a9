import type { Assessed } from '../assessment/results.ts';
import { onList } from '../assessment/verdict.ts';
import { spanText } from '../core/span.ts';
import type { OutputFile } from '../disk/write-files.ts';
import { listsWorkbook } from '../documents/lists-workbook.ts';
import { interviews, interviewWorkbook } from '../documents/score-workbook.ts';
import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import { verdictsText } from '../words/verdicts.ts';

/** 约谈预警名单.xlsx, where any of those assessed could be interviewed. */
export function interviewFiles(results: Assessed, date: string): readonly OutputFile[] {
  if (!interviews(results)) return [];
  const bytes = writeWorkbook(interviewWorkbook(results, date));
  return [{ name: `${spanText(results.span)}-约谈预警名单.xlsx`, bytes }];
}

/** Every list as a workbook; the interview list beside it as a workbook of its own and as text. */
export function listFiles(results: Assessed, date: string): readonly OutputFile[] {
  const label = spanText(results.span);
  const list = onList(results.verdicts, 'interview');
  const text = verdictsText(list, 'interview', results.month, 'zh');
  return [
    ...interviewFiles(results, date),
    ...(interviews(results) ? [{ name: `${label}-约谈预警名单.txt`, bytes: Buffer.from(text, 'utf8') }] : []),
    { name: `${label}-名单.xlsx`, bytes: writeWorkbook(listsWorkbook(results, date)) },
  ];
}
