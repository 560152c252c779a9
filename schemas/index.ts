import { notices } from './assessment/notices.ts';
import { assessmentScores } from './assessment/scores.ts';
import { contests } from './civic/contests.ts';
import { civicProblems } from './civic/problems.ts';
import { civicTasks } from './civic/tasks.ts';
import { themes } from './civic/themes.ts';
import { volunteering } from './civic/volunteering.ts';
import { enterpriseDepartments } from './enterprise/departments.ts';
import { leaders } from './enterprise/leaders.ts';
import { enterpriseProblems } from './enterprise/problems.ts';
import { enterpriseReturn } from './enterprise/return.ts';
import { revenue } from './enterprise/revenue.ts';
import { enterpriseVisits } from './enterprise/visits.ts';
import { approvals } from './environment/approvals.ts';
import { environmentTasks } from './environment/tasks.ts';
import { innovationEvents } from './innovation/events.ts';
import { indicators } from './innovation/indicators.ts';
import { platforms } from './innovation/platforms.ts';
import { chainTargets } from './investment/chain-targets.ts';
import { chains } from './investment/chains.ts';
import { departments } from './investment/departments.ts';
import { events } from './investment/events.ts';
import { liaison } from './investment/liaison.ts';
import { outings } from './investment/outings.ts';
import { investmentProjects } from './investment/projects.ts';
import { townships } from './investment/townships.ts';
import { planIndicators } from './plan/indicators.ts';
import { fixedAssets } from './project/fixed-assets.ts';
import { funding } from './project/funding.ts';
import { infrastructure } from './project/infrastructure.ts';
import { projectProblems } from './project/problems.ts';
import { projectTownships } from './project/townships.ts';
import { registryOf } from './registry.ts';
import { ruralTasks } from './rural/tasks.ts';

/** Every table dayie knows, in the document's order. Adding one: its file, a line here, a fixture. */
export const tablesByName = {
  townships,
  departments,
  chains,
  events,
  liaison,
  investmentProjects,
  outings,
  infrastructure,
  fixedAssets,
  projectTownships,
  funding,
  projectProblems,
  leaders,
  enterpriseDepartments,
  enterpriseReturn,
  enterpriseProblems,
  enterpriseVisits,
  indicators,
  innovationEvents,
  platforms,
  environmentTasks,
  approvals,
  ruralTasks,
  civicTasks,
  themes,
  contests,
  civicProblems,
  notices,
  chainTargets,
  revenue,
  volunteering,
  planIndicators,
  assessmentScores,
} as const;

export const { tables, scoredTables, tableById } = registryOf(Object.values(tablesByName));
