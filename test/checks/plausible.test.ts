import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { doubtfulPlaces } from '../../src/diagnostics/doubtful.ts';
import { type Book, type Checked, checkBooks } from './checking.ts';

const UNITS = ['市委办公室', '市发改局', '市教育局', '市科技局', '市经信局', '市民政局'];
const HEADER =
  '| 序号 | 责任单位 | 新签约项目任务（个） | 新签约项目完成（个） | 签约额任务（亿元） | 签约额完成（亿元） | 签约额本月（亿元） |';

/** A month of departments: target and actual of projects, then of the contract value, and the month's own value. */
function month(period: string, rows: readonly (readonly (string | number)[])[]): Book {
  const lines = rows.map((cells, index) => `| ${index + 1} | ${UNITS[index]} | ${cells.join(' | ')} |`);
  return { file: `${period}.xlsx`, period, sheets: [[HEADER, ...lines].join('\n')] };
}

const ACTUAL = 'F';
const PROJECTS = 'D';

/** What is said of a cell, whether in reading or in checking. */
function said(checked: Checked, cell: string): readonly string[] {
  return [...checked.read, ...checked.codes].flatMap((code) => {
    const [name = '', place = ''] = code.split(' ');
    return place === cell || place.endsWith(`!${cell}`) ? [name] : [];
  });
}

/** Findings about the sizes of figures; who else has not reported is not the matter here. */
function sizes(checked: Checked): readonly string[] {
  return checked.codes.filter((code) => /^CHECK-0(?:04|13|42)/.test(code));
}

const plausible = [
  [2, 1, 10, 3, 1],
  [2, 2, 10, 5.5, 1],
  [2, 0, 10, 2, 0],
  [2, 1, 10, 4, 1],
  [2, 2, 10, 8, 2],
  [2, 0, 10, 1, 0],
];

function withActual(index: number, value: string | number, column: 1 | 3 = 3) {
  return plausible.map((row, at) =>
    at === index ? row.map((cell, place) => (place === column ? value : cell)) : row,
  );
}

describe('a figure beside its target', () => {
  it.each([
    ['250000000', 'yuan under 亿元', 'CHECK-042'],
    ['55000', '万元 under 亿元', 'CHECK-013'],
    ['550000', '千元 under 亿元', 'CHECK-013'],
    ['5500', '十万元 under 亿元', 'CHECK-042'],
    ['1000', 'a hundred times', 'CHECK-042'],
    ['150', 'fifteen times, and nothing speaks for it', 'CHECK-042'],
    ['0.00055', '亿元 under 万元, divided', 'CHECK-013'],
    ['0.0055', 'a thousandth', 'CHECK-042'],
    ['0.055', 'less than a hundredth, and nothing speaks for it', 'CHECK-042'],
  ])('that is %s (%s) is asked about', (value, _, code) => {
    const checked = checkBooks([month('2023-05', withActual(1, value))]);
    expect(said(checked, `${ACTUAL}3`)).toEqual([code]);
    expect(sizes(checked)).toEqual([`${code} F3`]);
    expect(doubtfulPlaces(checked.found)({ file: '2023-05.xlsx', sheet: 'Sheet1', cell: 'F3' })).toBe(true);
  });

  it.each(['0', '0.11', '5.5', '25', '99'])('that is %s is not', (value) => {
    expect(sizes(checkBooks([month('2023-05', withActual(1, value))]))).toEqual([]);
  });

  it.each([
    ['12', []],
    ['150', []],
    ['2000', ['CHECK-042 D3']],
    ['20000', ['CHECK-042 D3']],
    ['20000000', ['CHECK-042 D3']],
  ])(
    'that is %s projects of 2 gives %j, and no word of 万元: a count has no other measure unit',
    (count, codes) => {
      expect(sizes(checkBooks([month('2023-05', withActual(1, count, 1))]))).toEqual(codes);
    },
  );

  it('is held against the target table where its own sheet has no targets', () => {
    const targets: Book = {
      file: '任务.xlsx',
      sheets: [
        [
          '| 序号 | 责任单位 | 新签约项目（个） | 签约额（亿元） |',
          ...UNITS.map((unit, index) => `| ${index + 1} | ${unit} | 2 | 10 |`),
        ].join('\n'),
      ],
    };
    const own: Book = {
      file: '2023-05.xlsx',
      period: '2023-05',
      sheets: [
        [
          '| 序号 | 责任单位 | 新签约项目完成（个） | 签约额完成（亿元） |',
          ...UNITS.map((unit, index) => `| ${index + 1} | ${unit} | 1 | ${index === 1 ? 1500 : 5} |`),
        ].join('\n'),
      ],
    };
    expect(sizes(checkBooks([targets, own]))).toEqual(['CHECK-042 2023-05.xlsx!Sheet1!D3']);
  });

  it('is held against its class where there is no target at all', () => {
    const rows = (value: number) =>
      plausible.map((row, at) => [2, 1, '', at === 1 ? value : (row[3] ?? ''), '']);
    expect(sizes(checkBooks([month('2023-05', rows(5.5))]))).toEqual([]);
    const checked = checkBooks([month('2023-05', rows(55000))]);
    expect(sizes(checked)).toEqual(['CHECK-042 F3']);
    expect(checked.message('CHECK-042')).toContain('与同类单位的中间数');
  });
});

