import { z } from 'zod';
import { addTo } from '../core/group-by.ts';
import { eachOf, jsonParts } from '../core/json-parts.ts';
import { once } from '../core/once.ts';
import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { knownBy } from './known-by.ts';

const Entry = z.strictObject({
  fingerprint: z.string(),
  /** Absent from version 1, whose fingerprints were those of SARIF reports. */
  ofUnit: z.string().nullable().optional(),
  code: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});

const BaselineFile = z.strictObject({
  version: z.union([z.literal(1), z.literal(2)]),
  findings: z.array(Entry),
});

/** A finding that is known and accepted; code and place are there for people who read the file. */
export type BaselineEntry = z.infer<typeof Entry>;

/** The findings as a baseline file: JSON in their order, the same text for the same findings, in parts that follow each other. */
export function baselineText(findings: readonly Finding[]): Generator<string> {
  return jsonParts<z.infer<typeof BaselineFile>>({
    version: () => 2,
    findings: () =>
      eachOf(
        findings,
        (finding): BaselineEntry => ({
          ...knownBy(finding),
          code: finding.code,
          file: finding.at.file ?? null,
          sheet: finding.at.sheet ?? null,
          cell: finding.at.cell ?? null,
        }),
      ),
  });
}

/** The entries of a baseline file; null when the text is not one. */
export function parseBaseline(text: string): readonly BaselineEntry[] | null {
  try {
    return BaselineFile.parse(JSON.parse(text)).findings;
  } catch {
    return null;
  }
}

/** Findings beside a baseline: those it does not know, how many it knows, and its entries that no finding matches any more. */
export interface BaselineComparison {
  readonly fresh: readonly Finding[];
  readonly known: number;
  readonly stale: readonly BaselineEntry[];
}

/**
 * Each entry accepts one finding: of the like of it again the second is new. First of all those in the same file, then those of the
 * same unit in whichever file it sent instead.
 *
 * @param lookedFor whether the run would have found what an entry stands for, if it were still there.
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  lookedFor: (entry: BaselineEntry) => boolean,
): BaselineComparison {
  if (baseline.length === 0) return { fresh: findings, known: 0, stale: [] };
  let open = findings;
  const left = new Set(baseline);
  const accept = (
    accepts: (entry: BaselineEntry) => string | null,
    isKnownBy: (told: Finding, index: number) => string | null,
  ): void => {
    const entries = new Map<string, BaselineEntry[]>();
    for (const entry of left) {
      const key = accepts(entry);
      if (key !== null) addTo(entries, key, entry);
    }
    if (entries.size === 0) return;
    open = open.filter((told, index) => {
      const key = isKnownBy(told, index);
      const entry = key === null ? undefined : entries.get(key)?.shift();
      return entry === undefined || !left.delete(entry);
    });
  };
  // Worked out when an entry is at hand that it may be known by: three hashes for each would take more room than the findings.
  const former = once(() => fingerprints(findings));
  accept(
    (entry) => (isFirst(entry) ? entry.fingerprint : null),
    (_, index) => former()[index] ?? null,
  );
  accept(
    (entry) => (isFirst(entry) ? null : entry.fingerprint),
    (told) => knownBy(told).fingerprint,
  );
  accept(
    ({ ofUnit }) => ofUnit ?? null,
    (told) => knownBy(told).ofUnit,
  );
  return {
    fresh: open,
    known: findings.length - open.length,
    stale: [...left].filter(lookedFor),
  };
}

/** Version 1 told findings by the cell where no heading was known. */
function isFirst({ ofUnit }: BaselineEntry): boolean {
  return ofUnit === undefined;
}
