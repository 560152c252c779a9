import path from 'node:path';
import { type Assessed, isAssessed } from '../../assessment/results.ts';
import { spanText } from '../../core/span.ts';
import { type OutputFile, writeFiles, writeNamedFiles } from '../../disk/write-files.ts';
import { interviewWorkbook } from '../../documents/score-workbook.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { verdictsText } from '../../words/verdicts.ts';
import type { Context } from '../context.ts';
import type { WarnOptions } from '../declarations/warn.ts';
import { exitCode, knownFindings, noteVerdict } from '../judging.ts';
import { noteFiles } from '../notes.ts';
import { printInterviews, printJson } from '../print-scores.ts';
import { endUnscored, scoreFor } from '../scoring.ts';

/** `dayie warn`: the interview and warning list alone. */
export async function warn(
  paths: readonly string[],
  options: WarnOptions,
  context: Context,
): Promise<number> {
  const scoring = await scoreFor(paths, options, context);
  const { results, verdict, inputs } = scoring;
  if (!isAssessed(results)) return endUnscored(scoring, options, context);
  const { force, format, out } = options;
  const known = await knownFindings(options, verdict.all, context);
  const written =
    out === null
      ? []
      : await writeFiles(path.resolve(context.workingFolder, out), await listFiles(results, options.date), {
          force,
        });
  await writeNamedFiles(known, { force, inputs });
  noteFiles([...written, ...known.map(({ target }) => target)], context);
  // JSON is the published shape whole; for people the list alone is printed.
  if (format === 'json') await printJson(results, context);
  else await printInterviews(results, format, context);
  await noteVerdict(verdict, options, context);
  return exitCode(verdict);
}

async function listFiles({ verdicts, span }: Assessed, date: string): Promise<readonly OutputFile[]> {
  const month = spanText(span);
  return [
    {
      name: `${month}-约谈预警名单.xlsx`,
      bytes: await writeWorkbook(interviewWorkbook(verdicts, span, date)),
    },
    {
      name: `${month}-约谈预警名单.txt`,
      bytes: Buffer.from(verdictsText(verdicts, 'interview', span, 'zh'), 'utf8'),
    },
  ];
}
