import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { parseSpan } from '../../src/core/span.ts';
import { type BulletinDress, bulletin, PUBLIC_BULLETIN } from '../../src/documents/bulletin.ts';
import { lengthOf } from '../../src/documents/bulletin-detail.ts';
import { numeral, wordChange, wordGap } from '../../src/documents/bulletin-words.ts';
import { markdownText, plainText } from '../../src/documents/text-print.ts';
import type { TextBlock, TextModel } from '../../src/model/text-model.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { assessed, indicator, type Month, noResultRule, scheme, unit } from './assessed.ts';

const d = (text: string): Decimal => new Decimal(text);

const RULE = noResultRule({ name: '部门连续无招商实效' });

function issue(
  rules: Scheme,
  months: readonly (Month | null)[],
  first = 1,
  dress: BulletinDress = PUBLIC_BULLETIN,
): TextModel {
  return bulletin(assessed(rules, months, first), '2023-06-05', dress);
}

/** The text itself, without its attachments. */
function body({ sections }: TextModel): TextModel['sections'][number]['blocks'] {
  return sections[0]?.blocks ?? [];
}

function bodyText(notice: TextModel): string {
  return plainText({ ...notice, sections: notice.sections.slice(0, 1) });
}

function said(block: TextBlock): string {
  return block.type === 'paragraph' ? `${block.lead ?? ''}${block.text}` : 'text' in block ? block.text : '';
}

/** The paragraph under a heading of the second level, or the one it stands before on the same line. */
function under(notice: TextModel, heading: string): string {
  const blocks = body(notice);
  const led = blocks.find((block) => block.type === 'paragraph' && block.lead === `${heading}。`);
  if (led !== undefined) return said(led).slice(heading.length + 1);
  const at = blocks.findIndex((block) => said(block) === heading);
  const found = blocks.slice(at + 1).find(({ type }) => type === 'paragraph');
  return found === undefined ? '' : said(found);
}

/** All paragraphs of a main section. */
function section(notice: TextModel, heading: string): readonly string[] {
  const blocks = body(notice);
  const rest = blocks.slice(blocks.findIndex((block) => said(block) === heading) + 1);
  const end = rest.findIndex(({ type }) => type !== 'paragraph');
  return rest.slice(0, end < 0 ? rest.length : end).map(said);
}

/** One class of units with target 10 each, given what each has done by the end of each month. */
function oneClass(
  done: Readonly<Record<string, readonly string[]>>,
  more: Partial<Scheme> = {},
  first = 1,
  dress: BulletinDress = PUBLIC_BULLETIN,
): TextModel {
  const names = Object.keys(done);
  const rules = scheme(
    [indicator('新签约项目')],
    names.map((name) => unit(name, '市直部门')),
    more,
  );
  const count = Math.max(...Object.values(done).map((list) => list.length));
  const months = Array.from({ length: count }, (_, month) =>
    Object.fromEntries(names.map((name) => [name, { 新签约项目: `10:${done[name]?.[month] ?? ''}` }])),
  );
  return issue(rules, months, first, dress);
}

