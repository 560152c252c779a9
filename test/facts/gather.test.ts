import { describe, expect, it } from 'vitest';
import { measure, unit, unitClass } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { parseSpan, spanText } from '../../src/core/span.ts';
import { type Fact, NO_TASK } from '../../src/facts/fact.ts';
import { gatherFacts } from '../../src/facts/gather.ts';
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

/** The facts of separate workbooks 1.xlsx, 2.xlsx …; `doubtful` names a cell as `2.xlsx!B2`. */
function gather(sheets: readonly Sheet[], doubtful?: string) {
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
  const facts = gatherFacts(placed, {
    definitions: [definition],
    year: 2023,
    doubtful: (at) => `${at.file}!${at.cell}` === doubtful,
  });
  return {
    facts,
    said: (unit: string, key: string, span: string): string =>
      printed(facts.fact({ unit }, `test/progress#${key}`, parseSpan(span) ?? expect.fail())),
  };
}

/** The value, or why there is none, and the cells. */
function printed({ value, why, at }: Fact): string {
  const what =
    value === null
      ? `${why}`
      : value === NO_TASK
        ? '/'
        : value instanceof Decimal
          ? plain(value)
          : `${String(value)}`;
  return [what, ...at.map(({ file, cell }) => `${file}!${cell}`)].join(' ');
}

const TARGETS: Sheet = [null, '| 单位 | 签约项目 | 签约额 |\n| 市一局 | 10 | 2.5 |\n| 市二局 | 8 | / |'];
const may = (figure: string): Sheet => ['2023-05', `| 单位 | 签约项目完成 |\n| 市一局 | ${figure} |`];

describe('A fact', () => {
  it('of a target table is about a unit and the year, with its cell', () => {
    const { said } = gather([TARGETS]);
    expect(said('市一局', 'projects.target', '2023')).toBe('10 1.xlsx!B2');
    expect(said('市二局', 'value.target', '2023')).toBe('/ 1.xlsx!C3');
  });

  it('of a progress table is about its month: cumulative, of the month alone, and the target printed again', () => {
    const { said } = gather([
      ['2023-05', '| 单位 | 签约项目任务 | 签约项目本月 | 签约项目累计 |\n| 市一局 | 9 | 1 | 3 |'],
    ]);
    expect(
      ['target', 'month', 'actual'].map((part) => said('市一局', `projects.${part}`, '2023-05')),
    ).toEqual(['9 1.xlsx!B2', '1 1.xlsx!C2', '3 1.xlsx!D2']);
    expect(said('市一局', 'projects.actual', '2023-04')).toBe('absent');
  });

  it('of a cell that says nothing usable says why: blank, unreadable, or no such cell', () => {
    const { said } = gather([['2023-05', '| 单位 | 签约项目完成 | 签约额完成 |\n| 市一局 | | 很多 |']]);
    expect(said('市一局', 'projects.actual', '2023-05')).toBe('blank 1.xlsx!B2');
    expect(said('市一局', 'value.actual', '2023-05')).toBe('unreadable 1.xlsx!C2');
    expect(said('市二局', 'projects.actual', '2023-05')).toBe('absent');
  });

  it('said twice counts once where both agree, and is contradicting, with both cells, where they differ', () => {
    expect(gather([may('4'), may('4.0')]).said('市一局', 'projects.actual', '2023-05')).toBe('4 1.xlsx!B2');
    expect(gather([may('4'), may('5')]).said('市一局', 'projects.actual', '2023-05')).toBe(
      'contradicting 1.xlsx!B2 2.xlsx!B2',
    );
    expect(gather([may('4'), may('/')]).said('市一局', 'projects.actual', '2023-05')).toBe(
      'contradicting 1.xlsx!B2 2.xlsx!B2',
    );
  });

  it('that one sheet leaves blank is what the other says, in either order', () => {
    expect(gather([may(''), may('4')]).said('市一局', 'projects.actual', '2023-05')).toBe('4 2.xlsx!B2');
    expect(gather([may('4'), may('')]).said('市一局', 'projects.actual', '2023-05')).toBe('4 1.xlsx!B2');
  });

  it('that is not to be believed has no value, but its cell', () => {
    expect(gather([may('4')], '1.xlsx!B2').said('市一局', 'projects.actual', '2023-05')).toBe(
      'doubtful 1.xlsx!B2',
    );
    // A blank stays a blank.
    expect(gather([may('')], '1.xlsx!B2').said('市一局', 'projects.actual', '2023-05')).toBe(
      'blank 1.xlsx!B2',
    );
  });

  it('is also the class printed beside a unit', () => {
    const { said } = gather([['2023-05', '| 类别 | 单位 | 签约项目完成 |\n| 丙类 | 市一局 | 4 |']]);
    expect(said('市一局', 'class', '2023-05')).toBe('丙类 1.xlsx!A2');
  });

  it('is not made of a row whose unit nobody knows', () => {
    const { facts } = gather([['2023-05', '| 单位 | 签约项目完成 |\n| 市九局 | 4 |']]);
    expect(facts.all).toEqual([]);
    expect(facts.spans('test/progress').map(spanText)).toEqual(['2023-05']);
  });
});

describe('The facts of a run', () => {
  it('know for which spans a table came, ascending, and whom it names in each', () => {
    const { facts } = gather([
      may('4'),
      ['2023-04', '| 单位 | 签约项目完成 |\n| 市二局 | 3 |\n| 市一局 | 3 |'],
      ['2023-04', '| 单位 | 签约额完成 |\n| 市二局 | 3 |'],
      TARGETS,
    ]);
    const spans = facts.spans('test/progress');
    expect(spans.map(spanText)).toEqual(['2023-04', '2023-05', '2023']);
    expect(spans.map((span) => facts.subjects('test/progress', span).map(({ unit }) => unit))).toEqual([
      ['市二局', '市一局'],
      ['市一局'],
      ['市一局', '市二局'],
    ]);
    expect(facts.spans('test/other')).toEqual([]);
  });
});
