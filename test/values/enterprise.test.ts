import { expect, it } from 'vitest';
import { readEnterprise } from '../../src/values/enterprise.ts';

const AT = { file: 'a.xlsx', sheet: '表', cell: 'C5' };
const MARKERS = ['※', '进规培育', '金种子企业', '盘活企业'];

it.each([
  ['甲公司', '甲公司', []],
  ['※甲公司', '甲公司', ['※']],
  ['甲公司（进规培育）', '甲公司', ['进规培育']],
  ['甲公司(金种子企业)', '甲公司', ['金种子企业']],
  ['※甲公司（盘活企业）（进规培育）', '甲公司', ['※', '进规培育', '盘活企业']],
  ['甲 公\n司', '甲公司', []],
  ['乙公司（原甲公司）', '乙公司（原甲公司）', []],
  ['进规培育公司', '进规培育公司', []],
])('The markers of %j are data apart from the name.', (typed, name, markers) => {
  expect(readEnterprise(typed, MARKERS, AT)).toEqual({
    value: { kind: 'enterprise', name, markers, text: typed },
    findings: [],
  });
});

it.each(['※', '（进规培育）', ' ※（金种子企业） '])('Markers alone (%j) name no enterprise.', (typed) => {
  expect(readEnterprise(typed, MARKERS, AT).value).toEqual({ kind: 'blank' });
});

it.each(['甲公司（进规培养）', '甲公司（进规）', '甲公司(金种子)', '甲公司（盘话企业）'])(
  'What is nearly a marker is asked about and stays in the name: %s',
  (typed) => {
    const { value, findings } = readEnterprise(typed, MARKERS, AT);
    expect(value).toMatchObject({ kind: 'enterprise', name: typed, markers: [] });
    expect(findings.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(['VALUE-019 C5']);
  },
);

it.each(['甲公司（集团）', '甲公司（大冶）', '华新水泥（大冶）有限公司', '甲公司（原乙公司）'])(
  'Brackets of the name itself are left alone: %s',
  (typed) => {
    expect(readEnterprise(typed, MARKERS, AT).findings).toEqual([]);
  },
);
