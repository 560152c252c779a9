import type { NamedList } from '../assessment/lists.ts';
import type { IndicatorStanding } from '../assessment/tracking/indicator.ts';
import type { TaskStanding } from '../assessment/tracking/task.ts';
import { type Decimal, fixed, percentText, plain } from '../core/decimal.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { subjectName } from '../words/verdicts.ts';

function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}

export function indicatorMarkdown(
  standing: IndicatorStanding,
  decimals: number,
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  const head = zh
    ? ['指标', '目标', '完成', '完成率', '差距（百分点）', '亮灯', '责任单位']
    : ['Indicator', 'Target', 'Actual', 'Rate', 'Gap (pp)', 'Light', 'Units'];
  const rows = standing.indicators.map((item) => [
    item.item,
    item.target === null ? '—' : `${item.control ? '≤' : ''}${plain(item.target.value)}${item.measureUnit}`,
    item.actual === null ? '—' : plain(item.actual),
    percent(item.rate.value, decimals),
    item.gap === null ? '—' : fixed(item.gap, decimals),
    item.light === null ? '—' : LIGHT_WORDS[item.light][language],
    item.leads.join('、'),
  ]);
  const title = zh
    ? `${cumulativeTitle(standing.month)}${standing.name}`
    : `${standing.name}, ${spanText(standing.month)}`;
  return [`## ${escapeMarkdown(title)}`, '', ...tableLines(head, rows)];
}

export function taskMarkdown(
  standing: TaskStanding,
  decimals: number,
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  const head = zh
    ? ['名次', '牵头单位', '任务', '完成', '按时', '逾期', '临期', '未报', '按时完成率']
    : [
        'Rank',
        'Lead unit',
        'Tasks',
        'Finished',
        'In time',
        'Overdue',
        'Due soon',
        'Not reported',
        'In time, rate',
      ];
  const title = zh ? `${standing.name}（截至${standing.day}）` : `${standing.name}, up to ${standing.day}`;
  return [
    `## ${escapeMarkdown(title)}`,
    '',
    ...standing.classes.flatMap(({ name, units }) => [
      `### ${escapeMarkdown(name)}`,
      '',
      ...tableLines(
        head,
        units.map((unit) => [
          unit.rank === null ? '—' : `${unit.tied ? (zh ? '并列' : '=') : ''}${unit.rank}`,
          unit.unit,
          `${unit.number}`,
          `${unit.states.finished + unit.states['finished-late']}`,
          `${unit.onTime}`,
          `${unit.states.overdue}`,
          `${unit.states['due-soon']}`,
          `${unit.states.unreported + unit.states.unverified}`,
          percent(unit.rate, decimals),
        ]),
      ),
    ]),
  ];
}

export function otherListsMarkdown(lists: readonly NamedList[], language: Language): readonly string[] {
  const zh = language === 'zh';
  const head = zh
    ? ['行动方案', '单位', '任务或事项', '事由', '完成时限', '依据']
    : ['Plan', 'Unit', 'Task or thing', 'Reason', 'Last day', 'Ground'];
  return lists.flatMap(({ id, entries }) => {
    if (entries.length === 0) return [];
    const rows = entries.map(({ plan, about, reason, due, ground }) => [
      PLAN_WORDS[plan][language],
      about.unit ?? '',
      about.unit === undefined ? subjectName(about) : (about.item ?? ''),
      reason[language],
      due ?? '',
      ground,
    ]);
    return [`## ${listWords(id).title[language]}`, '', ...tableLines(head, rows)];
  });
}

function percent(fraction: Decimal | null, decimals: number): string {
  return fraction === null ? '—' : percentText(fraction, decimals);
}
