import type {
  AssessmentResult,
  ClassResult,
  Interview,
  MonthResult,
  UnitResult,
} from '../assessment/model.ts';
import { Decimal, fixed, plain, sum } from '../core/decimal.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordInterview } from './interview-wording.ts';

export interface BulletinBlock {
  readonly type: 'title' | 'heading' | 'subheading' | 'paragraph' | 'signature';
  readonly text: string;
}

/** 通报 as plain blocks; `bulletinText` and `bulletinMarkdown` print it. */
export interface Bulletin {
  readonly blocks: readonly BulletinBlock[];
}

/** Names listed in one sentence before the rest is left to the attached table. */
const MOST_NAMES = 12;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Every figure comes from the results; 下一步工作 is left to whoever drafts it. */
export function bulletin(
  assessments: readonly AssessmentResult[],
  scheme: Scheme,
  period: Period,
  date: string,
): Bulletin {
  const span = cumulativeSpan(period);
  const months = assessments.map((assessment) => ({ assessment, month: lastMonth(assessment) }));
  const schedule = months[0]?.month.schedule ?? new Decimal(0);
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    blocks: [
      { type: 'title', text: `关于${period.year}年${span}招商引资工作情况的通报` },
      { type: 'paragraph', text: '〔主送单位〕：' },
      {
        type: 'paragraph',
        text: `现将${scheme.issuer}${period.year}年${span}招商引资任务完成情况通报如下。数据截至${period.month}月底，序时进度为${fixed(schedule, scheme.decimals)}%。`,
      },
      { type: 'heading', text: '一、总体情况' },
      ...months.flatMap(({ assessment, month: result }, index) => overall(assessment, result, scheme, index)),
      { type: 'heading', text: '二、排名情况' },
      ...rankings(
        months.map(({ month: result }) => result),
        scheme,
      ),
      { type: 'heading', text: '三、存在问题' },
      ...problems(months, scheme),
      { type: 'heading', text: '四、下一步工作' },
      { type: 'paragraph', text: '〔由起草单位补充〕' },
      { type: 'signature', text: '〔署名〕' },
      { type: 'signature', text: `${Number(year)}年${Number(month)}月${Number(day)}日` },
    ],
  };
}

function lastMonth(assessment: AssessmentResult): MonthResult {
  const month = assessment.months.at(-1);
  if (month === undefined) throw new RangeError('an assessment has at least the month asked for');
  return month;
}

function numbered(index: number): string {
  return `（${NUMERALS[index] ?? index + 1}）`;
}

/** 一、总体情况: per indicator the sum of actuals, of targets, their rate, and the month's growth. */
function overall(
  assessment: AssessmentResult,
  month: MonthResult,
  scheme: Scheme,
  index: number,
): readonly BulletinBlock[] {
  const units = month.classes.flatMap((result) => result.units);
  const missing = units.filter((unit) => !unit.complete).length;
  const sentences = scheme.indicators
    .filter(({ table }) => table === assessment.table)
    .flatMap(({ id, name, measureUnit }) => {
      const results = units.flatMap(({ indicators }) =>
        indicators.filter((item) => item.id === id && item.target !== null),
      );
      if (results.length === 0) return [];
      const target = sum(results.map((item) => item.target ?? new Decimal(0)));
      const known = results.flatMap(({ actual }) => (actual === null ? [] : [actual]));
      const actual = sum(known);
      const rate = actual.dividedBy(target).times(100);
      return [
        `${name}累计完成${plain(actual)}${measureUnit}，完成年度任务${plain(target)}${measureUnit}的${fixed(rate, scheme.decimals)}%${growth(results, measureUnit)}`,
      ];
    });
  const reported = missing === 0 ? '' : `，其中${missing}个单位数据未报送完整，未报部分不计入合计`;
  return [
    { type: 'subheading', text: `${numbered(index)}${assessment.name}` },
    { type: 'paragraph', text: `${units.length}个单位纳入考核${reported}。${sentences.join('；')}。` },
  ];
}

/** The verb follows the sign; nothing is said where last month is not known. */
function growth(results: readonly { readonly increment: Decimal | null }[], unit: string): string {
  const increments = results.map(({ increment }) => increment);
  if (!increments.every((increment) => increment !== null)) return '';
  const total = sum(increments);
  if (total.isZero()) return '，本月没有新增';
  return total.isPositive() ? `，本月新增${plain(total)}${unit}` : `，比上月减少${plain(total.abs())}${unit}`;
}

