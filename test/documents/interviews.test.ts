import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/assessment/verdict.ts';
import { monthSpan } from '../../src/core/span.ts';
import { interviewWorkbook } from '../../src/documents/score-workbook.ts';
import type { Known } from '../../src/facts/known.ts';
import type { SheetModel } from '../../src/model/workbook-model.ts';
import { occasionText, proposalOf, reasonOf, verdictsText } from '../../src/words/verdicts.ts';
import { MAY, noResultRule, scheme, TABLE, unit } from './assessed.ts';

/** A month in which the condition held, or is not known: its evidence in words, and the cell behind it. */
function month(number: number, value: true | null = true, table = TABLE): Known<boolean> {
  const when = monthSpan({ year: 2023, month: number });
  const at = [{ file: `2023-0${number}.xlsx`, sheet: '部门', cell: 'D14' }];
  const unit = table === TABLE ? '市档案馆' : '金牛镇';
  return {
    value,
    when,
    words:
      value === null ? { zh: '未报或无法核实', en: '' } : { zh: '第4名，2.70分', en: 'rank 4, 2.70 points' },
    from: [{ about: { unit }, what: `${table}#projects.actual`, when, value: '', at }],
  };
}

const RULE = noResultRule();
const LEADER = { list: 'interview', by: '分管市领导', whom: '主要负责人' } as const;
const HIGHEST = { ...LEADER, by: '市委市政府主要领导' } as const;
const TOWNS = 'investment/townships';

const DEPARTMENT: Verdict = {
  rule: RULE,
  about: { unit: '市档案馆' },
  class: '市直部门',
  span: MAY,
  state: 'met',
  step: 2,
  action: HIGHEST,
  because: [month(3), month(4), month(5)],
  counted: { count: 3, remaining: 0, higher: null },
  phrase: { zh: '各项指标均无增长', en: 'without an increase in any indicator' },
};
const WARNED: Verdict = {
  ...DEPARTMENT,
  about: { unit: '市文联' },
  state: 'near',
  because: [month(5)],
  counted: { count: 1, remaining: 1, higher: null },
  step: 0,
  action: LEADER,
};
const TOWN: Verdict = {
  ...DEPARTMENT,
  about: { unit: '金牛镇' },
  class: '二类乡镇',
  rule: { ...RULE, rule: '招-03', table: TOWNS },
  because: [3, 4, 5].map((number) => month(number, true, TOWNS)),
  phrase: { zh: '在二类乡镇中排名末位', en: 'last in its class (二类乡镇)' },
};
const OPEN: Verdict = {
  ...TOWN,
  about: { unit: '茗山乡' },
  state: 'open',
  because: [month(3), month(4, null), month(5)],
  counted: { count: 1, remaining: 1, higher: null },
};

const HIGHER: Verdict = {
  ...TOWN,
  about: { unit: '金湖街道' },
  class: '一类乡镇',
  because: [month(4), month(5)],
  step: 1,
  action: LEADER,
  counted: { count: 2, remaining: 0, higher: { action: HIGHEST, because: [month(3, null)] } },
  phrase: { zh: '在一类乡镇中排名末位', en: 'last in its class (一类乡镇)' },
};

describe('The reason', () => {
  test.each([
    [DEPARTMENT, '3—5月连续3个月各项指标均无增长'],
    [TOWN, '3—5月连续3个月在二类乡镇中排名末位'],
    [WARNED, '5月各项指标均无增长，再有1个月即达到约谈条件'],
    [OPEN, '4月数据缺报或无法核实，3—5月是否连续在二类乡镇中排名末位待核实'],
    [
      HIGHER,
      '4—5月连续2个月在一类乡镇中排名末位，3月数据缺报或无法核实，是否应由市委市政府主要领导约谈待核实',
    ],
  ])('of $about.unit in Chinese.', (interview, words) => {
    expect(reasonOf(interview, 'zh')).toBe(words);
  });

  test.each([
    [DEPARTMENT, 'The unit was without an increase in any indicator in March to May, 3 months in a row'],
    [TOWN, 'The unit was last in its class (二类乡镇) in March to May, 3 months in a row'],
    [
      WARNED,
      'The unit was without an increase in any indicator in May; one more month and it is to be interviewed',
    ],
    [
      OPEN,
      'The figures of April are missing or cannot be verified; whether the unit was last in its class (二类乡镇) in March to May is open',
    ],
    [
      HIGHER,
      'The unit was last in its class (一类乡镇) in April to May, 2 months in a row; the figures of March are missing or cannot be verified, and whether 市委市政府主要领导 should interview is open',
    ],
  ])('of $about.unit in English.', (interview, words) => {
    expect(reasonOf(interview, 'en')).toBe(words);
  });
});

test('A month’s evidence is said behind its name.', () => {
  expect(occasionText(month(5))).toBe('5月：第4名，2.70分');
  expect(occasionText(month(2, null))).toBe('2月：未报或无法核实');
});

