import { expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { yearSpan } from '../../src/core/span.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { factsBehind, type Known, placesBehind } from '../../src/facts/known.ts';

const when = yearSpan(2023);
const words = { zh: '', en: '' };

function fact(cell: string): Fact {
  return { about: { unit: '甲' }, what: 'x#y', when, value: new Decimal(1), at: [{ file: '1.xlsx', cell }] };
}

function known(...from: Known<unknown>['from']): Known<Decimal> {
  return { value: new Decimal(1), when, words, from };
}

test('What a value rests on is every fact of its tree, each once, in the order of the tree.', () => {
  const [one, two, three] = [fact('A1'), fact('A2'), fact('A3')];
  const shared = known(two, one);
  const tree = known(one, shared, known(shared, three));
  expect(factsBehind([tree])).toEqual([one, two, three]);
  expect(placesBehind([shared]).map(({ cell }) => cell)).toEqual(['A2', 'A1']);
});
