import type { CellType } from '../../schemas/cell-type.ts';
import { CLASS_PLANS, CLASS_SETS, type ClassPlan } from '../../schemas/class-sets.ts';
import { basicFigures } from '../../schemas/scheme/tables.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import type { ParamType } from '../diagnostics/params.ts';
import { typedNumber } from '../scheme/figures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import {
  INCOMPLETE_NAMES,
  isUncapped,
  keyOfWord,
  listText,
  NO_CAP,
  parseList,
  RANKING_NAMES,
} from './words.ts';

/** One row of 基本信息: how it is written, what it may be, and what it sets. */
export interface BasicSetting {
  readonly item: string;
  readonly note: string;
  readonly allowed: ParamType<'options'>;
  /** One year's own: no default can stand for it. */
  readonly required?: boolean;
  /** Choices offered in a dropdown. */
  readonly options?: readonly string[];
  readonly text: (scheme: Scheme) => string;
  /** The settings with this one set; null for a text it cannot take. */
  readonly apply: (text: string, settings: Scheme) => Scheme | null;
}

/** What 0.5个 for a project is allowed by. */
export const HALF_PROJECTS = '项目可按半个计';
const YES_NO: readonly string[] = ['是', '否'];
const ANY_TEXT: ParamType<'options'> = { zh: '任意文字', en: 'any text' };
const POINTS_OR_NO_LIMIT: ParamType<'options'> = {
  zh: `数字或“${NO_CAP}”`,
  en: `a figure, or “${NO_CAP}” (no limit)`,
};

function optionalCap(value: Decimal | null): string {
  return value === null ? NO_CAP : plain(value);
}

function parseCapPoints(text: string): Decimal | null | undefined {
  return isUncapped(text) ? null : (figureIn(text, basicFigures.cap) ?? undefined);
}

/** A figure as its setting may be; null for any other. */
function figureIn(text: string, { takes }: Pick<CellType<unknown>, 'takes'>): Decimal | null {
  const number = typedNumber(text);
  return number !== null && takes(number) ? number : null;
}

