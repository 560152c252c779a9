import { z } from 'zod';
import { jsonText } from '../core/json-text.ts';
import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';

const Entry = z.strictObject({
  fingerprint: z.string(),
  code: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});

const BaselineFile = z.strictObject({ version: z.literal(1), findings: z.array(Entry) });

/** A finding that is known and accepted; code and place are there for people who read the file. */
export type BaselineEntry = z.infer<typeof Entry>;

/** The findings as a baseline file: JSON in their order, the same text for the same findings. */
export function baselineText(findings: readonly Finding[]): string {
  const ids = fingerprints(findings);
  const entries = findings.map(
    ({ code, at }, index): BaselineEntry => ({
      fingerprint: ids[index] ?? '',
      code,
      file: at.file ?? null,
      sheet: at.sheet ?? null,
      cell: at.cell ?? null,
    }),
  );
  return `${jsonText({ version: 1, findings: entries }, 2)}\n`;
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

/** @param lookedFor whether the run would have found what an entry stands for, if it were still there. */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  lookedFor: (entry: BaselineEntry) => boolean,
): BaselineComparison {
  const accepted = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const ids = fingerprints(findings);
  const present = new Set(ids);
  const fresh = findings.filter((_, index) => !accepted.has(ids[index] ?? ''));
  return {
    fresh,
    known: findings.length - fresh.length,
    stale: baseline.filter((entry) => !present.has(entry.fingerprint) && lookedFor(entry)),
  };
}
