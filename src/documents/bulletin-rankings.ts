import { type ClassResult, type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { fixed } from '../core/decimal.ts';
import { groupBy } from '../core/group-by.ts';
import type { Span } from '../core/span.ts';
import type { Shortfall } from '../model/roll-call.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { SHORTFALL_PHRASES } from '../words/roll-call.ts';
import { sinceBefore } from '../words/spans.ts';
import { names, wordGap } from './bulletin-words.ts';

/** Classes up to this size are listed whole. */
const SMALL = 6;
const PLACES = 3;

/** 排名情况 of one class: first and last three with all who tie there, 超欠序时进度, movements, who is not ranked. */
export function wordRanking(result: ClassResult, scheme: Scheme, span: Span): string {
  const { decimals } = scheme;
  const ranked = result.units.filter(({ rank }) => rank !== null);
  const sentences = [
    ...(result.name === scheme.unclassified && ranked.length > 1 ? ['各单位类别未定，暂合并排名'] : []),
    ...places(ranked, decimals),
    ...against(ranked, decimals),
    ...moves(ranked, span),
    ...unranked(result.units.filter(({ rank }) => rank === null)),
  ];
  return `${sentences.join('。')}。`;
}

function places(ranked: readonly UnitResult[], decimals: number): readonly string[] {
  const groups = groupBy(ranked, ({ rank }) => `${rank}`);
  const [only] = ranked;
  if (only === undefined) return ['没有可排名的单位'];
  if (ranked.length === 1) return [`${only.unit}得${points(only, decimals)}分`];
  const word = (list: readonly (readonly UnitResult[])[], how: typeof wordNext): string =>
    list.map((group) => how(group, decimals)).join('；');
  if (groups.length === 1)
    return [`${names(ranked.map(({ unit }) => unit))}得分相同，均为${points(only, decimals)}分`];
  if (ranked.length <= SMALL) return [`依次为：${word(groups, wordNext)}`];
  const first = groups.filter((group) => (group[0]?.rank ?? 0) <= PLACES);
  const last = lastGroups(groups.slice(first.length));
  return [
    `居前的是：${word(first, wordPlace)}`,
    ...(last.length === 0 ? [] : [`靠后的是：${word(last, wordPlace)}`]),
  ];
}

/** From the end, whole groups until three units are named. */
function lastGroups(groups: readonly (readonly UnitResult[])[]): readonly (readonly UnitResult[])[] {
  let named = 0;
  return groups
    .toReversed()
    .filter((group) => {
      const wanted = named < PLACES;
      named += group.length;
      return wanted;
    })
    .toReversed();
}

/** 甲（90.00分）; 乙、丙（并列，80.00分): in a list that goes down from the first. */
function wordNext(group: readonly UnitResult[], decimals: number): string {
  const [first] = group;
  if (first === undefined) return '';
  return `${names(group.map(({ unit }) => unit))}（${group.length > 1 ? '并列，' : ''}${points(first, decimals)}分）`;
}

/** The same with its place: 庚（第7名，10.00分）. */
function wordPlace(group: readonly UnitResult[], decimals: number): string {
  const [first] = group;
  if (first === undefined) return '';
  const tied = group.length > 1 ? '并列' : '';
  return `${names(group.map(({ unit }) => unit))}（${tied}第${first.rank}名，${points(first, decimals)}分）`;
}

function points({ score }: UnitResult, decimals: number): string {
  return score === null ? '' : fixed(score, decimals);
}

function against(ranked: readonly UnitResult[], decimals: number): readonly string[] {
  const [only] = ranked;
  if (only === undefined) return [];
  if (ranked.length === 1) return only.gap === null ? [] : [`总分${wordGap(only.gap, decimals)}`];
  const reached = ranked.filter(({ gap }) => gap?.greaterThanOrEqualTo(0) === true).length;
  const short = ranked.length - reached;
  if (short === 0) return ['均达到序时进度'];
  if (reached === 0) return ['均欠序时进度'];
  return [`达到序时进度${reached}个，欠序时进度${short}个`];
}

/** The largest rise and fall against the span before; nothing in the year's first or after a missing one. */
function moves(ranked: readonly UnitResult[], span: Span): readonly string[] {
  const changes = ranked.flatMap(({ unit, rank, previousRank }) =>
    rank === null || previousRank === null ? [] : [{ unit, change: previousRank - rank }],
  );
  const rise = Math.max(0, ...changes.map(({ change }) => change));
  const fall = Math.min(0, ...changes.map(({ change }) => change));
  const at = (wanted: number): string =>
    movedNames(changes.filter(({ change }) => change === wanted).map(({ unit }) => unit));
  const parts = [
    ...(rise > 0 ? [`${at(rise)}升${rise}位最多`] : []),
    ...(fall < 0 ? [`${at(fall)}退${-fall}位最多`] : []),
  ];
  return parts.length === 0 ? [] : [`${sinceBefore(span)}${parts.join('，')}`];
}

/** So many that moved alike are named. */
const MOST_MOVED = 3;

function movedNames(list: readonly string[]): string {
  return list.length <= MOST_MOVED
    ? list.join('、')
    : `${list.slice(0, MOST_MOVED).join('、')}等${list.length}个单位`;
}

function unranked(units: readonly UnitResult[]): readonly string[] {
  const parts = [
    ...shortfalls(units).map((group) => ({ who: group.units, what: SHORTFALL_PHRASES[group.why] })),
    { who: units.filter(({ complete }) => complete), what: '没有考核任务' },
  ].flatMap(({ who, what }) => (who.length === 0 ? [] : [{ who: names(who.map(({ unit }) => unit)), what }]));
  return parts.length === 0 ? [] : [`${parts.map(({ who, what }) => `${who}${what}`).join('，')}，未排名`];
}

/** The units of which something is wanting, by what it is; 未报送 first. */
export function shortfalls(
  units: readonly UnitResult[],
): readonly { readonly why: Shortfall; readonly units: readonly UnitResult[] }[] {
  return ORDER.flatMap((why) => {
    const mine = units.filter((unit) => whyUnscored(unit) === why);
    return mine.length === 0 ? [] : [{ why, units: mine }];
  });
}

const ORDER: readonly Shortfall[] = [
  'missing',
  'refused',
  'contradicting',
  'other',
  'unfilled',
  'unread',
  'blank',
  'partly',
  'doubtful',
];
