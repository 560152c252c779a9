import { describe, expect, it } from 'vitest';
import { measure, unit, unitClass } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import type { Figure } from '../../src/assessment/model.ts';
import { plain } from '../../src/core/decimal.ts';
import { parsePeriod, periodText } from '../../src/core/period.ts';
import { gatherFigures } from '../../src/facts/figures.ts';
import { createRoster } from '../../src/roster/create-roster.ts';
import { readTables } from '../../src/tables/read-tables.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

const definition = defineTable({
  id: 'test/progress',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    class: { header: '类别', is: unitClass().nullish(), group: true },
    unit: { header: '单位', is: unit() },
    projects: { header: '签约项目', is: measure('个').optional() },
    value: { header: '签约额', is: measure('亿元').optional() },
  },
});

const roster = createRoster(
  ['市一局', '市二局'].map((name) => ({ name, kind: 'department', class: null, aliases: [], leader: null })),
);

type Sheet = readonly [period: string | null, markdown: string];

/** Brings sheets of separate workbooks together. */
function gather(...sheets: readonly Sheet[]) {
  const placed = sheets.flatMap(([period, markdown], index) => {
    const file = `${index + 1}.xlsx`;
    const { tables } = readTables(sheetFromMarkdown(markdown), {
      file,
      definitions: [definition],
      roster,
      year: 2023,
    });
    const month = period === null ? null : parsePeriod(period);
    return tables.map((table) => ({ file: { path: file, sha256: file, size: 1 }, table, period: month }));
  });
  const input = gatherFigures('test/progress', ['projects', 'value'], placed);
  return {
    months: input.months.map(({ period }) => periodText(period)),
    /** `target actual month` of a unit's measure in a month. */
    figures: (month: string, unit: string, measure: string): string => {
      const units = input.months.find(({ period }) => periodText(period) === month)?.units;
      const figures = units?.find((item) => item.unit === unit)?.measures.get(measure);
      return figures === undefined
        ? ''
        : [figures.target, figures.actual, figures.month].map(printed).join(' ');
    },
    cells: (month: string, unit: string): readonly (string | undefined)[] => {
      const units = input.months.find(({ period }) => periodText(period) === month)?.units;
      const actual = units?.find((item) => item.unit === unit)?.measures.get('projects')?.actual;
      return (actual?.at ?? []).map(({ file, cell }) => `${file}!${cell}`);
    },
    classOf: (month: string, unit: string): string | null | undefined =>
      input.months
        .find(({ period }) => periodText(period) === month)
        ?.units.find((item) => item.unit === unit)?.class,
  };
}

function printed(figure: Figure): string {
  return figure.state === 'known' ? plain(figure.value) : figure.state;
}

const TARGETS: Sheet = [null, '| 单位 | 签约项目 | 签约额 |\n| 市一局 | 10 | 2.5 |\n| 市二局 | 8 | / |'];

