import { oneLine } from '../core/hidden-characters.ts';
import type { Place } from '../core/place.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { countBySeverity } from '../diagnostics/report.ts';
import type { Language } from '../diagnostics/wording.ts';
import { countWords, list, plural, restLine, SEVERITY_WORDS, someCells } from '../words/severities.ts';
import { eachGroup, type FindingGroup } from './groups.ts';
import { wrap } from './lines.ts';
import { byFile, type FindingReport, type ReporterOptions } from './report.ts';

/** Cells, wordings and related places named before the rest is only counted. */
const MOST_CELLS = 8;
const MOST_MESSAGES = 3;
const MOST_RELATED = 3;
const MOST_UNITS = 6;

/** The report for people: by workbook and sheet, the same fault of one column together, and what it comes to. */
export function textReport(report: FindingReport, options: ReporterOptions): string {
  const { language } = options;
  const summary = summaryLine(report, language);
  if (report.findings.length === 0) return `${summary}\n`;
  const senders = new Map(report.files.map(({ path, unit }) => [path, unit]));
  return `${findingLines(report.findings, options, (path) => senders.get(path)).join('\n')}\n\n${summary}\n`;
}

/** Findings alone, as `score` shows them beside its results. */
export function reportText(findings: readonly Finding[], options: ReporterOptions): string {
  const { language } = options;
  if (findings.length === 0) return language === 'zh' ? '没有发现问题。\n' : 'Nothing is wrong.\n';
  const counts = countWords(countBySeverity(findings), language);
  const total = language === 'zh' ? `共${counts}。` : `${counts} in all.`;
  return `${findingLines(findings, options, () => undefined).join('\n')}\n\n${total}\n`;
}

/** 核对了12个工作簿，其中2个有问题：共3处错误、1处警告。核对了12个工作簿，另有1个文件没有读：共3处错误。 */
export function summaryLine(report: FindingReport, language: Language): string {
  const files = report.files.filter(({ status }) => status !== 'unread').length;
  const named = byFile(report).filter(({ path, findings }) => path !== null && findings.length > 0);
  const unread = named.filter(({ file }) => file?.status === 'unread').length;
  // What is wrong with a file that was not read is in none of those that were.
  const faulty = unread > 0 ? 0 : named.length;
  const counts = countWords(report.counts, language);
  const known =
    report.known === 0
      ? ''
      : language === 'zh'
        ? `另有${report.known}处已在基线中，未列出。`
        : ` ${plural(report.known, 'finding')} known from the baseline left out.`;
  if (language === 'zh') {
    const others = unread === 0 ? '' : `另有${unread}个文件没有读：`;
    const read = files === 0 ? '' : `核对了${files}个工作簿，${others}`;
    if (report.findings.length === 0) return `${read}没有发现问题。${known}`;
    return `${read}${faulty === 0 || files === 0 ? '' : `其中${faulty}个有问题：`}共${counts}。${known}`;
  }
  const others = unread === 0 ? '' : `, ${plural(unread, 'file')} not read`;
  const read = files === 0 ? '' : `${plural(files, 'workbook')} checked${others}: `;
  if (report.findings.length === 0) return `${read === '' ? 'Nothing' : `${read}nothing`} is wrong.${known}`;
  return `${read}${counts}${faulty === 0 || files === 0 ? ' in all' : ` in ${faulty} of them`}.${known}`;
}

/** Whose file it is, where it is one unit's and that is known. */
type SenderOf = (path: string) => string | undefined;

function findingLines(
  findings: readonly Finding[],
  options: ReporterOptions,
  senderOf: SenderOf,
): readonly string[] {
  const { language, most } = options;
  const shown = most === undefined ? findings : findings.slice(0, most);
  const lines: string[] = [];
  let place: string | null = null;
  for (const group of eachGroup(shown, language)) {
    const { file = '' } = group.first.at;
    const sender = senderOf(file);
    const where = `${groupPlace(group.first.at, language)}${senderWords(file, sender, language)}`;
    if (where !== place) lines.push(...(lines.length > 0 ? [''] : []), where);
    place = where;
    lines.push(...groupLines(group, options), ...(sender === undefined ? unitLines(group, options) : []));
  }
  const rest = findings.length - shown.length;
  if (rest > 0) lines.push('', restLine(shown.length, rest, language));
  return lines;
}

