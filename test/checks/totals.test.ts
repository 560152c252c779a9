import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, number, serial, unit, unitClass } from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';
import { checkBooks, checkSheet, SMALL_ROSTER } from './checking.ts';

const units = SMALL_ROSTER;

/** A progress table with a class, two measures and their totals. */
const plain = defineTable({
  id: 'test/plain',
  plan: 'investment',
  source: '',
  kind: 'target',
  title: '任务表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  progress: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    class: { header: '类别', is: unitClass().nullish(), group: true },
    unit: { header: '单位', is: unit() },
    projects: { header: '签约项目', is: measure('个') },
    value: { header: '签约额', is: measure('亿元').optional() },
  },
  totals: { columns: ['projects', 'value'], subtotalBy: 'class' },
});

/** A target table whose rows add up across, too: 合计 = 甲口 + 乙口, 甲口 = 预算 + 债券. */
const funding = defineTable({
  id: 'test/funding',
  plan: 'project',
  source: '',
  kind: 'target',
  title: '资金表',
  edition: '2023',
  titleWords: [],
  key: ['unit'],
  columns: {
    unit: { header: '单位', is: unit() },
    all: { header: '导向性计划', is: number('万元').nullable() },
    first: { header: '甲口合计数', is: number('万元').nullable() },
    budget: { header: '预算内', is: number('万元').nullable() },
    bonds: { header: '债券', is: number('万元').nullable() },
    second: { header: '乙口合计数', is: number('万元').nullable() },
  },
  totals: { columns: ['all', 'first', 'budget', 'bonds', 'second'] },
  rowSums: [
    { whole: 'all', parts: ['first', 'second'] },
    { whole: 'first', parts: ['budget', 'bonds'] },
  ],
});

const setting = { definitions: [plain, funding], units };

describe('a total that something else explains', () => {
  const sheet = (total: string, ...rows: readonly string[]): string =>
    ['| 序号 | 单位 | 签约项目 |', ...rows.map((row) => `| ${row} |`), `| 合计 | | ${total} |`].join('\n');
  const told = (...given: Parameters<typeof sheet>): readonly string[] =>
    checkSheet(sheet(...given), setting).codes;

  it('is above rows of which the numbering shows that some are missing', () => {
    expect(told('10', '1 | 市一局 | 2', '3 | 市二局 | 4')).toEqual(['CHECK-016 A3']);
  });

  it('is not explained by missing rows where it is below those that are there', () => {
    expect(told('5', '1 | 市一局 | 2', '3 | 市二局 | 4')).toEqual(['CHECK-016 A3', 'CHECK-002 C4']);
  });

  it('counts a unit once that stands there twice, and is then not named', () => {
    expect(told('6', '1 | 市一局 | 2', '2 | 市二局 | 4', '3 | 市一局 | 2')).toEqual(['CHECK-001 B4']);
  });

  it('that is itself asked about is not asked about again', () => {
    expect(told('约10', '1 | 市一局 | 2', '2 | 市二局 | 4')).toEqual([]);
  });

  it('is named where nothing explains it', () => {
    expect(told('10', '1 | 市一局 | 2', '2 | 市二局 | 4')).toEqual(['CHECK-002 C4']);
  });
});

