import { type BaselineEntry, compareWithBaseline } from './baseline.ts';
import type { Code } from './catalogue/index.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';
import { applyOverrides, type Overrides } from './overrides.ts';
import { reaches } from './report.ts';

/** What a run is told to make of its findings. */
export interface Standard {
  readonly overrides: Overrides;
  readonly failOn: Severity | 'never';
  /** Findings that are known and accepted. */
  readonly baseline: readonly BaselineEntry[];
  /** The findings are being written down as known: they no longer fail the run that writes them. */
  readonly writing: boolean;
}

/** What of a baseline a run would have found, if it were still there. */
export interface Sought {
  /** The files that were read. */
  readonly files: readonly string[];
  /** Codes that this run cannot raise. */
  readonly without: readonly Code[];
  /** Only one table was looked at: then nothing is said of the rest of a baseline. */
  readonly partial?: boolean;
}

/** A run's findings, judged. */
export interface Verdict {
  /** Every finding that is not ignored, the known ones too. */
  readonly all: readonly Finding[];
  /** Those to be told: what is not in the baseline. */
  readonly fresh: readonly Finding[];
  /** How many the baseline knows. */
  readonly known: number;
  /** Entries of the baseline that no finding matches any more. */
  readonly stale: readonly BaselineEntry[];
  /** One of them reaches the level at which the run fails. */
  readonly fails: boolean;
}

export function judge(found: readonly Finding[], standard: Standard, sought: Sought): Verdict {
  const { overrides, failOn, baseline, writing } = standard;
  const all = applyOverrides(found, overrides);
  if (writing) return { all, fresh: [], known: all.length, stale: [], fails: false };
  const read = new Set(sought.files);
  const lost: ReadonlySet<string> = new Set([...overrides.ignored, ...sought.without]);
  const compared = compareWithBaseline(
    all,
    baseline,
    ({ code, file }) => sought.partial !== true && file !== null && read.has(file) && !lost.has(code),
  );
  return { all, ...compared, fails: compared.fresh.some(({ severity }) => reaches(severity, failOn)) };
}
