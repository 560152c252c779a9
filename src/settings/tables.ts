import type { RowOf, TableDefinition } from '../../schemas/define-table.ts';
import { confirmationSheet } from '../../schemas/scheme/confirmations.ts';
import {
  adjustmentSheet,
  assessmentSheet,
  basics,
  changeSheet,
  groundSheet,
  holidaySheet,
  indicatorSheet as indicatorSheetOf,
  interviewSheet as interviewSheetOf,
  rosterSheet,
  ruleSheet as ruleSheetOf,
} from '../../schemas/scheme/tables.ts';
import { conditions } from '../assessment/metrics/index.ts';
import { inARow } from '../assessment/rules/in-a-row.ts';
import { ruleKinds } from '../assessment/rules/index.ts';
import { wordsOf } from '../assessment/rules/params.ts';
import { scorers } from '../assessment/scorers/index.ts';
import { LIST_WORDS } from '../words/lists.ts';

const PARAMS = scorers.flatMap(({ name, example }) => (example === null ? [] : [`${name}：${example}`]));
const METRICS = conditions.map(({ stated }) => stated);

/** 指标, with the scorers that there are. */
export const indicatorSheet = indicatorSheetOf(
  scorers.map(({ name }) => name),
  `${PARAMS.join('；')}。`,
);

/** 约谈规则, with the conditions that there are. */
export const interviewSheet = interviewSheetOf(
  METRICS.map(({ word }) => word),
  `${METRICS.map(({ word, note }) => `${word}：${note}`).join('；')}。`,
);

/** The kinds of rules of the sheet 规则; months in a row have a sheet of their own. */
export const sheetKinds = ruleKinds.filter(({ id }) => id !== inARow.id);

/** 规则, with the kinds of rules and the lists that there are. */
export const ruleSheet = ruleSheetOf(
  sheetKinds.map(({ title }) => title.zh),
  Object.values(LIST_WORDS).map(({ met }) => met.zh),
  `写成“名称：值”，用分号隔开。${sheetKinds.map(paramsNote).join('')}`,
);

function paramsNote({ title, args }: (typeof sheetKinds)[number]): string {
  const names = Object.values(args.shape).flatMap((type) => wordsOf(type)?.name ?? []);
  return names.length === 0 ? '' : `${title.zh}：${names.join('、')}。`;
}

export type RuleListFields = RowOf<typeof ruleSheet>;
export type IndicatorFields = RowOf<typeof indicatorSheet>;
export type RuleFields = RowOf<typeof interviewSheet>;

/** The sheets of a scheme's workbook. */
export const schemeTables: readonly TableDefinition[] = [
  basics,
  rosterSheet,
  assessmentSheet,
  indicatorSheet,
  interviewSheet,
  ruleSheet,
  adjustmentSheet,
  changeSheet,
  holidaySheet,
  confirmationSheet,
  groundSheet,
];
