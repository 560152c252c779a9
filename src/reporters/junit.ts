import { escapeXml } from '../core/escape-xml.ts';
import { oneLine } from '../core/hidden-characters.ts';
import { SEVERITIES } from '../diagnostics/entry.ts';
import { countWords } from '../words/severities.ts';
import { byFile, type FileFindings, type FindingReport, type ReporterOptions } from './report.ts';
import { reportText, summaryLine } from './text.ts';

/**
 * JUnit XML in the common part of Ant's and Jenkins's schemas: one test case for every workbook, failed when it has
 * errors; the findings of all workbooks that did not fail stand in system-out.
 */
export function junitReport(report: FindingReport, options: ReporterOptions): string {
  const { language } = options;
  const overall = language === 'zh' ? '总体' : 'Overall';
  const cases = byFile(report);
  const failed = cases.filter(({ counts }) => counts.error > 0);
  const quiet = cases.filter(({ counts }) => counts.error === 0).flatMap(({ findings }) => findings);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="dayie" package="dayie" id="0" timestamp="${report.date}T00:00:00" hostname="localhost" tests="${cases.length}" failures="${failed.length}" errors="0" time="0">`,
    '    <properties>',
    `      <property name="dayie.version" value="${escapeXml(report.version)}"/>`,
    ...SEVERITIES.map(
      (severity) => `      <property name="dayie.${severity}" value="${report.counts[severity]}"/>`,
    ),
    '    </properties>',
    ...cases.map((item) => testCase(item, overall, options)),
    `    <system-out>${escapeXml(quiet.length === 0 ? summaryLine(report, language) : reportText(quiet, { language }))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  { path, file, findings, counts }: FileFindings,
  overall: string,
  { language }: ReporterOptions,
): string {
  const tables = [...new Set((file?.tables ?? []).map(({ id }) => id.replaceAll('/', '.')))];
  const open = `    <testcase name="${escapeXml(oneLine(path ?? overall))}" classname="${escapeXml(['dayie', ...(tables.length === 1 ? tables : [])].join('.'))}" time="0"`;
  if (counts.error === 0) return `${open}/>`;
  const codes = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
  return [
    `${open}>`,
    `      <failure type="${escapeXml(codes.join(' '))}" message="${escapeXml(countWords(counts, language))}">${escapeXml(reportText(findings, { language }))}</failure>`,
    '    </testcase>',
  ].join('\n');
}
