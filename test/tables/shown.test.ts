import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

/** Two header rows; the first data row is row 3. */
const monthly = (...rows: readonly string[]) =>
  sheetFromMarkdown(
    [
      '| 序号 | 责任单位 | 新签约项目（个） | < | < | < | 签约额（亿元） | < | < |',
      '| ^ | ^ | 任务 | 完成 | 完成率 | 排名 | 任务 | 完成 | 完成率 |',
      ...rows,
    ].join('\n'),
  );

const figures = (sheet: ReturnType<typeof monthly>): readonly string[] =>
  column(readOne(sheet).rows, 'unit', 'projects.actual', 'contract-value.actual').map((row) =>
    row.replace(/(?<=\d)(?:个|亿元)/gu, ''),
  );

describe('Text that is struck out', () => {
  it('is left out of a figure and of a name, and said at the cell.', () => {
    const sheet = monthly('| 1 | ~~市教育局~~市发改局 | 2 | 1 | | | 10 | ~~1~~3 | |');
    expect(figures(sheet)).toEqual(['市发改局 1 3']);
    expect(codes(read(sheet))).toEqual(['VALUE-022 B3', 'VALUE-022 H3']);
  });

  it('is left out of headings, titles and notes.', () => {
    const sheet = sheetFromMarkdown(
      [
        '| ~~2023年4月~~2023年5月招商引资完成情况表 | < | < | < |',
        '| 序号 | 责任单位 | ~~新签约~~签约额任务（亿元） | 签约额完成（亿元） |',
        '| 1 | 市发改局 | 10 | 3 |',
        '| ~~注：一~~注：二 | < | < | < |',
      ].join('\n'),
    );
    const table = readOne(sheet);
    expect(table.title?.text).toBe('2023年5月招商引资完成情况表');
    expect(table.columns.map(({ key }) => key)).toEqual([
      'serial',
      'unit',
      'contract-value.target',
      'contract-value.actual',
    ]);
    expect(codes(read(sheet)).filter((code) => code.startsWith('VALUE'))).toEqual([
      'VALUE-022 A1',
      'VALUE-022 C2',
      'VALUE-022 A4',
    ]);
  });

  it('as a whole cell is no figure, and neither blank nor “not reported” is said of it.', () => {
    const sheet = monthly('| 1 | 市发改局 | 2 | ~~1~~ | | | ~~10~~ | 3 | |');
    expect(figures(sheet)).toEqual(['市发改局 ?1 3']);
    expect(codes(read(sheet))).toEqual(['VALUE-022 D3', 'VALUE-022 G3']);
  });

  it.each([
    ['with its serial number', '| ~~2~~ | ~~市教育局~~ | ~~2~~ | ~~1~~ | | | ~~10~~ | ~~2~~ | |'],
    ['but for its serial number', '| 2 | ~~市教育局~~ | ~~2~~ | ~~1~~ | | | ~~10~~ | ~~2~~ | |'],
    ['with blanks among it', '| | ~~市教育局~~ | ~~2~~ | | | | ~~10~~ | | |'],
  ])('as a whole row, %s, is no row; said once.', (_, row) => {
    const sheet = monthly(
      '| 1 | 市发改局 | 2 | 1 | | | 10 | 3 | |',
      row,
      '| 3 | 市科技局 | 2 | 1 | | | 10 | 4 | |',
    );
    expect(figures(sheet)).toEqual(['市发改局 1 3', '市科技局 1 4']);
    expect(codes(read(sheet)).map((code) => code.replace(/ [AB]/, ' '))).toEqual(['VALUE-022 4']);
  });
});

describe('A formula without a stored result', () => {
  it('is said to be that, in figures, targets and names; nothing is called blank.', () => {
    const sheet = monthly('| 1 | 市发改局 | 2 | 1 | | | =? | =? | |', '| 2 | =? | 2 | 1 | | | 10 | 3 | |');
    expect(figures(sheet)).toEqual(['市发改局 1 ?', '? 1 3']);
    expect(codes(read(sheet))).toEqual(['VALUE-020 G3', 'VALUE-020 H3', 'VALUE-020 B4']);
  });

  it('is passed over with a warning in rates, ranks and sums, which are reckoned anyway.', () => {
    const sheet = monthly(
      '| 1 | 市发改局 | 2 | 1 | =? | =? | 10 | 3 | =? |',
      '| 合计 | | 2 | 1 | | | 10 | =? | |',
    );
    expect(codes(read(sheet))).toEqual(['VALUE-021 E3', 'VALUE-021 F3', 'VALUE-021 I3', 'VALUE-021 H4']);
  });

  it('in rows that hold nothing else is a row prepared and not used.', () => {
    const sheet = monthly('| 1 | 市发改局 | 2 | 1 | | | 10 | 3 | |', '| | | | | =? | | | | =? |');
    expect(figures(sheet)).toEqual(['市发改局 1 3']);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('in a form’s field is said there.', () => {
    const sheet = sheetFromMarkdown(`
| 大冶市2023年服务企业行动企业情况收集表 | < | < | < | < | < |
| 包保单位：市经信局 | < | < | 填报时间：2023年5月24日 | < | < |
| 企业名称（盖章） | < | 融通高科 | < | < | < |
| 企业主要负责人 | < | 何×× | 联系方式 | 13900000101 | < |
| 企业联系人 | < | 李×× | 联系方式 | '13900000002 | < |
| 挂点部门联络员（兼职党建指导员） | < | 王×× | 联系方式 | '8765432 | < |
| 当月产值 | < | =? | 当月税收 | 120 | < |
| 主要设备及产品 | < | ~~旧线~~ | < | < | < |
| 开展情况 | 培育进规、稳规、“科技小巨人”等情况 | 已入库 | < | < | < |
| 需要协调解决的问题 | 问题内容 | < | 问题类型 | 问题涉及部门 | 要求完成时限 |
| ^ | 二期用地指标不足 | < | 安全生产 | 市资规局 | 2023年6月底 |
| 包保部门盖章： | < | < | 包保部门主要负责人签字： | < | < |`);
    const found = codes(read(sheet));
    expect(found.filter((code) => /C[78]$/.test(code))).toEqual(['VALUE-020 C7', 'VALUE-022 C8']);
  });
});

describe('A printed rate or rank', () => {
  it.each(['第3名', '并列第3', '3（并列）', '第三', '3名', '第３', '三'])('%s is rank 3.', (rank) => {
    const sheet = monthly(`| 1 | 市发改局 | 2 | 1 | 50% | ${rank} | 10 | 3 | 30% |`);
    expect(column(readOne(sheet).rows, 'projects.rank')).toEqual(['3']);
    expect(codes(read(sheet)).filter((code) => code.includes('F3'))).toEqual([]);
  });

  it.each(['#VALUE!', '#DIV/0!', '已完成', '超额', '2023-05-01'])(
    '%s in it costs nothing but a warning.',
    (typed) => {
      const sheet = monthly(`| 1 | 市发改局 | / | / | ${typed} | ${typed} | 10 | 3 | |`);
      expect(figures(sheet)).toEqual(['市发改局 / 3']);
      expect(codes(read(sheet))).toEqual(['VALUE-021 E3', 'VALUE-021 F3']);
    },
  );

  it('that shows an error in a figure’s own cell stays an error.', () => {
    const sheet = monthly('| 1 | 市发改局 | 2 | #VALUE! | | | 10 | 3 | |');
    expect(codes(read(sheet))).toEqual(['VALUE-002 D3']);
  });
});
