import { describe, expect, it } from 'vitest';
import { type Picture, pictureOf } from '../../src/page/picture.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readingFor } from '../../src/runs/read-file.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const sheet = sheetFromMarkdown(`
| 2023年1—5月部门单位招商引资完成情况 | < | < | < | < | < | < | < |
|---|---|---|---|---|---|---|---|
| 序号 | 责任单位 | 新签约项目 | < | 签约额（亿元） | < | 新开工入库项目 | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 |
| 1 | 市委办公室 | 2 | 1 | 10 | 5 | 1 | 0 |
| 2 | 市发改局 | 2 | 1 | 10 | 6 | 1 | 0 |
| 3 | 市教育局 | 2 | 1 | 10 | 7 | 1 | 0 |
| 4 | 市科技局 | 2 | 1 | 10 | 8 | 1 | 0 |
| 5 | 市经信局 | 2 | 1 | 10 | 9 | 1 | 0 |
`);
const tables = readTables(sheet, {
  file: '5月.xlsx',
  ...readingFor(daye2023),
  roster: createRoster(daye2023.roster),
}).tables;

/** Row by row: the numbers at the side, then what the cells say, the one that is meant in brackets. */
function drawn(picture: Picture | null): readonly string[] {
  return (picture?.rows ?? []).map(({ number, cells }) =>
    [
      number ?? '…',
      ...cells.map((cell) => {
        if (cell === null) return '…';
        const wide = cell.columns > 1 ? `×${cell.columns}` : '';
        return cell.meant ? `[${cell.text}]` : cell.text + wide;
      }),
    ].join(' | '),
  );
}

describe('The picture of a faulty cell', () => {
  it('has the cells around, the headings above and the name of the row, and leaves out what lies between', () => {
    const picture = pictureOf(sheet, 'H7', tables);
    expect(picture?.columns).toEqual([1, 2, null, 6, 7, 8]);
    expect(drawn(picture)).toEqual([
      '2 | 序号 | 责任单位 | … | 签约额（亿元） | 新开工入库项目×2',
      '3 | … | 完成 | 任务 | 完成',
      '… | … | … | … | … | … | …',
      '6 | 3 | 市教育局 | … | 7 | 1 | 0',
      '7 | 4 | 市科技局 | … | 8 | 1 | [0]',
      '8 | 5 | 市经信局 | … | 9 | 1 | 0',
    ]);
  });

  it('is of a whole range where that is meant', () => {
    const picture = pictureOf(sheet, 'C4:C5', tables);
    expect(drawn(picture).filter((line) => line.includes('['))).toEqual([
      '4 | 1 | 市委办公室 | [2] | 1 | 10',
      '5 | 2 | 市发改局 | [2] | 1 | 10',
    ]);
  });

  it('is not drawn where no cell is meant, and needs no table', () => {
    expect(pictureOf(sheet, undefined, tables)).toBeNull();
    expect(pictureOf(sheet, 'A1:B', tables)).toBeNull();
    expect(drawn(pictureOf(sheet, 'B5', []))).toEqual([
      '4 | 1 | 市委办公室 | 2 | 1',
      '5 | 2 | [市发改局] | 2 | 1',
      '6 | 3 | 市教育局 | 2 | 1',
    ]);
  });
});
