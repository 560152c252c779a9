import { type Decimal, parseDecimal } from '../core/decimal.ts';
import { squeezed } from '../core/typed-text.ts';

/** An item that is judged (评分项目), as its heading says: 拉练（20分）. */
export interface ScoredItem {
  readonly name: string;
  readonly full: Decimal;
  /** 扣分: what is taken off the others. */
  readonly deducts: boolean;
}

const ITEM = /^(.{1,40}?)[（(【[]?(?:满分)?(\d{1,4}(?:\.\d{1,2})?)分[)）】\]]?$/su;

/** An item by its heading; null for a heading that states no full marks. */
export function itemOf(heading: string): ScoredItem | null {
  if (heading.length > 60) return null;
  const [, name, marks] = ITEM.exec(squeezed(heading)) ?? [];
  const full = marks === undefined ? null : parseDecimal(marks);
  if (name === undefined || full === null || /^(?:总分|得分|合计|满分|总得分|综合得分)/u.test(name))
    return null;
  return { name, full, deducts: /^(?:扣|减)分?/u.test(name) && full.greaterThan(0) };
}

/** The key of an item's cells: `items.拉练`. */
export function itemKey(column: string, { name }: ScoredItem): string {
  return `${column}.${name}`;
}

/** The item's name in such a key; null for any other key. */
export function itemIn(key: string, column: string): string | null {
  return key.startsWith(`${column}.`) ? key.slice(column.length + 1) : null;
}
