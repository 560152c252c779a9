import { describe, expect, it } from 'vitest';
import { fixedAssets } from '../../schemas/project/fixed-assets.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const HEADER = `
| 序号 | 责任单位 | 新签约亿元以上项目（个） | < | 签约投资额（亿元） | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 |`;

const table = (rows: string): ReturnType<typeof sheetFromMarkdown> => sheetFromMarkdown(HEADER + rows);

const classes = (rows: string): readonly string[] =>
  column(
    readOne(table(rows)).rows.filter((row) => row.class === 'data'),
    'unit',
    'class',
  );

/** Four townships whose class the roster does not say, two and two under the given lines. */
const under = (first: string, second: string): string => `
${first}
| 1 | 灵乡镇 | 8 | 7 | 50 | 24 |
| 2 | 陈贵镇 | 8 | 3 | 50 | 35 |
${second}
| 3 | 金山店镇 | 8 | 6 | 50 | 6 |
| 4 | 殷祖镇 | 8 | 1 | 50 | 39 |`;

const RIGHT = ['灵乡镇 一类乡镇', '陈贵镇 一类乡镇', '金山店镇 二类乡镇', '殷祖镇 二类乡镇'];

describe('A line between the rows gives the rows under it their class', () => {
  it.each([
    ['numbered, in the first column', '| 一、一类乡镇 | | | | | |', '| 二、二类乡镇 | | | | | |'],
    ['numbered in brackets', '| （一）一类乡镇 | | | | | |', '| （二）二类乡镇 | | | | | |'],
    ['merged over the whole table', '| 一类乡镇 | < | < | < | < | < |', '| 二类乡镇 | < | < | < | < | < |'],
    ['numbered and merged', '| 一、一类乡镇 | < | < | < | < | < |', '| 二、二类乡镇 | < | < | < | < | < |'],
    ['in the column of the units', '| | 一类乡镇 | | | | |', '| | 二类乡镇 | | | | |'],
    ['in the column of the units, numbered', '| | 一、一类乡镇 | | | | |', '| | 二、二类乡镇 | | | | |'],
    ['with its number beside it', '| 一 | 一类乡镇 | | | | |', '| 二 | 二类乡镇 | | | | |'],
    ['with the number of its members', '| 一类乡镇（2个） | | | | | |', '| 二类乡镇（2个）： | | | | | |'],
    ['shortened', '| 一类 | | | | | |', '| 二类 | | | | | |'],
    ['counted otherwise', '| 第一类乡镇 | | | | | |', '| 第2类 | | | | | |'],
    ['spaced out', '| 一 类 乡 镇 | | | | | |', '| 二　类　乡　镇 | | | | | |'],
  ])('%s', (_, first, second) => {
    expect(classes(under(first, second))).toEqual(RIGHT);
    expect(codes(read(table(under(first, second))))).toEqual([]);
  });

  it('over the end of a page, whose header is printed again', () => {
    const rows = under(
      '| 一类乡镇 | < | < | < | < | < |',
      `${HEADER.slice(1)}\n| 5 | 茗山乡 | 8 | 6 | 50 | 6 |\n| 二类乡镇 | < | < | < | < | < |`,
    );
    expect(classes(rows)).toEqual([...RIGHT.slice(0, 2), '茗山乡 一类乡镇', ...RIGHT.slice(2)]);
  });

  it('until a subtotal closes it', () => {
    const rows = `
| 一类乡镇 | < | < | < | < | < |
| 1 | 灵乡镇 | 8 | 7 | 50 | 24 |
| 小计 | < | 8 | 7 | 50 | 24 |
| 2 | 陈贵镇 | 8 | 3 | 50 | 35 |`;
    expect(classes(rows)).toEqual(['灵乡镇 一类乡镇', '陈贵镇 ']);
  });

  it('in another table with classes', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 乡镇 | 固定资产投资任务（亿元） | 固定资产投资完成（亿元） |
| 一、一类乡镇 | | | |
| 1 | 灵乡镇 | 30 | 12 |
| 二、二类乡镇 | | | |
| 2 | 陈贵镇 | 20 | 8 |`);
    const parsed = readOne(sheet, [fixedAssets]);
    expect(column(parsed.rows, 'unit', 'class')).toEqual(['灵乡镇 一类乡镇', '陈贵镇 二类乡镇']);
  });

  it('where a class of the sheet’s own is printed, that goes before', () => {
    const sheet = sheetFromMarkdown(`
| 乡镇类别 | 责任单位 | 新签约亿元以上项目任务（个） | 新签约亿元以上项目完成（个） | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| 一、一类乡镇 | | | | | |
| 一类乡镇 | 灵乡镇 | 8 | 7 | 50 | 24 |
| 三类乡镇 | 陈贵镇 | 8 | 3 | 50 | 35 |`);
    expect(column(readOne(sheet).rows, 'unit', 'class')).toEqual(['灵乡镇 一类乡镇', '陈贵镇 三类乡镇']);
  });
});

