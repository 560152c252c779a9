import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

interface Event {
  readonly name?: string;
  readonly state?: string;
  readonly heldOn?: string;
}

const HEAD = '| 时间 | 活动名称 | 地点 | 活动内容 | 开展情况 | 开展时间 | 次数或成效 |';

/** A month's report on the year's activities of 招商: the state stands in column E, the day in F. */
function month(period: string, events: readonly Event[]) {
  const rows = events.map(
    ({ name, state, heldOn }, index) =>
      `| ${['一', '二', '三', '四'][index % 4]}季度 | ${name ?? `推介会${index + 1}`} | 广州 | 推介 | ${state ?? ''} | ${heldOn ?? ''} |  |`,
  );
  return { file: `${period}.xlsx`, period, sheets: [[HEAD, ...rows].join('\n')] };
}

const checked = (...books: readonly ReturnType<typeof month>[]) => checkBooks(books);
const codes = (...books: readonly ReturnType<typeof month>[]): readonly string[] =>
  checked(...books).codes.filter((code) => /^CHECK-0(?:28|29|30)/.test(code));

describe('开展情况 and 开展时间 of one activity', () => {
  const contradicting: readonly (readonly [string, Event, string])[] = [
    ['not held, with a day', { state: '未开展', heldOn: '2023年3月12日' }, 'CHECK-028 E2'],
    ['put off, with a day that has passed', { state: '延期', heldOn: '2023年5月31日' }, 'CHECK-028 E2'],
    ['held the day after the month', { state: '已开展', heldOn: '2023年6月1日' }, 'CHECK-029 F2'],
  ];
  it.each(contradicting)('that contradict each other are asked about once: %s', (_, event, code) => {
    expect(codes(month('2023-05', [event]))).toEqual([code]);
  });

  const agreeing: readonly (readonly [string, Event])[] = [
    ['held on the last day of the month', { state: '已开展', heldOn: '2023年5月31日' }],
    ['held, the day unsaid', { state: '已开展' }],
    ['put off to a later day', { state: '延期', heldOn: '2023年8月5日' }],
    ['not held', { state: '未开展' }],
    ['nothing said', {}],
  ];
  it.each(agreeing)('that agree are left alone: %s', (_, event) => {
    expect(codes(month('2023-05', [event]))).toEqual([]);
  });
});

describe('an activity that had been held', () => {
  it('and has not any more is asked about, with the cell of the latest month that says so', () => {
    const books = [
      month('2023-03', [{ state: '已开展', heldOn: '2023年3月12日' }]),
      month('2023-04', [{ state: '已开展', heldOn: '2023年3月12日' }]),
      month('2023-05', [{ state: '未开展' }]),
    ];
    expect(codes(...books)).toEqual(['CHECK-030 2023-05.xlsx!Sheet1!E2']);
    expect(checked(...books).message('CHECK-030')).toContain('2023-04.xlsx');
  });

  it('is not confused with another of the same quarter', () => {
    expect(
      codes(
        month('2023-04', [{ name: '推介会甲', state: '已开展' }]),
        month('2023-05', [{ name: '推介会乙', state: '未开展' }]),
      ),
    ).toEqual([]);
  });
});

describe('what offices write for 已开展, 未开展 and 延期', () => {
  it.each([
    ['已举办', 'held'],
    ['完成', 'held'],
    ['未举办', 'not held'],
    ['筹备中', 'not held'],
    ['推迟', 'put off'],
  ])('%s is one of them', (state) => {
    expect(checked(month('2023-05', [{ state }])).read).toEqual([]);
  });

  it('另行通知 is asked about at its cell, and the three words are named', () => {
    const { read, message } = checked(month('2023-05', [{ state: '另行通知' }]));
    expect(read).toEqual(['VALUE-015 E2']);
    expect(message('VALUE-015')).toContain('已开展、未开展、延期');
  });
});
