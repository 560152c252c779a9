import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { departments } from '../../schemas/investment/departments.ts';
import { ScoreDocument } from '../../schemas/output/score.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { makeTemplates } from '../../src/runs/template.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { dayie, newFolder } from '../support/cli.ts';

/** 市教育局 and 市科协 have brought in one project together. */
const MONTH = [
  '2023年1—5月完成情况',
  '责任单位,新签约项目任务（个）,新签约项目累计（个）,签约额任务（亿元）,签约额累计（亿元）',
  '市教育局,2,1.5,4,2',
  '市科协,2,0.5,4,1',
  '合计,4,2,8,3',
].join('\n');

let folder = '';

beforeAll(async () => {
  folder = newFolder();
  mkdirSync(path.join(folder, '月报'));
  writeFileSync(path.join(folder, '月报', '2023-05.csv'), MONTH);
  const scheme = schemeWorkbook({ ...daye2023, halfProjects: true }, '2023-06-05');
  writeFileSync(path.join(folder, '半个.xlsx'), writeWorkbook(scheme));
});

const run = (...args: readonly string[]) => dayie([...args, '--date', '2023-06-05'], { cwd: folder });
const HALVES = ['--scheme', '半个.xlsx'] as const;

describe('Projects by halves, as the scheme’s workbook says', () => {
  it('validate clean with it, and are errors that name the setting without it', () => {
    const without = run('validate', '月报');
    expect([run('validate', '月报', ...HALVES).status, without.status]).toEqual([0, 1]);
    expect(without.stdout).toContain('VALUE-030  C3、C4');
    expect(without.stdout).toContain('项目可按半个计');
    const english = run('validate', '月报', '--lang', 'en');
    expect(english.stdout).toContain('set 项目可按半个计 on the');
  });

  /** Unit, score, and what is known of its projects. */
  const scored = (where: string, ...scheme: readonly string[]) => {
    const { stdout } = run('score', where, '--month', '2023-05', '--format', 'json', ...scheme);
    const { assessments, settings } = ScoreDocument.parse(JSON.parse(stdout));
    const units = assessments.flatMap(({ classes }) => classes.flatMap((group) => group.units));
    return {
      units: units.map(({ unit, score, indicators }) => [unit, score, indicators[0]?.actual ?? null]),
      sums: assessments.flatMap(({ sums }) => sums.map(({ column, actual }) => [column, actual])),
      setting: settings.entries.find(({ id }) => id === 'half-projects'),
    };
  };

  it('are scored by it: 1.5 of 2 and 0.5 of 2, in sum 2; without it the figures are to be verified', () => {
    const by = scored('月报', ...HALVES);
    // (75 + 50) ÷ 2 and (25 + 25) ÷ 2.
    expect(by.units).toEqual([
      ['市教育局', '62.50', '1.5'],
      ['市科协', '25.00', '0.5'],
    ]);
    expect(by.sums).toEqual([
      ['projects', '2'],
      ['contract-value', '3'],
    ]);
    expect(by.setting).toMatchObject({ value: '是：联合招商的项目可以各计0.5个', default: false });
    const without = scored('月报');
    expect(without.units).toEqual([
      ['市科协', null, null],
      ['市教育局', null, null],
    ]);
    expect(without.setting).toMatchObject({ value: '否：项目个数只计整数，填了小数的待核实', default: true });
  });

  it('are collected, and the collected month scores alike', () => {
    run('collect', '月报', '--month', '2023-05', '--out', '汇总.xlsx', ...HALVES);
    expect(scored('汇总.xlsx', ...HALVES).units).toEqual(scored('月报', ...HALVES).units);
    expect(run('validate', '汇总.xlsx', ...HALVES).stdout).not.toContain('VALUE-0');
  });

  it('may be entered in the forms made with it, and only then', () => {
    const made = (halfProjects: boolean): string => {
      const { files } = makeTemplates({
        definitions: [departments],
        named: true,
        scheme: { ...daye2023, halfProjects },
        month: { year: 2023, month: 5 },
        perUnit: false,
        targets: [],
        layout: null,
        sending: { due: null, contact: null },
        blankRows: null,
        date: '2023-06-05',
      });
      return JSON.stringify(files);
    };
    expect(made(false)).not.toContain('整数或半个');
    expect(made(true)).toContain('请填不小于0的整数或半个（0.5的倍数）');
  });
});