/** In the order of print. */
export const BASIC_SETTINGS: readonly BasicSetting[] = [
  {
    item: '办法编号',
    note: '在结果中注明所用办法。',
    allowed: ANY_TEXT,
    text: ({ id }) => id,
    required: true,
    apply: (text, settings) => ({ ...settings, id: text }),
  },
  {
    item: '办法名称',
    note: '打印在评分表和口径说明上。',
    allowed: ANY_TEXT,
    text: ({ title }) => title,
    required: true,
    apply: (text, settings) => ({ ...settings, title: text }),
  },
  {
    item: '考核年度',
    note: '没有写年份的月份按此年计。',
    allowed: '2000—2100',
    text: ({ year }) => String(year),
    required: true,
    apply: (text, settings) => {
      const year = figureIn(text.replace(/年$/u, ''), basicFigures.year);
      return year === null ? null : { ...settings, year: year.toNumber() };
    },
  },
  {
    item: '发文地区',
    note: '通报标题中使用。',
    allowed: ANY_TEXT,
    text: ({ issuer }) => issuer,
    apply: (text, settings) => ({ ...settings, issuer: text }),
  },
  {
    item: '小数位数',
    note: '完成率、差距和得分打印几位小数，四舍五入；名次按打印的得分排。',
    allowed: '0—4',
    text: ({ decimals }) => String(decimals),
    apply: (text, settings) => {
      const decimals = figureIn(text, basicFigures.decimals);
      return decimals === null ? null : { ...settings, decimals: decimals.toNumber() };
    },
  },
  {
    item: '并列名次',
    note: '同分单位并列。',
    allowed: Object.values(RANKING_NAMES),
    options: Object.values(RANKING_NAMES),
    text: ({ ranking }) => RANKING_NAMES[ranking],
    apply: (text, settings) => {
      const ranking = keyOfWord(RANKING_NAMES, text);
      return ranking === null ? null : { ...settings, ranking };
    },
  },
  {
    item: '未报指标',
    note: '有任务而没有报完成数的单位怎样处理。',
    allowed: Object.values(INCOMPLETE_NAMES),
    options: Object.values(INCOMPLETE_NAMES),
    text: ({ incomplete }) => INCOMPLETE_NAMES[incomplete],
    apply: (text, settings) => {
      const incomplete = keyOfWord(INCOMPLETE_NAMES, text);
      return incomplete === null ? null : { ...settings, incomplete };
    },
  },
  {
    item: '绿灯线（百分点）',
    note: '与序时进度的差距不低于此数为绿灯。',
    allowed: { zh: '数字，单位为百分点', en: 'a figure in percentage points' },
    text: ({ lights }) => plain(lights.green),
    apply: (text, settings) => {
      const green = typedNumber(text);
      return green === null ? null : { ...settings, lights: { ...settings.lights, green } };
    },
  },
  {
    item: '黄灯线（百分点）',
    note: '差距不低于此数为黄灯，再低为红灯；不得高于绿灯线。',
    allowed: { zh: '不高于绿灯线的数字', en: 'a figure not above the green line' },
    text: ({ lights }) => plain(lights.yellow),
    apply: (text, settings) => {
      const yellow = typedNumber(text);
      if (yellow === null || yellow.greaterThan(settings.lights.green)) return null;
      return { ...settings, lights: { ...settings.lights, yellow } };
    },
  },
  {
    item: '临期天数',
    note: '任务到期前多少天起列为临期。',
    allowed: { zh: '0—366的整数', en: 'a whole number from 0 to 366' },
    text: ({ dueSoonDays }) => String(dueSoonDays),
    apply: (text, settings) => {
      const days = figureIn(text.replace(/天$/u, ''), basicFigures.days);
      return days === null ? null : { ...settings, dueSoonDays: days.toNumber() };
    },
  },
  {
    item: '通报字数',
    note: '一个方案的通报正文最多多少字，不含附件和空格；超出的依次移入附件：退回原因和未排名单位、名次升降、较长的名单、名次居中的单位、其余指标。',
    allowed: { zh: '300—10000的整数', en: 'a whole number from 300 to 10000' },
    text: ({ bulletinLimit }) => String(bulletinLimit),
    apply: (text, settings) => {
      const limit = figureIn(text.replace(/字$/u, ''), basicFigures.characters);
      return limit === null ? null : { ...settings, bulletinLimit: limit.toNumber() };
    },
  },
  {
    item: '加分封顶',
    note: '每个单位加分合计最多几分。',
    allowed: POINTS_OR_NO_LIMIT,
    text: ({ bonusCap }) => optionalCap(bonusCap),
    apply: (text, settings) => {
      const bonusCap = parseCapPoints(text);
      return bonusCap === undefined ? null : { ...settings, bonusCap };
    },
  },
  {
    item: '扣分封顶',
    note: '每个单位扣分合计最多几分；总分不低于 0。',
    allowed: POINTS_OR_NO_LIMIT,
    text: ({ deductionCap }) => optionalCap(deductionCap),
    apply: (text, settings) => {
      const deductionCap = parseCapPoints(text);
      return deductionCap === undefined ? null : { ...settings, deductionCap };
    },
  },
  {
    item: '未定类名称',
    note: '名录和报表都没有类别的单位归入此类。',
    allowed: ANY_TEXT,
    text: ({ unclassified }) => unclassified,
    apply: (text, settings) => ({ ...settings, unclassified: text }),
  },
  {
    item: '类别顺序',
    note: '通报和评分表中各类的先后，用顿号隔开。',
    allowed: { zh: '用顿号隔开的类别名称', en: 'class names divided by 、' },
    text: ({ classes }) => listText(classes),
    apply: (text, settings) => ({ ...settings, classes: parseList(text) }),
  },
  ...CLASS_PLANS.map(orderOfClasses),
  {
    item: HALF_PROJECTS,
    note: '联合招商的项目可以各计0.5个：招商任务的签约、注册、开工入库、基金配套项目个数可填0.5的倍数。',
    allowed: YES_NO,
    options: YES_NO,
    text: ({ halfProjects }) => (halfProjects ? '是' : '否'),
    apply: (text, settings) => (YES_NO.includes(text) ? { ...settings, halfProjects: text === '是' } : null),
  },
];

/** The order of the classes that one plan ranks in. */
function orderOfClasses(plan: ClassPlan): BasicSetting {
  const { header } = CLASS_SETS[plan];
  return {
    item: `${header}顺序`,
    note: `单位名录“${header}”列可以写的类别，用顿号隔开；先后即打印顺序。`,
    allowed: { zh: '用顿号隔开的类别名称', en: 'class names divided by 、' },
    text: ({ planClasses }) => listText(planClasses[plan]),
    apply: (text, settings) => ({
      ...settings,
      planClasses: { ...settings.planClasses, [plan]: parseList(text) },
    }),
  };
}
