import { scorerOf } from '../assessment/scorers/index.ts';
import type { RatedCells } from '../assessment/scorers/scorer.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import type { Indicator, NoTargetRule } from '../scheme/scheme.ts';
import { SHORTFALL_WORDS } from '../words/roll-call.ts';

/** 无此项任务. */
export const NO_TASK = '—';
/** A task whose figure stands there and is not to be believed until it is mended or confirmed. */
export const DOUBTFUL = SHORTFALL_WORDS.doubtful.zh;
/** A unit some of whose figures came. */
const PARTLY = SHORTFALL_WORDS.partly.zh;
/** What a cell that somebody emptied says. */
export const EMPTY = SHORTFALL_WORDS.blank.zh;

/**
 * Places of a rate in percent. Rounding there gives equal fractions (1÷3, 0.1÷0.3) one binary value, so that RANK and the
 * thresholds see what exact arithmetic sees; a score is rounded at fewer places, so nothing of it shows.
 */
export const RATE_PLACES = 11;
/** Places at which a score's binary remainder is taken out before half-up rounding. */
const SCORE_PLACES = 10;
/** The same for a gap, which is compared with a light's threshold. */
export const GAP_PLACES = 10;

/** A target and actual cell behind an indicator; `share` is the cell with the column's part in a composite. */
export interface FigureCells {
  readonly target: string;
  readonly actual: string;
  readonly share: string;
}

/** A figure as it stands on the printed sheet, or the word there; what somebody emptied is said by `emptied`. */
export function takenFormula(from: string, emptied: string): string {
  return `IF(${from}="","${emptied}",${from})`;
}

/**
 * 完成率 in percent of an indicator of one column: — without a target; without an actual what stands in its place (未报, 退回,
 * 待核实). A figure that is filled in later is reckoned with at once.
 */
export function rateFormula({ target, actual }: Omit<FigureCells, 'share'>): string {
  const rate = `ROUND(${actual}/${target}*100,${RATE_PLACES})`;
  const without = `IF(ISTEXT(${target}),${target},"${NO_TASK}")`;
  return `IF(N(${target})=0,${without},IF(ISNUMBER(${actual}),${rate},${missingWord([actual])}))`;
}

/**
 * 完成率 of a composite (个数50%＋金额50%) over the columns this unit has a target on. Of several, each counts at most up to
 * the cap, so that one cannot stand in for another.
 */
export function compositeRateFormula(due: readonly FigureCells[], cap: string | null): string {
  const [first] = due;
  if (due.length === 1 && first !== undefined) return rateFormula(first);
  const parts = due.map(({ target, actual, share }) => {
    const rate = `${actual}/${target}`;
    return `${share}*${cap === null ? rate : `MIN(${rate},${cap}/100)`}`;
  });
  const shares = due.map(({ share }) => share).join('+');
  const cells = due.flatMap(({ target, actual }) => [target, actual]);
  const reported = `COUNT(${cells.join(',')})=${cells.length}`;
  return `IF(${reported},ROUND((${parts.join('+')})/(${shares})*100,${RATE_PLACES}),${missingWord(cells)})`;
}

/** 待核实 where one of the cells says so, else the word of the first that has one. */
function missingWord(cells: readonly string[]): string {
  const first = cells.reduceRight(
    (otherwise, at) => `IF(AND(ISTEXT(${at}),${at}<>"${NO_TASK}"),${at},${otherwise})`,
    `"${EMPTY}"`,
  );
  if (cells.length === 1) return first;
  return `IF(OR(${cells.map((at) => `${at}="${DOUBTFUL}"`).join(',')}),"${DOUBTFUL}",${first})`;
}

/** 得分 of an indicator, out of its weight; without a rate, what the scheme gives a unit without the task. */
export function pointsFormula({ scorer, noTarget }: Indicator, cells: RatedCells): string {
  const otherwise = pointsWithoutRate(noTarget, cells);
  return `IF(ISNUMBER(${cells.rate}),${scorerOf(scorer).formula(scorer, cells)},${otherwise})`;
}

function pointsWithoutRate(rule: NoTargetRule, { rate, weight }: RatedCells): string {
  if (rule === 'rescale') return rate;
  const given = rule === 'full' ? weight : rule === 'zero' ? '0' : plain(rule.points);
  return `IF(${rate}="${NO_TASK}",${given},${rate})`;
}

/** What a unit's base score is made of: per indicator the cells of its rate, points and weight. */
export interface ScoreParts {
  readonly rate: string;
  readonly points: string;
  readonly weight: string;
}

/** 基础得分: points over the weights of what is scored, in percent, rounded half-up. */
export function baseScoreFormula(
  parts: readonly ScoreParts[],
  decimals: number,
  incomplete: 'exclude' | 'score-known',
): string {
  const rates = parts.map(({ rate }) => rate).join(',');
  const all = parts.map(({ rate }) => rate);
  const missing = `OR(${all.map((rate) => `AND(ISTEXT(${rate}),${rate}<>"${NO_TASK}")`).join(',')})`;
  const doubtful = `OR(${all.map((rate) => `${rate}="${DOUBTFUL}"`).join(',')})`;
  const word = `IF(AND(COUNT(${rates})>0,NOT(${doubtful})),"${PARTLY}",${missingWord(all)})`;
  const weights = parts.map(({ points, weight }) => `ISNUMBER(${points})*${weight}`).join('+');
  const earned = `SUM(${parts.map(({ points }) => points).join(',')})`;
  const score = rounded(`${earned}/(${weights})*100`, decimals);
  const scored = `IF(OR(COUNT(${rates})=0,(${weights})=0),"${NO_TASK}",${score})`;
  if (incomplete === 'exclude') return `IF(${missing},${word},${scored})`;
  return `IF(AND(COUNT(${rates})=0,${missing}),${missingWord(all)},${scored})`;
}

/** 总分＝基础得分＋加分－扣分, never below 0; what is not a figure is handed on. */
export function totalFormula(base: string, bonus: string, deduction: string, decimals: number): string {
  return `IF(ISNUMBER(${base}),${rounded(`MAX(0,${base}+${bonus}-${deduction})`, decimals)},${base})`;
}

function rounded(value: string, decimals: number): string {
  return `ROUND(ROUND(${value},${SCORE_PLACES}),${decimals})`;
}

export function gapFormula(value: string, schedule: string): string {
  return `IF(ISNUMBER(${value}),ROUND(${value}-${schedule},${GAP_PLACES}),"${NO_TASK}")`;
}

export function lightFormula(gap: string, green: Decimal, yellow: Decimal): string {
  const light = `IF(${gap}>=${plain(green)},"绿",IF(${gap}>=${plain(yellow)},"黄","红"))`;
  return `IF(ISNUMBER(${gap}),${light},"${NO_TASK}")`;
}

/** 名次 inside the class: 1, 2, 2, 4, or 1, 2, 2, 3 when dense. */
export function rankFormula(score: string, scores: string, method: 'competition' | 'dense'): string {
  const rank =
    method === 'competition'
      ? `RANK(${score},${scores},0)`
      : `SUMPRODUCT(ISNUMBER(${scores})*(${scores}>${score})/COUNTIF(${scores},${scores}))+1`;
  return `IF(ISNUMBER(${score}),${rank},"${NO_TASK}")`;
}

/** 合计 of a column; — where it holds no figure at all. */
export function sumFormula(range: string): string {
  return `IF(COUNT(${range})=0,"${NO_TASK}",SUM(${range}))`;
}
