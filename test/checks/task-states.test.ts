import { describe, expect, it } from 'vitest';
import { checkBooks } from './checking.ts';

const HEAD =
  '| 序号 | 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 | 进展情况 | 完成状态 | 完成进度（%） | 完成时间 |';

interface Task {
  readonly units?: string;
  readonly content?: string;
  readonly due?: string;
  readonly progress?: string;
  readonly state?: string;
  readonly done?: string;
  readonly completed?: string;
}

/** A month's report on civic tasks; the state stands in column I, the share in J, the day in K, the deadline in G. */
function month(period: string, tasks: readonly Task[]) {
  const rows = tasks.map(
    ({ content, units, due, progress, state, done, completed }, index) =>
      `| ${index + 1} | 行动 | 任务${index + 1} | ${content ?? `内容${index + 1}`} | 张×× | ${units ?? '市一局'} | ${due ?? '2023年12月底'} | ${progress ?? '推进'} | ${state ?? ''} | ${done ?? ''} | ${completed ?? ''} |`,
  );
  return { file: `${period}.xlsx`, period, sheets: [[HEAD, ...rows].join('\n')] };
}

const codes = (...books: readonly ReturnType<typeof month>[]): readonly string[] =>
  checkBooks(books).codes.filter((code) => /^CHECK-0(?:2[89]|3[0-2])/.test(code));

describe('state, share and day of one task', () => {
  const contradicting: readonly (readonly [string, Task, string])[] = [
    ['finished at 40 per cent', { state: '已完成', done: '40' }, 'CHECK-028 I2'],
    ['not begun at 60 per cent', { state: '未启动', done: '60' }, 'CHECK-028 I2'],
    ['going on at 100 per cent', { state: '推进中', done: '100' }, 'CHECK-028 I2'],
    ['going on with a day of finishing', { state: '推进中', completed: '2023年5月1日' }, 'CHECK-028 I2'],
    ['not begun with a day of finishing', { state: '未启动', completed: '2023年5月1日' }, 'CHECK-028 I2'],
    [
      'no state, 80 per cent with a day of finishing',
      { done: '80', completed: '2023年5月1日' },
      'CHECK-028 J2',
    ],
    ['finished next month', { state: '已完成', done: '100', completed: '2023年8月15日' }, 'CHECK-029 K2'],
    ['finished the day after the month', { state: '已完成', completed: '2023年8月1日' }, 'CHECK-029 K2'],
  ];
  it.each(contradicting)('that contradict each other are asked about once: %s', (_, task, code) => {
    expect(codes(month('2023-07', [task]))).toEqual([code]);
  });

  const agreeing: readonly (readonly [string, Task])[] = [
    [
      'finished, 100, on the last day of the month',
      { state: '已完成', done: '100', completed: '2023年7月31日' },
    ],
    ['finished without share or day', { state: '已完成' }],
    ['not begun at 0', { state: '未启动', done: '0' }],
    ['going on at 99.5', { state: '推进中', done: '99.5' }],
  ];
  it.each(agreeing)('that agree are left alone: %s', (_, task) => {
    expect(codes(month('2023-07', [task]))).toEqual([]);
  });
});

describe('a task from month to month', () => {
  it('that falls back in state is asked about, with both cells', () => {
    const books = [month('2023-06', [{ state: '已完成' }]), month('2023-07', [{ state: '推进中' }])];
    expect(codes(...books)).toEqual(['CHECK-030 2023-07.xlsx!Sheet1!I2']);
    expect(checkBooks(books).message('CHECK-030')).toContain('上次报的是“已完成”（2023-06.xlsx!Sheet1!I2）');
  });

  it('that falls back in its share is asked about at the share', () => {
    expect(
      codes(
        month('2023-06', [{ state: '推进中', done: '80' }]),
        month('2023-07', [{ state: '推进中', done: '40' }]),
      ),
    ).toEqual(['CHECK-030 2023-07.xlsx!Sheet1!J2']);
  });

  it('is held against the latest month there is, over a missing one', () => {
    expect(codes(month('2023-03', [{ state: '已完成' }]), month('2023-07', [{ state: '未启动' }]))).toEqual([
      'CHECK-030 2023-07.xlsx!Sheet1!I2',
    ]);
  });

  it('that goes forward or stays is left alone', () => {
    expect(
      codes(
        month('2023-06', [{ state: '未启动' }, { state: '推进中', done: '50' }]),
        month('2023-07', [{ state: '推进中' }, { state: '推进中', done: '50' }]),
      ),
    ).toEqual([]);
  });
});

