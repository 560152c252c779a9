import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

describe('A schedule', () => {
  it('may go by quarters merged down over their activities.', () => {
    const sheet = sheetFromMarkdown(`
| 活动安排 | < | < | < |
| 时间 | 活动名称 | 地点 | 活动内容 |
| 一季度 | 广州招商推介会 | 广州 | 促成签约 |
| ^ | 产业招商推介会 | 南京 | 项目洽谈 |
| 二季度 | 厦门招商推介会 | 厦门 | |`);
    const table = readOne(sheet);
    expect(table.id).toBe('investment/events');
    expect(column(table.rows, 'time', 'name')).toEqual([
      '1,2,3 广州招商推介会',
      '1,2,3 产业招商推介会',
      '4,5,6 厦门招商推介会',
    ]);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('may go by months, spaced or in Chinese numerals.', () => {
    const sheet = sheetFromMarkdown(`
| 月份 | 活动类型 | 活动内容 |
| 1 月 | 科技特派员下派 | 新一轮选派 |
| 二月 | 春晓行动 | 技术需求60项以上 |
| 十二月 | 总结 | 评选 |`);
    expect(readOne(sheet).id).toBe('innovation/events');
    expect(column(readOne(sheet).rows, 'month')).toEqual(['1', '2', '12']);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('is told from another by what stands beside the months.', () => {
    const themes = sheetFromMarkdown(`
| 月份 | 主题 | 内容 | 责任单位 |
| 1月 | 暖冬行 | 宣讲 | 市委宣传部 |
| ^ | ^ | 防控 | 市卫健局 |`);
    const contests = sheetFromMarkdown(`
| 月份 | 每月评比活动 | 活动内容 | 责任单位 |
| 1月 | 四个最美 | 评选 | 市委宣传部\\n各市直部门\\n各乡镇（场）、街道 |`);
    expect([readOne(themes).id, readOne(contests).id]).toEqual(['civic/themes', 'civic/contests']);
    expect(column(readOne(themes).rows, 'month', 'theme', 'units')).toEqual([
      '1 暖冬行 市委宣传部',
      '1 暖冬行 市卫健局',
    ]);
    expect(codes(read(contests))).toEqual([]);
  });
});

describe('A heading merged over two columns', () => {
  const HEADING = '产业链条 | < | 责任领导 | 牵头单位 | 责任单位 | 成员单位 | 责任乡镇 | 责任分部';
  const BODY = `
| 电子信息 | < | 郝×× | 市经信局 | 市发改局 | 市科技局、农行 | 高新区 | 一部 |
| 现代农业 | 蔬菜 | 张×× | 市委办公室 | 市农业农村局 | 市商务局 | 大箕铺镇、殷祖镇等 | 四部 |
| ^ | 水果 | 孙×× | 市政府办公室 | ^ | 市文旅局 | ^ | ^ |`;
  const expected = [
    '电子信息 ~ 市经信局 市发改局 高新区',
    '现代农业 蔬菜 市委办公室 市农业农村局 大箕铺镇+殷祖镇',
    '现代农业 水果 市政府办公室 市农业农村局 大箕铺镇+殷祖镇',
  ];
  const keys = ['chain', 'branch', 'lead', 'responsible', 'townships'];

  it('is that of a chain and of its branch; a chain without branches is merged over both.', () => {
    const sheet = sheetFromMarkdown(`| ${HEADING} |${BODY}`);
    expect(readOne(sheet).id).toBe('investment/chains');
    expect(column(readOne(sheet).rows, ...keys)).toEqual(expected);
    expect(codes(read(sheet))).toEqual([]);
  });

  it('may be un-merged, so that nothing stands over the second column.', () => {
    const sheet = sheetFromMarkdown(`| ${HEADING.replace('<', '')} |${BODY}`);
    expect(column(readOne(sheet).rows, ...keys)).toEqual(expected);
    expect(codes(read(sheet))).toEqual([]);
  });
});

describe('Pairings', () => {
  it('keep the markers of an enterprise apart from its name, and fill leader and place down their merges.', () => {
    const sheet = sheetFromMarkdown(`
| 序号 | 联系领导 | 职务 | 联络部门 | 联系重点企业 | 企业类别 | 所在地 |
| 1 | 郝×× | 市委书记 | 市委办公室 | 融通高科（金种子企业）※ | 省级专精特新企业 | 高新区 |
| ^ | ^ | ^ | ^ | 祥邦新能源 ※ | 工业 | ^ |
| 2 | 王×× | 市长 | 市政府办公室 | 甲公司(进规培育) | 工业 | 金湖街道 |
| ^ | ^ | ^ | ^ | 乙公司（原丙公司）（盘活企业） | 商贸业 | ^ |
| 备注：※为“双千”活动包保企业 | | | | | | |`);
    const { id, rows, notes } = readOne(sheet);
    expect(id).toBe('enterprise/leaders');
    expect(column(rows, 'serial', 'leader', 'unit', 'enterprise', 'place')).toEqual([
      '1 郝×× 市委办公室 融通高科|※|金种子企业 高新区',
      '1 郝×× 市委办公室 祥邦新能源|※ 高新区',
      '2 王×× 市政府办公室 甲公司|进规培育 金湖街道',
      '2 王×× 市政府办公室 乙公司（原丙公司）|盘活企业 金湖街道',
    ]);
    expect(notes).toHaveLength(1);
    expect(codes(read(sheet))).toEqual([]);
  });
});
