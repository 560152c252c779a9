import type { Assessed, AssessmentResult } from '../assessment/results.ts';
import type { ClassResult, UnitResult } from '../assessment/standing.ts';
import { onList } from '../assessment/verdict.ts';
import { lastMonthOf } from '../core/span.ts';
import { type CellModel, type SheetModel, sheetReference } from '../model/workbook-model.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { cumulativeTitle, sinceBefore } from '../words/spans.ts';
import { inOrder, stateWord } from '../words/verdicts.ts';
import { cell, decimalCell, live, signedCell } from './cells.ts';
import { type ClassSheet, changeText, gapValue } from './class-sheet.ts';
import { FIRST_ITEM, listSheet } from './list-sheet.ts';
import { roomOn, SHEETS, unitHeight } from './paper.ts';
import { NO_TASK } from './score-formulas.ts';
import { wordWithoutScore } from './without-figure.ts';

/** A class with the sheet that scores it. */
export interface ScoredClass {
  readonly assessment: AssessmentResult;
  readonly result: ClassResult;
  readonly scored: ClassSheet;
}

const WIDTHS = [27, 15, 7.5, 6.5, 32, 8, 9, 5, 9];
const LIGHT_COLUMN = 8;
const UNIT_COLUMN = 5;
/** Points of the title, the caption, the header and the line to sign. */
const ENDS = 115;
/** Points that the units of a page may take. */
const PAGE = (SHEETS[0] === undefined ? 0 : roomOn(SHEETS[0]).points) - ENDS;

/** 总览: every unit's rank, score and light, taken by formula from the sheet of its class. */
export function overviewSheet(classes: readonly ScoredClass[], results: Assessed): SheetModel {
  const { year, month } = lastMonthOf(results.month);
  const items = classes.flatMap((item) =>
    item.result.units.map((unit, index) => overviewRow(item, unit, index, results)),
  );
  const sheet = listSheet({
    name: '总览',
    title: `${cumulativeTitle(results.month)}考核总览`,
    caption: `${results.scheme.title}；截至${year}年${month}月底；差距为总分与序时进度之差，单位：百分点`,
    headers: [
      '考核',
      '类别',
      '名次',
      sinceBefore(results.span),
      '责任单位',
      '总分',
      '差距',
      '亮灯',
      '约谈预警',
    ],
    widths: WIDTHS,
    items,
    none: '没有可考核的单位。',
    signed: ['制表', '审核', '审批'],
  });
  const bottom = FIRST_ITEM + items.length - 1;
  const lights = { top: FIRST_ITEM, bottom, left: LIGHT_COLUMN, right: LIGHT_COLUMN };
  const print: SheetModel['print'] = {
    orientation: 'portrait',
    repeatRows: [1, FIRST_ITEM - 1],
    rowBreaks: breaksOf(classes),
  };
  if (items.length === 0) return sheet;
  const names = classes.flatMap(({ result }) => result.units.map(({ unit }) => unit));
  const rows = sheet.rows.map((line, index) => {
    const name = names[index - FIRST_ITEM + 1];
    return line === null || name === undefined ? line : { ...line, height: heightOf(name) };
  });
  return { ...sheet, rows, print, lights: [lights] };
}

function heightOf(unit: string): number {
  return unitHeight(unit, WIDTHS[UNIT_COLUMN - 1] ?? 0);
}

/** A new page for each assessment, and for a class that would not stand whole on the page begun. */
function breaksOf(classes: readonly ScoredClass[]): readonly number[] {
  const breaks: number[] = [];
  let row = FIRST_ITEM - 1;
  let used = 0;
  classes.forEach(({ assessment, result }, index) => {
    const height = result.units.reduce((all, { unit }) => all + heightOf(unit), 0);
    const goesOn = index > 0 && classes[index - 1]?.assessment === assessment;
    if (index > 0 && (!goesOn || used + height > PAGE)) {
      breaks.push(row);
      used = 0;
    }
    row += result.units.length;
    used += height;
  });
  return breaks;
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
