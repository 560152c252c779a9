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
  columns: [
    { id: 'serial', header: '序号', content: { type: 'serial' }, optional: true },
    {
      id: 'unit',
      header: '部门招商专班',
      aliases: ['部门专班', '市直部门招商专班', '部门单位招商专班'],
      content: { type: 'unit', kinds: ['department', 'bank'] },
      required: true,
      note: '填市直部门或金融机构，一行一个单位。',
    },
    {
      id: 'township',
      header: '乡镇招商专班',
      aliases: ['乡镇专班', '乡镇（街道）招商专班'],
      content: { type: 'unit', kinds: ['township'] },
      note: '填对口的乡镇、街道或园区；没有的留空。',
    },
    {
      id: 'contact',
      header: '市工商联/市招商服务中心联系人',
      aliases: ['联系人', '市工商联、市招商服务中心联系人', '市招商服务中心联系人'],
      content: { type: 'text' },
      required: true,
      group: true,
      note: '写明单位、职务、姓名和招商分部；同组可合并单元格。',
    },
    {
      id: 'chamber',
      header: '商会或联络处',
      aliases: ['商会', '联络处', '商会（联络处）', '异地商会'],
      content: { type: 'text' },
      required: true,
      group: true,
      note: '填对口的商会或联络处；同组可合并单元格。',
    },
  ],
});
