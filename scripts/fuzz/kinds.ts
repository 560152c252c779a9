import path from 'node:path';
import { Failure } from '../../src/core/failure.ts';
import { parseBaseline } from '../../src/diagnostics/baseline.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { wordFinding } from '../../src/diagnostics/wording.ts';
import { convert } from '../../src/disk/converter.ts';
import { composeLetter } from '../../src/documents/letters/compose.ts';
import { STANDARD_TEMPLATES } from '../../src/documents/letters/standard-templates.ts';
import { templatesWorkbook } from '../../src/documents/letters/templates-workbook.ts';
import { enclosures } from '../../src/formats/packed/mail.ts';
import { unzip } from '../../src/formats/packed/zip.ts';
import { readWorkbook } from '../../src/formats/xlsx/read/index.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import type { ReadFile } from '../../src/model/dataset.ts';
import { parseMonthState } from '../../src/model/month-state.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { makeReport } from '../../src/reporters/report.ts';
import { runCollect } from '../../src/runs/collect.ts';
import { readLetterTemplates } from '../../src/runs/letter-templates.ts';
import { runLetters } from '../../src/runs/letters.ts';
import { loadedFile } from '../../src/runs/loaded-file.ts';
import { markedCopies } from '../../src/runs/marked.ts';
import { readingFor, readSubmission } from '../../src/runs/read-file.ts';
import { readScheme } from '../../src/runs/read-scheme.ts';
import { runScore } from '../../src/runs/score.ts';
import { runValidate } from '../../src/runs/validate.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';
import { schemeWorkbook } from '../../src/settings/to-workbook.ts';
import { mutate } from '../fuzz-mutate.ts';
import { below, type Changed, change, csvOf, pick, shuffled, type Table, tablesOf } from './grid.ts';

type Random = () => number;

/** What a run tries: it throws where something does not hold. */
export type Kind = (random: Random) => Promise<string>;

const DATE = '2023-06-05';
const MONTH = { year: 2023, month: 5 };
const MOST_ROWS = 10;

