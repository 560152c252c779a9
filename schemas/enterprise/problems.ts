import { date, enterprise, text, units } from '../cells.ts';
import { defineTable } from '../define-table.ts';
import { CLOSED_STATES, LIMIT, LIMIT_WORDS, NUMBER, PROBLEM, STATE } from '../problem-columns.ts';
import { enterpriseMarkers } from './markers.ts';

/**
 * 企业问题台账 (企业 四（二）, 企-01, 企-02): a row a problem of an enterprise. A department answers the letter within five working
 * days of receipt.
 */
export const enterpriseProblems = defineTable({
  id: 'enterprise/problems',
  plan: 'enterprise',
  source: '企业 四（二）',
  kind: 'ledger',
  title: '企业问题台账',
  edition: '2023',
  titleWords: ['企业问题', '企业诉求', '企业反映问题', '企业存在问题', '服务企业问题'],
  key: ['number', 'enterprise'],
  reconstructed: true,
  columns: {
    number: NUMBER,
    enterprise: {
      header: '企业名称',
      aliases: ['企业', '反映企业', '单位名称（企业）', '公司名称'],
      is: enterprise(enterpriseMarkers),
      note: '填营业执照上的企业名称。',
    },
    problem: PROBLEM,
    type: {
      header: '问题类型',
      aliases: ['问题类别', '诉求类型', '问题分类'],
      is: text(40).nullish(),
      note: '如用地、用工、融资、水电气。',
    },
    unit: {
      header: '涉及部门',
      aliases: ['涉及单位', '责任单位', '责任部门', '办理单位', '承办单位', '交办部门', '问题涉及部门'],
      is: units(),
      note: '填收到交办函的部门，多个用顿号隔开。',
    },
    received: {
      header: '收函日期',
      aliases: [
        '收函时间',
        '收到交办函日期',
        '收到交办函时间',
        '收到日期',
        '收文日期',
        '接收日期',
        '交办日期',
        '交办时间',
        '交办函日期',
      ],
      is: date(),
      note: '填部门收到交办函的日期；从第二天起算5个工作日。',
    },
    replied: {
      header: '回复日期',
      aliases: ['回复时间', '复函日期', '复函时间', '答复日期', '答复时间', '回函日期'],
      is: date().nullish(),
      note: '填部门书面回复的日期；没有回复的空着。',
    },
    due: { header: '完成时限', aliases: LIMIT_WORDS, ...LIMIT, is: LIMIT.is.nullish() },
    closed: {
      header: '办结日期',
      aliases: ['办结时间', '解决日期', '解决时间', '完成日期', '完成时间', '销号日期', '销号时间'],
      is: date().nullish(),
      note: '填问题解决的日期；没有办结的空着。',
    },
    state: STATE,
  },
  ledger: {
    sameBy: ['number', 'problem'],
    changing: ['state'],
    order: [
      ['received', 'replied'],
      ['received', 'due'],
      ['received', 'closed'],
    ],
    happened: ['received', 'replied', 'closed'],
    states: CLOSED_STATES,
  },
});
