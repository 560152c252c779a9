import type { Stated } from './rule.ts';

const OFFICE = '市创建指挥部办公室';
const SCORES = 'assessment/scores';
const PROBLEMS = 'civic/problems';
const TASKS = 'civic/tasks';
const INDICATORS = 'plan/indicators';
const VOLUNTEERING = 'civic/volunteering';

const SHORT = [{ times: 1, list: 'shortfall', by: OFFICE, whom: '责任单位' }] as const;
const RANKED = [{ times: 1, list: 'attention', by: OFFICE, whom: '通报' }] as const;
const BEHIND = [{ times: 1, list: 'behind', by: OFFICE, whom: '牵头单位' }] as const;
const NOT_DONE = [{ times: 1, list: 'not-done', by: OFFICE, whom: '责任单位' }] as const;
const RED = [1, 2, 3].map((times) => ({ times, list: 'red' as const, by: OFFICE, whom: '公布' }));
const BLACK = [{ times: 1, list: 'black', by: OFFICE, whom: '公布' }] as const;

const redAndBlack = (every: string, exam: string) =>
  [
    { clause: '红榜', kind: 'first', table: SCORES, args: { every, exam, metAll: 'no' }, steps: RED },
    { clause: '黑榜', kind: 'last-of', table: SCORES, args: { every, exam, n: 3 }, steps: BLACK },
  ] as const;

/** A figure of the month, of one category, below what is asked for. */
const monthly = (
  clause: string,
  category: string,
  value: string,
  below: string,
  unit: string,
  says: string,
) => ({
  clause,
  kind: 'in-band',
  table: VOLUNTEERING,
  args: {
    value,
    below,
    monthly: 'yes',
    where: [{ column: 'category', is: 'equals', value: category }],
    name: 'team',
    unit,
    says,
  },
  steps: SHORT,
});

const ratio = (clause: string, value: string, over: string, limit: Readonly<Record<string, string>>) => ({
  clause,
  kind: 'in-band',
  table: VOLUNTEERING,
  args: {
    value,
    over,
    ...limit,
    monthly: 'yes',
    where: [{ column: over, is: 'filled', value: '' }],
    name: 'team',
    unit: '%',
    says: clause,
  },
  steps: SHORT,
});

