import path from 'node:path';
import { type Assessed, isAssessed } from '../../assessment/results.ts';
import { spanText } from '../../core/span.ts';
import { type OutputFile, writeFiles, writeNamedFiles } from '../../disk/write-files.ts';
import { bulletin, bulletinMarkdown, bulletinText } from '../../documents/bulletin.ts';
import { interviewWorkbook, scoreWorkbook } from '../../documents/score-workbook.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import type { Context } from '../context.ts';
import type { ScoreOptions } from '../declarations/score.ts';
import { exitCode, knownFindings, noteVerdict } from '../judging.ts';
import { noteFiles } from '../notes.ts';
import { printJson, printScores } from '../print-scores.ts';
import { endUnscored, scoreFor } from '../scoring.ts';

/** `dayie score`: results on stdout, documents into `--out`, findings on stderr. */
export async function score(
  paths: readonly string[],
  options: ScoreOptions,
  context: Context,
): Promise<number> {
  const scoring = await scoreFor(paths, options, context);
  const { results, verdict, inputs } = scoring;
  if (!isAssessed(results)) return endUnscored(scoring, options, context);
  const { force, format } = options;
  const known = await knownFindings(options, verdict.all, context);
  const written = await writeFiles(
    path.resolve(context.workingFolder, options.out),
    await resultFiles(results, options.date),
    { force },
  );
  await writeNamedFiles(known, { force, inputs });
  if (format === 'json') await printJson(results, context);
  else await printScores(results, format, context);
  await noteVerdict(verdict, options, context);
  noteFiles([...written, ...known.map(({ target }) => target)], context);
  return exitCode(verdict);
}

async function resultFiles(results: Assessed, date: string): Promise<readonly OutputFile[]> {
  const month = spanText(results.span);
  const notice = bulletin(results, date);
  return [
    { name: `${month}-考核评分.xlsx`, bytes: await writeWorkbook(scoreWorkbook(results, date)) },
    { name: `${month}-通报.txt`, bytes: Buffer.from(bulletinText(notice), 'utf8') },
    { name: `${month}-通报.md`, bytes: Buffer.from(bulletinMarkdown(notice), 'utf8') },
    {
      name: `${month}-约谈预警名单.xlsx`,
      bytes: await writeWorkbook(interviewWorkbook(results.verdicts, results.span, date)),
    },
  ];
}
