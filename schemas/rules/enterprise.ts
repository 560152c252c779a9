import type { Stated } from './rule.ts';

const OFFICE = '市服务企业办';
const SCORES = 'assessment/scores';
const PROBLEMS = 'enterprise/problems';
const VISITS = 'enterprise/visits';
const REVENUE = 'enterprise/revenue';
const PAIRS = 'enterprise/departments';

/** 服务企业. */
export const enterpriseRules: readonly Stated[] = [
  {
    rule: '企-01',
    name: '问题交办5个工作日回复',
    place: '四（二）',
    nature: 'computed',
    clauses: [
      {
        kind: 'later-than',
        table: PROBLEMS,
        args: { from: 'received', to: 'replied', limit: 5, unit: 'workday', warnDays: 2, name: 'problem' },
        steps: [{ times: 1, list: 'overdue', by: OFFICE, whom: '涉及部门' }],
      },
    ],
  },
  {
    rule: '企-02',
    name: '每月25日前报送',
    place: '四（四）、附件3注',
    nature: 'computed',
    clauses: [
      {
        kind: 'filled-by',
        table: 'enterprise/return',
        args: { day: 25, date: 'filled-on' },
        steps: [{ times: 1, list: 'overdue', by: OFFICE, whom: '报送单位' }],
      },
    ],
  },
  {
    rule: '企-03',
    name: '双月小结、季度通报、半年考评、全年考核',
    place: '四（四）',
    nature: 'judgement',
    why: {
      zh: '考评指标和计分没有写，与每月小结也不一致，由服务企业办定；回复、报送、走访情况见企-01、企-02、企-05。',
      en: 'Neither indicators nor points are set, and the intervals differ from the monthly ones; what can be counted stands under 企-01, 企-02 and 企-05.',
    },
  },
  {
    rule: '企-04',
    name: '履职尽责绩效考核三类分评',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        kind: 'ranking',
        table: SCORES,
        args: { every: 'year', exam: '服务企业' },
        kinds: ['department'],
        steps: [{ times: 1, list: 'attention', by: OFFICE, whom: '通报' }],
      },
    ],
  },
  {
    rule: '企-05',
    name: '走访企业月月有活动',
    place: '四（二）',
    nature: 'computed',
    clauses: [
      {
        kind: 'not-visited',
        table: VISITS,
        args: { pairs: PAIRS, enterprise: 'enterprise', date: 'visited', silent: 'open' },
        steps: [{ times: 1, list: 'shortfall', by: OFFICE, whom: '包保单位' }],
      },
    ],
  },
  {
    rule: '企-06',
    name: '包保对应',
    place: '附件1、附件2',
    nature: 'computed',
    clauses: [
      {
        kind: 'unpaired',
        table: REVENUE,
        args: { thing: 'enterprise', pairs: [PAIRS, 'enterprise/leaders'] },
        steps: [{ times: 1, list: 'attention', by: OFFICE, whom: '属地乡镇' }],
      },
    ],
  },
  {
    rule: '企-07',
    name: '临退规预警、进规培育',
    place: '三（一）',
    nature: 'computed',
    clauses: [
      {
        clause: '临退规',
        kind: 'in-band',
        table: REVENUE,
        args: {
          value: 'revenue',
          below: '2000',
          takenOn: 'yes',
          monthly: 'yes',
          name: 'enterprise',
          unit: '万元',
          says: '营业收入',
        },
        steps: [{ times: 1, list: 'attention', by: '市经信局', whom: '稳规' }],
      },
      {
        clause: '进规培育',
        kind: 'in-band',
        table: REVENUE,
        args: {
          value: 'revenue',
          atLeast: '1000',
          below: '2000',
          takenOn: 'yes',
          monthly: 'yes',
          name: 'enterprise',
          unit: '万元',
          says: '营业收入',
        },
        steps: [{ times: 1, list: 'attention', by: '市经信局', whom: '扶持' }],
      },
    ],
  },
  {
    rule: '企-08',
    name: '疑难问题专题会、上提',
    place: '四（二）',
    nature: 'judgement',
    why: {
      zh: '“疑难”“重大”没有标准，由服务企业办认定；列出收函满一个月仍未办结的问题供判断。',
      en: 'What is hard or grave is not defined; problems not closed a month after they were received are prepared for the decision.',
    },
    candidates: [
      {
        kind: 'since',
        table: PROBLEMS,
        args: { from: 'received', without: 'closed', limit: 1, unit: 'month', name: 'problem' },
        steps: [{ times: 1, list: 'candidates', by: OFFICE, whom: '涉及部门' }],
      },
    ],
  },
  {
    rule: '企-09',
    name: '企业红黑名单',
    place: '三（七）',
    nature: 'judgement',
    why: {
      zh: '入榜、公布和退出的标准没有写，由市场监管部门评定。',
      en: 'What puts an enterprise on either list is not set; it is for the market authority to say.',
    },
  },
  {
    rule: '企-10',
    name: '惠企资金“无申请兑现”与扶持上限',
    place: '三（二）、三（四）、三（六）',
    nature: 'no-measure',
    why: { zh: '逐笔核定的资金政策，没有统计表。', en: 'Money granted case by case; no table counts it.' },
  },
];
