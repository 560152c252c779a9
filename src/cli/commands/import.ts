import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { reaches } from '../../diagnostics/report.ts';
import { findFiles } from '../../disk/files.ts';
import { guardInputs, writeFiles, writeNamedFiles } from '../../disk/write-files.ts';
import { runImport } from '../../runs/import.ts';
import { type Context, EXIT } from '../context.ts';
import { csvFiles, namesFolder, recordsText } from '../importing.ts';
import { readInputs } from '../inputs.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { failOnOption, monthOption, oneOf } from '../options.ts';
import { schemeFor } from '../scheme.ts';
import { tableArgument } from '../table-argument.ts';

export interface ImportOptions {
  readonly format: string;
  readonly out?: string;
  readonly table?: string;
  readonly month?: string;
  readonly scheme?: string;
  readonly failOn: string;
  readonly force?: boolean;
}

/** `dayie import`: normalised records on stdout or in files, findings on stderr. */
export async function importTables(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<number> {
  const format = oneOf('--format', options.format, ['json', 'ndjson', 'csv']);
  const failOn = failOnOption(options.failOn);
  const only = options.table === undefined ? {} : { only: tableArgument(options.table).id };
  const month = monthOption(options.month);
  const { scheme, findings: schemeFindings } = await schemeFor(options.scheme, context);
  const found = await findFiles(paths, context.workingFolder);
  const files = await readInputs(found, scheme, () => 1, context);
  const { records, findings } = runImport({ files, scheme, schemeFindings, month, ...only });
  if (!context.quiet) await noteFindings(findings, context, 'info');
  if (records.length === 0)
    throw new Failure(
      options.table === undefined
        ? { kind: 'no-known-table' }
        : { kind: 'table-not-found', table: options.table },
    );
  if (options.out === undefined) context.print(recordsText(records, format));
  else {
    const target = path.resolve(context.workingFolder, options.out);
    const inputs = found.map(({ absolute }) => absolute);
    const force = options.force === true;
    if (format === 'csv' && (await namesFolder(target, options.out))) {
      const outputs = csvFiles(records);
      await guardInputs(
        outputs.map(({ name }) => path.join(target, name)),
        inputs,
      );
      noteFiles(await writeFiles(target, outputs, { force }), context);
    } else {
      const bytes = Buffer.from(recordsText(records, format), 'utf8');
      await writeNamedFiles([{ target, bytes }], { force, inputs });
      noteFiles([target], context);
    }
  }
  return findings.some(({ severity }) => reaches(severity, failOn)) ? EXIT.findings : EXIT.clean;
}
