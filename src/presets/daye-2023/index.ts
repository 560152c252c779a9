import { Decimal } from '../../core/decimal.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { indicators } from './indicators.ts';
import { roster } from './roster.ts';

const STEPS = [
  { months: 2, interviewer: '分管市领导' },
  { months: 3, interviewer: '市委市政府主要领导' },
] as const;

const INTERVIEW = {
  steps: STEPS,
  warnBefore: 1,
  interviewee: '主要负责人',
  exemptWhenComplete: false,
  exemptUnits: [],
} as const;

/** 考核办法 daye-2023: what 冶办发〔2023〕1号 says, and a stated default for everything it leaves open. */
export const daye2023: Scheme = {
  id: 'daye-2023',
  title: '大冶市2023年招商引资考核办法',
  year: 2023,
  issuer: '大冶市',
  decimals: 2,
  ranking: 'competition',
  incomplete: 'exclude',
  lights: { green: new Decimal(0), yellow: new Decimal(-10) },
  bonusCap: null,
  deductionCap: null,
  unclassified: '未定类',
  classes: ['高新区', '一类乡镇', '二类乡镇', '三类乡镇', '未定类', '市直部门', '国有投融资公司', '金融机构'],
  roster,
  indicators,
  interviewRules: [
    {
      rule: '招-03',
      name: '乡镇连续排名倒数第一',
      table: 'investment/townships',
      metric: 'last',
      kinds: ['township'],
      ...INTERVIEW,
    },
    {
      rule: '招-04',
      name: '部门、国有投融资公司、金融机构连续无招商实效',
      table: 'investment/departments',
      metric: 'no-result',
      kinds: ['department', 'state-company', 'bank'],
      ...INTERVIEW,
    },
  ],
  adjustments: [],
  assessments: [
    { table: 'investment/departments', name: '部门单位及金融机构招商引资' },
    { table: 'investment/townships', name: '乡镇招商引资' },
  ],
};
