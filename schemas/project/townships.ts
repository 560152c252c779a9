import { choice, date, deadline, NOT_NEGATIVE, number, reportedIfAny, serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * 项目建设计划表（乡镇） (项目 附件3). The source keeps its title alone; the columns are what the plan follows of a project:
 * its class A, B or C (项-14), its investment, and when it starts, enters the statistics and goes into production.
 */
export const projectTownships = defineTable({
  id: 'project/townships',
  plan: 'project',
  source: '项目 附件3',
  kind: 'list',
  title: '项目建设计划表（乡镇）',
  edition: '2023',
  titleWords: ['项目建设计划', '建设计划表', '项目计划'],
  key: ['unit', 'project'],
  progress: true,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '责任单位',
      aliases: ['乡镇', '乡镇（场）', '乡镇（场）、街道', '所在乡镇', '单位'],
      is: unit('township'),
      group: true,
      note: '填乡镇、街道或园区名称；同一单位的项目可合并单元格。',
    },
    project: { header: '项目名称', aliases: ['项目'], is: text(), note: '填备案的项目全称，一行一个项目。' },
    class: {
      header: '项目类别',
      aliases: ['类别', '项目分类'],
      is: choice(['A', 'B', 'C']).nullish(),
      note: '填A、B或C。',
    },
    builder: { header: '建设单位', aliases: ['建设主体', '业主单位', '投资主体'], is: text().nullish() },
    content: {
      header: '建设内容及规模',
      aliases: ['建设内容', '建设规模', '主要建设内容', '建设规模及内容'],
      is: text(500).nullish(),
    },
    'total-investment': {
      header: '计划总投资',
      aliases: ['总投资', '总投资额', '计划总投资额'],
      is: number('亿元', NOT_NEGATIVE),
    },
    'year-investment': {
      header: '年度计划投资',
      aliases: ['当年计划投资', '计划投资', '年度投资计划', '年度计划投资额'],
      is: number('亿元', NOT_NEGATIVE).nullable(),
      note: '填本年度计划完成的投资，不超过计划总投资。',
    },
    start: {
      header: '计划开工时间',
      aliases: ['开工时间', '开工'],
      is: deadline().nullish(),
      note: '如2023年3月底前；续建项目填“/”。',
    },
    entry: { header: '计划入库时间', aliases: ['入库时间', '入库'], is: deadline().nullish() },
    production: {
      header: '计划投产时间',
      aliases: ['投产时间', '竣工时间', '计划竣工时间', '投产'],
      is: deadline().nullish(),
    },
    invested: {
      header: '完成投资',
      aliases: ['已完成投资', '投资完成', '投资额完成', '投资', '完成投资额'],
      is: reportedIfAny('亿元', NOT_NEGATIVE).optional(),
      progress: true,
      note: '累计填开工以来完成的投资，本月填当月完成的投资。',
    },
    stage: {
      header: '形象进度',
      aliases: ['工程进度', '项目进展', '进展情况', '工程形象进度'],
      is: text().nullish(),
      progress: true,
      note: '写明截至当月的形象进度。',
    },
    // Beside 计划开工时间, 开工时间 is the day on which work began.
    started: {
      header: '开工日期',
      aliases: ['实际开工时间', '实际开工日期', '已开工时间'],
      is: date().nullish(),
      beside: 'start',
      progress: true,
      note: '已开工的填实际日期；未开工的留空。',
    },
    entered: {
      header: '入库日期',
      aliases: ['实际入库时间', '实际入库日期', '已入库时间'],
      is: date().nullish(),
      beside: 'entry',
      progress: true,
      note: '已入库的填实际日期；未入库的留空。',
    },
    produced: {
      header: '投产日期',
      aliases: ['实际投产时间', '实际投产日期', '实际竣工时间', '竣工日期'],
      is: date().nullish(),
      beside: 'production',
      progress: true,
      note: '已投产的填实际日期；未投产的留空。',
    },
    stopped: {
      header: '停工',
      aliases: ['是否停工', '停工情况', '停工（是/否）'],
      is: choice(['是', '否'], {
        停工: '是',
        已停工: '是',
        未停工: '否',
        未停: '否',
        在建: '否',
        正常: '否',
        正常施工: '否',
        无: '否',
      }).nullish(),
      progress: true,
      note: '已开工又停下来的填“是”，否则填“否”。',
    },
  },
  totals: { columns: ['total-investment', 'year-investment', 'invested'] },
  atMost: [['year-investment', 'total-investment']],
});
