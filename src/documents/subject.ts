import type { Plan } from '../../schemas/define-table.ts';
import { tableById } from '../../schemas/index.ts';

/** The eight plans as titles name them. */
const PLAN_NAMES: Readonly<Record<Plan, string>> = {
  investment: '招商引资',
  project: '项目建设',
  enterprise: '服务企业',
  innovation: '科技创新',
  rural: '乡村振兴',
  civic: '文明创建',
  environment: '营商环境',
  scheme: '考核',
};

/** What the tables are about, for a title: the plan's name where they belong to one plan, 重点 (work) otherwise. */
export function subjectOf(tables: readonly string[]): string {
  const plans = [...new Set(tables.map((table) => tableById(table)?.plan))];
  const [plan] = plans;
  return plans.length === 1 && plan !== undefined ? PLAN_NAMES[plan] : '重点';
}
