import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { departments } from '../../schemas/investment/departments.ts';
import { townships } from '../../schemas/investment/townships.ts';
import { funding } from '../../schemas/project/funding.ts';
import { fold } from '../../src/core/fold.ts';
import { isAsideWord, measurePart } from '../../src/tables/measure-words.ts';
import { vocabularyOf } from '../../src/tables/vocabulary.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';
import { codes, column, read, readOne } from './reading.ts';

const TITLE = '| 2023年1—5月部门单位招商引资完成情况表 | < | < | < |';

/** A department with 10 and 3 under the two given headings of 签约额, in two header rows or in one. */
const stacked = (left: string, right: string): string => `${TITLE}
| 序号 | 责任单位 | 签约额（亿元） | < |
| ^ | ^ | ${left} | ${right} |
| 1 | 市教育局 | 10 | 3 |`;
const flat = (left: string, right: string): string => `${TITLE}
| 序号 | 责任单位 | ${left}（亿元） | ${right}（亿元） |
| 1 | 市教育局 | 10 | 3 |`;

const figures = (markdown: string): readonly string[] =>
  column(readOne(sheetFromMarkdown(markdown)).rows, 'contract-value.target', 'contract-value.actual');
const found = (markdown: string): readonly string[] => codes(read(sheetFromMarkdown(markdown)));

describe('A heading of targets', () => {
  it.each(
    '任务 目标 目标值 任务值 目标数 应完成 应完成数 计划数 计划完成 年度计划 全年任务数 年任务 年度目标任务 考核目标 下达任务 年度指标 2023年任务 2023年度目标 本年任务 今年目标 2023年计划数 任务（2023年） 调整后任务 调整后目标'.split(
      ' ',
    ),
  )('%s is understood, in two header rows and in one', (words) => {
    expect([figures(stacked(words, '完成')), found(stacked(words, '完成'))]).toEqual([['10亿元 3亿元'], []]);
    const one = flat(`签约额${words}`, '签约额完成');
    expect([figures(one), found(one)]).toEqual([['10亿元 3亿元'], []]);
  });

  it('may have the year on a level of its own, above or below the measure', () => {
    const below = `${TITLE}
| 序号 | 责任单位 | 签约额（亿元） | < |
| ^ | ^ | 2023年 | < |
| ^ | ^ | 任务 | 完成 |
| 1 | 市教育局 | 10 | 3 |`;
    const above = `${TITLE}
| 序号 | 责任单位 | 2023年 | < |
| ^ | ^ | 签约额（亿元） | < |
| ^ | ^ | 任务 | 完成 |
| 1 | 市教育局 | 10 | 3 |`;
    for (const sheet of [below, above])
      expect([figures(sheet), found(sheet)]).toEqual([['10亿元 3亿元'], []]);
  });

  it('is understood in the target table too', () => {
    const sheet = '| 责任单位 | 2023年签约额（亿元） | 2023年新签约项目（个） |\n| 市教育局 | 10 | 2 |';
    expect(
      column(readOne(sheetFromMarkdown(sheet)).rows, 'contract-value.target', 'projects.target'),
    ).toEqual(['10亿元 2个']);
    expect(found(sheet)).toEqual([]);
  });
});

describe('A stroke', () => {
  it('may be part of a measure’s name, or stand between it and its part', () => {
    for (const between of ['', '/', '-']) {
      const sheet = `| 2023年1—5月向上争取项目资金任务完成情况 | < | < | < | < |
| 单位名称 | 导向性计划${between}任务（万元） | 导向性计划${between}完成（万元） | 政策性银行贷款/基金${between}任务（万元） | 政策性银行贷款/基金${between}完成（万元） |
| 市教育局 | 100 | 50 | 20 | 10 |`;
      const { rows } = readOne(sheetFromMarkdown(sheet), [funding]);
      expect(column(rows, 'plan.actual', 'loans.target', 'loans.actual')).toEqual(['50万元 20万元 10万元']);
    }
  });

  it('raises nothing there', () => {
    expect(
      found(`| 单位名称 | 导向性计划任务（万元） | 政策性银行贷款/基金任务（万元） |
| 市教育局 | 100 | 20 |`),
    ).toEqual([]);
  });
});

describe('A heading of results', () => {
  it.each(
    '完成 完成值 完成额 累计 累计完成 实际完成 实际数 已完成 至今完成 目前完成 1—5月完成 1-5月 截至5月底 截至5月31日完成 5月累计完成 2023年完成 今年累计 本年累计完成 2023年1—5月完成 上半年'
      .split(' ')
      .filter((words) => words !== '上半年'),
  )('%s is understood, in two header rows and in one', (words) => {
    expect([figures(stacked('任务', words)), found(stacked('任务', words))]).toEqual([['10亿元 3亿元'], []]);
    const one = flat('签约额任务', `签约额${words}`);
    expect([figures(one), found(one)]).toEqual([['10亿元 3亿元'], []]);
  });
});

