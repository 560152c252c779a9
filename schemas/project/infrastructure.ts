import { choice, NOT_NEGATIVE, number, text, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * “三类”重大基础设施项目统计表 (项目 附件1): the projects under planning (谋划), to be begun (新建) and going on (续建), by field, with
 * three levels of totals.
 */
export const infrastructure = defineTable({
  id: 'project/infrastructure',
  plan: 'project',
  source: '项目 附件1',
  kind: 'statistics',
  title: '“三类”重大基础设施项目统计表',
  edition: '2023',
  titleWords: ['三类', '重大基础设施', '基础设施项目', '统计表'],
  key: ['stage', 'name'],
  columns: {
    stage: {
      header: '项目阶段',
      aliases: ['阶段', '建设阶段', '项目类型'],
      is: choice(['谋划', '新建', '续建']).nullish(),
      group: true,
      note: '一般不单列：写在本阶段各类项目之上，作小计行的名称。',
    },
    name: {
      header: '名称',
      aliases: ['项目名称', '类别', '项目类别', '分类'],
      is: text(),
      note: '总计；谋划、新建、续建各一行；其下按（一）（二）……分类。',
    },
    projects: { header: '项目个数', aliases: ['项目数', '项目总数', '总个数'], is: number('个', WHOLE) },
    'over-100m': {
      header: ['亿元以上项目个数', '亿元以上'],
      aliases: ['亿元以上', '亿元以上项目', '亿元以上项目个数', '1亿元以上'],
      is: number('个', WHOLE),
    },
    'over-500m': {
      header: ['亿元以上项目个数', '5亿元以上'],
      aliases: ['5亿元以上', '5亿元以上项目', '5亿元以上项目个数'],
      is: number('个', WHOLE),
    },
    'over-1b': {
      header: ['亿元以上项目个数', '10亿元以上'],
      aliases: ['10亿元以上', '10亿元以上项目', '10亿元以上项目个数'],
      is: number('个', WHOLE),
    },
    investment: {
      header: '计划总投资',
      aliases: ['总投资', '计划投资', '计划总投资额'],
      is: number('亿元', NOT_NEGATIVE),
    },
    'class-a': {
      header: ['项目A、B、C类', 'A类'],
      aliases: ['A类', 'A类项目'],
      is: number('个', WHOLE),
      note: '不分类的填“-”。',
    },
    'class-b': {
      header: ['项目A、B、C类', 'B类'],
      aliases: ['B类', 'B类项目'],
      is: number('个', WHOLE),
      note: '不分类的填“-”。',
    },
    'class-c': {
      header: ['项目A、B、C类', 'C类'],
      aliases: ['C类', 'C类项目'],
      is: number('个', WHOLE),
      note: '不分类的填“-”。',
    },
  },
  totals: {
    columns: ['projects', 'over-100m', 'over-500m', 'over-1b', 'investment', 'class-a', 'class-b', 'class-c'],
    nested: {
      label: 'name',
      levels: [
        { words: ['总计', '合计'] },
        { words: ['谋划', '新建', '续建'], carriedAs: 'stage' },
        { numbered: '（一）' },
      ],
    },
  },
  rowSums: [{ whole: 'projects', parts: ['class-a', 'class-b', 'class-c'], dataOnly: true }],
  atMost: [
    ['over-100m', 'projects'],
    ['over-500m', 'over-100m'],
    ['over-1b', 'over-500m'],
  ],
});
