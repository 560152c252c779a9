import { describe, expect, it } from 'vitest';
import { extremesOf } from '../../src/core/extremes.ts';

describe('The least and the greatest of numbers', () => {
  it('is found among as many as a long ledger has rows, more than one call takes', () => {
    const rows = Array.from({ length: 400_000 }, (_, index) => 4 + ((index * 7) % 400_000));
    expect(extremesOf(rows)).toEqual({ least: 4, greatest: 400_003 });
  });

  it('leaves every other number as it is where there are none', () => {
    const { least, greatest } = extremesOf([]);
    expect([Math.min(3, least), Math.max(3, greatest)]).toEqual([3, 3]);
  });
});
