import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { enterpriseDepartments } from '../../schemas/enterprise/departments.ts';
import { leaders as enterpriseLeaders } from '../../schemas/enterprise/leaders.ts';
import { tableById, tables } from '../../schemas/index.ts';
import { departments } from '../../schemas/investment/departments.ts';
import { townships } from '../../schemas/investment/townships.ts';
import { ruralTasks } from '../../schemas/rural/tasks.ts';
import { dueReturns, expectedUnits } from '../../src/facts/expected.ts';
import type { PlacedTable } from '../../src/model/dataset.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import type { RosterUnit } from '../../src/roster/roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const unit = (name: string, kind: RosterUnit['kind'], own: string | null): RosterUnit => ({
  name,
  kind,
  class: own,
  aliases: [],
  leader: null,
});

const units = [
  unit('市一局', 'department', '经济部门'),
  unit('市二局', 'department', '党群部门'),
  unit('市三局', 'department', null),
  unit('东镇', 'township', null),
];

function rowsOf(definition: TableDefinition, markdown: string) {
  const settings = { file: '1.xlsx', definitions: [definition], roster: createRoster(units), year: 2023 };
  return readTables(sheetFromMarkdown(markdown), settings).tables.flatMap(({ rows }) => rows);
}

describe('who is to report', () => {
  it('are the units that the target table names, in its order, once', () => {
    const rows = rowsOf(
      departments,
      '| 序号 | 责任单位 | 签约额（亿元） |\n| 1 | 市二局 | 1 |\n| 2 | 市一局 | 2 |\n| 3 | 市二局 | 1 |\n| 合计 | | 4 |',
    );
    expect(expectedUnits(departments, rows, units)).toEqual(['市二局', '市一局']);
  });

  it('are the units in a class that the table covers, where no target table is there or it names none', () => {
    expect(expectedUnits(departments, [], units)).toEqual(['市一局', '市二局']);
    expect(expectedUnits(townships, [], units)).toEqual(['东镇']);
  });

  it('are all lead units of a task table', () => {
    const rows = rowsOf(
      ruralTasks,
      '| 序号 | 主要任务 | 主要内容 | 牵头单位 |\n| 1 | 工程 | 甲 | 市一局、市三局 |\n| 2 | 工程 | 乙 | 市三局 |',
    );
    expect(rows).toHaveLength(2);
    expect(expectedUnits(ruralTasks, rows, units)).toEqual(['市一局', '市三局']);
  });

  it('are nobody where neither says', () => {
    expect(expectedUnits(ruralTasks, [], units)).toEqual([]);
  });

  it.each([
    ['各乡镇', ['东镇']],
    ['各乡镇、街道', ['东镇']],
    ['市一局、各乡镇', ['市一局', '东镇']],
    ['市一局、各部门', ['市一局']],
  ])(
    'are every township where a task names them all (%s), not where it names another group',
    (leads, due) => {
      const rows = rowsOf(
        ruralTasks,
        `| 序号 | 主要任务 | 主要内容 | 牵头单位 |\n| 1 | 工程 | 甲 | ${leads} |`,
      );
      expect(expectedUnits(ruralTasks, rows, units)).toEqual(due);
    },
  );
});

describe('the returns that are due', () => {
  const form = tableById('enterprise/return');
  if (form === undefined) throw new Error('there is no form of that name');
  const given = (definition: TableDefinition, markdown: string): readonly PlacedTable[] => {
    const settings = { file: '1.xlsx', definitions: [definition], roster: createRoster(units), year: 2023 };
    const input = { path: '1.xlsx', sha256: '', size: 1 };
    const { tables: read } = readTables(sheetFromMarkdown(markdown), settings);
    return read.map((table) => ({ file: input, table, period: null }));
  };
  const byDepartment = given(
    enterpriseDepartments,
    `| 序号 | 挂点部门 | 包保重点企业 | 企业类别 | 所在地 |
| 1 | 市一局 | 甲公司 | 规上工业 | 东镇 |
| 2 | 市二局 | 乙公司 | 规上工业 | 东镇 |
| 3 | 无名局 | 丙公司 | 规上工业 | 东镇 |`,
  );
  const due = (from: TableDefinition, found: readonly PlacedTable[]): readonly string[] =>
    dueReturns(from, tables, found).map(({ unit: name, enterprise }) => `${name} ${enterprise}`);

  it('are those of every enterprise with a unit of the roster', () => {
    expect(due(form, byDepartment)).toEqual(['市一局 甲公司', '市二局 乙公司']);
  });

  it('are those of the longest list at hand, whichever comes first', () => {
    const byLeader = given(
      enterpriseLeaders,
      `| 序号 | 联系领导 | 职务 | 联络部门 | 联系重点企业 | 企业类别 | 所在地 |
| 1 | 郝×× | 市委书记 | 市三局 | 丁公司 | 规上工业 | 东镇 |`,
    );
    expect(due(form, [...byLeader, ...byDepartment])).toEqual(['市一局 甲公司', '市二局 乙公司']);
    expect(due(form, byLeader)).toEqual(['市三局 丁公司']);
  });

  it('are none without a list, and none on a table that is no form', () => {
    expect(due(form, [])).toEqual([]);
    expect(due(departments, byDepartment)).toEqual([]);
  });
});
