import { investmentDuties } from './investment-duties.ts';
import { investmentRewards } from './investment-rewards.ts';
import type { Stated } from './rule.ts';

/** 分管市领导, then 市委市政府主要领导, who interview a unit's 主要负责人. */
const INTERVIEW = [
  { times: 2, list: 'interview', by: '分管市领导', whom: '主要负责人' },
  { times: 3, list: 'interview', by: '市委市政府主要领导', whom: '主要负责人' },
] as const;

const MONTHLY = { counts: 'in-a-row', anew: 'year', warnBefore: 1, exemptWhenComplete: false };

const TOWNSHIPS = 'investment/townships';
const DEPARTMENTS = 'investment/departments';
const PROJECTS = 'investment/projects';
const OUTINGS = 'investment/outings';

/** Contracts that were terminated count neither way. */
const IN_FORCE = { column: 'state', is: 'not', value: '已解除' };

const BEHIND = [{ times: 1, list: 'behind', by: '市招商服务中心', whom: '牵头单位' }] as const;

/** 招商引资. */
export const investmentRules: readonly Stated[] = [
  {
    rule: '招-01',
    name: '月通报、季考核、年考评',
    place: '四（三）',
    nature: 'computed',
    clauses: [
      {
        clause: '乡镇',
        kind: 'ranking',
        table: TOWNSHIPS,
        args: { every: 'month' },
        steps: [{ times: 1, list: 'attention', by: '市招商服务中心', whom: '通报' }],
      },
      {
        clause: '部门单位',
        kind: 'ranking',
        table: DEPARTMENTS,
        args: { every: 'month' },
        steps: [{ times: 1, list: 'attention', by: '市招商服务中心', whom: '通报' }],
      },
    ],
  },
  {
    rule: '招-02',
    name: '产业链任务每月通报',
    place: '三（二）9',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: 'investment/chain-targets',
        args: { gap: '0', measures: ['projects', 'investment'], name: 'chain' },
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '招-03',
    name: '乡镇连续排名倒数第一',
    place: '三（二）9',
    nature: 'computed',
    clauses: [
      {
        kind: 'in-a-row',
        table: TOWNSHIPS,
        args: { metric: 'last', ...MONTHLY },
        kinds: ['township'],
        steps: INTERVIEW,
      },
    ],
  },
  {
    rule: '招-04',
    name: '部门、国有投融资公司、金融机构连续无招商实效',
    place: '三（二）9',
    nature: 'computed',
    clauses: [
      {
        kind: 'in-a-row',
        table: DEPARTMENTS,
        args: { metric: 'no-result', ...MONTHLY },
        kinds: ['department', 'state-company', 'bank'],
        steps: INTERVIEW,
      },
    ],
  },
  {
    rule: '招-05',
    name: '被约谈扣分',
    place: '四（四）',
    nature: 'computed',
    clauses: [
      {
        clause: '乡镇',
        kind: 'points-by-rule',
        table: TOWNSHIPS,
        args: { rules: ['招-03'] },
        steps: [{ times: 1, list: 'deduction', by: '市招商服务中心', whom: '年终考核', points: null }],
      },
      {
        clause: '部门单位',
        kind: 'points-by-rule',
        table: DEPARTMENTS,
        args: { rules: ['招-04'] },
        steps: [{ times: 1, list: 'deduction', by: '市招商服务中心', whom: '年终考核', points: null }],
      },
    ],
  },
  {
    rule: '招-06',
    name: '签约项目开工率、入库率',
    place: '三（二）8',
    nature: 'computed',
    clauses: [
      {
        clause: '开工率',
        kind: 'share-below',
        table: PROJECTS,
        args: {
          of: [IN_FORCE],
          date: 'signed',
          thisYear: 'yes',
          counts: [{ column: 'started', is: 'filled', value: '' }],
          floor: '65',
          says: '今年签约项目开工率',
        },
        steps: [{ times: 1, list: 'shortfall', by: '市发改局', whom: '督查通报' }],
      },
      {
        clause: '入库率',
        kind: 'share-below',
        table: PROJECTS,
        args: {
          of: [IN_FORCE],
          date: 'signed',
          thisYear: 'yes',
          counts: [{ column: 'entered', is: 'filled', value: '' }],
          floor: '45',
          says: '今年签约项目入库率',
        },
        steps: [{ times: 1, list: 'shortfall', by: '市发改局', whom: '督查通报' }],
      },
    ],
  },
  {
    rule: '招-07',
    name: '签约半年未开工',
    place: '三（二）8',
    nature: 'computed',
    clauses: [
      {
        kind: 'since',
        table: PROJECTS,
        args: {
          from: 'signed',
          without: 'started',
          limit: 6,
          unit: 'month',
          warnDays: 30,
          name: 'project',
          where: [IN_FORCE],
          further: [{ column: 'state', is: 'equals', value: '确实无法推进' }],
        },
        steps: [
          { times: 1, list: 'stalled', by: '市发改局', whom: '引进单位' },
          { times: 2, list: 'terminate', by: '落户乡镇', whom: '项目合同' },
        ],
      },
    ],
  },
  {
    rule: '招-08',
    name: '入库的亿元以上技改项目加分',
    place: '三（二）4',
    nature: 'computed',
    clauses: [
      {
        kind: 'entries',
        table: PROJECTS,
        args: {
          where: [
            { column: 'upgrade', is: 'equals', value: '是' },
            { column: 'investment', is: 'at-least', value: '1' },
            { column: 'entered', is: 'filled', value: '' },
          ],
          date: 'signed',
          name: 'project',
          says: '为已入库的亿元以上技改项目',
        },
        steps: [{ times: 1, list: 'bonus', by: '市招商服务中心', whom: '年终考核', points: null }],
      },
    ],
  },
  ...investmentRewards,
  {
    rule: '招-13',
    name: '结果与经费、评先、选拔挂钩',
    place: '四（四）、三（三）2',
    nature: 'judgement',
    why: {
      zh: '提拔的“一定比例”和“成效较好”没有标准，由组织部门研究；奖励和不得评优的名单见招-09至招-12。',
      en: 'The document sets no share and no standard for promotion; who is rewarded or barred stands under 招-09 to 招-12.',
    },
  },
  ...investmentDuties,
  {
    rule: '招-16',
    name: '外出报备',
    place: '四（五）',
    nature: 'computed',
    clauses: [
      {
        kind: 'entries',
        table: OUTINGS,
        args: {
          where: [{ column: 'filed', is: 'equals', value: '否' }],
          date: 'departed',
          name: 'destination',
          says: '外出招商未报备',
        },
        steps: [{ times: 1, list: 'attention', by: '市招商服务中心', whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '招-17',
    name: '招商活动按安排开展',
    place: '三（二）1、附件4',
    nature: 'computed',
    clauses: [
      {
        kind: 'due',
        table: 'investment/events',
        args: { month: 'time', state: 'state', done: ['已开展'], name: 'name' },
        steps: [{ times: 1, list: 'not-done', by: '市招商服务中心', whom: '主办单位' }],
      },
    ],
  },
  {
    rule: '招-18',
    name: '5亿元以上项目履行“三重一大”程序',
    place: '四（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'entries',
        table: PROJECTS,
        args: {
          where: [{ column: 'investment', is: 'at-least', value: '5' }],
          date: 'signed',
          name: 'project',
          says: '计划总投资5亿元以上，须履行“三重一大”程序',
        },
        steps: [{ times: 1, list: 'attention', by: '市委市政府', whom: '项目' }],
      },
    ],
  },
  {
    rule: '招-19',
    name: '国有投融资公司基金任务',
    place: '三（三）1、附件2',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: DEPARTMENTS,
        args: { gap: '0', measures: ['fund', 'fund-projects'] },
        kinds: ['state-company'],
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '招-20',
    name: '签约项目以对口产业链为主',
    place: '附件2注',
    nature: 'computed',
    clauses: [
      {
        kind: 'share-below',
        table: PROJECTS,
        args: {
          of: [IN_FORCE],
          date: 'signed',
          counts: [{ column: 'chain', is: 'filled', value: '' }],
          floor: '50',
          says: '签约项目中填有产业链的占',
        },
        kinds: ['department'],
        steps: [{ times: 1, list: 'attention', by: '市招商服务中心', whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '招-21',
    name: '引荐激励',
    place: '三（二）5',
    nature: 'no-measure',
    why: {
      zh: '激励标准没有写，也没有记录引荐人的表。',
      en: 'No standard is set, and no table records who made the introduction.',
    },
  },
  {
    rule: '招-22',
    name: '来冶国企央企设立分公司',
    place: '三（三）1',
    nature: 'judgement',
    why: {
      zh: '期限和后果没有写；建设单位是否设立分公司由主管部门核实。',
      en: 'Neither a date nor a consequence is set; whether a contractor has its branch is for the office in charge to see.',
    },
  },
];
