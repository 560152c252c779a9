import { distance } from 'fastest-levenshtein';
import { tableById } from '../../schemas/index.ts';
import { clausesOf } from '../../schemas/rules/clauses.ts';
import { documentRules } from '../../schemas/rules/index.ts';
import { type DocumentRule, RULE_PLANS, type Rule } from '../../schemas/rules/rule.ts';
import { ruleKindOf } from '../assessment/rules/index.ts';
import { fold } from '../core/fold.ts';
import type { Language } from '../diagnostics/wording.ts';
import { paramsText } from '../settings/rule-list.ts';
import { LIST_WORDS } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { wrap } from './lines.ts';

/** A rule's page: where it stands, how it is told, by what figures, what is done, and which table feeds it. null: no such rule. */
export function explainRule(number: string, language: Language, width: number): string | null {
  const entry = documentRules.find(({ rule }) => fold(rule) === fold(number));
  if (entry === undefined) return null;
  const zh = language === 'zh';
  const clauses = clausesOf(entry);
  const lines = [
    `${entry.rule}  ${entry.name}`,
    `${zh ? '出处：' : 'Source: '}${PLAN_WORDS[entry.plan][language]} ${entry.place}`,
    `${zh ? '性质：' : 'Nature: '}${natureOf(entry, language)}`,
    ...clauses.flatMap((clause) => ['', ...clauseLines(clause, language)]),
    ...(clauses.length === 0
      ? []
      : [
          '',
          zh
            ? '编号、启用、参数、级次、金额和分值都在考核办法工作簿的“规则”或“约谈规则”表里改。'
            : 'Everything above is changed on the sheets 规则 and 约谈规则 of the scheme’s workbook.',
        ]),
  ];
  return lines
    .flatMap((line) => (line === '' ? [line] : wrap(line, width)))
    .map((line) => `${line}\n`)
    .join('');
}

const MOST_NEAR = 3;

/** The rules that are meant, perhaps, by a number that none has: 招-99, 招7. null for what is no such number. */
export function rulesNear(number: string): readonly string[] | null {
  const [, letter = '', digits = ''] = /^(\p{Script=Han})[-—–_ ]*(\d+)$/u.exec(fold(number)) ?? [];
  if (!Object.keys(RULE_PLANS).includes(letter)) return null;
  const wanted = digits.padStart(2, '0');
  return documentRules
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith(letter))
    .map((rule) => ({
      rule,
      away: distance(rule.slice(2), wanted),
      apart: Math.abs(Number(rule.slice(2)) - Number(wanted)),
    }))
    .sort((left, right) => left.away - right.away || left.apart - right.apart)
    .slice(0, MOST_NEAR)
    .map(({ rule }) => rule);
}

function natureOf(entry: DocumentRule, language: Language): string {
  const zh = language === 'zh';
  switch (entry.nature) {
    case 'computed':
      return zh ? '可计算' : 'computed';
    case 'judgement':
      return `${zh ? '需人判断：' : 'needs judgement: '}${entry.why[language]}`;
    case 'no-measure':
      return `${zh ? '无可统计：' : 'no measure: '}${entry.why[language]}`;
  }
}

function clauseLines(clause: Rule, language: Language): readonly string[] {
  const zh = language === 'zh';
  const kind = ruleKindOf(clause.kind);
  const title = tableById(clause.table)?.title ?? clause.table;
  const params = paramsText(clause);
  const name = clause.clause === '' ? '' : zh ? `（${clause.clause}）` : ` (${clause.clause})`;
  return [
    `${zh ? '判定' : 'Told by'}${name}${zh ? '：' : ': '}${kind.title[language]}`,
    ...(params === '' ? [] : [`${zh ? '参数（默认值）：' : 'Parameters (defaults): '}${params}`]),
    `${zh ? '取数：' : 'Fed by: '}${zh ? `《${title}》` : title} ${clause.table}${zh ? `，空表：dayie template ${clause.table}` : `; its form: dayie template ${clause.table}`}`,
    ...clause.steps.map((step) => `  ${stepLine(step, clause.steps.length, language)}`),
  ];
}

function stepLine(
  { times, list, by, whom, amount, points }: Rule['steps'][number],
  of: number,
  language: Language,
): string {
  const zh = language === 'zh';
  const figure = (value: string | null | undefined, unit: string, column: string): string =>
    value === undefined
      ? ''
      : value === null
        ? zh
          ? `，${column}待定（文件没有规定）`
          : `, ${column} left open by the document`
        : `${zh ? '，' : ', '}${value}${unit}`;
  const step = of > 1 ? (zh ? `级次${times}：` : `${times}: `) : zh ? '结果：' : 'Then: ';
  return `${step}${LIST_WORDS[list].met[language]}${zh ? `，由${by}` : `, by ${by}`}${zh ? `，对${whom}` : `, ${whom}`}${figure(amount, zh ? '万元' : ' × 10,000 yuan', zh ? '金额' : 'the amount')}${figure(points, zh ? '分' : ' points', zh ? '分值' : 'the points')}`;
}
