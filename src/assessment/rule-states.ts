import { documentRules } from '../../schemas/rules/index.ts';
import type { DocumentRule, Rule, RulePlan } from '../../schemas/rules/rule.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Outcome } from './verdicts.ts';

/** How a rule stands: worked out, short of a table, for people to decide, without anything to count, or switched off. */
export type RuleStateId = 'computed' | 'needs-data' | 'judgement' | 'no-measure' | 'off';

export interface RuleState {
  readonly rule: string;
  readonly plan: RulePlan;
  readonly name: string;
  readonly place: string;
  readonly state: RuleStateId;
  /** Why it is not worked out; null where it is, or where only data are short. */
  readonly why: Bilingual | null;
  /** How many units, tasks or things it was asked about. */
  readonly asked: number;
  readonly met: number;
  readonly near: number;
  readonly open: number;
  /** Tables that one of its clauses cannot do without and of which nothing was submitted. */
  readonly missing: readonly string[];
  readonly lacks: readonly Bilingual[];
}

/** The table is there, but has no row that the rule could be asked of. */
const NOTHING: Bilingual = { zh: '可以判定的对象', en: 'anything it could be asked of' };

const OFF: Bilingual = { zh: '考核办法没有启用这条规则', en: 'the scheme does not apply it' };

/** Every rule of the document in its order, then those that the scheme adds. */
export function ruleStates(outcomes: readonly Outcome[]): readonly RuleState[] {
  const known = new Set(documentRules.map(({ rule }) => rule));
  const added = [...new Map(outcomes.map(({ rule }) => [rule.rule, rule])).values()].filter(
    ({ rule }) => !known.has(rule),
  );
  const mine = (number: string): readonly Outcome[] =>
    outcomes.filter(({ rule }) => rule.rule === number && rule.on);
  return [
    ...documentRules.map((entry) => stateOf(entry, mine(entry.rule), entry)),
    ...added.map((rule) => stateOf(rule, mine(rule.rule), null)),
  ];
}

function stateOf(
  { rule, plan, name, place }: Pick<Rule, 'rule' | 'plan' | 'name' | 'place'>,
  outcomes: readonly Outcome[],
  entry: DocumentRule | null,
): RuleState {
  const verdicts = outcomes.flatMap((outcome) => outcome.verdicts);
  const count = (state: 'met' | 'near' | 'open'): number =>
    verdicts.filter((verdict) => verdict.state === state).length;
  const first = outcomes[0]?.rule;
  const worked = outcomes.filter(({ missing, asked }) => missing.length === 0 && asked > 0);
  const decided = entry === null || entry.nature === 'computed' ? null : entry;
  const state: RuleStateId =
    decided !== null
      ? decided.nature === 'judgement'
        ? 'judgement'
        : 'no-measure'
      : outcomes.length === 0
        ? 'off'
        : worked.length > 0
          ? 'computed'
          : 'needs-data';
  return {
    rule,
    plan,
    name: first?.name ?? name,
    place: first?.place ?? place,
    state,
    why: decided?.why ?? (state === 'off' ? OFF : null),
    asked: outcomes.reduce((sum, { asked }) => sum + asked, 0),
    met: count('met'),
    near: count('near'),
    open: count('open'),
    missing: [...new Set(outcomes.flatMap(({ missing }) => missing))],
    lacks: outcomes.flatMap(({ missing, lacks, asked }) =>
      missing.length > 0 || asked > 0 ? [] : lacks.length === 0 ? [NOTHING] : lacks,
    ),
  };
}
