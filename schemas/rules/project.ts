import type { Stated } from './rule.ts';

const CENTRE = '市项目推进服务中心';
const SCORES = 'assessment/scores';
const NOTICES = 'assessment/notices';
const PROBLEMS = 'project/problems';
const PROGRESS = 'project/townships';
const INDICATORS = 'plan/indicators';

const REWARD = { list: 'reward', by: '市财政局' } as const;
const ACCOUNT = [{ times: 1, list: 'accountable', by: '市督查组', whom: '末位乡镇' }] as const;
const RANKED = [{ times: 1, list: 'attention', by: CENTRE, whom: '通报' }] as const;
const BEHIND = [{ times: 1, list: 'behind', by: CENTRE, whom: '责任单位' }] as const;
const SUPERVISED = [{ times: 1, list: 'listed-management', by: '市督查组', whom: '责任单位' }] as const;

/** 项目建设. */
export const projectRules: readonly Stated[] = [
  {
    rule: '项-01',
    name: '一月一通报、两月一开工、三月一拉练',
    place: '三（一）',
    nature: 'computed',
    clauses: [{ kind: 'ranking', table: SCORES, args: { every: 'quarter', exam: '拉练' }, steps: RANKED }],
  },
  {
    rule: '项-02',
    name: '拉练奖励',
    place: '三（一）',
    nature: 'computed',
    clauses: [
      {
        clause: '乡镇',
        kind: 'first',
        table: SCORES,
        kinds: ['township'],
        args: { every: 'quarter', exam: '拉练', across: 'yes', metAll: 'no' },
        steps: [
          { times: 1, ...REWARD, whom: '乡镇（场）、街道', amount: '100' },
          { times: 2, ...REWARD, whom: '乡镇（场）、街道', amount: '80' },
          { times: 3, ...REWARD, whom: '乡镇（场）、街道', amount: '60' },
        ],
      },
      {
        clause: '项目',
        kind: 'first',
        table: SCORES,
        args: { every: 'quarter', exam: '项目得分', across: 'yes', metAll: 'no' },
        steps: [1, 2, 3].map((times) => ({ times, ...REWARD, whom: '建设主体', amount: '20' })),
      },
    ],
  },
  {
    rule: '项-03',
    name: '季度考核占40%',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      { kind: 'ranking', table: SCORES, args: { every: 'quarter', exam: '季度考核' }, steps: RANKED },
    ],
  },
  {
    rule: '项-04',
    name: '年度考核占60%',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'weighted',
        table: SCORES,
        args: { quarterly: '季度考核', yearly: '年终考核', share: '40', points: ['项-05'] },
        steps: RANKED,
      },
    ],
  },
  {
    rule: '项-05',
    name: '通报加减分',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        clause: '表扬',
        kind: 'entries',
        table: NOTICES,
        args: {
          where: [
            { column: 'plan', is: 'equals', value: '项目建设' },
            { column: 'kind', is: 'equals', value: '表扬或加分' },
          ],
          date: 'day',
          name: 'reason',
          points: 'points',
          says: '通报表扬',
        },
        steps: [{ times: 1, list: 'bonus', by: CENTRE, whom: '季度考核', points: null }],
      },
      {
        clause: '批评',
        kind: 'entries',
        table: NOTICES,
        args: {
          where: [
            { column: 'plan', is: 'equals', value: '项目建设' },
            { column: 'kind', is: 'equals', value: '批评或扣分' },
          ],
          date: 'day',
          name: 'reason',
          points: 'points',
          says: '通报批评',
        },
        steps: [{ times: 1, list: 'deduction', by: CENTRE, whom: '季度考核', points: null }],
      },
    ],
  },
  {
    rule: '项-06',
    name: '纳入年终目标责任制考核与评先提拔',
    place: '三（三）',
    nature: 'judgement',
    why: {
      zh: '折算比例和“推进好”的标准没有写，由考核部门决定；得分见项-03、项-04。',
      en: 'How it is converted and what counts as well done is not set; the scores stand under 项-03 and 项-04.',
    },
  },
  {
    rule: '项-07',
    name: '挂牌管理与末位问责',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        clause: '交办问题',
        kind: 'later-than',
        table: PROBLEMS,
        args: { due: 'due', to: 'closed', name: 'problem' },
        steps: SUPERVISED,
      },
      {
        clause: '序时进度',
        kind: 'behind',
        table: 'project/fixed-assets',
        args: { gap: '20', measures: ['investment'] },
        steps: SUPERVISED,
      },
      {
        clause: '季度末位',
        kind: 'last-of',
        table: SCORES,
        args: { every: 'quarter', exam: '季度考核', n: 1, across: 'yes' },
        kinds: ['township'],
        steps: ACCOUNT,
      },
      {
        clause: '年度末位',
        kind: 'last-of',
        table: SCORES,
        args: { every: 'year', exam: '年终考核', n: 1, across: 'yes' },
        kinds: ['township'],
        steps: ACCOUNT,
      },
    ],
  },
  {
    rule: '项-08',
    name: '敷衍拖拉移交',
    place: '三（一）',
    nature: 'judgement',
    why: {
      zh: '“严重影响项目建设进度”没有标准，由督查组认定；列出超期一个月仍未销号的问题供判断。',
      en: 'What gravely delays a project is not defined; problems open for a month past their day are prepared for the decision.',
    },
    candidates: [
      {
        kind: 'since',
        table: PROBLEMS,
        args: { from: 'due', without: 'closed', limit: 1, unit: 'month', name: 'problem' },
        steps: [{ times: 1, list: 'candidates', by: '市督查组', whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '项-09',
    name: '问题交办、按期销号',
    place: '三（二）',
    nature: 'computed',
    clauses: [
      {
        kind: 'later-than',
        table: PROBLEMS,
        args: { due: 'due', to: 'closed', name: 'problem', warnDays: 7 },
        steps: [{ times: 1, list: 'overdue', by: CENTRE, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '项-10',
    name: '乡镇半月调度',
    place: '四（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: INDICATORS,
        args: { gap: '0', only: ['项目建设专题会', '项目建设调度', '半月调度'] },
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '项-11',
    name: '仪式开工、开工即停',
    place: '三（一）',
    nature: 'computed',
    clauses: [
      {
        clause: '停工',
        kind: 'entries',
        table: PROGRESS,
        args: {
          where: [
            { column: 'started', is: 'filled', value: '' },
            { column: 'stopped', is: 'equals', value: '是' },
          ],
          name: 'project',
          says: '已开工而停工',
        },
        steps: [{ times: 1, list: 'stalled', by: CENTRE, whom: '责任单位' }],
      },
      {
        clause: '当月无投资',
        kind: 'entries',
        table: PROGRESS,
        args: {
          where: [
            { column: 'started', is: 'filled', value: '' },
            { column: 'produced', is: 'blank', value: '' },
            { column: 'invested.month', is: 'below', value: '0.0001' },
          ],
          name: 'project',
          says: '已开工，当月没有完成投资',
        },
        steps: [{ times: 1, list: 'stalled', by: CENTRE, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '项-12',
    name: '数据报送与口径分工',
    place: '四（二）',
    nature: 'no-measure',
    why: {
      zh: '只写了由谁统筹、“每月按时”报送，没有日期和表样。',
      en: 'It says who is in charge and that lists come in on time, without a day or a form.',
    },
  },
  {
    rule: '项-13',
    name: '固定资产投资年度目标',
    place: '二（三）',
    nature: 'computed',
    clauses: [
      { kind: 'behind', table: INDICATORS, args: { gap: '0', only: ['固定资产投资'] }, steps: BEHIND },
    ],
  },
  {
    rule: '项-14',
    name: 'A、B、C类项目',
    place: '附件3',
    nature: 'no-measure',
    why: { zh: '三类的含义没有写。', en: 'What the three classes mean is not said.' },
  },
  {
    rule: '项-15',
    name: '向上争取资金任务',
    place: '附件4',
    nature: 'computed',
    clauses: [
      { kind: 'behind', table: 'project/funding', args: { gap: '0', measures: ['plan'] }, steps: BEHIND },
    ],
  },
];
