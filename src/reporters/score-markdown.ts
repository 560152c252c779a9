import type { AssessmentResult, Interview } from '../assessment/model.ts';
import { fixed } from '../core/decimal.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import type { Language } from '../diagnostics/wording.ts';

/** The rankings and the list as Markdown tables. */
export function scoreMarkdown(
  assessments: readonly AssessmentResult[],
  period: Period,
  options: { readonly language: Language; readonly reason: (interview: Interview) => string },
): string {
  const zh = options.language === 'zh';
  const lines: string[] = [];
  for (const { name, months, interviews } of assessments) {
    const month = months.at(-1);
    if (month === undefined) continue;
    lines.push(
      `## ${zh ? `${period.year}年${cumulativeSpan(period)}${name}` : `${name}, ${period.year}-${period.month}`}`,
      '',
    );
    for (const result of month.classes) {
      lines.push(
        `### ${result.name}`,
        '',
        zh ? '| 名次 | 责任单位 | 得分 | 差距（百分点） |' : '| Rank | Unit | Score | Gap (pp) |',
        '|---:|---|---:|---:|',
      );
      for (const unit of result.units) {
        const rank = unit.rank === null ? '—' : `${unit.tied ? (zh ? '并列' : '=') : ''}${unit.rank}`;
        const score = unit.score === null ? (zh ? '未报' : 'not reported') : fixed(unit.score, 2);
        lines.push(
          `| ${rank} | ${escapeCell(unit.unit)} | ${score} | ${unit.gap === null ? '—' : fixed(unit.gap, 2)} |`,
        );
      }
      lines.push('');
    }
    lines.push(`### ${zh ? '约谈预警名单' : 'Interviews and warnings'}`, '');
    const status = {
      interview: zh ? '约谈' : 'interview',
      warning: zh ? '预警' : 'warning',
      unverified: zh ? '待核实' : 'to be verified',
    };
    if (interviews.length === 0) lines.push(zh ? '没有应列入名单的单位。' : 'No unit is on the list.', '');
    else {
      lines.push(
        zh ? '| 性质 | 单位 | 依据 | 事由 |' : '| Status | Unit | Rule | Reason |',
        '|---|---|---|---|',
      );
      for (const item of interviews)
        lines.push(
          `| ${status[item.status]} | ${escapeCell(item.unit)} | ${item.rule} | ${escapeCell(options.reason(item))} |`,
        );
      lines.push('');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\n/g, ' ');
}
