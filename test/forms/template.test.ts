import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../schemas/define-table.ts';
import { tableById, tables } from '../../schemas/index.ts';
import { contains } from '../../src/core/place.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { SheetModel, WorkbookModel } from '../../src/model/workbook-model.ts';
import { entryCells, optionsOf } from './filling.ts';
import { formsOf, MAY, monthly } from './forms.ts';

function table(id: string): TableDefinition {
  const found = tableById(id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

function sheetOf(model: WorkbookModel | undefined, index = 0): SheetModel {
  const sheet = model?.sheets[index];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function texts(sheet: SheetModel, row: number): readonly unknown[] {
  return (sheet.rows[row - 1]?.cells ?? []).map((cell) => {
    const value = cell?.value ?? null;
    return typeof value === 'object' && value !== null ? value.toString() : value;
  });
}

describe('The month’s form of a target table', () => {
  it('prints title, day, stacked headings, the units with their tasks, and a live rate', async () => {
    const [form] = await formsOf(table('investment/departments'), { month: MAY, targets: true });
    const sheet = sheetOf(form);
    expect(texts(sheet, 1)).toEqual(['2023年1—5月各部门单位及金融机构招商引资工作目标任务完成情况表']);
    expect(texts(sheet, 2)).toEqual(['截至2023年5月31日']);
    expect(texts(sheet, 3).filter((text) => text !== null)).toEqual([
      '序号',
      '责任单位',
      '新签约项目（个）',
      '签约额（亿元）',
      '新开工入库项目（个）',
    ]);
    expect(texts(sheet, 4).slice(2, 6)).toEqual(['任务', '本月', '累计', '完成率']);
    expect(texts(sheet, 5)).toEqual([
      1,
      '市委办公室',
      '2',
      null,
      null,
      '',
      '10',
      null,
      null,
      '',
      '1',
      null,
      null,
      '',
    ]);
    expect(sheet.rows[4]?.cells[5]?.formula).toContain('ROUND(E5/C5,4)');
    // 市委政研室 has no task to start projects.
    expect(texts(sheet, 13).slice(10)).toEqual(['/', '/', '/', '/']);
  });

  it('puts classes with other tasks on sheets of their own', async () => {
    const [form] = await formsOf(table('investment/departments'), { month: MAY, targets: true });
    expect(form?.sheets.map(({ name }) => name)).toEqual([
      '市直部门',
      '国有投融资公司',
      '金融机构',
      '填表说明',
    ]);
    expect(texts(sheetOf(form, 1), 3)).toContain('组建产业基金规模（亿元）');
  });

  it('adds up what the table adds up, with the sum of the tasks known', async () => {
    const [form] = await formsOf(table('investment/townships'), { month: MAY, targets: true });
    const sheet = sheetOf(form);
    const total =
      sheet.rows.findIndex((row) => row?.cells.some((cell) => cell?.value === '合计') === true) + 1;
    expect(total).toBe(18);
    expect(texts(sheet, total).slice(3, 7)).toEqual(['126', '', '', '']);
    expect(sheet.rows[total - 1]?.cells[5]?.formula).toBe('IF(COUNT(F5:F17)=0,"",SUM(F5:F17))');
  });

  it('leaves the tasks to be filled in where no target table is given', async () => {
    const [form] = await formsOf(table('investment/departments'), { month: MAY });
    const sheet = sheetOf(form);
    expect(sheet.rows[4]?.cells[2]).toMatchObject({ value: null, style: 'entry-figure' });
  });

  it('is one unit’s alone where it is asked for by unit', async () => {
    const forms = await formsOf(table('investment/departments'), {
      month: MAY,
      targets: true,
      perUnit: true,
      layout: 'across',
    });
    expect(forms).toHaveLength(73);
    const company = forms.find(({ metadata }) => metadata.unit === '高新投公司');
    const sheet = sheetOf(company);
    expect(texts(sheet, 3).filter((text) => text !== null)).toEqual([
      '序号',
      '责任单位',
      '组建产业基金规模（亿元）',
      '配套基金到位项目（个）',
      '签约额（亿元）',
    ]);
    expect(texts(sheet, 5).slice(0, 3)).toEqual([1, '高新投公司', '5']);
    expect(String(texts(sheet, 7)[0])).toContain('填报单位（盖章）：高新投公司');
  });
});

describe('The month’s form of a task table', () => {
  it('gives the tasks and leaves the progress to be filled in', async () => {
    const [form] = await formsOf(table('rural/tasks'), { month: MAY, targets: true });
    const sheet = sheetOf(form);
    expect(texts(sheet, 3)).toEqual([
      '序号',
      '主要任务',
      '主要内容',
      '牵头单位',
      '进展情况',
      '完成状态',
      '完成进度（%）',
      '完成时间',
    ]);
    expect(sheet.rows.filter((row) => row?.cells[5]?.style === 'entry-figure')).toHaveLength(45);
    expect(sheet.rows[3]?.cells[3]).toMatchObject({ value: '市农业农村局', style: 'given-text' });
    // 实施优质粮油工程 is one programme over seven tasks.
    expect(sheet.merges.some(({ top, left, right }) => top === 4 && left === 2 && right === 2)).toBe(true);
  });

  it('gives a unit the tasks it leads', async () => {
    const forms = await formsOf(table('rural/tasks'), { month: MAY, targets: true, perUnit: true });
    const form = forms.find(({ metadata }) => metadata.unit === '市自然资源和规划局');
    const rows = sheetOf(form).rows.filter((row) => row?.cells[5]?.style === 'entry-figure');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => String(row?.cells[3]?.value).includes('资规局'))).toBe(true);
  });
});

describe('A form on paper', () => {
  it('says a unit of measure that all figures share once, above the table', async () => {
    const [base] = await formsOf(table('project/funding'));
    expect(texts(sheetOf(base), 2).filter((text) => text !== null)).toEqual(['单位：万元']);
    expect(texts(sheetOf(base), 4)).toContain('中央、省预算内');
    const [month] = await formsOf(table('project/funding'), { month: MAY, targets: true });
    expect(texts(sheetOf(month), 2)).toContain('截至2023年5月31日　　单位：万元');
  });

  it('never breaks a line inside the bracket of a unit of measure, and shows every heading in full', async () => {
    const sheet = sheetOf((await formsOf(table('project/fixed-assets')))[0]);
    expect(texts(sheet, 2)).toContain('固定资产投资\n（亿元）');
    const heights = [2, 3].map((row) => sheet.rows[row - 1]?.height ?? 0);
    // 固定资产投资增长率 takes two lines of its column, its unit a third one.
    expect(heights[0]).toBe(24);
    expect((heights[0] ?? 0) + (heights[1] ?? 0)).toBeGreaterThanOrEqual(24 + 2 * 16);
  });

  it('prints a heading again on every page that it runs over', async () => {
    const [form] = await formsOf(table('project/funding'), { month: MAY, targets: true });
    const sheet = sheetOf(form);
    const breaks = sheet.print.columnBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(0);
    for (const page of breaks)
      expect(sheet.merges.filter(({ left, right }) => left <= page && right > page)).toEqual([]);
    expect(texts(sheet, 3).filter((text) => text === '发改口').length).toBeGreaterThan(1);
  });

  it('keeps what names a row in sight on every page', async () => {
    const sheet = sheetOf((await formsOf(table('project/funding'), { month: MAY }))[0]);
    expect(sheet.print.columnBreaks).toBeDefined();
    expect(texts(sheet, 3)[(sheet.print.repeatColumns?.[1] ?? 0) - 1]).toBe('单位名称');
  });

  it('keeps what is to be filled in beside the task it is about: a table of words is one page wide', async () => {
    for (const id of ['environment/tasks', 'rural/tasks', 'civic/tasks']) {
      const sheet = sheetOf((await formsOf(table(id), { month: MAY }))[0]);
      expect(sheet.print).toMatchObject({ orientation: 'landscape' });
      expect(sheet.print.columnBreaks).toBeUndefined();
      expect(Math.min(...sheet.widths.slice(1))).toBeGreaterThanOrEqual(10);
    }
  });

  it('centres its title over the printed page, where that is several pages wide, too', async () => {
    for (const id of ['project/funding', 'investment/departments']) {
      const sheet = sheetOf((await formsOf(table(id), { month: MAY, targets: true }))[0]);
      const page = sheet.print.columnBreaks?.[0] ?? sheet.widths.length;
      expect(sheet.merges).toContainEqual({ top: 1, bottom: 1, left: 1, right: page });
    }
  });

  it('has room for the line to sign on one line, and speaks of tasks only where there are any', async () => {
    const [narrow, wide] = await Promise.all(
      ['innovation/events', 'investment/townships'].map(async (id) => sheetOf((await formsOf(table(id)))[0])),
    );
    const last = (sheet: SheetModel | undefined, back: number): string =>
      texts(sheet ?? sheetOf(undefined), (sheet?.rows.length ?? 0) - back).join('');
    const width = narrow?.widths.reduce((total, one) => total + one, 0) ?? 0;
    expect(stringWidth(last(narrow, 0))).toBeLessThan(width);
    expect(last(narrow, 0)).toMatch(/填报单位（盖章）：　+填表人：　+联系电话：　+填报日期：$/u);
    expect(last(narrow, 1)).not.toContain('无此项任务');
    expect(last(wide, 1)).toContain('无此项任务');
  });

  it('says what to do where the rows are too few', async () => {
    const guide = async (id: string): Promise<string> =>
      JSON.stringify((await formsOf(table(id)))[0]?.sheets.find(({ name }) => name === '填表说明')?.rows);
    expect(await guide('rural/tasks')).toContain('行数不够时');
    expect(await guide('investment/townships')).not.toContain('行数不够时');
  });
});

describe('Every form', () => {
  const all = [
    ...tables.map((definition) => [definition.id, definition, null] as const),
    ...monthly.map((definition) => [`${definition.id}, monthly`, definition, MAY] as const),
  ];

  it.each(all)(
    'of %s is locked but for its entry cells, each with an input message',
    async (_, definition, month) => {
      const forms = await formsOf(definition, { month });
      for (const model of forms) {
        expect(model.sheets.every(({ locked }) => locked === true)).toBe(true);
        for (const sheet of model.sheets.filter(({ name }) => !['填表说明', '选项'].includes(name))) {
          const entries = entryCells(sheet, model, definition);
          expect(entries.length).toBeGreaterThan(0);
          for (const rule of sheet.validations ?? []) {
            expect(rule.promptTitle?.length).toBeLessThanOrEqual(32);
            expect(rule.prompt?.length).toBeLessThanOrEqual(255);
            expect(rule.error?.length ?? 0).toBeLessThanOrEqual(225);
            if (rule.rule.type === 'list') expect(optionsOf(rule.rule.source, model)).not.toContain('');
          }
          const rules = (sheet.validations ?? []).filter(({ range }) =>
            (sheet.rows[range.top - 1]?.cells[range.left - 1]?.style ?? '').startsWith('entry'),
          );
          expect(rules).toHaveLength(sheet.validations?.length ?? 0);
          expect(
            entries.every(({ row, column }) => rules.some(({ range }) => contains(range, row, column))),
          ).toBe(true);
        }
      }
    },
  );

  it.each(all)('of %s says what it is and explains every column', async (_, definition, month) => {
    const [form] = await formsOf(definition, { month });
    expect(form?.metadata).toMatchObject({ table: definition.id, edition: definition.edition });
    expect(form?.metadata.period).toBe(month === null ? undefined : '2023-05');
    const guide = form?.sheets.find(({ name }) => name === '填表说明');
    const text = JSON.stringify(guide?.rows);
    for (const column of definition.columns) {
      if (column.progress === true && month === null) continue;
      if (column.content.type === 'composite' || column.id === 'stage') continue;
      // Said of the form as a whole.
      if (column.id === definition.reportedBy) continue;
      const heading = typeof column.header === 'string' ? column.header : (column.header.at(-1) ?? '');
      expect(text).toContain(heading.replaceAll('"', '\\"'));
    }
    expect(text).not.toContain('可合并单元格');
  });

  it('is the same bytes on every run of the same day', async () => {
    const [first] = await formsOf(table('project/funding'), { month: MAY, targets: true });
    const [second] = await formsOf(table('project/funding'), { month: MAY, targets: true });
    if (first === undefined || second === undefined) throw new Error('no form');
    expect(Buffer.from(writeWorkbook(first)).equals(Buffer.from(writeWorkbook(second)))).toBe(true);
  });
});
