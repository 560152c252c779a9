import { readWorkbook } from '../../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write/index.ts';
import type { ReadFile } from '../../../src/model/dataset.ts';
import { makeReport } from '../../../src/reporters/report.ts';
import { runCollect } from '../../../src/runs/collect.ts';
import { markedCopies } from '../../../src/runs/marked.ts';
import { runValidate } from '../../../src/runs/validate.ts';
import { change, csvOf, pick } from '../grid.ts';
import { mutate, sourceOf } from '../mutate.ts';
import {
  collecting,
  DATE,
  failing,
  figuresOf,
  type Kind,
  MONTH,
  unchanged,
  type World,
  wordAll,
} from '../world.ts';

/** What is made of returns says, read again, what they said. */
export async function kindsOfReturns({
  files,
  targets,
  months,
  scheme,
  read,
  among,
  score,
}: World): Promise<Readonly<Record<'collect' | 'marked' | 'metadata', Kind>>> {
  const ofMonth = months.filter(({ name }) => name.startsWith('2023-02'));
  const beside = new Set(
    [...files].flatMap(([table, file]) => (ofMonth.includes(table) ? [] : [file.input.path])),
  );
  const collect = (given: readonly ReadFile[]) => failing(() => runCollect(collecting(given, scheme)));
  const whole = collect([...files.values()]);
  if (whole === null) throw new Error('the month cannot be collected');
  const collected = sourceOf(Buffer.from(writeWorkbook(whole.workbook)));

  return {
    collect: async (random) => {
      const table = pick(ofMonth, random);
      const made = change(table, random);
      const given = among(table, made.table);
      const run = collect(given);
      if (run === null) return 'refused';
      wordAll(run.findings);
      const again = read('汇总.xlsx', writeWorkbook(run.workbook));
      const own = given.filter(({ input }) => beside.has(input.path));
      const [before, after] = [figuresOf(score(given)), figuresOf(score([...own, again]))];
      unchanged(before, after, `collecting ${made.what}`, made.touched);
      // Rows that contradict each other are left out whole: what of them agrees is then not known, but nothing else is.
      for (const [key, is] of after)
        if (knownIn(is) && is !== before.get(key))
          throw new Error(`${key} was ${before.get(key)}, is ${is} after collecting ${made.what}`);
      return made.what;
    },
    marked: async (random) => {
      const spoilt =
        random() < 0.5 ? mutate(collected, random) : csvOf(change(pick(months, random), random).table.grid);
      const name = spoilt[0] === 0x50 ? '一.xlsx' : '一.csv';
      const file = read(name, spoilt);
      const run = runValidate({ files: [file], scheme, schemeFindings: [], month: MONTH, date: DATE });
      wordAll(run.findings);
      const report = makeReport({ date: DATE, files: run.files, findings: run.findings });
      for (const copy of await markedCopies(report, run.submissions, async () => spoilt)) {
        const opened = readWorkbook(copy.bytes, { file: name });
        if (opened.workbook === null)
          throw new Error(`a marked copy cannot be opened: ${opened.findings.map(({ code }) => code)}`);
        const [before, after] = [saidIn(file), saidIn(read(name, copy.bytes))];
        if (before !== after)
          throw new Error(`a marked copy says something else: ${difference(before, after)}`);
      }
      return name;
    },
    metadata: (random) => {
      const file = read('汇总.xlsx', mutate(collected, random));
      wordAll(score([...targets.flatMap((table) => files.get(table) ?? []), file]).findings);
      return file.opened ? 'opened' : 'refused';
    },
  };
}

/** What stands around the first difference, for people who look at a failure. */
function difference(before: string, after: string): string {
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 40);
  return `${around(after)} for ${around(before)}`;
}

function knownIn(figure: string): boolean {
  return !/\/null /u.test(figure);
}

/** Every value of every table. */
function saidIn({ tables }: ReadFile): string {
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
