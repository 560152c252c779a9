import { describe, expect, it } from 'vitest';
import { type Book, checkBooks } from './checking.ts';

const HEAD =
  '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 到位资金（亿元） | 签约日期 | 开工日期 | 入库日期 | 投产日期 | 推进状态 |';

interface Project {
  readonly name?: string;
  readonly unit?: string;
  readonly paid?: string;
  readonly signed?: string;
  readonly started?: string;
  readonly entered?: string;
  readonly produced?: string;
  readonly state?: string;
}

/** A ledger of projects from row 2: 到位资金 in E, 签约日期 in F, 开工 in G, 入库 in H, 投产 in I, 推进状态 in J. */
function ledger(projects: readonly Project[], more: Partial<Book> = {}): Book {
  const rows = projects.map(
    ({ name = '甲项目', unit = '市商务局', paid = '', signed = '2023-03-08', ...days }) =>
      `| ${name} | ${unit} | 是 | 5 | ${paid} | ${signed} | ${days.started ?? ''} | ${days.entered ?? ''} | ${days.produced ?? ''} | ${days.state ?? '正常'} |`,
  );
  return { sheets: [[HEAD, ...rows].join('\n')], ...more };
}

const codes = (books: readonly Book[], date?: string): readonly string[] =>
  checkBooks(books, date === undefined ? {} : { date }).codes;

describe('days of one row', () => {
  const reversed: readonly (readonly [string, Project, string])[] = [
    ['started before it was signed', { started: '2023-03-07' }, 'LEDGER-001 G2'],
    ['entered before it was signed', { entered: '2023-03-07' }, 'LEDGER-001 H2'],
    [
      'in production before it was started',
      { started: '2023-05-02', produced: '2023-05-01' },
      'LEDGER-001 I2',
    ],
    [
      'all before a wrong year of signing, which is one cause',
      { signed: '2024-03-08', started: '2023-04-01', entered: '2023-05-01', produced: '2023-06-01' },
      'LEDGER-001 F2',
    ],
    [
      'production in a wrong year, which is one cause',
      { started: '2023-04-01', produced: '2022-06-01' },
      'LEDGER-001 I2',
    ],
  ];
  it.each(reversed)('in the wrong order are asked about once: %s', (_, project, code) => {
    expect(codes([ledger([project])])).toEqual([code]);
  });

  const right: readonly (readonly [string, Project])[] = [
    ['all of them on one day', { started: '2023-03-08', entered: '2023-03-08', produced: '2023-03-08' }],
    [
      'entered before it was started, which the statistics may do',
      { started: '2023-05-02', entered: '2023-05-01' },
    ],
    ['nothing but signed', {}],
    ['a start that cannot be read', { started: '年底前' }],
  ];
  it.each(right)('in a right order, or that say nothing, are left alone: %s', (_, project) => {
    expect(codes([ledger([project])])).toEqual([]);
  });

  it('say which two they are, and what is expected', () => {
    expect(checkBooks([ledger([{ started: '2023年3月7日' }])]).message('LEDGER-001')).toBe(
      '“甲项目”的“开工日期”是2023-03-07，“签约日期”是2023-03-08；“开工日期”不应早于“签约日期”。请核对这两个日期，改正填错的一个。',
    );
  });

  it('may be the day of the run, and none after it', () => {
    const project = { started: '2023-06-30' };
    expect(codes([ledger([project])], '2023-06-30')).toEqual([]);
    expect(codes([ledger([project])], '2023-06-29')).toEqual(['LEDGER-002 G2']);
    expect(codes([ledger([project])])).toEqual([]);
  });

  it('that lie ahead are not compared with others as well', () => {
    expect(codes([ledger([{ signed: '2032-03-08', started: '2023-04-01' }])], '2023-06-30')).toEqual([
      'LEDGER-002 F2',
    ]);
  });
});

