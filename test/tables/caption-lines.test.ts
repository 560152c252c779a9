import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/sheet.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { read } from './reading.ts';

const TITLE = '2023年5月招商引资任务完成情况表';
const LINES = {
  sender: '| 填报单位：市教育局 | < | < | < |',
  sealed: '| 单位（盖章）：市教育局 | < | < | < |',
  author: '| 制表：李×× | < | 审核：王×× | < |',
  sent: '| 填报人：李×× | 联系电话：138×××× | 填报日期：2023年6月5日 | < |',
  apart: '| 填报单位： | 市教育局 | 联系电话： | 8712345 |',
  dated: '| 填报日期： | 2023-06-30 | < | < |',
  measured: '| 单位：个、亿元 | < | 截至5月底 | < |',
  note: '| 填表说明：请于每月5日前报送 | < | < | < |',
} as const satisfies Record<string, string>;

const HEADER = '| 责任单位 | 签约额（亿元）任务 | 签约额（亿元）完成 | 备注 |';
const ROW = '| 市教育局 | 10 | 3 | |';

function sheet(...lines: readonly string[]): Sheet {
  return sheetFromMarkdown([...lines, HEADER, ROW].join('\n'));
}

const titleLine = (title = TITLE): string => `| ${title} | < | < | < |`;
const titles = (of: Sheet): readonly (string | undefined)[] =>
  read(of).tables.map(({ title }) => title?.text);

describe('lines between a title and its header do not hide the title', () => {
  it.each(Object.entries(LINES))('one line: %s', (_, line) => {
    expect(titles(sheet(titleLine(), line))).toEqual([TITLE]);
    const found = read(sheet(titleLine(), line)).findings;
    expect(found.map(({ code }) => code)).toEqual([]);
  });

  it('every pair of them, in both orders', () => {
    const lines = Object.values(LINES);
    for (const one of lines)
      for (const other of lines)
        expect(titles(sheet(titleLine(), one, other)), `${one} ${other}`).toEqual([TITLE]);
  });

  it('all of them, under 附件2 and a part of the title on a line of its own', () => {
    expect(titles(sheet('| 附件2 | < | < | < |', titleLine(), ...Object.values(LINES)))).toEqual([TITLE]);
    expect(titles(sheet(titleLine(), ...Object.values(LINES).reverse()))).toEqual([TITLE]);
  });

  it('a line over the title is no title: 制表：李××', () => {
    expect(titles(sheet(LINES.author, LINES.sender, titleLine()))).toEqual([TITLE]);
    expect(titles(sheet(LINES.author))).toEqual([undefined]);
  });
});

describe('two tables of one sheet: signatures belong', () => {
  const second = '2023年6月招商引资任务完成情况表';
  const two = (...between: readonly string[]): Sheet =>
    sheetFromMarkdown([titleLine(), HEADER, ROW, ...between, HEADER, ROW].join('\n'));
  const notes = (of: Sheet): readonly number[] => read(of).tables.map((table) => table.notes.length);

  it('to the table over them, where no title stands over them', () => {
    const plain = two(LINES.author, titleLine(second), LINES.sender);
    expect(titles(plain)).toEqual([TITLE, second]);
    expect(notes(plain)).toEqual([2, 0]);
  });

  it('to the table over them, where a blank row follows', () => {
    const parted = two(LINES.author, '| | | | |', titleLine(second), LINES.sender);
    expect(titles(parted)).toEqual([TITLE, second]);
    expect(notes(parted)).toEqual([2, 0]);
  });

  it('to the table under them, where its title stands over them', () => {
    const under = two(titleLine(second), LINES.sender, LINES.author);
    expect(titles(under)).toEqual([TITLE, second]);
    expect(notes(under)).toEqual([0, 0]);
    expect(read(under).tables[1]?.captions.map(({ text }) => text)).toEqual([
      '填报单位：市教育局',
      '制表：李××',
      '审核：王××',
    ]);
  });
});
