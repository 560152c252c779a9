import { measure, NOT_NEGATIVE, PROJECTS, serial, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 十条重点产业链招商目标 (招商 三（一）1): what each chain is to sign, 135 projects and 1000 亿元 in all. In the source it is prose. */
export const chainTargets = defineTable({
  id: 'investment/chain-targets',
  plan: 'investment',
  source: '招商 三（一）1',
  kind: 'target',
  title: '十条重点产业链招商目标任务表',
  edition: '2023',
  titleWords: ['产业链招商目标', '产业链招商', '产业链'],
  key: ['chain'],
  progress: true,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    chain: {
      header: '产业链',
      aliases: ['重点产业链', '产业链名称', '产业', '产业名称'],
      is: text(),
      note: '一行一条产业链。',
    },
    lead: {
      header: '牵头单位',
      aliases: ['牵头部门', '产业链牵头单位', '责任单位'],
      is: units().nullish(),
      note: '填单位全称或规范简称，多个单位用顿号隔开。',
    },
    projects: {
      header: '签约项目',
      aliases: ['签约项目数', '新签约项目', '新签约项目数', '签约个数'],
      is: measure('个', PROJECTS),
    },
    investment: {
      header: '项目投资额',
      aliases: ['签约项目投资额', '项目总投资', '项目总投资额', '签约投资额', '投资额', '计划总投资'],
      is: measure('亿元', NOT_NEGATIVE),
    },
  },
  totals: { columns: ['projects', 'investment'] },
});
