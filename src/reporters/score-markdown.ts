import type { Assessed } from '../assessment/results.ts';
import { type ClassResult, type UnitResult, whyUnscored } from '../assessment/standing.ts';
import { onList, type Verdict } from '../assessment/verdict.ts';
import { fixed } from '../core/decimal.ts';
import { escapeMarkdown } from '../core/escape-markup.ts';
import { spanText } from '../core/span.ts';
import type { Language } from '../diagnostics/wording.ts';
import { SHORTFALL_WORDS } from '../words/roll-call.ts';
import { cumulativeTitle } from '../words/spans.ts';
import { inOrder, listTitle, NOBODY, reasonOf, subjectName } from '../words/verdicts.ts';
import { besideInterviews } from './list-lines.ts';
import { indicatorMarkdown, otherListsMarkdown, taskMarkdown } from './tracked-markdown.ts';

/** The rankings, the indicators, the tasks and the lists as Markdown tables. */
export function scoreMarkdown(results: Assessed, language: Language): string {
  const { assessments, indicators, tasks, verdicts, month, scheme } = results;
  const zh = language === 'zh';
  const lines = [
    ...assessments.flatMap(({ table, name, current }) => [
      `## ${zh ? `${cumulativeTitle(month)}${escapeMarkdown(name)}` : `${escapeMarkdown(name)}, ${spanText(month)}`}`,
      '',
      ...current.classes.flatMap((result) => classLines(result, scheme.decimals, zh)),
      ...(scheme.rules.some((rule) => rule.table === table)
        ? [
            `### ${zh ? '约谈预警名单' : 'Interviews and warnings'}`,
            '',
            ...listLines(
              onList(verdicts, 'interview').filter(({ rule }) => rule.table === table),
              language,
            ),
          ]
        : []),
    ]),
    ...indicators.flatMap((standing) => indicatorMarkdown(standing, scheme.decimals, language)),
    ...tasks.flatMap((standing) => taskMarkdown(standing, scheme.decimals, language)),
    ...otherListsMarkdown(besideInterviews(results.lists), language),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The lists alone as Markdown tables. */
export function listsMarkdown(results: Assessed, language: Language): string {
  const interviews = results.assessments.length === 0 ? [] : [interviewMarkdown(results, language)];
  const others = otherListsMarkdown(besideInterviews(results.lists), language);
  return `${[...interviews, ...others].join('\n').trimEnd()}\n`;
}

/** The interview list alone as a Markdown table. */
export function interviewMarkdown({ verdicts, month }: Assessed, language: Language): string {
  const title = listTitle('interview', month, language);
  return `${[`## ${title}`, '', ...listLines(inOrder(onList(verdicts, 'interview')), language)].join('\n').trimEnd()}\n`;
}

function classLines(result: ClassResult, decimals: number, zh: boolean): readonly string[] {
  return [
    `### ${escapeMarkdown(result.name)}`,
    '',
    zh ? '| 名次 | 责任单位 | 得分 | 差距（百分点） |' : '| Rank | Unit | Score | Gap (pp) |',
    '|---:|---|---:|---:|',
    ...result.units.map((unit) => unitLine(unit, decimals, zh)),
    '',
  ];
}

function unitLine(unit: UnitResult, decimals: number, zh: boolean): string {
  const rank = unit.rank === null ? '—' : `${unit.tied ? (zh ? '并列' : '=') : ''}${unit.rank}`;
  const score = unit.score === null ? withoutScore(unit, zh) : fixed(unit.score, decimals);
  const gap = unit.gap === null ? '—' : fixed(unit.gap, decimals);
  return `| ${rank} | ${escapeMarkdown(unit.unit)} | ${score} | ${gap} |`;
}

function withoutScore(unit: UnitResult, zh: boolean): string {
  const why = whyUnscored(unit);
  return why === null ? '—' : SHORTFALL_WORDS[why][zh ? 'zh' : 'en'];
}

function listLines(verdicts: readonly Verdict[], language: Language): readonly string[] {
  const zh = language === 'zh';
  if (verdicts.length === 0) return [NOBODY[language], ''];
  const state = {
    met: zh ? '约谈' : 'interview',
    near: zh ? '预警' : 'warning',
    open: zh ? '待核实' : 'to be verified',
  };
  return [
    zh ? '| 性质 | 单位 | 依据 | 约谈人 | 事由 |' : '| Status | Unit | Rule | Interviewer | Reason |',
    '|---|---|---|---|---|',
    ...verdicts.map((item) => {
      const who = item.state === 'met' ? item.action.by : '—';
      const cells = [
        state[item.state],
        subjectName(item.about),
        item.rule.rule,
        who,
        reasonOf(item, language),
      ];
      return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
    }),
    '',
  ];
}
