import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.ts';

describe('names and headings that look alike', () => {
  it.each([
    ['市⺠政局', '市民政局', 'a radical of the supplement'],
    ['陕⻄⻓江⻋⻔⻢⻰⻘⻝品', '陕西长江车门马龙青食品', 'many of them'],
    ['⼤冶市⾦融⼯作局', '大冶市金融工作局', 'Kangxi radicals'],
    ['市教育\uf98a局', '市教育力局', 'a compatibility form'],
    ['市發\u202c改\u200e局', '市發改局', 'direction marks'],
    ['Ａｂ（１）', 'ab(1)', 'full width'],
  ])('%s is %s: %s', (typed, plain) => {
    expect(fold(typed)).toBe(plain);
  });

  it.each([
    ['5²', '52'],
    ['①', '1'],
    ['⑴', '(1)'],
    ['㉑', '21'],
    ['½', '1/2'],
    ['㎡', 'm2'],
    ['H₂O', 'H2O'],
  ])('%s does not become %s', (typed, other) => {
    expect(fold(typed)).not.toBe(fold(other));
    expect(fold(`甲${typed}乙`)).not.toBe(fold(`甲${other}乙`));
  });

  it('every whole character among the radicals is folded to one outside their blocks', () => {
    const radicals = Array.from({ length: 0x2ef4 - 0x2e80 }, (_, index) =>
      String.fromCharCode(0x2e80 + index),
    );
    const left = radicals.filter((radical) => /[\u2e80-\u2fdf]/u.test(fold(radical)));
    // U+2E9A is not assigned.
    expect(left).toEqual(['\u2e9a']);
  });
});
