import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

describe('The funding targets', () => {
  const BODY = `
| 合计 | < | 39700 | 23500 | 3500 | 20000 | | 16200 | 16200 | |
| 1 | 市发改局 | 22000 | 22000 | 2000 | 20000 | | | | |
| 2 | 市卫健局 | 17700 | 1500 | 1500 | | | 16200 | 16200 | |`;
  const keys = [
    'unit',
    'plan.target',
    'reform.target',
    'loans.target',
    'finance.target',
    'special-bonds.target',
  ];
  const expected = [
    '~ 39700万元 23500万元 20000万元 16200万元 /',
    '市发改局 22000万元 22000万元 20000万元 / /',
    '市卫健局 17700万元 1500万元 / 16200万元 /',
  ];

  it('stand under two header rows, the unit on a line of its own, the total first; a blank is no task.', () => {
    const sheet = sheetFromMarkdown(`
| 附件4 | | | | | | | | | |
| 资金任务 | < | < | < | < | < | < | < | < | < |
| | | | | | | | | | 单位：万元 |
| 序号 | 单位名称 | 2023年导向性计划 | 发改口 | < | < | < | 财政口 | < | < |
| ^ | ^ | ^ | 发改口合计数 | 中央、省预算内 | 政策性银行贷款/基金 | 企业债 | 财政口合计数 | 转移支付 | 专项债 |${BODY}`);
    const { id, variant, rows } = readOne(sheet);
    expect([id, variant]).toEqual(['project/funding', 'base']);
    expect(rows.map((row) => row.class)).toEqual(['total', 'data', 'data']);
    expect(column(rows, ...keys)).toEqual(expected);
    expect(rows[0]?.label).toBe('合计');
    expect(codes(read(sheet))).toEqual([]);
  });

  it('or under three, with bare 合计数 at the lowest, and again on the next page.', () => {
    const header = `
| 序号 | 单位名称 | 2024年导向性计划 | 资金来源 | < | < | < | < | < | < |
| ^ | ^ | ^ | 发改口 | < | < | < | 财政口 | < | < |
| ^ | ^ | ^ | 合计数 | 中央、省预算内 | 政策性银行贷款/基金 | 企业债 | 合计数 | 转移支付 | 专项债 |`;
    const [total = '', first = '', second = ''] = BODY.trim().split('\n');
    const sheet = sheetFromMarkdown(
      `| 单位：万元 | | | | | | | | | |${header}\n${total}\n${first}${header}\n${second}`,
    );
    const { id, region, rows } = readOne(sheet);
    expect(id).toBe('project/funding');
    expect([region.top, region.bottom]).toEqual([2, 10]);
    expect(column(rows, ...keys)).toEqual(expected);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('may be in another unit than the table’s own, by the line above or the heading.', () => {
    const sheet = sheetFromMarkdown(`
| 单位：亿元 | | | | |
| 单位名称 | 导向性计划 | 中央、省预算内（万元） | 发改口合计数 | 财政口合计数 |
| 市发改局 | 2.2 | 2000 | 2.2 | / |`);
    expect(column(readOne(sheet).rows, 'plan.target', 'budget.target', 'finance.target')).toEqual([
      '22000万元 2000万元 /',
    ]);
    expect(codes(read(sheet))).toEqual(['TABLE-017 A1']);
  });

  it('say once where another unit is printed, over one column or over several.', () => {
    const sheet = sheetFromMarkdown(`
| 单位名称 | 导向性计划（亿元） | < | 财政口合计（万元） | < |
| ^ | 任务 | 完成 | 任务 | 完成 |
| 市发改局 | 2.2 | 1 | 5000 | 100 |`);
    expect(codes(read(sheet)).filter((code) => code.startsWith('TABLE-017'))).toEqual(['TABLE-017 B1']);
  });

  it('count a blank actual as missing only beside a target that is there.', () => {
    const sheet = sheetFromMarkdown(`
| 单位名称 | 导向性计划 | < | 发改口合计 | < | 财政口合计 | < | 专项债 | < |
| ^ | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 |
| 市发改局 | 22000 | | 22000 | 0 | / | / | | |`);
    const result = read(sheet);
    expect(codes(result).filter((code) => !code.startsWith('TABLE-005'))).toEqual(['TABLE-013 C3']);
  });
});

describe('Targets with their unit in the cell', () => {
  it('are read from words and from formats alike.', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 指标类型 | 指标名称 | 2023 年目标任务 |
| 1 | 创新体系 | 科技支出占比 | 3.3% |
| 2 | ^ | 研发投入增长率 | '8% |
| 3 | ^ | 科技型中小企业 | 300 家 |
| 4 | 创新能力 | 技术合同成交额 | 不低于20亿元 |
| 5 | ^ | 高层次人才 | 2—3名 |`);
    const { id, rows } = readOne(sheet);
    expect(id).toBe('innovation/indicators');
    expect(column(rows, 'category', 'target')).toEqual([
      '创新体系 3.3%',
      '创新体系 8%',
      '创新体系 300家',
      '创新能力 20亿元',
      '创新能力 2名',
    ]);
    const ranges = rows.map(({ cells }) => cells.get('target')?.value);
    expect(ranges[3]).toMatchObject({ relation: '>=' });
    expect(ranges[4]).toMatchObject({ upper: expect.objectContaining({}) });
    expect(codes(read(sheet))).toEqual([]);
  });
});
