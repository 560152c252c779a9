import { z } from 'zod';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import { classesOf } from '../../scheme/changes.ts';
import { hasTasks, type UnitResult } from '../standing.ts';
import { defineCondition, type Evidence, UNVERIFIED, unitIn } from './metric.ts';
import { rank } from './rank.ts';

/** 末位: the lowest score of the class, which is known only when all that are to be ranked there have reported. */
export const last = defineCondition({
  id: 'last',
  title: { zh: '末位', en: 'last of the class' },
  args: z.object({ assessment: z.string() }),
  withinClass: true,
  stated: {
    word: '连续末位',
    note: '同类中得分最低',
    setting: {
      name: '末位',
      value:
        '同类中得分最低的单位，并列的都算；全类同分或只有一个单位时没有末位；同类应排名的单位没有报齐的，末位待核实',
    },
    phrase: (unit) => ({ zh: `在${unit.class}中排名末位`, en: `last in its class (${unit.class})` }),
  },
  of: (evidence, about, span, { assessment }) => {
    const place = rank.of(evidence, about, span, { assessment });
    const unit = unitIn(evidence, about, assessment, span);
    const value =
      unit === null ? null : !hasTasks(unit) ? false : isRanked(unit, evidence) ? unit.last : null;
    if (value !== null) return wordedLater({ value, when: span, from: [place] }, wordsOf, place);
    if (unit?.complete !== true || unit.rank === null)
      return { value, when: span, words: UNVERIFIED, from: [place] };
    // Its own figures are known.
    const [words, open] = isRanked(unit, evidence)
      ? [
          {
            zh: `${place.words.zh}，同类单位未报齐`,
            en: `${place.words.en}, the class has not reported in full`,
          },
          PEERS,
        ]
      : [{ zh: `${place.words.zh}，类别未定`, en: `${place.words.en}, in no class that is set` }, CLASSLESS];
    return { value, when: span, words, open, from: [place] };
  },
});

/** As its place is told. */
function wordsOf(_: boolean | null, { words }: Known<number>): Bilingual {
  return words;
}

const PEERS: Bilingual = {
  zh: '同类单位的数据没有报齐或待核实',
  en: 'figures of others in its class are missing or cannot be verified',
};
const CLASSLESS: Bilingual = { zh: '类别未定', en: 'it was in no class that is set' };

/** In a class that nobody has set up, units are not known to be ranked among each other. */
function isRanked({ class: name }: UnitResult, { scheme }: Evidence): boolean {
  return classesOf(scheme).includes(name) || scheme.roster.some((unit) => unit.class === name);
}
