import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { blankForm, blankSheet } from './blank-sheet.ts';
import { read } from './reading.ts';

const known = tables.filter(({ form }) => form === undefined);
/** The variant that a sheet with a table's own headings is of. */
const own = ({ monthlyOnly }: TableDefinition): string => (monthlyOnly === true ? 'progress' : 'base');
const monthly = known.filter(({ columns }) => columns.some(({ progress }) => progress === true));

/** What a sheet is taken for, with the headings that could not be placed. */
function taken(sheet: Sheet): string {
  const { tables: found, findings } = read(sheet);
  const misread = findings.filter(({ code }) =>
    ['TABLE-001', 'TABLE-002', 'TABLE-005', 'TABLE-007', 'TABLE-008', 'TABLE-009'].includes(code),
  );
  return [
    ...found.map(({ id, variant }) => `${id} ${variant}`),
    ...misread.map(({ code, params }) => `${code} ${JSON.stringify(params)}`),
  ].join('; ');
}

describe('Under a file name and a sheet name that say nothing, a table is recognised by its headings', () => {
  it.each(known)('$id', (definition) => {
    expect(taken(blankSheet(definition))).toBe(`${definition.id} ${own(definition)}`);
  });

  it.each(known)('$id, with every optional column left out', (definition) => {
    const sheet = blankSheet(definition, { only: ({ optional }) => optional !== true });
    expect(taken(sheet)).toMatch(new RegExp(`^${definition.id} ${own(definition)}$`));
  });

  it.each(known)('$id, in the other words offices use', (definition) => {
    expect(taken(blankSheet(definition, { otherWords: true }))).toBe(`${definition.id} ${own(definition)}`);
  });

  it.each(monthly)('$id, in its monthly form', (definition) => {
    expect(taken(blankSheet(definition, { monthly: true }))).toBe(`${definition.id} progress`);
  });

  it.each(tables.filter(({ form }) => form !== undefined))('$id, a form', (definition) => {
    const [found] = read(blankForm(definition)).tables;
    expect(found?.id).toBe(definition.id);
    expect(found?.columns.map(({ id }) => id).sort()).toEqual(definition.columns.map(({ id }) => id).sort());
  });
});

describe('A heading or two do not make a table', () => {
  it.each([
    ['a phone list', '| 序号 | 单位 | 联系人 | 联系电话 |\n| 1 | 市档案馆 | 张三 | 8765432 |'],
    ['a duty roster', '| 时间 | 值班领导 | 值班人员 |\n| 5月1日 | 张×× | 李×× |'],
    ['a shopping list', '| 名称 | 数量 | 单位 | 备注 |\n| 打印纸 | 3 | 箱 | |'],
    ['a sign-in sheet', '| 序号 | 姓名 | 单位 | 职务 | 签字 |\n| 1 | 张三 | 市档案馆 | 科长 | |'],
  ])('%s', (_, markdown) => {
    expect(read(sheetFromMarkdown(markdown)).tables.map(({ id }) => id)).toEqual([]);
  });
});
