import { describe, expect, it } from 'vitest';
import { funding } from '../../schemas/project/funding.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const HEADER = `
| 序号 | 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 |`;
const ROWS = `
| 1 | 市教育局 | 2 | 0 | 10 | 2 |
| 2 | 市科技局 | 2 | 1 | 10 | 4 |
| 合计 | < | 4 | 1 | 20 | 6 |`;
const FIGURES = ['市教育局 2个 0个 10亿元 2亿元', '市科技局 2个 1个 10亿元 4亿元'];
const KEYS = ['unit', 'projects.target', 'projects.actual', 'contract-value.target', 'contract-value.actual'];

const figures = (markdown: string): readonly string[] =>
  column(
    readOne(sheetFromMarkdown(markdown)).rows.filter((row) => row.class === 'data'),
    ...KEYS,
  );

describe('A line of column numbers under the header is part of it', () => {
  it.each([
    ['甲 乙 1 2 3', '| 甲 | 乙 | 1 | 2 | 3 | 4 |'],
    ['as text', "| 甲 | 乙 | '1 | '2 | '3 | '4 |"],
    ['in brackets', '| (1) | (2) | (3) | (4) | (5) | (6) |'],
    ['in full-width brackets', '| （1） | （2） | （3） | （4） | （5） | （6） |'],
    ['figures alone', '| 1 | 2 | 3 | 4 | 5 | 6 |'],
    ['ringed', '| ① | ② | ③ | ④ | ⑤ | ⑥ |'],
    ['1栏', '| 1栏 | 2栏 | 3栏 | 4栏 | 5栏 | 6栏 |'],
    ['第1列', '| 第1列 | 第2列 | 第3列 | 第4列 | 第5列 | 第6列 |'],
    ['under 栏次', '| 栏次 | < | 1 | 2 | 3 | 4 |'],
    ['without a number over the serial', '| | 甲 | 1 | 2 | 3 | 4 |'],
    ['with what is worked out', '| 甲 | 乙 | 1 | 2 | 3 | 4=3÷2×100% |'],
    ['letters', '| A | B | C | D | E | F |'],
  ])('(%s)', (_, line) => {
    expect(figures(`${HEADER}\n${line}${ROWS}`)).toEqual(FIGURES);
    expect(codes(read(sheetFromMarkdown(`${HEADER}\n${line}${ROWS}`)))).toEqual([]);
  });

  it('under one header row, and again under the header of the next page', () => {
    const header =
      '| 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额任务（亿元） | 签约额完成（亿元） |';
    const line = '| 甲 | 1 | 2 | 3 | 4 |';
    const page = (row: string): string => `${header}\n${line}\n${row}\n`;
    expect(figures(page('| 市教育局 | 2 | 0 | 10 | 2 |') + page('| 市科技局 | 2 | 1 | 10 | 4 |'))).toEqual(
      FIGURES,
    );
  });

  it('in another table', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 单位 | 合计（万元） | 发改口（万元） | 财政口（万元） |
| 甲 | 乙 | 1=2+3 | 2 | 3 |
| 1 | 市教育局 | 300 | 200 | 100 |`);
    expect(readOne(sheet, [funding]).rows.map(({ row }) => row)).toEqual([3]);
  });

  it.each([
    ['a first record whose figures happen to rise', '| 1 | 市教育局 | 2 | 3 | 4 | 5 |'],
    ['a record without its unit’s name', '| 1 | | 2 | 0 | 10 | 2 |'],
  ])('but %s is a record', (_, row) => {
    const [first] = readOne(sheetFromMarkdown(`${HEADER}\n${row}${ROWS}`)).rows;
    expect([first?.class, first?.row]).toEqual(['data', 3]);
  });
});

describe('A line of measure units under the header is part of it', () => {
  const bare = HEADER.replaceAll(/（.*?）/g, '');

  it.each([
    ['bare', '| | | 个 | 个 | 亿元 | 亿元 |'],
    ['in brackets', '| | | （个） | （个） | （亿元） | （亿元） |'],
    ['under 计量单位', '| 计量单位 | < | 个 | 个 | 亿元 | 亿元 |'],
    ['with strokes beside it', '| — | — | 个 | 个 | 亿元 | 亿元 |'],
  ])('(%s)', (_, line) => {
    expect(figures(`${bare}\n${line}${ROWS}`)).toEqual(FIGURES);
    expect(codes(read(sheetFromMarkdown(`${bare}\n${line}${ROWS}`)))).toEqual([]);
  });

  it('and says what the figures are in: 万元 is converted', () => {
    const sheet = `${bare}\n| | | 个 | 个 | 万元 | 万元 |${ROWS.replaceAll('10 | 2', '100000 | 20000').replaceAll('10 | 4', '100000 | 40000').replace('20 | 6', '200000 | 60000')}`;
    expect(figures(sheet)).toEqual(FIGURES);
    expect(codes(read(sheetFromMarkdown(sheet)))).toEqual(['TABLE-017 E1']);
  });

  it('with a line of column numbers before or behind it', () => {
    const units = '| | | 个 | 个 | 亿元 | 亿元 |';
    const numbers = '| 甲 | 乙 | 1 | 2 | 3 | 4 |';
    expect(figures(`${bare}\n${units}\n${numbers}${ROWS}`)).toEqual(FIGURES);
    expect(figures(`${bare}\n${numbers}\n${units}${ROWS}`)).toEqual(FIGURES);
  });
});
