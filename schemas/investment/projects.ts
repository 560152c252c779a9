import { choice, date, NOT_NEGATIVE, number, serial, text, unit, units, yesOrNo } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/**
 * 签约项目台账 (招商 三（二）8): a row a project, from its contract to its production. It tells the rates of starting and entering
 * (招-06), half a year without a start (招-07) and what counts as 技改 (招-08).
 */
export const investmentProjects = defineTable({
  id: 'investment/projects',
  plan: 'investment',
  source: '招商 三（二）8',
  kind: 'ledger',
  title: '签约项目台账',
  edition: '2023',
  titleWords: ['签约项目台账', '签约项目清单', '招商项目台账', '招商引资项目台账', '签约项目'],
  key: ['project'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    project: {
      header: '项目名称',
      aliases: ['签约项目', '签约项目名称', '项目', '招商项目名称'],
      is: text(),
      note: '填合同上的项目全称，一行一个项目。',
    },
    unit: {
      header: '引进单位',
      aliases: ['招引单位', '引资单位', '招商单位', '签约单位', '责任单位', '引进责任单位'],
      is: units(),
      note: '填单位全称或规范简称；共同引进的用顿号隔开。',
    },
    township: {
      header: '落户乡镇',
      aliases: ['落户地', '落户地点', '落地乡镇', '落户园区', '项目落户地', '落户乡镇（园区）', '所在乡镇'],
      is: unit('township').nullish(),
    },
    chain: {
      header: '产业链',
      aliases: ['所属产业链', '重点产业链', '产业链名称'],
      is: text(40).nullish(),
    },
    category: {
      header: '项目类别',
      aliases: ['产业类别', '项目类型', '产业类型', '行业类别'],
      is: choice(['工业', '农业', '服务业', '其他'], {
        工业项目: '工业',
        农业项目: '农业',
        服务业项目: '服务业',
      }).nullish(),
      note: '填工业、农业、服务业或其他。',
    },
    investor: {
      header: '投资方',
      aliases: ['投资企业', '投资主体', '投资单位', '客商', '投资人'],
      is: text().nullish(),
    },
    outside: {
      header: '省外',
      aliases: ['是否省外', '是否省外资金', '是否省外项目', '省外项目'],
      is: yesOrNo({ 省外: '是', 省内: '否' }),
      note: '投资方在湖北省外的填“是”。',
    },
    upgrade: {
      header: '技改',
      aliases: ['是否技改', '技改项目', '是否技改项目', '是否为技改项目'],
      is: yesOrNo({ 技改: '是', 非技改: '否' }).nullish(),
    },
    investment: {
      header: '计划总投资',
      aliases: ['总投资', '总投资额', '计划投资', '投资总额', '签约额', '签约金额', '合同投资额', '投资额'],
      is: number('亿元', NOT_NEGATIVE),
    },
    paid: {
      header: '到位资金',
      aliases: ['实际到位资金', '已到位资金', '累计到位资金', '到位内资'],
      is: number('亿元', NOT_NEGATIVE).nullish(),
      note: '填签约以来累计到位的资金。',
    },
    signed: {
      header: '签约日期',
      aliases: ['签约时间', '签订日期', '签订时间', '合同签订日期', '签约日'],
      is: date(),
      note: '填合同签订的日期，如2023/3/15。',
    },
    registered: {
      header: '注册日期',
      aliases: ['注册时间', '公司注册日期', '公司注册时间', '工商注册日期', '工商注册时间'],
      is: date().nullish(),
    },
    started: {
      header: '开工日期',
      aliases: ['开工时间', '实际开工日期', '实际开工时间', '开工日'],
      is: date().nullish(),
      note: '填实际开工的日期；没有开工的空着，不填计划日期。',
    },
    entered: {
      header: '入库日期',
      aliases: ['入库时间', '入统日期', '入统时间', '纳统日期', '纳统时间', '实际入库日期'],
      is: date().nullish(),
    },
    produced: {
      header: '投产日期',
      aliases: ['投产时间', '竣工投产日期', '竣工投产时间', '实际投产日期', '实际投产时间'],
      is: date().nullish(),
    },
    state: {
      header: '推进状态',
      aliases: ['项目状态', '状态'],
      is: choice(['正常', '困难', '确实无法推进', '已解除'], {
        正常推进: '正常',
        推进困难: '困难',
        无法推进: '确实无法推进',
        解除: '已解除',
        解除合同: '已解除',
        已解除合同: '已解除',
      }).nullish(),
      note: '填正常、困难、确实无法推进或已解除（合同）。',
    },
    remark: { header: '备注', aliases: ['说明', '备注说明'], is: text().nullish() },
  },
  ledger: {
    changing: ['paid', 'state', 'remark'],
    order: [
      ['signed', 'started'],
      ['signed', 'entered'],
      ['signed', 'produced'],
      ['started', 'produced'],
    ],
    happened: ['signed', 'registered', 'started', 'entered', 'produced'],
    states: [{ column: 'state', words: ['确实无法推进', '已解除'], day: 'produced', has: false }],
  },
});
