import { describe, expect, it } from 'vitest';
import { leaders } from '../../schemas/enterprise/leaders.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { column, readOne } from './reading.ts';

const HEADER = '| 序号 | 联系领导 | 职务 | 联络部门 | 联系重点企业 | 企业类别 | 所在地 |';

function read(...lines: readonly string[]): readonly string[] {
  const sheet = sheetFromMarkdown(lines.join('\n'));
  return column(readOne(sheet, [leaders]).rows, 'leader', 'unit', 'enterprise', 'place');
}

describe('A header printed again on the next page', () => {
  it('inside a group goes on with the table, though the rows over it have two cells only.', () => {
    expect(
      read(
        HEADER,
        '| 1 | 郝×× | 书记 | 市委办公室 | 甲公司 | 工业 | 高新区 |',
        '| ^ | ^ | ^ | ^ | 乙公司 | 商贸业 | ^ |',
        HEADER,
        '| 1 | 郝×× | 书记 | 市委办公室 | 丙公司 | 工业 | 陈贵镇 |',
      ),
    ).toEqual([
      '郝×× 市委办公室 甲公司 高新区',
      '郝×× 市委办公室 乙公司 高新区',
      '郝×× 市委办公室 丙公司 陈贵镇',
    ]);
  });

  it('carries on what the page leaves blank, column by column.', () => {
    expect(
      read(
        HEADER,
        '| 1 | 郝×× | 书记 | 市委办公室 | 甲公司 | 工业 | 高新区 |',
        HEADER,
        '| | | | | 乙公司 | 工业 | 陈贵镇 |',
        '| | | | | 丙公司 | 工业 | ^ |',
      ),
    ).toEqual([
      '郝×× 市委办公室 甲公司 高新区',
      '郝×× 市委办公室 乙公司 陈贵镇',
      '郝×× 市委办公室 丙公司 陈贵镇',
    ]);
  });

  it('carries nothing into a new group: a leader without a department has none.', () => {
    expect(
      read(
        HEADER,
        '| 1 | 郝×× | 书记 | 市委办公室 | 甲公司 | 工业 | 高新区 |',
        HEADER,
        '| 2 | 潘×× | 副书记 | | 乙公司 | 工业 | 高新区 |',
      ),
    ).toEqual(['郝×× 市委办公室 甲公司 高新区', '潘×× ~ 乙公司 高新区']);
  });
});

describe('The lines over a header', () => {
  it('may hold a title that is merged over two rows.', () => {
    const sheet = sheetFromMarkdown(
      [
        '| 领导联系重点企业安排表 | < | < | < | < | < | < |',
        '| ^ | ^ | ^ | ^ | ^ | ^ | ^ |',
        HEADER,
        '| 1 | 郝×× | 书记 | 市委办公室 | 甲公司 | 工业 | 高新区 |',
      ].join('\n'),
    );
    expect(readOne(sheet, [leaders]).title?.text).toBe('领导联系重点企业安排表');
  });
});
