import { SEVERITIES, type Severity } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';

export const SEVERITY_WORDS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'notice' },
} as const satisfies Record<Severity, Record<Language, string>>;

/** 3处错误、1处警告; empty where there is nothing to count. */
export function countWords(counts: Readonly<Record<Severity, number>>, language: Language): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (language === 'zh')
    return parts.map((severity) => `${counts[severity]}处${SEVERITY_WORDS[severity].zh}`).join('、');
  return parts.map((severity) => plural(counts[severity], SEVERITY_WORDS[severity].en)).join(', ');
}

/** 1 workbook, 2 workbooks. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Joins a list as the language does. */
export function list(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** The first cells of a list, and how many there are in all. */
export function someCells(cells: readonly string[], most: number, language: Language): string {
  const shown = list(cells.slice(0, most), language);
  const rest = cells.length - most;
  if (rest <= 0) return shown;
  return language === 'zh' ? `${shown}等${cells.length}处` : `${shown} and ${rest} more`;
}

/** Says that a list was cut short (`--max-findings`). */
export function restLine(shown: number, rest: number, language: Language): string {
  if (language === 'zh') return `只列出前${shown}处，另有${rest}处未列出。`;
  return `Only the first ${shown} are listed; ${rest} more are not.`;
}