describe('a figure beside last month’s', () => {
  const before = month('2023-04', plausible);

  it('may be more than ten times its target where last month’s was nearly as much', () => {
    const april = month('2023-04', withActual(1, 140));
    const may = month('2023-05', withActual(1, 150));
    // April by itself is asked about; mended or confirmed it speaks for May.
    expect(sizes(checkBooks([april, may])).filter((code) => code.includes('2023-05'))).toEqual([
      'CHECK-042 2023-05.xlsx!Sheet1!F3',
    ]);
    const slow = [month('2023-04', withActual(1, 95)), month('2023-05', withActual(1, 105))];
    expect(sizes(checkBooks(slow))).toEqual([]);
  });

  it('that is a hundredth of it or less is no fall but another unit', () => {
    const checked = checkBooks([month('2023-04', withActual(1, 30)), month('2023-05', withActual(1, 0.3))]);
    expect(sizes(checked)).toEqual(['CHECK-042 2023-05.xlsx!Sheet1!F3']);
    expect(checked.message('CHECK-042')).toContain('与上月累计30相差太多');
  });

  it('is not held against a figure that is itself in doubt', () => {
    const after = month('2023-06', plausible);
    const slip = month('2023-05', withActual(1, 55000));
    expect(sizes(checkBooks([before, slip, after]))).toEqual(['CHECK-013 2023-05.xlsx!Sheet1!F3']);
  });
});

