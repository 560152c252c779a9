import { type Decimal, plain } from '../core/decimal.ts';
import type { Scorer } from '../scheme/scheme.ts';

/** Addresses of what an indicator's formulas look at. */
export interface IndicatorCells {
  /** Target and actual of every column behind the indicator, with its share. */
  readonly columns: readonly { readonly target: string; readonly actual: string; readonly share: Decimal }[];
  readonly rate: string;
  /** All rates of the class on this indicator, absolute. */
  readonly rates: string;
  readonly weight: string;
  /** Cell that holds the cap in percent; null: no cap. */
  readonly cap: string | null;
}

/** 完成率 in percent, exact as far as the spreadsheet's arithmetic goes. */
export function rateFormula({ columns, cap }: IndicatorCells): string {
  const [first] = columns;
  if (columns.length === 1 && first !== undefined) return `${first.actual}/${first.target}*100`;
  const shares = columns.map(({ share }) => plain(share)).join('+');
  const parts = columns.map(({ target, actual, share }) => {
    const rate = `${actual}/${target}`;
    return `${plain(share)}*${cap === null ? rate : `MIN(${rate},${cap}/100)`}`;
  });
  return `(${parts.join('+')})/(${shares})*100`;
}

/**
 * 得分 of an indicator. ROUND(…,10) takes out what binary arithmetic leaves behind a decimal point, so that a threshold
 * reached exactly counts as reached.
 */
export function pointsFormula(scorer: Scorer, cells: IndicatorCells): string {
  const rate = `${cells.rate}/100`;
  const { weight } = cells;
  switch (scorer.type) {
    case 'linear':
      return cells.cap === null
        ? `${weight}*MAX(0,${rate})`
        : `${weight}*MIN(MAX(0,${rate}),${cells.cap}/100)`;
    case 'tiers': {
      const ascending = [...scorer.tiers].sort((left, right) => left.floor.comparedTo(right.floor));
      const nested = ascending.reduce(
        (inner, { floor, share }) => `IF(ROUND(${rate},10)>=${plain(floor)},${plain(share)},${inner})`,
        '0',
      );
      return `${weight}*${nested}`;
    }
    case 'efficacy': {
      const base = plain(scorer.base);
      const spread = `(MAX(${cells.rates})-MIN(${cells.rates}))`;
      return `${weight}*IF(${spread}=0,1,(${base}+(${cells.rate}-MIN(${cells.rates}))/${spread}*(100-${base}))/100)`;
    }
    case 'rank-points': {
      const ahead = `(RANK(${cells.rate},${cells.rates},0)-1)`;
      return `${weight}*MAX(${plain(scorer.floor)},${plain(scorer.first)}-${plain(scorer.step)}*${ahead})/100`;
    }
    case 'all-or-nothing': {
      const steps = `INT(ROUND((${rate}-1)/0.1,8))`;
      return `${weight}*IF(ROUND(${rate},10)<1,0,MIN(${plain(scorer.most)},${plain(scorer.base)}+${plain(scorer.bonus)}*${steps}))`;
    }
    case 'inverse':
      return `${weight}*MIN(1,MAX(0,2-${rate}))`;
  }
}

/** 基础得分: points of what is scored over its weights, in percent, rounded half-up. */
export function baseScoreFormula(
  parts: readonly { readonly points: string; readonly weight: string }[],
  decimals: number,
): string {
  const earned = `SUM(${parts.map(({ points }) => points).join(',')})`;
  const weights = parts.map(({ points, weight }) => `IF(ISNUMBER(${points}),${weight},0)`).join('+');
  return `ROUND(ROUND(${earned}/(${weights})*100,10),${decimals})`;
}

/** 名次 inside the class: 1, 2, 2, 4, or 1, 2, 2, 3 when dense. */
export function rankFormula(score: string, scores: string, method: 'competition' | 'dense'): string {
  if (method === 'competition') return `RANK(${score},${scores},0)`;
  return `SUMPRODUCT(ISNUMBER(${scores})*(${scores}>${score})/COUNTIF(${scores},${scores}&""))+1`;
}

export function lightFormula(gap: string, green: Decimal, yellow: Decimal): string {
  return `IF(ROUND(${gap},8)>=${plain(green)},"绿",IF(ROUND(${gap},8)>=${plain(yellow)},"黄","红"))`;
}