export async function kinds(fixtures: string): Promise<Readonly<Record<string, Kind>>> {
  const settings = readingFor(daye2023);
  const known = new Set(daye2023.roster.map(({ name }) => name));
  const read = (name: string, bytes: Uint8Array): ReadFile =>
    readSubmission(loadedFile(name, bytes), settings);
  const readTable = (table: Table): ReadFile => read(`${table.name}.csv`, csvOf(table.grid));
  const tables = (file: string, name: string): readonly Table[] =>
    tablesOf(path.join(fixtures, ...file.split('/')), name, known, MOST_ROWS);
  const targets = [
    ...tables('daye-2023/targets/招商附件1-乡镇任务分解表.xlsx', '招商附件1'),
    ...tables('daye-2023/targets/招商附件2-部门任务分解表.xlsx', '招商附件2'),
  ];
  const months = [
    ...tables('daye-2023/monthly/2023-04.xlsx', '2023-04'),
    ...tables('daye-2023/monthly/2023-05.xlsx', '2023-05'),
  ];
  const ledgers = ['签约项目台账', '外出招商台账', '审批时限台账', '项目问题交办台账'].flatMap((name) =>
    tables(`daye-2023/ledgers/${name}.xlsx`, name),
  );
  const score = (files: readonly ReadFile[], scheme: Scheme = daye2023) =>
    runScore({ files, scheme, schemeFindings: [], month: MONTH });
  const all = [...targets, ...months];
  const files = new Map(all.map((table) => [table, readTable(table)]));
  const base = figuresOf(score([...files.values()]).results);
  const exact = standingsOf(score([...files.values()]).results);

  /** A table among the others, changed: whoever it does not concern keeps what was known of them. */
  const changedAmong = (among: readonly Table[], make: (table: Table, random: Random) => Changed): Kind => {
    return async (random) => {
      const table = pick(among, random);
      const made = make(table, random);
      const others = [...files].flatMap(([one, file]) => (one === table ? [] : [file]));
      const { results } = score([...others, readTable(made.table)]);
      wordAll(results.findings);
      const now = figuresOf(results);
      for (const [key, was] of made.touched === 'all' ? [] : base) {
        const [unit = ''] = key.split(' ');
        if (made.touched !== 'all' && made.touched.has(unit)) continue;
        const is = now.get(key) ?? 'nothing';
        if (is !== was) throw new Error(`${key} was ${was}, is ${is} after ${made.what}`);
      }
      return made.what;
    };
  };

  const schemeBytes = Buffer.from(await writeWorkbook(schemeWorkbook(daye2023, DATE)));
  const templateBytes = Buffer.from(await writeWorkbook(templatesWorkbook(STANDARD_TEMPLATES, DATE)));
  const collected = runCollect({ ...collecting([...files.values()]), scheme: daye2023 }).workbook;
  const collectedBytes = Buffer.from(await writeWorkbook(collected));
  const letters = runLetters({
    files: [...files.values()],
    scheme: daye2023,
    schemeFindings: [],
    overrides: { levels: new Map(), ignored: new Set() },
    month: MONTH,
    date: DATE,
    by: null,
    kinds: ['return', 'interview'],
  }).letters;
  const { utils, write } = await import('@e965/xlsx');
  const legacy = (['biff8', 'xlsb', 'ods', 'biff5'] as const).map((bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(months[0]?.grid.map((row) => [...row]) ?? []), '表');
    const bytes: unknown = write(book, { type: 'buffer', bookType });
    return bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0);
  });

  return {
    months: changedAmong(months, change),
    targets: changedAmong(targets, change),
    shuffled: async (random) => {
      const table = pick(all, random);
      const made = shuffled(table, random);
      const order = [...files].map(([one, file]) => (one === table ? readTable(made.table) : file));
      for (const [at, file] of order.entries())
        order.splice(below(at + 1, random), 0, ...order.splice(at, 1).map(() => file));
      const { results } = score(order);
      const now = standingsOf(results);
      for (const [key, was] of exact)
        if (now.get(key) !== was)
          throw new Error(`${key} was ${was}, is ${now.get(key) ?? 'nothing'} in another order`);
      return made.what;
    },
    ledgers: async (random) => {
      const made = change(pick(ledgers, random), random);
      const { results } = score([...files.values(), readTable(made.table)]);
      wordAll(results.findings);
      const now = figuresOf(results);
      for (const [key, was] of base)
        if (now.get(key) !== was)
          throw new Error(`${key} was ${was}, is ${now.get(key) ?? 'nothing'} after ${made.what}`);
      return made.what;
    },
    collect: async (random) => {
      const table = pick(months, random);
      const made = change(table, random);
      const others = [...files].flatMap(([one, file]) => (one === table ? [] : [file]));
      const run = failing(() =>
        runCollect({ ...collecting([...others, readTable(made.table)]), scheme: daye2023 }),
      );
      if (run !== null) wordAll(run.findings);
      return made.what;
    },
    marked: async (random) => {
      const spoilt =
        random() < 0.5
          ? mutate(collectedBytes, random)
          : csvOf(change(pick(months, random), random).table.grid);
      const name = spoilt[0] === 0x50 ? '一.xlsx' : '一.csv';
      const loaded = loadedFile(name, spoilt);
      const file = readSubmission(loaded, settings);
      const run = runValidate({
        files: [file],
        scheme: daye2023,
        schemeFindings: [],
        month: MONTH,
        date: DATE,
      });
      wordAll(run.findings);
      const report = makeReport({ date: DATE, files: run.files, findings: run.findings });
      for (const copy of await markedCopies(report, run.submissions, async () => spoilt)) {
        const again = readWorkbook(copy.bytes, { file: name });
        if (again.workbook === null)
          throw new Error(`a marked copy cannot be opened: ${again.findings.map(({ code }) => code)}`);
      }
      return name;
    },
    csv: async (random) => {
      const bytes = Buffer.from(csvOf(pick(all, random).grid));
      for (let count = 1 + below(8, random); count > 0; count -= 1)
        bytes[below(bytes.length, random)] = below(256, random);
      const file = read(
        '2023-05.csv',
        bytes.subarray(0, random() < 0.2 ? below(bytes.length, random) : bytes.length),
      );
      const { results } = score([file]);
      wordAll(results.findings);
      return 'bytes';
    },
    schemes: async (random) => {
      const loaded = readScheme(loadedFile('考核办法.xlsx', mutate(schemeBytes, random)));
      wordAll(loaded.findings);
      if (loaded.scheme !== null) wordAll(score([...files.values()], loaded.scheme).results.findings);
      return loaded.scheme === null ? 'refused' : 'taken';
    },
    templates: async (random) => {
      const loaded = readLetterTemplates(loadedFile('函件模板.xlsx', mutate(templateBytes, random)));
      wordAll(loaded.findings);
      const { templates } = loaded;
      if (templates === null) return 'refused';
      for (const letter of letters.slice(0, 3))
        composeLetter(letter, { date: DATE, fonts: 'gb2312', templates });
      return 'taken';
    },
    metadata: async (random) => {
      const file = read('汇总.xlsx', mutate(collectedBytes, random));
      wordAll(score([file]).results.findings);
      return file.opened ? 'opened' : 'refused';
    },
    legacy: async (random) => {
      const bytes = Buffer.from(pick(legacy, random));
      for (let count = 1 + below(10, random); count > 0; count -= 1)
        bytes[below(bytes.length, random)] = below(256, random);
      // In its thread, which is given up where a damaged file keeps it for longer than the limit.
      const given = bytes.subarray(0, random() < 0.2 ? below(bytes.length, random) : bytes.length);
      return (await convert(given)).kind;
    },
    packed: async (random) => {
      const bytes = Buffer.from(mutate(collectedBytes, random));
      unzip(bytes);
      enclosures(
        Buffer.concat([Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'), bytes]),
      );
      return 'looked into';
    },
    texts: async (random) => {
      const texts = [
        '{"version":1,"findings":[{"code":"READ-001","file":"一","sheet":null,"cell":"A1"}]}',
        '{"version":1,"month":"2023-05","date":"2023-06-05","returns":[],"reports":[],"outputs":["一"]}',
      ];
      const text = [...pick(texts, random)];
      for (let count = 1 + below(6, random); count > 0; count -= 1)
        text[below(text.length, random)] = pick(
          ['"', '{', ']', 'null', '1e999', '\\u0000', '', '__proto__'],
          random,
        );
      parseBaseline(text.join(''));
      parseMonthState(text.join(''));
      return 'parsed';
    },
  };
}

function collecting(files: readonly ReadFile[]) {
  const overrides = { levels: new Map<never, never>(), ignored: new Set<never>() };
  return { files, schemeFindings: [], overrides, month: MONTH, includeFaulty: true, date: DATE } as const;
}

/** A reason in words is an answer. */
function failing<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

type Results = ReturnType<typeof runScore>['results'];

/** What was read of every unit, by unit and indicator: targets, figures and whether they count. */
function figuresOf({ assessments }: Results): ReadonlyMap<string, string> {
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
function standingsOf({ assessments }: Results): ReadonlyMap<string, string> {
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

/** Every finding is worded whole in both languages. */
function wordAll(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const words = wordFinding(finding, 'zh') + wordFinding(finding, 'en');
    if (/\{\w+\}|undefined|\[object/u.test(words)) throw new Error(`badly worded: ${finding.code} ${words}`);
  }
}
