import { measure, NOT_NEGATIVE, PROJECTS, serial, unit, unitClass, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 各乡镇招商引资任务分解表 (招商 附件1). The source keeps one row; the header's lost words are inferred. */
export const townships = defineTable({
  id: 'investment/townships',
  plan: 'investment',
  source: '招商 附件1',
  kind: 'target',
  title: '各乡镇招商引资工作目标任务分解表',
  edition: '2023',
  titleWords: ['乡镇', '招商引资'],
  key: ['unit'],
  progress: true,
  covers: ['township'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    class: {
      header: '乡镇类别',
      aliases: ['类别', '分类', '乡镇分类'],
      is: unitClass().nullish(),
      group: true,
      note: '高新区、一类乡镇、二类乡镇、三类乡镇；同类可合并单元格。',
    },
    unit: {
      header: '责任单位',
      aliases: ['单位', '单位名称', '乡镇', '乡镇（街道）', '乡镇名称'],
      is: unit('township'),
      note: '填乡镇、街道或园区名称，一行一个单位。',
    },
    projects: {
      header: '新签约亿元以上项目',
      aliases: [['新签约亿元以上项目', '项目个数'], '签约亿元以上项目', '新签约项目'],
      is: measure('个', PROJECTS),
    },
    'contract-value': {
      header: '签约投资额',
      aliases: [['新签约亿元以上项目', '投资额'], '投资额', '签约额'],
      is: measure('亿元', NOT_NEGATIVE),
    },
    registered: {
      header: '新注册项目',
      aliases: ['新注册', '注册项目'],
      is: measure('个', PROJECTS).optional(),
    },
    started: {
      header: '新开工入库项目',
      aliases: [['开工入库项目', '项目数'], '项目开工入库', '开工入库项目', '新开工入库'],
      is: measure('个', PROJECTS).optional(),
    },
    'started-investment': {
      header: '入库计划总投资额',
      aliases: [['开工入库项目', '计划总投资额'], '计划总投资额', '入库计划总投资'],
      is: measure('亿元', NOT_NEGATIVE).optional(),
    },
    'domestic-capital': {
      header: '实际到位内资',
      aliases: [['实际到位内资', '总额'], '到位内资'],
      is: measure('亿元', NOT_NEGATIVE).optional(),
    },
    'outside-capital': {
      header: '省外资金',
      aliases: [['实际到位内资', '其中省外资金'], '其中省外资金', '其中：省外资金', '省外到位资金'],
      is: measure('亿元', NOT_NEGATIVE).optional(),
    },
    'export-entities': {
      header: '新引进外向型市场主体',
      aliases: [['招商引贸', '外向型市场主体'], '外向型市场主体'],
      is: measure('个', WHOLE).optional(),
    },
    'foreign-enterprises': {
      header: '新引进外资企业',
      aliases: [['招商引贸', '新引进外资企业'], '外资企业'],
      is: measure('个', WHOLE).optional(),
    },
    'foreign-capital': {
      header: '实际利用外资',
      aliases: [['实际利用外资', '实际利用外资']],
      is: measure('万美元', NOT_NEGATIVE).optional(),
    },
  },
  totals: {
    columns: [
      'projects',
      'contract-value',
      'registered',
      'started',
      'started-investment',
      'domestic-capital',
      'outside-capital',
      'export-entities',
      'foreign-enterprises',
      'foreign-capital',
    ],
    subtotalBy: 'class',
  },
  atMost: [['outside-capital', 'domestic-capital']],
});
