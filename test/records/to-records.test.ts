import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { tableById } from '../../schemas/index.ts';
import { roster } from '../../src/presets/daye-2023/roster.ts';
import type { TableRecord } from '../../src/records/record.ts';
import { recordJsonSchema } from '../../src/records/record-schema.ts';
import { toRecords } from '../../src/records/to-records.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

function definitionOf(id: string): TableDefinition {
  const definition = tableById(id);
  if (definition === undefined) throw new Error(`no table ${id}`);
  return definition;
}

function recordsOf(id: string, markdown: string): readonly TableRecord[] {
  const definition = definitionOf(id);
  const context = { file: '报送.xlsx', definitions: [definition], roster: createRoster(roster), year: 2023 };
  const file = { path: '报送.xlsx', sha256: '', size: 0 };
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(recordJsonSchema(definition));
  return readTables(sheetFromMarkdown(markdown), context).tables.flatMap((table) => {
    const records = toRecords({ file, table, period: null }, definition);
    for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    return records;
  });
}

describe('a table as records', () => {
  it('keeps a target in words as figures with their relation, and “/” apart from a blank', () => {
    const [company, office] = recordsOf(
      'investment/departments',
      `| 序号 | 责任单位 | 新签约项目（个）或产业基金（亿元） | 签约额（亿元） | 新开工入库项目（个） |
       | 1 | 高新投 | 组建不低于5亿元的产业基金，不少于2个项目配套基金到位 | 5 | / |
       | 2 | 市委办 | 2 | １０．５ | |`,
    );
    expect(company).toMatchObject({
      row: 2,
      values: {
        unit: '高新投公司',
        'projects.target': '/',
        'fund.target': '5',
        'fund-projects.target': '2',
        'started.target': '/',
      },
      wording: { 'fund.target': { relation: '>=' }, 'fund-projects.target': { relation: '>=' } },
      cells: { unit: 'B2', 'fund.target': 'C2', 'contract-value.target': 'D2' },
    });
    expect(office).toMatchObject({
      values: { unit: '市委办公室', 'contract-value.target': '10.5', 'started.target': null },
    });
    expect(office).not.toHaveProperty('wording');
  });

  it('leaves totals out and says what could not be read or matched', () => {
    const records = recordsOf(
      'investment/departments',
      `| 责任单位 | 签约额（亿元） |
       | 市财证局 | 10 |
       | 市财政局 | 很多 |
       | 合计 | 10 |`,
    );
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ values: { unit: null }, unread: { unit: '市财证局' } });
    expect(records[1]).toMatchObject({
      values: { 'contract-value.target': null },
      unread: { 'contract-value.target': '很多' },
    });
  });

  it('names every unit of a list, keeps collective names and the open end', () => {
    const [task] = recordsOf(
      'rural/tasks',
      `| 序号 | 主要任务 | 主要内容 | 牵头单位 |
       | 1 | 优质粮油 | 全年粮食稳产25万吨 | 市资规局、各乡镇、市水利湖泊局等 |
       | 2 | ^ | 高标准农田 | 市农业农村局 |`,
    );
    expect(task).toMatchObject({
      values: { lead: ['市自然资源和规划局', '各乡镇', '市水利和湖泊局', '等'] },
    });
  });

  it('takes the source of a merged value to the merge’s first cell', () => {
    const [, second] = recordsOf(
      'rural/tasks',
      `| 序号 | 主要任务 | 主要内容 | 牵头单位 |
       | 1 | 优质粮油 | 全年粮食稳产25万吨 | 市农业农村局 |
       | 2 | ^ | 高标准农田 | 市农业农村局 |`,
    );
    expect(Object.values(second?.values ?? {})).toContain('优质粮油');
    expect(Object.values(second?.cells ?? {})).toContain('B2');
  });

  it('splits deadlines, months and enterprises into their parts', () => {
    const [contest] = recordsOf(
      'civic/contests',
      `| 月份 | 每月评比活动 | 活动内容 | 责任单位 |
       | 2月、5月 | 文明家庭 | 逐级评比 | 市委文明办 |`,
    );
    expect(Object.values(contest?.values ?? {})).toContainEqual([2, 5]);
    const [pair] = recordsOf(
      'enterprise/departments',
      `| 序号 | 挂点部门 | 包保重点企业 | 企业类别 | 所在地 |
       | 1 | 市委办公室 | 融通高科（金种子企业）※ | 省级专精特新企业 | 高新区 |`,
    );
    expect(Object.values(pair?.values ?? {})).toContainEqual({
      name: '融通高科',
      markers: expect.arrayContaining(['※', '金种子企业']),
    });
    const [civic] = recordsOf(
      'civic/tasks',
      `| 序号 | 行动名称 | 重点任务 | 具体内容 | 责任领导 | 责任单位 | 完成时限 |
       | 1 | 行动 | 任务 | 内容 | 张×× | 市城管局 | 2023年1月份启动，常态开展 |`,
    );
    expect(Object.values(civic?.values ?? {})).toContainEqual({
      due: null,
      from: '2023-01-01',
      standing: true,
      text: '2023年1月份启动，常态开展',
    });
  });
});
