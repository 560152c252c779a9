import { oneLine, shownText } from '../core/hidden-characters.ts';
import { SEVERITIES, type Severity } from '../diagnostics/entry.ts';
import { countWords, SEVERITY_WORDS, someCells } from '../words/severities.ts';
import { groupFindings } from './groups.ts';
import { markdownReport } from './markdown.ts';
import { byFile, type FileFindings, type FindingReport, type ReporterOptions } from './report.ts';
import { summaryLine } from './text.ts';

/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const MOST_ANNOTATIONS = 10;
const MOST_GROUPS = 5;
const MOST_CELLS = 4;
/** A step summary above 1 MiB is refused; room is left for what other commands write. */
const MOST_SUMMARY_BYTES = 900_000;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands: one annotation for every workbook with findings, the worst first; past ten they are only counted. */
export function githubReport(report: FindingReport, { language }: ReporterOptions): string {
  const faulty = byFile(report).filter(({ findings }) => findings.length > 0);
  const ordered = SEVERITIES.flatMap((severity) => faulty.filter((group) => worst(group) === severity));
  const kept = ordered.length <= MOST_ANNOTATIONS ? ordered : ordered.slice(0, MOST_ANNOTATIONS - 1);
  const rest = ordered.slice(kept.length);
  const lines = kept.map((group) => annotation(group, language));
  const [first] = rest;
  if (first !== undefined) {
    const title =
      language === 'zh' ? `另有${rest.length}个工作簿有问题` : `${rest.length} more workbooks have findings`;
    const text = language === 'zh' ? '详见本步骤的摘要。' : 'The summary of this step lists them.';
    lines.push(command(COMMANDS[worst(first)], { title }, text));
  }
  if (lines.length === 0) lines.push(command('notice', { title: 'dayie' }, summaryLine(report, language)));
  return `${lines.join('\n')}\n`;
}

/** What goes into `$GITHUB_STEP_SUMMARY`: every finding, as many as fit. */
export function githubSummary(report: FindingReport, options: ReporterOptions): string {
  for (let most = report.findings.length; ; most = Math.floor(most / 2)) {
    const text = markdownReport(report, { ...options, most });
    if (most === 0 || Buffer.byteLength(text) <= MOST_SUMMARY_BYTES) return text;
  }
}

function worst({ counts }: FileFindings): Severity {
  return SEVERITIES.find((severity) => counts[severity] > 0) ?? 'info';
}

function annotation(group: FileFindings, language: ReporterOptions['language']): string {
  const { path, counts, findings } = group;
  const separator = language === 'zh' ? '：' : ': ';
  const overall = language === 'zh' ? '总体' : 'Overall';
  const title = `${path ?? overall}${separator}${countWords(counts, language)}`;
  const groups = groupFindings(findings, language);
  const lines = groups.slice(0, MOST_GROUPS).map(({ first, cells, messages }) => {
    const where = [first.at.sheet, someCells(cells, MOST_CELLS, language)].filter((part) => part).join(' ');
    const word = SEVERITY_WORDS[first.severity][language];
    return `${word} ${first.code}${where === '' ? '' : ` ${where}`}${separator}${messages[0]?.message ?? ''}`;
  });
  const rest = groups.length - lines.length;
  if (rest > 0)
    lines.push(
      language === 'zh' ? `其余${rest}类问题见步骤摘要。` : `${rest} more kinds in the step summary.`,
    );
  return command(COMMANDS[worst(group)], path === null ? { title } : { file: path, title }, lines.join('\n'));
}

/** `::error file=…,title=…::…`, with the characters that would end a property or the command written as codes. */
function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
  return `::${name} ${listed.join(',')}::${escapeData(shownText(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
