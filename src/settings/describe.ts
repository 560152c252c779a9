import { CLASS_PLANS, CLASS_SETS } from '../../schemas/class-sets.ts';
import { tableById } from '../../schemas/index.ts';
import type { Rule } from '../../schemas/rules/rule.ts';
import { conditions } from '../assessment/metrics/index.ts';
import type { SettingLine } from '../assessment/results.ts';
import { type RowArgs, rowArgs } from '../assessment/rules/in-a-row.ts';
import { scorerOf, scorers } from '../assessment/scorers/index.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import { classIn } from '../roster/classes.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { HALF_PROJECTS } from './basics.ts';
import { capText, curveText, GROUNDED, INCOMPLETE_NAMES, noTargetText, RANKING_NAMES } from './words.ts';

const OPEN = '文件未规定';
const SET_BY_SCHEME = '考核办法中已定。';

/** Every setting that the document leaves open, with the value in force, read off the scheme itself. */
export function describeSettings(scheme: Scheme): readonly SettingLine[] {
  const { indicators, lights, rules, grounds } = scheme;
  const cited = (id: keyof typeof GROUNDED): string =>
    grounds[id] === undefined ? '' : `（${grounds[id]}）`;
  const alike = <Value>(values: readonly Value[]): Value | null => {
    const distinct = [...new Set(values)];
    return distinct.length === 1 ? (distinct[0] ?? null) : null;
  };
  // Of weight 0 is what is told beside the others.
  const weighed = indicators.filter(({ weight }) => !weight.isZero());
  const weights = alike(weighed.map(({ weight }) => plain(weight)));
  const scorer = alike(indicators.map((indicator) => scorerOf(indicator.scorer).name));
  const cap = alike(indicators.map((indicator) => capText(indicator.cap)));
  const noTarget = alike(indicators.map((indicator) => noTargetText(indicator.noTarget)));
  const curve = alike(indicators.map((indicator) => curveText(indicator.curve)));
  const townships = scheme.roster.filter(({ kind }) => kind === 'township');
  const rows = rowsOf(rules);
  const exempting = rows.filter(({ rule, args }) => args.exemptWhenComplete || rule.exemptUnits.length > 0);
  const unclassified = townships.filter((unit) => unit.class === null).length;
  const line = (
    id: string,
    setting: string,
    value: string,
    isDefault: boolean,
    why: string,
  ): SettingLine => ({ id, setting, value, isDefault, why: isDefault ? why : SET_BY_SCHEME });
  return [
    line(
      'weights',
      GROUNDED.weights,
      weights === null ? '各指标不同，见评分表“权重”' : '各指标权重相等',
      weights !== null,
      `${OPEN}指标权重${cited('weights')}，默认同等看待。`,
    ),
    line(
      'scorer',
      GROUNDED.scorer,
      scorer ?? '各指标不同，见评分表',
      scorer === scorers[0]?.name,
      `${OPEN}得分规则${cited('scorer')}，默认按完成率计分：权重×完成率。`,
    ),
    line(
      'cap',
      '完成率封顶',
      cap ?? '各指标不同，见评分表“封顶”',
      cap === '100%',
      `${OPEN}超额是否加分，默认超额不加分。`,
    ),
    line(
      'no-target',
      '无此项任务',
      noTarget ?? '各指标不同',
      noTarget === '折算',
      `${OPEN}任务为“/”的如何计分，默认不计该项，其余折算为百分制。`,
    ),
    ...(indicators.some(countsProjects)
      ? [
          line(
            'half-projects',
            HALF_PROJECTS,
            scheme.halfProjects
              ? '是：联合招商的项目可以各计0.5个'
              : '否：项目个数只计整数，填了小数的待核实',
            !scheme.halfProjects,
            `${OPEN}几个单位联合招来的项目怎样计。`,
          ),
        ]
      : []),
    line(
      'schedule',
      '序时进度',
      curve === '按月均分' ? '月份÷12' : (curve ?? '各指标不同'),
      curve === '按月均分',
      `${OPEN}折算办法，默认按月均分；差距为完成率减序时进度，单位为百分点；总分的差距为总分减序时进度，两数均按打印的取。`,
    ),
    line(
      'lights',
      '亮灯',
      `差距不低于${plain(lights.green)}个百分点为绿灯，不低于${plain(lights.yellow)}个百分点为黄灯，再低为红灯`,
      lights.green.isZero() && lights.yellow.equals(-10),
      `${OPEN}亮灯界线。`,
    ),
    line(
      'decimals',
      '小数位数',
      `${scheme.decimals}位，四舍五入；名次按打印的得分排`,
      scheme.decimals === 2,
      `${OPEN}小数位数；计算用精确值，只在打印时取整。`,
    ),
    line(
      'bulletin-length',
      '通报字数',
      `一个方案的正文不超过${scheme.bulletinLimit}字，超出的移入附件`,
      scheme.bulletinLimit === 1500,
      `${OPEN}通报篇幅。`,
    ),
    line(
      'ties',
      '并列',
      RANKING_NAMES[scheme.ranking],
      scheme.ranking === 'competition',
      `${OPEN}并列处理；并列单位按名录顺序列出。`,
    ),
    line(
      'incomplete',
      '未报单位',
      INCOMPLETE_NAMES[scheme.incomplete],
      scheme.incomplete === 'exclude',
      '有任务未报完成数的，不按零计，也不因此列为末位。',
    ),
    line(
      'classes',
      GROUNDED.classes,
      unclassified === 0
        ? '按单位名录'
        : `名录中${unclassified}个乡镇类别缺失，按报表“乡镇类别”列；报表也没有的归入“${scheme.unclassified}”，合并排名`,
      unclassified > 0,
      grounds.classes ?? '名录没有给出全部类别。',
    ),
    ...planClassLines(scheme),
    ...conditionLines(scheme),
    line(
      'missing-month',
      '缺报月份',
      '既不计入，也不算中断，列入待核实',
      true,
      `${OPEN}缺报如何计算连续月数。`,
    ),
    line(
      'exemptions',
      GROUNDED.exemptions,
      exempting.length === 0
        ? '不豁免'
        : `按约谈规则表（${exempting.map(({ rule }) => rule.rule).join('、')}）`,
      exempting.length === 0,
      `${OPEN}年度任务已完成、遇不可抗力的单位是否豁免${cited('exemptions')}。`,
    ),
    line(
      'adjustment-caps',
      GROUNDED['adjustment-caps'],
      `加分${pointsCap(scheme.bonusCap)}，扣分${pointsCap(scheme.deductionCap)}；总分不低于0`,
      scheme.bonusCap === null && scheme.deductionCap === null,
      `${OPEN}加扣分的幅度${cited('adjustment-caps')}，按奖惩表所列计入。`,
    ),
    line(
      'streak',
      '连续月数',
      rows.every(({ args }) => args.anew === 'year') ? '每年1月重新起算' : '按规则，有的跨年连续计算',
      rows.every(({ args }) => args.anew === 'year'),
      `${OPEN}跨年是否连续。`,
    ),
    line(
      'warnings',
      '预警',
      rows.every(({ args }) => args.warnBefore === 1)
        ? '差一个月达到约谈条件的列入预警'
        : '按约谈规则表“提前预警月数”',
      rows.every(({ args }) => args.warnBefore === 1),
      '便于提前提醒。',
    ),
  ];
}