describe('a whole that is left blank', () => {
  it('beside parts that say something is short of them all', () => {
    const checked = checkSheet(
      `
      | 单位 | 导向性计划 | 甲口合计数 | 预算内 | 债券 | 乙口合计数 |
      | 甲镇 |            | 5          | 2      | 3    | 3          |`,
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-017 B2']);
    expect(checked.message('CHECK-017')).toContain('“甲镇”的“导向性计划”为空，各分项之和为8');
  });

  it('beside totals of other columns is asked about, too', () => {
    const checked = checkSheet(
      `
      | 序号 | 单位   | 签约项目 | 签约额 |
      | 1    | 市一局 | 2        | 1.2    |
      | 2    | 市二局 | 4        | 2.3    |
      | 合计 |        | 6        |        |`,
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-002 D4']);
    expect(checked.message('CHECK-002')).toContain('合计为空，各行之和为3.5');
  });
});

describe('totals down a column', () => {
  it('are silent where they equal the rows, first or last, with “/” and figures with their unit among them', () => {
    expect(
      checkSheet(
        `
        | 序号 | 单位   | 签约项目 | 签约额 |
        | 合计 |        | 6        | 3.5    |
        | 1    | 市一局 | 2        | 1.2亿元 |
        | 2    | 市二局 | 4        | 2.3    |
        | 3    | 市三局 | /        | /      |
        | 合计 |        | 6        | 3.5    |`,
        setting,
      ).codes,
    ).toEqual([]);
  });

  it('are named with both figures where they differ', () => {
    const checked = checkSheet(
      `
      | 序号 | 单位   | 签约项目 | 签约额 |
      | 1    | 市一局 | 60       | 1.2    |
      | 2    | 市二局 | 59       | 2.3    |
      | 合计 |        | 120      | 3.5    |`,
      setting,
    );
    expect(checked.codes).toEqual(['CHECK-002 C4']);
    expect(checked.message('CHECK-002')).toContain('合计为120，各行之和为119，相差1');
  });

  it('are not judged where a figure of the column could not be read or carries another finding', () => {
    expect(
      checkSheet(
        `
        | 序号 | 单位   | 签约项目 | 签约额 |
        | 1    | 市一局 | 若干     | 1.2    |
        | 2    | 市二局 | 59       |        |
        | 合计 |        | 120      | 3.5    |`,
        setting,
      ).codes,
    ).toEqual([]);
  });

  it('may be those of all sheets the table is spread over', () => {
    const books = [
      {
        sheets: [
          `| 序号 | 单位 | 签约项目 |
           | 1 | 市一局 | 2 |
           | 2 | 市二局 | 3 |`,
          `| 序号 | 单位 | 签约项目 |
           | 3 | 市三局 | 4 |
           | 合计 | | 9 |`,
        ],
      },
    ];
    expect(checkBooks(books, setting).codes).toEqual([]);
  });

  it('are not blamed for the rows that are missing from the table', () => {
    const covering = { ...plain, covers: ['department'] as const };
    const sheet = `
      | 序号 | 单位   | 签约项目 |
      | 1    | 市一局 | 2        |
      | 3    | 市三局 | 4        |
      | 合计 |        | 9        |`;
    const checked = checkSheet(sheet, { definitions: [covering], units });
    expect(checked.codes).toEqual(['CHECK-009 A1']);
    expect(checked.message('CHECK-009')).toContain('缺少1个应报单位：市二局');
  });

  it('are named beside missing rows where another column shows that the rows at hand are all of them', () => {
    expect(
      checkSheet(
        `
        | 类别 | 单位 | 签约项目任务 | 签约项目完成 |
        | 一类乡镇 | 甲镇 | 15 | 7 |
        | 一类乡镇 | 乙镇 | 9 | 4 |
        | 合计 | | 24 | 99 |
        `,
        { definitions: [{ ...plain, covers: ['township'] as const }], units, period: '2023-05' },
      ).codes,
    ).toEqual(['CHECK-009 A1', 'CHECK-002 D4']);
  });

  it('find the row whose rate shows that it is the wrong one', () => {
    const checked = checkSheet(
      `
      | 序号 | 单位   | 签约项目任务 | 签约项目完成 | 签约项目完成率 |
      | 1    | 市一局 | 10           | 5            | 50%            |
      | 2    | 市二局 | 10           | 9            | 40%            |
      | 合计 |        | 20           | 9            |                |`,
      { ...setting, period: '2023-05' },
    );
    expect(checked.codes).toEqual(['CHECK-018 D3']);
    expect(checked.message('CHECK-018')).toContain('“市二局”');
    expect(checked.message('CHECK-018')).toContain('为9，与有关的合计、完成率都对不上，按它们推算应为4');
  });
});

describe('subtotals', () => {
  const grouped = (changes: Readonly<Record<string, string>>) => {
    const value = (name: string, right: string): string => changes[name] ?? right;
    return `
      | 类别     | 单位 | 签约项目                |
      | 一类乡镇 | 甲镇 | 2                       |
      | ^        | 乙镇 | ${value('row', '3')}    |
      | 小计     |      | ${value('first', '5')}  |
      | 二类乡镇 | 丙乡 | 4                       |
      | 小计     |      | ${value('second', '4')} |
      | 合计     |      | ${value('total', '9')}  |`;
  };

  it('are silent where they equal their groups', () => {
    expect(checkSheet(grouped({}), setting).codes).toEqual([]);
  });

  it('are named with their group where they differ, and the total built on them is not blamed', () => {
    const checked = checkSheet(grouped({ first: '6', total: '10' }), setting);
    expect(checked.codes).toEqual(['CHECK-003 C4']);
    expect(checked.message('CHECK-003')).toContain('“小计”的“签约项目”为6，本组各行之和为5');
    expect(checkSheet(grouped({ first: '6' }), setting).codes).toEqual(['CHECK-003 C4']);
  });

  it('take the blame for a wrong row, whose total is right by the subtotals', () => {
    expect(checkSheet(grouped({ row: '13' }), setting).codes).toEqual(['CHECK-003 C4']);
  });

  it('leave a wrong total to itself', () => {
    expect(checkSheet(grouped({ total: '99' }), setting).codes).toEqual(['CHECK-002 C7']);
  });

  it('may stand above their groups', () => {
    const above = (second: string) => `
      | 类别     | 单位 | 签约项目 |
      | 合计     |      | 9        |
      | 一类乡镇小计 |  | 5        |
      | 一类乡镇 | 甲镇 | 2        |
      | ^        | 乙镇 | 3        |
      | 二类乡镇小计 |  | ${second} |
      | 二类乡镇 | 丙乡 | 4        |`;
    expect(checkSheet(above('4'), setting).codes).toEqual([]);
    expect(checkSheet(above('7'), setting).codes).toEqual(['CHECK-003 C6']);
  });

  it('may be added up again before the total', () => {
    const layered = (both: string) => `
      | 单位     | 签约项目 |
      | 甲镇     | 2        |
      | 一类小计 | 2        |
      | 丙乡     | 3        |
      | 二类小计 | 3        |
      | 乡镇合计 | ${both}  |
      | 市一局   | 4        |
      | 部门小计 | 4        |
      | 总计     | 9        |`;
    expect(checkSheet(layered('5'), setting).codes).toEqual([]);
    expect(checkSheet(layered('6'), setting).codes).toEqual(['CHECK-003 B6']);
  });
});

describe('sums across a row', () => {
  const sheet = (changes: Readonly<Record<string, string>> = {}): string => {
    const value = (name: string, right: string): string => changes[name] ?? right;
    return `
      | 单位   | 导向性计划            | 甲口合计数         | 预算内                | 债券 | 乙口合计数 |
      | 合计   | ${value('b2', '100')} | 60                 | 40                    | 20   | 40         |
      | 市一局 | 70                    | ${value('c3', '40')} | ${value('d3', '30')} | 10   | 30         |
      | 市二局 | ${value('b4', '30')}  | 20                 | 10                    | 10   | 10         |`;
  };

  it('are silent where whole and parts agree', () => {
    expect(checkSheet(sheet(), setting).codes).toEqual([]);
  });

  it('point to the one cell that upsets its row and its column', () => {
    const part = checkSheet(sheet({ d3: '35' }), setting);
    expect(part.codes).toEqual(['CHECK-018 D3']);
    expect(part.message('CHECK-018')).toContain('“市一局”的“预算内”为35，');
    expect(part.message('CHECK-018')).toContain('应为30');
  });

  it('name a whole that fits neither its parts nor its column, once', () => {
    const whole = checkSheet(sheet({ c3: '45' }), setting);
    expect(whole.codes).toEqual(['CHECK-017 C3']);
    expect(whole.message('CHECK-017')).toContain('“市一局”的“甲口合计数”为45，各分项之和为40，相差5');
    expect(checkSheet(sheet({ b2: '101' }), setting).codes).toEqual(['CHECK-017 B2']);
  });

  it('are named at the whole where the column says nothing', () => {
    const alone = { ...funding, totals: { columns: [] } };
    const checked = checkSheet(sheet({ b4: '31' }), { definitions: [alone], units });
    expect(checked.codes).toEqual(['CHECK-017 B4']);
  });

  it('take a marked part for nothing, and leave a row whose parts are all marked', () => {
    const marked = `
      | 单位   | 导向性计划 | 甲口合计数 | 预算内 | 债券 | 乙口合计数 |
      | 市一局 | 30         | 30         | 30     | /    | /          |
      | 市二局 | 20         | /          | /      | /    | 20         |
      | 市三局 | 10         | 10         | /      | /    | 0          |`;
    expect(checkSheet(marked, setting).codes).toEqual([]);
  });

  it('name a whole that is left out beside its parts', () => {
    const checked = checkSheet(sheet({ c3: '/' }), setting);
    expect(checked.codes).toEqual(['CHECK-017 C3']);
    expect(checked.message('CHECK-017')).toContain('“市一局”的“甲口合计数”为/，各分项之和为40');
  });

  it('are not judged where a part could not be read', () => {
    expect(checkSheet(sheet({ d3: '三十' }), setting).codes).toEqual([]);
  });

  it('are judged as a column where most rows are wrong, at its heading', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...units[0], name: `单位${index}` })).map(
      (unit) => ({ ...unit, kind: 'department' as const, class: null, aliases: [], leader: null }),
    );
    const lines = many.map(({ name }, index) => `| ${name} | 9 | 9 | ${index + 1} | 1 | 0 |`);
    const checked = checkSheet(
      ['| 单位 | 导向性计划 | 甲口合计数 | 预算内 | 债券 | 乙口合计数 |', ...lines].join('\n'),
      { ...setting, units: many },
    );
    expect(checked.codes).toEqual(['CHECK-027 C1']);
    expect(checked.message('CHECK-027')).toContain('“甲口合计数”有6行与各分项之和不符');
    // The same rows once more are said to be that, and are none of those that add up.
    const twice = checkSheet(
      ['| 单位 | 导向性计划 | 甲口合计数 | 预算内 | 债券 | 乙口合计数 |', ...lines, ...lines].join('\n'),
      { ...setting, units: many },
    );
    expect(twice.codes.filter((code) => !code.startsWith('CHECK-001 A'))).toEqual(['CHECK-027 C1']);
    expect(twice.message('CHECK-027')).toContain('“甲口合计数”有6行与各分项之和不符');
  });

  it('point to any one cell that was changed, and to nothing else', () => {
    const rows = fc.array(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(
        rows,
        fc.nat(3),
        fc.nat(4),
        fc.integer({ min: 1, max: 999 }),
        (figures, at, column, more) => {
          const lines = figures.map(([budget, bonds, second]) => [
            budget + bonds + second,
            budget + bonds,
            budget,
            bonds,
            second,
          ]);
          const whole = [0, 1, 2, 3, 4].map((index) =>
            lines.reduce((all, line) => all + (line[index] ?? 0), 0),
          );
          const grid = [whole, ...lines];
          const row = at % grid.length;
          const changed = grid.map((line, index) =>
            line.map((value, place) => (index === row && place === column ? value + more : value)),
          );
          const print = (values: readonly (readonly number[])[]): string =>
            [
              '| 单位 | 导向性计划 | 甲口合计数 | 预算内 | 债券 | 乙口合计数 |',
              ...values.map(
                (line, index) => `| ${['合计', '市一局', '市二局', '市三局'][index]} | ${line.join(' | ')} |`,
              ),
            ].join('\n');
          expect(checkSheet(print(grid), setting).codes).toEqual([]);
          const { found } = checkSheet(print(changed), setting);
          expect(found.map((finding) => finding.at.cell)).toEqual([`${'BCDEF'[column]}${row + 2}`]);
          expect(found[0]?.params.expected).toBe(String(grid[row]?.[column]));
        },
      ),
      { seed: 20230531, numRuns: 200 },
    );
  });
});

describe('a total under a heading that mixes measures', () => {
  const sheet = (total: string): string => `
| 责任单位 | 新签约项目（个）或产业基金（亿元） | 签约额（亿元） |
| 市教育局 | 2 | 10 |
| 市科技局 | 3 | 10 |
| 高新投公司 | 不低于5亿元的产业基金，不少于2个配套项目 | 5 |
| 合计 | ${total} | 25 |`;

  it('is that of the plain measure: it says nothing of what stands in words', () => {
    expect(checkSheet(sheet('5')).codes).toEqual(['CHECK-009 A1']);
    // Below its rows, for where units are missing a total may well be above them.
    const wrong = checkSheet(sheet('4'));
    expect(wrong.codes).toEqual(['CHECK-009 A1', 'CHECK-002 B5']);
    expect(wrong.message('CHECK-002')).toContain('合计为4，各行之和为5');
  });
});
