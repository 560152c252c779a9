import { date, number, serial, text, unit, WHOLE } from '../cells.ts';
import { defineTable } from '../define-table.ts';

/** 审批时限台账 (营商 第26项, 营-04): a row an application, from its acceptance to its decision, with the working days promised. */
export const approvals = defineTable({
  id: 'environment/approvals',
  plan: 'environment',
  source: '营商 第26项',
  kind: 'ledger',
  title: '审批时限台账',
  edition: '2023',
  titleWords: ['审批时限', '审批台账', '审批事项', '办件台账', '审批办件'],
  key: ['matter', 'type', 'unit', 'accepted'],
  reconstructed: true,
  columns: {
    serial: { header: '序号', is: serial().nullish() },
    matter: {
      header: '事项',
      aliases: ['事项名称', '审批事项', '办理事项', '审批事项名称', '办件事项'],
      is: text(),
      note: '写明是谁的什么事项，一行一件。',
    },
    type: {
      header: '类型',
      aliases: ['事项类型', '审批类型', '项目类型', '办件类型', '类别'],
      is: text(40),
      note: '如一般审批、建筑工程、社会投资简易低风险项目。',
    },
    unit: {
      header: '承办单位',
      aliases: ['办理单位', '审批单位', '审批部门', '责任单位', '承办部门', '单位'],
      is: unit(),
    },
    accepted: {
      header: '受理日期',
      aliases: ['受理时间', '收件日期', '受理日'],
      is: date(),
      note: '填受理的日期；告知承诺的，填出具告知承诺书的日期。',
    },
    closed: {
      header: '办结日期',
      aliases: ['办结时间', '审批日期', '审批时间', '出证日期', '出证时间', '发证日期', '办结日'],
      is: date().nullish(),
      note: '填办结的日期；没有办结的空着。',
    },
    promised: {
      header: '承诺时限',
      aliases: ['承诺工作日', '承诺办结时限', '承诺工作日数', '承诺办理时限', '承诺期限'],
      is: number('个工作日', { ...WHOLE, min: '1' }),
      note: '填承诺的工作日数，如4。',
    },
  },
  ledger: {
    order: [['accepted', 'closed']],
    happened: ['accepted', 'closed'],
  },
});
