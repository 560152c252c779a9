import type { Assessed } from '../assessment/results.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { type Span, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { classSheet } from './class-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { interviewSheet } from './interview-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { overviewSheet, type ScoredClass } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';

/** `2023-05-考核评分.xlsx`; `date` is the day of the run, ISO. */
export function scoreWorkbook(results: Assessed, date: string): WorkbookModel {
  const { span, scheme, assessments, verdicts } = results;
  const classes = scoredClasses(results);
  return {
    title: `${scheme.title} ${spanText(span)}`,
    date,
    metadata: { document: 'score', period: spanText(span), version: VERSION },
    sheets: [
      overviewSheet(classes, results),
      ...classes.map(({ scored }) => scored.sheet),
      interviewSheet(onList(verdicts, 'interview'), span),
      // Earlier results that lie among the inputs would change the documents with every run.
      findingsSheet(results.findings.filter(({ code }) => code !== 'PERIOD-008')),
      sourcesSheet(assessments),
      notesSheet(results, date),
    ],
  };
}

/** A sheet for every class, its name told apart where two assessments have a class of the same name. */
function scoredClasses({ assessments, span, scheme }: Assessed): readonly ScoredClass[] {
  const names: string[] = [];
  return assessments.flatMap((assessment) =>
    assessment.current.classes.map((result) => {
      const name = sheetName(`评分·${result.name}`, names);
      names.push(name);
      const title = `${cumulativeTitle(span)}${assessment.name}评分表（${result.name}）`;
      return { assessment, result, scored: classSheet(name, result, title, span, scheme, assessment) };
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