/** 文明提升. */
export const civicRules: readonly Stated[] = [
  {
    rule: '文-01',
    name: '周通报、月排名、季考核',
    place: '五（四）',
    nature: 'computed',
    clauses: [
      {
        kind: 'later-than',
        table: PROBLEMS,
        args: { due: 'due', to: 'closed', name: 'point', warnDays: 7 },
        steps: [{ times: 1, list: 'overdue', by: OFFICE, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '文-02',
    name: '“A+B”分类考核',
    place: '三（十）',
    nature: 'computed',
    clauses: [
      { kind: 'ranking', table: SCORES, args: { every: 'quarter', exam: '文明创建' }, steps: RANKED },
    ],
  },
  {
    rule: '文-03',
    name: '门前三包红黑榜、月考核排名',
    place: '三（十）',
    nature: 'computed',
    clauses: redAndBlack('month', '门前三包'),
  },
  {
    rule: '文-04',
    name: '逾期未整改：通报批评、约谈、移交',
    place: '三（十）',
    nature: 'computed',
    clauses: [
      {
        kind: 'nth-overdue',
        table: PROBLEMS,
        args: { due: 'due', done: 'closed', by: 'unit', name: 'point' },
        steps: [
          { times: 1, list: 'notice', by: OFFICE, whom: '单位及个人' },
          { times: 2, list: 'interview', by: OFFICE, whom: '单位及个人' },
          { times: 3, list: 'transfer', by: '市纪委监委', whom: '单位及个人' },
        ],
      },
    ],
  },
  {
    rule: '文-05',
    name: '严重后果追责',
    place: '五（四）',
    nature: 'judgement',
    why: {
      zh: '“严重后果”“扣分严重”没有界线，由指挥部认定；列出复查不到位的问题供判断。',
      en: 'No threshold is set; problems that failed their review are prepared for the decision.',
    },
    candidates: [
      {
        kind: 'entries',
        table: PROBLEMS,
        args: {
          where: [{ column: 'review', is: 'equals', value: '整改不到位' }],
          name: 'point',
          says: '复查整改不到位',
        },
        steps: [{ times: 1, list: 'candidates', by: OFFICE, whom: '责任单位' }],
      },
    ],
  },
  {
    rule: '文-06',
    name: '硬骨头整治',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        kind: 'tasks',
        table: TASKS,
        args: { only: ['交通秩序', '小区', '农贸市场', '活禽', '线缆', '出租车', '营运市场', '消防', '犬'] },
        steps: [{ times: 1, list: 'overdue', by: OFFICE, whom: '牵头单位' }],
      },
    ],
  },
  {
    rule: '文-07',
    name: '自查拉练、国检模拟',
    place: '三（三）、三（十）',
    nature: 'computed',
    clauses: [
      { kind: 'ranking', table: SCORES, args: { every: 'month', exam: '国检模拟' }, steps: RANKED },
      {
        clause: '次数',
        kind: 'behind',
        table: INDICATORS,
        args: { gap: '0', only: ['自查', '国检模拟'] },
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '文-08',
    name: '点位不失分、少扣分',
    place: '三（三）',
    nature: 'computed',
    clauses: [
      {
        clause: '静态点位',
        kind: 'in-band',
        table: SCORES,
        args: {
          value: 'score',
          below: '100',
          span: 'span',
          name: 'object',
          where: [{ column: 'review', is: 'contains', value: '静态点位' }],
          unit: '分',
          says: '静态点位得分',
        },
        steps: SHORT,
      },
    ],
  },
  {
    rule: '文-09',
    name: '工作推进会每季度至少1次',
    place: '三（十）',
    nature: 'computed',
    clauses: [{ kind: 'behind', table: INDICATORS, args: { gap: '0', only: ['推进会'] }, steps: BEHIND }],
  },
  {
    rule: '文-10',
    name: '创建办不少于3人',
    place: '三（十）',
    nature: 'judgement',
    why: {
      zh: '没有报送人数的表，由指挥部办公室检查；是“原则上”的要求。',
      en: 'No table reports numbers of staff; the command’s office looks into it.',
    },
  },
  {
    rule: '文-11',
    name: '村（社区）干部加发工资',
    place: '三（十）',
    nature: 'no-measure',
    why: {
      zh: '金额、月数和任期要求没有写，也没有干部名册。',
      en: 'Amount and months are not set, and no table lists the cadres.',
    },
  },
  {
    rule: '文-12',
    name: '餐饮红黑榜',
    place: '三（五）',
    nature: 'computed',
    clauses: redAndBlack('quarter', '餐饮'),
  },
  {
    rule: '文-13',
    name: '诚信红黑榜',
    place: '三（六）',
    nature: 'computed',
    clauses: redAndBlack('quarter', '诚信'),
  },
  {
    rule: '文-14',
    name: '一月一评比',
    place: '附件3',
    nature: 'computed',
    clauses: [
      {
        kind: 'due',
        table: 'civic/contests',
        args: { month: 'month', state: 'state', done: ['已开展'], name: 'contest' },
        steps: NOT_DONE,
      },
    ],
  },
  {
    rule: '文-15',
    name: '一月一主题',
    place: '附件2',
    nature: 'computed',
    clauses: [
      {
        kind: 'due',
        table: 'civic/themes',
        args: { month: 'month', state: 'state', done: ['已开展'], name: 'content' },
        steps: NOT_DONE,
      },
    ],
  },
  {
    rule: '文-16',
    name: '志愿服务次数、时长',
    place: '三（九）、附件1行动9',
    nature: 'computed',
    clauses: [
      monthly('书记', '书记', 'times', '1', '次', '本月志愿服务'),
      monthly('市直队', '市直队', 'times', '2', '场次', '本月下沉'),
      monthly('所', '所', 'times', '9', '场', '本月活动'),
      monthly('站', '站', 'times', '9', '场', '本月活动'),
      monthly('所宣讲', '所', 'lectures', '3', '场', '本月理论政策宣讲'),
      monthly('站宣讲', '站', 'lectures', '3', '场', '本月理论政策宣讲'),
      {
        clause: '书记时长',
        kind: 'in-band',
        table: VOLUNTEERING,
        args: {
          value: 'hours',
          below: '20',
          takenOn: 'yes',
          monthly: 'yes',
          where: [{ column: 'category', is: 'equals', value: '书记' }],
          name: 'team',
          unit: '小时',
          says: '累计时长',
        },
        steps: SHORT,
      },
    ],
  },
  {
    rule: '文-17',
    name: '志愿服务比率',
    place: '附件1行动9第4项',
    nature: 'computed',
    clauses: [
      ratio('注册志愿者占常住人口', 'registered', 'residents', { atMost: '20' }),
      ratio('在职党员注册率', 'registered-members', 'members', { below: '100' }),
      ratio('有时间记录者占比', 'active', 'registered', { atMost: '50' }),
      {
        clause: '认同和支持率',
        kind: 'in-band',
        table: VOLUNTEERING,
        args: {
          value: 'approval',
          atMost: '90',
          monthly: 'yes',
          where: [{ column: 'approval', is: 'filled', value: '' }],
          name: 'team',
          unit: '%',
          says: '认同和支持率',
        },
        steps: SHORT,
      },
    ],
  },
  {
    rule: '文-18',
    name: '履行公共服务纳入文明单位考核',
    place: '三（六）',
    nature: 'judgement',
    why: {
      zh: '分值没有写，由文明办在文明单位考核中评定。',
      en: 'No points are set; it is for the assessment of civilised units.',
    },
  },
  {
    rule: '文-19',
    name: '表彰评选名额',
    place: '三（一）、三（六）、三（八）',
    nature: 'computed',
    clauses: [
      {
        kind: 'behind',
        table: INDICATORS,
        args: {
          gap: '0',
          only: ['楷模', '最美政务人', '最美服务窗口', '最美便民服务中心', '好少年', '文明校园'],
        },
        steps: BEHIND,
      },
    ],
  },
  {
    rule: '文-20',
    name: '文明细胞创建闭环',
    place: '三（四）',
    nature: 'judgement',
    why: {
      zh: '周期和升降级标准没有写，由各牵头单位掌握；整改情况见文-01、文-04。',
      en: 'Neither interval nor standard is set; what is being put right stands under 文-01 and 文-04.',
    },
  },
  {
    rule: '文-21',
    name: '三阶段工作安排',
    place: '四',
    nature: 'no-measure',
    why: {
      zh: '各阶段怎样验收没有写，6月同时属于两个阶段；任务的时限见文-06和任务清单。',
      en: 'How a stage is accepted is not said, and June belongs to two of them.',
    },
  },
];
