import { enterprise, serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { enterpriseMarkers } from './markers.ts';

/** 领导联系重点企业安排表 (企业 附件1): a leader's rows are merged; names of leaders are masked, so they are no key. */
export const leaders = defineTable({
  id: 'enterprise/leaders',
  plan: 'enterprise',
  source: '企业 附件1',
  kind: 'pairing',
  title: '领导联系重点企业安排表',
  edition: '2023',
  titleWords: ['领导联系', '联系重点企业', '领导包保'],
  key: ['enterprise'],
  columns: {
    serial: { header: '序号', is: serial().nullish(), group: true },
    leader: {
      header: '联系领导',
      aliases: ['市领导', '包保领导', '联系市领导', '领导姓名'],
      is: text(),
      group: true,
      note: '填领导姓名；联系多家企业的可合并单元格。',
    },
    post: { header: '职务', aliases: ['领导职务'], is: text(), group: true },
    unit: {
      header: '联络部门',
      aliases: ['联系部门', '联络单位', '责任部门', '服务专班'],
      is: unit('department').nullable(),
      group: true,
      note: '填单位全称或规范简称；没有的留空。',
    },
    enterprise: {
      header: '联系重点企业',
      aliases: ['联系企业', '重点企业', '企业名称', '企业'],
      is: enterprise(enterpriseMarkers),
      note: '一行一家企业；“双千”活动包保企业在名称后加“※”，培育或盘活企业在括号内注明。',
    },
    category: {
      header: '企业类别',
      aliases: ['企业类型', '行业类别', '所属行业'],
      is: text(),
      group: true,
      note: '如工业、商贸业、服务业、建筑业、省级专精特新企业。',
    },
    place: {
      header: '所在地',
      aliases: ['所在乡镇', '属地', '企业所在地'],
      is: unit(),
      group: true,
      note: '填乡镇、街道或园区名称；相邻的可合并单元格。',
    },
  },
});
