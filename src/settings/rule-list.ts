import { tableById } from '../../schemas/index.ts';
import type { Rule } from '../../schemas/rules/rule.ts';
import { ruleKindOf } from '../assessment/rules/index.ts';
import type { RuleKind } from '../assessment/rules/kind.ts';
import { type ParamWords, wordsOf } from '../assessment/rules/params.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { LIST_WORDS } from '../words/lists.ts';
import type { SettingsRecord } from './sheet-model.ts';
import { sheetKinds } from './tables.ts';
import { listText } from './words.ts';

/** What the document leaves open, and the scheme may fill in. */
export const OPEN = '待定';

/** 规则: a row a step. */
export function ruleListRecords({ rules }: Scheme): readonly SettingsRecord[] {
  const own = new Set(sheetKinds.map(({ id }) => id));
  return rules
    .filter(({ kind }) => own.has(kind))
    .flatMap((rule) =>
      rule.steps.map(({ times, list, by, whom, amount, points }) => [
        rule.rule,
        rule.clause,
        rule.name,
        rule.on ? '是' : '否',
        ruleKindOf(rule.kind).title.zh,
        rule.table,
        paramsText(rule),
        listText(rule.kinds.map((kind) => UNIT_KIND_NAMES[kind])),
        listText(rule.exemptUnits),
        times,
        LIST_WORDS[list].met.zh,
        by,
        whom,
        figureText(amount),
        figureText(points),
        rule.place,
      ]),
    );
}

/** 起算列：签约日期；应有列：开工日期；期限：6；单位：个月. */
export function paramsText(rule: Rule): string {
  const table = tableById(rule.table);
  return paramsOf(ruleKindOf(rule.kind))
    .flatMap(([key, words]) => {
      const value = rule.args[key];
      return value === undefined ? [] : [`${words.name}：${words.write(value, table)}`];
    })
    .join('；');
}

/** The parameters of a kind that people can enter, by key. */
export function paramsOf({ args }: RuleKind): readonly (readonly [key: string, words: ParamWords])[] {
  return Object.entries(args.shape).flatMap(([key, type]) => {
    const words = wordsOf(type);
    return words === undefined ? [] : [[key, words] as const];
  });
}

function figureText(value: string | null | undefined): string {
  return value === undefined ? '' : (value ?? OPEN);
}
