import { CLASS_SETS } from '../../schemas/class-sets.ts';
import { tableById } from '../../schemas/index.ts';
import type { SettingLine } from '../assessment/results.ts';
import type { Change } from '../scheme/change.ts';
import { changesBy, targetText } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { nameOfColumn } from '../words/headings.ts';

/** 年中调整 in force by a month, each with its ground and the cell that states it. */
export function describeChanges(
  scheme: Scheme,
  until: { readonly year: number; readonly month: number } | null,
): readonly SettingLine[] {
  if (until === null) return [];
  return changesBy(scheme, until).map((change, index) => {
    const value = changeText(change, scheme);
    return {
      id: `change-${index + 1}`,
      setting: '年中调整',
      value,
      isDefault: false,
      why: `${change.reason}（考核办法${[change.at.sheet, change.at.cell].filter(Boolean).join('!')}）`,
      note: `${value}（${change.reason}）`,
    };
  });
}

/** 市档案馆签约额（部门单位招商引资）年度任务自6月起调整为8亿元. */
export function changeText(change: Change, { assessments }: Pick<Scheme, 'assessments'>): string {
  const { unit, month } = change;
  switch (change.kind) {
    case 'target': {
      const columns = tableById(change.table)?.columns ?? [];
      const content = columns.find(({ id }) => id === change.measure)?.content;
      const measureUnit = content?.type === 'measure' ? content.unit : '';
      const name = nameOfColumn(columns, change.measure);
      const assessment = assessments.find(({ table }) => table === change.table)?.name;
      const where = assessment === undefined ? '' : `（${assessment}）`;
      return change.target === null
        ? `${unit}${name}${where}自${month}月起不再下达任务`
        : `${unit}${name}${where}年度任务自${month}月起调整为${targetText(change)}${measureUnit}`;
    }
    case 'founded':
      return `${unit}自${month}月起新设，从该月起考核`;
    case 'closed':
      return `${unit}自${month}月起撤并，从该月起不再考核`;
    case 'renamed':
      return `${unit}自${month}月起更名为${change.name}`;
    case 'class':
      return `${unit}自${month}月起列入${change.class}${change.plan === null ? '排名' : `（${CLASS_SETS[change.plan].header}）`}`;
  }
}
