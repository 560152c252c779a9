import type { Period } from '../core/period.ts';

/** What lies in a project folder: a year's assessment as an office keeps it. */
export const PROJECT = {
  /** 考核办法: its presence beside the months makes a folder a project. */
  scheme: '考核办法.xlsx',
  /** 函件模板: the texts of the office's letters. */
  letters: '函件模板.xlsx',
  /** Target and task tables of the year. */
  targets: '任务表',
  /** Returns, a folder a month (`2023-06`); months that were put together may lie beside them as workbooks. */
  months: '月报',
  /** Tables that go on through the year. */
  ledgers: '台账',
  /** What dayie writes, a folder a month. */
  results: '结果',
} as const;

/** The month that a folder or workbook of 月报 is named after, `2023-06`, `2023年6月汇总.xlsx`; null where it is none. */
export function monthNamed(name: string): Period | null {
  const found = /^(\d{4})[-年._](\d{1,2})(?!\d)/u.exec(name.normalize('NFC'));
  if (found === null) return null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  return month >= 1 && month <= 12 ? { year, month } : null;
}
