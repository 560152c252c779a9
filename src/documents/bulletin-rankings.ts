import type { ClassResult, UnitResult } from '../assessment/standing.ts';
import type { Movement, Tally } from '../assessment/tally.ts';
import { fixed } from '../core/decimal.ts';
import { groupBy } from '../core/group-by.ts';
import type { Span } from '../core/span.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { sinceBefore } from '../words/spans.ts';
import type { Detail } from './bulletin-detail.ts';
import { names, type Room, wordGap } from './bulletin-words.ts';

/** Classes up to this size are listed whole. */
const SMALL = 6;

/** How a class is told: at what length, and where what is left out stands. */
export interface Telling {
  readonly scheme: Scheme;
  readonly span: Span;
  readonly detail: Detail;
  /** What the text calls the attachment with the rankings. */
  readonly ranks: string;
}

/** 排名情况 of one class: first and last with all who tie there, 超欠序时进度, movements, who is not ranked. */
export function wordRanking(result: ClassResult, tally: Tally, telling: Telling): string {
  const { scheme, span, detail, ranks } = telling;
  const ranked = result.units.filter(({ rank }) => rank !== null);
  const room = { names: detail.names, attached: ranks };
  const sentences = [
    ...(result.name === scheme.unclassified && ranked.length > 1 ? ['各单位类别未定，暂合并排名'] : []),
    ...places(ranked, telling, room),
    ...against(ranked, tally, scheme.decimals),
    ...(detail.moves ? moves(tally, span, room) : []),
    ...unranked(result.units, tally, detail, room),
  ];
  return `${sentences.join('。')}。`;
}

function places(
  ranked: readonly UnitResult[],
  { scheme: { decimals }, detail }: Telling,
  room: Room,
): readonly string[] {
  const groups = groupBy(ranked, ({ rank }) => `${rank}`);
  const [only] = ranked;
  if (only === undefined) return ['没有可排名的单位'];
  if (ranked.length === 1) return [`${only.unit}得${points(only, decimals)}分`];
  const word = (list: readonly (readonly UnitResult[])[], how: typeof wordNext): string =>
    list.map((group) => how(group, decimals, room)).join('；');
  if (groups.length === 1)
    return [
      `${names(
        ranked.map(({ unit }) => unit),
        room,
      )}得分相同，均为${points(only, decimals)}分`,
    ];
  if (ranked.length <= Math.min(SMALL, 2 * detail.ends)) return [`依次为：${word(groups, wordNext)}`];
  const first = groups.filter((group) => (group[0]?.rank ?? 0) <= detail.ends);
  const last = lastGroups(groups.slice(first.length), detail.ends);
  return [
    `居前的是：${word(first, wordPlace)}`,
    ...(last.length === 0 ? [] : [`靠后的是：${word(last, wordPlace)}`]),
  ];
}

/** From the end, whole groups until so many units are named. */
function lastGroups(
  groups: readonly (readonly UnitResult[])[],
  wanted: number,
): readonly (readonly UnitResult[])[] {
  let named = 0;
  return groups
    .toReversed()
    .filter((group) => {
      const more = named < wanted;
      named += group.length;
      return more;
    })
    .toReversed();
}

/** 甲（90.00分）; 乙、丙（并列，80.00分): in a list that goes down from the first. */
function wordNext(group: readonly UnitResult[], decimals: number, room: Room): string {
  const [first] = group;
  if (first === undefined) return '';
  return `${namesOf(group, room)}（${group.length > 1 ? '并列，' : ''}${points(first, decimals)}分）`;
}

/** The same with its place: 庚（第7名，10.00分）. */
function wordPlace(group: readonly UnitResult[], decimals: number, room: Room): string {
  const [first] = group;
  if (first === undefined) return '';
  const tied = group.length > 1 ? '并列' : '';
  return `${namesOf(group, room)}（${tied}第${first.rank}名，${points(first, decimals)}分）`;
}

function namesOf(group: readonly UnitResult[], room: Room): string {
  return names(
    group.map(({ unit }) => unit),
    room,
  );
}

function points({ score }: UnitResult, decimals: number): string {
  return score === null ? '' : fixed(score, decimals);
}

function against(ranked: readonly UnitResult[], tally: Tally, decimals: number): readonly string[] {
  const [only] = ranked;
  if (only === undefined) return [];
  if (ranked.length === 1) return only.gap === null ? [] : [`总分${wordGap(only.gap, decimals)}`];
  const [reached, short] = [tally.reached.length, tally.behind.length];
  if (short === 0) return ['均达到序时进度'];
  if (reached === 0) return ['均欠序时进度'];
  return [`达到序时进度${reached}个，欠序时进度${short}个`];
}

/** The largest rise and fall against the span before; nothing in the year's first or after a missing one. */
function moves({ rise, fall }: Tally, span: Span, room: Room): readonly string[] {
  const word = (movement: Movement | null, verb: string): readonly string[] =>
    movement === null
      ? []
      : [
          `${names(movement.units, { ...room, names: Math.min(MOST_MOVED, room.names) })}${verb}${movement.places}位最多`,
        ];
  const parts = [...word(rise, '升'), ...word(fall, '退')];
  return parts.length === 0 ? [] : [`${sinceBefore(span)}${parts.join('，')}`];
}

/** So many that moved alike are named. */
const MOST_MOVED = 3;

function unranked(
  units: readonly UnitResult[],
  { shortfalls }: Tally,
  { reports }: Detail,
  room: Room,
): readonly string[] {
  const without = units.filter(({ rank }) => rank === null);
  if (without.length === 0) return [];
  // Who they are is said once, under 报送不到位 and in its table.
  if (!reports) return [`${without.length}个单位未排名`];
  const parts = [
    ...shortfalls.map((group) => ({ who: group.units, what: SHORTFALL_PHRASES[group.why] })),
    { who: without.filter(({ complete }) => complete).map(({ unit }) => unit), what: '没有考核任务' },
  ].flatMap(({ who, what }) => {
    const open = who.filter((name) => without.some(({ unit }) => unit === name));
    return open.length === 0 ? [] : [`${names(open, room)}${what}`];
  });
  return [`${parts.join('，')}，未排名`];
}
