import { describe, expect, it } from 'vitest';
import { baselineText, compareWithBaseline, parseBaseline } from '../../src/diagnostics/baseline.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';

function unreadable(cell: string, text: string): Finding {
  return finding('VALUE-001', { file: '5月.xlsx', sheet: '乡镇', cell, heading: '签约额' }, { text });
}

const OLD = [unreadable('D5', '在谈'), unreadable('D7', '待定')];

function baselineOf(findings: readonly Finding[]) {
  return parseBaseline(baselineText(findings)) ?? [];
}

describe('a baseline', () => {
  it('knows the findings it was written from', () => {
    expect(compareWithBaseline(OLD, baselineOf(OLD), () => true)).toEqual({ fresh: [], known: 2, stale: [] });
  });

  it('knows them after rows were put in above, and tells a new one', () => {
    const fresh = unreadable('D9', '约五');
    const now = [unreadable('D6', '在谈'), unreadable('D8', '待定'), fresh];
    expect(compareWithBaseline(now, baselineOf(OLD), () => true)).toEqual({
      fresh: [fresh],
      known: 2,
      stale: [],
    });
  });

  it('tells one more of the same kind than it knows', () => {
    const now = [unreadable('D5', '在谈'), unreadable('D6', '在谈')];
    expect(compareWithBaseline(now, baselineOf(now.slice(0, 1)), () => true).fresh).toEqual([now[1]]);
  });

  it('names its entries that were mended since', () => {
    const { stale } = compareWithBaseline(OLD.slice(0, 1), baselineOf(OLD), () => true);
    expect(stale.map(({ code, cell }) => [code, cell])).toEqual([['VALUE-001', 'D7']]);
  });

  it('does not name those that the run could not have found', () => {
    expect(compareWithBaseline([], baselineOf(OLD), ({ cell }) => cell === 'D5').stale).toHaveLength(1);
  });

  it('names code, file, sheet and cell for those who read the file, null where there is none', () => {
    const [entry] = baselineOf([finding('VALUE-001', { file: '5月.xlsx' }, { text: '在谈' })]);
    expect(entry).toMatchObject({ code: 'VALUE-001', file: '5月.xlsx', sheet: null, cell: null });
  });

  it.each(['', 'nothing', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{}]}'])(
    'is not read from another text: %j',
    (text) => {
      expect(parseBaseline(text)).toBeNull();
    },
  );
});
