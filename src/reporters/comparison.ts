import type { Comparison, MovedEntry, MovedUnit, Standpoint } from '../assessment/comparison.ts';
import { fixed } from '../core/decimal.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { groupBy } from '../core/group-by.ts';
import { jsonText } from '../core/json-text.ts';
import { spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import { listWords } from '../words/lists.ts';
import { subjectName } from '../words/verdicts.ts';
import { wrap } from './lines.ts';

/** What the two sides are called, and how their scores are printed. */
export interface ComparisonOptions {
  readonly language: Language;
  readonly sides: readonly [first: string, second: string];
  readonly decimals: number;
}

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Ranks gained and lost, then lists gained and lost, month by month, for a terminal. */
export function comparisonText(comparison: Comparison, options: ComparisonOptions, width: number): string {
  const blocks = partsOf(comparison, options).map(({ title, lines }) =>
    [title, ...lines.flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}`))].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

export function comparisonMarkdown(comparison: Comparison, options: ComparisonOptions): string {
  const blocks = partsOf(comparison, options).map(({ title, lines }) =>
    [`## ${escapeMarkdown(title)}`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

function partsOf(comparison: Comparison, options: ComparisonOptions): readonly Part[] {
  const { language, sides } = options;
  const zh = language === 'zh';
  const what = sides.join(' → ');
  const parts = comparison.months.flatMap((span): readonly Part[] => {
    const month = spanText(span);
    const here = <Item extends { readonly span: typeof span }>(items: readonly Item[]): readonly Item[] =>
      items.filter((item) => spanText(item.span) === month);
    const units = here(comparison.units).map((item) => unitLine(item, options));
    const entries = entryLines(here(comparison.entries), language);
    return [
      ...(units.length === 0
        ? []
        : [
            {
              title: zh ? `${month} 名次和得分（${what}）` : `${month} ranks and scores (${what})`,
              lines: units,
            },
          ]),
      ...(entries.length === 0
        ? []
        : [{ title: zh ? `${month} 名单（${what}）` : `${month} lists (${what})`, lines: entries }]),
    ];
  });
  const none = zh
    ? `比较了${comparison.months.length}个月：名次、得分和名单都一样。`
    : `Compared ${comparison.months.length} months: ranks, scores and lists are the same.`;
  return parts.length === 0 ? [{ title: none, lines: [] }] : parts;
}

function unitLine({ assessment, unit, first, second }: MovedUnit, options: ComparisonOptions): string {
  const [before, after] = [standpoint(first, options), standpoint(second, options)];
  const group = second?.class ?? first?.class ?? '';
  return options.language === 'zh'
    ? `${unit}（${assessment}，${group}）：${before} → ${after}`
    : `${unit} (${assessment}, ${group}): ${before} → ${after}`;
}

function standpoint(point: Standpoint | null, { language, decimals }: ComparisonOptions): string {
  const zh = language === 'zh';
  if (point === null) return zh ? '不在其中' : 'not assessed';
  const score = point.score === null ? '—' : fixed(point.score, decimals);
  if (point.rank === null) return zh ? `未排名（${score}）` : `not ranked (${score})`;
  return zh
    ? `${point.tied ? '并列' : ''}第${point.rank}名（${score}）`
    : `rank ${point.tied ? '=' : ''}${point.rank} (${score})`;
}

/** What one rule puts on one list, or takes from it, in one line. */
function entryLines(entries: readonly MovedEntry[], language: Language): readonly string[] {
  const groups = groupBy(entries, ({ change, list, entry }) =>
    JSON.stringify([change, list, entry.ground, entry.action?.by ?? '']),
  );
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { list, entry, change } = first;
    const sign = change === 'gained' ? '+' : '−';
    const by = entry.action?.by ?? '';
    const who = group.map((item) => subjectName(item.entry.about));
    return language === 'zh'
      ? [
          `${sign} ${listWords(list).met.zh}${by === '' ? '' : `（${by}）`} ${group.length}个，${entry.ground}：${who.join('、')}`,
        ]
      : [
          `${sign} ${listWords(list).met.en}${by === '' ? '' : ` (${by})`} ${group.length}, ${entry.ground}: ${who.join(', ')}`,
        ];
  });
}

/** The same for programs. */
export function comparisonJson(
  { months, units, entries }: Comparison,
  { sides, decimals }: ComparisonOptions,
): string {
  const point = (item: Standpoint | null) =>
    item === null
      ? null
      : {
          class: item.class,
          rank: item.rank,
          tied: item.tied,
          score: item.score === null ? null : fixed(item.score, decimals),
        };
  const document = {
    version: 1,
    sides,
    months: months.map(spanText),
    units: units.map(({ span, assessment, unit, first, second }) => ({
      month: spanText(span),
      assessment,
      unit,
      first: point(first),
      second: point(second),
    })),
    lists: entries.map(({ span, list, entry, change }) => ({
      month: spanText(span),
      change,
      list,
      rule: entry.rule,
      ground: entry.ground,
      unit: entry.about.unit ?? null,
      item: entry.about.item ?? null,
      by: entry.action?.by ?? null,
      reason: entry.reason.zh,
    })),
  };
  return `${jsonText(document, 2)}\n`;
}
