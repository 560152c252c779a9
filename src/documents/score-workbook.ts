import type { Rule } from '../../schemas/rules/rule.ts';
import { markRankings } from '../assessment/mark-rankings.ts';
import type { Assessed } from '../assessment/results.ts';
import { onList } from '../assessment/verdict.ts';
import { spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { isPassedOver } from '../diagnostics/report.ts';
import { type SheetModel, sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import { planOf } from '../scheme/of-plans.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { layOut } from './class-layout.ts';
import { pagesOf } from './class-page.ts';
import { classPageSheet, type PageMember, printedFigures } from './class-page-sheet.ts';
import { classSheet } from './class-sheet.ts';
import { compositeSheet } from './composite-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { indicatorSheet, indicatorUnitsSheet } from './indicator-sheet.ts';
import { interviewSheets } from './interview-sheet.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { notesSheet } from './notes-sheet.ts';
import { overviewSheet, type ScoredClass } from './overview-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { taskListSheet, taskUnitsSheet } from './task-sheets.ts';

/** `2023-05-招商引资-考核评分.xlsx`: one plan's standings; `date` is the day of the run, ISO. */
export function scoreWorkbook(results: Assessed, date: string): WorkbookModel {
  const { span, month, scheme, assessments, verdicts } = results;
  const { classes, pages } = scoredClasses(results);
  const scored = assessments.length > 0;
  const [list, ...evidence] = interviews(results)
    ? interviewSheets(onList(verdicts, 'interview'), month, scheme.roster)
    : [];
  return {
    title: `${scheme.title} ${spanText(span)}`,
    date,
    metadata: { document: 'score', period: spanText(span), version: VERSION },
    sheets: [
      ...(scored ? [overviewSheet(classes, results)] : []),
      ...pages,
      ...trackedSheets(results),
      ...(list === undefined ? [] : [list]),
      // Earlier results that lie among the inputs would change the documents with every run.
      findingsSheet(results.findings.filter((one) => !isPassedOver(one))),
      notesSheet(results, date),
      // Behind, so that printing the workbook prints what lies on the desk.
      ...evidence,
      ...classes.map(({ scored: { sheet } }) => sheet),
      ...(scored ? [sourcesSheet(assessments)] : []),
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
  rules,
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
    ...markRankings(rules).map((ranking) => rankingSheet(ranking, named(`排名·${ranking.name}`), decimals)),
  ];
}

interface ScoredClasses {
  readonly classes: readonly ScoredClass[];
  /** What is printed: as many classes on a sheet as its page holds. */
  readonly pages: readonly SheetModel[];
}

/** The sheets of every class, their names told apart where two assessments have a class of the same name. */
function scoredClasses({ assessments, month, scheme }: Assessed): ScoredClasses {
  const names: string[] = [];
  const named = (text: string): string => {
    const name = sheetName(text, names);
    names.push(name);
    return name;
  };
  const made = assessments.map((assessment) => {
    const members = assessment.current.classes.map(
      (result): PageMember => ({
        result,
        layout: layOut(result, scheme, assessment.table),
        sheet: named(`计算·${result.name}`),
      }),
    );
    const title = (of: string): string => `${cumulativeTitle(month)}${assessment.name}评分表${of}`;
    const pages = pagesOf(members, scheme).map((page) => {
      const of = page.members.map(({ result }) => result.name).join('、');
      const whole = page.members.length === members.length && members.length > 1;
      const name = named(`评分·${whole ? assessment.name : of}`);
      const sheet = classPageSheet(name, page, title(whole ? '' : `（${of}）`), month, scheme, assessment);
      return { name, page, sheet };
    });
    const classes = pages.flatMap(({ name, page }) =>
      page.members.map((member): ScoredClass => {
        const printed = printedFigures(name, page, member);
        const own = title(`（${member.result.name}）`);
        const scored = classSheet(member.sheet, member, own, month, scheme, assessment, printed);
        return { assessment, result: member.result, scored };
      }),
    );
    return { classes, pages: pages.map(({ sheet }) => sheet) };
  });
  return { classes: made.flatMap(({ classes }) => classes), pages: made.flatMap(({ pages }) => pages) };
}

/** `2023-05-约谈预警名单.xlsx`. */
export function interviewWorkbook(
  { verdicts, month, scheme }: Pick<Assessed, 'verdicts' | 'month' | 'scheme'>,
  date: string,
): WorkbookModel {
  return {
    title: `${spanText(month)} 约谈预警名单`,
    date,
    metadata: { document: 'interviews', period: spanText(month), version: VERSION },
    sheets: interviewSheets(onList(verdicts, 'interview'), month, scheme.roster),
  };
}