/** It is made of a count of projects of which halves may count. */
function countsProjects({ table, columns }: Indicator): boolean {
  const measures = columns.map(({ measure }) => measure);
  return (tableById(table)?.columns ?? []).some(
    ({ id, content }) => measures.includes(id) && content.type === 'measure' && content.halves === true,
  );
}

/** Whose class nobody has given, of the plans that are assessed in classes of their own. */
function planClassLines({ roster, assessments, unclassified }: Scheme): readonly SettingLine[] {
  // A ledger is counted by unit, and ranks nobody.
  const ranked = assessments.filter(({ of }) => of !== 'ledger');
  const plans = new Set(ranked.map(({ table }) => tableById(table)?.plan));
  return CLASS_PLANS.filter((plan) => [...plans].some((assessed) => assessed === plan)).map((plan) => {
    const { header, kinds, ground } = CLASS_SETS[plan];
    const open = roster.filter((unit) => kinds.includes(unit.kind) && classIn(unit, plan) === null);
    return {
      id: `classes-${plan}`,
      setting: header,
      value:
        open.length === 0
          ? '按单位名录'
          : `名录中${open.length}个单位没有${header}，归入“${unclassified}”，合并排名；填写单位名录“${header}”列即可分类`,
      isDefault: open.length > 0,
      why: open.length > 0 ? ground : SET_BY_SCHEME,
    };
  });
}

/** How each condition is told that the scheme's rules are made of. */
function conditionLines({ rules }: Scheme): readonly SettingLine[] {
  return conditions.flatMap(({ id, stated }): readonly SettingLine[] => {
    const mine = rowsOf(rules)
      .filter(({ args }) => args.metric === id)
      .map(({ rule }) => rule);
    if (mine.length === 0) return [];
    const names = mine.map(({ name }) => `“${name}”`).join('、');
    const numbers = mine.map(({ rule }) => rule).join('、');
    const why = `${OPEN}${names}如何认定（${numbers}）。`;
    return [{ id, setting: stated.setting.name, value: stated.setting.value, isDefault: true, why }];
  });
}

/** The rules that count spans, with their parameters. */
function rowsOf(rules: Scheme['rules']): readonly { readonly rule: Rule; readonly args: RowArgs }[] {
  return rules.flatMap((rule) => {
    const args = rowArgs(rule);
    return args === null || !rule.on ? [] : [{ rule, args }];
  });
}

function pointsCap(cap: Decimal | null): string {
  return cap === null ? '不封顶' : `最多${plain(cap)}分`;
}
