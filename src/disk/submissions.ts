import { tables } from '../../schemas/index.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Roster } from '../roster/roster.ts';
import { type ReadFile, type ReadSettings, readFound } from '../runs/read-file.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { placePeriods } from '../tables/periods.ts';
import type { FoundFile } from './files.ts';

/** All submitted files, read, with every progress table in its month. */
export interface Submissions {
  readonly files: readonly ReadFile[];
  readonly tables: readonly PlacedTable[];
  readonly findings: readonly Finding[];
  readonly roster: Roster;
}

export interface ReadOptions {
  readonly scheme: Scheme;
  /** Month for sheets that state none. */
  readonly month: Period | null;
  readonly onProgress?: (done: number, all: number) => void;
  /** Threads to read with (default: 1, which is this one). What is read does not depend on it. */
  readonly jobs?: number;
}

export async function readSubmissions(all: readonly FoundFile[], options: ReadOptions): Promise<Submissions> {
  const { scheme, month, onProgress, jobs = 1 } = options;
  const roster = createRoster(scheme.roster, scheme.issuer);
  const found = all.filter((file) => file.unread !== 'other' || namesUnit(file, roster));
  const threads = Math.min(jobs, found.length);
  const files =
    threads > 1
      ? await (await import('./read-pool.ts')).readInThreads(found, threads, scheme, onProgress)
      : readHere(found, { definitions: tables, roster, year: scheme.year }, onProgress);
  const placed = placePeriods(files, scheme.year, month);
  return {
    files,
    tables: placed.tables,
    findings: [...files.flatMap((file) => file.findings), ...placed.findings],
    roster,
  };
}

/** Texts and data files of all kinds lie in folders; only one that is named after a unit may be its report. */
function namesUnit({ path }: FoundFile, roster: Roster): boolean {
  return roster.inPath(path.slice(path.lastIndexOf('/') + 1)) !== undefined;
}

function readHere(
  found: readonly FoundFile[],
  settings: ReadSettings,
  onProgress: ReadOptions['onProgress'],
): readonly ReadFile[] {
  const files: ReadFile[] = [];
  for (const file of found) {
    files.push(readFound(file, settings));
    onProgress?.(files.length, found.length);
  }
  return files;
}
