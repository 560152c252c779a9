import type { Rule } from '../../schemas/rules/rule.ts';
import type { Assessed } from '../assessment/results.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { type Span, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { type SheetModel, sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import { planOf } from '../scheme/of-plans.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { classSheet } from './class-sheet.ts';
import { compositeSheet } from './composite-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { indicatorSheet, indicatorUnitsSheet } from './indicator-sheet.ts';
import { interviewSheet } from './interview-sheet.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { overviewSheet, type ScoredClass } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { taskListSheet, taskUnitsSheet } from './task-sheets.ts';

/** `2023-05-招商引资-考核评分.xlsx`: one plan's standings; `date` is the day of the run, ISO. */
export function scoreWorkbook(results: Assessed, date: string): WorkbookModel {
  const { span, month, scheme, assessments, verdicts } = results;
  const classes = scoredClasses(results);
  const scored = assessments.length > 0;
  return {
    title: `${scheme.title} ${spanText(span)}`,
    date,
    metadata: { document: 'score', period: spanText(span), version: VERSION },
    sheets: [
      ...(scored ? [overviewSheet(classes, results)] : []),
      ...classes.map(({ scored: { sheet } }) => sheet),
      ...trackedSheets(results),
      ...(interviews(results) ? [interviewSheet(onList(verdicts, 'interview'), month)] : []),
      // Earlier results that lie among the inputs would change the documents with every run.
      findingsSheet(results.findings.filter(({ code }) => code !== 'PERIOD-008')),
      ...(scored ? [sourcesSheet(assessments)] : []),
      notesSheet(results, date),
    ],
  };
}

/** Whether units are interviewed: those of investment promotion are, others where a rule of the scheme says so. */
export function interviews({ scheme, assessments }: Pick<Assessed, 'scheme' | 'assessments'>): boolean {
  const tables = assessments.map(({ table }) => table);
  const ruled = scheme.rules.filter(({ table, steps }) => tables.includes(table) && steps.some(isInterview));
  return ruled.length > 0 || tables.some((table) => planOf(table) === 'investment');
}

function isInterview({ list }: Rule['steps'][number]): boolean {
  return list === 'interview';
}

/** Of indicators and of tasks: whoever leads them, then each of them; of ledgers what they come to. */
function trackedSheets({
  indicators,
  tasks,
  ledgers,
  composites,
  scheme: { decimals },
}: Assessed): readonly SheetModel[] {
  const names: string[] = [];
  const named = (text: string): string => {
    const name = sheetName(text, names);
    names.push(name);
    return name;
  };
  return [
    ...indicators.flatMap((standing) => [
      indicatorSheet(standing, named('指标进度'), decimals),
      ...(standing.classes.length === 0
        ? []
        : [indicatorUnitsSheet(standing, named('指标·责任单位'), decimals)]),
    ]),
    ...tasks.flatMap((standing) => [
      taskUnitsSheet(standing, named('任务·牵头单位'), decimals),
      taskListSheet(standing, named('任务进度')),
    ]),
    ...ledgers.map((standing) => ledgerSheet(standing, named(`台账·${standing.name}`), decimals)),
    ...composites.map((standing) => compositeSheet(standing, named('年度综合得分'), decimals)),
  ];
}

/** A sheet for every class, its name told apart where two assessments have a class of the same name. */
function scoredClasses({ assessments, month, scheme }: Assessed): readonly ScoredClass[] {
  const names: string[] = [];
  return assessments.flatMap((assessment) =>
    assessment.current.classes.map((result) => {
      const name = sheetName(`评分·${result.name}`, names);
      names.push(name);
      const title = `${cumulativeTitle(month)}${assessment.name}评分表（${result.name}）`;
      return { assessment, result, scored: classSheet(name, result, title, month, scheme, assessment) };
    }),
  );
}

/** `2023-05-约谈预警名单.xlsx`. */
export function interviewWorkbook(verdicts: readonly Verdict[], span: Span, date: string): WorkbookModel {
  return {
    title: `${spanText(span)} 约谈预警名单`,
    date,
    metadata: { document: 'interviews', period: spanText(span), version: VERSION },
    sheets: [interviewSheet(onList(verdicts, 'interview'), span)],
  };
}
