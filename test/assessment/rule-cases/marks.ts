import { ofYear } from './rule-case.ts';

export const SCORES = '| 考核 | 对象 | 类别 | 周期 | 得分 |';
export const NOTICES = '| 单位 | 方案 | 日期 | 类型 | 分值 | 文号或事由 |';

/** Marks of one review in one span, the highest first; 待评 is a mark that nobody knows. */
export const marks = (review: string, span: string, ...lines: readonly string[]) =>
  ofYear(SCORES, ...lines.map((line) => `| ${review} | ${line.replace('@', span)} |`));

export const THREE = ['灵乡镇 | | @ | 90', '陈贵镇 | | @ | 80', '保安镇 | | @ | 70'];
export const SILENT = [...THREE, '金牛镇 | | @ | 待评'];
