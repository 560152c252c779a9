import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildProgram } from '../../src/cli/program.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { readScheme } from '../../src/index.ts';
import { FIXTURES, newFolder } from '../support/cli.ts';
import { fallingBack } from './made-up-rule.ts';

/** The line that a new metric needs beside its file: its place in the list of metrics. */
vi.mock('../../src/assessment/metrics/index.ts', async (original) => {
  const known = await original<typeof import('../../src/assessment/metrics/index.ts')>();
  const { registryOf } = await import('../../src/assessment/metrics/registry.ts');
  const { fellBack } = await import('./made-up-metric.ts');
  return registryOf([...known.metrics, fellBack]);
});

/** The line that a new rule needs: its place in the list of rules. */
vi.mock('../../schemas/rules/index.ts', async (original) => {
  const known = await original<typeof import('../../schemas/rules/index.ts')>();
  const { fallingBack: rule } = await import('./made-up-rule.ts');
  return { ...known, rules: [...known.rules, rule] };
});

/** Runs a command line in this process, in whose lists the made-up metric and rule stand. */
async function dayie(workingFolder: string, ...args: readonly string[]): Promise<string> {
  let stdout = '';
  const program = buildProgram(
    {
      language: 'zh',
      workingFolder,
      program: '',
      print: (words) => {
        stdout += words;
      },
      note: () => {},
      colour: { stdout: false, stderr: false },
      asIs: { stdout: () => undefined, stderr: () => undefined },
      painted: () => undefined,
      width: 400,
      progress: false,
      quiet: false,
      today: '2023-06-05',
      environment: {},
    },
    () => {},
  );
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (words) => {
        stdout += words;
      },
    });
  // Commander ends a run that prints help by a throw.
  await program.parseAsync(args, { from: 'user' }).catch(() => {});
  return stdout;
}

const monthly = ['monthly', 'targets'].map((part) => path.join(FIXTURES, part));

const Listed = z.object({
  interviews: z.array(
    z.object({
      unit: z.string(),
      rule: z.string(),
      status: z.string(),
      months: z.array(z.string()),
      interviewer: z.string(),
      reason: z.string(),
    }),
  ),
  assessments: z.array(
    z.object({
      id: z.string(),
      classes: z.array(
        z.object({
          units: z.array(
            z.object({ unit: z.string(), rank: z.number(), previousRank: z.number().nullable() }),
          ),
        }),
      ),
    }),
  ),
  settings: z.object({
    entries: z.array(z.object({ id: z.string(), setting: z.string(), value: z.string() })),
  }),
});

describe('A metric and a rule that a file and a line each add', () => {
  it('put units on the list, with the rule’s number, words and people', async () => {
    const run = async (month: string) =>
      Listed.parse(
        JSON.parse(await dayie(newFolder(), 'warn', ...monthly, '--month', month, '--format', 'json')),
      );
    const [april, may] = [await run('2023-04'), await run('2023-05')];
    const fallen = ({ assessments }: z.infer<typeof Listed>): readonly string[] =>
      assessments
        .filter(({ id }) => id === fallingBack.table)
        .flatMap(({ classes }) => classes.flatMap(({ units }) => units))
        .filter(({ rank, previousRank }) => previousRank !== null && rank > previousRank)
        .map(({ unit }) => unit);
    const mine = may.interviews.filter(({ rule }) => rule === fallingBack.rule);
    expect(mine.map(({ unit }) => unit).toSorted()).toEqual(fallen(may).toSorted());
    expect(mine.length).toBeGreaterThan(0);
    for (const item of mine) {
      const twice = fallen(april).includes(item.unit);
      expect([item.status, item.interviewer]).toEqual([twice ? 'interview' : 'warning', '分管副市长']);
      expect(item.reason).toMatch(twice ? /连续\d个月名次后退$/ : /^5月名次后退，再有1个月即达到约谈条件$/);
    }
  });

  it('stand in 口径说明 and in the JSON’s settings, with the rule’s own name and number', async () => {
    const out = newFolder();
    const stdout = await dayie(
      out,
      'score',
      ...monthly,
      '--format',
      'json',
      '--out',
      'out',
      '--date',
      '2023-06-05',
    );
    expect(Listed.parse(JSON.parse(stdout)).settings.entries).toContainEqual({
      id: 'fell-back',
      setting: '后退',
      value: '名次比上月靠后；上月没有名次的待核实',
    });
    const texts = textsOf(path.join(out, 'out', '2023-05-招商引资-考核评分.xlsx'));
    expect(texts).toContain('文件未规定“乡镇名次连续后退”如何认定（试-01）。');
    expect(texts).toContain('试-01 乡镇名次连续后退');
    expect(texts.some((text) => /5月：由第\d+名到第\d+名/.test(text))).toBe(true);
  });

  it('have a row, a choice and an explanation in the scheme’s workbook, which reads back', async () => {
    const folder = newFolder();
    await dayie(folder, 'init', '.');
    const file = path.join(folder, '考核办法.xlsx');
    const texts = textsOf(file);
    expect(texts).toEqual(expect.arrayContaining(['试-01', '乡镇名次连续后退', '连续后退', '分管副市长']));
    expect(texts.some((text) => text.includes('连续后退：名次比上月靠后'))).toBe(true);
    const { scheme, findings } = readScheme({ name: '考核办法.xlsx', bytes: readFileSync(file) });
    expect(scheme?.rules.find(({ rule }) => rule === fallingBack.rule)).toEqual({
      ...fallingBack,
      place: '考核办法',
    });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('are named by the help of the command that gives the list', async () => {
    const help = await dayie(newFolder(), 'warn', '--help');
    expect(help.replace(/\s/gu, '')).toContain('试-01乡镇名次连续后退');
  });
});

function textsOf(file: string): readonly string[] {
  const { workbook } = readWorkbook(readFileSync(file), { file });
  return (workbook?.sheets ?? []).flatMap((sheet) =>
    [...sheet.rows()].flatMap(({ cells }) => cells.map(({ value }) => value)),
  );
}
