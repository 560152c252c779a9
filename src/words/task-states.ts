import type { Bilingual } from '../diagnostics/entry.ts';

/** Where a task stands, as lists and tables call it. */
export const TASK_WORDS = {
  finished: { zh: '已完成', en: 'finished' },
  'finished-late': { zh: '逾期完成', en: 'finished late' },
  'under-way': { zh: '推进中', en: 'under way' },
  'due-soon': { zh: '临期', en: 'due soon' },
  overdue: { zh: '逾期', en: 'overdue' },
  'not-started': { zh: '未启动', en: 'not started' },
  ahead: { zh: '未到启动时间', en: 'not to be started yet' },
  standing: { zh: '长期', en: 'standing' },
  unreported: { zh: '未报', en: 'not reported' },
  unverified: { zh: '待核实', en: 'to be verified' },
} as const satisfies Readonly<Record<string, Bilingual>>;
