import { investmentCases } from './investment.ts';
import { dutiesCases } from './investment-duties.ts';
import { ownersCases } from './owners.ts';
import { peopleCases } from './people.ts';
import { projectCases } from './project.ts';
import type { RuleCase } from './rule-case.ts';

export const ruleCases: readonly RuleCase[] = [
  ...investmentCases,
  ...dutiesCases,
  ...projectCases,
  ...ownersCases,
  ...peopleCases,
];
