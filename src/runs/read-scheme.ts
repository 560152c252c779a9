import type { Finding } from '../diagnostics/finding.ts';
import type { LoadedFile } from '../model/dataset.ts';
import { daye2023 } from '../presets/daye-2023/index.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { schemeFromTables } from '../settings/from-tables.ts';
import { schemeTables } from '../settings/tables.ts';
import { readSubmission } from './read-file.ts';

export interface LoadedScheme {
  /** Null when the workbook has faults that leave no usable scheme. */
  readonly scheme: Scheme | null;
  readonly findings: readonly Finding[];
}

/** The scheme of a workbook, read through the same tables as any submission. */
export function readScheme(file: LoadedFile): LoadedScheme {
  const read = readSubmission(file, {
    definitions: schemeTables,
    roster: createRoster([]),
    year: daye2023.year,
  });
  if (!read.opened) return { scheme: null, findings: read.findings };
  const { scheme, findings } = schemeFromTables(read.tables, { file: file.input.path }, daye2023);
  // The guide and the lists of choices are no tables; a sheet that should be one is named as missing.
  const own = read.findings.filter(({ code }) => code !== 'TABLE-004');
  return { scheme, findings: [...own, ...findings] };
}
