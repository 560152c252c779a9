import { type Place, parseA1, rangeA1 } from '../../core/place.ts';
import type { Fact } from '../../facts/fact.ts';

/** The cells of one column that a figure rests on, by ranges. */
export interface Stretches {
  /** The file, the sheet and the heading. */
  readonly place: Place;
  readonly count: number;
  /** `H5:H7,H9`: the first ranges, as Excel's name box takes them. */
  readonly listed: string;
  /** How many cells stand in further ranges, and within which; null where all are listed. */
  readonly rest: { readonly count: number; readonly range: string } | null;
}

/** Ranges that are listed of a column. */
const MOST_RANGES = 40;

/** The facts' cells by file, sheet and column, in the order in which they are first named; rows that follow each other are one range. */
export function stretchesOf(facts: readonly Fact[]): readonly Stretches[] {
  const columns = new Map<
    string,
    { readonly place: Place; readonly column: number; readonly rows: number[] }
  >();
  for (const { at } of facts)
    for (const place of at) {
      const range = parseA1(place.cell ?? '');
      if (range === null) continue;
      const key = [place.file, place.sheet, place.heading, range.left].join('\n');
      const mine = columns.get(key) ?? { place, column: range.left, rows: [] };
      if (mine.rows.length === 0) columns.set(key, mine);
      mine.rows.push(range.top);
    }
  return [...columns.values()].map(({ place, column, rows }) => {
    const ranges = rangesOf(rows);
    const [listed, more] = [ranges.slice(0, MOST_RANGES), ranges.slice(MOST_RANGES)];
    const written = (top: number, bottom: number): string =>
      rangeA1({ top, bottom, left: column, right: column });
    const [first, last] = [more[0], more.at(-1)];
    return {
      place,
      count: ranges.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0),
      listed: listed.map(({ top, bottom }) => written(top, bottom)).join(','),
      rest:
        first === undefined || last === undefined
          ? null
          : {
              count: more.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0),
              range: written(first.top, last.bottom),
            },
    };
  });
}

interface Rows {
  readonly top: number;
  bottom: number;
}

function rangesOf(rows: readonly number[]): readonly Rows[] {
  const ranges: Rows[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && last.bottom + 1 === row) last.bottom = row;
    else ranges.push({ top: row, bottom: row });
  }
  return ranges;
}
