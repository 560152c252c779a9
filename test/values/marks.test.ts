import { describe, expect, it } from 'vitest';
import { isBlank, isNoTask } from '../../src/values/marks.ts';

describe('isNoTask', () => {
  it.each([
    '/',
    '／',
    '-',
    '－',
    '—',
    '——',
    '―',
    '−',
    '--',
    '//',
    '\\',
    '无',
    ' 无 ',
    '（无）',
    '无任务',
    '不涉及',
    'N/A',
  ])('takes %j for “no such task”', (mark) => {
    expect(isNoTask(mark)).toBe(true);
  });

  it.each(['0', '', ' ', '-1', '1/2', '一', '无锡', '未完成', '/个'])(
    'does not take %j for a mark',
    (other) => {
      expect(isNoTask(other)).toBe(false);
    },
  );

  it('leaves a single 一 alone, which may be the numeral, but knows two of them for a dash', () => {
    expect([isNoTask('一'), isNoTask('一一')]).toEqual([false, true]);
  });
});

describe('isBlank', () => {
  it.each(['', ' ', '\n\t', '\u3000', '\u00a0', '\u200b', '\ufeff'])('sees nothing in %j', (nothing) => {
    expect(isBlank(nothing)).toBe(true);
  });

  it.each(['0', '/', '.'])('sees something in %j', (something) => {
    expect(isBlank(something)).toBe(false);
  });
});
