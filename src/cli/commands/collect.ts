import path from 'node:path';
import { reaches } from '../../diagnostics/report.ts';
import { findFiles } from '../../disk/files.ts';
import { writeNamedFiles } from '../../disk/write-files.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { rollCallText } from '../../reporters/roll-call-text.ts';
import { runCollect } from '../../runs/collect.ts';
import { type Context, EXIT } from '../context.ts';
import { readInputs } from '../inputs.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { dateOption, failOnOption, jobsOption, monthOption } from '../options.ts';
import { schemeFor } from '../scheme.ts';

export interface CollectOptions {
  readonly out: string;
  readonly month?: string;
  readonly includeFaulty?: boolean;
  readonly scheme?: string;
  readonly failOn: string;
  readonly date?: string;
  readonly jobs?: string;
  readonly force?: boolean;
}

/** `dayie collect`: the month's workbook into `--out`, the roll-call in short on stdout, findings on stderr. */
export async function collect(
  paths: readonly string[],
  options: CollectOptions,
  context: Context,
): Promise<number> {
  const failOn = failOnOption(options.failOn);
  const month = monthOption(options.month);
  const date = dateOption(options.date, context.today);
  const jobs = jobsOption(options.jobs);
  const { scheme, findings: schemeFindings } = await schemeFor(options.scheme, context);
  const found = await findFiles(paths, context.workingFolder);
  const includeFaulty = options.includeFaulty === true;
  const files = await readInputs(found, scheme, jobs, context);
  const run = runCollect({ files, scheme, schemeFindings, month, includeFaulty, date });
  const target = path.resolve(context.workingFolder, options.out);
  const inputs = found.filter(({ path: file }) => run.submitted.has(file)).map(({ absolute }) => absolute);
  const bytes = await writeWorkbook(run.workbook);
  await writeNamedFiles([{ target, bytes }], { force: options.force === true, inputs });
  context.print(rollCallText(run.rollCall, run.period, context));
  if (!context.quiet) await noteFindings(run.findings, context, 'warning');
  noteFiles([target], context);
  return run.findings.some(({ severity }) => reaches(severity, failOn)) ? EXIT.findings : EXIT.clean;
}