function rankings(months: readonly MonthResult[], scheme: Scheme): readonly BulletinBlock[] {
  const classes = months.flatMap((month) => month.classes.map((result) => ({ month, result })));
  return classes.flatMap(({ month, result }, index) => [
    { type: 'subheading' as const, text: `${numbered(index)}${result.name}（${result.units.length}个）` },
    { type: 'paragraph' as const, text: classRanking(result, month, scheme) },
  ]);
}

function classRanking(result: ClassResult, month: MonthResult, scheme: Scheme): string {
  const groups = byRank(result.units);
  const ranked = groups.flatMap(({ units }) => units);
  const silent = result.units.filter(({ rank }) => rank === null);
  const sentences: string[] = [];
  const unclassified = result.name === scheme.unclassified ? '类别未定，合并排名。' : '';
  if (ranked.length === 1) {
    sentences.push(`${ranked[0]?.unit ?? ''}得${score(ranked[0], scheme)}分`);
  } else if (groups.length <= 6 && ranked.length <= 6) {
    sentences.push(`依次为：${groups.map((group) => wordGroup(group, scheme)).join('，')}`);
  } else if (ranked.length > 0) {
    const first = groups.filter(({ rank }) => rank <= 3);
    const last = lastGroups(groups, first.length);
    sentences.push(`居前的是：${first.map((group) => wordGroup(group, scheme)).join('，')}`);
    if (last.length > 0)
      sentences.push(`居后的是：${last.map((group) => wordGroup(group, scheme)).join('，')}`);
  }
  const ahead = ranked.filter(({ gap }) => gap?.greaterThanOrEqualTo(0) === true).length;
  if (ranked.length > 1)
    sentences.push(
      `${ahead}个单位达到或超过序时进度（${fixed(month.schedule, scheme.decimals)}%），${ranked.length - ahead}个单位落后`,
    );
  else if (ranked[0]?.gap != null) sentences.push(`${wordGap(ranked[0].gap, scheme)}`);
  sentences.push(...moves(ranked));
  if (silent.length > 0) sentences.push(`${names(silent.map(({ unit }) => unit))}数据未报送完整，未计名次`);
  return `${unclassified}${sentences.join('；')}。`;
}

interface RankGroup {
  readonly rank: number;
  readonly units: readonly UnitResult[];
}

function byRank(units: readonly UnitResult[]): readonly RankGroup[] {
  const groups = new Map<number, UnitResult[]>();
  for (const unit of units) {
    if (unit.rank === null) continue;
    const group = groups.get(unit.rank);
    if (group === undefined) groups.set(unit.rank, [unit]);
    else group.push(unit);
  }
  return [...groups]
    .sort(([left], [right]) => left - right)
    .map(([rank, members]) => ({ rank, units: members }));
}

/** From the end, whole groups until three units are named; never one that was named among the first. */
function lastGroups(groups: readonly RankGroup[], named: number): readonly RankGroup[] {
  const last: RankGroup[] = [];
  for (let index = groups.length - 1; index >= named; index -= 1) {
    if (last.reduce((count, group) => count + group.units.length, 0) >= 3) break;
    const group = groups[index];
    if (group !== undefined) last.unshift(group);
  }
  return last;
}

function wordGroup({ rank, units }: RankGroup, scheme: Scheme): string {
  const tied = units.length > 1 ? '并列' : '';
  return `${names(units.map(({ unit }) => unit))}${tied}第${rank}名（${score(units[0], scheme)}分）`;
}

function score(unit: UnitResult | undefined, scheme: Scheme): string {
  return unit?.score == null ? '' : fixed(unit.score, scheme.decimals);
}

/** Differences of percentages are 百分点. */
function wordGap(gap: Decimal, scheme: Scheme): string {
  if (gap.isZero()) return '与序时进度持平';
  return `${gap.isPositive() ? '超' : '欠'}序时进度${fixed(gap.abs(), scheme.decimals)}个百分点`;
}

/** The largest rise and fall against last month; nothing in January or after a missing month. */
function moves(units: readonly UnitResult[]): readonly string[] {
  const changes = units.flatMap((unit) =>
    unit.rank === null || unit.previousRank === null
      ? []
      : [{ unit: unit.unit, change: unit.previousRank - unit.rank }],
  );
  const rise = Math.max(0, ...changes.map(({ change }) => change));
  const fall = Math.min(0, ...changes.map(({ change }) => change));
  const at = (wanted: number): string =>
    names(changes.filter(({ change }) => change === wanted).map(({ unit }) => unit));
  return [
    ...(rise > 0 ? [`较上月上升最多的是${at(rise)}（升${rise}位）`] : []),
    ...(fall < 0 ? [`后退最多的是${at(fall)}（降${-fall}位）`] : []),
  ];
}

