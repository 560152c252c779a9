import { oneLine } from '../core/hidden-characters.ts';
import { eachOf, jsonParts, membersOf } from '../core/json-parts.ts';
import type { Place } from '../core/place.ts';
import { type Code, entryOf } from '../diagnostics/catalogue/index.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { fingerprints } from '../diagnostics/fingerprint.ts';
import { type Language, wordFinding } from '../diagnostics/wording.ts';
import { aboutJson } from './finding-json.ts';
import type { FindingReport, ReporterOptions } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * SARIF 2.1.0: a rule for every code raised, a result for every finding. A cell has no line in its file, so it is a
 * logical location (`部门单位!D12`) beside the workbook as the physical one. In parts that follow each other.
 */
export function sarifReport(report: FindingReport, { language }: ReporterOptions): Generator<string> {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  const files = [
    ...new Set([
      ...report.files.map(({ path }) => path),
      ...report.findings.flatMap(({ at, related }) => [at, ...related].flatMap(({ file }) => file ?? [])),
    ]),
  ];
  const artifacts = new Map(files.map((file, index) => [file, index]));
  const ids = fingerprints(report.findings);
  const result = (finding: Finding, index: number): object => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVELS[finding.severity],
    message: { text: wordFinding(finding, language) },
    locations: [finding.at].flatMap((place) => locationOf(place, artifacts) ?? []),
    ...relatedLocations(finding, artifacts),
    partialFingerprints: { 'dayieFinding/v1': ids[index] ?? '' },
    ...properties(finding),
  });
  const run = membersOf({
    tool: () => ({
      driver: {
        name: 'dayie',
        version: report.version,
        semanticVersion: report.version,
        rules: codes.map((code) => rule(code, language)),
      },
    }),
    language: () => (language === 'zh' ? 'zh-CN' : 'en-US'),
    invocations: () => [{ executionSuccessful: true }],
    artifacts: () => eachOf(files, (file) => ({ location: { uri: fileUri(file) } })),
    results: () => eachOf(report.findings, result),
  });
  return jsonParts({
    $schema: () => 'https://json.schemastore.org/sarif-2.1.0.json',
    version: () => '2.1.0',
    runs: () => eachOf([run], (only) => only),
  });
}

function rule(code: Code, language: Language): unknown {
  const { name, title, why, fix, example, severity } = entryOf(code);
  return {
    id: code,
    name,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: `${fix[language]}\n${example[language]}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function locationOf(place: Place, artifacts: ReadonlyMap<string, number>): object | null {
  const { file, sheet, cell, heading } = place;
  const index = file === undefined ? undefined : artifacts.get(file);
  const physical =
    file === undefined || index === undefined
      ? {}
      : { physicalLocation: { artifactLocation: { uri: fileUri(file), index } } };
  const logical =
    sheet === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: cell ?? sheet,
              fullyQualifiedName: cell === undefined ? sheet : `${sheet}!${cell}`,
              kind: cell === undefined ? 'sheet' : 'cell',
            },
          ],
        };
  const location = {
    ...physical,
    ...logical,
    ...(heading === undefined ? {} : { message: { text: oneLine(heading) } }),
  };
  return Object.keys(location).length === 0 ? null : location;
}

function relatedLocations({ related }: Finding, artifacts: ReadonlyMap<string, number>): object {
  const places = related.flatMap((place) => locationOf(place, artifacts) ?? []);
  return places.length === 0 ? {} : { relatedLocations: places.map((place, id) => ({ id, ...place })) };
}

/** The property bag of a result: unit, table, period and rule, as far as they are known. */
function properties(finding: Finding): object {
  const known = Object.entries(aboutJson(finding)).filter(([, value]) => value !== null);
  return known.length === 0 ? {} : { properties: Object.fromEntries(known) };
}

/** A path as a URI reference: Chinese, spaces and signs in percent codes; a drive's letter as a file URI. */
export function fileUri(file: string): string {
  const encoded = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