describe('a state that a day contradicts', () => {
  it.each(['已解除', '确实无法推进'])('is asked about: %s and in production', (state) => {
    const book = ledger([{ started: '2023-04-01', produced: '2023-06-01', state }]);
    expect(codes([book])).toEqual(['LEDGER-003 J2']);
    expect(checkBooks([book]).message('LEDGER-003')).toContain('“投产日期”却填了2023-06-01');
  });

  it('is left alone where the day is blank, or goes with it', () => {
    expect(codes([ledger([{ state: '已解除', started: '2023-04-01' }])])).toEqual([]);
    expect(codes([ledger([{ state: '正常', produced: '2023-06-01' }])])).toEqual([]);
  });
});

describe('two workbooks of one ledger', () => {
  it('are one list: what one leaves blank the other gives, and neither is asked for it', () => {
    const [first, second] = [ledger([{ started: '' }]), ledger([{ started: '2023-04-01' }])];
    expect(codes([first, second])).toEqual([]);
    expect(codes([second, first])).toEqual([]);
  });

  it('are held against each other: a start in one before the contract in the other', () => {
    const head = '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 签约日期 | 开工日期 |';
    const first = { sheets: [`${head}\n| 甲项目 | 市商务局 | 是 | 5 | 2023-03-08 | |`] };
    const second = { sheets: [`${head}\n| 甲项目 | 市商务局 | 是 | 5 | 2023-03-08 | 2023-02-01 |`] };
    expect(codes([first, second])).toEqual(['LEDGER-001 2.xlsx!Sheet1!F2']);
  });

  it('that differ are asked about at the later one’s cell, and not about what only follows from it', () => {
    const books = [
      ledger([{}, { name: '乙项目' }]),
      ledger([{ signed: '2023-08-03', started: '2023-05-01' }]),
    ];
    expect(codes(books)).toEqual(['LEDGER-004 2.xlsx!Sheet1!F2']);
    expect(checkBooks(books).message('LEDGER-004')).toContain(
      '这里是“2023-08-03”，另一份台账里是“2023-03-08”（1.xlsx!Sheet1!F2）',
    );
  });

  it('say the same in other spellings', () => {
    const books = [
      ledger([{ signed: '2023年3月8日', paid: '0.5' }]),
      ledger([{ unit: '商务局', paid: '5000万元' }]),
    ];
    expect(codes(books)).toEqual([]);
  });

  it('may tell of other states and sums on other days', () => {
    const first = ledger([{ state: '正常', paid: '1' }], { keptTo: '2023-05-31' });
    const second = ledger([{ state: '已解除', paid: '2' }], { keptTo: '2023-06-30' });
    expect(codes([first, second])).toEqual([]);
    expect(codes([second, first])).toEqual([]);
  });

  it.each([undefined, '2023-05-31'])(
    'that do not tell which is later are asked about states, too (%s)',
    (keptTo) => {
      const day = keptTo === undefined ? {} : { keptTo };
      const first = ledger([{ state: '正常' }], { keptTo: '2023-05-31' });
      expect(codes([first, ledger([{ state: '困难' }], day)])).toEqual(['LEDGER-004 2.xlsx!Sheet1!J2']);
    },
  );

  it('of other days still differ where nothing may change: the day of the contract', () => {
    const first = ledger([{}], { keptTo: '2023-05-31' });
    const second = ledger([{ signed: '2023-03-09' }], { keptTo: '2023-06-30' });
    expect(codes([first, second])).toEqual(['LEDGER-004 2.xlsx!Sheet1!F2']);
  });
});

it('A project twice on one sheet has one finding, whatever differs.', () => {
  expect(codes([ledger([{}, { signed: '2023-04-08' }])])).toEqual(['CHECK-015 A3']);
});

it('A ledger of 2,000 rows in two workbooks is checked in well under a second.', () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ name: `项目${index}` }));
  const books = [ledger(many), ledger(many.map((one) => ({ ...one, started: '2023-04-01' })))];
  const began = performance.now();
  expect(codes(books)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(4000);
});
