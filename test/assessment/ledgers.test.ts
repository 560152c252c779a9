import { describe, expect, it } from 'vitest';
import type { Rule } from '../../schemas/rules/rule.ts';
import type { LedgerLine, LedgerStanding } from '../../src/assessment/tracking/ledger.ts';
import { placesBehind } from '../../src/facts/known.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { resultsOf } from './submitted.ts';

const HEAD =
  '| 项目名称 | 引进单位 | 落户乡镇 | 省外 | 计划总投资（亿元） | 签约日期 | 开工日期 | 入库日期 | 推进状态 |';

/** With other parameters of 招-06, whose denominator the document leaves open. */
function ledgerBy(args: Rule['args'], ...rows: readonly string[]): LedgerStanding {
  const rules = daye2023.rules.map((rule) =>
    rule.rule === '招-06' ? { ...rule, args: { ...rule.args, ...args } } : rule,
  );
  const scheme = { ...daye2023, rules };
  const [standing] = resultsOf([[null, [HEAD, ...rows].join('\n')]], '2023-05', { scheme }).ledgers;
  return standing ?? expect.fail();
}

function ledger(...rows: readonly string[]): LedgerStanding {
  return ledgerBy({}, ...rows);
}

const ROWS = [
  '| 甲项目 | 市教育局 | 陈贵镇 | 是 | 6 | 2023-01-10 | 2023-03-01 | 2023-04-01 | 正常 |',
  '| 乙项目 | 市教育局 | 灵乡镇 | 否 | 2 | 2023-02-10 | | | 困难 |',
  '| 丙项目 | 市教育局、市民政局 | 陈贵镇 | 否 | 2 | 2023-05-20 | 2023-06-10 | | 正常 |',
  '| 丁项目 | 市民政局 | 陈贵镇 | 否 | 10 | 2023-01-20 | | | 已解除 |',
];

/** Contracts in the year and the month, and both shares as `done/of`. */
function shown({ unit, figures }: LedgerLine): readonly (string | null)[] {
  return [
    unit,
    ...figures.map(({ known, part }) =>
      part === null
        ? (known.value?.toFixed() ?? known.words.zh)
        : `${part.done}/${part.of} ${known.value?.toFixed(2)}`,
    ),
  ];
}

describe('签约项目 at the end of May', () => {
  it('are told of each unit, one of two units for both and once in the whole; released ones are left out', () => {
    const { groups, whole, left } = ledger(...ROWS);
    // Of 教育局 甲, 乙, 丙: 甲 was started and entered by 31 May, 丙 starts in June.
    expect(groups[0]?.lines.map(shown)).toEqual([
      ['市教育局', '3', '1', '1/3 33.33', '1/3 33.33'],
      ['市民政局', '1', '1', '0/1 0.00', '0/1 0.00'],
    ]);
    expect(shown(whole)).toEqual([null, '3', '1', '1/3 33.33', '1/3 33.33']);
    expect(left.flatMap(({ at }) => at.map(({ cell }) => cell))).toEqual(['I5']);
  });

  it('are told of each township, too', () => {
    const townships = ledger(...ROWS).groups.find(({ name }) => name === '落户乡镇');
    expect(townships?.lines.map(shown)).toEqual([
      ['灵乡镇', '1', '0', '0/1 0.00', '0/1 0.00'],
      ['陈贵镇', '2', '1', '1/2 50.00', '1/2 50.00'],
    ]);
  });

  it('have the share by amount beside that by number: 6 of 10 亿元', () => {
    expect(ledger(...ROWS).whole.figures[2]?.part?.amount?.toFixed()).toBe('60');
  });

  describe('whose denominator the scheme sets otherwise', () => {
    const OLD = '| 戊项目 | 市教育局 | 陈贵镇 | 是 | 4 | 2022-03-10 | 2022-09-01 | | 正常 |';
    const started = (args: Rule['args']): string => {
      const part = ledgerBy(args, ...ROWS, OLD).whole.figures[2];
      return `${part?.part?.done}/${part?.part?.of} ${part?.known.value?.toFixed(2)}`;
    };

    it('count those of earlier years, too: 甲 and 戊 of four', () => {
      expect([started({}), started({ thisYear: 'no' })]).toEqual(['1/3 33.33', '2/4 50.00']);
    });

    it('count from so many months after the contract on: three months after 10 January and 10 February are over', () => {
      expect(started({ after: 3 })).toBe('1/2 50.00');
    });

    it('are taken by amount: 6 of 10 亿元', () => {
      expect(started({ amount: 'investment' })).toBe('1/3 60.00');
    });

    it('count released contracts, too, and leave out none', () => {
      expect(started({ of: [] })).toBe('1/4 25.00');
      expect(ledgerBy({ of: [] }, ...ROWS).left).toEqual([]);
    });
  });

  it('without a state are in force: a cell left blank says nothing of a release', () => {
    expect(
      shown(ledger('| 甲项目 | 市教育局 | 陈贵镇 | 是 | 6 | 2023-01-10 | 2023-03-01 | | |').whole)[3],
    ).toBe('1/1 100.00');
  });

  it('whose start cannot be read leave the share between two bounds', () => {
    const [, , started] = ledger(
      ROWS[0] ?? '',
      '| 乙项目 | 市教育局 | 灵乡镇 | 否 | 2 | 2023-02-10 | 年内 | | 正常 |',
    ).whole.figures;
    expect([
      started?.known.value,
      started?.least.toFixed(),
      started?.most.toFixed(),
      started?.part?.amount,
    ]).toEqual([null, '50', '100', null]);
  });

  it('keep the cells that every figure rests on', () => {
    const [contracts] = ledger(ROWS[0] ?? '').whole.figures;
    expect(placesBehind(contracts === undefined ? [] : [contracts.known]).map(({ cell }) => cell)).toEqual([
      'F2',
    ]);
  });
});

