import { scorerOf, scorerText } from '../assessment/scorers/index.ts';
import { type IndicatorResult, placesOf } from '../assessment/standing.ts';
import type { ListedAs, PlaceStory, UnitStory } from '../assessment/unit-story.ts';
import { type Decimal, fixed, percentFigure, percentText, plain } from '../core/decimal.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { jsonText } from '../core/json-text.ts';
import type { Place } from '../core/place.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listWords } from '../words/lists.ts';
import { scoreSum } from '../words/score-sum.ts';
import { sinceBeforeIn, spanTitle } from '../words/spans.ts';
import { proposedText } from '../words/verdicts.ts';
import { wrap } from './lines.ts';

/** What the story of a unit is told with. */
export interface WhyOptions {
  readonly language: Language;
  readonly scheme: Scheme;
  /** What was typed in a cell; undefined where that is not known. */
  readonly typed: (place: Place) => string | undefined;
  /** One indicator alone, by its name; null: all. */
  readonly indicator: string | null;
}

/** A sentence and what stands under it. */
interface Line {
  readonly depth: 0 | 1 | 2;
  readonly text: string;
}

/** Why a unit stands where it does, for a terminal. */
export function whyText(story: UnitStory, options: WhyOptions, width: number): string {
  const lines = linesOf(story, options).flatMap(({ depth, text }) => {
    const indent = '  '.repeat(depth);
    return wrap(text, width - indent.length).map((part) => `${indent}${part}`);
  });
  return `${lines.join('\n')}\n`;
}

/** The same as a Markdown list. */
export function whyMarkdown(story: UnitStory, options: WhyOptions): string {
  const lines = linesOf(story, options).map(({ depth, text }) => {
    const escaped = escapeMarkdown(text);
    return depth === 0 ? `\n## ${escaped}\n` : `${'  '.repeat(depth - 1)}- ${escaped}`;
  });
  return `${lines.join('\n').trim()}\n`;
}

function linesOf(story: UnitStory, options: WhyOptions): readonly Line[] {
  const { language } = options;
  const told = story.places.flatMap((place) => placeLines(place, story.unit, options));
  const listed = story.lists.map((item): Line => ({ depth: 1, text: listText(item, language) }));
  const title = language === 'zh' ? `${story.unit}：所在名单` : `${story.unit}: on lists`;
  const none = language === 'zh' ? '不在任何名单上。' : 'On no list.';
  return [
    ...told,
    { depth: 0, text: title },
    ...(listed.length === 0 ? [{ depth: 1 as const, text: none }] : listed),
  ];
}

function placeLines(place: PlaceStory, name: string, options: WhyOptions): readonly Line[] {
  const { language, indicator } = options;
  const items = place.unit.indicators.filter((item) => indicator === null || item.name === indicator);
  const title =
    language === 'zh'
      ? `${name}：${spanTitle(place.span, 'zh')}${place.name}（${place.class}）`
      : `${name}: ${place.name}, ${spanTitle(place.span, 'en')} (${place.class})`;
  return [
    { depth: 0, text: title },
    ...(indicator === null ? headLines(place, options) : []),
    ...items.flatMap((item) => indicatorLines(item, place, options)),
    ...(indicator === null ? endLines(place, options) : []),
  ];
}

/** Rank among whom, and the score as the sum it is. */
function headLines(place: PlaceStory, { language, scheme }: WhyOptions): readonly Line[] {
  const { unit, ranked, members } = place;
  const { decimals } = scheme;
  const zh = language === 'zh';
  if (unit.score === null || unit.rank === null) {
    const missing = unit.indicators.filter(({ state }) => state === 'unreported' || state === 'doubtful');
    const names = missing.map((item) => item.name).join(zh ? '、' : ', ');
    const why =
      names === ''
        ? zh
          ? '没有考核任务'
          : 'it has no task'
        : zh
          ? `未报或待核实：${names}`
          : `not reported or to be verified: ${names}`;
    return [{ depth: 1, text: zh ? `没有排名，因为${why}。` : `Not ranked, because ${why}.` }];
  }
  const counted = unit.indicators.flatMap(({ points, weight }) =>
    points === null ? [] : [{ points, weight }],
  );
  const score = fixed(unit.score, decimals);
  const tied = unit.tied ? (zh ? '并列' : 'tied ') : '';
  const gap = unit.gap === null ? '' : gapText(unit.gap, decimals, zh);
  const { baseScore, bonus, deduction } = unit;
  const sum =
    baseScore === null
      ? []
      : [
          {
            depth: 1 as const,
            text: scoreSum({ scored: counted, baseScore, bonus, deduction }, decimals, language),
          },
        ];
  return [
    {
      depth: 1,
      text: zh
        ? `${tied}第${unit.rank}名（本类${members}个单位，${ranked}个有排名），总分${score}分，序时进度${fixed(place.schedule, decimals)}%，${gap}。`
        : `Rank ${tied}${unit.rank} of ${ranked} ranked (${members} units in the class), score ${score}, schedule ${fixed(place.schedule, decimals)}%, ${gap}.`,
    },
    ...sum.map((line) => ({ ...line, text: `${line.text}${zh ? '。' : '.'}` })),
  ];
}

