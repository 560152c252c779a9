import { z } from 'zod';
import { fold } from '../../core/fold.ts';
import { entriesOf, isSubmitted, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, names } from './params.ts';

/** 无人结对: things that a table names and that none of the pairing tables does. */
export const unpaired = defineRuleKind({
  id: 'unpaired',
  title: { zh: '无人结对', en: 'nobody is paired with it' },
  args: z.strictObject({ thing: column('名称列'), pairs: names('结对表') }),
  needs: (rule, { pairs }) => [rule.table, ...pairs.slice(0, 1)],
  judge: (bench, rule, { thing, pairs }) => {
    const { facts } = bench.evidence;
    const { span } = bench;
    const there = pairs.filter((table) => isSubmitted(facts, table, span));
    if (there.length === 0) return { asked: 0, verdicts: [] };
    const paired = new Set(
      there.flatMap((table) =>
        entriesOf(facts, table, span).flatMap((entry) => fold(textIn(entry.say('enterprise')) ?? '')),
      ),
    );
    const missing = there.length < pairs.length;
    const seen = new Set<string>();
    const asked = entriesOf(facts, rule.table, span).filter((entry) => {
      const name = fold(textIn(entry.say(thing)) ?? '');
      if (name === '' || seen.has(name)) return false;
      seen.add(name);
      return true;
    });
    const verdicts = asked.flatMap((entry): readonly Verdict[] => {
      const name = textIn(entry.say(thing)) ?? '';
      if (paired.has(fold(name))) return [];
      return [
        verdictOf(
          bench,
          rule,
          { item: name },
          {
            state: missing ? 'open' : 'met',
            phrase: missing
              ? {
                  zh: `“${name}”不在已有的结对表中，还有结对表没有报来，待核实`,
                  en: `“${name}” is in none of the pairing tables at hand; others are missing`,
                }
              : {
                  zh: `“${name}”不在结对表中，由属地乡镇包保`,
                  en: `“${name}” is in no pairing table; its township is to look after it`,
                },
            from: [entry.say(thing)],
          },
        ),
      ];
    });
    return { asked: asked.length, verdicts };
  },
});