describe('Problems handed over', () => {
  const PROBLEMS = '| 编号 | 项目名称 | 问题 | 责任单位 | 交办日期 | 完成时限 | 办结（销号）日期 | 状态 |';
  const figures = (...rows: readonly string[]): readonly (string | null)[] => {
    const { ledgers } = resultsOf([[null, [PROBLEMS, ...rows].join('\n')]], '2023-05');
    return shown(ledgers[0]?.whole ?? expect.fail());
  };

  it('are overdue after their last day, due soon 30 days before it, and neither once they are closed', () => {
    expect(
      figures(
        '| 1 | 甲 | 用地 | 市教育局 | 2023-03-01 | 2023-05-30 | | 办理中 |',
        '| 2 | 乙 | 用电 | 市教育局 | 2023-03-01 | 2023-06-30 | | 办理中 |',
        '| 3 | 丙 | 用水 | 市教育局 | 2023-03-01 | 2023-04-30 | 2023-05-10 | 已办结 |',
        '| 4 | 丁 | 用气 | 市教育局 | 2023-06-02 | 2023-07-30 | | 办理中 |',
      ),
    ).toEqual([null, '3', '1/3 33.33', '1', '1']);
  });

  it('are overdue at the end of their last day', () => {
    expect(figures('| 1 | 甲 | 用地 | 市教育局 | 2023-03-01 | 2023-05-31 | | 办理中 |')[3]).toBe('1');
  });

  it('closed after the day judged were still open on it; closed without a day, nobody knows', () => {
    const later = '| 1 | 甲 | 用地 | 市教育局 | 2023-03-01 | 2023-05-20 | 2023-06-05 | 已办结 |';
    const undated = '| 1 | 甲 | 用地 | 市教育局 | 2023-03-01 | 2023-05-20 | | 已办结 |';
    expect(figures(later)[3]).toBe('1');
    expect(figures(undated)[3]).toBe('不详1件');
  });

  it('of a ledger without last days are neither overdue nor not: so many are not known, but for those that are closed', () => {
    const sheet = [
      '| 编号 | 企业名称 | 问题 | 涉及部门 | 收函日期 | 回复日期 | 办结日期 | 状态 |',
      '| 1 | 甲公司 | 用地 | 市教育局 | 2023-03-01 | 2023-03-02 | | 办理中 |',
      '| 2 | 乙公司 | 用电 | 市教育局 | 2023-03-01 | 2023-03-02 | | 办理中 |',
      '| 3 | 丙公司 | 用水 | 市教育局 | 2023-03-01 | 2023-03-02 | 2023-04-10 | 已办结 |',
    ].join('\n');
    const [, , overdue, soon] = resultsOf([[null, sheet]], '2023-05').ledgers[0]?.whole.figures ?? [];
    const unknown = { zh: '不详2件', en: '2 not known' };
    expect([overdue?.known.words, soon?.known.words]).toEqual([unknown, unknown]);
    expect([overdue?.known.value, soon?.known.value]).toEqual([null, null]);
  });

  it('that are known stand beside those that are not', () => {
    expect(
      figures(
        '| 1 | 甲 | 用地 | 市教育局 | 2023-03-01 | 2023-05-20 | | 办理中 |',
        '| 2 | 乙 | 用电 | 市教育局 | 2023-03-01 | 2023-05-20 | | 已办结 |',
      )[3],
    ).toBe('1（另有1件不详）');
  });
});

describe('Days away', () => {
  const TRIPS = '| 单位 | 人员类别 | 出发日期 | 返回日期 | 目的地 | 省外 | 报备 |';
  const days = (...rows: readonly string[]) => {
    const { ledgers } = resultsOf([[null, [TRIPS, ...rows].join('\n')]], '2023-05');
    return ledgers[0]?.whole.figures[2]?.known.words.zh;
  };

  it('are told of each unit by its own rows, though another went on the same day to the same place', () => {
    const sheet = [
      TRIPS,
      '| 市教育局 | 招商专班 | 2023-05-02 | 2023-05-03 | 深圳 | 是 | 是 |',
      '| 市民政局 | 招商专班 | 2023-05-02 | 2023-05-11 | 深圳 | 是 | 是 |',
    ].join('\n');
    const [standing] = resultsOf([[null, sheet]], '2023-05').ledgers;
    expect(standing?.groups[0]?.lines.map(shown)).toEqual([
      ['市教育局', '1', '1', '2'],
      ['市民政局', '1', '1', '10'],
    ]);
    expect(standing === undefined ? null : shown(standing.whole)).toEqual([null, '2', '2', '12']);
  });

  it('are those in the month, both ends counted; of a trip that has no end one at least, and no more than to the end of the month', () => {
    expect(days('| 市教育局 | 招商专班 | 2023-04-28 | 2023-05-03 | 深圳 | 是 | 是 |')).toBe('3');
    expect(days('| 市教育局 | 招商专班 | 2023-05-30 | | 深圳 | 是 | 是 |')).toBe('1—2');
    expect(days('| 市教育局 | 招商专班 | 2023-04-28 | | 深圳 | 是 | 是 |')).toBe('0—31');
  });
});