describe('TABLE-020: an unknown word beside a known measure', () => {
  it.each(['指标分解', '考核', '某某', '分配', '任物'])(
    '(%s) in place of 任务 or 完成 is asked about, not left out',
    (words) => {
      expect(found(stacked(words, '完成'))).toEqual(['TABLE-020 C2']);
      expect(found(stacked('任务', words))).toEqual(['TABLE-020 D2']);
      expect(found(flat(`签约额${words}`, '签约额完成'))).toEqual(['TABLE-020 C2']);
      expect(found(flat('签约额任务', `签约额${words}`))).toEqual(['TABLE-020 D2']);
    },
  );

  it('says what it might be', () => {
    const [asked] = read(sheetFromMarkdown(stacked('指标分解', '完成'))).findings;
    expect(asked?.params).toMatchObject({ column: '签约额（亿元）/指标分解', expected: '签约额/任务' });
  });

  it('is the office’s own where the measure has both already', () => {
    const sheet = `${TITLE}
| 序号 | 责任单位 | 签约额（亿元） | < | < | < |
| ^ | ^ | 任务 | 完成 | 同比增长 | 洽谈 |
| 1 | 市教育局 | 10 | 3 | 5 | 2 |`;
    expect(read(sheetFromMarkdown(sheet)).findings.map(({ severity }) => severity)).toEqual([
      'info',
      'warning',
    ]);
    expect(figures(sheet)).toEqual(['10亿元 3亿元']);
  });
});

describe('A column that an office adds for itself', () => {
  const beside = (heading: string): string => `${TITLE}
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | ${heading} |
| 市教育局 | 10 | 3 | 7 |`;

  it.each(
    '备注 情况说明 联系电话 联系人 签字 负责人签字 单位盖章 签字（盖章） 签字及日期 签字栏 附件 联系人及电话 联系电话（座机）'.split(
      ' ',
    ),
  )('(%s) raises nothing', (heading) => {
    expect(found(beside(heading))).toEqual([]);
  });

  it.each(['签字项目', '备注项目（个）', '联系项目任务（个）', '附件（亿元）'])(
    '(%s) is none where its words are of figures',
    (heading) => {
      expect(found(beside(heading))).toHaveLength(1);
    },
  );
});

describe('TABLE-022: a column of another year or month', () => {
  const wide = (...headings: readonly string[]): string => `${TITLE}
| 序号 | 责任单位 | 签约额（亿元） | ${headings
    .slice(1)
    .map(() => '<')
    .join(' | ')} |
| ^ | ^ | ${headings.join(' | ')} |
| 1 | 市教育局 | ${headings.map((words) => (words === '任务' ? 10 : words.includes('!') ? 3 : 8)).join(' | ')} |`;
  const marked = (sheet: string): string => sheet.replaceAll('!', '');

  it.each([
    ['2022年完成'],
    ['上年完成'],
    ['上年同期'],
    ['去年同期完成'],
    ['2022年1—5月完成'],
    ['4月完成'],
    ['1—4月完成'],
    ['截至4月底'],
    ['上月完成'],
    ['2024年完成'],
    ['一季度完成'],
  ])('(%s) is passed over by name, wherever it stands', (other) => {
    for (const headings of [
      [other, '任务', '完成!'],
      ['任务', other, '完成!'],
      ['任务', '完成!', other],
    ]) {
      const sheet = marked(wide(...headings));
      expect(figures(sheet)).toEqual(['10亿元 3亿元']);
      expect(found(sheet)).toEqual([`TABLE-022 ${'CDE'[headings.indexOf(other)]}2`]);
    }
  });

  it('a month’s own figure is that month’s, not the cumulative one', () => {
    const sheet = marked(wide('任务', '4月完成', '5月完成', '累计!'));
    const { rows, columns } = readOne(sheetFromMarkdown(sheet));
    expect(columns.map(({ key }) => key)).toEqual([
      'serial',
      'unit',
      'contract-value.target',
      'contract-value.month',
      'contract-value.actual',
    ]);
    expect(column(rows, 'contract-value.actual')).toEqual(['3亿元']);
  });

  it('a target to date stands beside the year’s and is none', () => {
    for (const other of ['1—5月任务', '5月目标', '上半年任务', '序时任务']) {
      const sheet = marked(wide(other, '任务', '完成!'));
      expect(figures(sheet)).toEqual(['10亿元 3亿元']);
    }
  });

  it('a sheet with last year’s alone has no figure for this one', () => {
    const sheet = flat('2022年签约额完成', '签约额任务').replace('| 10 | 3 |', '| 8 | 10 |');
    expect(
      column(readOne(sheetFromMarkdown(sheet)).rows, 'contract-value.target', 'contract-value.actual'),
    ).toEqual(['10亿元 ']);
    expect(found(sheet)).toEqual(['TABLE-022 C2', 'TABLE-006 D2']);
  });

  it('a target table may show what was done last year', () => {
    const sheet = '| 责任单位 | 2022年签约额完成（亿元） | 2023年签约额任务（亿元） |\n| 市教育局 | 8 | 10 |';
    const table = readOne(sheetFromMarkdown(sheet));
    expect([table.variant, column(table.rows, 'contract-value.target')]).toEqual(['base', ['10亿元']]);
  });

  it('in another table', () => {
    const sheet = `
| 单位名称 | 2022年导向性计划完成（万元） | 导向性计划任务（万元） | 导向性计划完成（万元） |
| 市教育局 | 700 | 1000 | 300 |`;
    const [row] = column(readOne(sheetFromMarkdown(sheet), [funding]).rows, 'plan.target', 'plan.actual');
    expect(row).toBe('1000万元 300万元');
  });

  it('in January the month’s figure is the cumulative one', () => {
    const sheet = stacked('任务', '1月完成').replace('1—5月', '1月');
    expect(figures(sheet)).toEqual(['10亿元 3亿元']);
  });
});