test('A rule by quarters counts and names quarters.', () => {
  const quarter = (index: number): Known<boolean> => ({
    ...month(1),
    when: { year: 2023, unit: 'quarter', index },
  });
  const by = {
    ...TOWN,
    span: quarter(2).when,
    because: [quarter(1), quarter(2)],
    counted: { count: 2, remaining: 0, higher: null },
  };
  expect(reasonOf(by, 'zh')).toBe('第1季度—第2季度连续2个季度在二类乡镇中排名末位');
  expect(
    reasonOf(
      { ...by, state: 'near', because: [quarter(2)], counted: { count: 1, remaining: 1, higher: null } },
      'en',
    ),
  ).toBe(
    'The unit was last in its class (二类乡镇) in 2023-Q2; one more quarter and it is to be interviewed',
  );
});

test('Each line is a proposal until somebody signs it off.', () => {
  expect(proposalOf(DEPARTMENT)).toBe('建议由市委市政府主要领导约谈该单位主要负责人');
  expect(proposalOf(WARNED)).toBe('建议提醒该单位');
  expect(proposalOf(OPEN)).toBe('建议先核实缺报月份的数据');
});

describe('The list as a workbook', () => {
  const roster = [
    unit('市文联', '市直部门'),
    unit('市档案馆', '市直部门'),
    unit('茗山乡', '三类乡镇'),
    unit('金牛镇', '二类乡镇'),
  ];
  const issued = (verdicts: readonly Verdict[]): readonly SheetModel[] =>
    interviewWorkbook({ verdicts, month: MAY, scheme: scheme([], roster) }, '2023-06-05').sheets;
  const values = (sheet: SheetModel | undefined): readonly (readonly unknown[])[] =>
    (sheet?.rows ?? []).map((row) => row?.cells.map((cell) => cell?.value ?? '') ?? []);
  const [list, evidence] = issued([WARNED, OPEN, TOWN, HIGHER, DEPARTMENT]).map(values);

  test('gives 约谈 first, the higher step before the lower, then 预警, then 待核实, each in the order of the roster.', () => {
    expect(list?.slice(3, 8).map((row) => [row[0], row[1], row[6]])).toEqual([
      [1, '市档案馆', '第2级'],
      [2, '金牛镇', '第2级'],
      [3, '金湖街道', '第1级'],
      [4, '市文联', '预警'],
      [5, '茗山乡', '待核实'],
    ]);
  });

  test('says of each unit in one line why, who is to speak to whom, and leaves room to sign.', () => {
    expect(
      Object.fromEntries((list?.[2] ?? []).map((heading, index) => [heading, list?.[4]?.[index]])),
    ).toEqual({
      序号: 2,
      单位: '金牛镇',
      类别: '二类乡镇',
      事由: '3—5月连续3个月在二类乡镇中排名末位',
      建议约谈人: '市委市政府主要领导',
      被约谈人: '主要负责人',
      备注: '第2级',
    });
    expect(String(list?.at(-1)?.[0])).toMatch(/^拟稿：\s+审核：\s+签批：$/);
  });

  test('states on a sheet behind it, which is not printed, the rule, months, evidence, proposal and cells.', () => {
    expect(issued([TOWN])[1]?.visibility).toBe('hidden');
    expect(
      Object.fromEntries((evidence?.[2] ?? []).map((heading, index) => [heading, evidence?.[4]?.[index]])),
    ).toEqual({
      序号: 2,
      单位: '金牛镇',
      性质: '约谈',
      依据: '招-03 连续无招商实效',
      月份: '3—5月',
      各月情况: '3月：第4名，2.70分\n4月：第4名，2.70分\n5月：第4名，2.70分',
      层级: '第2级',
      建议: '建议由市委市政府主要领导约谈该单位主要负责人',
      数据来源: '2023-03.xlsx!部门!D14\n2023-04.xlsx!部门!D14\n2023-05.xlsx!部门!D14',
    });
  });

  test('says that nobody is on it when nobody is.', () => {
    expect(issued([])[0]?.rows[3]?.cells[0]?.value).toBe('本月没有应列入名单的单位。');
  });
});

test('The list as text names who is to interview, and counts each kind.', () => {
  expect(
    verdictsText([WARNED, DEPARTMENT], 'interview', MAY, 'zh'),
  ).toBe(`2023年5月约谈预警名单（建议，待审定）

约谈（1个）
  市档案馆  招-04  3—5月连续3个月各项指标均无增长，由市委市政府主要领导约谈

预警（1个）
  市文联  招-04  5月各项指标均无增长，再有1个月即达到约谈条件
`);
  expect(verdictsText([], 'interview', MAY, 'en')).toBe(
    'Interviews and warnings, 2023-05 (proposal)\n\nNo unit is on the list.\n',
  );
});
