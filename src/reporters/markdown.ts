import { escapeMarkdown } from '../core/escape-markup.ts';
import { countWords, list, restLine, SEVERITY_WORDS, someCells } from '../words/severities.ts';
import { eachGroup } from './groups.ts';
import { byFile, type FindingReport, type ReporterOptions } from './report.ts';
import { summaryLine } from './text.ts';

const MOST_CELLS = 12;
const MOST_UNITS = 3;

const WORDS = {
  zh: {
    title: '核对结果',
    overall: '总体',
    head: ['级别', '单位', '工作表', '单元格', '列', '问题和改法', '编号'],
  },
  en: {
    title: 'Findings',
    overall: 'Overall',
    head: ['Severity', 'Unit', 'Sheet', 'Cells', 'Column', 'What is wrong and what to do', 'Code'],
  },
} as const;

/** The report as Markdown: a table for every workbook that has findings. */
export function markdownReport(report: FindingReport, options: ReporterOptions): string {
  const { language, most } = options;
  const words = WORDS[language];
  const lines = [`## ${words.title}`, '', escapeMarkdown(summaryLine(report, language)), ''];
  let left = most ?? report.findings.length;
  for (const { path, file, findings: all, counts } of byFile(report)) {
    const findings = all.slice(0, left);
    if (findings.length === 0) continue;
    left -= findings.length;
    const name = path === null ? words.overall : escapeMarkdown(path);
    const total = countWords(counts, language);
    lines.push(`### ${name}${language === 'zh' ? `（${total}）` : ` (${total})`}`, '');
    lines.push(tableRow(words.head), tableRow(words.head.map(() => '---')));
    for (const { first, messages } of eachGroup(findings, language)) {
      for (const { message, cells, units } of messages) {
        const place = [
          file?.unit ?? list(units.slice(0, MOST_UNITS), language),
          first.at.sheet ?? '',
          someCells(cells, MOST_CELLS, language),
          first.at.heading ?? '',
          message,
        ];
        const word = SEVERITY_WORDS[first.severity][language];
        lines.push(tableRow([word, ...place.map(escapeMarkdown), first.code]));
      }
    }
    lines.push('');
  }
  const rest = report.findings.length - (most ?? report.findings.length);
  if (rest > 0) lines.push(restLine(report.findings.length - rest, rest, language), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
