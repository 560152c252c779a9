import { describe, expect, it } from 'vitest';
import { baselineText, compareWithBaseline, parseBaseline } from '../../src/diagnostics/baseline.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';

function unreadable(cell: string, text: string): Finding {
  return finding('VALUE-001', { file: '5月.xlsx', sheet: '乡镇', cell, heading: '签约额' }, { text });
}

const FORMER = 'e14640a3270f4f4cdbad0e31c973b72c';
const OLD = [unreadable('D5', '在谈'), unreadable('D7', '待定')];

function baselineOf(findings: readonly Finding[]) {
  return parseBaseline([...baselineText(findings)].join('')) ?? [];
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

  it('knows what the first version of it knew', () => {
    // printf '%s' '["VALUE-001","5月.xlsx","乡镇","签约额",[["text","在谈"]]]' | sha256sum | cut -c1-32
    const fingerprint = `${FORMER}:1`;
    const entry = { fingerprint, code: 'VALUE-001', file: '5月.xlsx', sheet: '乡镇', cell: 'D5' };
    const first = parseBaseline(JSON.stringify({ version: 1, findings: [entry] })) ?? [];
    expect(compareWithBaseline(OLD, first, () => true)).toEqual({ fresh: [OLD[1]], known: 1, stale: [] });
  });

  it('names code, file, sheet and cell for those who read the file, null where there is none', () => {
    const [entry] = baselineOf([finding('VALUE-001', { file: '5月.xlsx' }, { text: '在谈' })]);
    expect(entry).toMatchObject({ code: 'VALUE-001', file: '5月.xlsx', sheet: null, cell: null });
  });

  it.each(['', 'nothing', '[]', '{"version":3,"findings":[]}', '{"version":1,"findings":[{}]}'])(
    'is not read from another text: %j',
    (text) => {
      expect(parseBaseline(text)).toBeNull();
    },
  );
});

describe('a finding is known again', () => {
  const AT = { file: '报送/5月.xlsx', sheet: '乡镇', cell: 'D5', heading: '签约额' };
  const of = (unit: string, month = 5) => ({
    unit,
    table: 'investment/townships',
    period: { year: 2023, month },
  });
  const made = (at: Finding['at'], about: Finding['about'] = {}): Finding => ({
    ...finding('VALUE-001', at, { text: '在谈' }),
    about,
  });
  const isKnown = (then: Finding, now: Finding): boolean =>
    compareWithBaseline([now], baselineOf([then]), () => true).known === 1;
  const { heading: _, ...bare } = AT;

  it.each<[string, Finding, Finding]>([
    ['rows and columns put in', made(AT), made({ ...AT, cell: 'F9' })],
    ['rows and columns put in where no heading is known', made(bare), made({ ...bare, cell: 'F9' })],
    ['a copy', made(AT), made({ ...AT, file: '报送/5月 - 副本.xlsx' })],
    ['a second download', made(AT), made({ ...AT, file: '报送/5月(1).xlsx' })],
    ['a final version', made(AT), made({ ...AT, file: '报送/5月-终稿(2).xlsx' })],
    ['another format', made(AT), made({ ...AT, file: '报送/5月.xls' })],
    [
      'a text table of another version',
      made({ ...AT, file: '5月.csv', sheet: '5月' }),
      made({ ...AT, file: '5月(1).csv', sheet: '5月(1)' }),
    ],
    [
      'another name, sheet and folder of the same unit’s report',
      made(AT, of('灵乡镇')),
      made({ ...AT, file: '重报/灵乡.xlsx', sheet: 'Sheet1', cell: 'G7' }, of('灵乡镇')),
    ],
  ])('after %s', (_name, then, now) => {
    expect(isKnown(then, now)).toBe(true);
    expect(isKnown(now, then)).toBe(true);
  });

  it.each<[string, Finding, Finding]>([
    ['another unit’s in the same column', made(AT, of('灵乡镇')), made(AT, of('陈贵镇'))],
    [
      'the same unit’s of another month',
      made(AT, of('灵乡镇')),
      made({ ...AT, file: '报送/6月.xlsx' }, of('灵乡镇', 6)),
    ],
    ['of another file', made(AT), made({ ...AT, file: '报送/6月.xlsx' })],
    ['of a file of the same name elsewhere', made(AT), made({ ...AT, file: '高新区/5月.xlsx' })],
    ['of another sheet', made(AT), made({ ...AT, sheet: '部门' })],
    ['of another column', made(AT), made({ ...AT, heading: '到位资金' })],
  ])('but not when it is %s', (_name, then, now) => {
    expect(isKnown(then, now)).toBe(false);
  });

  it('once for each time it was accepted, in whichever file', () => {
    const accepted = baselineOf([made(AT, of('灵乡镇'))]);
    const both = [made(AT, of('灵乡镇')), made({ ...AT, file: '灵乡.xlsx' }, of('灵乡镇'))];
    expect(compareWithBaseline(both, accepted, () => true)).toEqual({
      fresh: [both[1]],
      known: 1,
      stale: [],
    });
  });
});
