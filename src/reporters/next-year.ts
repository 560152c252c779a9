import type { Language } from '../diagnostics/wording.ts';
import type { LeftOpen } from '../settings/next-year.ts';
import { plural } from '../words/severities.ts';

/** What a person has to decide before a new year's project can be used, a sentence each. */
export function nextYearDecisions(
  {
    from,
    year,
    open,
    tables,
  }: { readonly from: string; readonly year: number; readonly open: LeftOpen; readonly tables: number },
  language: Language,
): readonly string[] {
  return language === 'zh' ? chinese(from, year, open, tables) : english(from, year, open, tables);
}

function chinese(from: string, year: number, open: LeftOpen, tables: number): readonly string[] {
  return [
    `任务表：${tables}张空表在“任务表”里，请填上${year}年的任务；空着的任务会被指出来，填好之前不计分。`,
    `单位名录照${from}沿用${open.takenUp > 0 ? `，已并入年中调整${open.takenUp}条（更名、类别、新设、撤并）` : ''}：请核对单位、类别和分管领导。`,
    ...(open.unclassified > 0 ? [`${open.unclassified}个乡镇街道没有类别（未定类）：请定下来。`] : []),
    `指标${open.indicators}项的权重、计分方法和封顶照旧：请对照${year}年的文件核对。`,
    `规则${open.rules}条照旧，编号是上一年文件的：请对照${year}年的文件，改掉条款、次数和约谈人不同的，停用不再有的。`,
    ...(open.openSteps > 0 ? [`规则里${open.openSteps}处金额或分值文件没有写明：请填上，或仍旧留空。`] : []),
    ...(open.targetChanges > 0
      ? [`上一年的任务调整${open.targetChanges}条没有带过来：新任务请直接写进任务表。`]
      : []),
    ...(open.adjustments > 0 ? [`上一年的加分扣分${open.adjustments}条没有带过来。`] : []),
    ...(open.confirmations > 0 ? [`上一年的核实说明${open.confirmations}条没有带过来。`] : []),
    `节假日：按内置日历${open.holidays > 0 ? `（上一年自己写的${open.holidays}天没有带过来）` : ''}；${year}年的安排公布后与日历不同的，写进“节假日”。`,
    '定下来后，可用 dayie diff 看与上一年有哪些不同。',
  ];
}

function english(from: string, year: number, open: LeftOpen, tables: number): readonly string[] {
  return [
    `Targets: ${plural(tables, 'empty table')} in the folder of targets; fill in those of ${year}. Blank ones are pointed out, and nothing is scored before.`,
    `The roster is that of ${from}${open.takenUp > 0 ? `, with ${plural(open.takenUp, 'change')} in the course of the year taken up` : ''}: check units, classes and leaders.`,
    ...(open.unclassified > 0 ? [`${plural(open.unclassified, 'township')} without a class: decide.`] : []),
    `Weights, scorers and caps of ${plural(open.indicators, 'indicator')} are kept: check them against the document of ${year}.`,
    `${plural(open.rules, 'rule')} are kept under the numbers of the document before: change what the new one has otherwise, switch off what it has no more.`,
    ...(open.openSteps > 0
      ? [
          `${plural(open.openSteps, 'amount')} or points of rules are not stated: fill them in, or leave them open.`,
        ]
      : []),
    ...(open.targetChanges > 0
      ? [
          `${plural(open.targetChanges, 'changed target')} of the year before left behind: new targets belong into the tables.`,
        ]
      : []),
    ...(open.adjustments > 0
      ? [`${plural(open.adjustments, 'line')} of bonuses and deductions of the year before left behind.`]
      : []),
    ...(open.confirmations > 0
      ? [`${plural(open.confirmations, 'confirmed figure')} of the year before left behind.`]
      : []),
    `Holidays: by the built-in calendar${open.holidays > 0 ? ` (${plural(open.holidays, 'day')} of one’s own left behind)` : ''}; what ${year} has otherwise belongs into the scheme’s sheet of holidays.`,
    'Then dayie diff lists what differs from the year before.',
  ];
}
