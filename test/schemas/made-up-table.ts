import {
  choice,
  measure,
  NOT_NEGATIVE,
  number,
  PERCENT,
  serial,
  text,
  unit,
  WHOLE,
} from '../../schemas/cells.ts';
import { defineTable } from '../../schemas/define-table.ts';

/** 公共文化服务任务表: no table of the document; all that dayie does with one follows from this file. */
export const cultureTargets = defineTable({
  id: 'civic/culture',
  plan: 'civic',
  source: '文明 附件9',
  kind: 'target',
  title: '公共文化服务任务分解表',
  edition: '2023',
  titleWords: ['公共文化'],
  key: ['unit'],
  progress: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '承办单位',
      aliases: ['承办乡镇'],
      is: unit('township'),
      note: '填乡镇、街道或园区名称。',
    },
    shows: { header: '惠民演出', is: measure('场', WHOLE) },
    outdoor: { header: '户外演出', is: measure('场', WHOLE).optional() },
    budget: { header: '演出经费', is: measure('万元', NOT_NEGATIVE).optional() },
    readers: { header: '全民阅读率', is: number('%', PERCENT) },
    venue: { header: '场地类型', is: choice(['室内', '露天']).nullish() },
    remark: { header: '活动要点', is: text(10).nullable() },
  },
  totals: { columns: ['shows', 'budget'] },
  atMost: [['outdoor', 'shows']],
});
