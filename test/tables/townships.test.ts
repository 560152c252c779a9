import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

describe('A target table of the townships', () => {
  const sheet = sheetFromMarkdown(`
| 附件1 | | | | | | | | | | | |
| 各乡镇招商引资工作目标任务分解表 | < | < | < | < | < | < | < | < | < | < | < |
| 乡镇类别 | 责任单位 | 新签约亿元以上项目 | < | 新注册项目（个） | 开工入库项目 | < | 实际到位内资（亿元） | < | 招商引贸 | < | 实际利用外资（万美元） |
| ^ | ^ | 项目个数（个） | 投资额（亿元） | ^ | 项目数（个） | 计划总投资额（亿元） | 总额 | 其中省外资金 | 外向型市场主体（个） | 新引进外资企业（个） | ^ |
| 高新区 | 高新区 | 12 | 120 | 10 | 6 | 60 | 30 | 20 | 3 | 1 | 500 |
| 一类乡镇 | 保安镇 | 5 | 40 | 4 | 3 | 20 | 10 | 6 | 1 | / | 100 |
| ^ | 陈贵镇 | 4 | 30 | 4 | 2 | 15 | 8 | 5 | 1 | / | / |
| 二类乡镇 | 金牛镇 | 3 | 20 | 2 | 2 | 10 | 5 | 3 | / | / | / |`);

  it('is told by its two header rows, each heading by all of its levels.', () => {
    const table = readOne(sheet);
    expect([table.id, table.variant, table.title?.text]).toEqual([
      'investment/townships',
      'base',
      '各乡镇招商引资工作目标任务分解表',
    ]);
    expect(table.columns.map(({ key, unit }) => `${key} ${unit ?? ''}`)).toEqual([
      'class ',
      'unit ',
      'projects.target 个',
      'contract-value.target 亿元',
      'registered.target 个',
      'started.target 个',
      'started-investment.target 亿元',
      'domestic-capital.target 亿元',
      'outside-capital.target 亿元',
      'export-entities.target 个',
      'foreign-enterprises.target 个',
      'foreign-capital.target 万美元',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('gives every township of a merged group its class, from the cell it is printed in.', () => {
    const { rows } = readOne(sheet);
    expect(column(rows, 'class', 'unit', 'domestic-capital.target', 'outside-capital.target')).toEqual([
      '高新区 高新区 30亿元 20亿元',
      '一类乡镇 保安镇 10亿元 6亿元',
      '一类乡镇 陈贵镇 8亿元 5亿元',
      '二类乡镇 金牛镇 5亿元 3亿元',
    ]);
    expect(rows.map(({ cells }) => [cells.get('class')?.at.cell, cells.get('class')?.filled])).toEqual([
      ['A5', false],
      ['A6', false],
      ['A6', true],
      ['A8', false],
    ]);
  });
});

describe('A cell merged over class and unit', () => {
  const merged = (name: string): ReturnType<typeof sheetFromMarkdown> =>
    sheetFromMarkdown(`
| 乡镇类别 | 责任单位 | 新签约亿元以上项目（个） | 签约投资额（亿元） |
| ${name} | < | 42 | 320 |
| 一类乡镇 | 陈贵镇 | 4 | 30 |
| 合计 | < | 46 | 350 |`);

  it('is both, as the document prints 高新区; a total’s label is no unit.', () => {
    const { rows } = readOne(merged('高新区'));
    expect(column(rows, 'class', 'unit')).toEqual(['高新区 高新区', '一类乡镇 陈贵镇', '合计 ~']);
    expect(rows[0]?.cells.get('unit')?.at.cell).toBe('A2');
    expect(codes(read(merged('高新区')))).toEqual([]);
  });

  it('that names no unit of the roster is found where it is typed.', () => {
    expect(read(merged('高新新区')).findings.map(({ code, at }) => `${code} ${at.cell}`)).toEqual([
      'VALUE-011 A2',
    ]);
  });
});

describe('A group', () => {
  it('is printed again, or left blank, after a page’s repeated header.', () => {
    const sheet = sheetFromMarkdown(`
| 类别 | 乡镇 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| 一类乡镇 | 保安镇 | 40 | 4 |
| ^ | 陈贵镇 | 30 | 3 |
| 类别 | 乡镇 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| | 灵乡镇 | 20 | 2 |
| 二类乡镇 | 金牛镇 | 20 | 2 |
| 类别 | 乡镇 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| 二类乡镇 | 殷祖镇 | 20 | 2 |
| | 茗山乡 | 20 | 2 |`);
    expect(column(readOne(sheet).rows, 'class', 'unit')).toEqual([
      '一类乡镇 保安镇',
      '一类乡镇 陈贵镇',
      '一类乡镇 灵乡镇',
      '二类乡镇 金牛镇',
      '二类乡镇 殷祖镇',
      '~ 茗山乡',
    ]);
  });

  it('is not carried down without a merge or a page’s header.', () => {
    const sheet = sheetFromMarkdown(`
| 类别 | 乡镇 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| 一类乡镇 | 保安镇 | 40 | 4 |
| | 陈贵镇 | 30 | 3 |`);
    expect(column(readOne(sheet).rows, 'class')).toEqual(['一类乡镇', '~']);
  });

  it('has its subtotal inside its merge, which is no unit.', () => {
    const sheet = sheetFromMarkdown(`
| 类别 | 乡镇 | 签约投资额任务（亿元） | 签约投资额完成（亿元） |
| 总计 | < | 90 | 9 |
| 一类乡镇 | 小计 | 70 | 7 |
| ^ | 保安镇 | 40 | 4 |
| ^ | 陈贵镇 | 30 | 3 |
| 二类乡镇 | 小计 | 20 | 2 |
| ^ | 金牛镇 | 20 | 2 |`);
    expect(readOne(sheet).rows.map(({ class: kind, label }) => label ?? kind)).toEqual([
      '总计',
      '小计',
      'data',
      'data',
      '小计',
      'data',
    ]);
    expect(column(readOne(sheet).rows, 'class')).toEqual([
      '总计',
      '一类乡镇',
      '一类乡镇',
      '一类乡镇',
      '二类乡镇',
      '二类乡镇',
    ]);
  });
});

describe('A progress table of the townships', () => {
  it('under three header rows keeps each measure’s parts apart.', () => {
    const sheet = sheetFromMarkdown(`
| 责任单位 | 新签约亿元以上项目 | < | < | < | 实际到位内资（亿元） | < | < | < |
| ^ | 项目个数（个） | < | 投资额（亿元） | < | 总额 | < | 其中省外资金 | < |
| ^ | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 |
| 保安镇 | 5 | 2 | 40 | 12.5 | 10 | 4 | 6 | 1.5 |`);
    const { rows, columns } = readOne(sheet);
    expect(columns.map(({ key }) => key)).toEqual([
      'unit',
      'projects.target',
      'projects.actual',
      'contract-value.target',
      'contract-value.actual',
      'domestic-capital.target',
      'domestic-capital.actual',
      'outside-capital.target',
      'outside-capital.actual',
    ]);
    expect(column(rows, ...columns.slice(1).map(({ key }) => key))).toEqual([
      '5个 2个 40亿元 12.5亿元 10亿元 4亿元 6亿元 1.5亿元',
    ]);
    expect(rows[0]?.cells.get('outside-capital.actual')?.at).toMatchObject({
      cell: 'I4',
      heading: '实际到位内资（亿元）/其中省外资金/完成',
    });
  });

  it('with actuals alone needs no targets of its own.', () => {
    const sheet = sheetFromMarkdown(`
| 乡镇（街道） | 新签约亿元以上项目累计（个） | 本月新签约亿元以上项目（个） | 签约投资额累计完成（亿元） | 到位内资完成（万元） |
| 保安镇 | 2 | 1 | 12.5 | 40000 |`);
    const table = readOne(sheet);
    expect([table.id, table.variant]).toEqual(['investment/townships', 'progress']);
    expect(
      column(
        table.rows,
        'projects.actual',
        'projects.month',
        'contract-value.actual',
        'domestic-capital.actual',
      ),
    ).toEqual(['2个 1个 12.5亿元 4亿元']);
    // 到位内资 is counted in 亿元: the conversion is told.
    expect(codes(read(sheet))).toEqual(['TABLE-017 E1']);
  });
});

describe('A class', () => {
  const sheet = (second: string): ReturnType<typeof sheetFromMarkdown> =>
    sheetFromMarkdown(`
| 乡镇类别 | 责任单位 | 新签约亿元以上项目（个） | 签约投资额（亿元） |
| ${second === '' ? '' : '一类乡镇'} | 保安镇 | 42 | 320 |
| ${second} | 陈贵镇 | 4 | 30 |
| | 灵乡镇 | 4 | 30 |`);

  it('that only some of the units have is missed at the others; nobody need have one.', () => {
    expect(codes(read(sheet('')))).toEqual([]);
    const found = read(sheet('^')).findings;
    expect(found.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['TABLE-011 A4']);
  });
});
