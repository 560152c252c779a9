import { describe, expect, test } from 'vitest';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { bulletin, PUBLIC_BULLETIN } from '../../src/documents/bulletin.ts';
import { scoreWorkbook } from '../../src/documents/score-workbook.ts';
import { plainText } from '../../src/documents/text-print.ts';
import { scoreJson } from '../../src/reporters/score-json.ts';
import { interviewMarkdown, scoreMarkdown } from '../../src/reporters/score-markdown.ts';
import { listsTerminal, scoreTerminal, type TerminalOptions } from '../../src/reporters/score-terminal.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, noResultRule, scheme, TABLE, unit } from '../documents/assessed.ts';

const RULE = noResultRule({
  rule: '规-7',
  name: '连续无增量',
  steps: [
    { times: 2, list: 'interview', by: '分管市领导', whom: '局长' },
    { times: 3, list: 'interview', by: '市长', whom: '局长' },
  ],
});

const UNITS = ['甲|局', '乙局', '丙局', '丁局', '戊局'].map((name) => unit(name, '市直部门'));
/** April, May and June: 序时进度 33.33, 41.67 and 50. */
const MONTHS: readonly Month[] = [
  {
    '甲|局': { 项目: '3:1', 金额: '20:2' },
    乙局: { 项目: '3:1', 金额: '/:/' },
    丙局: { 项目: '8:0', 金额: '10:1' },
    丁局: { 项目: '3:1', 金额: '/:/' },
  },
  {
    '甲|局': { 项目: '3:1', 金额: '20:2' },
    乙局: { 项目: '3:2', 金额: '/:/' },
    丙局: { 项目: '8:0', 金额: '10:1' },
    丁局: { 项目: '3:1', 金额: '/:/' },
  },
  {
    '甲|局': { 项目: '3:1', 金额: '20:2' },
    乙局: { 项目: '3:2', 金额: '/:/' },
    丙局: { 项目: '8:1', 金额: '10:' },
    丁局: { 项目: '3:1', 金额: '/:/' },
    戊局: { 项目: '3:2', 金额: '/:/' },
  },
];

const rules = (more: Partial<Scheme> = {}): Scheme =>
  scheme([indicator('项目'), indicator('金额', { measureUnit: '亿元' })], UNITS, { rules: [RULE], ...more });
const june = (more: Partial<Scheme> = {}) => assessed(rules(more), MONTHS, 4);

// June: 甲 (1/3 + 2/20) ÷ 2 = 21.67; 乙 and 戊 2/3 = 66.67; 丁 1/3 = 33.33; 丙 has not reported 金额.
const terminal: TerminalOptions = {
  language: 'zh',
  width: 200,
  paint: (what, text) => (what === 'strong' ? `【${text}】` : `${text}灯`),
  layTable: (head, rows) => [head, ...rows].map((row) => row.join(' ')).join('\n'),
};

describe('The rankings as Markdown', () => {
  test('give rank, unit, score and gap, ties marked, who is not ranked last; a | in a name does not end the cell.', () => {
    expect(scoreMarkdown(june(), 'zh')).toBe(`## 2023年1—6月部门招商引资

### 市直部门

| 名次 | 责任单位 | 得分 | 差距（百分点） |
|---:|---|---:|---:|
| 并列1 | 乙局 | 66.67 | 16.67 |
| 并列1 | 戊局 | 66.67 | 16.67 |
| 3 | 丁局 | 33.33 | -16.67 |
| 4 | 甲\\|局 | 21.67 | -28.33 |
| — | 丙局 | 报送不全 | — |

### 约谈预警名单

| 性质 | 单位 | 依据 | 约谈人 | 事由 |
|---|---|---|---|---|
| 约谈 | 甲\\|局 | 规-7 | 分管市领导 | 5—6月连续2个月各项指标均无增长，2月、3月、4月数据缺报或无法核实，是否应由市长约谈待核实 |
| 预警 | 乙局 | 规-7 | — | 6月各项指标均无增长，再有1个月即达到约谈条件 |
| 约谈 | 丁局 | 规-7 | 分管市领导 | 5—6月连续2个月各项指标均无增长，2月、3月、4月数据缺报或无法核实，是否应由市长约谈待核实 |
| 待核实 | 戊局 | 规-7 | — | 2月、3月、4月、5月、6月数据缺报或无法核实，2—6月是否连续各项指标均无增长待核实 |
`);
  });

  test('of the list alone come in the order of its kinds, in English too.', () => {
    const lines = interviewMarkdown(june(), 'en').trim().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '## Interviews and warnings, 2023-06 (proposal)',
      '',
      '| Status | Unit | Rule | Interviewer | Reason |',
    ]);
    expect(lines.slice(4).map((line) => line.split(' | ').slice(0, 4).join(' '))).toEqual([
      '| interview 甲\\|局 规-7 分管市领导',
      '| interview 丁局 规-7 分管市领导',
      '| warning 乙局 规-7 —',
      '| to be verified 戊局 规-7 —',
    ]);
  });

  test('say so where nobody is on the list.', () => {
    expect(interviewMarkdown(june({ rules: [] }), 'zh')).toContain('没有应列入名单的单位。');
  });
});

