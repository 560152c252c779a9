import type { DocumentRule, Rule } from './rule.ts';

/** The clauses of a rule that are worked out, those that prepare a decision included. */
export function clausesOf(entry: DocumentRule): readonly Rule[] {
  const { rule, plan, name, place } = entry;
  const clauses =
    entry.nature === 'computed'
      ? entry.clauses
      : entry.nature === 'judgement'
        ? (entry.candidates ?? [])
        : [];
  return clauses.map(({ clause = '', kind, table, args = {}, kinds = [], steps }) => ({
    rule,
    plan,
    name,
    place,
    clause,
    on: true,
    kind,
    table,
    args,
    kinds,
    exemptUnits: [],
    steps,
  }));
}
