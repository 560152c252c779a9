import { expect, it } from 'vitest';
import { readEnterprise } from '../../src/values/enterprise.ts';

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
  expect(readEnterprise(typed, MARKERS)).toEqual({
    value: { kind: 'enterprise', name, markers, text: typed },
    findings: [],
  });
});

it.each(['※', '（进规培育）', ' ※（金种子企业） '])('Markers alone (%j) name no enterprise.', (typed) => {
  expect(readEnterprise(typed, MARKERS).value).toEqual({ kind: 'blank' });
});
