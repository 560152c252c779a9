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

describe('the other ledgers', () => {
  const TRIPS = '| 单位 | 人员类别 | 出发日期 | 返回日期 | 目的地 | 省外 |';
  const PROJECT = '| 编号 | 项目名称 | 问题 | 责任单位 | 交办日期 | 完成时限 | 办结日期 | 状态 |';
  const ENTERPRISE =
    '| 编号 | 企业名称 | 问题 | 涉及部门 | 收函日期 | 回复日期 | 完成时限 | 办结日期 | 状态 |';
  const CIVIC = '| 编号 | 点位 | 问题 | 责任单位 | 交办日期 | 整改时限 | 整改完成日期 | 复查结果 |';
  const VISITS = '| 包保单位 | 企业名称 | 走访日期 | 走访人 | 收集问题数 |';
  const APPROVALS = '| 事项 | 类型 | 承办单位 | 受理日期 | 办结日期 | 承诺工作日 |';
  const NOTICES = '| 单位 | 方案 | 日期 | 类型 | 分值 | 文号或事由 |';

  it.each([
    [
      'back before it left',
      TRIPS,
      '市商务局 | 招商专班 | 2023-03-05 | 2023-03-04 | 深圳市 | 是',
      'LEDGER-001 D2',
    ],
    [
      'due before it was handed over',
      PROJECT,
      '1 | 甲 | 用地 | 市住建局 | 2023-03-01 | 2月底前 | | ',
      'LEDGER-001 F2',
    ],
    [
      'solved before it was handed over',
      PROJECT,
      '1 | 甲 | 用地 | 市住建局 | 2023-03-02 | 3月底前 | 2023-03-01 | 已销号',
      'LEDGER-001 G2',
    ],
    [
      'closed without a day',
      PROJECT,
      '1 | 甲 | 用地 | 市住建局 | 2023-03-01 | 3月底前 | | 已销号',
      'LEDGER-003 H2',
    ],
    [
      'open with a day',
      PROJECT,
      '1 | 甲 | 用地 | 市住建局 | 2023-03-01 | 3月底前 | 2023-03-09 | 未销号',
      'LEDGER-003 H2',
    ],
    [
      'answered before it came',
      ENTERPRISE,
      '1 | 甲公司 | 用工 | 市人社局 | 2023-03-06 | 2023-03-03 | | | ',
      'LEDGER-001 F2',
    ],
    [
      'closed before it came',
      ENTERPRISE,
      '1 | 甲公司 | 用工 | 市人社局 | 2023-03-06 | | | 2023-03-03 | 已办结',
      'LEDGER-001 H2',
    ],
    [
      'put right before it was handed over',
      CIVIC,
      '1 | 甲路 | 占道 | 市城管局 | 2023-03-06 | 2023-03-09 | 2023-03-05 | ',
      'LEDGER-001 G2',
    ],
    [
      'found right without a day',
      CIVIC,
      '1 | 甲路 | 占道 | 市城管局 | 2023-03-06 | 2023-03-09 | | 合格',
      'LEDGER-003 H2',
    ],
    ['a visit still to come', VISITS, '市教育局 | 甲公司 | 2023-07-02 | 郝×× | 0', 'LEDGER-002 C2'],
    [
      'decided before it was accepted',
      APPROVALS,
      '甲件 | 一般 | 市住建局 | 2023-03-06 | 2023-03-05 | 4',
      'LEDGER-001 E2',
    ],
    ['a notice still to come', NOTICES, '市教育局 | 招商引资 | 2023-07-02 | 表扬 | | 第1期', 'LEDGER-002 C2'],
  ])('ask about one wrong thing at its cell: %s', (_, head, row, code) => {
    const { codes: found, read } = checkBooks([{ sheets: [`${head}\n| ${row} |`] }], { date: '2023-07-01' });
    expect([...read, ...found]).toEqual([code]);
  });

  it.each([
    ['a trip of one day, there and back', TRIPS, '市商务局 | 招商专班 | 2023-03-05 | 2023-03-05 | | 否'],
    [
      'standing work, which is due on no day',
      PROJECT,
      '1 | | 用地 | 市住建局 | 2023-03-01 | 长期坚持 | | 办理中',
    ],
    [
      'answered and closed on the day it came',
      ENTERPRISE,
      '1 | 甲公司 | 用工 | 市人社局 | 2023-03-06 | 2023-03-06 | | 2023-03-06 | 已办结',
    ],
    [
      'late, which is no fault of the ledger',
      CIVIC,
      '1 | 甲路 | 占道 | 市城管局 | 2023-03-06 | 2023-03-09 | 2023-03-20 | 整改不到位',
    ],
    [
      'not put right, and no day',
      CIVIC,
      '1 | 甲路 | 占道 | 市城管局 | 2023-03-06 | 2023-03-09 | | 整改不到位',
    ],
  ])('leave right things alone: %s', (_, head, row) => {
    const { codes: found, read } = checkBooks([{ sheets: [`${head}\n| ${row} |`] }], { date: '2023-07-01' });
    expect([...read, ...found]).toEqual([]);
  });

  it('ask about one problem under two names, which would count twice', () => {
    const book = (point: string, problem = '占道'): Book => ({
      sheets: [`${CIVIC}\n| 12 | ${point} | ${problem} | 市城管局 | 2023-03-06 | 2023-03-09 | | |`],
    });
    const twins = checkBooks([book('观山路'), book('观山路口')]);
    expect(twins.codes).toEqual(['LEDGER-005 2.xlsx!Sheet1!B2']);
    expect(twins.message('LEDGER-005')).toContain(
      '另有一行编号、问题都相同，“点位”却是“观山路”（1.xlsx!Sheet1!B2）',
    );
    expect(codes([book('观山路'), book('观山 路')])).toEqual([]);
    // Units may each number their own problems from 1.
    expect(codes([book('观山路'), book('东港路', '井盖破损')])).toEqual([]);
  });
});
