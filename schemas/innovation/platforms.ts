import { NOT_NEGATIVE, number, serial, text } from '../cells.ts';
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
  },
  totals: { columns: ['funds'] },
});
