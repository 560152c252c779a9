import { describe, expect, it } from 'vitest';
import { type Book, checkBooks } from './checking.ts';

const LEDGER = '| 项目名称 | 引进单位 | 省外 | 计划总投资（亿元） | 签约日期 |';

function ledger(...rows: readonly string[]): Book {
  return { file: '台账.xlsx', sheets: [[LEDGER, ...rows].join('\n')] };
}

function month(period: string, figures: string): Book {
  const sheet = `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | ${figures} | 20 | 9 |
`;
  return { file: `${period}.xlsx`, period, sheets: [sheet] };
}

const only = (books: readonly Book[]): readonly string[] =>
  checkBooks(books).codes.filter((code) => code.startsWith('LEDGER-006') || code.startsWith('LEDGER-007'));

describe('New contracts of a month', () => {
  const rows = [
    '| 甲项目 | 市教育局 | 否 | 2 | 2023-04-10 |',
    '| 乙项目 | 市教育局 | 否 | 2 | 2023-05-10 |',
    '| 丙项目 | 市教育局、市民政局 | 否 | 2 | 2023-05-20 |',
    '| 丁项目 | 市民政局 | 否 | 2 | 2023-05-20 |',
  ];
  const april = month('2023-04', '10 | 1');

  it('that are as many as the ledger has of the unit in that month are right', () => {
    expect(only([ledger(...rows), april, month('2023-05', '10 | 3')])).toEqual([]);
  });

  it('that are more or fewer are told at the cumulative figure, with the rows of the ledger', () => {
    const checked = checkBooks([ledger(...rows), april, month('2023-05', '10 | 4')]);
    expect(only([ledger(...rows), april, month('2023-05', '10 | 2')])).toEqual([
      'LEDGER-006 2023-05.xlsx!Sheet1!C3',
    ]);
    expect(checked.message('LEDGER-006')).toContain(
      '“市教育局”2023-05新增“新签约项目（个）/完成”3个，“签约项目台账”中该单位当月签约2个（乙项目、丙项目）',
    );
    expect(checked.found.find(({ code }) => code === 'LEDGER-006')?.related.map(({ cell }) => cell)).toEqual([
      'E3',
      'E4',
    ]);
  });

  it('of January are its cumulative figure; of a month without the one before nothing is said', () => {
    expect(only([ledger(...rows), month('2023-01', '10 | 1')])).toEqual([
      'LEDGER-006 2023-01.xlsx!Sheet1!C3',
    ]);
    expect(only([ledger(...rows), month('2023-05', '10 | 9')])).toEqual([]);
  });

  it('say nothing where no ledger was sent', () => {
    expect(only([april, month('2023-05', '10 | 9')])).toEqual([]);
  });
});

describe('A problem of a return', () => {
  const PROBLEMS = '| 编号 | 企业名称 | 问题 | 涉及部门 | 收函日期 |';
  const problems = (...rows: readonly string[]): Book => ({
    file: '问题.xlsx',
    sheets: [[PROBLEMS, ...rows].join('\n')],
  });
  const form: Book = {
    file: '收集表.xlsx',
    period: '2023-05',
    sheets: [
      `
| 包保单位 | 市教育局 | 填报时间 | 2023-05-20 |
| 企业名称（盖章） | 劲牌有限公司 | | |
| 企业主要负责人 | 郝×× | 联系方式 | |
| 企业联系人 | 郝×× | 联系方式 | |
| 当月产值 | 10 | 当月税收 | 1 |
| 需要协调解决的问题 | | | |
| 问题内容 | 问题类型 | 问题涉及部门 | 要求完成时限 |
| 用工不足 | 用工 | 市人社局 | 2023年6月底 |
`,
    ],
  };

  it('is missing where the ledger has nothing of the enterprise since the month began', () => {
    const other = '| 1 | 劲牌有限公司 | 用电 | 市教育局 | 2023-03-20 |';
    expect(only([form, problems(other)])).toEqual(['LEDGER-007 收集表.xlsx!Sheet1!A8']);
  });

  it('is there in its own words, or as any problem received since', () => {
    expect(only([form, problems('| 1 | 劲牌有限公司 | 用工不足 | 市人社局 | 2023-03-20 |')])).toEqual([]);
    expect(only([form, problems('| 1 | 劲牌有限公司 | 缺少工人 | 市人社局 | 2023-05-22 |')])).toEqual([]);
    expect(only([form])).toEqual([]);
  });
});
