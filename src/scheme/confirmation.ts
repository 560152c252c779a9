import type { Decimal } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { MeasurePart } from '../model/table.ts';

/** 核实说明: somebody has looked into a doubtful figure and says that it is right. */
export interface Confirmation {
  /** Whose figure it is, as typed: a unit, an enterprise or indicator, or the name of the file. */
  readonly subject: string;
  /** The roster's unit, where the subject is one. */
  readonly unit: string | null;
  readonly table: string;
  /** Column id of that table. */
  readonly column: string;
  /** Of a measure: the part meant; null for the usual one, 完成 in a monthly sheet and 任务 in the year's table. */
  readonly part: MeasurePart | null;
  /** 1 to 12; null for the year's table. */
  readonly month: number | null;
  /** The figure that was confirmed: any other is doubtful again. null where that is not said. */
  readonly value: Decimal | null;
  readonly reason: string;
  /** 核实人 and 核实日期, as typed; empty where not given. */
  readonly by: string;
  readonly day: string;
  /** The cell of the scheme that names the subject. */
  readonly at: Place;
}

/** 督查室张×，2023-06-08: who has confirmed it and when; empty where nobody says. */
export function confirmedBy({ by, day }: Confirmation): string {
  return [by, day].filter((word) => word !== '').join('，');
}
