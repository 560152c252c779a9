import path from 'node:path';
import type { Interview } from '../../assessment/model.ts';
import { type Period, periodText } from '../../core/period.ts';
import { type OutputFile, writeFiles, writeNamedFiles } from '../../disk/write-files.ts';
import { interviewText } from '../../documents/interview-wording.ts';
import { interviewWorkbook } from '../../documents/score-workbook.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
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
  const { run, verdict, inputs } = scoring;
  const { period } = run;
  if (run.assessments.length === 0 || period === null) return endUnscored(scoring, options, context);
  const interviews = run.assessments.flatMap((assessment) => assessment.interviews);
  const { force, format, out } = options;
  const known = await knownFindings(options, verdict.all, context);
  const written =
    out === null
      ? []
      : await writeFiles(
          path.resolve(context.workingFolder, out),
          await listFiles(interviews, period, options.date),
          { force },
        );
  await writeNamedFiles(known, { force, inputs });
  noteFiles([...written, ...known.map(({ target }) => target)], context);
  // JSON is the published shape whole; for people the list alone is printed.
  if (format === 'json') await printJson(scoring, context);
  else await printInterviews(interviews, period, format, context);
  await noteVerdict(verdict, options, context);
  return exitCode(verdict);
}

async function listFiles(
  interviews: readonly Interview[],
  period: Period,
  date: string,
): Promise<readonly OutputFile[]> {
  const month = periodText(period);
  return [
    {
      name: `${month}-约谈预警名单.xlsx`,
      bytes: await writeWorkbook(interviewWorkbook(interviews, period, date)),
    },
    {
      name: `${month}-约谈预警名单.txt`,
      bytes: Buffer.from(interviewText(interviews, period, 'zh'), 'utf8'),
    },
  ];
}
