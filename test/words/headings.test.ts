import { expect, test } from 'vitest';
import { indicators } from '../../src/presets/daye-2023/indicators.ts';
import { headingName, isNamed } from '../../src/words/headings.ts';

test.each([
  [['发改口', '发改口合计数'], '发改口合计数'],
  [['发改口', '企业债'], '发改口企业债'],
  [['工业项目', '签约额'], '工业项目签约额'],
  [['签约', '签约项目', '签约项目个数'], '签约项目个数'],
  ['导向性计划', '导向性计划'],
])('The heading %j is called %s: a level that the one below says again is said once.', (header, name) => {
  expect(headingName({ header })).toBe(name);
});

test('A scheme’s cell may still say both levels, or the heading on one line.', () => {
  for (const text of ['发改口合计数', '发改口发改口合计数', '发改口/发改口合计数'])
    expect(isNamed({ header: ['发改口', '发改口合计数'] }, text)).toBe(true);
  expect(isNamed({ header: ['发改口', '发改口合计数'] }, '合计数')).toBe(false);
});

test('No indicator of the built-in scheme says a part of its name twice.', () => {
  for (const { name } of indicators) expect(name).not.toMatch(/(.{2,})\1/u);
});
