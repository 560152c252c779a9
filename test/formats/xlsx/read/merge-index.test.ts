import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, MAX_COLUMN, type Range } from '../../../../src/core/place.ts';
import { indexMerges } from '../../../../src/formats/xlsx/read/merge-index.ts';

/** Ranges that do not overlap: those of the given ones that leave the earlier ones alone. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const free = kept.every(
      ({ top, left, bottom, right }) =>
        range.bottom < top || range.top > bottom || range.right < left || range.left > right,
    );
    if (free) kept.push(range);
  }
  return kept;
}

describe('the merge over a cell', () => {
  it('is the one that contains it, or none', () => {
    const range = fc
      .record({
        top: fc.integer({ min: 1, max: 300 }),
        left: fc.integer({ min: 1, max: 300 }),
        height: fc.integer({ min: 1, max: 120 }),
        width: fc.integer({ min: 1, max: 120 }),
      })
      .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 430 }), fc.integer({ min: 1, max: 430 }))),
        (ranges, cells) => {
          const merges = apart(ranges);
          const mergeAt = indexMerges(merges);
          const corners = merges.flatMap(({ top, left, bottom, right }) => [
            [top, left] as const,
            [bottom, right] as const,
          ]);
          for (const [row, column] of [...cells, ...corners])
            expect(mergeAt(row, column)).toBe(merges.find((merge) => contains(merge, row, column)));
        },
      ),
    );
  });

  it.each([
    [
      'as wide as the sheet',
      (index: number) => ({ top: index * 2, bottom: index * 2 + 1, left: 1, right: MAX_COLUMN }),
    ],
    ['of 63 columns', (index: number) => ({ top: index * 3, bottom: index * 3 + 1, left: 1, right: 63 })],
    [
      'of 700 columns and 63 rows',
      (index: number) => ({ top: index * 3, bottom: index * 3 + 62, left: 2, right: 701 }),
    ],
  ])('costs about the same in 300,000 merges %s', (_, rangeOf) => {
    const before = process.memoryUsage().heapUsed;
    const mergeAt = indexMerges(Array.from({ length: 300_000 }, (__, index) => rangeOf(index + 1)));
    expect(mergeAt(30_000, 40)?.top).toBeLessThanOrEqual(30_000);
    expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(200);
  });
});
