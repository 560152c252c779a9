import { oneLine } from '../core/hidden-characters.ts';
import { inParts } from '../core/text-parts.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { countBySeverity } from '../diagnostics/report.ts';
import { isUnreached } from '../diagnostics/unreached.ts';
import type { Language } from '../diagnostics/wording.ts';
import { asTold, baseName, type FileNames, OTHERS_REPORT } from '../words/file-names.ts';
import { plural, someCells } from '../words/severities.ts';
import { eachGroup } from './groups.ts';
import { byFile, type FindingReport, type ReporterOptions } from './report.ts';

const MOST_CELLS = 3;

/**
 * One message for every unit, to paste into a chat: its name, how much is to be done, then a line a fault with cell, heading and
 * figures. Notices need nothing done and are left out; units without a fault are shown with `all`. In parts that follow each other.
 */
export function briefReport(report: FindingReport, options: ReporterOptions): Generator<string> {
  return inParts(linesOfAll(report, options));
}

function* linesOfAll(report: FindingReport, { language, all = false }: ReporterOptions): Generator<string> {
  for (const brief of briefsOf(report)) {
    if (!(all && brief.whole) && brief.findings.length === 0) continue;
    for (const line of linesOf(brief, language)) yield `${line}\n`;
  }
}

/** What is to be told of one unit; of a workbook that nobody can be told to have sent, under its name. */
interface Brief {
  readonly name: string;
  readonly findings: Finding[];
  /** Nothing of theirs is kept back by this computer, which is nothing that they could mend. */
  whole: boolean;
}

function briefsOf(report: FindingReport): readonly Brief[] {
  const briefs = new Map<string, Brief>();
  const of = (name: string): Brief => {
    const known = briefs.get(name) ?? { name, findings: [], whole: true };
    briefs.set(name, known);
    return known;
  };
  const senders = new Map(report.files.map((file) => [file.path, file.unit]));
  const namesFor =
    (reader: string | undefined): FileNames =>
    (path) => {
      const sender = senders.get(path);
      return reader === undefined || sender === undefined || sender === reader
        ? baseName(path)
        : OTHERS_REPORT;
    };
  for (const { path, file, findings } of byFile(report)) {
    if (path === null || file?.status === 'skipped') continue;
    const name = file?.unit ?? baseName(path);
    if (findings.some(isUnreached)) of(name).whole = false;
    else of(name);
    for (const finding of findings) {
      if (finding.severity === 'info' || isUnreached(finding)) continue;
      const reader = file?.unit ?? finding.about?.unit;
      of(reader ?? name).findings.push(asTold(finding, namesFor(reader)));
    }
  }
  return [...briefs.values()];
}

function* linesOf({ name, findings }: Brief, language: Language): Generator<string> {
  const counts = countBySeverity(findings);
  yield heading(oneLine(name), counts, language);
  const files = new Set(findings.map(({ at }) => at.file));
  const sheets = new Set<string>();
  for (const { at } of findings) sheets.add(`${at.file}\n${at.sheet}`);
  const shown = (['error', 'warning'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  let number = 0;
  for (const { first, messages } of eachGroup(shown, language)) {
    const { file = '', sheet = '', heading = '' } = first.at;
    for (const { message, cells } of messages) {
      const place = [
        files.size > 1 ? baseName(file) : '',
        sheets.size > 1 ? sheet : '',
        someCells(cells, MOST_CELLS, language),
        heading,
      ]
        .map(oneLine)
        .filter((part) => part !== '')
        .join(' ');
      number += 1;
      const [stop, colon] = language === 'zh' ? ['．', '：'] : ['. ', ': '];
      yield `${number}${stop}${place === '' ? '' : `${place}${colon}`}${message}`;
    }
  }
}

function heading(name: string, { error, warning }: Readonly<Record<Severity, number>>, language: Language) {
  if (language === 'zh') {
    if (error + warning === 0) return `${name}：核对无误。`;
    const counts = [
      ...(error > 0 ? [`${error}处需修改`] : []),
      ...(warning > 0 ? [`${warning}处需核实`] : []),
    ].join('、');
    return `${name}：${counts}，请${error > 0 ? '改好' : '核实'}后重报。`;
  }
  if (error + warning === 0) return `${name}: nothing is wrong.`;
  const counts = [
    ...(error > 0 ? [`${plural(error, 'place')} to correct`] : []),
    ...(warning > 0 ? [`${plural(warning, 'place')} to check`] : []),
  ].join(', ');
  return `${name}: ${counts}. Please ${error > 0 ? 'correct' : 'check'} and submit again.`;
}