describe('The rankings on a terminal', () => {
  test('give rank, change, unit, score, signed gap, light and rates; then the list by who interviews.', () => {
    const lines = scoreTerminal(june(), terminal).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      '【2023年1—6月 部门招商引资（序时进度 50.00%，差距单位：百分点）】',
      '',
      '市直部门（5个单位）',
      '名次 较上月 责任单位 得分 差距 亮灯 项目 金额',
      '并列1 持平 乙局 66.67 +16.67 绿灯 66.67 -',
      '并列1 - 戊局 66.67 +16.67 绿灯 66.67 -',
      '3 降1 丁局 33.33 -16.67 红灯 33.33 -',
      '4 降1 甲|局 21.67 -28.33 红灯 33.33 10.00',
      '- - 丙局 报送不全 - - 12.50 -',
    ]);
    expect(
      lines.filter((line) => line.includes('约谈') || line.startsWith('预警') || line.startsWith('待核实')),
    ).toEqual(
      expect.arrayContaining([
        '【2023年6月约谈预警名单（建议，待审定）】',
        '由分管市领导约谈（2个）',
        '预警（1个）',
        '待核实（1个）',
      ]),
    );
  });

  test('put those of the higher step first, whoever stands first on the roster.', () => {
    const done = (...parts: readonly string[]): Month =>
      Object.fromEntries(parts.map((part, index) => [UNITS[index]?.name ?? '', { 项目: `9:${part}` }]));
    // 甲 grew in January alone, 乙 never.
    const third = assessed(rules(), [done('1', '0', '1'), done('1', '0', '2'), done('1', '0', '3')], 1);
    const lines = listsTerminal(third, terminal).split('\n');
    expect(lines.filter((line) => line.startsWith('由'))).toEqual([
      '由市长约谈（1个）',
      '由分管市领导约谈（1个）',
    ]);
  });

  test('say in English who is to interview.', () => {
    const third = assessed(
      rules({ rules: [{ ...RULE, args: { ...RULE.args, counts: 'nth' } }] }),
      [MONTHS[0] ?? {}, MONTHS[0] ?? {}, MONTHS[0] ?? {}],
      1,
    );
    const lines = listsTerminal(third, { ...terminal, language: 'en' }).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '【Interviews and warnings, 2023-03 (proposal)】',
      'To be interviewed by 分管市领导 (4)',
    ]);
  });
});

describe('The rankings as JSON', () => {
  const parsed = ScoreDocument.parse(JSON.parse([...scoreJson(june(), '2023-07-03', 'zh')].join('')));
  const [assessment] = parsed.assessments;

  test('hold to the published shape: what is shown elsewhere stands here with its cells.', () => {
    expect([parsed.period, assessment?.schedule]).toEqual(['2023-06', '50.00']);
    expect(assessment?.classes[0]?.units[3]).toMatchObject({
      unit: '甲|局',
      score: '21.67',
      rank: 4,
      tied: false,
      last: false,
      previousRank: 3,
      gap: '-28.33',
      light: 'red',
      complete: true,
      bonus: '0.00',
      indicators: [
        { name: '项目', target: '3', actual: '1', increment: '0', rate: '33.33', gap: '-16.67' },
        { name: '金额', target: '20', actual: '2', increment: '0', rate: '10.00', gap: '-40.00' },
      ],
    });
    expect(parsed.interviews[0]).toMatchObject({
      unit: '甲|局',
      rule: '规-7',
      status: 'interview',
      level: 1,
      months: ['2023-05', '2023-06'],
      interviewer: '分管市领导',
      interviewee: '局长',
    });
    expect(parsed.interviews[0]?.sources.map(({ file }) => file)).toEqual(
      ['04', '04', '05', '05', '06', '06'].map((month) => `2023-${month}.xlsx`),
    );
  });

  test('carry the sums that the bulletin and the class’s last row print, and who is missing from them.', () => {
    // 项目: 3+3+8+3+3 = 20 and 1+2+1+1+2 = 7, 35 %, 15 short of 50; 戊's growth is unknown. 金额: 20+10 and 2 of 甲 alone.
    expect(assessment?.sums).toMatchObject([
      {
        name: '项目',
        column: '项目',
        target: '20',
        actual: '7',
        rate: '35.00',
        gap: '-15.00',
        increment: null,
        missing: [],
      },
      {
        name: '金额',
        target: '30',
        actual: '2',
        rate: '6.67',
        gap: '-43.33',
        increment: null,
        missing: ['丙局'],
      },
    ]);
    expect(assessment?.sums[1]?.sources.map(({ cell }) => cell)).toEqual(['D3', 'D2', 'D3', 'D2']);
    expect(assessment?.classes[0]?.sums[0]).toMatchObject({ target: '20', actual: '7' });
    const cells = assessment?.classes[0]?.sums[1]?.sources.map(({ cell }) => cell);
    expect(cells).toEqual(['D3', 'D2', 'D3', 'D2']);
    const text = plainText(bulletin(june(), '2023-07-05', PUBLIC_BULLETIN));
    expect(text).toContain('项目累计完成7个，完成年度任务20个的35.00%，欠序时进度15.00个百分点。');
    const sheet = scoreWorkbook(june(), '2023-07-05').sheets.find(({ name }) => name === '计算·市直部门');
    const totals = sheet?.rows.at(-1)?.cells.map((cell) => String(cell?.value ?? ''));
    expect(totals?.slice(3, 6)).toEqual(['20', '7', '35']);
  });
});

