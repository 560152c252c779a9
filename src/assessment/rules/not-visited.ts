import { z } from 'zod';
import { fold } from '../../core/fold.ts';
import { firstDay, lastDay } from '../../core/span.ts';
import { spanTitle } from '../../words/spans.ts';
import { dayIn, entriesOf, isSubmitted, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, silence, tableId } from './params.ts';

/** Names printed in one line before the others are only counted. */
const SHOWN = 5;

/** 未走访: enterprises that a unit is paired with and of which its ledger has no visit in the month. */
export const notVisited = defineRuleKind({
  id: 'not-visited',
  title: { zh: '结对对象未走访', en: 'a pair without a visit' },
  args: z.strictObject({
    pairs: tableId('结对表'),
    enterprise: column('企业列'),
    date: column('日期列'),
    silent: silence().optional(),
  }),
  needs: (rule, { pairs }) => [rule.table, pairs],
  judge: (bench, rule, { pairs, enterprise, date, silent = 'open' }) => {
    const { facts } = bench.evidence;
    const { span } = bench;
    if (!isSubmitted(facts, pairs, span) || !isSubmitted(facts, rule.table, span))
      return { asked: 0, verdicts: [] };
    const visits = entriesOf(facts, rule.table, span);
    const paired = new Map<string, string[]>();
    for (const entry of entriesOf(facts, pairs, span)) {
      const unit = entry.about.unit ?? textIn(entry.say('unit')) ?? undefined;
      const name = textIn(entry.say('enterprise'));
      if (unit === undefined || name === null || !inScope({ unit }, rule, bench)) continue;
      paired.set(unit, [...(paired.get(unit) ?? []), name]);
    }
    const verdicts = [...paired].flatMap(([unit, names]): readonly Verdict[] => {
      const mine = visits.filter(({ about }) => about.unit === unit);
      const of = (name: string) =>
        mine.filter((entry) => fold(textIn(entry.say(enterprise)) ?? '') === fold(name));
      const inMonth = (day: string | null): boolean | null =>
        day === null ? null : day >= firstDay(span) && day <= lastDay(span);
      const missing = names.filter((name) =>
        of(name).every((entry) => inMonth(dayIn(entry.say(date))) !== true),
      );
      if (missing.length === 0) return [];
      const open =
        (mine.length === 0 && silent === 'open') ||
        (mine.length > 0 &&
          missing.every((name) => of(name).some((entry) => dayIn(entry.say(date)) === null)));
      const list = `${missing.slice(0, SHOWN).join('、')}${missing.length > SHOWN ? '等' : ''}`;
      const when = { zh: spanTitle(span, 'zh'), en: spanTitle(span, 'en') };
      return [
        verdictOf(
          bench,
          rule,
          { unit },
          {
            state: open ? 'open' : 'met',
            phrase: {
              zh: open
                ? `${when.zh}台账中没有该单位可用的走访记录，包保的企业是否走访待核实`
                : `${when.zh}未走访${missing.length}家（共包保${names.length}家）：${list}`,
              en: open
                ? `${when.en}: the ledger has no usable visit of the unit; to be verified`
                : `${when.en}: ${missing.length} of ${names.length} not visited: ${list}`,
            },
            from: mine.flatMap((entry) => [entry.say(enterprise), entry.say(date)]),
          },
        ),
      ];
    });
    return { asked: paired.size, verdicts: inRosterOrder(verdicts, bench) };
  },
});
