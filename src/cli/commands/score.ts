import path from 'node:path';
import { periodText } from '../../core/period.ts';
import { type OutputFile, writeFiles } from '../../disk/write-files.ts';
import { bulletin, bulletinMarkdown, bulletinText } from '../../documents/bulletin.ts';
import { interviewWorkbook, scoreWorkbook } from '../../documents/score-workbook.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import type { Context } from '../context.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { oneOf } from '../options.ts';
import {
  documentOf,
  endUnscored,
  printResult,
  type Scoring,
  type ScoringOptions,
  scoreFor,
} from '../scoring.ts';

/** `dayie score`: results on stdout, documents into `--out`, findings on stderr. */
export async function score(
  paths: readonly string[],
  options: ScoringOptions,
  context: Context,
): Promise<number> {
  const format = oneOf('--format', options.format, ['table', 'json', 'markdown', 'none']);
  const scoring = await scoreFor(paths, options, context);
  if (scoring.run.assessments.length === 0) return endUnscored(scoring, format, context);
  const files = await resultFiles(scoring);
  const written = await writeFiles(path.resolve(context.workingFolder, options.out ?? 'out'), files, {
    force: options.force === true,
  });
  await printResult(scoring, format, context);
  if (!context.quiet) await noteFindings(scoring.run.findings, context, 'info');
  noteFiles(written, context);
  return scoring.code;
}

async function resultFiles(scoring: Scoring): Promise<readonly OutputFile[]> {
  const document = documentOf(scoring);
  if (document === null) return [];
  const { period, assessments, scheme, date } = document;
  const month = periodText(period);
  const interviews = assessments.flatMap((assessment) => assessment.interviews);
  const notice = bulletin(assessments, scheme, period, date);
  return [
    { name: `${month}-考核评分.xlsx`, bytes: await writeWorkbook(scoreWorkbook(document)) },
    { name: `${month}-通报.txt`, bytes: Buffer.from(bulletinText(notice), 'utf8') },
    { name: `${month}-通报.md`, bytes: Buffer.from(bulletinMarkdown(notice), 'utf8') },
    {
      name: `${month}-约谈预警名单.xlsx`,
      bytes: await writeWorkbook(interviewWorkbook(interviews, period, date)),
    },
  ];
}