function groupPlace({ file, sheet }: Place, language: Language): string {
  const parts = [file, sheet].filter((part) => part !== undefined).map(oneLine);
  return parts.length > 0 ? parts.join('  ') : language === 'zh' ? '总体' : 'Overall';
}

/** The unit beside its file, unless the file is called after it. */
function senderWords(file: string, sender: string | undefined, language: Language): string {
  if (sender === undefined || file.includes(sender)) return '';
  return language === 'zh' ? `（${oneLine(sender)}）` : ` (${oneLine(sender)})`;
}

/** In a workbook of several units: whose rows they are, where no message says it. */
function unitLines(
  { messages, first: { at } }: FindingGroup,
  { language, width }: Pick<ReporterOptions, 'language' | 'width'>,
): readonly string[] {
  const untold = messages.flatMap(({ message, units }) =>
    units.filter((unit) => !`${at.file} ${message}`.includes(unit)),
  );
  const units = [...new Set(untold)].map(oneLine);
  if (units.length === 0) return [];
  const rest = units.length - MOST_UNITS;
  const shown = list(units.slice(0, MOST_UNITS), language);
  const more = rest <= 0 ? '' : language === 'zh' ? `等${units.length}个单位` : ` and ${rest} more`;
  return bodyOf([`${language === 'zh' ? '单位：' : 'Of: '}${shown}${more}`], width);
}

/** Indented, and wrapped where the screen has an end. */
function bodyOf(texts: readonly string[], width: number | undefined): readonly string[] {
  return texts.flatMap((text) =>
    (width === undefined ? [text] : wrap(text, Math.max(20, width - 4))).map((line) => `    ${line}`),
  );
}

function groupLines(group: FindingGroup, options: ReporterOptions): readonly string[] {
  const { language, paint = (_: Severity, word: string) => word, width } = options;
  const { first, cells, messages } = group;
  const word = SEVERITY_WORDS[first.severity][language];
  const heading = first.at.heading === undefined ? '' : oneLine(first.at.heading);
  const column = heading === '' ? '' : language === 'zh' ? `（${heading}）` : ` (${heading})`;
  const where = cells.length === 0 ? column : `  ${someCells(cells, MOST_CELLS, language)}${column}`;
  const head = `${word} ${first.code}${where}`;
  const [line = head, ...more] = width === undefined ? [head] : wrap(head, Math.max(20, width - 4));
  return [
    `  ${paint(first.severity, word)}${line.slice(word.length)}`,
    ...more.map((part) => `    ${part}`),
    ...bodyOf(bodyLines(group, language), width),
    ...(messages.length === 1 ? relatedLines(group, language) : []),
  ];
}

function bodyLines({ messages }: FindingGroup, language: Language): readonly string[] {
  if (messages.length === 1) return messages.map(({ message }) => message);
  const shown = messages.slice(0, MOST_MESSAGES);
  const lines = shown.map(({ message, cells }) =>
    cells.length === 0
      ? message
      : `${someCells(cells, MOST_CELLS, language)}${language === 'zh' ? '：' : ': '}${message}`,
  );
  const rest = messages.length - shown.length;
  if (rest <= 0) return lines;
  return [...lines, language === 'zh' ? `其余${rest}种情况同类。` : `${rest} more of the same kind.`];
}

function relatedLines({ findings }: FindingGroup, language: Language): readonly string[] {
  const places = findings.flatMap(({ related }) => related.map(placeWords));
  const distinct = [...new Set(places)].filter((place) => place !== '');
  if (distinct.length === 0) return [];
  const shown = list(distinct.slice(0, MOST_RELATED), language);
  const more = distinct.length > MOST_RELATED ? (language === 'zh' ? '等' : ' …') : '';
  return [`    ${language === 'zh' ? '另见：' : 'See also: '}${shown}${more}`];
}

/** 4月.xlsx 部门单位 D12. */
function placeWords({ file, sheet, cell }: Place): string {
  return [file, sheet, cell]
    .filter((part) => part !== undefined)
    .map(oneLine)
    .join(' ');
}
