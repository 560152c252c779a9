import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { fill, type Language, wordFinding } from '../diagnostics/wording.ts';

/** A finding for machines: the words beside the data they were made from. Missing places are null. */
export interface FindingJson {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly column: string | null;
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  readonly related: readonly {
    readonly file: string | null;
    readonly sheet: string | null;
    readonly cell: string | null;
  }[];
}

export function findingJson(finding: Finding, language: Language): FindingJson {
  const { at } = finding;
  return {
    code: finding.code,
    name: entryOf(finding.code).name,
    severity: finding.severity,
    file: at.file ?? null,
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    column: at.heading ?? null,
    message: wordFinding(finding, language),
    params: Object.fromEntries(
      Object.keys(finding.params).map((name) => [name, fill(`{${name}}`, finding.params, language)]),
    ),
    related: finding.related.map(({ file, sheet, cell }) => ({
      file: file ?? null,
      sheet: sheet ?? null,
      cell: cell ?? null,
    })),
  };
}
