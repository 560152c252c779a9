import { measure, mixed, NOT_NEGATIVE, PROJECTS, serial, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 各部门单位及金融机构招商引资任务分解表 (招商 附件2): 市直部门, 国有投融资公司 and 金融机构. */
export const departments = defineTable({
  id: 'investment/departments',
  plan: 'investment',
  source: '招商 附件2',
  kind: 'target',
  title: '各部门单位及金融机构招商引资工作目标任务分解表',
  edition: '2023',
  titleWords: ['部门单位', '部门', '金融机构', '国有投融资公司', '招商引资'],
  key: ['unit'],
  progress: true,
  covers: ['department', 'state-company', 'bank'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '责任单位',
      aliases: ['单位', '单位名称', '部门', '部门单位'],
      is: unit('department', 'state-company', 'bank'),
      note: '填单位全称或规范简称，一行一个单位。',
    },
    'projects-or-fund': {
      header: '新签约项目（个）或产业基金（亿元）',
      is: mixed('projects', ['fund', 'fund-projects']).optional(),
      note: '填项目个数；有基金任务的单位写明基金规模（亿元）和配套项目个数。',
    },
    projects: {
      header: '新签约项目',
      aliases: ['新签约项目数', '签约项目', '签约项目数', '新签约'],
      is: measure('个', PROJECTS).optional(),
    },
    fund: {
      header: '组建产业基金规模',
      aliases: ['产业基金', '产业基金规模', '基金规模'],
      is: measure('亿元', NOT_NEGATIVE).optional(),
    },
    'fund-projects': {
      header: '配套基金到位项目',
      aliases: ['基金配套项目', '配套项目', '子基金配套项目'],
      is: measure('个', PROJECTS).optional(),
    },
    'contract-value': {
      header: '签约额',
      aliases: ['签约金额', '签约投资额', '协议投资额'],
      is: measure('亿元', NOT_NEGATIVE),
    },
    started: {
      header: '新开工入库项目',
      aliases: ['开工入库项目', '新开工入库', '开工入库', '新开工入库项目数'],
      is: measure('个', PROJECTS).optional(),
    },
  },
  totals: { columns: ['projects', 'fund', 'fund-projects', 'contract-value', 'started'] },
});
