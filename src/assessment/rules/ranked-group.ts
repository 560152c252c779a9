import type { Decimal } from '../../core/decimal.ts';
import type { Span } from '../../core/span.ts';
import type { Subject } from '../../facts/fact.ts';
import type { Known } from '../../facts/known.ts';

/** One that is ranked among others. */
export interface Ranked {
  readonly about: Subject;
  readonly class: string | null;
  readonly rank: number | null;
  /** Others of its group have the same. */
  readonly tied: boolean;
  /** The score it is ranked by. */
  readonly score: Known<Decimal>;
  /** All of the year's tasks are met; null where that is not known, or there are no tasks. */
  readonly metAll: Known<boolean>;
}

export interface RankedGroup {
  readonly name: string;
  readonly class: string;
  readonly members: readonly Ranked[];
  /** All that are to be ranked are. */
  readonly whole: boolean;
}

/** 排名: how those of each class stand in a span. */
export interface RankedSpan {
  readonly span: Span;
  readonly groups: readonly RankedGroup[];
}
