import { describe, expect, it } from 'vitest';
import { bands, linear, pathThrough, points } from '../../../src/formats/html/scales.ts';

describe('a scale', () => {
  it('puts figures between the edges, also where the larger stands above', () => {
    const rate = linear([0, 160], [132, 292]);
    expect([rate(0), rate(80), rate(160)]).toEqual([132, 212, 292]);
    const rank = linear([1, 5], [4, 26]);
    expect([rank(1), rank(3), rank(5)]).toEqual([4, 15, 26]);
    const up = linear([100, 0], [4, 26]);
    expect([up(100), up(50), up(0), up(150)]).toEqual([4, 15, 26, -7]);
  });

  it('gives every bar three quarters of its step, and as much room above the first as below the last', () => {
    // Four bars between 22 and 106: 84 = 4 × 0.75 steps + 3 × 0.25 between + 2 × 0.25 outside = 4.25 steps.
    const { start, breadth } = bands(4, [22, 106]);
    const step = 84 / 4.25;
    expect(breadth).toBeCloseTo(step * 0.75);
    expect(start(0) - 22).toBeCloseTo(step * 0.25);
    expect(106 - (start(3) + breadth)).toBeCloseTo(step * 0.25);
  });

  it('puts points from edge to edge, a single one in the middle', () => {
    expect([0, 1, 2].map(points(3, [4, 100]))).toEqual([4, 52, 100]);
    expect(points(1, [4, 100])(0)).toBe(52);
  });
});

describe('a line', () => {
  it('leads through what is known, is broken where nothing is, and makes a point of what stands alone', () => {
    expect(
      pathThrough([[4, 4], [8.04, 26], null, [16.25, 10], null, null, [28, 1], [32, 2], [36, 3.06]]),
    ).toBe('M4,4L8,26M16.3,10ZM28,1L32,2L36,3.1');
  });

  it('is none without a point', () => {
    expect(pathThrough([])).toBeNull();
    expect(pathThrough([null, null])).toBeNull();
  });
});
