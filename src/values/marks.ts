/** Marks for “no such task” (无此项任务), tested before any number: NFKC would turn － into a minus sign. */
const NO_TASK = new Set([
  '/',
  '／',
  '\\',
  '-',
  '－',
  '—',
  '——',
  '–',
  '―',
  '−',
  '一',
  '无',
  '无任务',
  '无此项任务',
  '不涉及',
  '不适用',
  '无此任务',
]);

export function isNoTask(text: string): boolean {
  return NO_TASK.has(trimmed(text));
}

/** Nothing a person would see: empty, white space, zero-width characters. */
export function isBlank(text: string): boolean {
  return trimmed(text) === '';
}

function trimmed(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '');
}
