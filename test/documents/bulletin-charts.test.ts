import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { bulletin, PUBLIC_BULLETIN } from '../../src/documents/bulletin.ts';
import { plainText } from '../../src/documents/text-print.ts';
import type { TextChart, TextModel } from '../../src/model/text-model.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, scheme, unit } from './assessed.ts';

function chartsOf({ sections }: TextModel): readonly TextChart[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
}

function noticeOf(rules: Scheme, march: Month, charts = true): TextModel {
  return bulletin(assessed(rules, [march], 3), '2023-04-05', { ...PUBLIC_BULLETIN, charts });
}

const three = scheme(
  [indicator('项目'), indicator('金额')],
  [unit('甲局', '一类'), unit('乙局', '一类'), unit('丙局', '一类'), unit('丁局', '二类')],
);
const march: Month = {
  甲局: { 项目: '4:2', 金额: '10:1' },
  乙局: { 项目: '4:1', 金额: '10:' },
  丙局: { 项目: '4:4', 金额: '/:/' },
  丁局: { 项目: '4:4', 金额: '10:10' },
};

describe('Charts of the bulletin', () => {
  test('hold the rates of a class against the schedule; what is not known or not asked for has no column.', () => {
    expect(chartsOf(noticeOf(three, march))).toEqual([
      {
        type: 'chart',
        title: '部门招商引资：一类完成率',
        // By rank: 丙 100.00, 甲 (50.00 + 10.00) ÷ 2; 乙 has not reported all.
        categories: ['丙局', '甲局', '乙局'],
        series: [
          { name: '项目', values: ['100.00', '50.00', '25.00'] },
          { name: '金额', values: [null, '10.00', null] },
        ],
        line: { name: '序时进度25.00%', value: '25.00' },
      },
    ]);
  });

  test('stand in an attachment that the text names, and are named where a text cannot show them.', () => {
    const text = plainText(noticeOf(three, march));
    expect(text).toMatch(/2\.完成率对照图/u);
    expect(text).toContain('〔图：部门招商引资：一类完成率，见Word文件〕');
  });

  test('are left out unless they are asked for.', () => {
    const without = noticeOf(three, march, false);
    expect(chartsOf(without)).toEqual([]);
    expect(plainText(without)).not.toContain('完成率对照图');
  });

  test('of a long class are several of about the same length.', () => {
    const names = Array.from({ length: 30 }, (_, index) => `第${index + 1}局`);
    const long = scheme(
      [indicator('项目')],
      names.map((name) => unit(name, '一类')),
    );
    const charts = chartsOf(noticeOf(long, Object.fromEntries(names.map((name) => [name, { 项目: '4:1' }]))));
    expect(charts.map(({ title, categories }) => [title, categories.length])).toEqual([
      ['部门招商引资：一类完成率（1/2）', 15],
      ['部门招商引资：一类完成率（2/2）', 15],
    ]);
  });

  test('leave out an indicator with a schedule of its own, which the line does not stand for.', () => {
    const curve = Array.from({ length: 12 }, () => new Decimal(1));
    const own = scheme([indicator('项目'), indicator('金额', { curve })], three.roster);
    expect(chartsOf(noticeOf(own, march))[0]?.series.map(({ name }) => name)).toEqual(['项目']);
  });
});
