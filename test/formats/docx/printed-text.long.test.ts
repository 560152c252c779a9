import { describe, expect, test } from 'vitest';
import { writeText } from '../../../src/formats/docx/index.ts';
import { hasLibreOffice, printedPages } from '../../support/libre-office.ts';
import { textModel } from './texts.ts';

const CHARACTERS = '春夏秋冬东南西北金木水火土山川田禾天地人日月星江河湖海草';

describe.skipIf(!hasLibreOffice())('Printed by LibreOffice', () => {
  test.each(['gb2312', 'system', 'gbk'] as const)(
    'a full page holds 22 lines of 28 characters, in the fonts %s.',
    (fonts) => {
      const text = CHARACTERS.repeat(70);
      const pages = printedPages(writeText({ ...textModel([{ type: 'paragraph', text }]), fonts }), 'docx');
      const [first = [], second = []] = pages;
      // The page number stands last.
      const lines = first.slice(0, -1).map((line) => line.trim());
      expect(lines).toHaveLength(22);
      expect([...(lines[0] ?? '')]).toHaveLength(26);
      expect(new Set(lines.slice(1).map((line) => [...line].length))).toEqual(new Set([28]));
      expect(second.slice(0, -1)).toHaveLength(22);
      expect(first.at(-1)?.replace(/\s/gu, '')).toBe('—1—');
    },
  );

  test('the page number stands right on odd pages and left on even ones.', () => {
    const text = CHARACTERS.repeat(30);
    const pages = printedPages(writeText(textModel([{ type: 'paragraph', text }])), 'docx');
    const before = (page: number): number => pages[page]?.at(-1)?.search(/\S/u) ?? -1;
    expect(before(0)).toBeGreaterThan(20);
    expect(before(1)).toBeLessThan(6);
  });

  test('an attachment begins a page, and the head of its table stands on every page.', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [
      { text: `${index + 1}`, align: 'centre' as const },
      { text: '甲局', align: 'left' as const },
    ]);
    const pages = printedPages(
      writeText(
        textModel([
          { type: 'paragraph', text: '正文。' },
          { type: 'attachment', label: '附件1', title: '完成情况排名表' },
          { type: 'table', size: 10.5, headers: [{ text: '名次' }, { text: '责任单位' }], rows },
        ]),
      ),
      'docx',
    );
    expect(pages[0]?.join('')).not.toContain('附件');
    expect(pages[1]?.[0]?.replace(/\s/gu, '')).toBe('附件1');
    const withTable = pages.slice(1);
    expect(withTable.length).toBeGreaterThan(1);
    for (const page of withTable) expect(page.join('\n')).toContain('责任单位');
  });
});