describe('TABLE-023: a heading that is none', () => {
  it.each([
    ['a paragraph', '请各单位于每月25日前填报'.repeat(9)],
    ['thirty thousand letters', '1月至'.repeat(10_000)],
    ['as many brackets', '（'.repeat(30_000)],
    ['as many blanks between letters', '签 '.repeat(15_000)],
    ['figures without end', '1'.repeat(30_000)],
  ])('(%s) is told within a second, in any row of the header', (_, words) => {
    for (const sheet of [
      stacked('任务', '完成').replace('|\n| ^', `| ${words} |\n| ^`),
      `${stacked('任务', '完成').replace(/(\| \^.*)/, `$1 ${words} |`)}`,
    ]) {
      const started = performance.now();
      expect(found(sheet).filter((line) => line.startsWith('TABLE-023'))).toHaveLength(1);
      expect(figures(sheet)).toEqual(['10亿元 3亿元']);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

describe('Opposites', () => {
  const township = (heading: string): string => `
| 2023年1—5月各乡镇招商引资完成情况表 | < | < | < | < | < | < | < |
| 序号 | 责任单位 | 签约投资额任务（亿元） | 签约投资额完成（亿元） | 新签约亿元以上项目任务（个） | 新签约亿元以上项目完成（个） | ${heading}任务 | ${heading}完成 |
| 1 | 灵乡镇 | 50 | 20 | 8 | 3 | 40 | 9 |`;

  it.each([
    ['实际到位外资', 'domestic-capital'],
    ['到位外资', 'domestic-capital'],
    ['省内资金', 'outside-capital'],
    ['市外资金', 'outside-capital'],
    ['实际利用内资', 'foreign-capital'],
    ['新开工未入库项目', 'started'],
    ['新竣工入库项目', 'started'],
    ['新开工出库项目', 'started'],
    ['新注销项目', 'registered'],
    ['旧注册项目', 'registered'],
    ['未注册项目', 'registered'],
    ['新引进内资企业', 'foreign-enterprises'],
    ['内向型市场主体', 'export-entities'],
  ])('%s is never taken for what it comes near to', (heading, id) => {
    const { columns } = readOne(sheetFromMarkdown(township(heading)));
    expect(columns.filter((bound) => bound.id === id)).toEqual([]);
    expect(found(township(heading)).filter((line) => /^TABLE-02[01] G2/.test(line))).toHaveLength(1);
  });

  it.each([
    ['新签约亿元以下项目', 'projects'],
    ['已签约亿元以上项目', 'projects'],
  ])('%s is no %s', (heading, id) => {
    const sheet = township('新注册项目').replaceAll('新签约亿元以上项目', heading);
    const read = readOne(sheetFromMarkdown(sheet));
    expect(read.columns.filter((bound) => bound.id === id)).toEqual([]);
  });

  it('over a heading make another measure of it', () => {
    const sheet = `${TITLE}
| 责任单位 | 其中：外资项目 | < | 新签约项目（个） | < |
| ^ | 签约额任务（亿元） | 签约额完成（亿元） | 任务 | 完成 |
| 市教育局 | 10 | 3 | 2 | 1 |`;
    expect(column(readOne(sheetFromMarkdown(sheet), [departments]).rows, 'contract-value.actual')).toEqual([
      '',
    ]);
  });

  it.each(['签约颔', '新开工人库项木', '新签约相目', '新签的约项目', '新约签项目', '新签约约项目'])(
    'but %s is a slip of the pen, read with a warning or asked about',
    (heading) => {
      const sheet = `${TITLE}
| 责任单位 | 签约额任务（亿元） | 签约额完成（亿元） | ${heading}任务 | ${heading}完成 |
| 市教育局 | 10 | 3 | 2 | 1 |`;
      expect(found(sheet).some((line) => /^TABLE-0(08|20|21) D2/.test(line))).toBe(true);
    },
  );
});

describe('Whatever stands in place of a measure’s heading', () => {
  const LAYOUTS = [
    {
      definition: departments,
      markdown: `
| 2023年1—5月部门单位招商引资完成情况表 | < | < | < | < | < | < | < |
| 序号 | 责任单位 | 新签约项目（个） | < | 签约额（亿元） | < | 新开工入库项目（个） | < |
| ^ | ^ | 任务 | 完成 | 任务 | 完成 | 任务 | 完成 |
| 1 | 市教育局 | 2 | 1 | 10 | 3 | 5 | 4 |`,
      headings: ['新签约项目', '签约额', '新开工入库项目'],
    },
    {
      definition: townships,
      markdown: `
| 2023年1—5月各乡镇招商引资完成情况表 | < | < | < | < | < | < | < | < |
| 责任单位 | 新签约亿元以上项目任务（个） | 新签约亿元以上项目完成（个） | 签约投资额任务（亿元） | 签约投资额完成（亿元） | 实际到位内资任务（亿元） | 实际到位内资完成（亿元） | 省外资金任务（亿元） | 省外资金完成（亿元） |
| 灵乡镇 | 8 | 3 | 50 | 20 | 40 | 9 | 7 | 6 |`,
      headings: ['新签约亿元以上项目', '签约投资额', '实际到位内资', '省外资金'],
    },
    {
      definition: townships,
      markdown: `
| 责任单位 | 新签约亿元以上项目 | 签约投资额 | 新注册项目 | 实际利用外资 |
| 灵乡镇 | 8 | 50 | 7 | 6 |`,
      headings: ['新签约亿元以上项目', '签约投资额', '新注册项目', '实际利用外资'],
    },
  ] as const;

  const LETTERS = [
    ...new Set(
      `${tables
        .flatMap(({ columns }) => columns.flatMap(({ header, aliases = [] }) => [header, ...aliases].flat()))
        .join('')}旧外内未下竣出注销某的人木年月`,
    ),
  ].filter((letter) => /\p{Script=Han}/u.test(letter));

  const values = (
    markdown: string,
    definition: (typeof LAYOUTS)[number]['definition'],
  ): ReadonlyMap<string, string> => {
    const [table] = read(sheetFromMarkdown(markdown)).tables.filter(({ id }) => id === definition.id);
    const keys = table?.columns.filter(({ part }) => part !== null).map(({ key }) => key) ?? [];
    return new Map(keys.map((key) => [key, column(table?.rows ?? [], key).join()]));
  };

  it.each(LAYOUTS)(
    'gives the same figures, or a question: never another column’s figures ($headings)',
    ({ definition, markdown, headings }) => {
      const right = values(markdown, definition);
      const known = vocabularyOf(definition);
      const replaced = fc.constantFrom(...headings).chain((heading) =>
        fc
          .oneof(
            // Any letters, and the heading itself with one or two of them changed.
            fc.array(fc.constantFrom(...LETTERS), { minLength: heading.length, maxLength: heading.length }),
            fc
              .tuple(
                fc.nat(heading.length - 1),
                fc.constantFrom(...LETTERS),
                fc.nat(heading.length - 1),
                fc.constantFrom(...LETTERS),
              )
              .map(([at, letter, other, second]) =>
                [...heading].map((own, index) => (index === at ? letter : index === other ? second : own)),
              ),
          )
          .map((letters) => ({ heading, other: letters.join('') }))
          .filter(
            ({ other }) =>
              other !== heading &&
              !known.spellings.has(fold(other)) &&
              measurePart(other) === null &&
              // 得分 and 同比 begin columns of the office's own.
              !isAsideWord(other),
          ),
      );
      fc.assert(
        fc.property(replaced, ({ heading, other }) => {
          const sheet = markdown.replaceAll(heading, other);
          const { findings } = read(sheetFromMarkdown(sheet));
          const now = values(sheet, definition);
          for (const [key, value] of now) expect(`${key} ${value}`).toBe(`${key} ${right.get(key)}`);
          const asked = findings.some(({ severity }) => severity !== 'info');
          if (now.size < right.size) expect(asked).toBe(true);
        }),
        { numRuns: 400, seed: 20230531 },
      );
    },
  );
});