describe('小数位数 is obeyed in every output:', () => {
  /** The places of every printed score, gap and rate of one decimal text. */
  const places = (texts: readonly (string | null)[]): readonly number[] => [
    ...new Set(texts.flatMap((text) => (text === null ? [] : [(text.split('.')[1] ?? '').length]))),
  ];

  test.each([0, 1, 3, 4])('with %i decimals.', (decimals) => {
    const results = june({ decimals });
    const rate = new Decimal(2).dividedBy(3).times(100).toFixed(decimals, Decimal.ROUND_HALF_UP);
    expect(scoreMarkdown(results, 'zh')).toContain(`| 乙局 | ${rate} |`);
    const screen = scoreTerminal(results, terminal);
    expect(screen).toContain(`乙局 ${rate} +`);
    expect(screen).toContain(`序时进度 ${(50).toFixed(decimals)}%`);
    expect(plainText(bulletin(results, '2023-07-05', PUBLIC_BULLETIN))).toContain(`${rate}分）`);
    const { assessments, interviews } = ScoreDocument.parse(
      JSON.parse([...scoreJson(results, '2023-07-03', 'zh')].join('')),
    );
    const units = assessments.flatMap(({ classes }) => classes.flatMap((group) => group.units));
    const sums = assessments.flatMap((item) => item.sums);
    expect(
      places([
        ...assessments.map(({ schedule }) => schedule),
        ...units.flatMap(({ score, gap, indicators }) => [
          score,
          gap,
          ...indicators.flatMap((item) => [item.rate, item.gap]),
        ]),
        ...sums.flatMap((item) => [item.rate, item.gap]),
      ]),
    ).toEqual([decimals]);
    expect(interviews.length).toBeGreaterThan(0);
    const formats = scoreWorkbook(results, '2023-07-05').sheets.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        (row?.cells ?? []).flatMap((cell) =>
          // What sums figures up has the decimals of the figures.
          cell?.formula !== undefined && cell.format !== undefined && cell.style !== 'given'
            ? [cell.format]
            : [],
        ),
      ),
    );
    const digits = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    expect(new Set(formats)).toEqual(new Set([digits, `${digits}"%"`, `+${digits};-${digits};${digits}`]));
  });

  test('a month’s evidence on the list, too.', () => {
    const last = { ...RULE, args: { ...RULE.args, metric: 'last' } };
    const whole = MONTHS.slice(0, 2).map((month) => ({ ...month }));
    const { verdicts } = assessed(rules({ decimals: 0, rules: [last] }), whole, 1);
    // 丙 (0/8 + 1/10) ÷ 2 = 5.
    expect(verdicts.map(({ about, because }) => [about.unit, because.at(-1)?.words.zh])).toEqual([
      ['丙局', '第4名，5分'],
    ]);
  });

  test('points that were added stay as they were given.', () => {
    const adjustments = [
      { unit: '乙局', table: TABLE, month: 1, points: new Decimal('0.25'), reason: '争先' },
    ];
    const { assessments } = ScoreDocument.parse(
      JSON.parse([...scoreJson(june({ decimals: 0, adjustments }), '2023-07-03', 'zh')].join('')),
    );
    expect(assessments[0]?.classes[0]?.units[0]).toMatchObject({ unit: '乙局', score: '67', bonus: '0.25' });
  });
});
