import { type Assessed, isAssessed } from '../assessment/results.ts';
import type { Place } from '../core/place.ts';
import { spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { OutputFile } from '../disk/write-files.ts';
import { bulletin } from '../documents/bulletin.ts';
import { listsWorkbook } from '../documents/lists-workbook.ts';
import { overviewWorkbook } from '../documents/overview-workbook.ts';
import { report } from '../documents/report/index.ts';
import { scoreWorkbook } from '../documents/score-workbook.ts';
import { markdownText, plainText } from '../documents/text-print.ts';
import { writeText } from '../formats/docx/index.ts';
import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import { plansOf, resultsOfPlan } from '../runs/by-plan.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import type { ScoreOptions } from './declarations/score.ts';
import { interviewFiles } from './list-files.ts';

/** How the documents of a scored span are to look. */
export type DocumentOptions = Pick<
  ScoreOptions,
  'date' | 'plan' | 'fonts' | 'redHead' | 'internal' | 'charts' | 'noReport'
>;

/** Every document of a scored span: workbook and bulletin of each plan, the overview, the lists and the report. */
export async function resultFiles(
  results: Assessed,
  typed: (place: Place) => string | undefined,
  options: DocumentOptions,
  language: Language,
): Promise<readonly OutputFile[]> {
  const { date } = options;
  const label = spanText(results.span);
  const files: OutputFile[] = [];
  const plans = plansOf(results);
  for (const plan of plans) {
    const mine = resultsOfPlan(results, plan);
    if (isAssessed(mine)) files.push(...planFiles(mine, label, PLAN_WORDS[plan].zh, options));
  }
  return [
    ...files,
    ...(options.plan === 'all' && plans.length > 1 ? bulletinFiles(results, `${label}-综合`, options) : []),
    ...interviewFiles(results, date),
    { name: `${label}-总览.xlsx`, bytes: writeWorkbook(overviewWorkbook(results, date)) },
    { name: `${label}-名单.xlsx`, bytes: writeWorkbook(listsWorkbook(results, date)) },
    ...(options.noReport ? [] : [await reportFile(results, typed, date, label, language)]),
  ];
}

/** The page, in the language of the run: what draws its charts is loaded for it alone. */
async function reportFile(
  results: Assessed,
  typed: (place: Place) => string | undefined,
  date: string,
  label: string,
  language: Language,
): Promise<OutputFile> {
  const { writeReport } = await import('../formats/html/index.ts');
  return {
    name: `${label}-报告.html`,
    bytes: writeReport(report(results, { language, date, typed })),
  };
}

/** A plan's workbook and its bulletin. */
function planFiles(
  results: Assessed,
  label: string,
  subject: string,
  options: DocumentOptions,
): readonly OutputFile[] {
  const name = `${label}-${subject}`;
  const bytes = writeWorkbook(scoreWorkbook(results, options.date));
  return [{ name: `${name}-考核评分.xlsx`, bytes }, ...bulletinFiles(results, name, options, subject)];
}

/** The bulletin for Word, for a message and for a page. */
function bulletinFiles(
  results: Assessed,
  name: string,
  options: DocumentOptions,
  subject?: string,
): readonly OutputFile[] {
  const { date, fonts, redHead, internal, charts } = options;
  const notice = bulletin(results, date, {
    fonts,
    redHead,
    internal,
    charts,
    ...(subject === undefined ? {} : { subject }),
  });
  return [
    { name: `${name}-通报.docx`, bytes: writeText(notice) },
    { name: `${name}-通报.txt`, bytes: Buffer.from(plainText(notice), 'utf8') },
    { name: `${name}-通报.md`, bytes: Buffer.from(markdownText(notice), 'utf8') },
  ];
}
