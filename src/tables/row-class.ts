import { fold } from '../core/fold.ts';
import type { RowClass } from '../model/table.ts';

const TOTAL = /^(全市|全年|全县|本页)?(合计|总计|共计|累计|总数|汇总)(数)?:?$/u;
const SUBTOTAL = /^(.{0,16})(小计|合计|总计)$/u;
const NOTE =
  /^[(（【]?(注|备注|说明|附注|填表说明|填报说明|注释)\d?[)）】]?[:：\s]|^(注|备注|说明)\d?[:：]?$/u;
const SIGNATURE =
  /^(填表人|填报人|制表人?|审核人?|审签|复核|单位负责人|负责人|分管领导|主要领导|联系人|联系电话|填表日期|填报日期|报送日期|报送时间|填报单位|报送单位|单位[(（]?盖章|签字|签发)[^:：]{0,8}[:：]/u;

/** 合计 or 小计 in a label cell; null for anything else. */
export function totalClass(label: string): Exclude<RowClass, 'data'> | null {
  const folded = fold(label);
  if (TOTAL.test(folded)) return 'total';
  return SUBTOTAL.test(folded) ? 'subtotal' : null;
}

/** 注：…, 备注：…, 填表人：…. */
export function isNote(text: string): boolean {
  const trimmed = text.trim();
  return NOTE.test(`${trimmed} `) || SIGNATURE.test(trimmed.replace(/\s+/gu, ''));
}
