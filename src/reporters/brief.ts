import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/wording.ts';
import { plural, someCells } from '../words/severities.ts';
import { oneLine } from './lines.ts';
import { byFile, type FileFindings, type FindingReport, type ReporterOptions } from './report.ts';

const MOST_KINDS = 3;
const MOST_CELLS = 3;

/** One sentence for every workbook, to paste into a message to its unit. */
export function briefReport(report: FindingReport, { language }: ReporterOptions): string {
  return briefSentences(report, language)
    .map((sentence) => `${sentence}\n`)
    .join('');
}

/** The sentences of `briefReport`, one a workbook. Notices need nothing done and are left out. */
function briefSentences(report: FindingReport, language: Language): readonly string[] {
  return byFile(report).flatMap((item) => {
    if (item.path === null || item.file?.status === 'skipped') return [];
    return [language === 'zh' ? chinese(item) : english(item)];
  });
}

function chinese(item: FileFindings): string {
  const { error, warning } = item.counts;
  const name = oneLine(item.path ?? '');
  if (error + warning === 0) return `${name}：核对无误。`;
  const counts = [
    ...(error > 0 ? [`${error}处需修改`] : []),
    ...(warning > 0 ? [`${warning}处需核实`] : []),
  ].join('、');
  return `${name}：${counts}，${faults(item, 'zh')}。请于${error > 0 ? '修改' : '核实'}后重报。`;
}

function english(item: FileFindings): string {
  const { error, warning } = item.counts;
  const name = oneLine(item.path ?? '');
  if (error + warning === 0) return `${name}: nothing is wrong.`;
  const counts = [
    ...(error > 0 ? [`${plural(error, 'place')} to correct`] : []),
    ...(warning > 0 ? [`${plural(warning, 'place')} to check`] : []),
  ].join(', ');
  return `${name}: ${counts} (${faults(item, 'en')}). Please ${error > 0 ? 'correct' : 'check'} and submit it again.`;
}

/** D12、D15单元格里不是能读懂的数；C4完成数没有报: the worst first, each kind once a sheet. */
function faults({ findings }: FileFindings, language: Language): string {
  const due = (['error', 'warning'] as const).flatMap((severity) =>
    kindsOf(findings.filter((finding) => finding.severity === severity)),
  );
  const sheets = new Set(due.map(({ first }) => first.at.sheet));
  const shown = due.slice(0, MOST_KINDS).map((group) => fault(group, sheets.size > 1, language));
  const more = due.length > MOST_KINDS;
  if (language === 'zh') return `${shown.join('；')}${more ? '等' : ''}`;
  return `${shown.join('; ')}${more ? ' and others' : ''}`;
}

/** One code on one sheet, in whatever columns. */
interface Kind {
  readonly first: Finding;
  /** Each cell once, in order. */
  readonly cells: readonly string[];
}

function kindsOf(findings: readonly Finding[]): readonly Kind[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.at.sheet, finding.code]);
    const alike = kinds.get(key);
    if (alike === undefined) kinds.set(key, [finding]);
    else alike.push(finding);
  }
  return [...kinds.values()].flatMap((members) => {
    const cells = [...new Set(members.flatMap(({ at }) => at.cell ?? []))];
    return members[0] === undefined ? [] : [{ first: members[0], cells }];
  });
}

function fault({ first, cells }: Kind, named: boolean, language: Language): string {
  const sheet = named && first.at.sheet !== undefined ? oneLine(first.at.sheet) : '';
  const where = [sheet, someCells(cells, MOST_CELLS, language)].filter((part) => part !== '').join(' ');
  const what = condition(first, language);
  return where === '' ? what : `${where}${language === 'zh' ? '' : ': '}${what}`;
}

/** The code's title as a clause, without its full stop. */
function condition({ code }: Finding, language: Language): string {
  return entryOf(code).title[language].replace(/[。.]$/u, '');
}
