import type { Comparison, MovedEntry, MovedUnit, Standpoint } from '../assessment/comparison.ts';
import { fixed } from '../core/decimal.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { groupBy } from '../core/group-by.ts';
import { jsonText } from '../core/json-text.ts';
import { spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { SetCell } from '../settings/set.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { listWords } from '../words/lists.ts';
import { subjectName } from '../words/verdicts.ts';
import { wrap } from './lines.ts';
import type { TerminalOptions } from './score-terminal.ts';
import { layOut } from './tracked-tables.ts';

/** What the two sides are called, and how their scores are printed. */
export interface ComparisonOptions {
  readonly language: Language;
  readonly sides: readonly [first: string, second: string];
  readonly decimals: number;
  /** The settings that the second side has otherwise; none where whole schemes are compared. */
  readonly changed?: readonly SetCell[];
}

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  /** The same lines as tables, one an assessment. */
  readonly tables?: readonly UnitsTable[];
}

interface UnitsTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Ranks gained and lost, then lists gained and lost, month by month, for a terminal. */
export function comparisonText(comparison: Comparison, options: ComparisonOptions, width: number): string {
  const blocks = partsOf(comparison, options).map(({ title, lines }) =>
    [title, ...lines.flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}`))].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/** The same with the units in tables, for a terminal. */
export function comparisonTable(
  comparison: Comparison,
  options: ComparisonOptions,
  terminal: TerminalOptions,
): string {
  const laid = ({ name, head, rows }: UnitsTable): readonly string[] => [
    name,
    layOut(head, rows, 0, { ...terminal, decimals: options.decimals }),
  ];
  const blocks = partsOf(comparison, options).map(({ title, lines, tables }) =>
    [
      title,
      ...(tables === undefined
        ? lines.flatMap((line) => wrap(line, terminal.width - 2).map((part) => `  ${part}`))
        : tables.flatMap(laid)),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

export function comparisonMarkdown(comparison: Comparison, options: ComparisonOptions): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const laid = ({ name, head, rows }: UnitsTable): readonly string[] => [
    `### ${escapeMarkdown(name)}`,
    '',
    row(head),
    `|${' --- |'.repeat(head.length)}`,
    ...rows.map(row),
  ];
  const blocks = partsOf(comparison, options).map(({ title, lines, tables }) =>
    [
      `## ${escapeMarkdown(title)}`,
      '',
      ...(tables === undefined
        ? lines.map((line) => `- ${escapeMarkdown(line)}`)
        : tables
            .map((table) => laid(table).join('\n'))
            .join('\n\n')
            .split('\n')),
    ].join('\n'),
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
    const moved = here(comparison.units);
    const units = moved.map((item) => unitLine(item, options));
    const entries = entryLines(here(comparison.entries), language);
    return [
      ...(units.length === 0
        ? []
        : [
            {
              title: zh ? `${month} 名次和得分（${what}）` : `${month} ranks and scores (${what})`,
              lines: units,
              tables: groupBy(moved, ({ assessment }) => assessment).map((group) => ({
                name: group[0]?.assessment ?? '',
                head: zh
                  ? ['单位', '类别', '原名次', '现名次', '变化']
                  : ['Unit', 'Class', 'Before', 'After', 'Change'],
                rows: group.map((item) => unitRow(item, options)),
              })),
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
  return [...settingsPart(options), ...(parts.length === 0 ? [{ title: none, lines: [] }] : parts)];
}

/** What was set otherwise, where that is what is compared. */
function settingsPart({ changed = [], language }: ComparisonOptions): readonly Part[] {
  if (changed.length === 0) return [];
  const blank = language === 'zh' ? '（空）' : '(blank)';
  return [
    {
      title: language === 'zh' ? '改动的设置' : 'Settings changed',
      lines: changed.map(
        ({ sheet, row, column, before, after }) =>
          `${sheet} ${row} ${column}：${before === '' ? blank : before} → ${after === '' ? blank : after}`,
      ),
    },
  ];
}

function unitRow({ unit, first, second }: MovedUnit, options: ComparisonOptions): readonly string[] {
  const [before, after] = [first?.rank ?? null, second?.rank ?? null];
  const moved = before === null || after === null ? null : before - after;
  const zh = options.language === 'zh';
  const change =
    moved === null || moved === 0
      ? '-'
      : zh
        ? `${moved > 0 ? '升' : '降'}${Math.abs(moved)}`
        : `${moved > 0 ? '+' : ''}${moved}`;
  return [
    unit,
    second?.class ?? first?.class ?? '',
    standpoint(first, options),
    standpoint(second, options),
    change,
  ];
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
  const light = point.light === null ? '' : `${zh ? '，' : ', '}${LIGHT_WORDS[point.light][language]}`;
  if (point.rank === null) return zh ? `未排名（${score}${light}）` : `not ranked (${score})`;
  return zh
    ? `${point.tied ? '并列' : ''}第${point.rank}名（${score}${light}）`
    : `rank ${point.tied ? '=' : ''}${point.rank} (${score}${light})`;
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
  { sides, decimals, changed = [] }: ComparisonOptions,
): string {
  const point = (item: Standpoint | null) =>
    item === null
      ? null
      : {
          class: item.class,
          rank: item.rank,
          tied: item.tied,
          light: item.light,
          score: item.score === null ? null : fixed(item.score, decimals),
        };
  const document = {
    version: 1,
    sides,
    settings: changed,
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
