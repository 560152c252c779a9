import { enterprise, NOT_NEGATIVE, reported, serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { enterpriseMarkers } from './markers.ts';

/** 企业营业收入监测 (企-07): who may fall below the 2000 万元 of a 规上 enterprise, and who may come to them. */
export const revenue = defineTable({
  id: 'enterprise/revenue',
  plan: 'enterprise',
  source: '企业 三（一）',
  kind: 'list',
  title: '企业营业收入监测表',
  edition: '2023',
  titleWords: ['营业收入监测', '营收监测', '营业收入', '主营业务收入'],
  key: ['enterprise'],
  progress: true,
  monthlyOnly: true,
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    enterprise: {
      header: '企业名称',
      aliases: ['企业', '单位名称', '企业（单位）名称'],
      is: enterprise(enterpriseMarkers),
      note: '一行一家企业，与包保安排表中的名称一致。',
    },
    category: {
      header: '企业类别',
      aliases: ['企业类型', '行业', '行业类别', '所属行业'],
      is: text().nullish(),
      note: '如工业、商贸业、服务业、建筑业。',
    },
    place: {
      header: '属地',
      aliases: ['所在地', '所属乡镇', '所在乡镇'],
      is: unit('township').nullish(),
      note: '填乡镇、街道或园区名称。',
    },
    revenue: {
      header: '营业收入',
      aliases: ['主营业务收入', '营收', '营业收入额', '主营收入', '本年营业收入'],
      is: reported('万元', NOT_NEGATIVE),
      note: '填1月至当月的累计数，以万元计。',
    },
  },
  totals: { columns: ['revenue'] },
});
