import { clausesOf } from '../../schemas/rules/clauses.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import type { Rule } from '../../schemas/rules/rule.ts';
import type { SettingLine } from '../assessment/results.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { paramsText } from './rule-list.ts';

/** What the document leaves open of a rule that is worked out all the same. */
const OPEN: Readonly<Record<string, string>> = {
  '招-06': '文件未规定分母，默认今年签约、没有解除（推进状态空着的在内）的项目，按个数；可在“规则”表改。',
  '招-07': '文件未规定“半年”怎样算，默认为签约之日起六个月。',
  '招-10': '文件未规定没有完成任务的空出名次是否递补，默认不递补。',
  '招-11': '文件未规定没有完成任务的空出名次是否递补，默认不递补。',
  '招-20': '文件未规定“为主”的界线，默认过半。',
  '招-15':
    '文件未规定台账中没有记录的单位怎样算，默认待核实（也许没有报），可在“规则”表把“没有记录的单位”改为“按没有计”。',
  '项-07': '文件未规定“严重滞后”的界线，默认欠序时进度20个百分点。',
  '项-09': '文件未规定提前几天提醒，默认到期前7天列入临期。',
  '企-01': '文件未规定提前几天提醒，默认到期前2天列入临期。',
  '企-05':
    '文件未规定台账中没有记录的单位怎样算，默认待核实（也许没有报），可在“规则”表把“没有记录的单位”改为“按没有计”。',
  '文-01': '文件未规定提前几天提醒，默认到期前7天列入临期。',
  '文-03': '文件未规定红榜、黑榜的名额，默认各3名。',
  '文-04': '文件未规定次数按单位还是按问题计，默认按单位在本年内计。',
  '文-12': '文件未规定红榜、黑榜的名额，默认各3名。',
  '文-13': '文件未规定红榜、黑榜的名额，默认各3名。',
  '党-05': '文件未规定“靠后”的名数，默认各序列末1名。',
  '党-08': '文件未规定“推进不力”的界线，默认欠序时进度30个百分点。',
};

/** What is in force of the rules beside those of months in a row: their parameters where the document leaves them open, figures that nobody has filled in, rules that are off. */
export function describeRules({ rules }: Pick<Scheme, 'rules'>): readonly SettingLine[] {
  const numbers = [...new Set(rules.map(({ rule }) => rule))];
  const of = (number: string): readonly Rule[] => rules.filter(({ rule }) => rule === number);
  const parameters = numbers.flatMap((number): readonly SettingLine[] => {
    const mine = of(number).filter(({ on }) => on);
    const open = OPEN[number];
    const text = textOf(mine);
    if (open === undefined || text === '') return [];
    const isDefault = text === textOf(documentRules.filter(({ rule }) => rule === number).flatMap(clausesOf));
    return [
      {
        id: `rule-${number}`,
        setting: `${number} ${mine[0]?.name ?? ''}`,
        value: text,
        isDefault,
        why: isDefault ? open : '考核办法中已定。',
      },
    ];
  });
  const silent = silenceOf(rules);
  const unfilled = numbers.filter((number) =>
    of(number).some(
      ({ on, steps }) => on && steps.some(({ amount, points }) => amount === null || points === null),
    ),
  );
  const off = numbers.filter((number) => of(number).every(({ on }) => !on));
  return [
    ...parameters,
    ...(silent === null ? [] : [silent]),
    ...(unfilled.length === 0
      ? []
      : [
          {
            id: 'rule-figures',
            setting: '规则的金额、分值',
            value: `${unfilled.join('、')}待定，列入名单而不计分`,
            isDefault: true,
            why: '文件未规定，在考核办法的“规则”表填写后计入。',
          },
        ]),
    ...(off.length === 0
      ? []
      : [
          {
            id: 'rules-off',
            setting: '未启用的规则',
            value: off.join('、'),
            isDefault: false,
            why: '考核办法中已定。',
          },
        ]),
  ];
}

/** What is made of units of which a ledger has nothing: 招-15、企-05 待核实. */
function silenceOf(rules: readonly Rule[]): SettingLine | null {
  const asking = rules.filter(({ on, args }) => on && args.silent !== undefined);
  if (asking.length === 0) return null;
  const of = (value: string, word: string): readonly string[] => {
    const mine = [...new Set(asking.filter(({ args }) => args.silent === value).map(({ rule }) => rule))];
    return mine.length === 0 ? [] : [`${mine.join('、')}${word}`];
  };
  const isDefault = asking.every(({ args }) => args.silent === 'open');
  return {
    id: 'silent-units',
    setting: '台账中没有记录的单位',
    value: [...of('open', '待核实'), ...of('none', '按没有计')].join('；'),
    isDefault,
    why: isDefault ? '文件未规定；没有记录也许是没有报，可在“规则”表改为按没有计。' : '考核办法中已定。',
  };
}

/** 红榜：周期：每月…；黑榜：… */
function textOf(clauses: readonly Rule[]): string {
  return clauses
    .flatMap((rule) => {
      const text = paramsText(rule);
      return text === '' ? [] : [rule.clause === '' ? text : `${rule.clause}（${text}）`];
    })
    .join('；');
}
