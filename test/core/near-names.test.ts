import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nearTo } from '../../src/core/near.ts';
import { nearNames } from '../../src/core/near-names.ts';

const compared = vi.hoisted(() => ({ count: 0 }));

vi.mock('fastest-levenshtein', async (load) => {
  const real = await load<typeof import('fastest-levenshtein')>();
  return {
    ...real,
    distance: (left: string, right: string) => {
      compared.count += 1;
      return real.distance(left, right);
    },
  };
});

/** Few letters, so that names come near to each other in every way. */
const name = fc.string({ unit: fc.constantFrom('公', '司', '厂', '甲', 'A', 'a', ' '), maxLength: 14 });

describe('Names that another comes near to', () => {
  it('are those that holding it against each of them gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 25 }), name, (names, wanted) => {
        const known = nearNames(names);
        expect(known.near(wanted)).toEqual(nearTo(wanted, names));
        const holding = names.filter((other) => other.includes(wanted) || wanted.includes(other));
        expect(known.holding(wanted)).toEqual(holding.slice(0, 3));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['two letters of which are others', '华星食业公司', ['华新实业公司']],
    ['that is part of them', '华新', ['华新实业公司', '华新实业有公司']],
    ['that has one of them in it', '大冶华新实业公司本部', ['华新实业公司']],
    ['of another enterprise', '振兴煤矿', []],
  ])('are found for a name %s', (_, wanted, expected) => {
    const known = nearNames(['华新实业公司', '华新实业有公司', '劲牌酒厂']);
    const holding = known.holding(wanted);
    expect(holding.length > 0 ? holding : known.near(wanted)).toEqual(expected);
  });

  it('are looked for among few: of 2,000 enterprises of one ending each is compared with a handful', () => {
    // Four letters of a thousand and more, as names are made; no two lists share one.
    const letter = (seed: number): string => String.fromCharCode(0x4e00 + (seed % 4001));
    const named = (index: number): string =>
      `湖北${[17, 101, 1009, 2003].map((step) => letter(index * step + step)).join('')}有限公司`;
    const listed = Array.from({ length: 2000 }, (_, index) => named(index));
    const known = nearNames(listed);
    compared.count = 0;
    for (let index = 0; index < 2000; index += 1) known.near(named(index + 2000));
    expect(compared.count).toBeLessThan(2000 * 40);
  });
});
