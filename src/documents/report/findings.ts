import { entryOf } from '../../diagnostics/catalogue/index.ts';
import { SEVERITIES } from '../../diagnostics/entry.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { isPassedOver } from '../../diagnostics/report.ts';
import { wordFinding } from '../../diagnostics/wording.ts';
import type { ReportRow, ReportSection } from '../../model/report-model.ts';
import { SEVERITY_WORDS } from '../../words/severities.ts';
import { column, figure, figureOf, type Telling, text } from './cells.ts';

/** More would make the page too long to open; all stand in the JSON. */
const MOST = 500;

/** 核对发现: what was found wrong, the gravest first, each at its cell with how to mend it. */
export function findingsSection(telling: Telling): ReportSection {
  const { results, say, language } = telling;
  const findings = results.findings.filter((one) => !isPassedOver(one));
  const ordered = SEVERITIES.flatMap((severity) =>
    findings
      .map((finding, index) => ({ finding, index }))
      .filter(({ finding }) => finding.severity === severity),
  );
  const counts = SEVERITIES.flatMap((severity, index) => [
    ...(index === 0 ? [] : [say('，', ', ')]),
    `${SEVERITY_WORDS[severity][language]} `,
    figureOf(
      `${findings.filter((finding) => finding.severity === severity).length}`,
      `/findings?severity=${severity}&code!=PERIOD-008`,
    ),
  ]);
  const rest = findings.length - MOST;
  const cut =
    rest <= 0
      ? []
      : [
          say(
            `只列出前${MOST}条，另有${rest}条见 --format json。`,
            ` The first ${MOST} are listed; ${rest} more are in --format json.`,
          ),
        ];
  return {
    id: 'findings',
    level: 2,
    title: say('核对发现', 'Findings'),
    blocks: [
      { type: 'text', parts: [...counts, say('。', '.'), ...cut] },
      {
        type: 'table',
        caption: say('核对发现的问题', 'What was found'),
        heading: 1,
        columns: [
          column(say('性质', 'Severity'), 'centre'),
          column(say('代码', 'Code'), 'left'),
          column(say('单位', 'Unit'), 'left'),
          column(say('位置', 'Place'), 'left'),
          column(say('问题', 'Finding'), 'left'),
          column(say('怎么改', 'How to mend it'), 'left'),
        ],
        rows: ordered.slice(0, MOST).map(({ finding, index }) => findingRow(finding, index, telling)),
      },
    ],
  };
}

function findingRow(finding: Finding, index: number, { traces, language }: Telling): ReportRow {
  const { code, severity, at, about, related } = finding;
  const places = [at, ...related].filter(({ cell }) => cell !== undefined);
  const message = wordFinding(finding, language);
  const trace = places.length === 0 ? undefined : traces.put([code], '', [], places);
  return {
    units: about?.unit === undefined ? [] : [about.unit],
    at: `/findings/${index}`,
    cells: [
      text(SEVERITY_WORDS[severity][language]),
      text(code),
      text(about?.unit ?? null),
      text([at.file, at.sheet, at.cell].filter((part) => part !== undefined).join(' · ') || null),
      figure(message, 'message', trace),
      text(entryOf(code).fix[language]),
    ],
  };
}
