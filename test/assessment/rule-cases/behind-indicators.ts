import { ofMonth, type RuleCase } from './rule-case.ts';

const INDICATORS = '| 方案 | 指标 | 目标任务 | 计量单位 | 完成 |';

/** Half the year is 50 %: 4 of 10 are behind, 5 are not, and of a blank nobody can tell. */
const indicators = (plan: string, name: string) =>
  ofMonth(
    '2023-06',
    INDICATORS,
    `| ${plan} | ${name}一 | 不少于10次 | 次 | 4 |`,
    `| ${plan} | ${name}二 | 不少于10次 | 次 | 5 |`,
    `| ${plan} | ${name}三 | 不少于10次 | 次 | |`,
    `| ${plan} | 别的工作 | 不少于10次 | 次 | 0 |`,
  );

export const behindIndicators = (rule: string, plan: string, name: string): RuleCase => ({
  rule,
  at: '2023-06',
  sheets: indicators(plan, name),
  fires: [`${plan}/${name}一`, rule === '党-08' ? 'candidates' : 'behind'],
  not: `${plan}/${name}二`,
  unknown: `${plan}/${name}三`,
});
