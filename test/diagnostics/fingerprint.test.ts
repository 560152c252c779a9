import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/place.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';
import { fingerprints } from '../../src/diagnostics/fingerprint.ts';

const HERE: Place = { file: '5月.xlsx', sheet: '部门单位', cell: 'D5', heading: '签约额/完成' };

function print(at: Place, text = '在谈'): string | undefined {
  return fingerprints([finding('VALUE-001', at, { text })])[0];
}

describe('a fingerprint', () => {
  it('stays the same when rows are put in above the cell', () => {
    expect(print({ ...HERE, cell: 'D9' })).toBe(print(HERE));
  });

  it('stays the same when the rest of the run has other findings', () => {
    const other = finding('TABLE-013', { ...HERE, cell: 'D6' }, { column: '签约额/完成' });
    expect(fingerprints([other, finding('VALUE-001', HERE, { text: '在谈' })])[1]).toBe(print(HERE));
  });

  it.each<[string, Place]>([
    ['file', { ...HERE, file: '4月.xlsx' }],
    ['sheet', { ...HERE, sheet: '乡镇' }],
    ['column', { ...HERE, heading: '到位资金/完成' }],
  ])('changes with the %s', (_, at) => {
    expect(print(at)).not.toBe(print(HERE));
  });

  it('changes with the content and with the code', () => {
    expect(print(HERE, '待定')).not.toBe(print(HERE));
    const [other] = fingerprints([finding('VALUE-016', HERE, { text: '在谈' })]);
    expect(other).not.toBe(print(HERE));
  });

  it('goes by the cell where no heading is known', () => {
    const { heading: _, ...bare } = HERE;
    expect(print({ ...bare, cell: 'D9' })).not.toBe(print(bare));
  });

  it('tells findings that are alike apart by counting them', () => {
    const alike: readonly Finding[] = ['D5', 'D6', 'D9'].map((cell) =>
      finding('VALUE-001', { ...HERE, cell }, { text: '在谈' }),
    );
    const prints = fingerprints(alike);
    expect(prints.map((text) => text.split(':')[1])).toEqual(['1', '2', '3']);
    expect(new Set(prints.map((text) => text.split(':')[0])).size).toBe(1);
  });

  it('does not depend on the order in which parameters were given', () => {
    const unit = '市教育局';
    const one = finding('CHECK-001', HERE, { unit, place: 'B4' });
    const other = finding('CHECK-001', HERE, { place: 'B4', unit });
    expect(fingerprints([one])).toEqual(fingerprints([other]));
  });

  it('is what it was: baselines that were written earlier still match', () => {
    // printf '%s' '["VALUE-001","5月.xlsx","部门单位","签约额/完成",[["text","在谈"]]]' | sha256sum | cut -c1-32
    expect(print(HERE)).toBe('49cb57e660a62f5251eee3d2e291a7bd:1');
  });

  it('is what it was for parameters that have another name now', () => {
    const params = {
      row: '市科协',
      column: '签约额',
      stated: '5',
      before: '3',
      place: '4月!D4',
      thisMonth: '1',
      expected: '4',
    };
    const [text = ''] = fingerprints([finding('CHECK-005', HERE, params)]);
    // As 0.1.0 named and sorted them: before, column, computed, month, now, other, unit.
    const former = [
      ['before', '3'],
      ['column', '签约额'],
      ['computed', '4'],
      ['month', '1'],
      ['now', '5'],
      ['other', '4月!D4'],
      ['unit', '市科协'],
    ];
    const hashed = JSON.stringify(['CHECK-005', '5月.xlsx', '部门单位', '签约额/完成', former]);
    expect(text).toBe(`${createHash('sha256').update(hashed).digest('hex').slice(0, 32)}:1`);
  });
});
