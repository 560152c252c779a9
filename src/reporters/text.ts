import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { countBySeverity } from '../diagnostics/report.ts';
import { type Language, wordFinding } from '../diagnostics/wording.ts';

export const SEVERITY_WORDS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'notice' },
} as const satisfies Record<Severity, Record<Language, string>>;

/** Cells named on one line before the rest is counted. */
const MOST_CELLS = 8;

export interface TextOptions {
  readonly language: Language;
  /** Paints a severity's word; the identity where there are no colours. */
  readonly paint: (severity: Severity, word: string) => string;
  /** Lowest severity that is printed. */
  readonly least?: Severity;
}

/** Findings for people: by workbook and sheet, one line for the same fault in one column. Says so when nothing is wrong. */
export function reportText(findings: readonly Finding[], options: TextOptions): string {
  const { language } = options;
  if (findings.length === 0) return language === 'zh' ? '没有发现问题。\n' : 'Nothing is wrong.\n';
  const lines: string[] = [];
  let place = '';
  for (const group of groupFindings(findings, language)) {
    const where = [group.first.at.file, group.first.at.sheet].filter((part) => part !== undefined).join('  ');
    if (where !== place)
      lines.push(
        ...(lines.length > 0 ? [''] : []),
        where === '' ? (language === 'zh' ? '总体' : 'Overall') : where,
      );
    place = where;
    lines.push(groupLine(group, options));
  }
  return `${lines.join('\n')}\n\n${summary(findings, language)}\n`;
}

/** 3 处错误，1 处警告. */
export function summary(findings: readonly Finding[], language: Language): string {
  const counts = countBySeverity(findings);
  const parts = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  if (language === 'zh')
    return `共 ${parts.map((severity) => `${counts[severity]} 处${SEVERITY_WORDS[severity].zh}`).join('，')}。`;
  return `${parts.map((severity) => `${counts[severity]} ${SEVERITY_WORDS[severity].en}${counts[severity] === 1 ? '' : 's'}`).join(', ')} in all.`;
}

/** The same fault, worded alike, in one column of one sheet. */
export interface FindingGroup {
  readonly first: Finding;
  readonly message: string;
  readonly cells: readonly string[];
  readonly count: number;
}

/** Groups sorted findings; the order of first appearance is kept. */
export function groupFindings(findings: readonly Finding[], language: Language): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; message: string; cells: string[]; count: number }>();
  for (const finding of findings) {
    const message = wordFinding(finding, language);
    const { file, sheet, heading } = finding.at;
    const key = JSON.stringify([file, sheet, heading, finding.code, message]);
    const group = groups.get(key) ?? { first: finding, message, cells: [], count: 0 };
    group.count += 1;
    if (finding.at.cell !== undefined) group.cells.push(finding.at.cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function groupLine({ first, message, cells, count }: FindingGroup, { language, paint }: TextOptions): string {
  const separator = language === 'zh' ? '、' : ', ';
  const shown = cells.slice(0, MOST_CELLS).join(separator);
  const more = cells.length - MOST_CELLS;
  const rest = more <= 0 ? '' : language === 'zh' ? `等${count}处` : ` and ${more} more`;
  const where = shown === '' ? '' : `${shown}${rest}  `;
  const word = paint(first.severity, SEVERITY_WORDS[first.severity][language]);
  return `  ${word}  ${where}${message}  [${first.code}]`;
}

/** Titles of all codes, for `dayie explain` without a code. */
export function codeLine(code: Finding['code'], language: Language): string {
  const entry = entryOf(code);
  return `${code.padEnd(12)} ${SEVERITY_WORDS[entry.severity][language]}  ${entry.title[language]}`;
}