describe('The whole bulletin of a small class', () => {
  const rules = scheme(
    [indicator('新签约项目'), indicator('签约额', { measureUnit: '亿元' })],
    ['甲局', '乙局', '丙局'].map((name) => unit(name, '市直部门')),
    { rules: [RULE] },
  );
  // May: 甲 3/4 and 10/20 → 62.50; 乙 1/4 and 5.5/10 → 40.00; 丙 0 and 0. Schedule 5/12 = 41.67%.
  const notice = issue(
    rules,
    [
      {
        甲局: { 新签约项目: '4:2', 签约额: '20:4' },
        乙局: { 新签约项目: '4:1', 签约额: '10:3' },
        丙局: { 新签约项目: '2:0', 签约额: '10:0' },
      },
      {
        甲局: { 新签约项目: '4:3', 签约额: '20:10' },
        乙局: { 新签约项目: '4:1', 签约额: '10:5.5' },
        丙局: { 新签约项目: '2:0', 签约额: '10:0' },
      },
    ],
    4,
  );

  test('reads as an office writes it.', () => {
    expect(bodyText(notice)).toBe(`关于测试市2023年1—5月招商引资工作情况的通报

〔主送单位〕：
　　现将测试市2023年1—5月招商引资工作情况通报如下。数据截至2023年5月底，序时进度为41.67%。
　　一、总体情况
　　（一）部门招商引资
　　3个单位纳入考核。新签约项目累计完成4个，完成年度任务10个的40.00%，欠序时进度1.67个百分点，较上月增加1个。签约额累计完成15.5亿元，完成年度任务40亿元的38.75%，欠序时进度2.92个百分点，较上月增加8.5亿元。
　　二、排名情况
　　（一）市直部门（3个）。依次为：甲局（62.50分）；乙局（40.00分）；丙局（0.00分）。达到序时进度1个，欠序时进度2个。
　　三、存在问题
　　（一）未破零。丙局各项任务累计完成数均为0。
　　（二）欠序时进度。2个单位总分欠序时进度，其中1个差距超过10个百分点：市直部门1个（丙局）。
　　四、下一步工作
　　〔由起草单位补充下一步工作要求和完成时限。〕

　　附件：完成情况排名表

${'　'.repeat(24)}〔署名〕
${'　'.repeat(24)}2023年6月5日
`);
  });

  test('has the same words in Markdown, under headings.', () => {
    const lines = markdownText(notice)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines[0]).toBe('# 关于测试市2023年1—5月招商引资工作情况的通报');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## 一、总体情况',
      '## 二、排名情况',
      '## 三、存在问题',
      '## 四、下一步工作',
      '## 附件 完成情况排名表',
    ]);
  });
});

describe('Rankings', () => {
  test('name the first and the last three with everyone who ties there.', () => {
    const notice = oneClass(
      { 甲: ['9'], 乙: ['8'], 丙: ['7'], 丁: ['7'], 戊: ['5'], 己: ['4'], 庚: ['1'], 辛: ['0'], 壬: ['0'] },
      {},
      5,
    );
    expect(under(notice, '（一）市直部门（9个）')).toBe(
      '居前的是：甲（第1名，90.00分）；乙（第2名，80.00分）；丙、丁（并列第3名，70.00分）。' +
        '靠后的是：庚（第7名，10.00分）；辛、壬（并列第8名，0.00分）。' +
        '达到序时进度5个，欠序时进度4个。',
    );
  });

  test('never name a unit among both the first and the last.', () => {
    const notice = oneClass(
      { 甲: ['9'], 乙: ['8'], 丙: ['7'], 丁: ['7'], 戊: ['7'], 己: ['7'], 庚: ['1'] },
      {},
      5,
    );
    expect(under(notice, '（一）市直部门（7个）')).toMatch(
      /^居前的是：甲（第1名，90\.00分）；乙（第2名，80\.00分）；丙、丁、戊、己（并列第3名，70\.00分）。靠后的是：庚（第7名，10\.00分）。/,
    );
  });

  test('say it once where the whole class ties, and of a class of one its score alone.', () => {
    expect(under(oneClass({ 甲: ['5'], 乙: ['5'] }, {}, 5), '（一）市直部门（2个）')).toBe(
      '甲、乙得分相同，均为50.00分。均达到序时进度。',
    );
    expect(under(oneClass({ 甲: ['4'] }, {}, 5), '（一）市直部门（1个）')).toBe(
      '甲得40.00分。总分欠序时进度1.67个百分点。',
    );
  });

  test('leave who has not reported without a rank and name it.', () => {
    const rules = scheme(
      [indicator('项目'), indicator('金额')],
      ['甲', '乙', '丙', '丁'].map((name) => unit(name, '市直部门')),
    );
    const notice = issue(
      rules,
      [
        {
          甲: { 项目: '2:1', 金额: '4:2' },
          乙: { 项目: '2:', 金额: '4:' },
          丙: { 项目: '2:1', 金额: '4:' },
          丁: { 项目: '/:/', 金额: '/:/' },
        },
      ],
      5,
    );
    expect(under(notice, '（一）市直部门（4个）')).toBe(
      '甲得50.00分。总分超序时进度8.33个百分点。乙未报送，丙报送不全，丁没有考核任务，未排名。',
    );
    expect(under(notice, '（一）部门招商引资')).toMatch(
      /^4个单位纳入考核，其中未报送1个、报送不全1个，没有报来和待核实的数不在累计完成数内。项目累计完成2个，完成年度任务6个的33\.33%/,
    );
    expect(section(notice, '三、存在问题')).toContain('（一）报送不到位。乙未报送；丙报送不全。');
  });

  test('say so where the class of the units is not known.', () => {
    const rules = scheme(
      [indicator('项目')],
      ['甲镇', '乙镇'].map((name) => unit(name, '未定类', { class: null })),
    );
    const notice = issue(rules, [{ 甲镇: { 项目: '2:2' }, 乙镇: { 项目: '2:1' } }], 5);
    expect(under(notice, '（一）未定类（2个）')).toMatch(
      /^各单位类别未定，暂合并排名。依次为：甲镇（100\.00分）/,
    );
  });

  test('tell the largest rise and fall against last month.', () => {
    const notice = oneClass({ 甲: ['3', '3'], 乙: ['2', '9'], 丙: ['1', '4'] }, {}, 4);
    expect(under(notice, '（一）市直部门（3个）')).toMatch(/较上月乙、丙升1位最多，甲退2位最多。$/);
  });
});

