import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

/** 企业 附件3 in office layout, two problems entered. */
const RETURN = `
| 附件3 | | | | | |
| 大冶市2023年服务企业行动企业情况收集表 | < | < | < | < | < |
| 包保单位：市经信局 | < | < | 填报时间：2023年5月24日 | < | < |
| 企业名称（盖章） | < | 融通高科（金种子企业）※ | < | < | < |
| 企业主要负责人 | < | 何×× | 联系方式 | '13900000001 | < |
| 企业联系人 | < | 李×× | 联系方式 | '13900000002 | < |
| 挂点部门联络员（兼职党建指导员） | < | 王×× | 联系方式 | '8765432 | < |
| 当月产值 | < | 350.5 | 当月税收 | 2000元 | < |
| 主要设备及产品 | < | 磷酸铁锂生产线两条 | < | < | < |
| 开展情况 | 培育进规、稳规、“科技小巨人”等情况 | 已入库 | < | < | < |
| ^ | 安全生产 | 无事故 | < | < | < |
| ^ | 环境保护 | | < | < | < |
| ^ | 疫情防控 | 无 | < | < | < |
| ^ | 技改、扩建、智能化改造、“专精特新”等情况 | 扩建二期 | < | < | < |
| 需要协调解决的问题 | 问题内容 | < | 问题类型 | 问题涉及部门 | 要求完成时限 |
| ^ | 二期用地指标不足 | < | 安全生产 | 市资规局、市发改局 | 2023年6月底 |
| ^ | 缺少熟练工人 | < | 用工 | 市人社局 | 2023年7月15日 |
| ^ | | < | | | |
| 包保部门盖章： | < | < | 包保部门主要负责人签字： | < | < |
| 注：报送期限每月25日前 | | | | | |`;

