import type { Interview } from '../assessment/model.ts';
import type { SheetModel } from '../core/document.ts';
import type { Period } from '../core/period.ts';
import { cell, heading, row, sourcesText } from './cells.ts';
import { monthSpan, proposal, STATUS_WORDS, wordInterview, wordMonth } from './interview-wording.ts';

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
const ORDER = ['interview', 'warning', 'unverified'] as const;

/** 约谈预警名单: who, by which rule, over which months, on what evidence, by whom; a proposal until signed off. */
export function interviewSheet(name: string, interviews: readonly Interview[], period: Period): SheetModel {
  const sorted = ORDER.flatMap((status) => interviews.filter((item) => item.status === status));
  const title = `${period.year}年${period.month}月招商引资约谈预警名单`;
  const caption = `截至${period.year}年${period.month}月底；本名单为建议，经审定后生效`;
  const body = sorted.map((item, index) =>
    row([
      cell(index + 1, 'integer'),
      cell(item.unit, 'text'),
      cell(item.class, 'text-centre'),
      cell(
        STATUS_WORDS[item.status].zh,
        item.status === 'interview'
          ? 'light-red'
          : item.status === 'warning'
            ? 'light-yellow'
            : 'text-centre',
      ),
      cell(`${item.rule} ${item.ruleName}`, 'wrapped'),
      cell(monthSpan(item.months, 'zh'), 'text-centre'),
      cell(wordInterview(item, 'zh'), 'wrapped'),
      cell(item.months.map((month) => wordMonth(month, item.metric)).join('\n'), 'wrapped'),
      cell(item.level === 0 ? '—' : `第${item.level}级`, 'text-centre'),
      cell(item.status === 'interview' ? item.interviewer : '—', 'text-centre'),
      cell(item.interviewee, 'text-centre'),
      cell(proposal(item), 'wrapped'),
      cell(
        item.months
          .map(({ at }) => sourcesText(at))
          .filter((text) => text !== '')
          .join('\n'),
        'wrapped',
      ),
    ]),
  );
  const none = row([cell('本月没有应列入名单的单位。', 'note')]);
  return {
    name,
    widths: [6, 24, 13, 8, 20, 9, 26, 56, 8, 18, 11, 24, 52],
    rows: [
      ...heading(title, caption),
      row(
        HEADERS.map((text) => cell(text, 'header')),
        24,
      ),
      ...(body.length === 0 ? [none] : body),
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: HEADERS.length },
      { top: 2, bottom: 2, left: 1, right: HEADERS.length },
      ...(body.length === 0 ? [{ top: 4, bottom: 4, left: 1, right: HEADERS.length }] : []),
    ],
    freeze: { rows: 3, columns: 2 },
    print: { orientation: 'landscape', repeatRows: [1, 3] },
    ...(body.length === 0
      ? {}
      : { filter: { top: 3, bottom: 3 + body.length, left: 1, right: HEADERS.length } }),
  };
}
