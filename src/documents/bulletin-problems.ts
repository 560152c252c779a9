import type { Results } from '../assessment/results.ts';
import { scorerOf } from '../assessment/scorers/index.ts';
import { type UnitResult, whyUnscored } from '../assessment/standing.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding } from '../assessment/tracking/task.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { Decimal, plain } from '../core/decimal.ts';
import { groupBy } from '../core/group-by.ts';
import type { Shortfall } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { shortfalls } from './bulletin-rankings.ts';
import { countedNames, someNames } from './bulletin-words.ts';

const ZERO = new Decimal(0);

/** A paragraph of 存在问题 with what it is about, which stands before it. */
export interface Problem {
  readonly lead: string;
  readonly text: string;
}

/**
 * 存在问题: 未破零, 欠序时进度, 未报送, 数据待核实, 逾期; for the office alone 约谈, 预警, 待核实.
 *
 * @param attached what the text calls the attachments.
 */
export function wordProblems(
  { assessments, verdicts, scheme, tasks, indicators }: Results,
  internal: boolean,
  attached: { readonly ranks: string; readonly interviews: string },
): readonly Problem[] {
  const units = assessments.flatMap(({ current }) => current.classes.flatMap((result) => result.units));
  return [
    ...untouched(units, scheme),
    ...behind(units, scheme, attached.ranks),
    ...indicators.flatMap(indicatorsBehind),
    ...tasks.flatMap(tasksLate),
    ...notReported(units),
    ...doubtful(units),
    ...(internal ? proposals(onList(verdicts, 'interview'), attached.interviews) : []),
  ];
}

/** Indicators that are behind the schedule, the furthest first. */
function indicatorsBehind({ indicators }: IndicatorStanding): readonly Problem[] {
  const late = indicators
    .filter(({ onSchedule }) => onSchedule === false)
    .toSorted((left, right) => (left.gap ?? ZERO).comparedTo(right.gap ?? ZERO));
  if (late.length === 0) return [];
  return [
    {
      lead: '指标欠序时',
      text: `${late.length}项指标欠序时进度：${someNames(late.map(({ item }) => item))}。`,
    },
  ];
}

/** Lead units with tasks whose last day is over, those with most first. */
function tasksLate({ classes }: TaskStanding): readonly Problem[] {
  const late = classes
    .flatMap((group) => group.units)
    .filter(({ states }) => states.overdue > 0)
    .toSorted((left, right) => right.states.overdue - left.states.overdue);
  if (late.length === 0) return [];
  const named = late.map(({ unit, states }) => `${unit}${states.overdue}项`);
  return [{ lead: '任务逾期', text: `${late.length}个牵头单位有任务逾期：${someNames(named)}。` }];
}

/** 未破零: everything due was reported, and all of it is nothing. Of what is to be kept low, nothing is good. */
function untouched(units: readonly UnitResult[], scheme: Scheme): readonly Problem[] {
  const inverse = new Set(
    scheme.indicators.filter(({ scorer }) => scorerOf(scorer).keepsDown === true).map(({ id }) => id),
  );
  const zero = units.filter(({ complete, indicators }) => {
    const counted = indicators.filter(({ id, state }) => state === 'scored' && !inverse.has(id));
    return complete && counted.length > 0 && counted.every(({ rate }) => rate?.isZero() === true);
  });
  return zero.length === 0
    ? []
    : [{ lead: '未破零', text: `${countedNames(zero.map(({ unit }) => unit))}各项任务累计完成数均为0。` }];
}

/** How many are behind in which class; by name only where they are few, for the attachment has them all. */
function behind(units: readonly UnitResult[], { lights }: Scheme, attached: string): readonly Problem[] {
  const short = units.filter(({ gap }) => gap?.lessThan(0) === true);
  if (short.length === 0) return [];
  const red = short.filter(({ light }) => light === 'red');
  const cut = red.length > FEW;
  const byClass = groupBy(red, (unit) => unit.class).map((group) => {
    const count = `${group[0]?.class}${group.length}个`;
    return cut ? count : `${count}（${group.map(({ unit }) => unit).join('、')}）`;
  });
  const far = lights.yellow.isNegative() ? `超过${plain(lights.yellow.abs())}个百分点` : '较大';
  const detail = red.length === 0 ? '' : `，其中${red.length}个差距${far}：${byClass.join('，')}`;
  const where = cut ? `，名单见${attached}` : '';
  return [{ lead: '欠序时进度', text: `${short.length}个单位总分欠序时进度${detail}${where}。` }];
}

/** So many are named in the text. */
const FEW = 6;

/** 报送不到位: 未报送, 退回修改 with its reasons, … each as what it is; 迟报 of those that came. */
function notReported(units: readonly UnitResult[]): readonly Problem[] {
  const parts = shortfalls(units)
    .filter(({ why }) => why !== 'doubtful')
    .map(({ why, units: mine }) => {
      const whole = `${countedNames(mine.map(({ unit }) => unit))}${SHORTFALL_PHRASES[why]}`;
      const reasons = REASONED.includes(why) ? mine.flatMap(reasonsIn) : [];
      return reasons.length === 0 ? whole : `${whole}（${reasons.join('；')}）`;
    });
  const late = units.filter(({ report }) => report?.late === true).map(({ unit }) => unit);
  if (late.length > 0) parts.push(`${countedNames(late)}迟报`);
  return parts.length === 0 ? [] : [{ lead: '报送不到位', text: `${parts.join('；')}。` }];
}

/** What is said of a unit with its reason. */
const REASONED: readonly Shortfall[] = ['refused', 'other'];

function reasonsIn({ unit, report }: UnitResult): readonly string[] {
  const reasons = report?.reasons ?? [];
  return reasons.length === 0 ? [] : [`${unit}：${reasons.join('、')}`];
}

function doubtful(units: readonly UnitResult[]): readonly Problem[] {
  const named = units.filter((unit) => whyUnscored(unit) === 'doubtful').map(({ unit }) => unit);
  return named.length === 0
    ? []
    : [
        {
          lead: '数据待核实',
          text: `${countedNames(named)}有数据存疑，核实前存疑的数不计入汇总，单位不排名。`,
        },
      ];
}

/** How many are to be interviewed by whom, warned or verified; who they are and why stands in the attachment. */
function proposals(verdicts: readonly Verdict[], attached: string): readonly Problem[] {
  if (verdicts.length === 0) return [];
  const listed = (state: Verdict['state']): readonly Verdict[] =>
    verdicts.filter((item) => item.state === state);
  const steps = groupBy(listed('met'), ({ action }) => JSON.stringify([action.by, action.whom]));
  const parts = [
    ...steps.map((group) => `由${group[0]?.action.by}约谈${group.length}个单位${group[0]?.action.whom}`),
    ...counted('预警', listed('near')),
    ...counted('是否应约谈待核实的', listed('open')),
  ];
  return [{ lead: '约谈预警建议', text: `${parts.join('，')}，名单和事由见${attached}。` }];
}

function counted(what: string, verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.length === 0 ? [] : [`${what}${verdicts.length}个单位`];
}
