import { fold } from '../core/fold.ts';
import { remembering } from '../core/remembering.ts';
import type { RowClass } from '../model/table.ts';
import { standardUnit } from '../values/measure-unit.ts';

/** Longer texts are no label of a row. */
const LONGEST_LABEL = 40;

const ALL = '(?:全市|全县|全区|全省|全年|本页|本表|各单位|所有单位|以上|总体|全部)';
const TOTAL = new RegExp(`^${ALL}?(?:合计|总计|共计|累计|总数|总和|汇总)数?$`, 'u');
const SUBTOTAL = /^.{0,16}(?:小计|合计|总计)$/u;

const NUMBER = '[\\d一二三四五六七八九十百]{1,4}';
const MEMBERS = '(?:责任|成员|参与|填报|市直|预算)?(?:单位|部门|乡镇|乡镇街道|街道|园区|企业|机构|项目|事项)';
/** 合计6个单位, 小计3家, 共6个单位: the label counts what it adds up. */
const COUNTED = new RegExp(
  `^(合计|总计|共计|小计|共有?|${ALL}共?计?)${NUMBER}(?:个|家|户|名|项)?${MEMBERS}?$`,
  'u',
);
/** What the bracket behind 合计 may hold without making it the sum of something else: （个）, (6个单位), （6家）. */
const COUNT = new RegExp(`^共?计?${NUMBER}(?:个|家|户|名|项|人)?${MEMBERS}?$`, 'u');
/** 全市 in the place of a unit's name is all of them. */
const EVERYONE = new RegExp(`^${ALL}(?:总体|整体|水平)?$`, 'u');

/** Rows that hold a figure of the whole or of another time: averages, last year, growth, the schedule. */
const ASIDES: readonly RegExp[] = [
  /^.{0,12}(?:平均|均值|中位数|人均|最高|最低|最大|最小).{0,6}$/u,
  /^(?:上年|去年|前年|上月|上期|上季|同期|往年|历年|20\d\d年|20\d\d-20\d\d).{0,12}$/u,
  /^(?:与|比|较)(?:上年|去年|上月|上期|同期|20\d\d年).{0,12}$/u,
  /^(?:同比|环比|增长|增减|增幅|增速|降幅|净增|增量|变化).{0,10}$/u,
  /^(?:任务|总)?(?:完成率|完成比例|完成进度|占比|占全市|比重|排名|位次|名次|差额|差距|缺口|超欠|得分|权重|分值).{0,6}$/u,
  /^(?:序时|时序|时间)(?:进度|任务|目标|要求).{0,6}$/u,
  /^(?:进度|目标)(?:要求|进度).{0,6}$/u,
];

const NOTE =
  /^[(（【]?(注|备注|说明|附注|填表说明|填报说明|注释)\d?[)）】]?[:：\s]|^(注|备注|说明)\d?[:：]?$/u;
const SIGNATURE =
  /^(填表人?|填报人?|制表人?|报送人|经办人|统计人|审核人?|审签|复核|校核|单位负责人|负责人|分管领导|主要领导|联系人|联系电话|(?:填表|填报|报送|上报|制表|编制)(?:日期|时间|单位)|(?:统计|主管)负责人|单位[(（]?(?:盖章|公章|签章)|签字|签发)[^:：]{0,8}[:：]/u;
const LONGEST_NOTE_MARK = 60;

/** 合计 or 小计 in a label cell; null for anything else. */
export const totalClass = remembering((label: string): Exclude<RowClass, 'data'> | null => {
  const parts = partsOf(label);
  if (parts === null) return null;
  const { word, bracket } = parts;
  const counted = COUNTED.exec(word)?.[1];
  if (counted !== undefined && bracket === null) return counted === '小计' ? 'subtotal' : 'total';
  const total = TOTAL.test(word);
  if (!total && !SUBTOTAL.test(word)) return null;
  // 合计（一类乡镇） adds up some of the rows.
  return total && isWhole(bracket) ? 'total' : 'subtotal';
});

/** 全市, 共6个单位 where a unit's name should stand: all units together. */
export function isEveryone(label: string): boolean {
  const parts = partsOf(label);
  return parts !== null && EVERYONE.test(parts.word) && isWhole(parts.bracket);
}

/** 平均, 上年同期, 同比增长% where a unit's name should stand: figures of no unit. */
export function isAside(label: string): boolean {
  const parts = partsOf(label);
  return parts !== null && ASIDES.some((words) => words.test(parts.word));
}

/** The folded words of a label, numbering and colon left off, and what a bracket behind them holds. */
function partsOf(label: string): { readonly word: string; readonly bracket: string | null } | null {
  if (label.length > LONGEST_LABEL) return null;
  const folded = fold(label)
    .replace(/:$/u, '')
    .replace(/^\(?[一二三四五六七八九十]{1,3}(?:[、.]|\)[、.]?)/u, '');
  const [, word = folded, bracket = null] = /^([^()]+)\(([^()]*)\)$/u.exec(folded) ?? [];
  return { word: word.replace(/:$/u, ''), bracket };
}

function isWhole(bracket: string | null): boolean {
  if (bracket === null || bracket === '') return true;
  return COUNT.test(bracket) || EVERYONE.test(bracket) || standardUnit(bracket) !== null;
}

/** 注：…, 备注：…, 填表人：…. */
export function isNote(text: string): boolean {
  const trimmed = text.trimStart().slice(0, LONGEST_NOTE_MARK).trimEnd();
  return NOTE.test(`${trimmed} `) || isSignature(trimmed);
}

/** 填表人：…, 填报单位：…, 单位（盖章）：…: who wrote a table, over it or under it. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text.trimStart().slice(0, LONGEST_NOTE_MARK).replace(/\s+/gu, ''));
}
