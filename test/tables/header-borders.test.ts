import { describe, expect, it } from 'vitest';
import { number, serial, text, unit } from '../../schemas/cells.ts';
import { defineTable, type TableDefinition } from '../../schemas/define-table.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { read } from './reading.ts';

const FACTS = {
  plan: 'project',
  source: '',
  kind: 'target',
  edition: '2023',
  titleWords: ['工程'],
  key: ['unit'],
} as const;

const FOUR = {
  serial: { header: '序号', is: serial().nullish() },
  unit: { header: '责任单位', is: unit('department', 'township') },
  place: { header: '建设地点', is: text() },
  content: { header: '建设内容', is: text() },
  funds: { header: '总投资', is: number('万元') },
} as const;

/** Four columns that must be there, one of them the key; and five. */
const works = defineTable({ ...FACTS, id: 'test/works', title: '工程表', columns: FOUR });
const longer = defineTable({
  ...FACTS,
  id: 'test/longer',
  title: '工程长表',
  columns: { ...FOUR, overseer: { header: '监理机构', is: text() } },
});

function isKnown(markdown: string, definition: TableDefinition = works): boolean {
  return read(sheetFromMarkdown(markdown), [definition]).tables.length === 1;
}

/** A header over one row of the same width. */
function headed(...headings: readonly string[]): string {
  return `| ${headings.join(' | ')} |\n| 市教育局 |${headings
    .map(() => ' 甲 |')
    .join('')
    .slice(4)}`;
}

describe('a header is known', () => {
  it('by its key and half of the columns that must be there, not by fewer', () => {
    expect(isKnown(headed('责任单位', '建设地点'))).toBe(true);
    expect(isKnown(headed('责任单位', '建设地点'), longer)).toBe(false);
    expect(isKnown(headed('责任单位', '建设地点', '建设内容'), longer)).toBe(true);
  });

  it('not without its key, nor by key and serial number alone', () => {
    expect(isKnown(headed('建设地点', '建设内容', '总投资'))).toBe(false);
    expect(isKnown(headed('序号', '责任单位'))).toBe(false);
  });

  it('though as many of its headings are strange, where some of its own are missing, not though more are', () => {
    const own = ['责任单位', '建设地点', '建设内容'];
    expect(isKnown(headed(...own, '甲栏', '乙栏', '丙栏'))).toBe(true);
    expect(isKnown(headed(...own, '甲栏', '乙栏', '丙栏', '丁栏'))).toBe(false);
  });

  it('whatever stands beside it, where none of its own is missing', () => {
    const own = ['责任单位', '建设地点', '建设内容', '总投资'];
    expect(isKnown(headed(...own, '甲栏', '乙栏', '丙栏', '丁栏', '戊栏', '己栏'))).toBe(true);
  });
});

describe('headings none of which is spelt as known', () => {
  /** So many lines of other text over a header with a slip in every heading. */
  const below = (lines: number): string =>
    `${'| 说明 |\n'.repeat(lines)}| 责任单立 | 建设地占 | 建设内客 |\n| 市教育局 | 甲 | 乙 |`;

  it('are sought in the first thirty rows, not beyond', () => {
    expect(isKnown(below(0))).toBe(true);
    expect(isKnown(below(29))).toBe(true);
    expect(isKnown(below(30))).toBe(false);
  });

  it('are no header where only one cell is filled', () => {
    expect(isKnown('| 责任单立 |\n| 市教育局 |')).toBe(false);
  });
});

describe('a row of figures with words of headings among them', () => {
  it('is a header as long as the figures are no more than the words', () => {
    expect(isKnown('| 责任单位 | 建设地点 | 2022 | 2023 |\n| 市教育局 | 甲 | 1 | 2 |')).toBe(true);
    expect(isKnown('| 责任单位 | 建设地点 | 2021 | 2022 | 2023 |\n| 市教育局 | 甲 | 1 | 2 | 3 |')).toBe(
      false,
    );
  });
});

describe('of two tables with the same headings', () => {
  const twin = (id: string, kind: 'department' | 'township', word: string): TableDefinition =>
    defineTable({
      ...FACTS,
      id,
      title: id,
      titleWords: [word],
      columns: { ...FOUR, unit: { header: '责任单位', is: unit(kind) } },
    });
  const twins = [twin('test/offices', 'department', '部门'), twin('test/towns', 'township', '乡镇')];
  const idOf = (title: string, ...units: readonly string[]): string | undefined => {
    const rows = units.map((name) => `| ${name} | 甲 | 乙 | 1 |`).join('\n');
    const sheet = `| ${title} | | | |\n| 责任单位 | 建设地点 | 建设内容 | 总投资 |\n${rows}`;
    return read(sheetFromMarkdown(sheet), twins).tables[0]?.id;
  };

  it('the units that are listed tell, whatever the title says', () => {
    expect(idOf('部门工程表', '保安镇', '金牛镇')).toBe('test/towns');
    expect(idOf('乡镇工程表', '市教育局', '市科技局')).toBe('test/offices');
  });

  it('the greater part of them tells where both are listed', () => {
    expect(idOf('工程表', '市教育局', '保安镇', '金牛镇')).toBe('test/towns');
    expect(idOf('工程表', '市教育局', '市科技局', '保安镇')).toBe('test/offices');
  });

  it('only the first twenty rows are looked at', () => {
    const towns = Array.from({ length: 30 }, () => '保安镇');
    const offices = Array.from({ length: 20 }, () => '市教育局');
    expect(idOf('工程表', ...offices, ...towns)).toBe('test/offices');
    expect(idOf('工程表', ...offices.slice(1), '', ...towns)).toBe('test/offices');
    expect(idOf('工程表', ...offices.slice(0, 9), ...towns)).toBe('test/towns');
  });

  it('the title tells where no unit is known', () => {
    expect(idOf('乡镇工程表', '某单位')).toBe('test/towns');
    expect(idOf('部门工程表', '某单位')).toBe('test/offices');
  });
});
