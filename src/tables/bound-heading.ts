import type { ColumnKey, MeasurePart } from '../model/table.ts';
import type { HeadingMatch } from './vocabulary.ts';

/** A sheet column under a header. */
export interface BoundHeading {
  readonly column: number;
  readonly levels: readonly string[];
  /** Null: a column the table does not know. */
  readonly match: HeadingMatch | null;
  /** Null like `match`, and for a second column under the same heading. */
  readonly key: ColumnKey | null;
  readonly part: MeasurePart | null;
}
