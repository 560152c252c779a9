import { proposedOf } from '../assessment/proposed.ts';
import type { AssessmentResult, Results } from '../assessment/results.ts';
import type { UnitResult } from '../assessment/standing.ts';
import { classTallies, type Tally, tallyIn, togetherOf } from '../assessment/tally.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding } from '../assessment/tracking/task.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { Decimal, plain } from '../core/decimal.ts';
import type { Shortfall } from '../model/roll-call.ts';
import { planOf } from '../scheme/of-plans.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import type { Detail } from './bulletin-detail.ts';
import { countedNames, type Room, someNames } from './bulletin-words.ts';

const ZERO = new Decimal(0);

/** A paragraph of 存在问题 with what it is about, which stands before it. */
export interface Problem {
  readonly lead: string;
  readonly text: string;
}

/** What the text calls the attachments; one that there is not has no name. */
export interface Attached {
  readonly ranks: string;
  readonly interviews: string;
  readonly reports: string;
}

/** 存在问题: 未破零, 欠序时进度, 未报送, 数据待核实, 逾期; for the office alone 约谈, 预警, 待核实. */
export function wordProblems(
  { assessments, verdicts, scheme, tasks, indicators }: Results,
  internal: boolean,
  detail: Detail,
  attached: Attached,
): readonly Problem[] {
  const room: Room = { names: detail.names, attached: attached.ranks };
  const groups = groupsOf(assessments);
  const said = (lead: string, word: (group: Group) => string): readonly Problem[] => {
    const parts = groups.flatMap((group) => {
      const text = word(group);
      return text === '' ? [] : [group.name === null ? text : `${group.name}方面，${text}`];
    });
    return parts.length === 0 ? [] : [{ lead, text: `${parts.join('。')}。` }];
  };
  return [
    ...said('未破零', ({ tally }) => untouched(tally, room)),
    ...said('欠序时进度', (group) => behind(group, scheme, detail, attached.ranks)),
    ...indicators.flatMap((standing) => indicatorsBehind(standing, indicators.length > 1, room)),
    ...tasks.flatMap((standing) => tasksLate(standing, tasks.length > 1, room)),
    ...said('报送不到位', (group) => notReported(group, detail, attached)),
    ...said('数据待核实', ({ tally }) => doubtful(tally, { ...room, attached: attached.reports })),
    ...(internal ? proposals(onList(verdicts, 'interview'), attached.interviews) : []),
  ];
}

/** Of whom a problem is told: all units of a plan together, or those of one assessment, which is named then. */
interface Group {
  readonly name: string | null;
  readonly tally: Tally;
  readonly classes: readonly Tally[];
  readonly units: readonly UnitResult[];
}

/** A unit may be assessed on several tables: then each is told apart. */
function groupsOf(assessments: readonly AssessmentResult[]): readonly Group[] {
  const unitsIn = ({ current }: AssessmentResult): readonly UnitResult[] =>
    current.classes.flatMap(({ units }) => units);
  const tallies = assessments.map((item) => item.tallies);
  const plans = new Set(assessments.map(({ table }) => planOf(table)));
  const together = plans.size === 1 ? togetherOf(tallies) : null;
  if (together !== null)
    return [
      { name: null, tally: together, classes: classTallies(tallies), units: assessments.flatMap(unitsIn) },
    ];
  return assessments.map((item) => ({
    name: item.name,
    tally: tallyIn(item.tallies, null),
    classes: classTallies([item.tallies]),
    units: unitsIn(item),
  }));
}

/** Indicators that are behind the schedule, the furthest first. */
function indicatorsBehind(
  { name, indicators }: IndicatorStanding,
  several: boolean,
  room: Room,
): readonly Problem[] {
  const late = indicators
    .filter(({ onSchedule }) => onSchedule === false)
    .toSorted((left, right) => (left.gap ?? ZERO).comparedTo(right.gap ?? ZERO));
  if (late.length === 0) return [];
  const named = someNames(
    late.map(({ item }) => item),
    room,
  );
  return [{ lead: several ? name : '指标欠序时', text: `${late.length}项指标欠序时进度：${named}。` }];
}

