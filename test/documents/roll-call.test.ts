import { describe, expect, it } from 'vitest';
import { beijingTime, rollCallSheet, rollCallTotals } from '../../src/documents/roll-call.ts';
import { countRollCall, type RollCallLine, type RollCallState } from '../../src/model/roll-call.ts';
import { stateOfWord, stateWordOf } from '../../src/words/roll-call.ts';

function line(unit: string, state: RollCallState, path: string | null = `${unit}.xlsx`): RollCallLine {
  const file = path === null ? null : { path, sha256: 'ab'.repeat(32), modified: '2023-06-01T01:30:00Z' };
  return {
    table: '表',
    source: '招商 附件2',
    unit,
    subject: '',
    class: '市直部门',
    state,
    late: false,
    again: false,
    opened: true,
    file,
    doubtful: false,
    reasons: [],
    remarks: [],
  };
}

describe('The roll-call', () => {
  const lines = [
    line('市教育局', 'merged'),
    line('市科协', 'merged'),
    line('市科协', 'merged', '再报.xlsx'),
    line('市财政局', 'refused'),
    line('市财政局', 'merged', '更正.xlsx'),
    line('市商务局', 'refused'),
    line('市文旅局', 'contradicting'),
    line('市档案馆', 'missing', null),
    line('', 'other', '四月.xlsx'),
  ];

  it('counts every unit once, by the best it has sent', () => {
    expect(countRollCall(lines)).toEqual({
      expected: 6,
      received: 3,
      missing: 1,
      refused: 1,
      contradicting: 1,
      unfilled: 0,
      unread: 0,
      otherMonth: 0,
      late: 0,
      doubtful: 0,
    });
    expect(rollCallTotals(lines)).toBe('应报6份，已报3份，未报1份，退回1份，重复且不一致1份');
  });

  it('prints a line a submission, with the time in Beijing and a short hash', () => {
    const sheet = rollCallSheet(lines, { year: 2023, month: 5 });
    const cells = sheet.rows[3]?.cells.map((cell) => cell?.value ?? null);
    expect(cells).toEqual([
      1,
      '招商 附件2',
      '市教育局',
      '市直部门',
      '已报',
      null,
      '市教育局.xlsx',
      '2023-06-01 09:30',
      'abababababababab',
      null,
    ]);
  });

  it('has a word for every state, late and to be verified or not, that says the same when it is read back', () => {
    const states = ['contradicting', 'refused', 'unfilled', 'unread', 'other', 'missing'] as const;
    const flags = [true, false].flatMap((late) => [true, false].map((doubtful) => ({ late, doubtful })));
    const all = [
      ...states.map((state) => ({ state, late: false, doubtful: false })),
      ...(['merged', 'merged-faulty'] as const).flatMap((state) => flags.map((flag) => ({ state, ...flag }))),
    ];
    const words = all.map(stateWordOf);
    expect(new Set(words).size).toBe(all.length);
    expect(words.map(stateOfWord)).toEqual(all);
    expect(stateWordOf({ state: 'merged', late: true, doubtful: true })).toBe('已报（迟报、待核实）');
    expect(['已报（口头）', '已催', ''].map(stateOfWord)).toEqual([null, null, null]);
  });

  it.each([
    ['2023-06-01T01:30:00Z', '2023-06-01 09:30'],
    ['2023-12-31T20:00:00Z', '2024-01-01 04:00'],
    ['2023-06-01T09:30:00', '2023-06-01 09:30'],
    ['yesterday', null],
    [null, null],
  ])('reads the saving time %s as %s', (time, shown) => {
    expect(beijingTime(time)).toBe(shown);
  });
});
