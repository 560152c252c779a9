import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { ClassResult, UnitResult } from '../assessment/standing.ts';
import { onList } from '../assessment/verdict.ts';
import { lastMonthOf } from '../core/span.ts';
import { type CellModel, type SheetModel, sheetReference } from '../model/workbook-model.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { inOrder, stateWord } from '../words/verdicts.ts';
import { cell, decimalCell, live, signedCell } from './cells.ts';
import { type ClassSheet, changeText, gapValue } from './class-sheet.ts';
import { FIRST_ITEM, listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';
import { wordWithoutScore } from './without-figure.ts';

/** A class with the sheet that scores it. */
export interface ScoredClass {
  readonly assessment: AssessmentResult;
  readonly result: ClassResult;
  readonly scored: ClassSheet;
}

const HEADERS = ['考核', '类别', '名次', '较上月', '责任单位', '总分', '与序时差距', '亮灯', '约谈预警'];
const LIGHT_COLUMN = 8;

/** 总览: every unit's rank, score and light, taken by formula from the sheet of its class. */
export function overviewSheet(classes: readonly ScoredClass[], results: Assessed): SheetModel {
  const { year, month } = lastMonthOf(results.month);
  const items = classes.flatMap((item) =>
    item.result.units.map((unit, index) => overviewRow(item, unit, index, results)),
  );
  const sheet = listSheet({
    name: '总览',
    title: `${cumulativeTitle(results.month)}考核总览`,
    caption: `${results.scheme.title}；截至${year}年${month}月底；分类排名；差距单位：百分点`,
    headers: HEADERS,
    widths: [28, 16, 9, 9, 40, 10, 13, 8, 11],
    items,
    none: '没有可考核的单位。',
  });
  const bottom = FIRST_ITEM + items.length - 1;
  const lights = { top: FIRST_ITEM, bottom, left: LIGHT_COLUMN, right: LIGHT_COLUMN };
  return items.length === 0 ? sheet : { ...sheet, lights: [lights] };
}

function overviewRow(
  { assessment, result, scored }: ScoredClass,
  unit: UnitResult,
  index: number,
  { verdicts, scheme: { decimals } }: Assessed,
): readonly CellModel[] {
  const { rows, columns } = scored;
  const sheet = sheetReference(scored.sheet.name);
  const at = (letters: string): string => `${sheet}${letters}${rows.first + index}`;
  const rank = at(columns.rank);
  const ranks = `${sheet}${columns.rank}$${rows.first}:${columns.rank}$${rows.last}`;
  // Of several rules the gravest counts.
  const listed = inOrder(onList(verdicts, 'interview')).find(
    (item) => item.about.unit === unit.unit && item.rule.table === assessment.table,
  );
  return [
    cell(assessment.name, 'text-centre'),
    cell(result.name, 'text-centre'),
    live(
      `IF(ISNUMBER(${rank}),IF(COUNTIF(${ranks},${rank})>1,"并列","")&${rank},"${NO_TASK}")`,
      unit.rank === null ? NO_TASK : `${unit.tied ? '并列' : ''}${unit.rank}`,
      'text-centre',
    ),
    cell(changeText(unit), 'text-centre'),
    cell(unit.unit, 'text'),
    decimalCell(unit.score ?? wordWithoutScore(unit), decimals, at(columns.total)),
    signedCell(gapValue(unit.gap), decimals, at(columns.gap)),
    live(at(columns.light), unit.light === null ? NO_TASK : LIGHT_WORDS[unit.light].zh, 'text-centre'),
    cell(
      listed === undefined ? '' : stateWord(listed).zh,
      listed?.state === 'met' ? 'light-red' : 'text-centre',
    ),
  ];
}
