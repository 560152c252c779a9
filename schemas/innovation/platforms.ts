import { choice, NOT_NEGATIVE, number, serial, text } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { EVENT_STATES, eventProgress } from '../event-progress.ts';

/** “十大创新平台”项目库 (科技 附件3): the platforms, who builds them, and the money put in. */
export const platforms = defineTable({
  id: 'innovation/platforms',
  plan: 'innovation',
  source: '科技 附件3',
  kind: 'list',
  title: '“十大创新平台”项目库',
  edition: '2023',
  titleWords: ['创新平台', '十大创新平台', '项目库'],
  key: ['project'],
  progress: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    project: { header: '项目名称', aliases: ['平台名称', '项目'], is: text(), note: '一行一个项目。' },
    builder: {
      header: '建设主体',
      aliases: ['建设单位', '承担单位', '实施主体'],
      is: text(),
      note: '填企业、园区或乡镇名称。',
    },
    content: { header: '主要内容', aliases: ['建设内容', '项目内容'], is: text(500).nullable() },
    funds: {
      header: '投资资金',
      aliases: ['投资额', '投资金额', '计划投资', '资金投入'],
      is: number('万元', NOT_NEGATIVE),
    },
    ...eventProgress,
    state: {
      ...eventProgress.state,
      aliases: ['建设情况', '推进情况', '完成情况', '建设状态', '是否开工'],
      is: choice(EVENT_STATES, {
        已开工: '已开展',
        在建: '已开展',
        建设中: '已开展',
        推进中: '已开展',
        已启动: '已开展',
        已建成: '已开展',
        已完成: '已开展',
        未开工: '未开展',
        未启动: '未开展',
        筹备中: '未开展',
        前期工作: '未开展',
        已延期: '延期',
        暂缓: '延期',
      }).nullish(),
    },
    'held-on': {
      ...eventProgress['held-on'],
      aliases: ['开工时间', '实际开工时间', '启动时间', '开展日期'],
      note: '填开工或启动的日期；未开展的留空。',
    },
    results: {
      ...eventProgress.results,
      aliases: ['建设进展', '进展情况', '建设成效', '成效', '形象进度'],
      note: '写截至当月的建设进展或成效。',
    },
  },
  totals: { columns: ['funds'] },
});
