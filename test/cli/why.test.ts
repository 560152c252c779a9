import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

const INPUTS = [path.join(FIXTURES, 'targets'), path.join(FIXTURES, 'monthly'), '--date', '2023-06-05'];

describe('dayie why', () => {
  it('tells rank, score, every figure with its cell as typed, and what is missing for the next place', () => {
    const { stdout, status } = dayie(['why', '教育局', ...INPUTS]);
    expect(status).toBe(0);
    const text = stdout.replace(/\n\s*/g, '');
    // 2 projects, 10 亿元 and 1 start asked for; 0, 4 and 0 done: (0 + 0.4 + 0) ÷ 3 × 100 = 13.33.
    expect(text).toContain('总分13.33分，序时进度41.67%，欠序时进度28.34个百分点');
    expect(text).toContain('签约额：任务10亿元，完成4亿元，完成率40.00%');
    expect(text).toMatch(/招商附件2-部门任务分解表\.xlsx![^!]+!D\d+，写作“10”/u);
    expect(text).toMatch(/2023-05\.xlsx![^!]+!F\d+，写作“4”/u);
    expect(text).toMatch(
      /上一名是市委宣传部，差3\.34分。.*签约额再完成1亿元，其余不变，即升至并列第41名（16\.67分）/u,
    );
  });

  it('says the same in English, without a Chinese sentence', () => {
    const { stdout, status } = dayie(['why', '市教育局', ...INPUTS, '--lang', 'en', '--indicator', '签约额']);
    expect(status).toBe(0);
    expect(stdout.replace(/\n\s*/g, ' ')).toContain('target 10 亿元, actual 4 亿元, rate 40.00%');
    expect(stdout).not.toMatch(/[，。；]/u);
    expect(stdout).not.toContain('新签约项目');
  });

  it('agrees with what score says of every unit', () => {
    interface Unit {
      readonly unit: string;
      readonly rank: number | null;
      readonly score: string | null;
    }
    const scored: { assessments: { classes: { units: Unit[] }[] }[] } = JSON.parse(
      dayie(['score', ...INPUTS, '--format', 'json', '--quiet', '--out', newFolder(), '--fail-on', 'never'])
        .stdout,
    );
    const units = scored.assessments.flatMap(({ classes }) => classes.flatMap((group) => group.units));
    expect(units.length).toBeGreaterThan(80);
    for (const { unit, rank, score } of [units[0], units[40], units.at(-1)].filter(
      (item) => item !== undefined,
    )) {
      const told = JSON.parse(dayie(['why', unit, ...INPUTS, '--format', 'json']).stdout);
      expect(told).toMatchObject({ unit, assessments: [{ rank, score }] });
    }
  });

  it('names the units that a name nobody has may mean, and refuses an indicator there is none of', () => {
    const nobody = dayie(['why', '市教育居', ...INPUTS]);
    expect([nobody.status, nobody.stdout]).toEqual([2, '']);
    expect(nobody.stderr).toContain('相近的有：市教育局');
    const none = dayie(['why', '市教育局', ...INPUTS, '--indicator', '产值']);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('签约额');
  });
});
