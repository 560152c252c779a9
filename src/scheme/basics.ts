import { type Decimal, parseDecimal, plain } from '../core/decimal.ts';
import type { Scheme } from './scheme.ts';
import { INCOMPLETE_NAMES, keyOfWord, listText, parseList, RANKING_NAMES } from './words.ts';

/** One row of 基本信息: how it is written, what it may be, and what it sets. */
export interface BasicSetting {
  readonly item: string;
  readonly note: string;
  readonly allowed: string;
  readonly text: (scheme: Scheme) => string;
  /** Null for a text it cannot take. */
  readonly parse: (text: string) => Partial<Scheme> | null;
}

const NO_LIMIT = '不封顶';

function optionalCap(value: Decimal | null): string {
  return value === null ? NO_LIMIT : plain(value);
}

function parseCapPoints(text: string): Decimal | null | undefined {
  if (text === NO_LIMIT) return null;
  const number = parseDecimal(text);
  return number === null || number.isNegative() ? undefined : number;
}

function wholeNumber(text: string, min: number, max: number): number | null {
  const number = parseDecimal(text);
  return number?.isInteger() && number.gte(min) && number.lte(max) ? number.toNumber() : null;
}

/** In the order of print. */
export const BASIC_SETTINGS: readonly BasicSetting[] = [
  {
    item: '办法编号',
    note: '在结果中注明所用办法。',
    allowed: '任意文字',
    text: ({ id }) => id,
    parse: (text) => ({ id: text }),
  },
  {
    item: '办法名称',
    note: '打印在评分表和口径说明上。',
    allowed: '任意文字',
    text: ({ title }) => title,
    parse: (text) => ({ title: text }),
  },
  {
    item: '考核年度',
    note: '没有写年份的月份按此年计。',
    allowed: '2000—2100',
    text: ({ year }) => String(year),
    parse: (text) => {
      const year = wholeNumber(text, 2000, 2100);
      return year === null ? null : { year };
    },
  },
  {
    item: '发文地区',
    note: '通报标题中使用。',
    allowed: '任意文字',
    text: ({ issuer }) => issuer,
    parse: (text) => ({ issuer: text }),
  },
  {
    item: '小数位数',
    note: '完成率、差距和得分打印几位小数，四舍五入；名次按打印的得分排。',
    allowed: '0—4',
    text: ({ decimals }) => String(decimals),
    parse: (text) => {
      const decimals = wholeNumber(text, 0, 4);
      return decimals === null ? null : { decimals };
    },
  },
  {
    item: '并列名次',
    note: '同分单位并列。',
    allowed: Object.values(RANKING_NAMES).join(' 或 '),
    text: ({ ranking }) => RANKING_NAMES[ranking],
    parse: (text) => {
      const ranking = keyOfWord(RANKING_NAMES, text);
      return ranking === null ? null : { ranking };
    },
  },
  {
    item: '未报指标',
    note: '有任务而没有报完成数的单位怎样处理。',
    allowed: Object.values(INCOMPLETE_NAMES).join(' 或 '),
    text: ({ incomplete }) => INCOMPLETE_NAMES[incomplete],
    parse: (text) => {
      const incomplete = keyOfWord(INCOMPLETE_NAMES, text);
      return incomplete === null ? null : { incomplete };
    },
  },
  {
    item: '绿灯线（百分点）',
    note: '与序时进度的差距不低于此数为绿灯。',
    allowed: '数字',
    text: ({ lights }) => plain(lights.green),
    parse: (text) => {
      const green = parseDecimal(text);
      return green === null ? null : { lights: { green, yellow: green } };
    },
  },
  {
    item: '黄灯线（百分点）',
    note: '差距不低于此数为黄灯，再低为红灯；应小于绿灯线。',
    allowed: '数字',
    text: ({ lights }) => plain(lights.yellow),
    parse: (text) => {
      const yellow = parseDecimal(text);
      return yellow === null ? null : { lights: { green: yellow, yellow } };
    },
  },
  {
    item: '加分封顶',
    note: '每个单位加分合计最多几分。',
    allowed: `数字或“${NO_LIMIT}”`,
    text: ({ bonusCap }) => optionalCap(bonusCap),
    parse: (text) => {
      const bonusCap = parseCapPoints(text);
      return bonusCap === undefined ? null : { bonusCap };
    },
  },
  {
    item: '扣分封顶',
    note: '每个单位扣分合计最多几分；总分不低于 0。',
    allowed: `数字或“${NO_LIMIT}”`,
    text: ({ deductionCap }) => optionalCap(deductionCap),
    parse: (text) => {
      const deductionCap = parseCapPoints(text);
      return deductionCap === undefined ? null : { deductionCap };
    },
  },
  {
    item: '未定类名称',
    note: '名录和报表都没有类别的单位归入此类。',
    allowed: '任意文字',
    text: ({ unclassified }) => unclassified,
    parse: (text) => ({ unclassified: text }),
  },
  {
    item: '类别顺序',
    note: '通报和评分表中各类的先后，用顿号隔开。',
    allowed: '用顿号隔开的类别',
    text: ({ classes }) => listText(classes),
    parse: (text) => ({ classes: parseList(text) }),
  },
];