describe('A return on an enterprise', () => {
  const sheet = sheetFromMarkdown(RETURN, { name: '融通' });

  it('is one table of the monthly kind, a row for each problem with the fields filled in.', () => {
    const table = readOne(sheet);
    expect(table.id).toBe('enterprise/return');
    expect(table.variant).toBe('progress');
    expect(table.title?.text).toBe('大冶市2023年服务企业行动企业情况收集表');
    expect(table.notes.map(({ text }) => text)).toEqual(['注：报送期限每月25日前']);
    expect(
      column(table.rows, 'unit', 'enterprise', 'problem', 'problem-kind', 'departments', 'deadline'),
    ).toEqual([
      '市经信局 融通高科|※|金种子企业 二期用地指标不足 安全生产 市自然资源和规划局+市发改局 2023-06-30',
      '市经信局 融通高科|※|金种子企业 缺少熟练工人 用工 市人社局 2023-07-15',
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([16, 17]);
    expect(table.rows.map(({ cells }) => cells.get('enterprise')?.filled)).toEqual([false, true]);
  });

  it('gives each 联系方式 to the person named before it in the line.', () => {
    const { rows } = readOne(sheet);
    expect(
      column(rows.slice(0, 1), 'principal', 'principal-phone', 'contact-phone', 'liaison-phone'),
    ).toEqual(['何×× 13900000001 13900000002 8765432']);
  });

  it('reads figures, dates and sections, and says where each stands.', () => {
    const { rows } = readOne(sheet);
    const [first] = rows;
    expect(column(rows.slice(0, 1), 'filled-on', 'output', 'tax')).toEqual(['2023-05-24 350.5万元 0.2万元']);
    expect(column(rows.slice(0, 1), 'cultivation', 'safety', 'environment', 'upgrading')).toEqual([
      '已入库 无事故 ~ 扩建二期',
    ]);
    expect(first?.cells.get('output')?.at).toMatchObject({ cell: 'C8', heading: '当月产值' });
    expect(first?.cells.get('departments')?.at).toMatchObject({ cell: 'E16', heading: '问题涉及部门' });
    expect(first?.cells.get('unit')?.at.cell).toBe('A3');
  });

  it('raises nothing but the note on the unit written beside a figure.', () => {
    expect(codes(read(sheet))).toEqual(['VALUE-004 E8']);
  });

  it('without a problem is one row with the list blank, whether left empty or marked 无.', () => {
    for (const problem of ['', '无']) {
      const empty = RETURN.replace(
        '二期用地指标不足 | < | 安全生产 | 市资规局、市发改局 | 2023年6月底',
        `${problem} | < | | |`,
      ).replace('缺少熟练工人 | < | 用工 | 市人社局 | 2023年7月15日', '| < | | |');
      const { rows } = readOne(sheetFromMarkdown(empty));
      expect(rows).toHaveLength(1);
      expect(column(rows, 'enterprise', 'problem')).toEqual([
        `融通高科|※|金种子企业 ${problem === '' ? '~' : '无'}`,
      ]);
    }
  });
});

describe('The layout of a return may differ:', () => {
  const VARIANT = `
| | | | | |
| | 包保部门: 市经信局      填报日期: 2023-5-24 | < | < | < |
| | 企 业 名 称 | 融通高科 | < | < |
| | 企业主要负责人： | 何×× | 联系电话 | '139 |
| | 企业联系人 | 李×× | 联系电话 | |
| | 挂点部门联络员 | 王×× | 联系电话 | '876 |
| | 当月产值（亿元） | 0.035 | 当月税收（元） | 2000 |
| | 安全生产 | 无事故 | < | < |
| | 问题内容 | 问题类型 | 问题涉及部门 | 要求完成时限 |`;

  it('two labels in one cell, other columns, other spellings and units, no section titles, no foot.', () => {
    const { rows } = readOne(sheetFromMarkdown(VARIANT));
    expect(
      column(rows, 'unit', 'filled-on', 'enterprise', 'contact-phone', 'output', 'tax', 'problem'),
    ).toEqual(['市经信局 2023-05-24 融通高科 ~ 350万元 0.2万元 ~']);
  });

  it('a misspelt label is read and named, a missing one is named once.', () => {
    const sheet = sheetFromMarkdown(
      RETURN.replace('企业联系人', '企业联糸人').replace('当月税收 | 2000元', ' | '),
    );
    expect(column(readOne(sheet).rows.slice(0, 1), 'contact')).toEqual(['李××']);
    expect(codes(read(sheet))).toEqual(['TABLE-008 A6', 'TABLE-016 ']);
  });

  it('a label under another name is one finding, at that label.', () => {
    const sheet = sheetFromMarkdown(RETURN.replace('企业联系人', '业务经办'));
    expect(codes(read(sheet))).toEqual(['VALUE-004 E8', 'TABLE-016 A6']);
  });

  it('a required field left blank is a finding at its value, a field of the office’s own is passed over and named.', () => {
    const sheet = sheetFromMarkdown(
      RETURN.replace('350.5 | 当月税收 | 2000元', ' | 当月税收 | 0.2').replace(
        '| 主要设备及产品 |',
        '| 企业地址 | < | 罗桥 | < | < | < |\n| 主要设备及产品 |',
      ),
    );
    expect(codes(read(sheet))).toEqual(['TABLE-011 C8', 'TABLE-007 A9']);
  });

  it('several returns on one sheet are several tables.', () => {
    const second = RETURN.replace('融通高科（金种子企业）※', '祥邦新能源');
    const { tables: found } = read(sheetFromMarkdown(`${RETURN}\n${second}`));
    expect(found.map(({ rows }) => column(rows.slice(0, 1), 'enterprise').join())).toEqual([
      '融通高科|※|金种子企业',
      '祥邦新能源',
    ]);
  });
});

describe('What is no return', () => {
  it('is a sheet with too few of its labels: it is named as the nearest form, with what it lacks.', () => {
    const sheet = sheetFromMarkdown(`
| 企业情况 | < |
| 企业名称 | 融通高科 |
| 企业联系人 | 李×× |
| 安全生产 | 无事故 |
| 环境保护 | 达标 |`);
    const { tables: found, findings } = read(sheet);
    expect(found).toEqual([]);
    expect(findings.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['TABLE-001 A2']);
    expect(findings[0]?.params).toMatchObject({ nearest: '服务企业行动企业情况收集表' });
    expect(findings[0]?.params.missing).toContain('当月产值');
  });

  it('is a list of enterprises with the same words as headings.', () => {
    const sheet = sheetFromMarkdown(`
| 包保单位 | 填报时间 | 企业名称 | 企业主要负责人 | 联系方式 | 企业联系人 | 挂点部门联络员 | 当月产值 | 当月税收 |
| 市经信局 | 2023-05-24 | 融通高科 | 何×× | '139 | 李×× | 王×× | 350 | 2 |`);
    expect(read(sheet).tables.map(({ id }) => id)).not.toContain('enterprise/return');
    expect(tables.some(({ id }) => id === 'enterprise/return')).toBe(true);
  });
});
