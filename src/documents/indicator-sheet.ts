import type { IndicatorStanding, TrackedIndicator } from '../assessment/tracking/indicator.ts';
import { fixed, plain } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { CellModel, CellStyle, SheetModel } from '../model/workbook-model.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { cell, decimalCell, figureCell, percentCell, signedCell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

const HEADERS = [
  '序号',
  '指标类别',
  '指标',
  '计量单位',
  '目标任务',
  '力争目标',
  '完成',
  '完成率',
  '与序时差距',
  '亮灯',
  '责任单位',
  '数据来源',
];

const LIGHTS = {
  green: 'light-green',
  yellow: 'light-yellow',
  red: 'light-red',
} as const satisfies Record<string, CellStyle>;

/** 指标进度: every indicator of a table with rate, gap and light. */
export function indicatorSheet(standing: IndicatorStanding, name: string, decimals: number): SheetModel {
  const { year, month } = lastMonthOf(standing.month);
  return listSheet({
    name,
    title: `${cumulativeTitle(standing.month)}${standing.name}完成情况`,
    caption: `截至${year}年${month}月底；序时进度${fixed(standing.schedule, decimals)}%；差距单位：百分点；控制类指标（≤）差距为目标的余量`,
    headers: HEADERS,
    widths: [5, 14, 34, 9, 12, 10, 12, 11, 12, 7, 22, 34],
    items: standing.indicators.map((item, index) => indicatorRow(item, index, decimals)),
    none: '没有指标。',
    frozenColumns: 3,
  });
}

function indicatorRow(item: TrackedIndicator, index: number, decimals: number): readonly CellModel[] {
  return [
    cell(index + 1, 'integer'),
    cell(item.group ?? '', 'wrapped'),
    cell(item.item, 'wrapped'),
    cell(item.measureUnit, 'text-centre'),
    cell(targetText(item), 'text-centre'),
    item.stretch === null ? cell('', 'text-centre') : figureCell(item.stretch),
    item.actual === null ? cell(withoutFigure(item), 'text-centre') : figureCell(item.actual),
    item.rate.value === null
      ? cell(NO_TASK, 'text-centre')
      : percentCell(item.rate.value.times(100), 'percent', decimals),
    item.gap === null ? cell(NO_TASK, 'text-centre') : signedCell(item.gap, decimals),
    item.light === null ? cell(NO_TASK, 'text-centre') : cell(LIGHT_WORDS[item.light].zh, LIGHTS[item.light]),
    cell(item.leads.join('、'), 'wrapped'),
    cell(sourcesText(item.at), 'wrapped'),
  ];
}

/** 300, ≤3, 2—3. */
export function targetText({ target, control }: TrackedIndicator): string {
  if (target === null) return NO_TASK;
  const text = plain(target.value);
  if (target.upper !== null) return `${text}—${plain(target.upper)}`;
  return control ? `≤${text}` : text;
}

export function withoutFigure({ state }: TrackedIndicator, language: Language = 'zh'): string {
  const zh = language === 'zh';
  switch (state) {
    case 'no-target':
      return NO_TASK;
    case 'unreported':
      return zh ? '未报' : 'not reported';
    case 'units-differ':
      return zh ? '单位不一致' : 'measure units differ';
    default:
      return zh ? '待核实' : 'to be verified';
  }
}

/** 牵头单位: the share of each one's indicators that are on schedule, ranked in its class. */
export function indicatorUnitsSheet(standing: IndicatorStanding, name: string, decimals: number): SheetModel {
  const { year, month } = lastMonthOf(standing.month);
  return listSheet({
    name,
    title: `${cumulativeTitle(standing.month)}${standing.name}责任单位情况`,
    caption: `截至${year}年${month}月底；达序时率＝达到序时进度的指标÷有任务的指标；有未报或待核实的不计`,
    headers: ['类别', '名次', '责任单位', '指标数', '达序时', '欠序时', '未报或待核实', '达序时率'],
    widths: [18, 8, 34, 9, 9, 9, 14, 12],
    items: standing.classes.flatMap((group) =>
      group.units.map((unit) => [
        cell(group.name, 'text-centre'),
        cell(unit.rank === null ? NO_TASK : `${unit.tied ? '并列' : ''}${unit.rank}`, 'text-centre'),
        cell(unit.unit, 'text'),
        cell(unit.number, 'integer'),
        cell(unit.onSchedule, 'integer'),
        cell(unit.behind, 'integer'),
        cell(unit.unknown, 'integer'),
        unit.rate === null
          ? decimalCell(unit.number === 0 ? NO_TASK : '待核实', decimals)
          : percentCell(unit.rate.times(100), 'percent', decimals),
      ]),
    ),
    none: '指标没有写明责任单位。',
    frozenColumns: 3,
  });
}
