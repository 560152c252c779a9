import { evidenceOf, type Verdict } from '../assessment/verdict.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import type { CellModel, CellStyle, SheetModel } from '../model/workbook-model.ts';
import type { RosterUnit } from '../roster/roster.ts';
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
import { behind, listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

const STYLES = {
  met: 'light-red',
  near: 'light-yellow',
  open: 'text-centre',
} as const satisfies Record<Verdict['state'], CellStyle>;

const EVIDENCE = '约谈依据';
/** Points of a row: about twenty to a page. */
const ROW_HEIGHT = 25;

/**
 * 约谈预警名单 as a leader signs it, and behind it 约谈依据: by which rule, on what evidence, from which cells. A proposal until signed
 * off.
 */
export function interviewSheets(
  verdicts: readonly Verdict[],
  span: Span,
  roster: readonly RosterUnit[],
): readonly SheetModel[] {
  const subject = verdicts.length === 0 ? '' : subjectOf(verdicts.map(({ rule }) => rule.table));
  const { year, month } = lastMonthOf(span);
  const items = byLevel(verdicts, roster);
  const shared = {
    caption: `截至${year}年${month}月底；本名单为建议，经审定后生效；依据见隐藏的工作表“${EVIDENCE}”`,
    none: '本月没有应列入名单的单位。',
    frozenColumns: 2,
  };
  return [
    listSheet({
      ...shared,
      name: '约谈预警名单',
      title: `${spanTitle(span, 'zh')}${subject}约谈预警名单`,
      headers: ['序号', '单位', '类别', '事由', '建议约谈人', '被约谈人', '备注'],
      widths: [6, 26, 16, 72, 21, 16, 16],
      items: items.map(listRow),
      rowHeight: ROW_HEIGHT,
      signed: ['拟稿', '审核', '签批'],
    }),
    behind({
      ...shared,
      name: EVIDENCE,
      title: `${spanTitle(span, 'zh')}${subject}约谈预警依据`,
      headers: ['序号', '单位', '性质', '依据', '月份', '各月情况', '层级', '建议', '数据来源'],
      widths: [6, 22, 8, 22, 9, 38, 8, 22, 42],
      items: items.map(evidenceRow),
    }),
  ];
}

/** 约谈 first, then 预警, then 待核实; in each the higher step first, then in the order of the roster. */
function byLevel(verdicts: readonly Verdict[], roster: readonly RosterUnit[]): readonly Verdict[] {
  const place = new Map(roster.map(({ name }, index) => [name, index]));
  const placeOf = ({ about }: Verdict): number => place.get(about.unit ?? '') ?? roster.length;
  return inOrder(verdicts.toSorted((one, other) => other.step - one.step || placeOf(one) - placeOf(other)));
}

function listRow(item: Verdict, index: number): readonly CellModel[] {
  return [
    cell(index + 1, 'integer'),
    cell(subjectName(item.about), 'wrapped'),
    cell(item.class ?? NO_TASK, 'text-centre'),
    cell(reasonOf(item, 'zh'), 'wrapped'),
    cell(item.state === 'met' ? item.action.by : NO_TASK, 'text-centre'),
    cell(item.action.whom, 'text-centre'),
    cell(item.state === 'met' ? stepText(item) : stateWord(item).zh, STYLES[item.state]),
  ];
}

function evidenceRow(item: Verdict, index: number): readonly CellModel[] {
  const told = evidences.get(item) ?? evidenceCells(item);
  evidences.set(item, told);
  return [cell(index + 1, 'integer'), ...told];
}

/** Made once: the plan's workbook has the same as that of the interviews. */
const evidences = new WeakMap<Verdict, readonly CellModel[]>();

function evidenceCells(item: Verdict): readonly CellModel[] {
  const places = evidenceOf(item).flatMap(({ at }) => at);
  return [
    cell(subjectName(item.about), 'wrapped'),
    cell(stateWord(item).zh, STYLES[item.state]),
    cell(`${item.rule.rule} ${item.rule.name}`, 'wrapped'),
    cell(spansOf(item), 'text-centre'),
    cell(item.because.map(occasionText).join('\n'), 'wrapped'),
    cell(stepText(item), 'text-centre'),
    cell(proposalOf(item), 'wrapped'),
    cell(sourcesText(places, '\n'), 'wrapped'),
  ];
}
