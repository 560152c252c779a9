import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { departments } from '../../schemas/investment/departments.ts';
import { townships } from '../../schemas/investment/townships.ts';
import { ruralTasks } from '../../schemas/rural/tasks.ts';
import { expectedUnits } from '../../src/facts/expected.ts';
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
});
