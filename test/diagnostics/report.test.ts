import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/place.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';
import { countBySeverity, reaches, sortFindings } from '../../src/diagnostics/report.ts';

function unreadable(at: Place, text = '在谈'): Finding {
  return finding('VALUE-001', at, { text });
}

const anyFinding = fc
  .record({
    file: fc.constantFrom('4月.xlsx', '5月.xlsx'),
    sheet: fc.constantFrom('乡镇', '部门单位'),
    cell: fc.constantFrom('A1', 'B2', 'B10', 'AA2', 'D4:D7'),
    text: fc.constantFrom('在谈', '待定'),
  })
  .map(({ text, ...at }) => unreadable(at, text));

describe('the order of findings', () => {
  it('is file, sheet, row, column, then code', () => {
    const wanted = [
      finding('TABLE-013', {}, { column: '签约额' }),
      unreadable({ file: '4月.xlsx' }),
      unreadable({ file: '4月.xlsx', sheet: '甲' }),
      unreadable({ file: '4月.xlsx', sheet: '甲', cell: 'C2' }),
      unreadable({ file: '4月.xlsx', sheet: '甲', cell: 'AA2' }),
      finding('TABLE-013', { file: '4月.xlsx', sheet: '甲', cell: 'B10' }, { column: '签约额' }),
      unreadable({ file: '4月.xlsx', sheet: '甲', cell: 'B10' }),
      unreadable({ file: '5月.xlsx', sheet: '甲', cell: 'A1' }),
    ];
    expect(sortFindings(wanted.toReversed(), [])).toEqual(wanted);
  });

  it('does not depend on the order of arrival, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 20 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (findings, keys) => {
          const shuffled = findings
            .map((item) => ({ item, key: keys.next().value }))
            .sort((left, right) => left.key - right.key)
            .map(({ item }) => item);
          const sorted = sortFindings(findings, []);
          expect(sortFindings(shuffled, [])).toEqual(sorted);
          expect(sortFindings(sorted, [])).toEqual(sorted);
        },
      ),
    );
  });

  it('stand in order of code unit where only the file tells them apart', () => {
    const files = ['乙.xlsx', '丙.xlsx', '丁.xlsx'].map((file) => unreadable({ file }));
    // 丁 U+4E01, 丙 U+4E19, 乙 U+4E59.
    expect(sortFindings(files, []).map((item) => item.at.file)).toEqual(['丁.xlsx', '丙.xlsx', '乙.xlsx']);
  });
});

describe('a repeat', () => {
  const at = { file: '5月.xlsx', sheet: '乡镇', cell: 'D4' };

  it('of the same finding at the same cell is dropped', () => {
    expect(sortFindings([unreadable(at), unreadable(at)], [])).toEqual([unreadable(at)]);
  });

  it('with other words or at another cell is kept', () => {
    expect(
      sortFindings([unreadable(at, '在谈'), unreadable(at, '待定'), unreadable({ ...at, cell: 'D5' })], []),
    ).toHaveLength(3);
  });
});

describe('severity', () => {
  it('is counted for each level, the absent ones with 0', () => {
    expect(
      countBySeverity([unreadable({}), unreadable({}), finding('TABLE-013', {}, { column: '甲' })]),
    ).toEqual({ error: 2, warning: 1, info: 0 });
  });

  it.each([
    ['error', ['error']],
    ['warning', ['error', 'warning']],
    ['info', ['error', 'warning', 'info']],
    ['never', []],
  ] as const)('reaches the threshold %s when it is one of %j', (threshold, expected) => {
    expect(
      (['error', 'warning', 'info'] as const).filter((severity) => reaches(severity, threshold)),
    ).toEqual(expected);
  });
});

describe('Findings by unit', () => {
  const roster = ['乙局', '甲局', '丙局'].map((name) => ({ name }));
  const of = (file: string, unit: string | undefined, cell = 'D4'): Finding => ({
    ...unreadable({ file, sheet: '表', cell }),
    ...(unit === undefined ? {} : { about: { unit } }),
  });

  it('stand in the order of the roster, whatever the files are called; files of several or of nobody first.', () => {
    const found = [
      of('1.xlsx', '丙局'),
      of('2.xlsx', '甲局'),
      of('9.xlsx', '乙局'),
      of('5.xlsx', '甲局'),
      of('5.xlsx', '乙局', 'D5'),
      of('7.xlsx', undefined),
    ];
    expect(sortFindings(found, roster).map(({ at }) => `${at.file} ${at.cell}`)).toEqual([
      '5.xlsx D4',
      '5.xlsx D5',
      '7.xlsx D4',
      '9.xlsx D4',
      '2.xlsx D4',
      '1.xlsx D4',
    ]);
  });

  it('of a file whose sender is known go by the sender.', () => {
    const found = [of('1.xlsx', undefined), of('2.xlsx', '甲局')];
    const senders = new Map([['1.xlsx', '丙局']]);
    expect(sortFindings(found, roster, senders).map(({ at }) => at.file)).toEqual(['2.xlsx', '1.xlsx']);
  });
});
