import type { Plan } from '../../schemas/define-table.ts';
import { tableById } from '../../schemas/index.ts';
import type { Bilingual } from '../diagnostics/entry.ts';

/** The plans as titles and lists name them. */
export const PLAN_WORDS: Readonly<Record<Plan, Bilingual>> = {
  investment: { zh: '招商引资', en: 'investment promotion' },
  project: { zh: '项目建设', en: 'project construction' },
  enterprise: { zh: '服务企业', en: 'services for enterprises' },
  innovation: { zh: '科技创新', en: 'innovation' },
  rural: { zh: '乡村振兴', en: 'rural revitalisation' },
  civic: { zh: '文明提升', en: 'civic improvement' },
  environment: { zh: '营商环境', en: 'business environment' },
  all: { zh: '重点工作', en: 'the eight plans' },
  party: { zh: '党建引领', en: 'Party building' },
  assessment: { zh: '综合考核', en: 'assessment across plans' },
  scheme: { zh: '考核办法', en: 'the scheme' },
};

/** What the tables are about, for a title: the plan's name where they belong to one plan, 重点 (work) otherwise. */
export function subjectOf(tables: readonly string[]): string {
  const plans = [...new Set(tables.map((table) => tableById(table)?.plan))];
  const [plan] = plans;
  return plans.length === 1 && plan !== undefined ? PLAN_WORDS[plan].zh : '重点';
}
