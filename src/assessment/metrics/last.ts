import { z } from 'zod';
import { classesOf } from '../../scheme/changes.ts';
import { tasksOf, type UnitResult } from '../standing.ts';
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
      unit === null ? null : tasksOf(unit).length === 0 ? false : isRanked(unit, evidence) ? unit.last : null;
    const words =
      value !== null
        ? place.words
        : unit?.complete === true && unit.rank !== null
          ? {
              zh: `${place.words.zh}，同类单位未报齐`,
              en: `${place.words.en}, the class has not reported in full`,
            }
          : UNVERIFIED;
    return { value, when: span, words, from: [place] };
  },
});

/** In a class that nobody has set up, units are not known to be ranked among each other. */
function isRanked({ class: name }: UnitResult, { scheme }: Evidence): boolean {
  return classesOf(scheme).includes(name) || scheme.roster.some((unit) => unit.class === name);
}