function gapText(gap: Decimal, decimals: number, zh: boolean): string {
  const size = fixed(gap.abs(), decimals);
  if (gap.isZero()) return zh ? '与序时进度持平' : 'on schedule';
  if (zh) return `${gap.isPositive() ? '超' : '欠'}序时进度${size}个百分点`;
  return `${size} percentage points ${gap.isPositive() ? 'ahead' : 'behind'}`;
}

function indicatorLines(item: IndicatorResult, place: PlaceStory, options: WhyOptions): readonly Line[] {
  const { language, scheme } = options;
  const zh = language === 'zh';
  const { decimals } = scheme;
  const unit = item.measureUnit;
  if (item.state === 'no-target')
    return [
      { depth: 1, text: zh ? `${item.name}：没有任务，不计。` : `${item.name}: no task, not counted.` },
    ];
  const cells = [
    ...sources(zh ? '任务' : 'target', placesOf(item, 'target'), options),
    ...sources(zh ? '完成' : 'actual', placesOf(item, 'actual'), options),
  ].map((text): Line => ({ depth: 2, text }));
  if (item.rate === null) {
    const what =
      item.state === 'doubtful' ? (zh ? '待核实' : 'to be verified') : zh ? '未报' : 'not reported';
    return [{ depth: 1, text: `${item.name}${zh ? '：' : ': '}${what}${zh ? '。' : '.'}` }, ...cells];
  }
  const how = scheme.indicators.find(({ id }) => id === item.id);
  const method =
    how === undefined ? '' : `${scorerText(how.scorer)}${zh ? `，${scorerOf(how.scorer).explains}` : ''}`;
  const cap =
    item.cap === null ? (zh ? '不封顶' : 'no cap') : `${zh ? '封顶' : 'cap '}${plain(item.cap.times(100))}%`;
  const rate = percentText(item.rate, decimals);
  const figures =
    item.target === null || item.actual === null
      ? ''
      : zh
        ? `任务${plain(item.target)}${unit}，完成${plain(item.actual)}${unit}，`
        : `target ${plain(item.target)} ${unit}, actual ${plain(item.actual)} ${unit}, `;
  const points = item.points === null ? '—' : plain(item.points.toDecimalPlaces(decimals + 2));
  const text = zh
    ? `${item.name}：${figures}完成率${rate}；${method}；${cap}，权重${plain(item.weight)}，得${points}。`
    : `${item.name}: ${figures}rate ${rate}; ${method}; ${cap}, weight ${plain(item.weight)}, points ${points}.`;
  return [{ depth: 1, text }, ...cells, ...changeLines(item, place, options)];
}

/** File, sheet, cell and what was typed there. */
function sources(what: string, places: readonly Place[], { typed, language }: WhyOptions): readonly string[] {
  return places.map((place) => {
    const where = [place.file, place.sheet, place.cell].filter((part) => part !== undefined).join('!');
    const text = typed(place);
    const said = text === undefined ? '' : language === 'zh' ? `，写作“${text}”` : `, typed “${text}”`;
    return `${what}${language === 'zh' ? '：' : ': '}${where}${said}`;
  });
}

function changeLines(
  item: IndicatorResult,
  { before, span }: PlaceStory,
  { language, scheme }: WhyOptions,
): readonly Line[] {
  const earlier = before?.indicators.find(({ id }) => id === item.id);
  if (earlier?.actual == null || item.actual === null || earlier.actual.equals(item.actual)) return [];
  const [from, to] = [plain(earlier.actual), plain(item.actual)];
  const points = (value: Decimal | null): string =>
    value === null ? '—' : plain(value.toDecimalPlaces(scheme.decimals + 2));
  const since = sinceBeforeIn(span, language);
  const text =
    language === 'zh'
      ? `${since}：完成${from}→${to}，得分${points(earlier.points)}→${points(item.points)}`
      : `${since}: actual ${from}→${to}, points ${points(earlier.points)}→${points(item.points)}`;
  return [{ depth: 2, text }];
}