describe('Against last month', () => {
  test('nothing is said in January or after a missing month.', () => {
    expect(bodyText(oneClass({ 甲: ['1'], 乙: ['2'] }))).not.toContain('上月');
    const rules = scheme([indicator('项目')], [unit('甲', '市直部门'), unit('乙', '市直部门')]);
    const month = { 甲: { 项目: '4:1' }, 乙: { 项目: '4:2' } };
    const grown = { 甲: { 项目: '4:2' }, 乙: { 项目: '4:2' } };
    expect(bodyText(issue(rules, [month, null, grown]))).not.toContain('上月');
  });

  test('January is called 1月, with a twelfth as its schedule.', () => {
    const text = bodyText(oneClass({ 甲: ['1'], 乙: ['2'] }));
    expect(text).toMatch(/^关于测试市2023年1月招商引资工作情况的通报\n/);
    expect(text).toContain('数据截至2023年1月底，序时进度为8.33%。');
  });

  test.each([
    ['3', '2023-05', '较上月增加3个'],
    ['-0.5', '2023-05', '较上月减少0.5个'],
    ['0', '2023-05', '与上月持平'],
    ['3', '2023-Q2', '较上季度增加3个'],
    ['0', '2023-H2', '与上半年持平'],
    ['-1', '2023', '较上年减少1个'],
  ])('the verb follows the sign of %s, and what is compared with the span %s.', (change, span, words) => {
    const of = parseSpan(span);
    if (of === null) throw new Error(span);
    expect(wordChange(d(change), '个', of)).toBe(words);
  });

  test.each([
    ['10', '超序时进度10.00个百分点'],
    ['-3.205', '欠序时进度3.21个百分点'],
    ['-0.004', '与序时进度持平'],
  ])('a gap of %s is worded in 百分点.', (gap, words) => {
    expect(wordGap(d(gap), 2)).toBe(words);
  });
});

describe('Problems', () => {
  const interviewed = {
    甲: ['0', '0', '0'],
    乙: ['0', '0', '0'],
    丙: ['1', '1', '1'],
    丁: ['1', '2', '2'],
    戊: ['1', '2', '3'],
  };

  test('count whom to interview, by interviewer, and whom to warn, for the office alone; the names stand in an attachment.', () => {
    const notice = oneClass(interviewed, { rules: [RULE] }, 1, { ...PUBLIC_BULLETIN, internal: true });
    expect(section(notice, '三、存在问题')).toContain(
      '（三）约谈预警建议。由市委市政府主要领导约谈2个单位主要负责人，由分管市领导约谈1个单位主要负责人，预警1个单位，名单和事由见附件2。',
    );
    const listed = notice.sections.at(-1)?.blocks.find(({ type }) => type === 'table');
    const rows = listed?.type === 'table' ? listed.rows.map((cells) => cells.map(({ text }) => text)) : [];
    expect(rows.map(([, name, , state, reason]) => [name, state, reason])).toEqual([
      ['甲', '约谈', '1—3月连续3个月各项指标均无增长'],
      ['乙', '约谈', '1—3月连续3个月各项指标均无增长'],
      ['丙', '约谈', '2—3月连续2个月各项指标均无增长'],
      ['丁', '预警', '3月各项指标均无增长，再有1个月即达到约谈条件'],
    ]);
  });

  test('name nobody to be interviewed in public.', () => {
    const notice = oneClass(interviewed, { rules: [RULE] });
    expect(JSON.stringify(notice)).not.toMatch(/约谈|预警/u);
    expect(notice.sections).toHaveLength(2);
  });

  test('are none where everyone is in time.', () => {
    expect(section(oneClass({ 甲: ['5'], 乙: ['6'] }, {}, 5), '三、存在问题')).toEqual([
      '各单位均达到序时进度，没有需要通报的问题。',
    ]);
  });

  test('count a long list and name its first twelve.', () => {
    const done = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`${index + 1}局`, ['0']]));
    expect(section(oneClass({ ...done, 甲: ['9'] }, {}, 5), '三、存在问题')[0]).toBe(
      '（一）未破零。1局、2局、3局、4局、5局、6局、7局、8局、9局、10局、11局、12局等15个单位（名单见附件）各项任务累计完成数均为0。',
    );
  });

  test('do not call it 未破零 when what is to be kept low is nothing.', () => {
    const rules = scheme([indicator('事故', { scorer: { type: 'inverse' } })], [unit('甲', '市直部门')]);
    expect(bodyText(issue(rules, [{ 甲: { 事故: '4:0' } }], 5))).not.toContain('未破零');
  });
});

