import { enterprise, serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { enterpriseMarkers } from './markers.ts';

/** 市直部门包保重点企业安排表 (企业 附件2): a department's enterprises are merged under its name. */
export const enterpriseDepartments = defineTable({
  id: 'enterprise/departments',
  plan: 'enterprise',
  source: '企业 附件2',
  kind: 'pairing',
  title: '市直部门包保重点企业安排表',
  edition: '2023',
  titleWords: ['部门包保', '包保重点企业', '包保企业'],
  key: ['enterprise'],
  columns: {
    serial: { header: '序号', is: serial().nullish(), group: true },
    unit: {
      header: '挂点部门',
      aliases: ['包保部门', '包保单位', '挂点单位', '责任单位', '部门'],
      is: unit('department', 'state-company', 'bank'),
      group: true,
      note: '填单位全称或规范简称；包保多家企业的可合并单元格。',
    },
    enterprise: {
      header: '包保重点企业',
      aliases: ['包保企业', '重点企业', '企业名称', '企业'],
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
