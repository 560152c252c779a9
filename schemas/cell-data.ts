import type { Decimal } from '../src/core/decimal.ts';
import type { UnitKind } from '../src/core/unit-kind.ts';

/** No such task (无此项任务), as data. */
export const NO_TASK = '/';
export type NoTask = typeof NO_TASK;

/** A figure in its column's own measure unit. */
export type Figure = Decimal | NoTask;

/** The figures of a measure: those that a sheet has columns for. */
export interface MeasureParts<Actual> {
  readonly target?: Figure;
  readonly month?: Figure | null;
  readonly actual?: Actual;
  readonly rate?: Figure | null;
  readonly rank?: Figure | null;
}

/** A unit on the roster, by its name there. */
export interface UnitRef {
  readonly name: string;
  readonly kind: UnitKind;
}

/** The units of a cell for several. */
export interface UnitRefs {
  readonly units: readonly UnitRef[];
  /** Groups named at once (各乡镇), as typed. */
  readonly groups: readonly string[];
  /** 等: the list is not complete. */
  readonly others: boolean;
}

/** A target with its own measure unit and wording. */
export interface WordedFigure {
  readonly number: Decimal;
  readonly relation: '=' | '>=' | '<=' | '>' | '<';
  readonly upper?: Decimal;
  /** 力争: the second step of a target that has two. */
  readonly stretch?: Decimal;
  readonly unit?: string;
}

/** A last day (ISO), or null for standing work (常态开展). */
export interface DeadlineDay {
  readonly due: string | null;
  readonly from?: string;
  readonly steps?: readonly string[];
  readonly standing: boolean;
  readonly text: string;
}

/** An enterprise apart from its markers. */
export interface EnterpriseName {
  readonly name: string;
  readonly markers: readonly string[];
}

/** What is wrong with a value that is there, as an issue's `params`. */
export type Fault =
  | { readonly fault: 'range'; readonly min?: string; readonly max?: string }
  | { readonly fault: 'whole'; readonly unit: string }
  /** A half where the scheme counts whole ones alone. */
  | { readonly fault: 'half'; readonly unit: string }
  | { readonly fault: 'length'; readonly length: number; readonly max: number }
  | { readonly fault: 'unit-kind'; readonly unit: string; readonly kind: string }
  /** A part (其中) above its whole; `whole` is the path of the latter. */
  | { readonly fault: 'above-whole'; readonly whole: readonly string[] };

export function isFault(params: unknown): params is Fault {
  return typeof params === 'object' && params !== null && 'fault' in params;
}
