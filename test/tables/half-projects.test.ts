import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { context } from './reading.ts';

const found = (markdown: string, halves: boolean) =>
  readTables(sheetFromMarkdown(markdown), { ...context(), halves }).findings;

const codes = (markdown: string, halves: boolean): readonly string[] =>
  found(markdown, halves)
    .filter(({ code }) => code.startsWith('VALUE'))
    .map(({ code, at }) => `${code} ${at.cell}`);

/** The month's result of one unit beside its target of 4; a township has signed 3 and 5 亿元 besides. */
const sheet = (unit: string, heading: string, value: string): string => {
  const beside = unit === '灵乡镇' && !heading.includes('签约');
  return `| 2023年1—5月完成情况 | | |
| 责任单位 | ${heading}任务（个） | ${heading}累计完成（个） |${beside ? ' 新签约亿元以上项目累计完成（个） | 签约投资额累计完成（亿元） |' : ''}
| ${unit} | 4 | ${value} |${beside ? ' 3 | 5 |' : ''}`;
};

const COUNTED = [
  ['市教育局', '新签约项目'],
  ['市教育局', '新开工入库项目'],
  ['灵乡镇', '新签约亿元以上项目'],
  ['灵乡镇', '新注册项目'],
  ['灵乡镇', '开工入库项目'],
] as const;

describe('Half a project', () => {
  it.each(COUNTED)(
    'of %s, %s: counts where the scheme says so, and is else asked about with the setting',
    (unit, heading) => {
      for (const value of ['0.5', '2.5', '２．５个']) {
        expect(
          codes(sheet(unit, heading, value), true).filter((line) => !/VALUE-00[34]/u.test(line)),
        ).toEqual([]);
        expect(codes(sheet(unit, heading, value), false)).toContain('VALUE-030 C3');
      }
      const [asked] = found(sheet(unit, heading, '2.5'), false).filter(({ code }) => code === 'VALUE-030');
      if (asked === undefined) throw new Error('nothing was asked');
      expect(wordFinding(asked, 'zh')).toContain('在考核办法“基本信息”里把“项目可按半个计”改为“是”');
      expect(wordFinding(asked, 'en')).toContain(
        'set 项目可按半个计 on the sheet 基本信息 of the scheme to 是',
      );
    },
  );

  it.each(COUNTED)('of %s, %s: other fractions are no halves whatever the scheme says', (unit, heading) => {
    for (const halves of [true, false])
      for (const value of ['2.3', '0.25', '1.49'])
        expect(codes(sheet(unit, heading, value), halves)).toEqual(['VALUE-007 C3']);
  });

  it.each([
    ['灵乡镇', '新引进外资企业'],
    ['灵乡镇', '新引进外向型市场主体'],
  ])('of what is no project (%s, %s) does not count', (unit, heading) => {
    expect(codes(sheet(unit, heading, '2.5'), true)).toEqual(['VALUE-007 C3']);
  });

  it('stands in targets, in months of their own and in totals', () => {
    const whole = `| 2023年1—5月完成情况 | | | | |
| 责任单位 | 新签约项目任务（个） | 新签约项目本月（个） | 新签约项目累计（个） | 签约额累计（亿元） |
| 市教育局 | 2.5 | 0.5 | 1.5 | 1 |
| 合计 | 2.5 | 0.5 | 1.5 | 1 |`;
    expect(codes(whole, true)).toEqual([]);
    expect(codes(whole, false)).toEqual(
      ['B3', 'C3', 'D3', 'B4', 'C4', 'D4'].map((cell) => `VALUE-030 ${cell}`),
    );
    const targets = `| 责任单位 | 新签约项目（个） | 签约额（亿元） |\n| 市教育局 | 1.5 | 2 |`;
    expect([codes(targets, true), codes(targets, false)]).toEqual([[], ['VALUE-030 B2']]);
  });
});
