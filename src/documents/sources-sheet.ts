import type { AssessmentResult } from '../assessment/results.ts';
import { type IndicatorResult, placesOf, type UnitResult } from '../assessment/standing.ts';
import type { CellModel, SheetModel } from '../model/workbook-model.ts';
import { cell, figureCell, sourcesText } from './cells.ts';
import { behind } from './list-sheet.ts';
import { wordWithoutRate } from './without-figure.ts';

/** Of a composite the figures stand in several columns of the 评分表. */
const SEVERAL = '见评分表';

/** 数据来源: the cells every target and actual was read from. */
export function sourcesSheet(assessments: readonly AssessmentResult[]): SheetModel {
  const items = assessments.flatMap((assessment) =>
    assessment.current.classes.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.indicators
          .filter(({ state }) => state !== 'no-target')
          .map((item) => sourceRow(assessment.name, unit, item)),
      ),
    ),
  );
  return behind({
    name: '数据来源',
    title: '数据来源',
    caption: '来源写作：文件!工作表!单元格',
    headers: ['考核', '责任单位', '指标', '任务', '任务来源', '完成', '完成来源'],
    widths: [20, 28, 24, 10, 42, 10, 42],
    items,
    none: '没有任务。',
    frozenColumns: 2,
  });
}

function sourceRow(assessment: string, unit: UnitResult, item: IndicatorResult): readonly CellModel[] {
  const { target, actual, measureUnit, name, state } = item;
  return [
    cell(assessment, 'wrapped'),
    cell(unit.unit, 'wrapped'),
    cell(measureUnit === '' ? name : `${name}（${measureUnit}）`, 'wrapped'),
    target === null ? cell(SEVERAL, 'text-centre') : figureCell(target),
    cell(sourcesText(placesOf(item, 'target')), 'wrapped'),
    actual === null
      ? cell(state === 'scored' ? SEVERAL : wordWithoutRate(item, unit), 'text-centre')
      : figureCell(actual),
    cell(sourcesText(placesOf(item, 'actual')), 'wrapped'),
  ];
}
