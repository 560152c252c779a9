import { contests } from '../civic/contests.ts';
import { civicTasks } from '../civic/tasks.ts';
import { themes } from '../civic/themes.ts';
import { environmentTasks } from '../environment/tasks.ts';
import { innovationEvents } from '../innovation/events.ts';
import { indicators } from '../innovation/indicators.ts';
import { platforms } from '../innovation/platforms.ts';
import { chainTargets } from '../investment/chain-targets.ts';
import { events } from '../investment/events.ts';
import { planIndicators } from '../plan/indicators.ts';
import { ruralTasks } from '../rural/tasks.ts';
import type { ListAssessment } from './assessment.ts';

/** 科技创新: the indicators of the city as a whole. */
export const innovationAssessments: readonly ListAssessment[] = [
  { of: 'indicators', table: indicators.id, name: '科技创新指标任务' },
];

/** 招商引资: the ten chains; and every quantified target of all plans. */
export const targetAssessments: readonly ListAssessment[] = [
  { of: 'indicators', table: chainTargets.id, name: '重点产业链招商目标' },
  { of: 'indicators', table: planIndicators.id, name: '量化指标任务' },
];

/** 营商环境, 乡村振兴, 文明提升: tasks with lead units and last days. */
export const taskAssessments: readonly ListAssessment[] = [
  { of: 'tasks', table: environmentTasks.id, name: '优化营商环境重点任务' },
  { of: 'tasks', table: ruralTasks.id, name: '乡村振兴目标任务' },
  { of: 'tasks', table: civicTasks.id, name: '文明提升工作任务' },
];

/** 活动安排 and 平台: what is to be held or begun, by the month it is planned for or by the year's end. */
export const eventAssessments: readonly ListAssessment[] = [
  { of: 'tasks', table: events.id, name: '重大招商引资活动' },
  { of: 'tasks', table: innovationEvents.id, name: '科技创新“一月一活动”' },
  { of: 'tasks', table: platforms.id, name: '“十大创新平台”开工建设' },
  { of: 'tasks', table: themes.id, name: '“一月一主题”活动' },
  { of: 'tasks', table: contests.id, name: '“一月一评比”活动' },
];
