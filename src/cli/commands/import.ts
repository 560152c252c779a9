import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { judge } from '../../diagnostics/judge.ts';
import { namesFolder } from '../../disk/files.ts';
import { type Outputs, writeOutputs } from '../../disk/write-files.ts';
import { bytesOf } from '../../formats/long-text.ts';
import type { TableRecord } from '../../records/record.ts';
import { csvFiles, recordsText } from '../../records/records-text.ts';
import { ONLY_COLLECTING, ONLY_SCORING } from '../../runs/codes.ts';
import { runImport } from '../../runs/import.ts';
import type { Context } from '../context.ts';
import type { ImportOptions } from '../declarations/import.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { exitCode, knownFindings, noteVerdict, standardOf } from '../judging.ts';
import { noteFiles } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie import`: normalised records on stdout or in files, findings on stderr. */
export async function importTables(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<number> {
  const { table, force } = options;
  const standard = await standardOf(options, context);
  const given = await givenFor(paths, options, 'year', context);
  const { found, month } = given;
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  const files = await readInputs(found, scheme, () => 1, context);
  const only = table === null ? {} : { only: [table] };
  const { records, findings } = runImport({ files, scheme, schemeFindings, month, ...only });
  const verdict = judge(findings, standard, {
    files: found.map((file) => file.path),
    without: [...ONLY_SCORING, ...ONLY_COLLECTING],
    partial: true,
  });
  await noteVerdict(verdict, options, context);
  if (records.length === 0)
    throw new Failure(table === null ? { kind: 'no-known-table' } : { kind: 'table-not-found', table });
  const inputs = found.map(({ absolute }) => absolute);
  const known = await knownFindings(options, verdict.all, context);
  const outputs = outputsOf(records, options, context);
  const named = [...(outputs.named ?? []), ...known];
  const written = await writeOutputs({ ...outputs, named }, { force, inputs });
  if (options.out === null) printRecords(records, options, context);
  noteFiles([...written, ...named.map(({ target }) => target)], context);
  return exitCode(verdict);
}

function printRecords(records: readonly TableRecord[], { format }: ImportOptions, context: Context): void {
  const print = format === 'csv' ? context.asIs.stdout : context.print;
  for (const part of recordsText(records, format)) print(part);
}

/** The records as files: of CSV one a table in a folder, else one; none where they are printed. */
function outputsOf(
  records: readonly TableRecord[],
  { out, format }: ImportOptions,
  context: Context,
): Outputs {
  if (out === null) return {};
  const target = path.resolve(context.workingFolder, out);
  if (format === 'csv' && namesFolder(target, out)) {
    const files = csvFiles(records).map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') }));
    return { folder: { path: target, files } };
  }
  const text = recordsText(records, format);
  return { named: [{ target, bytes: () => bytesOf(text) }] };
}
