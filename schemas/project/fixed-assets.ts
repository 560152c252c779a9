import { measure, NOT_NEGATIVE, number, serial, unit, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';

const money = measure('亿元', NOT_NEGATIVE);
const count = measure('个', WHOLE);

/**
 * 各乡镇（场）固定资产投资导向性计划分解表 (项目 附件2). The source keeps its title alone; the columns are the targets that the
 * plan sets for the city as a whole (二（三）): investment and its growth, projects entered in the statistics by size.
 */
export const fixedAssets = defineTable({
  id: 'project/fixed-assets',
  plan: 'project',
  source: '项目 附件2',
  kind: 'target',
  title: '各乡镇（场）固定资产投资导向性计划分解表',
  edition: '2023',
  titleWords: ['固定资产投资', '固投', '导向性计划'],
  key: ['unit'],
  progress: true,
  whole: { column: 'investment', done: ['完成投资', '投资完成'] },
  covers: ['township'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '责任单位',
      aliases: ['单位', '单位名称', '乡镇', '乡镇（场）', '乡镇（街道）', '乡镇（场）、街道'],
      is: unit('township', 'other'),
      note: '填乡镇、街道或园区名称，一行一个单位。',
    },
    investment: {
      header: '固定资产投资',
      aliases: [
        '固定资产投资额',
        '固定资产投资总量',
        '固投',
        ['固定资产投资', '总量'],
        ['固定资产投资', '投资额'],
      ],
      is: money,
    },
    growth: {
      header: '固定资产投资增长率',
      aliases: [
        '固投增速',
        '固定资产投资增速',
        '投资增速',
        ['固定资产投资', '增长率'],
        ['固定资产投资', '增速'],
      ],
      is: number('%').nullish(),
      note: '填比上年增长的百分数。',
    },
    entered: {
      header: '入库项目投资额',
      aliases: [['入库项目', '投资额'], '入库投资额', '项目入库投资额'],
      is: money.optional(),
      note: '等于5000万元以上与5000万元以下项目入库投资额之和。',
    },
    'large-projects': {
      header: ['5000万元以上项目入库', '项目数'],
      aliases: ['5000万元以上入库项目', '5000万元以上项目入库个数'],
      is: count.optional(),
    },
    'large-investment': {
      header: ['5000万元以上项目入库', '投资额'],
      aliases: ['5000万元以上项目入库额', '5000万元以上入库投资额'],
      is: money.optional(),
    },
    'small-projects': {
      header: ['5000万元以下项目入库', '项目数'],
      aliases: ['5000万元以下入库项目', '5000万元以下项目入库个数'],
      is: count.optional(),
    },
    'small-investment': {
      header: ['5000万元以下项目入库', '投资额'],
      aliases: ['5000万元以下项目入库额', '5000万元以下入库投资额'],
      is: money.optional(),
    },
  },
  rowSums: [{ whole: 'entered', parts: ['large-investment', 'small-investment'] }],
  totals: {
    columns: [
      'investment',
      'entered',
      'large-projects',
      'large-investment',
      'small-projects',
      'small-investment',
    ],
  },
});
