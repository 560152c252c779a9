import type { Interview } from '../assessment/model.ts';
import type { Period } from '../core/period.ts';
import type { CellModel, CellStyle, SheetModel } from '../model/workbook-model.ts';
import { subjectOf } from '../words/plans.ts';
import { cell, sourcesText } from './cells.ts';
import {
  inOrder,
  levelText,
  monthSpan,
  proposal,
  STATUS_WORDS,
  wordInterview,
  wordMonth,
} from './interview-wording.ts';
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
  interview: 'light-red',
  warning: 'light-yellow',
  unverified: 'text-centre',
} as const satisfies Record<Interview['status'], CellStyle>;

/** 约谈预警名单: who, by which rule, over which months, on what evidence, by whom; a proposal until signed off. */
export function interviewSheet(interviews: readonly Interview[], period: Period): SheetModel {
  const subject = interviews.length === 0 ? '' : subjectOf(interviews.map(({ table }) => table));
  return listSheet({
    name: '约谈预警名单',
    title: `${period.year}年${period.month}月${subject}约谈预警名单`,
    caption: `截至${period.year}年${period.month}月底；本名单为建议，经审定后生效`,
    headers: HEADERS,
    widths: [5, 20, 12, 7, 18, 8, 20, 36, 7, 13, 10, 19, 38],
    items: inOrder(interviews).map(interviewRow),
    none: '本月没有应列入名单的单位。',
    frozenColumns: 2,
  });
}

function interviewRow(item: Interview, index: number): readonly CellModel[] {
  const places = item.months.flatMap(({ at }) => at);
  return [
    cell(index + 1, 'integer'),
    cell(item.unit, 'wrapped'),
    cell(item.class, 'text-centre'),
    cell(STATUS_WORDS[item.status].zh, STYLES[item.status]),
    cell(`${item.rule} ${item.ruleName}`, 'wrapped'),
    cell(monthSpan(item.months, 'zh'), 'text-centre'),
    cell(wordInterview(item, 'zh'), 'wrapped'),
    cell(item.months.map((month) => wordMonth(month, item.metric)).join('\n'), 'wrapped'),
    cell(levelText(item), 'text-centre'),
    cell(item.status === 'interview' ? item.interviewer : NO_TASK, 'text-centre'),
    cell(item.interviewee, 'text-centre'),
    cell(proposal(item), 'wrapped'),
    cell(sourcesText(places, '\n'), 'wrapped'),
  ];
}
