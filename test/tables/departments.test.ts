import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/sheet.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

/** What both of the following sheets say, whatever their layout. */
const FIGURES = [
  '市教育局 2个 1个 50亿元 20.5亿元',
  '市科技局 1个 0个 30亿元 3亿元',
  '中信银行 / / 10亿元 0亿元',
];
const KEYS = ['unit', 'projects.target', 'projects.actual', 'contract-value.target', 'contract-value.actual'];

const figures = (sheet: Sheet): readonly string[] => column(readOne(sheet).rows, ...KEYS);

describe('A target table of the departments', () => {
  const sheet = sheetFromMarkdown(`
| 附件2 | | | | |
| 各部门单位及金融机构招商引资工作目标任务分解表 | < | < | < | < |
| 序号 | 责任单位 | 新签约项目（个）或产业基金（亿元） | 签约额（亿元） | 新开工入库项目（个） |
| 1 | 市教育局 | 2 | 8 | 1 |
| 2 | 市档案馆 | 1 | 3 | / |
| 3 | 临空建投公司 | 不低于5亿元的产业基金 ,不少于 2 个配套项目 | 20 | — |
| 合计 | < | 3 | 31 | 1 |`);

  it('is told by its headings and holds targets.', () => {
    const table = readOne(sheet);
    expect([table.id, table.variant, table.region]).toEqual([
      'investment/departments',
      'base',
      { top: 3, left: 1, bottom: 7, right: 5 },
    ]);
    expect(table.title?.text).toBe('各部门单位及金融机构招商引资工作目标任务分解表');
    expect(column(table.rows, 'unit', 'projects.target', 'contract-value.target', 'started.target')).toEqual([
      '市教育局 2个 8亿元 1个',
      '市档案馆 1个 3亿元 /',
      '临空建投公司 / 20亿元 /',
      '~ 3个 31亿元 1个',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('gives a state company its two targets in words, and nobody else any.', () => {
    expect(column(readOne(sheet).rows, 'fund.target', 'fund-projects.target')).toEqual([
      '/ /',
      '/ /',
      '5亿元 2个',
      '/ /',
    ]);
    const fund = readOne(sheet).rows[2]?.cells.get('fund.target');
    expect(fund?.value).toMatchObject({ relation: '>=' });
    expect(fund?.at).toMatchObject({ cell: 'C6', heading: '新签约项目（个）或产业基金（亿元）' });
  });

  it('keeps the total apart from the units.', () => {
    expect(readOne(sheet).rows.map(({ row, class: kind, label }) => [row, kind, label])).toEqual([
      [4, 'data', undefined],
      [5, 'data', undefined],
      [6, 'data', undefined],
      [7, 'total', '合计'],
    ]);
  });
});

describe('A progress table is read the same', () => {
  const layouts: Readonly<Record<string, string>> = {
    'under two header rows': `
| 序号 | 责任单位 | 新签约项目（个） | < | < | 签约额（亿元） | < | < |
| ^ | ^ | 任务 | 完成 | 完成率 | 任务 | 完成 | 完成率 |
| 1 | 市教育局 | 2 | 1 | 50% | 50 | 20.5 | 41% |
| 2 | 市科技局 | 1 | 0 | 0% | 30 | 3 | 10% |
| 3 | 中信银行 | / | / | / | 10 | 0 | 0% |`,
    'under one header row': `
| 单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with the part before the measure': `
| 单位 | 任务-新签约项目（个） | 累计新签约项目（个） | 年度目标签约额（亿元） | 截至5月底完成签约额（亿元） |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'under three header rows': `
| 序号 | 责任单位 | 招商引资任务完成情况 | < | < | < |
| ^ | ^ | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | ^ | 全年任务 | 1—5月完成 | 全年任务 | 1—5月完成 |
| 1 | 市教育局 | 2 | 1 | 50 | 20.5 |
| 2 | 市科技局 | 1 | 0 | 30 | 3 |
| 3 | 中信银行 | / | / | 10 | 0 |`,
    'with the measures in another order, and the parts too': `
| 单位名称 | 签约额（亿元） | < | < | < | < | 新签约项目（个） | < |
| ^ | 排名 | 完成比例 | 累计完成 | 本月 | 年度目标 | 累计 | 目标 |
| 市教育局 | 1 | 41% | 20.5 | 5 | 50 | 1 | 2 |
| 市科技局 | 2 | 10% | 3 | 1 | 30 | 0 | 1 |
| 中信银行 | 3 | 0% | 0 | 0 | 10 | / | / |`,
    'with the unit of measure below, and none above': `
| 责任单位 | 新签约项目 | < | 签约额 | < |
| ^ | 任务（个） | 完成（个） | 任务（亿元） | 完成（亿元） |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with amounts in 万元, said in the heading': `
| 责任单位 | 新签约项目（个） | < | 签约额（万元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 500000 | 205000 |
| 市科技局 | 1 | 0 | 300000 | 30000 |
| 中信银行 | / | / | 100000 | 0 |`,
    'with amounts in 万元, said in a line above': `
| 2023年1—5月招商引资完成情况表 | < | < | < | < |
| | | | | 单位：个、万元 |
| 责任单位 | 新签约项目 | < | 签约额（万元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 500000 | 205000 |
| 市科技局 | 1 | 0 | 300000 | 30000 |
| 中信银行 | / | / | 100000 | 0 |`,
    'with full-width digits, units and spaces in the cells': `
| 责任 单位 | 新签约\\n项目（个） | < | 签约额( 亿元 ) | < |
| ^ | 任 务 | 完\\n成 | 任务 | 完成 |
| 市 教育局 | '２ | 1个 | '50 | 20.5亿元 |
| 市科技\\n局 | 1 | '０ | 300000万元 | 3亿 |
| 中信银行 | ／ | － | 10亿元 | '0 |`,
    'after blank rows and columns': `
| | | | | | |
| | | | | | |
| | | 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| | | ^ | 任务 | 完成 | 任务 | 完成 |
| | | 市教育局 | 2 | 1 | 50 | 20.5 |
| | | | | | | |
| | | 市科技局 | 1 | 0 | 30 | 3 |
| | | 中信银行 | / | / | 10 | 0 |`,
    'with a heading that was unmerged': `
| 责任单位 | 新签约项目（个） | | 签约额（亿元） | |
| | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with one blank row inside the header': `
| 责任单位 | 新签约项目（个） | | 签约额（亿元） | |
| | | | | |
| | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with three blank rows inside the header': `
| 责任单位 | 新签约项目（个） | | 签约额（亿元） | |
| | | | | |
| | | | | |
| | | | | |
| | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with rows put in that the merges of the header grew over': `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | | | | |
| ^ | | | | |
| ^ | | | | |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | 2 | 1 | 50 | 20.5 |
| 市科技局 | 1 | 0 | 30 | 3 |
| 中信银行 | / | / | 10 | 0 |`,
    'with formulas instead of figures': `
| 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市教育局 | =2 | =1 | =50 | =20.5 |
| 市科技局 | =1 | =0 | =30 | =3 |
| 中信银行 | / | / | =10 | =0 |`,
  };

  it.each(Object.entries(layouts))('%s.', (_, markdown) => {
    const sheet = sheetFromMarkdown(markdown);
    const table = readOne(sheet);
    expect([table.id, table.variant]).toEqual(['investment/departments', 'progress']);
    expect(figures(sheet)).toEqual(FIGURES);
    expect(read(sheet).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('when the title names a month and the headings no part.', () => {
    const sheet = sheetFromMarkdown(`
| 部门招商引资1—5月完成情况 | < | < |
| 责任单位 | 新签约项目（个） | 签约额（亿元） |
| 市教育局 | 1 | 20.5 |`);
    expect(readOne(sheet).variant).toBe('progress');
    expect(column(readOne(sheet).rows, 'projects.actual', 'contract-value.actual')).toEqual(['1个 20.5亿元']);
  });

  it('and keeps this month’s figures, rates and ranks apart.', () => {
    const sheet = sheetFromMarkdown(layouts['with the measures in another order, and the parts too'] ?? '');
    const keys = ['month', 'rate', 'rank'].map((part) => `contract-value.${part}`);
    expect(column(readOne(sheet).rows, ...keys)).toEqual(['5亿元 41% 1', '1亿元 10% 2', '0亿元 0% 3']);
  });
});

describe('Totals, notes and signatures', () => {
  it('are told from units, first or last.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 合 计 | 90 | 23.5 |
| 一、市直部门 | | |
| 市教育局 | 50 | 20.5 |
| 市科技局 | 30 | 3 |
| 市直部门小计 | 80 | 23.5 |
| | | |
| 金融机构 | < | < |
| 中信银行 | 10 | 0 |
| 总计 | 90 | 23.5 |
| 注：数据截至5月31日。 | < | < |
| 备注：签约额含增资。 | | |
| 填表人：张×× | | 审核人：李×× |`);
    const table = readOne(sheet);
    expect(table.rows.map(({ row, class: kind }) => `${row} ${kind}`)).toEqual([
      '2 total',
      '4 data',
      '5 data',
      '6 subtotal',
      '9 data',
      '10 total',
    ]);
    expect(table.notes.map(({ text, at }) => `${at.cell} ${text}`)).toEqual([
      'A3 一、市直部门',
      'A8 金融机构',
      'A11 注：数据截至5月31日。',
      'A12 备注：签约额含增资。',
      'A13 填表人：张××',
      'C13 审核人：李××',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('leave their figures readable, for the sums.', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 1 | 市教育局 | 50 | 20.5 |
| 合计 | < | 50 | '20.5 |`);
    expect(column(readOne(sheet).rows.slice(1), 'contract-value.target', 'contract-value.actual')).toEqual([
      '50亿元 20.5亿元',
    ]);
  });
});

describe('A header printed again', () => {
  const sheet = sheetFromMarkdown(`
| 2023年5月招商引资进度表 | < | < | < |
| 序号 | 责任单位 | 签约额（亿元） | < |
| ^ | ^ | 任务 | 完成 |
| 1 | 市教育局 | 50 | 20.5 |
| 2 | 市科技局 | 30 | 3 |
| 序号 | 责任单位 | 签约额（亿元） | < |
| ^ | ^ | 任务 | 完成 |
| 3 | 市档案馆 | 10 | 1 |
| 序 号 | 责任单位 | 签约额(亿元) | < |
| ^ | ^ | 任务 | 完成 |
| 4 | 中信银行 | 10 | 0 |`);

  it('after a page goes on with its table, with true row numbers.', () => {
    expect(readOne(sheet).rows.map(({ row }) => row)).toEqual([4, 5, 8, 11]);
    expect(column(readOne(sheet).rows, 'unit')).toEqual(['市教育局', '市科技局', '市档案馆', '中信银行']);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('under a title of its own begins another table.', () => {
    const two = sheetFromMarkdown(`
| 2023年4月招商引资进度表 | < | < |
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 15.5 |
| | | |
| 2023年5月招商引资进度表 | < | < |
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 20.5 |`);
    const { tables } = read(two);
    expect(tables.map(({ title, rows }) => [title?.text, column(rows, 'contract-value.actual')])).toEqual([
      ['2023年4月招商引资进度表', ['15.5亿元']],
      ['2023年5月招商引资进度表', ['20.5亿元']],
    ]);
  });
});

describe('Several tables on a sheet', () => {
  it('are read each by its own headings, one under the other.', () => {
    const sheet = sheetFromMarkdown(`
| 一、部门 | | | |
| 责任单位 | 新签约项目（个） | 签约额（亿元） | 新开工入库项目（个） |
| 市教育局 | 2 | 8 | 1 |
| 合计 | 2 | 8 | 1 |
| | | | |
| 二、乡镇 | | | |
| 乡镇类别 | 责任单位 | 新签约亿元以上项目（个） | 签约投资额（亿元） |
| 高新区 | 高新区 | 12 | 120 |`);
    const { tables } = read(sheet);
    expect(tables.map(({ id, rows }) => [id, column(rows, 'unit')])).toEqual([
      ['investment/departments', ['市教育局', '合计']],
      ['investment/townships', ['高新区']],
    ]);
  });
});

describe('Tables side by side', () => {
  it('are read left to right, under the title of both: a long list in two halves.', () => {
    const sheet = sheetFromMarkdown(`
| 部门招商引资1—5月完成情况 | < | < | < | < | < | < | < |
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | | | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 20.5 | | | 市档案馆 | 10 | 1 |
| 市科技局 | 30 | 3 | | | 中信银行 | 10 | 0 |
| | | | | | 泰隆村镇银行 | 2 | 0 |
| 合计 | 80 | 23.5 | | | 合计 | 22 | 1 |
| 注：截至5月31日。 | | | | | | | |`);
    const { tables } = read(sheet);
    expect(
      tables.map(({ id, region, title, rows }) => [
        id,
        region.left,
        title?.text,
        column(rows, 'unit', 'contract-value.actual'),
      ]),
    ).toEqual([
      [
        'investment/departments',
        1,
        '部门招商引资1—5月完成情况',
        ['市教育局 20.5亿元', '市科技局 3亿元', '合计 23.5亿元'],
      ],
      [
        'investment/departments',
        6,
        '部门招商引资1—5月完成情况',
        ['市档案馆 1亿元', '中信银行 0亿元', '泰隆村镇银行 0亿元', '合计 1亿元'],
      ],
    ]);
    expect(tables.map(({ notes }) => notes.map(({ text }) => text))).toEqual([['注：截至5月31日。'], []]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('may be different ones; words beside a table are none.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | | | 责任单位 | 签约投资额任务（亿元） | 签约投资额完成（亿元） | 新签约亿元以上项目完成（个） | | | 已核 |
| 市教育局 | 50 | 20.5 | | | 保安镇 | 10 | 3 | 1 | | | 李×× |`);
    expect(read(sheet).tables.map(({ id, rows }) => [id, column(rows, 'unit')])).toEqual([
      ['investment/departments', ['市教育局']],
      ['investment/townships', ['保安镇']],
    ]);
  });

  it('without a gap are the same columns again, which is an error.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 20.5 | 市档案馆 | 10 | 1 |`);
    expect(codes(read(sheet))).toEqual(['TABLE-009 D1', 'TABLE-009 E1', 'TABLE-009 F1']);
  });
});

describe('One table over several sheets', () => {
  it('is read sheet by sheet, each under its own header.', () => {
    const sheets = ['市教育局', '中信银行'].map((unit, index) =>
      sheetFromMarkdown(
        `
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| ${unit} | 10 | ${index} |`,
        { name: `第${index + 1}页` },
      ),
    );
    expect(
      sheets.flatMap((sheet) =>
        read(sheet).tables.map(({ id, at, rows }) => [id, at.sheet, column(rows, 'unit')]),
      ),
    ).toEqual([
      ['investment/departments', '第1页', ['市教育局']],
      ['investment/departments', '第2页', ['中信银行']],
    ]);
  });
});

describe('A cell is never counted twice', () => {
  it('when one unit’s figure spans two columns.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | < |`);
    expect(column(readOne(sheet).rows, 'contract-value.target', 'contract-value.actual')).toEqual([
      '50亿元 ~',
    ]);
  });

  it('when a unit’s name is merged over two rows.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） |
| 市教育局 | 50 | 20.5 |
| ^ | 30 | 3 |`);
    expect(column(readOne(sheet).rows, 'unit')).toEqual(['市教育局', '市教育局']);
    expect(readOne(sheet).rows.map(({ cells }) => cells.get('unit')?.at.cell)).toEqual(['A2', 'A2']);
  });
});
