import type { AssessmentResult, Interview } from '../assessment/model.ts';
import { cumulativeSpan, type Period, periodText } from '../core/period.ts';
import { VERSION } from '../core/version.ts';
import { sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SettingLine } from '../settings/describe.ts';
import { classSheet } from './class-sheet.ts';
import { findingsSheet, type WordedFinding } from './findings-sheet.ts';
import { interviewSheet } from './interview-sheet.ts';
import { lastMonth } from './last-month.ts';
import { type InputLine, notesSheet } from './notes-sheet.ts';
import { overviewSheet, type ScoredClass } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';

export type { WordedFinding } from './findings-sheet.ts';
export type { InputLine } from './notes-sheet.ts';

export interface ScoreDocument {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly assessments: readonly AssessmentResult[];
  readonly findings: readonly WordedFinding[];
  readonly settings: readonly SettingLine[];
  readonly inputs: readonly InputLine[];
  /** Day of the run, ISO. */
  readonly date: string;
}

/** `2023-05-考核评分.xlsx`. */
export function scoreWorkbook(document: ScoreDocument): WorkbookModel {
  const { period, scheme, assessments } = document;
  const classes = scoredClasses(document);
  return {
    title: `${scheme.title} ${periodText(period)}`,
    date: document.date,
    metadata: { document: 'score', period: periodText(period), version: VERSION },
    sheets: [
      overviewSheet(classes, scheme, period),
      ...classes.map(({ scored }) => scored.sheet),
      interviewSheet(
        assessments.flatMap(({ interviews }) => interviews),
        period,
      ),
      findingsSheet(document.findings),
      sourcesSheet(assessments),
      notesSheet({ ...document, tables: assessments.map(({ table }) => table) }),
    ],
  };
}

/** A sheet for every class, its name told apart where two assessments have a class of the same name. */
function scoredClasses({ assessments, period, scheme }: ScoreDocument): readonly ScoredClass[] {
  const names: string[] = [];
  return assessments.flatMap((assessment) =>
    lastMonth(assessment).classes.map((result) => {
      const name = sheetName(`评分·${result.name}`, names);
      names.push(name);
      const title = `${period.year}年${cumulativeSpan(period)}${assessment.name}评分表（${result.name}）`;
      return {
        assessment,
        result,
        scored: classSheet(name, result, title, period, scheme, assessment.table),
      };
    }),
  );
}

/** `2023-05-约谈预警名单.xlsx`. */
export function interviewWorkbook(
  interviews: readonly Interview[],
  period: Period,
  date: string,
): WorkbookModel {
  return {
    title: `${periodText(period)} 约谈预警名单`,
    date,
    metadata: { document: 'interviews', period: periodText(period), version: VERSION },
    sheets: [interviewSheet(interviews, period)],
  };
}