/** Against last month, and what is missing for the next place. */
function endLines(
  { unit, before, next, span }: PlaceStory,
  { language, scheme }: WhyOptions,
): readonly Line[] {
  const zh = language === 'zh';
  const lines: Line[] = [];
  if (before?.rank != null && unit.rank !== null && before.score !== null && unit.score !== null) {
    const since = sinceBeforeIn(span, language);
    const [from, to] = [fixed(before.score, scheme.decimals), fixed(unit.score, scheme.decimals)];
    lines.push({
      depth: 1,
      text: zh
        ? `${since}：名次${before.rank}→${unit.rank}，总分${from}→${to}。`
        : `${since.charAt(0).toUpperCase()}${since.slice(1)}: rank ${before.rank}→${unit.rank}, score ${from}→${to}.`,
    });
  }
  if (next === null) return lines;
  const short = fixed(next.short, scheme.decimals);
  lines.push({
    depth: 1,
    text: zh
      ? `上一名是${next.above}，差${short}分。`
      : `Next above is ${next.above}, ${short} points ahead.`,
  });
  for (const { name, measureUnit, amount, rank, tied, score } of next.advances) {
    const at = fixed(score, scheme.decimals);
    lines.push({
      depth: 2,
      text: zh
        ? `${name}再完成${plain(amount)}${measureUnit}，其余不变，即升至${tied ? '并列' : ''}第${rank}名（${at}分）`
        : `${name}: ${plain(amount)} ${measureUnit} more, all else as it is, gives rank ${tied ? 'tied ' : ''}${rank} (${at})`,
    });
  }
  if (next.advances.length === 0)
    lines.push({
      depth: 2,
      text: zh ? '没有哪一项单独增加就能升位。' : 'No single indicator alone is enough for a better place.',
    });
  return lines;
}

function listText({ list, entry }: ListedAs, language: Language): string {
  const words = listWords(list).met[language];
  const what =
    entry.about.item === undefined
      ? ''
      : language === 'zh'
        ? `“${entry.about.item}”`
        : ` “${entry.about.item}”`;
  const action =
    entry.action === null
      ? ''
      : language === 'zh'
        ? `；${proposedText(entry.action)}`
        : ` (${proposedText(entry.action, language)})`;
  return language === 'zh'
    ? `${words}（${entry.ground}）${what}：${entry.reason.zh}${action}。`
    : `${words} (${entry.ground})${what}: ${entry.reason.en}${action}.`;
}

/** The same for programs: figures as decimal text, rates in per cent. */
export function whyJson(story: UnitStory, { scheme, typed, indicator }: WhyOptions): string {
  const { decimals } = scheme;
  const text = (value: Decimal | null): string | null => (value === null ? null : plain(value));
  const percent = (value: Decimal | null): string | null =>
    value === null ? null : percentFigure(value, decimals);
  const cells = (places: readonly Place[]) =>
    places.map((place) => ({
      file: place.file,
      sheet: place.sheet ?? null,
      cell: place.cell ?? null,
      text: typed(place) ?? null,
    }));
  const document = {
    version: 1,
    unit: story.unit,
    assessments: story.places.map(
      ({ table, name, schedule, class: group, members, ranked, unit, before, next }) => ({
        table,
        name,
        class: group,
        members,
        ranked,
        schedule: fixed(schedule, decimals),
        rank: unit.rank,
        tied: unit.tied,
        score: unit.score === null ? null : fixed(unit.score, decimals),
        baseScore: unit.baseScore === null ? null : fixed(unit.baseScore, decimals),
        bonus: text(unit.bonus),
        deduction: text(unit.deduction),
        gap: unit.gap === null ? null : fixed(unit.gap, decimals),
        before:
          before === null
            ? null
            : { rank: before.rank, score: before.score === null ? null : fixed(before.score, decimals) },
        indicators: unit.indicators
          .filter((item) => indicator === null || item.name === indicator)
          .map((item) => ({
            id: item.id,
            name: item.name,
            unit: item.measureUnit,
            state: item.state,
            target: text(item.target),
            actual: text(item.actual),
            rate: percent(item.rate),
            cap: percent(item.cap),
            weight: plain(item.weight),
            points: item.points === null ? null : plain(item.points.toDecimalPlaces(decimals + 2)),
            targetCells: cells(placesOf(item, 'target')),
            actualCells: cells(placesOf(item, 'actual')),
          })),
        next:
          next === null
            ? null
            : {
                above: next.above,
                short: fixed(next.short, decimals),
                advances: next.advances.map((item) => ({
                  indicator: item.indicator,
                  name: item.name,
                  unit: item.measureUnit,
                  amount: plain(item.amount),
                  score: fixed(item.score, decimals),
                  rank: item.rank,
                  tied: item.tied,
                })),
              },
      }),
    ),
    lists: story.lists.map(({ list, entry }) => ({
      list,
      rule: entry.rule,
      item: entry.about.item ?? null,
      ground: entry.ground,
      reason: entry.reason.zh,
    })),
  };
  return `${jsonText(document, 2)}\n`;
}
