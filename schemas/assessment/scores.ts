import { number, serial, text } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * 考核评分表: what people judge, in one table for rallies (项-02), quarter and year-end reviews (项-03, 项-04), satisfaction (党-07), roads
 * (文-03), 红黑榜 and leaders' marks (党-04). A column an item, with its full marks in the heading (拉练（20分）).
 */
export const assessmentScores = defineTable({
  id: 'assessment/scores',
  plan: 'assessment',
  source: '考核评分',
  kind: 'ledger',
  title: '考核评分表',
  edition: '2023',
  titleWords: ['考核评分', '评分表', '得分表', '测评', '拉练'],
  key: ['review', 'span', 'object'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    review: {
      header: '考核',
      aliases: ['考核名称', '考核项目', '评比名称', '考核事项'],
      is: text(40),
      group: true,
      note: '如“项目拉练”“季度考核”“年终考核”“满意度测评”；同一次考核写法要一致。',
    },
    object: {
      header: '对象',
      aliases: ['考核对象', '被考核单位', '被考核对象', '考核单位', '测评对象', '评比对象'],
      is: text(60),
      note: '填单位、路段或项目名称。',
    },
    class: {
      header: '类别',
      aliases: ['考核类别', '序列', '分类'],
      is: text(20).nullish(),
      note: '在哪一类里评比；不分类的留空。',
    },
    span: {
      header: '周期',
      aliases: ['考核周期', '考核时间', '评分周期', '时段'],
      is: text(20),
      group: true,
      note: '如“2023年第一季度”“2023年5月”“2023年”。',
    },
    items: {
      header: '评分项目',
      is: number(null).optional(),
      items: true,
      note: '一项一列，列名写项目名称和满分，如“拉练（20分）”。',
    },
    score: {
      header: '得分',
      aliases: ['总分', '综合得分', '合计得分', '考核得分', '最终得分', '总得分'],
      is: number(null),
      note: '各项得分之和。',
    },
  },
});
