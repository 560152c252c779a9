import { describe, expect, it } from 'vitest';
import { baselineText, parseBaseline } from '../../src/diagnostics/baseline.ts';
import { finding } from '../../src/diagnostics/finding.ts';
import { judge, type Standard } from '../../src/diagnostics/judge.ts';

const wrong = finding(
  'PERIOD-013',
  { file: 'a.xlsx' },
  { otherFile: 'b.xlsx', period: '1', otherPeriod: '2' },
);
const gap = finding('PERIOD-006', {}, { table: '表', months: ['2023-01'] });
const found = [wrong, gap];

const standard = (more: Partial<Standard> = {}): Standard => ({
  overrides: { levels: new Map(), ignored: new Set() },
  failOn: 'error',
  baseline: [],
  writing: false,
  ...more,
});
const sought = { files: ['a.xlsx'], without: [] };

describe('the findings of a run', () => {
  it('fail it at the level it is told, after its overrides', () => {
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(judge(found, standard(), sought).fails).toBe(false);
    expect(judge(found, standard({ failOn: 'warning' }), sought).fails).toBe(true);
    expect(judge(found, standard({ failOn: 'never' }), sought).fails).toBe(false);
    const levels = new Map([['PERIOD-006', 'error']] as const);
    expect(judge(found, standard({ overrides: { levels, ignored: new Set() } }), sought).fails).toBe(true);
  });

  it('are left out where they are ignored or known, and known ones are counted', () => {
    const ignored = new Set(['PERIOD-013'] as const);
    expect(judge(found, standard({ overrides: { levels: new Map(), ignored } }), sought).all).toEqual([gap]);
    const baseline = parseBaseline([...baselineText([wrong])].join('')) ?? [];
    const verdict = judge(found, standard({ baseline, failOn: 'warning' }), sought);
    expect([verdict.fresh, verdict.known, verdict.fails]).toEqual([[gap], 1, true]);
    expect(judge([wrong], standard({ baseline, failOn: 'warning' }), sought).fails).toBe(false);
  });

  it('do not fail the run that writes them down as known', () => {
    const verdict = judge(found, standard({ writing: true, failOn: 'info' }), sought);
    expect([verdict.fails, verdict.fresh, verdict.known, verdict.all]).toEqual([false, [], 2, found]);
  });

  it('leave entries of the baseline stale only where the run would have found them', () => {
    const baseline = parseBaseline([...baselineText([wrong])].join('')) ?? [];
    const stale = (more: Partial<typeof sought> & { partial?: boolean }): number =>
      judge([], standard({ baseline }), { ...sought, ...more }).stale.length;
    expect(stale({})).toBe(1);
    expect(stale({ files: ['c.xlsx'] })).toBe(0);
    expect(stale({ partial: true })).toBe(0);
    expect(judge([], standard({ baseline }), { ...sought, without: ['PERIOD-013'] }).stale).toEqual([]);
  });
});
