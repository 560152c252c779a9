import type { TableDefinition } from '../../schemas/define-table.ts';
import { fileNamePart } from '../core/file-name.ts';
import { cumulativeSpan, lastDayOf, type Period, periodText } from '../core/period.ts';
import type { RosterUnit } from '../roster/roster.ts';
import { commonUnit } from './columns.ts';

/** Title, caption and file name of a form. */
export interface Titles {
  readonly title: string;
  /** 截至2023年5月31日　单位：万元, or one of the two; null for a table that states neither. */
  readonly caption: string | null;
}

export function titlesOf(definition: TableDefinition, period: Period | null, year: number): Titles {
  const common = commonUnit(definition);
  const unit = common === null ? null : `单位：${common}`;
  if (period === null) return { title: `${year}年${definition.title}`, caption: unit };
  if (definition.kind === 'form') {
    return { title: `${period.year}年${period.month}月${definition.title}`, caption: null };
  }
  const day = `截至${period.year}年${period.month}月${lastDayOf(period)}日`;
  const caption = unit === null ? day : `${day}　　${unit}`;
  if (definition.kind === 'ledger') return { title: `${period.year}年${definition.title}`, caption };
  const [stem = definition.title, , bracket = ''] =
    /^(.+?)(?:分解表|清单|安排表|表)?(（[^（）]*）)?$/u.exec(definition.title)?.slice(1) ?? [];
  const reported = definition.kind === 'target' ? '完成情况表' : '进展情况表';
  return { title: `${period.year}年${cumulativeSpan(period)}${stem}${bracket}${reported}`, caption };
}

/** `招商附件2-各部门单位…完成情况表-2023-05.xlsx`; of a unit's form `市教育局-招商附件2-2023-05.xlsx`. */
export function fileName(
  definition: TableDefinition,
  period: Period | null,
  unit: RosterUnit | null,
): string {
  const source = definition.source.replace(/\s+/gu, '');
  // A plan has several ledgers, and each is of no attachment of its own.
  const title = unit === null || definition.kind === 'ledger' ? definition.title : null;
  const month = period === null ? null : periodText(period);
  const parts = [unit?.name ?? null, source, title, month].filter((part) => part !== null);
  return `${fileNamePart(parts.join('-'))}.xlsx`;
}
