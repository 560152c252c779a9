import { describe, expect, it } from 'vitest';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { read } from './reading.ts';

const ROW = '| 1 | 甲 | 占道 | 市住建局 | 2023-03-01 | 2023-03-15 | |';

/** What a sheet is read as: the table's id, or the code with the headings that are missing. */
function readAs(headings: readonly string[], title?: string): readonly string[] {
  const head = `| ${headings.join(' | ')} |`;
  const lines = [...(title === undefined ? [] : [`| ${title} |`]), head, ROW];
  const { tables, findings } = read(sheetFromMarkdown(lines.join('\n')));
  const asked = findings.filter(({ code }) => code === 'TABLE-001' || code === 'TABLE-002');
  return [
    ...tables.map(({ id }) => id),
    ...asked.map(
      ({ code, params }) =>
        `${code} ${String(params.nearest ?? params.tables)} ${String(params.missing ?? '')}`,
    ),
  ];
}

describe('A list of problems is told by what it is about, whatever else its headings share:', () => {
  it.each([
    ['project/problems', ['编号', '项目名称', '问题', '责任单位', '交办日期', '完成时限', '办结日期']],
    ['project/problems', ['序号', '项目名称', '存在问题', '牵头单位', '交办时间', '整改时限', '销号时间']],
    ['enterprise/problems', ['编号', '企业名称', '问题', '涉及部门', '收函日期', '完成时限', '办结日期']],
    ['enterprise/problems', ['序号', '企业名称', '问题内容', '责任单位', '交办日期', '办结时限', '办结时间']],
    ['civic/problems', ['编号', '点位', '问题', '责任单位', '交办日期', '整改时限', '整改完成日期']],
    ['civic/problems', ['序号', '点位名称', '存在的问题', '责任单位', '交办时间', '完成时限', '完成时间']],
  ])('%s by %j', (id, headings) => {
    expect(readAs(headings)).toEqual([id]);
  });

  const nobodys = ['编号', '问题', '责任单位', '交办日期', '完成时限', '办结日期', '状态'];

  it('without that column it may be anybody’s, and is asked about', () => {
    expect(readAs(nobodys)).toEqual(['TABLE-001 项目问题交办台账 项目名称']);
  });

  it.each([
    ['大冶市企业问题台账', 'TABLE-001 企业问题台账 企业名称'],
    ['文明创建问题整改台账', 'TABLE-001 文明创建问题整改台账 点位'],
    ['项目问题交办台账', 'TABLE-001 项目问题交办台账 项目名称'],
  ])('under the title %s it says which column is missing', (title, asked) => {
    expect(readAs(nobodys, title)[0]).toContain(asked);
  });
});

describe('Other ledgers are told by their own columns:', () => {
  it.each([
    ['investment/outings', ['单位', '人员类别', '出发日期', '返回日期', '目的地', '省外', '事由']],
    ['enterprise/visits', ['序号', '包保单位', '企业名称', '走访日期', '走访人', '收集问题数', '备注']],
    ['environment/approvals', ['事项', '类型', '承办单位', '受理日期', '办结日期', '承诺工作日', '备注']],
    ['assessment/notices', ['单位', '方案', '日期', '类型', '分值', '文号或事由', '备注']],
    [
      'investment/projects',
      ['项目名称', '引进单位', '省外', '计划总投资（亿元）', '签约日期', '开工日期', '推进状态'],
    ],
    // A pairing table is no list of visits.
    ['enterprise/departments', ['序号', '挂点部门', '包保重点企业', '企业类别', '所在地', '联系人', '电话']],
  ])('%s', (id, headings) => {
    expect(readAs(headings)[0]).toBe(id);
  });
});