/** Lead units with tasks whose last day is over, those with most first; of a schedule that names none what was to be held. */
function tasksLate(standing: TaskStanding, several: boolean, room: Room): readonly Problem[] {
  const { name, classes, tasks } = standing;
  const lead = several ? name : '任务逾期';
  if (classes.length === 0) {
    const open = tasks.filter(({ whole }) => whole.state.value === 'overdue').map((task) => task.name);
    return open.length === 0 ? [] : [{ lead, text: `${open.length}项逾期：${someNames(open, room)}。` }];
  }
  const late = classes
    .flatMap((group) => group.units)
    .filter(({ states }) => states.overdue > 0)
    .toSorted((left, right) => right.states.overdue - left.states.overdue);
  if (late.length === 0) return [];
  const named = someNames(
    late.map(({ unit, states }) => `${unit}${states.overdue}项`),
    room,
  );
  return [{ lead, text: `${late.length}个牵头单位有任务逾期：${named}。` }];
}

function untouched({ untouched: zero }: Tally, room: Room): string {
  return zero.length === 0 ? '' : `${countedNames(zero, room)}各项任务累计完成数均为0`;
}

/** How many are behind in which class; by name only where they are few, for the attachment has them all. */
function behind({ tally, classes }: Group, { lights }: Scheme, detail: Detail, attached: string): string {
  const { behind: short, red } = tally;
  if (short.length === 0) return '';
  const cut = red.length > Math.min(FEW, detail.names);
  const byClass = classes
    .filter((item) => item.red.length > 0)
    .map((item) => {
      const count = `${item.class}${item.red.length}个`;
      return cut ? count : `${count}（${item.red.join('、')}）`;
    });
  const far = lights.yellow.isNegative() ? `超过${plain(lights.yellow.abs())}个百分点` : '较大';
  const more = red.length === 0 ? '' : `，其中${red.length}个差距${far}：${byClass.join('，')}`;
  const where = cut ? `，名单见${attached}` : '';
  return `${short.length}个单位总分欠序时进度${more}${where}`;
}

/** So many are named in the text. */
const FEW = 6;

/** 报送不到位: 未报送, 退回修改 with its reasons, … each as what it is; 迟报 of those that came. */
function notReported({ tally, units }: Group, detail: Detail, attached: Attached): string {
  const room = { names: detail.names, attached: attached.reports };
  const parts = tally.shortfalls
    .filter(({ why }) => why !== 'doubtful')
    .map(({ why, units: mine }) => {
      const whole = `${countedNames(mine, room)}${SHORTFALL_PHRASES[why]}`;
      if (!REASONED.includes(why)) return whole;
      const reasons = units.filter(({ unit }) => mine.includes(unit)).flatMap(reasonsIn);
      if (reasons.length === 0) return whole;
      if (detail.reports) return `${whole}（${reasons.join('；')}）`;
      return mine.length > room.names
        ? whole.replace('（名单见', '（名单和原因见')
        : `${whole}，原因见${attached.reports}`;
    });
  if (tally.late.length > 0) parts.push(`${countedNames(tally.late, room)}迟报`);
  return parts.join('；');
}

/** What is said of a unit with its reason. */
const REASONED: readonly Shortfall[] = ['refused', 'other'];

function reasonsIn({ unit, report }: UnitResult): readonly string[] {
  const reasons = report?.reasons ?? [];
  return reasons.length === 0 ? [] : [`${unit}：${reasons.join('、')}`];
}

function doubtful({ shortfalls }: Tally, room: Room): string {
  const named = shortfalls.find(({ why }) => why === 'doubtful')?.units ?? [];
  return named.length === 0
    ? ''
    : `${countedNames(named, room)}有数据存疑，核实前存疑的数不计入汇总，单位不排名`;
}

/** How many are to be interviewed by whom, warned or verified; who they are and why stands in the attachment. */
function proposals(verdicts: readonly Verdict[], attached: string): readonly Problem[] {
  if (verdicts.length === 0) return [];
  const parts = proposedOf(verdicts).map(({ state, by, whom, about }) => {
    if (state === 'met') return `由${by}约谈${about.length}个单位${whom}`;
    return `${state === 'near' ? '预警' : '是否应约谈待核实的'}${about.length}个单位`;
  });
  return [{ lead: '约谈预警建议', text: `${parts.join('，')}，名单和事由见${attached}。` }];
}
