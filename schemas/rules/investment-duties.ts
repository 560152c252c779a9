import type { Stated } from './rule.ts';

const DEPARTMENTS = 'investment/departments';
const OUTINGS = 'investment/outings';

const SHORT = [{ times: 1, list: 'shortfall', by: '市招商服务中心', whom: '责任单位' }] as const;

/** The two whose 班子成员 and 主要负责人 have limits of their own. */
const FEDERATION = '市工商联';
const CENTRE = '市招商服务中心';

const outings = (who: string, more: Readonly<Record<string, unknown>>) => ({
  date: 'departed',
  where: [{ column: 'who', is: 'equals', value: who }],
  silent: 'open',
  ...more,
});
const ABROAD = [
  { column: 'who', is: 'equals', value: '主要负责人' },
  { column: 'outside', is: 'equals', value: '是' },
];

/** The 15 that 三（三）3 names for the highest tier: six with three tasks, nine that lead a chain. */
const HIGHEST_TIER = [
  '市委办公室',
  '市政府办公室',
  '市人大常委会办公室',
  '市政协办公室',
  '市委宣传部',
  '市委组织部',
  '市委政法委',
  '市委统战部',
  '市发改局',
  '市经信局',
  '市文旅局',
  '市商务局',
  '市农业农村局',
  FEDERATION,
  '市卫健局',
];

/** 招商引资: what departments are given for it, and how often they are to go out. */
export const investmentDuties: readonly Stated[] = [
  {
    rule: '招-14',
    name: '部门招商工作经费',
    place: '三（三）3',
    nature: 'computed',
    clauses: [
      {
        kind: 'amount-by-tier',
        table: DEPARTMENTS,
        args: { measure: 'projects', top: HIGHEST_TIER },
        kinds: ['department'],
        steps: [
          { times: 1, list: 'funds', by: '市财政局', whom: '全年包干', amount: '8' },
          { times: 2, list: 'funds', by: '市财政局', whom: '全年包干', amount: '15' },
          { times: 3, list: 'funds', by: '市财政局', whom: '全年包干', amount: '30' },
        ],
      },
    ],
  },
  {
    rule: '招-15',
    name: '外出招商最低次数、天数',
    place: '四（二）',
    nature: 'computed',
    clauses: [
      {
        clause: '主要负责人',
        kind: 'fewer-than',
        table: OUTINGS,
        args: {
          every: 'year',
          least: 12,
          counts: 'rows',
          date: 'departed',
          where: ABROAD,
          silent: 'open',
          except: [FEDERATION, CENTRE],
          says: '主要负责人赴省外招商',
        },
        steps: SHORT,
      },
      {
        clause: '招商中心、工商联主要负责人',
        kind: 'fewer-than',
        table: OUTINGS,
        args: {
          every: 'year',
          least: 24,
          counts: 'rows',
          date: 'departed',
          where: ABROAD,
          silent: 'open',
          units: [CENTRE, FEDERATION],
          says: '主要负责人赴省外招商',
        },
        steps: SHORT,
      },
      {
        clause: '招商中心、工商联班子成员',
        kind: 'fewer-than',
        table: OUTINGS,
        args: outings('班子成员', {
          every: 'month',
          least: 15,
          counts: 'days',
          until: 'returned',
          units: [CENTRE, FEDERATION],
          says: '班子成员外出招商',
        }),
        steps: SHORT,
      },
      {
        clause: '乡镇专班',
        kind: 'fewer-than',
        table: OUTINGS,
        args: outings('招商专班', {
          every: 'month',
          least: 15,
          counts: 'days',
          until: 'returned',
          says: '招商专班外出招商',
        }),
        kinds: ['township'],
        steps: SHORT,
      },
      {
        clause: '招商中心专班',
        kind: 'fewer-than',
        table: OUTINGS,
        args: outings('招商专班', {
          every: 'month',
          least: 20,
          counts: 'days',
          until: 'returned',
          units: [CENTRE],
          says: '招商专班外出招商',
        }),
        steps: SHORT,
      },
      {
        clause: '市直单位及金融机构专班',
        kind: 'fewer-than',
        table: OUTINGS,
        args: outings('招商专班', {
          every: 'month',
          least: 10,
          counts: 'days',
          until: 'returned',
          except: [CENTRE],
          says: '招商专班外出招商',
        }),
        kinds: ['department', 'bank'],
        steps: SHORT,
      },
    ],
  },
];
