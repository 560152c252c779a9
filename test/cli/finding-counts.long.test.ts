import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { foldersIn, inputsOf, run, scored, validated } from '../office/running.ts';
import { newFolder, PROJECT } from '../support/cli.ts';

const OFFICE = path.join(PROJECT, 'fixtures', 'office');
const WORDS = { error: '错误', warning: '警告', info: '提示' } as const;
const OPTIONS = ['--fail-on', 'never', '--date', '2023-06-05'] as const;

type Counts = Readonly<Record<string, number>>;

/** `错误 VALUE-001` and how often. */
function counted(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What a sheet 问题清单 lists. */
function inSheet(file: string): Counts {
  const { workbook } = readWorkbook(readFileSync(file), { file });
  const sheet = workbook?.sheets.find(({ name }) => name === '问题清单');
  const rows = [...(sheet?.rows() ?? [])].map(({ cells }) => cells);
  const heads = rows.find((cells) => cells.some(({ value }) => value === '级别')) ?? [];
  const column = (heading: string): number => heads.find(({ value }) => value === heading)?.column ?? 0;
  const lines = rows.slice(rows.indexOf(heads) + 1).map((cells) => {
    const text = (at: number): string => cells.find((cell) => cell.column === at)?.value ?? '';
    return `${text(column('级别'))} ${text(column('编号'))}`;
  });
  return counted(lines.filter((line) => /^\S+ [A-Z]+-\d{3}$/u.test(line)));
}

/** The last line of a screen: 共3处错误、1处警告. */
function totalsOn(screen: string): Counts {
  const [total = ''] = screen.match(/共(?:\d+处(?:错误|警告|提示)、?)+/gu)?.slice(-1) ?? [];
  return Object.fromEntries(
    [...total.matchAll(/(\d+)处(错误|警告|提示)/gu)].map(([, count, word]) => [word ?? '', Number(count)]),
  );
}

function bySeverity(counts: Counts): Counts {
  const sums = new Map<string, number>();
  for (const [line, count] of Object.entries(counts)) {
    const [word = ''] = line.split(' ');
    sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}

/** The kinds that a screen lists. */
function kindsOn(screen: string): readonly string[] {
  return [...new Set(screen.match(/(?<=^ {2})(?:错误|警告|提示) [A-Z]+-\d{3}/gmu) ?? [])].sort();
}

const folders = foldersIn(OFFICE);

describe('Findings are as many on the screen, in the sheet and in JSON', () => {
  it.each(folders)('of %s when they are checked', async (name) => {
    const folder = path.join(OFFICE, name);
    const { findings } = await validated(folder, OPTIONS);
    const json = counted(findings.map(({ severity, code }) => `${WORDS[severity]} ${code}`));
    const out = path.join(newFolder(), '问题清单.xlsx');
    const formats = ['--format', 'text', '--format', 'xlsx', '--output', out];
    const { stdout } = await run(folder, ['validate', ...inputsOf(folder), ...OPTIONS, ...formats]);
    expect(inSheet(out)).toEqual(json);
    expect(totalsOn(stdout)).toEqual(bySeverity(json));
    expect(kindsOn(stdout)).toEqual(Object.keys(json));
  });

  const compared = new Map<string, number>();

  it.each(folders)('of %s when they are scored', async (name) => {
    const folder = path.join(OFFICE, name);
    const out = newFolder();
    const inputs = [...inputsOf(folder), ...OPTIONS, '--out'];
    const { stderr } = await run(folder, ['score', ...inputs, out]);
    const books = readdirSync(out).filter((file) => file.endsWith('考核评分.xlsx'));
    const [book] = books;
    // Where nothing can be scored there is no sheet, and of several plans each lists its own.
    if (book === undefined || books.length > 1) return;
    const { document } = await scored(folder, OPTIONS);
    const json = counted(document.findings.map(({ severity, code }) => `${WORDS[severity]} ${code}`));
    expect(inSheet(path.join(out, book))).toEqual(json);
    expect(totalsOn(stderr)).toEqual(bySeverity(json));
    expect(kindsOn(stderr)).toEqual(Object.keys(json));
    compared.set(name, document.findings.length);
  });

  it('of which many were scored, and most with findings', () => {
    expect(compared.size).toBeGreaterThan(40);
    expect([...compared.values()].filter((count) => count > 0).length).toBeGreaterThan(30);
  });

  it.each(['raised-marks/footnote-marks', 'clean/one-header-row', 'implausible-figures/against-last-month'])(
    'of %s when its month is run',
    async (name) => {
      const folder = newFolder();
      cpSync(path.join(OFFICE, name), path.join(folder, '报送'), { recursive: true });
      const { stdout } = await run(folder, ['month', '报送', ...OPTIONS]);
      const [lists = ''] = readdirSync(path.join(folder, '报送-结果'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('问题清单.xlsx'))
        .map((file) => path.join(folder, '报送-结果', file));
      const sheet: Counts = lists === '' ? {} : bySeverity(inSheet(lists));
      const said = (words: string): number =>
        [...stdout.matchAll(new RegExp(`(\\d+)处需${words}`, 'gu'))].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        );
      expect([said('修改'), said('核实')]).toEqual([sheet.错误 ?? 0, sheet.警告 ?? 0]);
    },
  );
});
