import { serial, text, unit } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 招商引资工作对口联系安排表 (招商 附件5): the department, township, contact and chamber that work together. */
export const liaison = defineTable({
  id: 'investment/liaison',
  plan: 'investment',
  source: '招商 附件5',
  kind: 'liaison',
  title: '招商引资工作对口联系安排表',
  edition: '2023',
  titleWords: ['对口联系', '联系安排'],
  key: ['unit'],
  covers: ['department', 'bank'],
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    unit: {
      header: '部门招商专班',
      aliases: ['部门专班', '市直部门招商专班', '部门单位招商专班'],
      is: unit('department', 'bank'),
      note: '填市直部门或金融机构，一行一个单位。',
    },
    township: {
      header: '乡镇招商专班',
      aliases: ['乡镇专班', '乡镇（街道）招商专班'],
      is: unit('township').nullable(),
      note: '填对口的乡镇、街道或园区；没有的留空。',
    },
    contact: {
      header: '市工商联/市招商服务中心联系人',
      aliases: ['联系人', '市工商联、市招商服务中心联系人', '市招商服务中心联系人'],
      is: text(),
      group: true,
      note: '写明单位、职务、姓名和招商分部；同组可合并单元格。',
    },
    chamber: {
      header: '商会或联络处',
      aliases: ['商会', '联络处', '商会（联络处）', '异地商会'],
      is: text(),
      group: true,
      note: '填对口的商会或联络处；同组可合并单元格。',
    },
  },
});
