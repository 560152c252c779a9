import type { Decimal } from '../../core/decimal.ts';
import type { Day, Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Known } from '../../facts/known.ts';

/** A number of rows, or a share of them, that the rows not filled in leave open between two bounds. */
export interface LedgerFigure {
  /** Rows or days, or a share in per cent; null where it is not known. */
  readonly known: Known<Decimal>;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Of a share: how many of how many, and the same by amount in per cent; null where an amount is not known. */
  readonly part: { readonly done: number; readonly of: number; readonly amount: Decimal | null } | null;
  /** Below the floor of its rule; null where there is no floor, or it is not known. */
  readonly below: boolean | null;
}

export interface LedgerHead {
  readonly name: Bilingual;
  readonly percent: boolean;
  /** In per cent; null where no rule sets one. */
  readonly floor: Decimal | null;
}

export interface LedgerLine {
  /** null: rows that name no unit. */
  readonly unit: string | null;
  readonly figures: readonly LedgerFigure[];
}

/** 台账统计: what a ledger comes to for each unit on a day. */
export interface LedgerStanding {
  readonly table: string;
  readonly name: string;
  readonly span: Span;
  readonly day: Day;
  readonly heads: readonly LedgerHead[];
  /** By the ledger's own unit (null), then by other columns of units (落户乡镇). */
  readonly groups: readonly { readonly name: string | null; readonly lines: readonly LedgerLine[] }[];
  /** Every row once. */
  readonly whole: LedgerLine;
  /** Rows left out: 已解除. */
  readonly left: readonly Fact[];
}
