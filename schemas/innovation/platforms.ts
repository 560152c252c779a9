import { defineTable } from '../define-table.ts';

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
  columns: [
    { id: 'serial', header: '序号', content: { type: 'serial' }, optional: true },
    {
      id: 'project',
      header: '项目名称',
      aliases: ['平台名称', '项目'],
      content: { type: 'text' },
      required: true,
      note: '一行一个项目。',
    },
    {
      id: 'builder',
      header: '建设主体',
      aliases: ['建设单位', '承担单位', '实施主体'],
      content: { type: 'text' },
      required: true,
      note: '填企业、园区或乡镇名称。',
    },
    {
      id: 'content',
      header: '主要内容',
      aliases: ['建设内容', '项目内容'],
      content: { type: 'text', maxLength: 500 },
    },
    {
      id: 'funds',
      header: '投资资金',
      aliases: ['投资额', '投资金额', '计划投资', '资金投入'],
      content: { type: 'number', unit: '万元', min: '0' },
      required: true,
    },
  ],
  totals: { columns: ['funds'] },
});
