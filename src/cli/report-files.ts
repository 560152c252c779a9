import path from 'node:path';
import { shownText } from '../core/hidden-characters.ts';
import { appendToFile } from '../disk/append.ts';
import type { NamedFile } from '../disk/write-files.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { REPORTERS, type Reporter } from '../reporters/index.ts';
import type { FindingReport, ReporterOptions } from '../reporters/report.ts';
import { type Context, pick } from './context.ts';
import type { RequestedReport } from './options/reports.ts';
import { terminalStyle } from './terminal.ts';

/** The reports to be written to files, as bytes. */
export async function reportFiles(
  requested: readonly RequestedReport[],
  report: FindingReport,
  options: ReporterOptions,
  context: Context,
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const { format, file } of requested) {
    if (file === null) continue;
    const make = await REPORTERS[format]();
    const made = make(report, options);
    const bytes = isText(made) ? shownBytes(made) : await packed(made);
    files.push({ target: path.resolve(context.workingFolder, file), bytes });
  }
  return files;
}

type Text = string | Generator<string>;

function isText(made: ReturnType<Reporter>): made is Text {
  return typeof made === 'string' || Symbol.iterator in made;
}

/** Of a text in parts each when it is written. Nothing that hides stands half in one part and half in the next. */
function shownBytes(text: Text): NamedFile['bytes'] {
  if (typeof text === 'string') return Buffer.from(shownText(text), 'utf8');
  return function* () {
    for (const part of text) yield Buffer.from(shownText(part), 'utf8');
  };
}

async function packed(model: WorkbookModel): Promise<Uint8Array> {
  const { zipAside } = await import('../formats/zip-aside.ts');
  const { workbookParts } = await import('../formats/xlsx/write/index.ts');
  return zipAside(workbookParts(model));
}

/** Prints the report that has no file of its own; for GitHub the whole list also goes into the step's summary. */
export async function printReport(
  requested: readonly RequestedReport[],
  report: FindingReport,
  options: ReporterOptions,
  context: Context,
): Promise<void> {
  const printed = requested.find(({ file }) => file === null);
  if (printed !== undefined) {
    const style = printed.format === 'text' ? await terminalStyle(context, 'stdout') : null;
    const painted = style === null ? {} : { paint: style.severity, width: context.width };
    const made = (await REPORTERS[printed.format]())(report, { ...options, ...painted });
    const print = printed.format === 'github' ? context.asIs.stdout : context.print;
    if (isText(made)) for (const part of typeof made === 'string' ? [made] : made) print(part);
  }
  if (requested.some(({ format }) => format === 'github')) await addSummary(report, options, context);
}

async function addSummary(report: FindingReport, options: ReporterOptions, context: Context): Promise<void> {
  const file = context.environment.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const { githubSummary } = await import('../reporters/github.ts');
  const code = await appendToFile(file, `${githubSummary(report, options)}\n`);
  if (code !== null)
    context.note(
      pick(
        context,
        `未能写入步骤摘要“${file}”（${code}）。\n`,
        `The step summary “${file}” could not be written (${code}).\n`,
      ),
    );
}
