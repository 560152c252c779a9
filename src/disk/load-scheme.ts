import path from 'node:path';
import { schemeTables } from '../../schemas/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { daye2023 } from '../presets/daye-2023/index.ts';
import { createRoster } from '../roster/create-roster.ts';
import { readSubmission } from '../runs/read-file.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { schemeFromTables } from '../settings/from-tables.ts';
import { displayPath, loadFile } from './files.ts';

export interface LoadedScheme {
  /** Null when the workbook has faults that leave no usable scheme. */
  readonly scheme: Scheme | null;
  readonly findings: readonly Finding[];
}

/**
 * The scheme a run goes by: the built-in preset, or a workbook read through the same tables as any submission.
 *
 * @throws Failure when the file cannot be read at all.
 */
export function loadScheme(file: string | undefined, workingFolder: string): LoadedScheme {
  if (file === undefined) return { scheme: daye2023, findings: [] };
  const absolute = path.resolve(workingFolder, file);
  const { input, bytes } = loadFile({ absolute, path: displayPath(absolute, workingFolder) });
  const read = readSubmission(input, bytes, {
    definitions: schemeTables,
    roster: createRoster([]),
    year: daye2023.year,
  });
  if (!read.opened) return { scheme: null, findings: read.findings };
  const { scheme, findings } = schemeFromTables(read.tables, { file: input.path }, daye2023);
  // The guide and the lists of choices are no tables; a sheet that should be one is named as missing.
  const own = read.findings.filter(({ code }) => code !== 'TABLE-004');
  return { scheme, findings: [...own, ...findings] };
}
