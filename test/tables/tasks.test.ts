import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

describe('A task table', () => {
  it('has groups merged down, also over a page’s repeated header, and several units in a cell.', () => {
    const sheet = sheetFromMarkdown(`
| 附件 | | | |
| 目标任务分解 | < | < | < |
| 序号 | 主要任务 | 主要内容 | 牵头单位 |
| 1 | 优质粮油工程 | 粮食稳产25万吨 | 市农业农村局 |
| 2 | ^ | 工矿废弃地复垦3000亩 | 市资规局\\n市农业农村局 |
| 3 | ^ | 高标准农田1.35万亩 | 市农业农村局、市发改局等 |
| 序号 | 主要任务 | 主要内容 | 牵头单位 |
| 4 | | 油菜扩种 | 各乡镇 |
| 5 | 农产品加工工程 | 新增龙头企业2家 | 市农业农村局；市经信局 |
| 6 | ^ | 打造品牌 | 市市场监管局 |`);
    const table = readOne(sheet);
    expect(table.id).toBe('rural/tasks');
    expect(table.variant).toBe('base');
    expect(column(table.rows, 'serial', 'programme', 'lead')).toEqual([
      '1 优质粮油工程 市农业农村局',
      '2 优质粮油工程 市自然资源和规划局+市农业农村局',
      '3 优质粮油工程 市农业农村局+市发改局',
      '4 优质粮油工程 (各乡镇)',
      '5 农产品加工工程 市农业农村局+市经信局',
      '6 农产品加工工程 市市场监管局',
    ]);
    expect(table.rows.map(({ cells }) => cells.get('programme')?.at.cell)).toEqual([
      'B4',
      'B4',
      'B4',
      'B4',
      'B9',
      'B9',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('may print a group again after a page break, and nothing is filled down where no merge says so.', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 主要任务 | 主要内容 | 牵头单位 |
| 1 | 优质粮油工程 | 粮食稳产25万吨 | 市农业农村局 |
| 2 | ^ | 油料5万吨 | 市农业农村局 |
| 序号 | 主要任务 | 主要内容 | 牵头单位 |
| 3 | 优质粮油工程 | 高标准农田 | 市农业农村局 |
| 4 | | 油菜扩种 | 市农业农村局 |`);
    expect(column(readOne(sheet).rows, 'programme')).toEqual([
      '优质粮油工程',
      '优质粮油工程',
      '优质粮油工程',
      '~',
    ]);
    expect(codes(read(sheet))).toEqual(['TABLE-026 B6']);
  });
});

describe('The monthly form of a task table', () => {
  const HEADER = '| 序号 | 主要任务 | 主要内容 | 牵头单位 | 进展情况 | 完成状态 | 完成进度（%） | 完成时间 |';

  it('is known by any of its columns, whatever its title says.', () => {
    const sheet = sheetFromMarkdown(`
| 乡村振兴 | < | < | < | < | < | < | < |
${HEADER}
| 1 | 优质粮油工程 | 粮食稳产25万吨 | 市农业农村局 | 已播种20万亩 | 推进中 | 60 | |
| 2 | ^ | 油料5万吨 | 市农业农村局 | 已收割 | 已完成 | 100% | 2023年5月20日 |
| 3 | ^ | 复垦 | 市资规局 | | 未启动 | 0 | / |`);
    const table = readOne(sheet);
    expect([table.id, table.variant]).toEqual(['rural/tasks', 'progress']);
    expect(column(table.rows, 'progress', 'state', 'done', 'completed')).toEqual([
      '已播种20万亩 推进中 60% ~',
      '已收割 已完成 100% 2023-05-20',
      '~ 未启动 0% /',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('takes a state it does not know, a rate beyond 100 and a date that is none for faults.', () => {
    const sheet = sheetFromMarkdown(`
${HEADER}
| 1 | 工程 | 粮食稳产 | 市农业农村局 | 已播种 | 正在办理 | 120 | 上个月 |`);
    expect(codes(read(sheet))).toEqual(['VALUE-013 H2', 'VALUE-015 F2', 'VALUE-008 G2']);
  });

  it('needs one of its columns only; a title with a month does not make it one.', () => {
    const one = sheetFromMarkdown(`
| 主要任务 | 主要内容 | 牵头单位 | 工作进展 |
| 工程 | 粮食稳产 | 市农业农村局 | 已播种 |`);
    expect(readOne(one).variant).toBe('progress');
    const none = sheetFromMarkdown(`
| 2023年5月工作任务 | < | < |
| 主要任务 | 主要内容 | 牵头单位 |
| 工程 | 粮食稳产 | 市农业农村局 |`);
    expect(readOne(none).variant).toBe('base');
  });

  it('is not made by 完成时间 alone where the table must have a deadline: that is the deadline’s own name.', () => {
    const head = '行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位';
    const row = '行动 | 任务 | 内容 | 张×× | 市文旅局';
    const alone = sheetFromMarkdown(`| ${head} | 完成时间 |\n| ${row} | 2023年11月底 |`);
    const table = readOne(alone);
    expect([table.id, table.variant]).toEqual(['civic/tasks', 'base']);
    expect(column(table.rows, 'deadline')).toEqual(['2023-11-30']);
    expect(codes(read(alone))).toEqual(['TABLE-008 F1']);
    const beside = sheetFromMarkdown(
      `| ${head} | 完成时限 | 完成时间 |\n| ${row} | 2023年1月份启动，常态开展 | 2023-05-20 |`,
    );
    expect(readOne(beside).variant).toBe('progress');
    expect(column(readOne(beside).rows, 'deadline', 'completed')).toEqual(['standing 2023-05-20']);
  });
});
