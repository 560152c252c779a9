import type { Results } from '../assessment/results.ts';
import { scorerOf } from '../assessment/scorers/index.ts';
import { type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { plain } from '../core/decimal.ts';
import type { Shortfall } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { countedSpans } from '../words/spans.ts';
import { reasonOf, subjectName } from '../words/verdicts.ts';
import { shortfalls } from './bulletin-rankings.ts';
import { countedNames, groupBy, someNames } from './bulletin-words.ts';

/** 存在问题, one paragraph each: 未破零, 欠序时进度, 未报送, 数据待核实, 约谈, 预警, 待核实. */
export function wordProblems({ assessments, verdicts, scheme }: Results): readonly string[] {
  const units = assessments.flatMap(({ current }) => current.classes.flatMap((result) => result.units));
  const interviews = onList(verdicts, 'interview');
  const listed = (state: Verdict['state']): readonly Verdict[] =>
    interviews.filter((item) => item.state === state);
  return [
    ...untouched(units, scheme),
    ...behind(units, scheme),
    ...notReported(units),
    ...doubtful(units),
    ...toInterview(listed('met')),
    ...toWarn(listed('near')),
    ...toVerify(listed('open')),
  ];
}

/** 未破零: everything due was reported, and all of it is nothing. Of what is to be kept low, nothing is good. */
function untouched(units: readonly UnitResult[], scheme: Scheme): readonly string[] {
  const inverse = new Set(
    scheme.indicators.filter(({ scorer }) => scorerOf(scorer).keepsDown === true).map(({ id }) => id),
  );
  const zero = units.filter(({ complete, indicators }) => {
    const counted = indicators.filter(({ id, state }) => state === 'scored' && !inverse.has(id));
    return complete && counted.length > 0 && counted.every(({ rate }) => rate?.isZero() === true);
  });
  return zero.length === 0
    ? []
    : [`未破零。${countedNames(zero.map(({ unit }) => unit))}各项任务累计完成数均为0。`];
}

function behind(units: readonly UnitResult[], { lights }: Scheme): readonly string[] {
  const short = units.filter(({ gap }) => gap?.lessThan(0) === true);
  if (short.length === 0) return [];
  const red = short.filter(({ light }) => light === 'red');
  const byClass = groupBy(red, (unit) => unit.class).map(
    (group) => `${group[0]?.class}${group.length}个（${someNames(group.map(({ unit }) => unit))}）`,
  );
  const far = lights.yellow.isNegative() ? `超过${plain(lights.yellow.abs())}个百分点` : '较大';
  const detail = red.length === 0 ? '' : `，其中${red.length}个差距${far}：${byClass.join('，')}`;
  return [`欠序时进度。${short.length}个单位总分欠序时进度${detail}。`];
}

/** 报送不到位: 未报送, 退回修改 with its reasons, … each as what it is; 迟报 of those that came. */
function notReported(units: readonly UnitResult[]): readonly string[] {
  const parts = shortfalls(units)
    .filter(({ why }) => why !== 'doubtful')
    .map(({ why, units: mine }) => {
      const whole = `${countedNames(mine.map(({ unit }) => unit))}${SHORTFALL_PHRASES[why]}`;
      const reasons = REASONED.includes(why) ? mine.flatMap(reasonsIn) : [];
      return reasons.length === 0 ? whole : `${whole}（${reasons.join('；')}）`;
    });
  const late = units.filter(({ report }) => report?.late === true).map(({ unit }) => unit);
  if (late.length > 0) parts.push(`${countedNames(late)}迟报`);
  return parts.length === 0 ? [] : [`报送不到位。${parts.join('；')}。`];
}

/** What is said of a unit with its reason. */
const REASONED: readonly Shortfall[] = ['refused', 'other'];

function reasonsIn({ unit, report }: UnitResult): readonly string[] {
  const reasons = report?.reasons ?? [];
  return reasons.length === 0 ? [] : [`${unit}：${reasons.join('、')}`];
}

function doubtful(units: readonly UnitResult[]): readonly string[] {
  const named = units.filter((unit) => whyUnscored(unit) === 'doubtful').map(({ unit }) => unit);
  return named.length === 0
    ? []
    : [`数据待核实。${countedNames(named)}有数据存疑，核实前存疑的数不计入汇总，单位不排名。`];
}

function unitOf({ about }: Verdict): string {
  return subjectName(about);
}

function toInterview(verdicts: readonly Verdict[]): readonly string[] {
  if (verdicts.length === 0) return [];
  const steps = groupBy(verdicts, ({ action }) => JSON.stringify([action.by, action.whom]));
  const proposals = steps.map((group) => {
    const reasons = groupBy(group, (item) => reasonOf(item, 'zh')).map(
      (same) => `${same.map(unitOf).join('、')}（${same[0] === undefined ? '' : reasonOf(same[0], 'zh')}）`,
    );
    return `建议由${group[0]?.action.by}约谈${group.length}个单位${group[0]?.action.whom}：${reasons.join('；')}`;
  });
  return [`约谈建议。${proposals.join('。')}。`];
}

function toWarn(verdicts: readonly Verdict[]): readonly string[] {
  if (verdicts.length === 0) return [];
  const parts = groupBy(verdicts, ({ counted }) => `${counted?.remaining}`).map(
    (group) => `${countedNames(group.map(unitOf))}再有${more(group)}即达到约谈条件`,
  );
  return [`预警。${parts.join('；')}。`];
}

function more([first]: readonly Verdict[]): string {
  return first === undefined ? '' : countedSpans(first.counted?.remaining ?? 0, first.span.unit, 'zh');
}

function toVerify(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.length === 0
    ? []
    : [`待核实。${countedNames(verdicts.map(unitOf))}有月份数据缺报或无法核实，是否应约谈待核实。`];
}
