import type { RowOf, TableDefinition } from '../../schemas/define-table.ts';
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
} from '../../schemas/scheme/tables.ts';
import { conditions } from '../assessment/metrics/index.ts';
import { scorers } from '../assessment/scorers/index.ts';

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

export type IndicatorFields = RowOf<typeof indicatorSheet>;
export type RuleFields = RowOf<typeof interviewSheet>;

/** The sheets of a scheme's workbook. */
export const schemeTables: readonly TableDefinition[] = [
  basics,
  rosterSheet,
  assessmentSheet,
  indicatorSheet,
  interviewSheet,
  adjustmentSheet,
  changeSheet,
  holidaySheet,
  groundSheet,
];