describe('a task that several units lead', () => {
  const units = '市教育局、市科技局';
  const from = (file: string, period: string, task: Task) => ({
    ...month(period, [{ units, ...task }]),
    file,
  });
  const finished = { state: '已完成' };
  const going = { state: '推进中' };

  it('is held against what the same unit sent the month before, not another', () => {
    const june = [
      from('市教育局-6月.xlsx', '2023-06', finished),
      from('市科技局-6月.xlsx', '2023-06', going),
    ];
    const right = [
      from('市教育局-7月.xlsx', '2023-07', finished),
      from('市科技局-7月.xlsx', '2023-07', going),
    ];
    expect(codes(...june, ...right)).toEqual([]);
    expect(codes(...june, from('市教育局-7月.xlsx', '2023-07', going))).toEqual([
      'CHECK-030 市教育局-7月.xlsx!Sheet1!I2',
    ]);
  });

  it('is not compared where one month is one unit’s and the other a list of everybody’s tasks', () => {
    expect(
      codes(from('市教育局-6月.xlsx', '2023-06', finished), from('全市-7月.xlsx', '2023-07', going)),
    ).toEqual([]);
  });

  it('is compared in lists of everybody’s tasks', () => {
    expect(
      codes(from('全市-6月.xlsx', '2023-06', finished), from('全市-7月.xlsx', '2023-07', going)),
    ).toEqual(['CHECK-030 全市-7月.xlsx!Sheet1!I2']);
  });

  it('is compared by its only lead, whoever put the list together', () => {
    const alone = { units: '市教育局' };
    expect(
      codes(
        from('市教育局-6月.xlsx', '2023-06', { ...finished, ...alone }),
        from('全市-7月.xlsx', '2023-07', { ...going, ...alone }),
      ),
    ).toEqual(['CHECK-030 全市-7月.xlsx!Sheet1!I2']);
  });
});

describe('a deadline', () => {
  it('that has passed makes an unfinished task overdue, said at its state with the deadline’s cell', () => {
    const checked = checkBooks([month('2023-07', [{ state: '推进中', due: '2023年6月底' }])]);
    expect(checked.codes).toContain('CHECK-031 I2');
    expect(checked.found.find(({ code }) => code === 'CHECK-031')?.related).toEqual([
      { file: '2023-07.xlsx', sheet: 'Sheet1', cell: 'G2', heading: '完成时限' },
    ]);
  });

  it('has not passed on its own day, and never passes for finished or standing work', () => {
    expect(
      codes(
        month('2023-06', [
          { state: '推进中', due: '2023年6月底' },
          { state: '已完成', due: '2023年3月底' },
          { state: '推进中', due: '常态开展' },
        ]),
      ),
    ).toEqual([]);
  });
});

describe('tasks on which nothing is said', () => {
  it('are named by their rows, once for the sheet', () => {
    const checked = checkBooks([
      month('2023-07', [{ state: '推进中' }, { progress: ' ' }, { progress: ' ' }]),
    ]);
    expect(checked.codes.filter((code) => code.startsWith('CHECK-032'))).toHaveLength(1);
    expect(checked.message('CHECK-032')).toContain('有2项任务');
    expect(checked.message('CHECK-032')).toContain('第3、4行');
  });
});
