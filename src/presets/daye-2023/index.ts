import { assessments } from '../../../schemas/assessments/index.ts';
import { CLASS_SETS } from '../../../schemas/class-sets.ts';
import { rules } from '../../../schemas/rules/index.ts';
import { Decimal } from '../../core/decimal.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { indicators } from './indicators.ts';
import { roster } from './roster.ts';

/** 考核办法 daye-2023: what 冶办发〔2023〕1号 says, and a stated default for everything it leaves open. */
export const daye2023: Scheme = {
  id: 'daye-2023',
  title: '大冶市2023年招商引资考核办法',
  year: 2023,
  issuer: '大冶市',
  decimals: 2,
  ranking: 'competition',
  incomplete: 'exclude',
  lights: { green: new Decimal(0), yellow: new Decimal(-10) },
  bonusCap: null,
  deductionCap: null,
  unclassified: '未定类',
  classes: assessments.toReversed().flatMap((item) => (item.of === 'units' ? item.classes : [])),
  planClasses: {
    enterprise: CLASS_SETS.enterprise.classes,
    civic: CLASS_SETS.civic.classes,
    party: CLASS_SETS.party.classes,
  },
  roster,
  indicators,
  rules,
  adjustments: [],
  changes: [],
  holidays: [],
  confirmations: [],
  grounds: {
    weights: '招-01',
    scorer: '招-01',
    classes: '原文附件1缺损，二类、三类乡镇名单不可知。',
    exemptions: '招-04',
    'adjustment-caps': '招-05、招-08',
  },
  assessments: assessments.map(({ table, name, of }) => ({ table, name, of })),
  dueSoonDays: 30,
  halfProjects: false,
  bulletinLimit: 1500,
};
