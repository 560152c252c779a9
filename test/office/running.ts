import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type FindingJson, FindingsDocument } from '../../schemas/output/findings.ts';
import { ScoreDocument } from '../../schemas/output/score.ts';
import type { Context } from '../../src/cli/context.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { BESIDE_SHEETS } from '../../src/model/workbook-model.ts';
import { newFolder } from '../support/cli.ts';

/** Inputs of a folder: every file in it, in folders of its own too, but for what is expected of them. */
export function inputsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|\/)(expected\.json|README\.md)$/u.test(name.replaceAll('\\', '/')))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}

/** The folders with something expected of them, by their path under `root`. */
export function foldersIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => existsSync(path.join(root, name, 'expected.json')))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command line over files of a folder, as the program runs it, without starting a process. */
export async function run(folder: string, args: readonly string[]): Promise<Ran> {
  const printed: string[] = [];
  const noted: string[] = [];
  const context: Context = {
    language: 'zh',
    workingFolder: folder,
    program: '',
    print: (text) => void printed.push(text),
    note: (text) => void noted.push(text),
    colour: { stdout: false, stderr: false },
    asIs: { stdout: (text) => void printed.push(text), stderr: (text) => void noted.push(text) },
    painted: () => undefined,
    width: 100,
    progress: false,
    quiet: false,
    today: '2023-12-31',
    environment: {},
  };
  let exit = 0;
  const program = buildProgram(context, (code) => {
    exit = code;
  });
  await program.parseAsync([...args], { from: 'user' });
  return { exit, stdout: printed.join(''), stderr: noted.join('') };
}

export async function validated(folder: string, options: readonly string[]) {
  const ran = await run(folder, ['validate', ...inputsOf(folder), '--format', 'json', ...options]);
  const { findings } = FindingsDocument.parse(JSON.parse(ran.stdout));
  return { ...ran, lines: findings.map(lineOf).sort(), findings };
}

/** `error TABLE-005 2023-05.xlsx 部门单位!E3`. */
export function lineOf({ severity, code, file, sheet, cell }: FindingJson): string {
  const at = [sheet, cell].filter((part) => part !== null).join('!');
  return [severity, code, file ?? '', at].filter((part) => part !== '').join(' ');
}

export async function scored(folder: string, options: readonly string[]) {
  const out = newFolder();
  const ran = await run(folder, ['score', ...inputsOf(folder), '--format', 'json', '--out', out, ...options]);
  return { ...ran, document: ScoreDocument.parse(JSON.parse(ran.stdout)) };
}

const Records = z.object({
  records: z.array(
    z.object({
      table: z.string(),
      period: z.string().nullable(),
      values: z.record(z.string(), z.unknown()),
      unread: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type Records = z.infer<typeof Records>['records'];

export async function imported(folder: string, options: readonly string[], files = inputsOf(folder)) {
  const ran = await run(folder, ['import', ...files, ...options]);
  return { ...ran, records: Records.parse(JSON.parse(ran.stdout)).records };
}

export async function collected(folder: string, options: readonly string[]) {
  const out = path.join(newFolder(), '汇总.xlsx');
  const ran = await run(folder, ['collect', ...inputsOf(folder), '--out', out, ...options]);
  if (!existsSync(out)) return { ...ran, records: [], states: new Map<string, string>(), counts: '' };
  const { records } = await imported(path.dirname(out), ['--fail-on', 'never'], [out]);
  return { ...ran, records, ...rollCallIn(out) };
}

/** The sheet 报送情况: how units, and files that are no unit's, stand; and its line of counts. */
function rollCallIn(file: string): { readonly states: Map<string, string>; readonly counts: string } {
  const { workbook } = readWorkbook(readFileSync(file), { file });
  const sheet = workbook?.sheets.find(({ name }) => name === BESIDE_SHEETS.rollCall);
  const rows = [...(sheet?.rows() ?? [])].map(({ cells }) => cells);
  const heads = rows.find((cells) => cells.some(({ value }) => value === '情况')) ?? [];
  const column = (heading: string): number => heads.find(({ value }) => value === heading)?.column ?? 0;
  const [unit, state, source] = [column('单位'), column('情况'), column('文件')];
  const states = rows.slice(rows.indexOf(heads) + 1).map((cells): [string, string] => {
    const text = (at: number): string => cells.find((cell) => cell.column === at)?.value ?? '';
    return [text(unit) || text(source), text(state)];
  });
  const counts = rows.flat().find(({ value }) => /^应报\d/u.test(value))?.value ?? '';
  return { states: new Map(states), counts };
}

export function readExpected(folder: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
}
