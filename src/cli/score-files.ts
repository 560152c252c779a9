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
import { textParts } from '../formats/docx/index.ts';
import { zipAside } from '../formats/zip-aside.ts';
import type { TextModel } from '../model/text-model.ts';
import { plansOf, resultsOfPlan } from '../runs/by-plan.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import type { ScoreOptions } from './declarations/score.ts';
import { compressedInTurn, type FileAside, workbookFile } from './files-aside.ts';
import { interviewFiles } from './list-files.ts';

/** How the documents of a scored span are to look. */
export type DocumentOptions = Pick<
  ScoreOptions,
  'date' | 'plan' | 'fonts' | 'redHead' | 'internal' | 'charts' | 'noReport'
>;

/** Every document of a scored span: workbook and bulletin of each plan, the overview, the lists and the report. */
export function resultFiles(
  results: Assessed,
  typed: (place: Place) => string | undefined,
  options: DocumentOptions,
  language: Language,
): Promise<readonly OutputFile[]> {
  const { verdicts, findings } = results;
  const made = documents(results, typed, options, language);
  return verdicts.length + findings.length < MANY ? compressedInTurn(made) : compressedInTurn(made, 1);
}

/** Verdicts and findings from which on a document is long. */
const MANY = 10_000;

/** Each made when it is asked for. */
function* documents(
  results: Assessed,
  typed: (place: Place) => string | undefined,
  options: DocumentOptions,
  language: Language,
): Generator<FileAside> {
  const { date } = options;
  const label = spanText(results.span);
  const plans = plansOf(results);
  for (const plan of plans) {
    const mine = resultsOfPlan(results, plan);
    if (isAssessed(mine)) yield* planFiles(mine, label, PLAN_WORDS[plan].zh, options);
  }
  if (options.plan === 'all' && plans.length > 1) yield* bulletinFiles(results, `${label}-综合`, options);
  yield* interviewFiles(results, date);
  yield workbookFile(`${label}-总览.xlsx`, overviewWorkbook(results, date));
  yield listsFile(results, label, date);
  if (!options.noReport) yield reportFile(results, typed, date, label, language);
}

// What is yielded is made in functions of their own: one that can be gone on with keeps what it made in between.

function listsFile(results: Assessed, label: string, date: string): FileAside {
  return workbookFile(`${label}-名单.xlsx`, listsWorkbook(results, date));
}

function scoreFile(results: Assessed, name: string, date: string): FileAside {
  return workbookFile(`${name}-考核评分.xlsx`, scoreWorkbook(results, date));
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
function* planFiles(
  results: Assessed,
  label: string,
  subject: string,
  options: DocumentOptions,
): Generator<FileAside> {
  const name = `${label}-${subject}`;
  yield scoreFile(results, name, options.date);
  yield* bulletinFiles(results, name, options, subject);
}

/** The bulletin for Word, for a message and for a page. */
function* bulletinFiles(
  results: Assessed,
  name: string,
  options: DocumentOptions,
  subject?: string,
): Generator<FileAside> {
  const { date, fonts, redHead, internal, charts } = options;
  const notice = bulletin(results, date, {
    fonts,
    redHead,
    internal,
    charts,
    ...(subject === undefined ? {} : { subject }),
  });
  yield textFile(`${name}-通报.docx`, notice);
  yield { name: `${name}-通报.txt`, bytes: Buffer.from(plainText(notice), 'utf8') };
  yield { name: `${name}-通报.md`, bytes: Buffer.from(markdownText(notice), 'utf8') };
}

function textFile(name: string, model: TextModel): Promise<OutputFile> {
  return zipAside(textParts(model)).then((bytes) => ({ name, bytes }));
}
