import { type Assessed, isAssessed } from '../assessment/results.ts';
import { spanText } from '../core/span.ts';
import type { OutputFile } from '../disk/write-files.ts';
import { bulletin } from '../documents/bulletin.ts';
import { listsWorkbook } from '../documents/lists-workbook.ts';
import { overviewWorkbook } from '../documents/overview-workbook.ts';
import { scoreWorkbook } from '../documents/score-workbook.ts';
import { markdownText, plainText } from '../documents/text-print.ts';
import { writeText } from '../formats/docx/index.ts';
import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import { plansOf, resultsOfPlan } from '../runs/by-plan.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import type { ScoreOptions } from './declarations/score.ts';
import { interviewFiles } from './list-files.ts';

/** How the documents of a scored span are to look. */
export type DocumentOptions = Pick<ScoreOptions, 'date' | 'plan' | 'fonts' | 'redHead' | 'internal'>;

/** Every document of a scored span: workbook and bulletin of each plan, the overview and the lists. */
export async function resultFiles(
  results: Assessed,
  options: DocumentOptions,
): Promise<readonly OutputFile[]> {
  const { date } = options;
  const label = spanText(results.span);
  const files: OutputFile[] = [];
  const plans = plansOf(results);
  for (const plan of plans) {
    const mine = resultsOfPlan(results, plan);
    if (isAssessed(mine)) files.push(...(await planFiles(mine, label, PLAN_WORDS[plan].zh, options)));
  }
  return [
    ...files,
    ...(options.plan === 'all' && plans.length > 1 ? bulletinFiles(results, `${label}-综合`, options) : []),
    ...(await interviewFiles(results, date)),
    { name: `${label}-总览.xlsx`, bytes: await writeWorkbook(overviewWorkbook(results, date)) },
    { name: `${label}-名单.xlsx`, bytes: await writeWorkbook(listsWorkbook(results, date)) },
  ];
}

/** A plan's workbook and its bulletin. */
async function planFiles(
  results: Assessed,
  label: string,
  subject: string,
  options: DocumentOptions,
): Promise<readonly OutputFile[]> {
  const name = `${label}-${subject}`;
  const bytes = await writeWorkbook(scoreWorkbook(results, options.date));
  return [{ name: `${name}-考核评分.xlsx`, bytes }, ...bulletinFiles(results, name, options, subject)];
}

/** The bulletin for Word, for a message and for a page. */
function bulletinFiles(
  results: Assessed,
  name: string,
  options: DocumentOptions,
  subject?: string,
): readonly OutputFile[] {
  const { date, fonts, redHead, internal } = options;
  const notice = bulletin(results, date, {
    fonts,
    redHead,
    internal,
    ...(subject === undefined ? {} : { subject }),
  });
  return [
    { name: `${name}-通报.docx`, bytes: writeText(notice) },
    { name: `${name}-通报.txt`, bytes: Buffer.from(plainText(notice), 'utf8') },
    { name: `${name}-通报.md`, bytes: Buffer.from(markdownText(notice), 'utf8') },
  ];
}
