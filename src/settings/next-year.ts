import { nameIn, unitsIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** What of a year's scheme was left behind or has to be looked at, as counts. */
export interface LeftOpen {
  /** 年中调整 that the roster has taken up: names, classes, units that came or went. */
  readonly takenUp: number;
  /** 任务调整, 奖惩, 核实说明 and 节假日 of the year before, which are not carried on. */
  readonly targetChanges: number;
  readonly adjustments: number;
  readonly confirmations: number;
  readonly holidays: number;
  /** Units of 招商 without a class. */
  readonly unclassified: number;
  readonly indicators: number;
  readonly rules: number;
  /** Amounts and points of rules that the document leaves open. */
  readonly openSteps: number;
}

/**
 * A scheme for another year: year, number and titles moved on together; roster (as it stood at the year's end), indicators,
 * rules and settings kept; what was of the year alone left behind.
 */
export function schemeOfYear(
  scheme: Scheme,
  year: number,
): { readonly scheme: Scheme; readonly open: LeftOpen } {
  const moved = (text: string): string => text.replaceAll(String(scheme.year), String(year));
  const december = { year: scheme.year, month: 12 };
  const roster = unitsIn(scheme, december).map((unit) => {
    const name = nameIn(scheme, unit.name, december);
    return name === unit.name ? unit : { ...unit, name, aliases: [...new Set([unit.name, ...unit.aliases])] };
  });
  const targetChanges = scheme.changes.filter(({ kind }) => kind === 'target').length;
  return {
    scheme: {
      ...scheme,
      id: moved(scheme.id),
      title: moved(scheme.title),
      year,
      roster,
      assessments: scheme.assessments.map((one) => ({ ...one, name: moved(one.name) })),
      adjustments: [],
      changes: [],
      holidays: [],
      confirmations: [],
    },
    open: {
      takenUp: scheme.changes.length - targetChanges,
      targetChanges,
      adjustments: scheme.adjustments.length,
      confirmations: scheme.confirmations.length,
      holidays: scheme.holidays.length,
      unclassified: roster.filter((unit) => unit.class === null && unit.kind === 'township').length,
      indicators: scheme.indicators.length,
      rules: new Set(scheme.rules.map(({ rule }) => rule)).size,
      openSteps: scheme.rules
        .flatMap(({ steps }) => steps)
        .filter(({ amount, points }) => amount === null || points === null).length,
    },
  };
}