function names(list: readonly string[]): string {
  if (list.length <= MOST_NAMES) return list.join('、');
  return `${list.slice(0, MOST_NAMES).join('、')}等${list.length}个单位`;
}

function problems(
  months: readonly { readonly assessment: AssessmentResult; readonly month: MonthResult }[],
  scheme: Scheme,
): readonly BulletinBlock[] {
  const units = months.flatMap(({ month }) => month.classes.flatMap((result) => result.units));
  const interviews = months.flatMap(({ assessment }) => assessment.interviews);
  const zero = units.filter(
    ({ complete, indicators }) =>
      complete &&
      indicators.some(({ state }) => state === 'scored') &&
      indicators.every(({ state, actual }) => state !== 'scored' || actual?.isZero() === true),
  );
  const red = units.filter(({ light }) => light === 'red');
  const behind = units.filter(({ gap }) => gap?.isNegative() === true && !gap.isZero());
  const silent = units.filter(({ complete }) => !complete);
  const paragraphs = [
    ...(zero.length === 0
      ? []
      : [
          `未破零。${names(zero.map(({ unit }) => unit))}${zero.length > 1 ? `等${zero.length}个单位` : ''}各项任务累计完成数均为0。`,
        ]),
    ...(behind.length === 0
      ? []
      : [
          `进度滞后。${behind.length}个单位总分低于序时进度，其中${red.length}个单位欠${plain(scheme.lights.yellow.abs())}个百分点以上${red.length === 0 ? '' : `：${names(red.map(({ unit }) => unit))}`}。`,
        ]),
    ...(silent.length === 0
      ? []
      : [`报送不全。${names(silent.map(({ unit }) => unit))}有任务未报完成数，未计名次。`]),
    ...interviewParagraphs(interviews),
  ];
  if (paragraphs.length === 0)
    return [{ type: 'paragraph', text: '各单位均达到序时进度，没有应约谈、预警的单位。' }];
  return paragraphs.map((text, index) => ({
    type: 'paragraph',
    text: `${numbered(index)}${avoidDouble(text)}`,
  }));
}

/** names() already closes a long list with 等N个单位. */
function avoidDouble(text: string): string {
  return text.replace(/(等\d+个单位)\1/gu, '$1');
}

function interviewParagraphs(interviews: readonly Interview[]): readonly string[] {
  const listed = (status: Interview['status']): readonly Interview[] =>
    interviews.filter((item) => item.status === status);
  const sentence = (item: Interview): string => `${item.unit}（${wordInterview(item, 'zh')}）`;
  const steps = [...new Set(listed('interview').map(({ interviewer }) => interviewer))];
  const proposals = steps.map((interviewer) => {
    const mine = listed('interview').filter((item) => item.interviewer === interviewer);
    return `建议由${interviewer}约谈${mine[0]?.interviewee ?? ''}的单位${mine.length}个：${mine.map(sentence).join('、')}`;
  });
  const warned = listed('warning');
  const open = listed('unverified');
  return [
    ...(proposals.length === 0 ? [] : [`应约谈单位。${proposals.join('；')}。`]),
    ...(warned.length === 0
      ? []
      : [
          `预警单位。${warned.map(({ unit }) => unit).join('、')}${warned.length > 1 ? `，共${warned.length}个，` : ''}再有1个月将达到约谈条件。`,
        ]),
    ...(open.length === 0
      ? []
      : [`待核实单位。${names(open.map(({ unit }) => unit))}因有月份数据缺报，连续月数待核实。`]),
  ];
}

/** 通报.txt: two full-width spaces before a paragraph, as offices paste it. */
export function bulletinText({ blocks }: Bulletin): string {
  const lines = blocks.map(({ type, text }) => {
    if (type === 'title') return `${text}\n`;
    if (type === 'signature') return `${'\u3000'.repeat(24)}${text}`;
    return text.startsWith('〔主送') ? text : `\u3000\u3000${text}`;
  });
  return `${lines.join('\n')}\n`;
}

export function bulletinMarkdown({ blocks }: Bulletin): string {
  const prefix = { title: '# ', heading: '## ', subheading: '### ', paragraph: '', signature: '' } as const;
  return `${blocks.map(({ type, text }) => `${prefix[type]}${text}`).join('\n\n')}\n`;
}
