import type { Stated } from './rule.ts';

const DEPARTMENT = '市委组织部';
const SCORES = 'assessment/scores';
const INDICATORS = 'plan/indicators';
const RANKED = [{ times: 1, list: 'attention', by: DEPARTMENT, whom: '通报' }] as const;
const BEHIND = [{ times: 1, list: 'behind', by: DEPARTMENT, whom: '牵头单位' }] as const;

/** 党建引领. */
export const partyRules: readonly Stated[] = [
  {
    rule: '党-01',
    name: '主体功能区差异化考核',
    place: '三（十）',
    nature: 'computed',
    clauses: [
      {
        kind: 'ranking',
        table: SCORES,
        args: { every: 'quarter', exam: '主体功能区' },
        kinds: ['township'],
        steps: RANKED,
      },
    ],
  },
  {
    rule: '党-02',
    name: '月通报、季考核、年考评',
    place: '三（十）',
    nature: 'computed',
    clauses: [{ kind: 'ranking', table: SCORES, args: { every: 'month', exam: '拼抢实' }, steps: RANKED }],
  },
  {
    rule: '党-03',
    name: '专项考核',
    place: '三（十）',
    nature: 'judgement',
    why: { zh: '时间和对象“适时”确定，由组织部门安排。', en: 'When and of whom is decided as need be.' },
  },
  {
    rule: '党-04',
    name: '履职尽责考核',
    place: '三（十）',
    nature: 'computed',
    clauses: [{ kind: 'ranking', table: SCORES, args: { every: 'year', exam: '履职尽责' }, steps: RANKED }],
  },
  {
    rule: '党-05',
    name: '年度绩效排名靠后约谈',
    place: '三（十）',
    nature: 'computed',
    clauses: [
      {
        kind: 'last-of',
        table: SCORES,
        args: { every: 'year', exam: '年度绩效', n: 1 },
        steps: [{ times: 1, list: 'interview', by: DEPARTMENT, whom: '主要负责人' }],
      },
    ],
  },
  {
    rule: '党-06',
    name: '班子和干部结果运用',
    place: '三（十）',
    nature: 'judgement',
    why: {
      zh: '提拔、提醒、处理都由组织部门按规定研究，没有可计算的界线。',
      en: 'Promotion and admonition are decided case by case; no threshold is set.',
    },
  },
  {
    rule: '党-07',
    name: '满意度后10位会诊',
    place: '三（八）',
    nature: 'computed',
    clauses: [
      {
        kind: 'last-of',
        table: SCORES,
        args: { every: 'year', exam: '一报告两评议', n: 10, across: 'yes' },
        steps: [{ times: 1, list: 'consultation', by: DEPARTMENT, whom: '一对一会诊' }],
      },
    ],
  },
  {
    rule: '党-08',
    name: '推进不力问责',
    place: '四（三）',
    nature: 'judgement',
    why: {
      zh: '“推进不力”没有标准，由督导组认定；列出进度落后较多的指标供判断。',
      en: 'What counts as slack is not defined; indicators far behind are prepared for the decision.',
    },
    candidates: [
      {
        kind: 'behind',
        table: INDICATORS,
        args: { gap: '30', only: ['党建引领/'] },
        steps: [{ times: 1, list: 'candidates', by: DEPARTMENT, whom: '党委（党组）书记' }],
      },
    ],
  },
  {
    rule: '党-09',
    name: '国企党建挂钩薪酬',
    place: '三（二）',
    nature: 'judgement',
    why: { zh: '挂钩系数没有写，由国资部门定。', en: 'The coefficient is not set.' },
  },
  {
    rule: '党-10',
    name: '街道社区评价权',
    place: '三（二）',
    nature: 'judgement',
    why: {
      zh: '分值和周期没有写，由街道、社区党组织评价。',
      en: 'Neither points nor interval are set; streets and communities give the marks.',
    },
  },
  {
    rule: '党-11',
    name: '分级述职与党建指导员考核',
    place: '三（二）',
    nature: 'computed',
    clauses: [{ kind: 'behind', table: INDICATORS, args: { gap: '0', only: ['党建指导员'] }, steps: BEHIND }],
  },
  {
    rule: '党-12',
    name: '擂台比武',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: INDICATORS,
        args: { gap: '0', only: ['比武', '优秀书记', '党组织书记'] },
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '党-13',
    name: '流动党员报告',
    place: '三（二）',
    nature: 'no-measure',
    why: {
      zh: '对党员个人的要求，没有报送的表，也不宜汇总个人情况。',
      en: 'It is asked of persons; no table reports it.',
    },
  },
  {
    rule: '党-14',
    name: '试点资金按季拨付',
    place: '三（九）',
    nature: 'no-measure',
    why: { zh: '金额没有写，也没有拨付的表。', en: 'No amount is set and no table reports payments.' },
  },
  {
    rule: '党-15',
    name: '及时奖励、能上能下、容错',
    place: '三（九）、三（八）',
    nature: 'no-measure',
    why: { zh: '原则性的要求，没有标准和数量。', en: 'A principle without a standard or a number.' },
  },
  {
    rule: '党-16',
    name: '年轻干部与培训指标',
    place: '三（一）、三（六）、三（七）',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: INDICATORS,
        args: { gap: '0', only: ['年轻干部', '集中学习培训', '班子'] },
        steps: BEHIND,
      },
    ],
  },
];
