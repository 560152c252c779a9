import type { PlanName } from '../../../../schemas/plan/names.ts';
import { civic } from './civic.ts';
import { enterprise } from './enterprise.ts';
import { environment } from './environment.ts';
import type { IndicatorGroup } from './group.ts';
import { innovation } from './innovation.ts';
import { investment } from './investment.ts';
import { party } from './party.ts';
import { project } from './project.ts';
import { rural } from './rural.ts';

const BY_PLAN: readonly (readonly [plan: PlanName, groups: readonly IndicatorGroup[]])[] = [
  ['招商引资', investment],
  ['项目建设', project],
  ['服务企业', enterprise],
  ['科技创新', innovation],
  ['优化营商环境', environment],
  ['乡村振兴', rural],
  ['文明提升', civic],
  ['党建引领', party],
];

/** One row of 量化指标任务清单, by the ids of its columns. */
export type ListedIndicator = Readonly<Record<string, string | number>>;

/**
 * The figures that 冶办发〔2023〕1号 sets in its plans, those that one of its tables holds left out (招商 附件1 and 附件2, 项目 附件4, 科技 附件1,
 * the chains). What a passage sets again in an attachment stands here once, with both places.
 */
export const indicatorList: readonly ListedIndicator[] = BY_PLAN.flatMap(([plan, groups]) =>
  groups.flatMap(({ place, lead, responsible, deadline, rows }) =>
    rows.map(([indicator, target, unit, stretch]) => ({
      plan,
      indicator,
      target,
      stretch: stretch ?? '',
      'measure-unit': unit,
      lead: lead ?? '',
      responsible: responsible ?? '',
      deadline: deadline ?? '',
      place,
    })),
  ),
).map((row, index) => ({ serial: index + 1, ...row }));
