import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { departments } from '../../schemas/investment/departments.ts';
import { townships } from '../../schemas/investment/townships.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { nearlyNamed } from '../../src/tables/unrecognised.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, context, read, readOne } from './reading.ts';

const found = (markdown: string, code: string, definitions = tables): readonly Finding[] =>
  read(sheetFromMarkdown(markdown), definitions).findings.filter((finding) => finding.code === code);

const GOOD = `
| 责任单位 | 签约额（亿元） | < |
| ^ | 任务 | 完成 |
| 市教育局 | 50 | 20.5 |`;

describe('A table is recognised by its headings', () => {
  it('whatever sheet, file and title are called.', () => {
    const sheet = sheetFromMarkdown(`| 2022年乡镇农业普查汇总 | < | < |${GOOD}`, { name: '乡镇' });
    expect(read(sheet, tables, '人口普查.xlsx').tables.map(({ id }) => id)).toEqual([
      'investment/departments',
    ]);
  });

  it('and, where those are the same, by the units it lists.', () => {
    const listing = (unit: string): string =>
      readOne(
        sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| ${unit} | 10 | 1 |`),
      ).id;
    expect([listing('市教育局'), listing('保安镇')]).toEqual([
      'investment/departments',
      'investment/townships',
    ]);
  });

  it('or, without a unit that is known, by the words of title and sheet name.', () => {
    const blank = `
| 责任单位 | 新签约项目（个） | 签约额（亿元） |
| 某单位 | 2 | 50 |`;
    const named = (name: string): string =>
      readOne(sheetFromMarkdown(blank, { name }), [townships, departments]).id;
    expect([named('部门'), named('乡镇')]).toEqual(['investment/departments', 'investment/townships']);
  });

  it('and nothing is said of a sheet without any cell.', () => {
    expect(read(sheetFromMarkdown(''))).toEqual({ tables: [], findings: [] });
  });
});

describe('TABLE-001: an unknown sheet names the nearest table and the headings that differ', () => {
  it('when the key is missing.', () => {
    const [finding, ...others] = found(
      `
| 招商统计 | | |
| 序号 | 签约额（亿元） | 新开工入库项目（个） | 洽谈次数 |
| 1 | 50 | 2 | 7 |`,
      'TABLE-001',
    );
    expect(others).toEqual([]);
    expect(finding?.at).toMatchObject({ cell: 'A2' });
    expect(finding?.params).toEqual({
      nearest: '各部门单位及金融机构招商引资工作目标任务分解表',
      missing: ['责任单位'],
      unknown: ['洽谈次数'],
    });
  });

  it.each([
    [
      'in one header row',
      `
| 责任单位 | 意向签约项目任务（个） | 意向签约项目完成（个） | 意向签约额（亿元） |
| 市教育局 | 3 | 1 | 5.5 |`,
      'A2',
      ['新签约项目', '签约额'],
    ],
    [
      'in two',
      `
| 责任单位 | 意向签约项目（个） | < | 意向签约额（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 3 | 1 | 10 | 5.5 |`,
      'A2',
      ['新签约项目', '签约额'],
    ],
    [
      'without a column of units',
      `
| 承办人 | 意向签约项目（个） | 意向签约额（亿元） |
| 张×× | 3 | 5.5 |`,
      'A2',
      ['责任单位', '新签约项目', '签约额'],
    ],
  ])('when the names of its measures stand among other words, %s.', (_, table, cell, missing) => {
    const sheet = sheetFromMarkdown(`| 意向签约情况 | |${table}`);
    const near = nearlyNamed(sheet, context());
    expect(near).toMatchObject({ code: 'TABLE-001', at: { cell } });
    expect(near?.params).toMatchObject({
      nearest: '各部门单位及金融机构招商引资工作目标任务分解表',
      missing,
    });
  });

  it.each([
    ['金牛镇', '各乡镇招商引资工作目标任务分解表'],
    ['市教育局', '各部门单位及金融机构招商引资工作目标任务分解表'],
  ])('and of two like tables the one that is about %s.', (unit, nearest) => {
    const sheet = sheetFromMarkdown(`| 2023年6月意向签约情况 | < | < |
| 单位 | 意向签约投资额（亿元） | 意向签约项目（个） |
| ${unit} | 20 | 4 |`);
    expect(nearlyNamed(sheet, context())?.params).toMatchObject({ nearest });
  });

  it('but for no list with a word of its own.', () => {
    for (const list of [
      '| 姓名 | 电话 |\n| 张×× | 139 |',
      '| 单位 | 联系人 | 电话 |\n| 市教育局 | 张×× | 139 |',
    ])
      expect(nearlyNamed(sheetFromMarkdown(list), context())).toBeNull();
  });

  it('but not for a sheet that is like a known one.', () => {
    expect(found(GOOD, 'TABLE-001')).toEqual([]);
  });
});

describe('TABLE-002: a sheet that fits two tables alike', () => {
  const both = [townships, departments];
  const EITHER = `
| 责任单位 | 新签约项目（个） | 签约额（亿元） |
| 某单位 | 2 | 50 |`;

  it('is read as the first and asked about.', () => {
    const [finding] = found(EITHER, 'TABLE-002', both);
    expect(finding?.params).toEqual({ tables: [townships.title, departments.title], table: townships.title });
  });

  it('is not, once a title tells them apart.', () => {
    expect(found(`| 乡镇招商引资进度 | < | < |${EITHER}`, 'TABLE-002', both)).toEqual([]);
  });
});

describe('TABLE-004: a sheet that is no table', () => {
  it.each([
    '| 封面 |\n| 大冶市招商引资办公室 |',
    '| 填表说明 |\n| 1 | 请按月填报。 |',
    '| 5 | 6 |\n| 7 | 8 |',
  ])('is passed over with a notice: %s', (markdown) => {
    const { tables: none, findings } = read(sheetFromMarkdown(markdown));
    expect(none).toEqual([]);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['TABLE-004 info']);
  });
});

describe('TABLE-005: a column the table must have', () => {
  it('is named when missing.', () => {
    const [finding] = found(
      `
| 序号 | 责任单位 | 新签约项目（个） | 新开工入库项目（个） |
| 1 | 市教育局 | 2 | 1 |`,
      'TABLE-005',
    );
    expect([finding?.at.cell, finding?.params.column]).toEqual(['A1', '签约额']);
  });

  it('is one finding with the heading that may be meant for it, at that heading.', () => {
    const { findings } = read(
      sheetFromMarkdown(`
| 序号 | 责任单位 | 新签约项目（个） | 合同金额（亿元） | 新开工入库项目（个） |
| 1 | 市教育局 | 2 | 10 | 1 |`),
    );
    expect(findings.map(({ code, at, params }) => [code, at.cell, params.column, params.unknown])).toEqual([
      ['TABLE-005', 'D1', '签约额', '合同金额（亿元）'],
    ]);
  });

  it('is at the table where several headings may be meant.', () => {
    const { findings } = read(
      sheetFromMarkdown(`
| 序号 | 责任单位 | 新签约项目（个） | 合同金额（亿元） | 洽谈次数 | 新开工入库项目（个） |
| 1 | 市教育局 | 2 | 10 | 3 | 1 |`),
    );
    expect(findings.map(({ code, at, params }) => [code, at.cell, params.unknown])).toEqual([
      ['TABLE-005', 'A1', '合同金额（亿元）”、“洽谈次数'],
    ]);
  });

  it('is not missed when there.', () => {
    expect(found(GOOD, 'TABLE-005')).toEqual([]);
  });
});

describe('TABLE-006: a measure with targets but without actuals', () => {
  it('in a progress table is an error at its heading.', () => {
    const [finding] = found(
      `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） |
| ^ | 任务 | 完成 | 任务 |
| 市教育局 | 2 | 1 | 50 |`,
      'TABLE-006',
    );
    expect([finding?.at.cell, finding?.params]).toEqual(['D1', { column: '签约额' }]);
  });

  it('in a target table is none.', () => {
    expect(found('| 责任单位 | 签约额（亿元） |\n| 市教育局 | 50 |', 'TABLE-006')).toEqual([]);
    expect(found(GOOD, 'TABLE-006')).toEqual([]);
  });
});

describe('TABLE-007: a column that is not the table’s', () => {
  it('is passed over with a notice when it holds something, but not remarks.', () => {
    const findings = found(
      `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 洽谈企业 | 备注 | 联系电话 | 走访次数 |
| 市教育局 | 50 | 20.5 | 某某公司 | 已核 | 87×××× | |`,
      'TABLE-007',
    );
    expect(findings.map(({ at, params }) => [at.cell, params.column])).toEqual([['D1', '洽谈企业']]);
  });

  it('is asked about when it holds figures, and a measure of the table has no column.', () => {
    const findings = found(
      `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 洽谈次数 | 备注 | 联系电话 | 走访次数 |
| 市教育局 | 50 | 20.5 | 7 | 已核 | 87×××× | |`,
      'TABLE-021',
    );
    expect(findings.map(({ at, params }) => [at.cell, params.column])).toEqual([['D1', '洽谈次数']]);
  });
});

describe('TABLE-008: a heading that comes near a known one', () => {
  it('is read as that, with a warning.', () => {
    const markdown = `
| 责任单拉 | 签约额任务（亿元） | 签约额完成（亿元） | 新开工人库项目完成（个） |
| 市教育局 | 50 | 20.5 | 1 |`;
    expect(column(readOne(sheetFromMarkdown(markdown)).rows, 'unit', 'started.actual')).toEqual([
      '市教育局 1个',
    ]);
    expect(
      found(markdown, 'TABLE-008').map(({ at, params }) => [at.cell, params.column, params.expected]),
    ).toEqual([
      ['A1', '责任单拉', '责任单位'],
      ['D1', '新开工人库项目完成（个）', '新开工入库项目'],
    ]);
  });

  it('is not when it differs in spaces, width and brackets alone.', () => {
    expect(found('| 责 任单位 | 签约额【亿元】 |\n| 市教育局 | 50 |', 'TABLE-008')).toEqual([]);
  });
});

describe('TABLE-009: a column that stands twice', () => {
  it('counts once, the first one.', () => {
    const markdown = `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 签约额累计（亿元） |
| 市教育局 | 50 | 20.5 | 21 |`;
    expect(column(readOne(sheetFromMarkdown(markdown)).rows, 'contract-value.actual')).toEqual(['20.5亿元']);
    expect(found(markdown, 'TABLE-009').map(({ at }) => at.cell)).toEqual(['D1']);
    expect(found(GOOD, 'TABLE-009')).toEqual([]);
  });
});

describe('TABLE-010: hidden rows, columns and sheets', () => {
  const markdown = `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 20.5 |
| 市科技局 | 30 | 3 |`;

  it('are read like the rest, and reported once.', () => {
    const sheet = sheetFromMarkdown(markdown, { hiddenRows: [3], hiddenColumns: [2], visibility: 'hidden' });
    const { rows, columns } = readOne(sheet);
    expect(column(rows, 'unit', 'contract-value.target')).toEqual(['市教育局 50亿元', '市科技局 30亿元']);
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(columns.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    const findings = read(sheet).findings.filter(({ code }) => code === 'TABLE-010');
    expect(findings.map(({ params }) => params.hidden)).toEqual([
      [
        { zh: '整张工作表', en: 'the whole sheet' },
        { zh: '第3行', en: 'rows 3' },
        { zh: 'B列', en: 'columns B' },
      ],
    ]);
  });

  it('are not reported where there are none.', () => {
    expect(found(markdown, 'TABLE-010')).toEqual([]);
  });
});

describe('Blank cells', () => {
  it('TABLE-011: must not stand where the unit’s name belongs.', () => {
    const findings = found(`${GOOD}\n| | 30 | 3 |`, 'TABLE-011');
    expect(findings.map(({ at, params }) => [at.cell, params.column])).toEqual([['A4', '责任单位']]);
    expect(found(GOOD, 'TABLE-011')).toEqual([]);
  });

  it('TABLE-012: as a target are a warning and not 0.', () => {
    const markdown = `${GOOD}\n| 市科技局 | | 3 |`;
    expect(column(readOne(sheetFromMarkdown(markdown)).rows, 'contract-value.target')).toEqual([
      '50亿元',
      '~',
    ]);
    expect(found(markdown, 'TABLE-012').map(({ at }) => at.cell)).toEqual(['B4']);
    expect(found(`${GOOD}\n| 市科技局 | / | / |`, 'TABLE-012')).toEqual([]);
  });

  it('TABLE-013: as one of several actuals are “not reported” and not 0.', () => {
    const markdown = `| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 新签约项目完成（个） |
| 市教育局 | 50 | 20.5 | 1 |
| 市科技局 | 30 | | 2 |`;
    expect(column(readOne(sheetFromMarkdown(markdown)).rows, 'contract-value.actual')).toEqual([
      '20.5亿元',
      '~',
    ]);
    expect(found(markdown, 'TABLE-013').map(({ at }) => at.cell)).toEqual(['C3']);
    expect(found(markdown.replace('| 30 | |', '| 30 | 0 |'), 'TABLE-013')).toEqual([]);
  });

  it('are not asked about one by one in a row that nobody filled in', () => {
    expect(found(`${GOOD}\n| 市科技局 | 30 | |`, 'TABLE-013')).toEqual([]);
  });
});

describe('TABLE-014: one figure merged over several units', () => {
  it('counts for the first; the others have not reported; it is said once.', () => {
    const markdown = `${GOOD}
| 市科技局 | 30 | 5 |
| 市档案馆 | 10 | ^ |
| 中信银行 | 10 | ^ |`;
    expect(column(readOne(sheetFromMarkdown(markdown)).rows, 'contract-value.actual')).toEqual([
      '20.5亿元',
      '5亿元',
      '~',
      '~',
    ]);
    const [finding, ...others] = found(markdown, 'TABLE-014');
    expect([finding?.at.cell, finding?.params, others]).toEqual(['C4:C6', { cells: 'C4:C6' }, []]);
    expect(found(GOOD, 'TABLE-014')).toEqual([]);
  });
});

describe('TABLE-015: a heading in a unit that does not fit its measure', () => {
  it('is not read.', () => {
    const markdown = `
| 责任单位 | 新签约项目（个） | 签约额（个） |
| 市教育局 | 2 | 50 |`;
    const [finding] = found(markdown, 'TABLE-015');
    expect([finding?.at.cell, finding?.params]).toEqual([
      'C1',
      { column: '签约额（个）', writtenMeasureUnit: '个', measureUnit: '亿元' },
    ]);
    expect(readOne(sheetFromMarkdown(markdown)).columns.map(({ key }) => key)).toEqual([
      'unit',
      'projects.target',
    ]);
    expect(found('| 责任单位 | 签约额（万元） |\n| 市教育局 | 50 |', 'TABLE-015')).toEqual([]);
  });
});

describe('Any sheet', () => {
  const field = fc.oneof(
    fc.constantFrom(
      ...'责任单位 单位 签约额（亿元） 新签约项目（个） 任务 完成 本月 完成率 排名 合计 小计 市教育局 保安镇 序号 注：以上 附件1 2 50 20.5 / < ^ #REF! 2023-05-31 约5 3亿元'.split(
        ' ',
      ),
      '',
    ),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[|\n\r]/g, '')),
  );

  it('gives tables and findings, never a throw, and takes no row twice.', () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { maxLength: 9 }), (rows) => {
        const sheet = sheetFromMarkdown(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
        const { tables: parsed, findings } = read(sheet);
        if (sheet.used !== null && parsed.length === 0) expect(findings.length).toBeGreaterThan(0);
        for (const table of parsed) {
          const numbers = table.rows.map(({ row }) => row);
          expect(new Set(numbers).size).toBe(numbers.length);
        }
      }),
      { numRuns: 300, seed: 20230531 },
    );
  });
});

describe('A good table', () => {
  it('raises nothing.', () => {
    expect(codes(read(sheetFromMarkdown(GOOD)))).toEqual([]);
  });
});