describe('A class with its sums over its rows', () => {
  const summed = (label: string): string => `
| 一 | ${label} | 16 | 10 | 100 | 59 |
| 1 | 灵乡镇 | 8 | 7 | 50 | 24 |
| 2 | 陈贵镇 | 8 | 3 | 50 | 35 |
| 二 | 二类乡镇 | 16 | 7 | 100 | 45 |
| 1 | 金山店镇 | 8 | 6 | 50 | 6 |
| 2 | 殷祖镇 | 8 | 1 | 50 | 39 |
| 合计 | < | 32 | 17 | 200 | 104 |`;

  it.each(['一类乡镇', '一类', '一类乡镇（2个）', '一类乡镇小计'])(
    '(%s) is a subtotal and gives the class',
    (label) => {
      const parsed = readOne(table(summed(label)));
      expect(parsed.rows.map((row) => row.class)).toEqual([
        'subtotal',
        'data',
        'data',
        'subtotal',
        'data',
        'data',
        'total',
      ]);
      expect(classes(summed(label))).toEqual(RIGHT);
      expect(codes(read(table(summed(label))))).toEqual([]);
    },
  );

  it('may have no number, and stand in the first column', () => {
    const rows = summed('一类乡镇').replaceAll(/\| [一二] \| (.类乡镇) \|/g, '| $1 | |');
    expect(classes(rows)).toEqual(RIGHT);
  });

  it('is a unit’s own row where the class is that one unit', () => {
    const rows = `
| 一 | 高新区 | 20 | 9 | 200 | 80 |
| 二 | 一类乡镇 | 8 | 7 | 50 | 24 |
| 1 | 灵乡镇 | 8 | 7 | 50 | 24 |`;
    expect(classes(rows)).toEqual(['高新区 ', '灵乡镇 一类乡镇']);
  });
});

describe('A subtotal that names a class', () => {
  const rows = (first: string, second: string): string => `
${first}
| 1 | 灵乡镇 | 8 | 7 | 50 | 24 |
| 2 | 陈贵镇 | 8 | 3 | 50 | 35 |
${second}
| 3 | 金山店镇 | 8 | 6 | 50 | 6 |
| 4 | 殷祖镇 | 8 | 1 | 50 | 39 |`;
  const ONE = '| 一类乡镇小计 | < | 16 | 10 | 100 | 59 |';
  const TWO = '| 二类乡镇小计 | < | 16 | 7 | 100 | 45 |';

  it('gives it to the rows above it', () => {
    const below = `${rows('', ONE).trim()}\n${TWO}`;
    expect(classes(`\n${below}`)).toEqual(RIGHT);
    expect(codes(read(table(`\n${below}`)))).toEqual([]);
  });

  it('or to those under it, where subtotals come first', () => {
    expect(classes(rows(ONE, TWO))).toEqual(RIGHT);
    expect(codes(read(table(rows(ONE, TWO))))).toEqual([]);
  });
});

describe('TABLE-019: words that name no class of the scheme', () => {
  const asked = (rows: string): readonly (readonly [string | undefined, unknown])[] =>
    read(table(rows))
      .findings.filter(({ code }) => code === 'TABLE-019')
      .map(({ at, params }) => [at.cell, params.text]);

  it.each([
    ['as a numbered line', '| 一、重点乡镇 | | | | | |'],
    ['merged over the table', '| 一、重点乡镇 | < | < | < | < | < |'],
    ['with its sums', '| 一 | 重点乡镇 | 16 | 10 | 100 | 59 |'],
  ])('are asked about, and keep their rows apart: %s', (_, first) => {
    const rows = under(first, '| 二、二类乡镇 | | | | | |');
    expect(classes(rows)).toEqual([
      '灵乡镇 重点乡镇',
      '陈贵镇 重点乡镇',
      '金山店镇 二类乡镇',
      '殷祖镇 二类乡镇',
    ]);
    expect(asked(rows)).toEqual([[first.startsWith('| 一 |') ? 'B3' : 'A3', '重点乡镇']]);
  });

  it('are asked about in a column of classes too', () => {
    const sheet = sheetFromMarkdown(`
| 乡镇类别 | 责任单位 | 新签约亿元以上项目（个） | 签约投资额（亿元） |
| 重点乡镇 | 灵乡镇 | 8 | 50 |
| ^ | 陈贵镇 | 8 | 50 |`);
    expect(codes(read(sheet))).toEqual(['TABLE-019 A2']);
  });

  it('are nobody’s business where the roster gives the classes', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 一、党群部门 | | | |
| 1 | 市委办公室 | 10 | 3 |
| 二、政府部门 | | | |
| 2 | 市教育局 | 10 | 2 |`);
    expect(codes(read(sheet))).toEqual([]);
  });
});
