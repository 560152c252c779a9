import { describe, expect, test } from 'vitest';
import { writeText } from '../../../src/formats/docx/index.ts';
import type { TextBlock } from '../../../src/model/text-model.ts';
import { hasLibreOffice, printedPages } from '../../support/libre-office.ts';
import { textModel } from './texts.ts';

const chart: TextBlock = {
  type: 'chart',
  title: '甲类<完成率>&',
  categories: ['东岳路街道', '还地桥镇', '保安镇'],
  series: [
    { name: '新签约项目', values: ['66.67', null, '150.00'] },
    { name: '签约额', values: ['40.00', '20.00', '0.00'] },
  ],
  line: { name: '序时进度41.67%', value: '41.67' },
};

describe.skipIf(!hasLibreOffice())('A chart printed by LibreOffice', () => {
  test('shows its title, its units, its indicators and the schedule, and two stand on a page.', () => {
    const pages = printedPages(writeText(textModel([chart, chart, chart])), 'docx');
    expect(pages).toHaveLength(2);
    const [first = ''] = pages.map((lines) => lines.join('\n').replace(/ /gu, ''));
    for (const text of [
      '甲类<完成率>&',
      '东岳路街道',
      '还地桥镇',
      '保安镇',
      '新签约项目',
      '签约额',
      '序时进度41.67%',
    ])
      expect(first.split(text).length - 1, text).toBe(2);
    // The axis reaches the highest rate.
    expect(first).toContain('160%');
  });
});