describe('whatever actual is multiplied by a thousand or more, or divided,', () => {
  /** Targets in 亿元 and counts, and actuals from a hundredth to ten times of them. */
  const row = fc
    .record({
      projects: fc.integer({ min: 1, max: 20 }),
      done: fc.integer({ min: 0, max: 30 }),
      target: fc.integer({ min: 1, max: 10_000 }),
      share: fc.integer({ min: 11, max: 990 }),
    })
    .map(({ projects, done, target, share }) => {
      const goal = new Decimal(target).dividedBy(100);
      const actual = goal.times(share).dividedBy(100).toDecimalPlaces(6);
      return [projects, done, plain(goal), plain(actual), ''] as const;
    });
  const power = fc.integer({ min: 3, max: 8 }).chain((k) => fc.constantFrom(k, -k));

  it('there is a question at that cell, and it is doubtful', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 6, maxLength: 6 }),
        fc.nat({ max: 5 }),
        power,
        fc.boolean(),
        fc.boolean(),
        (rows, index, k, isCount, hasBefore) => {
          const column = isCount ? 1 : 3;
          const original = new Decimal(rows[index]?.[column] ?? 0);
          fc.pre(!original.isZero());
          const slipped = plain(original.times(new Decimal(10).pow(k)));
          const changed = rows.map((cells, at) =>
            at === index ? cells.map((cell, place) => (place === column ? slipped : cell)) : cells,
          );
          const books = [...(hasBefore ? [month('2023-04', rows)] : []), month('2023-05', changed)];
          const checked = checkBooks(books);
          const cell = `${isCount ? PROJECTS : ACTUAL}${index + 2}`;
          const place = hasBefore ? `2023-05.xlsx!Sheet1!${cell}` : cell;
          const found = [...checked.read, ...checked.codes].filter((code) => code.endsWith(place));
          expect(found.some((code) => /^(?:CHECK-0(?:13|42)|VALUE-00[78])/.test(code))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  /** Results without targets, none ten times another: a table of townships and one of departments. */
  const WITHOUT_TARGETS = [
    {
      table: '附件1',
      head: '| 乡镇 | 新签约亿元以上项目完成（个） | 签约投资额完成（亿元） | 实际到位内资完成（亿元） |',
      units: ['灵乡镇', '陈贵镇', '保安镇', '金山店镇', '大箕铺镇', '金牛镇'],
    },
    {
      table: '附件2',
      head: '| 责任单位 | 新签约项目完成（个） | 签约额完成（亿元） | 组建产业基金规模完成（亿元） |',
      units: UNITS,
    },
    {
      table: '固定资产投资',
      head: '| 乡镇 | 固定资产投资完成（亿元） |',
      units: ['灵乡镇', '陈贵镇', '保安镇', '金山店镇', '大箕铺镇', '金牛镇'],
    },
  ] as const;

  it.each(WITHOUT_TARGETS)(
    'there is a question without any target, too: beside last month’s figure, else those of the class ($table)',
    ({ head, units }) => {
      const measures = head.split('|').length - 3;
      const sheet = (period: string, rows: readonly (readonly string[])[]): Book => ({
        file: `${period}.xlsx`,
        period,
        sheets: [
          [head, ...rows.map((cells, index) => `| ${units[index]} | ${cells.join(' | ')} |`)].join('\n'),
        ],
      });
      const figures = fc.array(
        fc.array(fc.integer({ min: 10, max: 99 }), { minLength: measures, maxLength: measures }),
        { minLength: units.length, maxLength: units.length },
      );
      fc.assert(
        fc.property(
          figures,
          fc.nat(units.length - 1),
          fc.nat(measures - 1),
          power,
          fc.boolean(),
          (rows, unit, measure, k, hasBefore) => {
            const right = rows.map((cells) => cells.map(String));
            const slipped = right.map((cells, at) =>
              at === unit
                ? cells.map((cell, place) =>
                    place === measure ? plain(new Decimal(cell).times(new Decimal(10).pow(k))) : cell,
                  )
                : cells,
            );
            const books = [...(hasBefore ? [sheet('2023-04', right)] : []), sheet('2023-05', slipped)];
            const cell = `${'BCD'.charAt(measure)}${unit + 2}`;
            const place = hasBefore ? `2023-05.xlsx!Sheet1!${cell}` : cell;
            const checked = checkBooks(books);
            const asked = [...checked.read, ...checked.codes].filter((code) => code.endsWith(place));
            expect(asked.some((code) => /^(?:CHECK-0(?:11|13|42)|VALUE-00[78])/.test(code))).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('and nothing is asked about the figures as they were', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 6 }), (rows) => {
        expect(sizes(checkBooks([month('2023-05', rows)]))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a figure of a monthly form', () => {
  const form = (period: string, output: string): Book => ({
    file: `${period}.xlsx`,
    period,
    name: '融通高科',
    sheets: [
      `
| 大冶市2023年服务企业行动企业情况收集表 | < | < | < | < | < |
| 包保单位：市经信局 | < | < | 填报时间：2023年${Number(period.slice(5))}月24日 | < | < |
| 企业名称（盖章） | < | 融通高科（金种子企业）※ | < | < | < |
| 企业主要负责人 | < | 何×× | 联系方式 | '139 | < |
| 企业联系人 | < | 李×× | 联系方式 | '139 | < |
| 挂点部门联络员（兼职党建指导员） | < | 王×× | 联系方式 | '876 | < |
| 当月产值 | < | ${output} | 当月税收 | 120 | < |
| 主要设备及产品 | < | 磷酸铁锂生产线两条 | < | < | < |
| 开展情况 | 培育进规、稳规、“科技小巨人”等情况 | 已入库 | < | < | < |
| ^ | 安全生产 | 无事故 | < | < | < |
| ^ | 环境保护 | 达标 | < | < | < |
| ^ | 疫情防控 | 无 | < | < | < |
| ^ | 技改、扩建、智能化改造、“专精特新”等情况 | 扩建二期 | < | < | < |
| 需要协调解决的问题 | 问题内容 | < | 问题类型 | 问题涉及部门 | 要求完成时限 |
| ^ | 用地不足 | < | 用地 | 市资规局 | 2023年6月底 |
| ^ | | < | | | |
| 包保部门盖章： | < | < | 包保部门主要负责人签字： | < | < |`,
    ],
  });

  it.each([
    ['35055000', ['CHECK-013 2023-05.xlsx!融通高科!C7']],
    ['0.35055', ['CHECK-013 2023-05.xlsx!融通高科!C7']],
    ['7010', []],
    ['350', []],
  ])('after 3505.5 %s gives %j', (output, codes) => {
    expect(sizes(checkBooks([form('2023-04', '3505.5'), form('2023-05', output)]))).toEqual(codes);
  });
});
