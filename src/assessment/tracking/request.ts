import type { Day, Span } from '../../core/span.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Scheme } from '../../scheme/scheme.ts';

/** What tracking a table at the end of a span needs. */
export interface TrackingRequest {
  readonly facts: Facts;
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly table: string;
  readonly name: string;
  /** The span asked for, and the month its figures run to. */
  readonly span: Span;
  readonly month: Span;
  /** The day taken for today. */
  readonly today: Day;
}
