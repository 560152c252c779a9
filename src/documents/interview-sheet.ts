import { evidenceOf, type Verdict } from '../assessment/verdict.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import type { CellModel, CellStyle, SheetModel } from '../model/workbook-model.ts';
import { subjectOf } from '../words/plans.ts';
import { spanTitle } from '../words/spans.ts';
import {
  inOrder,
  occasionText,
  proposalOf,
  reasonOf,
  spansOf,
  stateWord,
  stepText,
  subjectName,
} from '../words/verdicts.ts';
import { cell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

const HEADERS = [
  '序号',
  '单位',
  '类别',
  '性质',
  '依据',
  '月份',
  '事由',
  '各月情况',
  '层级',
  '约谈人',
  '约谈对象',
  '建议',
  '数据来源',
];

const STYLES = {
  met: 'light-red',
  near: 'light-yellow',
  open: 'text-centre',
} as const satisfies Record<Verdict['state'], CellStyle>;

/** 约谈预警名单: who, by which rule, over which months, on what evidence, by whom; a proposal until signed off. */
export function interviewSheet(verdicts: readonly Verdict[], span: Span): SheetModel {
  const subject = verdicts.length === 0 ? '' : subjectOf(verdicts.map(({ rule }) => rule.table));
  const { year, month } = lastMonthOf(span);
  return listSheet({
    name: '约谈预警名单',
    title: `${spanTitle(span, 'zh')}${subject}约谈预警名单`,
    caption: `截至${year}年${month}月底；本名单为建议，经审定后生效`,
    headers: HEADERS,
    widths: [5, 20, 12, 7, 18, 8, 20, 36, 7, 13, 10, 19, 38],
    items: inOrder(verdicts).map(verdictRow),
    none: '本月没有应列入名单的单位。',
    frozenColumns: 2,
  });
}

function verdictRow(item: Verdict, index: number): readonly CellModel[] {
  const places = evidenceOf(item).flatMap(({ at }) => at);
  return [
    cell(index + 1, 'integer'),
    cell(subjectName(item.about), 'wrapped'),
    cell(item.class ?? NO_TASK, 'text-centre'),
    cell(stateWord(item).zh, STYLES[item.state]),
    cell(`${item.rule.rule} ${item.rule.name}`, 'wrapped'),
    cell(spansOf(item), 'text-centre'),
    cell(reasonOf(item, 'zh'), 'wrapped'),
    cell(item.because.map(occasionText).join('\n'), 'wrapped'),
    cell(stepText(item), 'text-centre'),
    cell(item.state === 'met' ? item.action.by : NO_TASK, 'text-centre'),
    cell(item.action.whom, 'text-centre'),
    cell(proposalOf(item), 'wrapped'),
    cell(sourcesText(places, '\n'), 'wrapped'),
  ];
}
