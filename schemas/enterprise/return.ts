import { date, deadline, enterprise, NOT_NEGATIVE, number, text, unit, units } from '../cells.ts';
import { type Column, defineTable } from '../define-table.ts';

const PHONE = {
  header: '联系方式',
  aliases: ['联系电话', '电话', '手机号码'],
  is: text(40).nullish(),
  note: '手机或座机号码。',
} as const satisfies Column;

const SITUATION = { is: text().nullish(), note: '没有的写“无”。' } as const;

/**
 * 企业情况收集表 (企业 附件3): what a department reports each month, by the 25th, on an enterprise it stands by. The source names
 * no measure unit for 当月产值 and 当月税收; 万元 is assumed where the cell states none.
 */
export const enterpriseReturn = defineTable({
  id: 'enterprise/return',
  plan: 'enterprise',
  source: '企业 附件3',
  kind: 'form',
  title: '服务企业行动企业情况收集表',
  edition: '2023',
  titleWords: ['企业情况收集表', '收集表', '服务企业'],
  key: ['enterprise'],
  progress: true,
  dueDay: 25,
  columns: {
    unit: {
      header: '包保单位',
      aliases: ['包保部门', '挂点部门'],
      is: unit(),
      note: '填单位全称或规范简称。',
    },
    'filled-on': {
      header: '填报时间',
      aliases: ['填报日期', '填表时间', '填表日期'],
      is: date(),
      note: '每月25日前报送，如2023年5月25日。',
    },
    enterprise: {
      header: '企业名称（盖章）',
      aliases: ['企业名称', '企业名称（公章）'],
      is: enterprise(['※', '进规培育', '进限培育', '盘活企业', '金种子企业']),
      note: '与包保安排表中的名称一致。',
    },
    principal: { header: '企业主要负责人', aliases: ['主要负责人', '企业负责人'], is: text() },
    'principal-phone': PHONE,
    contact: { header: '企业联系人', is: text() },
    'contact-phone': PHONE,
    liaison: {
      header: '挂点部门联络员（兼职党建指导员）',
      aliases: ['挂点部门联络员', '联络员', '包保部门联络员'],
      is: text(),
    },
    'liaison-phone': PHONE,
    output: {
      header: '当月产值',
      aliases: ['本月产值'],
      is: number('万元', NOT_NEGATIVE),
      note: '填当月数，以万元计。',
    },
    tax: { header: '当月税收', aliases: ['本月税收'], is: number('万元'), note: '填当月数，以万元计。' },
    equipment: { header: '主要设备及产品', aliases: ['主要设备和产品', '主要产品'], is: text().nullish() },
    cultivation: { header: '培育进规、稳规、“科技小巨人”等情况', ...SITUATION },
    safety: { header: '安全生产', ...SITUATION },
    environment: { header: '环境保护', ...SITUATION },
    epidemic: { header: '疫情防控', ...SITUATION },
    upgrading: { header: '技改、扩建、智能化改造、“专精特新”等情况', ...SITUATION },
    problem: {
      header: '问题内容',
      aliases: ['问题', '具体问题'],
      is: text().nullable(),
      note: '一个问题一行；没有问题的留空。',
    },
    'problem-kind': { header: '问题类型', is: text().nullable(), note: '如用工、融资、用地、用能。' },
    departments: {
      header: '问题涉及部门',
      aliases: ['涉及部门'],
      is: units().nullable(),
      note: '几个部门用顿号隔开。',
    },
    deadline: {
      header: '要求完成时限',
      aliases: ['完成时限', '要求完成时间'],
      is: deadline().nullable(),
      note: '如2023年6月底。',
    },
    seal: { header: '包保部门盖章', aliases: ['包保单位盖章'], is: text().nullish() },
    signature: {
      header: '包保部门主要负责人签字',
      aliases: ['包保单位主要负责人签字', '主要负责人签字'],
      is: text().nullish(),
    },
  },
  form: {
    dated: 'filled-on',
    sections: [
      { at: 'head', lines: [['unit', 'filled-on']] },
      {
        at: 'body',
        lines: [
          ['enterprise'],
          ['principal', 'principal-phone'],
          ['contact', 'contact-phone'],
          ['liaison', 'liaison-phone'],
          ['output', 'tax'],
          ['equipment'],
        ],
      },
      {
        title: '开展情况',
        at: 'body',
        lines: [['cultivation'], ['safety'], ['environment'], ['epidemic'], ['upgrading']],
      },
      { at: 'foot', lines: [['seal', 'signature']] },
    ],
    list: {
      title: '需要协调解决的问题',
      columns: ['problem', 'problem-kind', 'departments', 'deadline'],
      rows: 3,
    },
  },
});
