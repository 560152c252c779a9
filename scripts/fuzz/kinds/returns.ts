import { tables as definitions } from '../../../schemas/index.ts';
import { baselineText, compareWithBaseline, parseBaseline } from '../../../src/diagnostics/baseline.ts';
import { rebuild } from '../../../src/formats/xlsx/mark/rebuild.ts';
import { readWorkbook } from '../../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write/index.ts';
import type { ReadFile } from '../../../src/model/dataset.ts';
import { makeReport } from '../../../src/reporters/report.ts';
import { runCollect } from '../../../src/runs/collect.ts';
import { markedCopies } from '../../../src/runs/marked.ts';
import { makeTemplates } from '../../../src/runs/template.ts';
import { runValidate } from '../../../src/runs/validate.ts';
import { change, csvOf, pick } from '../grid.ts';
import { mutate, type Source, sourceOf } from '../mutate.ts';
import {
  collecting,
  DATE,
  failing,
  figuresOf,
  type Kind,
  MONTH,
  saidIn,
  unchanged,
  type World,
  wordAll,
} from '../world.ts';
import { kindOfMarks } from './marks.ts';

/** What is made of returns says, read again, what they said. */
export async function kindsOfReturns(
  world: World,
): Promise<Readonly<Record<'collect' | 'marked' | 'marks' | 'metadata' | 'forms', Kind>>> {
  const { files, targets, months, scheme, read, among, score } = world;
  const ofMonth = months.filter(({ name }) => name.startsWith('2023-02'));
  const beside = new Set(
    [...files].flatMap(([table, file]) => (ofMonth.includes(table) ? [] : [file.input.path])),
  );
  const collect = (given: readonly ReadFile[]) => failing(() => runCollect(collecting(given, scheme)));
  const whole = collect([...files.values()]);
  if (whole === null) throw new Error('the month cannot be collected');
  const collected = sourceOf(Buffer.from(writeWorkbook(whole.workbook)));
  const forms = await formsOf(world);
  const validate = (file: ReadFile) =>
    runValidate({ files: [file], scheme, schemeFindings: [], month: MONTH, date: DATE });

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
      const run = validate(file);
      wordAll(run.findings);
      // Accepted as they are, the findings are all known, and none is left over; so are they of what was sent again, a line lower.
      const known = parseBaseline([...baselineText(run.findings)].join('')) ?? [];
      const { fresh, stale } = compareWithBaseline(run.findings, known, () => true);
      const again = name.replace('一', pick(['一', '一(1)', '一 - 副本', '一-终稿', '一v2'], random));
      const lower = name.endsWith('.csv') ? Buffer.concat([Buffer.from('\n'), spoilt]) : spoilt;
      const moved = compareWithBaseline(validate(read(again, lower)).findings, known, () => true);
      const unknown = [...fresh, ...moved.fresh];
      const gone = [...stale, ...moved.stale];
      if (unknown.length + gone.length > 0)
        throw new Error(
          `a baseline does not know its own findings: ${unknown.map(({ code, at }) => `${code} ${at.cell}`).join()} new, ${gone.map(({ code, cell }) => `${code} ${cell}`).join()} gone`,
        );
      const { workbook } = file.opened ? readWorkbook(spoilt, { file: name }) : { workbook: null };
      if (workbook !== null && workbook.sheets.length > 0) {
        const [before, after] = [shownIn(file), shownIn(read(name, rebuild(workbook, DATE)))];
        if (before !== after)
          throw new Error(`written anew, it says something else: ${difference(before, after)}`);
      }
      const report = makeReport({ date: DATE, files: run.files, findings: run.findings });
      for (const copy of await markedCopies(report, run.submissions, async () => spoilt)) {
        const opened = readWorkbook(copy.bytes, { file: name });
        if (opened.workbook === null)
          throw new Error(`a marked copy cannot be opened: ${opened.findings.map(({ code }) => code)}`);
        const [before, after] = [shownIn(file), shownIn(read(name, copy.bytes))];
        if (before !== after)
          throw new Error(`a marked copy says something else: ${difference(before, after)}`);
      }
      return name;
    },
    marks: kindOfMarks(world),
    metadata: (random) => {
      const file = read('汇总.xlsx', mutate(collected, random));
      wordAll(score([...targets.flatMap((table) => files.get(table) ?? []), file]).findings);
      return file.opened ? 'opened' : 'refused';
    },
    forms: (random) => {
      const file = read('2月.xlsx', mutate(pick(forms, random), random));
      const given = [...targets.flatMap((table) => files.get(table) ?? []), file];
      wordAll(runValidate({ files: given, scheme, schemeFindings: [], month: MONTH, date: DATE }).findings);
      wordAll(score(given).findings);
      return file.opened ? 'opened' : 'refused';
    },
  };
}

/** The forms that the units are sent for the month, upright and across, each of which says whose it is and for which month. */
async function formsOf({ files, targets, scheme }: World): Promise<readonly Source[]> {
  const read = targets.flatMap((table) => files.get(table) ?? []);
  const ids = new Set(read.flatMap(({ tables: own }) => own.map(({ id }) => id)));
  const made = (['upright', 'across'] as const).flatMap(
    (layout) =>
      makeTemplates({
        definitions: definitions.filter(({ id }) => ids.has(id)),
        named: true,
        scheme,
        month: MONTH,
        perUnit: true,
        targets: read,
        layout,
        sending: { due: null, contact: null },
        blankRows: null,
        date: DATE,
      }).files,
  );
  return Promise.all(made.map(async ({ model }) => sourceOf(Buffer.from(await writeWorkbook(model)))));
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

/** Every value of every table, and what stands struck out or raised beside them. */
function shownIn(file: ReadFile): string {
  const beside = file.findings.filter(({ code }) => code === 'VALUE-022');
  return saidIn(file) + JSON.stringify(beside.map(({ params }) => params));
}
