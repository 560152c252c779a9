import { tables } from '../../schemas/index.ts';
import { confirm } from '../checks/confirmed.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import type { Roster } from '../roster/roster.ts';
import type { Changing } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { placePeriods } from '../tables/periods.ts';
import { withoutUnchangedCopies } from './marked-copies.ts';
import { readingFor } from './read-file.ts';

/** All submitted files, read, with every progress table in its month. */
export interface Submissions {
  readonly files: readonly ReadFile[];
  readonly tables: readonly PlacedTable[];
  readonly findings: readonly Finding[];
  readonly roster: Roster;
  /** What of the scheme they are checked by. */
  readonly scheme: Changing & Pick<Scheme, 'confirmations'>;
}

/** What a run begins with. */
export interface Reading {
  /** The submitted files, read; in the order in which they are to be named. */
  readonly files: readonly ReadFile[];
  readonly scheme: Scheme;
  /** What was found wrong or odd with the scheme's workbook. */
  readonly schemeFindings: readonly Finding[];
}

/** @param month that of sheets that state none. */
export function placeSubmissions(
  read: readonly ReadFile[],
  scheme: Scheme,
  month: Period | null,
): Submissions {
  const files = withoutUnchangedCopies(read);
  const placed = placePeriods(files, scheme.year, month);
  return {
    files,
    tables: placed.tables,
    findings: confirm([...files.flatMap((file) => file.findings), ...placed.findings], {
      tables: placed.tables,
      definitions: tables,
      confirmations: scheme.confirmations,
      year: scheme.year,
    }),
    roster: readingFor(scheme).roster,
    scheme,
  };
}