test('A bulletin of one plan is called by it, though its tables belong to several.', () => {
  const rules = scheme([indicator('项目')], [unit('甲局', '市直部门')]);
  const notice = issue(rules, [{ 甲局: { 项目: '4:2' } }], 5, { ...PUBLIC_BULLETIN, subject: '文明提升' });
  expect(notice.title).toBe('关于测试市2023年1—5月文明提升工作情况的通报');
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '100'],
])('Heading number %i is %s.', (number, words) => {
  expect(numeral(number)).toBe(words);
});

test('A composite is no sum of its columns, whose units differ, also where a unit has one of them alone.', () => {
  const half = d('0.5');
  const composite = indicator('综合', {
    columns: [
      { measure: '项目', share: half },
      { measure: '金额', share: half },
    ],
    measureUnit: '%',
  });
  const rules = scheme([composite], [unit('甲局', '市直部门'), unit('乙局', '市直部门')]);
  const notice = issue(rules, [{ 甲局: { 项目: '4:2', 金额: '10:5' }, 乙局: { 项目: '/', 金额: '10:1' } }]);
  expect(under(notice, '（一）部门招商引资')).toBe('2个单位纳入考核。');
});

describe('A bulletin longer than the scheme allows', () => {
  const done: Record<string, readonly string[]> = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `第${index + 1}局`,
      [`${20 - index}`, `${index < 10 ? 30 : 0}`],
    ]),
  );
  const silent = ['一', '二', '三', '四', '五', '六'].map((number) => `未报局${number}`);
  for (const name of silent) done[name] = ['1', ''];
  const of = (bulletinLimit: number): TextModel => oneClass(done, { bulletinLimit }, 4);
  const wordsIn = (notice: TextModel): string => body(notice).map(said).join('');

  test('is told whole within its limit, without a table of reports.', () => {
    expect(wordsIn(of(10000))).toMatch(/较上月.+升\d+位最多/u);
    expect(wordsIn(of(10000))).toContain('未报局六未报送，未排名');
    expect(of(10000).sections).toHaveLength(2);
  });

  test('first leaves who is not ranked and why to 报送情况表, then movements to a column, then names and the middle places.', () => {
    const whole = lengthOf(body(of(10000)));
    const without = wordsIn(of(whole - 1));
    expect(without).toContain('6个单位未排名');
    expect(without).toMatch(/较上月.+升\d+位最多/u);
    const short = of(300);
    expect(wordsIn(short)).not.toContain('较上月');
    expect(wordsIn(short)).toContain('等10个单位（名单见附件1）');
    expect(under(short, '（一）市直部门（26个）')).toMatch(
      /靠后的是：第11局、第12局、第13局等10个单位（名单见附件1）（并列第11名，0\.00分）/u,
    );
    const tables = short.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    expect(tables[0]?.headers.map(({ text }) => text)).toContain('较上月');
    expect(tables.at(-1)?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ...silent.map((name, index) => [`${index + 1}`, name, '部门招商引资', '未报送', '']),
    ]);
    expect(lengthOf(body(short))).toBeLessThan(lengthOf(body(of(whole - 1))));
  });
});
