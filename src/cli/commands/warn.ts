import path from 'node:path';
import { periodText } from '../../core/period.ts';
import { writeFiles } from '../../disk/write-files.ts';
import { interviewText } from '../../documents/interview-wording.ts';
import { interviewWorkbook } from '../../documents/score-workbook.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import type { Context } from '../context.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { oneOf } from '../options.ts';
import { endUnscored, printInterviews, printResult, type ScoringOptions, scoreFor } from '../scoring.ts';

/** `dayie warn`: the interview and warning list alone. */
export async function warn(
  paths: readonly string[],
  options: ScoringOptions,
  context: Context,
): Promise<number> {
  const format = oneOf('--format', options.format, ['table', 'json', 'markdown', 'text', 'none']);
  const scoring = await scoreFor(paths, options, context);
  const { run, date } = scoring;
  if (run.assessments.length === 0) return endUnscored(scoring, format, context);
  const interviews = run.assessments.flatMap((assessment) => assessment.interviews);
  if (run.period !== null && options.out !== undefined) {
    const month = periodText(run.period);
    const text = Buffer.from(interviewText(interviews, run.period, 'zh'), 'utf8');
    const files = [
      {
        name: `${month}-约谈预警名单.xlsx`,
        bytes: await writeWorkbook(interviewWorkbook(interviews, run.period, date)),
      },
      { name: `${month}-约谈预警名单.txt`, bytes: text },
    ];
    const written = await writeFiles(path.resolve(context.workingFolder, options.out), files, {
      force: options.force === true,
    });
    noteFiles(written, context);
  }
  // JSON is the published shape whole; for people the list alone is printed.
  if (format === 'json') await printResult(scoring, format, context);
  else if (format !== 'none' && run.period !== null)
    await printInterviews(interviews, run.period, format, context);
  if (!context.quiet) await noteFindings(run.findings, context, 'info');
  return scoring.code;
}
