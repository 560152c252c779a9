import { describe, expect, test } from 'vitest';
import type { Interview, InterviewMonth } from '../../src/assessment/model.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { interviewText, proposal, wordInterview, wordMonth } from '../../src/documents/interview-wording.ts';
import { interviewWorkbook } from '../../src/documents/score-workbook.ts';
import { MAY } from './assessed.ts';

function month(number: number, more: Partial<InterviewMonth> = {}): InterviewMonth {
  return {
    period: { year: 2023, month: number },
    outcome: 'hit',
    rank: 4,
    score: new Decimal('2.7'),
    increments: [
      { name: '新签约项目', measureUnit: '个', increment: new Decimal(0), grew: false },
      { name: '签约额', measureUnit: '亿元', increment: new Decimal(0), grew: false },
    ],
    at: [{ file: `2023-0${number}.xlsx`, sheet: '部门', cell: 'D14' }],
    ...more,
  };
}

const DEPARTMENT: Interview = {
  unit: '市档案馆',
  class: '市直部门',
  rule: '招-04',
  ruleName: '连续无招商实效',
  table: 'investment/departments',
  metric: 'no-result',
  status: 'interview',
  months: [month(3), month(4), month(5)],
  streak: 3,
  remaining: 0,
  level: 2,
  open: null,
  interviewer: '市委市政府主要领导',
  interviewee: '主要负责人',
};
const WARNED: Interview = {
  ...DEPARTMENT,
  unit: '市文联',
  status: 'warning',
  months: [month(5)],
  streak: 1,
  remaining: 1,
  level: 0,
  interviewer: '分管市领导',
};
const TOWN: Interview = {
  ...DEPARTMENT,
  unit: '金牛镇',
  class: '二类乡镇',
  rule: '招-03',
  metric: 'last',
  table: 'investment/townships',
};
const OPEN: Interview = {
  ...TOWN,
  unit: '茗山乡',
  status: 'unverified',
  months: [month(3), month(4, { outcome: 'unknown', rank: null, score: null }), month(5)],
  streak: 1,
  remaining: 1,
};

const HIGHER: Interview = {
  ...TOWN,
  unit: '金湖街道',
  class: '一类乡镇',
  months: [month(4), month(5)],
  streak: 2,
  level: 1,
  interviewer: '分管市领导',
  open: {
    interviewer: '市委市政府主要领导',
    months: [month(3, { outcome: 'unknown', rank: null, score: null })],
  },
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
  ])('of $unit in Chinese.', (interview, words) => {
    expect(wordInterview(interview, 'zh')).toBe(words);
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
  ])('of $unit in English.', (interview, words) => {
    expect(wordInterview(interview, 'en')).toBe(words);
  });
});

describe('A month’s evidence', () => {
  test('is the rank and score, or what each indicator grew by.', () => {
    expect(wordMonth(month(5), 'last')).toBe('5月：第4名，2.70分');
    expect(wordMonth(month(5), 'no-result')).toBe('5月：新签约项目0个，签约额0亿元');
  });

  test('says a fall, a rise and what is not known for what they are.', () => {
    const increments = [
      { name: '甲', measureUnit: '个', increment: new Decimal('-1'), grew: false },
      { name: '乙', measureUnit: '个', increment: new Decimal('2.5'), grew: true },
      { name: '丙', measureUnit: '个', increment: null, grew: null },
      { name: '丁', measureUnit: '%', increment: null, grew: true },
      { name: '戊', measureUnit: '%', increment: null, grew: false },
    ];
    expect(wordMonth(month(2, { increments }), 'no-result')).toBe(
      '2月：甲-1个，乙+2.5个，丙增量不明，丁有增长，戊无增长',
    );
    expect(wordMonth(month(2, { outcome: 'unknown' }), 'last')).toBe('2月：未报或无法核实');
  });
});

test('Each line is a proposal until somebody signs it off.', () => {
  expect(proposal(DEPARTMENT)).toBe('建议由市委市政府主要领导约谈该单位主要负责人');
  expect(proposal(WARNED)).toBe('建议提醒该单位');
  expect(proposal(OPEN)).toBe('建议先核实缺报月份的数据');
});

describe('The list as a workbook', () => {
  const [sheet] = interviewWorkbook([WARNED, OPEN, DEPARTMENT, TOWN], MAY, '2023-06-05').sheets;
  const rows = (sheet?.rows ?? []).map((row) => row?.cells.map((cell) => cell?.value ?? '') ?? []);

  test('gives 约谈 first, then 预警, then 待核实.', () => {
    expect(rows.slice(3).map((row) => [row[0], row[1], row[3]])).toEqual([
      [1, '市档案馆', '约谈'],
      [2, '金牛镇', '约谈'],
      [3, '市文联', '预警'],
      [4, '茗山乡', '待核实'],
    ]);
  });

  test('states for each unit the rule, months, evidence, level, people, proposal and cells.', () => {
    expect(Object.fromEntries((rows[2] ?? []).map((heading, index) => [heading, rows[4]?.[index]]))).toEqual({
      序号: 2,
      单位: '金牛镇',
      类别: '二类乡镇',
      性质: '约谈',
      依据: '招-03 连续无招商实效',
      月份: '3—5月',
      事由: '3—5月连续3个月在二类乡镇中排名末位',
      各月情况: '3月：第4名，2.70分\n4月：第4名，2.70分\n5月：第4名，2.70分',
      层级: '第2级',
      约谈人: '市委市政府主要领导',
      约谈对象: '主要负责人',
      建议: '建议由市委市政府主要领导约谈该单位主要负责人',
      数据来源: '2023-03.xlsx!部门!D14\n2023-04.xlsx!部门!D14\n2023-05.xlsx!部门!D14',
    });
  });

  test('says that nobody is on it when nobody is.', () => {
    const [empty] = interviewWorkbook([], MAY, '2023-06-05').sheets;
    expect(empty?.rows[3]?.cells[0]?.value).toBe('本月没有应列入名单的单位。');
  });
});

test('The list as text names who is to interview, and counts each kind.', () => {
  expect(interviewText([WARNED, DEPARTMENT], MAY, 'zh')).toBe(`2023年5月约谈预警名单（建议，待审定）

约谈（1个）
  市档案馆  招-04  3—5月连续3个月各项指标均无增长，由市委市政府主要领导约谈

预警（1个）
  市文联  招-04  5月各项指标均无增长，再有1个月即达到约谈条件
`);
  expect(interviewText([], MAY, 'en')).toBe(
    'Interviews and warnings, 2023-05 (proposal)\n\nNo unit is on the list.\n',
  );
});