describe('figures of the months', () => {
  it('take their targets from the target table', () => {
    const found = gather(TARGETS, ['2023-05', '| 单位 | 签约项目完成 |\n| 市一局 | 4 |\n| 市二局 | 3 |']);
    expect(found.figures('2023-05', '市一局', 'projects')).toBe('10 4 missing');
    expect(found.cells('2023-05', '市一局')).toEqual(['2.xlsx!B2']);
  });

  it('keep the target table’s target where the progress sheet gives another one', () => {
    const found = gather(TARGETS, ['2023-05', '| 单位 | 签约项目任务 | 签约项目完成 |\n| 市一局 | 9 | 4 |']);
    expect(found.figures('2023-05', '市一局', 'projects')).toBe('10 4 missing');
  });

  it('take their targets from their own sheet, else from another month’s, where there is no target table', () => {
    const found = gather(
      ['2023-05', '| 单位 | 签约项目完成 |\n| 市一局 | 4 |'],
      ['2023-04', '| 单位 | 签约项目任务 | 签约项目本月 | 签约项目累计 |\n| 市一局 | 9 | 1 | 3 |'],
    );
    expect(found.months).toEqual(['2023-04', '2023-05']);
    expect(found.figures('2023-04', '市一局', 'projects')).toBe('9 3 1');
    expect(found.figures('2023-05', '市一局', 'projects')).toBe('9 4 missing');
  });

  it('keep “no task”, 0 and not reported apart', () => {
    const found = gather(TARGETS, [
      '2023-05',
      '| 单位 | 签约项目完成 | 签约额完成 |\n| 市一局 | 0 | |\n| 市二局 | / | / |',
    ]);
    expect(found.figures('2023-05', '市一局', 'projects')).toBe('10 0 missing');
    expect(found.figures('2023-05', '市一局', 'value')).toBe('2.5 missing missing');
    // A target stays due: “/” in the actual does not take it away.
    expect(found.figures('2023-05', '市二局', 'projects')).toBe('8 missing missing');
    expect(found.figures('2023-05', '市二局', 'value')).toBe('none none missing');
  });

  it('of a unit without a row are missing, not left out', () => {
    const found = gather(TARGETS, ['2023-05', '| 单位 | 签约项目完成 |\n| 市一局 | 4 |']);
    expect(found.figures('2023-05', '市二局', 'projects')).toBe('8 missing missing');
  });

  it('submitted twice count once where they agree, and not at all where they differ', () => {
    const may = (figure: string): Sheet => ['2023-05', `| 单位 | 签约项目完成 |\n| 市一局 | ${figure} |`];
    expect(gather(TARGETS, may('4'), may('4')).figures('2023-05', '市一局', 'projects')).toBe('10 4 missing');
    const differing = gather(TARGETS, may('4'), may('5'));
    expect(differing.figures('2023-05', '市一局', 'projects')).toBe('10 missing missing');
    expect(differing.cells('2023-05', '市一局')).toEqual(['2.xlsx!B2', '3.xlsx!B2']);
  });

  it('are those of the other submission where one leaves them blank, but of none where a third differs', () => {
    const may = (figure: string): Sheet => ['2023-05', `| 单位 | 签约项目完成 |\n| 市一局 | ${figure} |`];
    const either = gather(TARGETS, may(''), may('4'));
    expect(either.figures('2023-05', '市一局', 'projects')).toBe('10 4 missing');
    const three = gather(TARGETS, may('4'), may(''), may('5'), may('4'));
    expect(three.figures('2023-05', '市一局', 'projects')).toBe('10 missing missing');
  });

  it('come together from sheets with other measures each', () => {
    const found = gather(
      TARGETS,
      ['2023-05', '| 单位 | 签约项目完成 |\n| 市一局 | 4 |'],
      ['2023-05', '| 单位 | 签约额完成 |\n| 市一局 | 1.2 |'],
    );
    expect(found.figures('2023-05', '市一局', 'projects')).toBe('10 4 missing');
    expect(found.figures('2023-05', '市一局', 'value')).toBe('2.5 1.2 missing');
  });

  it('carry the class that is printed beside the unit, that of the month first', () => {
    const base: Sheet = [null, '| 类别 | 单位 | 签约项目 |\n| 甲类 | 市一局 | 10 |\n| 乙类 | 市二局 | 8 |'];
    const found = gather(base, [
      '2023-05',
      '| 类别 | 单位 | 签约项目完成 |\n| 丙类 | 市一局 | 4 |\n| | 市二局 | 3 |',
    ]);
    expect(found.classOf('2023-05', '市一局')).toBe('丙类');
    expect(found.classOf('2023-05', '市二局')).toBe('乙类');
  });

  it('of an unknown unit or another table are left to their findings', () => {
    const found = gather(TARGETS, ['2023-05', '| 单位 | 签约项目完成 |\n| 市九局 | 4 |']);
    expect(found.figures('2023-05', '市九局', 'projects')).toBe('');
    expect(gather(TARGETS).months).toEqual([]);
  });
});
