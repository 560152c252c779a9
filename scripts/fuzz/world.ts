import path from 'node:path';
import { Failure } from '../../src/core/failure.ts';
import type { Period } from '../../src/core/period.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import type { MonthRequest } from '../../src/runs/call-month.ts';
import { loadedFile } from '../../src/runs/loaded-file.ts';
import { readingFor, readSubmission } from '../../src/runs/read-file.ts';
import { runScore } from '../../src/runs/score.ts';
import { schemeOfPlans } from '../../src/scheme/of-plans.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { csvOf, type Table, tablesOf } from './grid.ts';

export type Random = () => number;

/** What a run tries: it throws where something does not hold. */
export type Kind = (random: Random) => Promise<string> | string;

export const DATE = '2023-03-05';
export const MONTH: Period = { year: 2023, month: 2 };
/** Units of each table: what a change does to one of three it does to one of seventy, in a tenth of the time. */
const MOST_ROWS = 3;

export type Results = ReturnType<typeof runScore>['results'];

/** A small county: a few units with their targets, two months and ledgers, read once. */
export interface World {
  readonly scheme: Scheme;
  readonly targets: readonly Table[];
  readonly months: readonly Table[];
  readonly ledgers: readonly Table[];
  /** Targets and months as they were read. */
  readonly files: ReadonlyMap<Table, ReadFile>;
  readonly read: (name: string, bytes: Uint8Array) => ReadFile;
  readonly readTable: (table: Table) => ReadFile;
  /** The files, one of them changed. */
  readonly among: (table: Table, changed: Table) => readonly ReadFile[];
  readonly score: (files: readonly ReadFile[], scheme?: Scheme) => Results;
}

const OF_OTHER_PLANS = ['审批时限台账', '项目问题交办台账'];

/** Of whom the tables are; both: with every plan, for what one table could do to another. */
export type Part = 'departments' | 'townships' | 'both';

export function worldOf(fixtures: string, part: Part): World {
  const known = new Set(daye2023.roster.map(({ name }) => name));
  const of = (kind: Part): boolean => part === 'both' || part === kind;
  const tables = (file: string, name: string): readonly Table[] =>
    tablesOf(path.join(fixtures, ...file.split('/')), name, known, MOST_ROWS);
  const progress = (month: string): readonly Table[] =>
    tables(`daye-2023/monthly/${month}.xlsx`, month).filter(({ name }) =>
      of(name.endsWith('乡镇') ? 'townships' : 'departments'),
    );
  const targets = [
    ...(of('townships') ? tables('daye-2023/targets/招商附件1-乡镇任务分解表.xlsx', '招商附件1') : []),
    ...(of('departments') ? tables('daye-2023/targets/招商附件2-部门任务分解表.xlsx', '招商附件2') : []),
  ];
  const months = ['2023-01', '2023-02'].flatMap(progress);
  const ledgers = ['签约项目台账', '外出招商台账', ...(part === 'both' ? OF_OTHER_PLANS : [])].flatMap(
    (name) => tables(`daye-2023/ledgers/${name}.xlsx`, name),
  );
  const named = new Set([...targets, ...months, ...ledgers].flatMap(({ units }) => [...units.values()]));
  const whole = { ...daye2023, roster: daye2023.roster.filter(({ name }) => named.has(name)) };
  const scheme = part === 'both' ? whole : schemeOfPlans(whole, ['investment']);
  const settings = readingFor(scheme);
  const read = (name: string, bytes: Uint8Array): ReadFile =>
    readSubmission(loadedFile(name, bytes), settings);
  const readTable = (table: Table): ReadFile => read(`${table.name}.csv`, csvOf(table.grid));
  const files = new Map([...targets, ...months].map((table) => [table, readTable(table)]));
  return {
    scheme,
    targets,
    months,
    ledgers,
    files,
    read,
    readTable,
    among: (table, changed) => [...files].map(([one, file]) => (one === table ? readTable(changed) : file)),
    score: (given, by = scheme) =>
      runScore({ files: given, scheme: by, schemeFindings: [], month: MONTH }).results,
  };
}

/** What collecting the month is asked. */
export function collecting(files: readonly ReadFile[], scheme: Scheme): MonthRequest {
  const overrides = { levels: new Map<never, never>(), ignored: new Set<never>() };
  return { files, scheme, schemeFindings: [], overrides, month: MONTH, includeFaulty: true, date: DATE };
}

/** What was read of every unit, by unit and indicator: targets, figures and whether they count. */
export function figuresOf({ assessments }: Results): ReadonlyMap<string, string> {
  return new Map(
    assessments.flatMap(({ current }) =>
      current.classes.flatMap(({ units }) =>
        units.flatMap(({ unit, indicators }) =>
          indicators.map(
            ({ id, target, actual, state }) => [`${unit} ${id}`, `${target}/${actual} ${state}`] as const,
          ),
        ),
      ),
    ),
  );
}

/** The same with what was made of it. */
export function standingsOf({ assessments }: Results): ReadonlyMap<string, string> {
  return new Map(
    assessments.flatMap(({ table, current }) =>
      current.classes.flatMap(({ units }) =>
        units.map(
          ({ unit, score, rank, tied, last, light, indicators }) =>
            [
              `${unit} ${table}`,
              JSON.stringify([
                score,
                rank,
                tied,
                last,
                light,
                indicators.map((one) => [one.id, one.target, one.actual, one.points, one.state]),
              ]),
            ] as const,
        ),
      ),
    ),
  );
}

/** What was known stays as it was. @param touched units that may have changed. */
export function unchanged(
  base: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  after: string,
  touched: ReadonlySet<string> | 'all' = new Set(),
): void {
  if (touched === 'all') return;
  for (const [key, was] of base) {
    if (now.get(key) === was || touched.has(key.slice(0, key.indexOf(' ')))) continue;
    throw new Error(`${key} was ${was}, is ${now.get(key) ?? 'nothing'} after ${after}`);
  }
}

/** Every finding is worded whole in both languages. */
export function wordAll(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const words = wordFinding(finding, 'zh') + wordFinding(finding, 'en');
    if (/\{\w+\}|undefined|\[object/u.test(words)) throw new Error(`badly worded: ${finding.code} ${words}`);
  }
}

/** A reason in words is an answer. */
export function failing<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Every value of every table. */
export function saidIn({ tables }: ReadFile): string {
  const said = JSON.stringify(
    tables.map(({ id, variant, rows }) => [
      id,
      variant,
      rows.map((row) => [row.class, [...row.cells].map(([key, { value }]) => [key, value])]),
    ]),
  );
  // Nothing tells them apart when they are printed.
  return said.replaceAll('"-0"', '"0"');
}
