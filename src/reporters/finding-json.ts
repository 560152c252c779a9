import type { FindingJson, PlaceJson } from '../../schemas/output/findings.ts';
import { periodText } from '../core/period.ts';
import type { Place } from '../core/place.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { fill, type Language, wordFinding } from '../diagnostics/wording.ts';

/** A finding for machines: the words beside the data they were made from. Missing places are null. */
export function findingJson(finding: Finding, language: Language): FindingJson {
  const { code, severity, at, params, related } = finding;
  const entry = entryOf(code);
  return {
    code,
    name: entry.name,
    severity,
    ...placeJson(at),
    column: at.heading ?? null,
    ...aboutJson(finding),
    message: wordFinding(finding, language),
    fix: entry.fix[language],
    params: Object.fromEntries(
      Object.keys(params)
        .sort()
        .map((name) => [name, fill(`{${name}}`, params, language)]),
    ),
    related: related.map(placeJson),
  };
}

/** What a finding concerns; null where it is not known. */
export function aboutJson({ about }: Finding): Pick<FindingJson, 'unit' | 'table' | 'period' | 'rule'> {
  return {
    unit: about?.unit ?? null,
    table: about?.table ?? null,
    period: about?.period === undefined ? null : periodText(about.period),
    rule: about?.rule ?? null,
  };
}

export function placeJson({ file, sheet, cell }: Place): PlaceJson {
  return { file: file ?? null, sheet: sheet ?? null, cell: cell ?? null };
}
