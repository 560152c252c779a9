import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Called, COMMANDS } from '../../src/cli/declarations/index.ts';
import { startsFormulaAmongFigures } from '../../src/core/formula-start.ts';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';
import { COPIES } from '../../src/reporters/month-text.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

/** Units and sheets that are called this everywhere, scheme and targets included, in a workbook's XML: _x001B_ is an escape. */
const NAMES: Readonly<Record<string, string>> = {
  市教育局: '市教育\u202e局_x001B_[31m&lt;img src=x onerror=alert(1)&gt;\u200b',
  市科技局:
    '=HYPERLINK(&quot;http://x&quot;,&quot;市科技局&quot;)&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  市民政局: '@SUM(1)|市民政局',
  市司法局: '_x0009_+1+cmd|市司法局',
  金牛镇: '::error::金牛镇_x000D_\n##[add-path]/tmp|`x`',
};
/** The same of tasks, projects, roads and enterprises, and of what the scheme words freely. */
const THINGS: Readonly<Record<string, string>> = {
  丁新能源项目: '-1+2|丁新能源项目&lt;img src=x onerror=alert(1)&gt;\u202e',
  首席服务员制试点: '=1+1&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;首席服务员制试点',
  东风路: '@东风路_x001B_[31m|`x`&lt;img src=x&gt;',
  青龙山公园: '::error::青龙山公园_x000A_##[add-path]/tmp',
  乙公司: '+乙公司&lt;img src=x&gt;\u200b',
  分管副市长: '分管副市长&lt;img src=x&gt;|\u202e',
  大冶市2023年: '&lt;img src=x&gt;|大冶市2023年\u202e',
};
/** Ends every sheet's name of a report. */
const SHEET_END = '\u202e\u200b&lt;b&gt;';
const REPORT = '\u001b[31m=报表\u202e<img src=x>\u200b\n::error::x.xlsx';

const OBEYED =
  /[\p{Cc}\u2028\u2029\p{Bidi_Control}\u200b-\u200d\u2060-\u206f\ufeff\u00ad\u{e0001}\u{e0020}-\u{e007f}]/u;

const project = path.join(newFolder(), '考核');
const out = newFolder();
/** Where a run writes into folders that a person called as they like. */
const elsewhere = newFolder();
const scheme = path.join(project, '考核办法.xlsx');
const all = [path.join(project, '月报'), path.join(project, '任务表'), '--scheme', scheme];

beforeAll(() => {
  expect(dayie(['init', project, '--date', '2023-06-05']).status).toBe(0);
  for (const month of ['2023-04', '2023-05']) {
    mkdirSync(path.join(project, '月报', month), { recursive: true });
    cpSync(path.join(FIXTURES, 'monthly', `${month}.xlsx`), path.join(project, '月报', month, REPORT));
  }
  cpSync(path.join(FIXTURES, 'targets'), path.join(project, '任务表'), { recursive: true });
  writeFileSync(
    path.join(project, '月报', '2023-05', '+市教育局\u009b31m.csv'),
    '序号,责任单位,新签约项目（个）,,签约额（亿元）,\n,,任务,完成,任务,完成\n1,=市教育局\u202e,2,\u001b[31m1,@3,+4\n',
  );
  for (const file of filesIn(project))
    if (file.endsWith('.xlsx')) spoil(file, file.includes(`${path.sep}月报${path.sep}`));
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

function spoil(file: string, sheets: boolean): void {
  const archive = openArchive(readFileSync(file), '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    if (!name.endsWith('.xml')) return { name, content };
    let xml = content
      .toString('utf8')
      .replace(/&#(\d{3,});/gu, (_, code: string) => String.fromCodePoint(Number(code)));
    for (const [plain, hostile] of Object.entries({ ...NAMES, ...THINGS }))
      xml = xml.replaceAll(plain, () => hostile);
    if (sheets)
      xml = xml.replace(
        /(<sheet [^>]*name=")([^"]*)"/gu,
        (_, start: string, name: string) => `${start}${name}${SHEET_END}"`,
      );
    return { name, content: Buffer.from(xml, 'utf8') };
  });
  writeFileSync(file, writeZip(parts));
}

/** What hides in a text, with what stands before it; lines end alike and a mark of byte order is none. */
function hidden(text: string): string | null {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n|[\n\t]/gu, ' ');
  const found = OBEYED.exec(plain);
  return found === null ? null : JSON.stringify(plain.slice(Math.max(0, found.index - 40), found.index + 10));
}

/** A page without the script that is dayie’s own, which nothing of a file goes into. */
function withoutProgram(text: string): string {
  const start = text.indexOf('</script>\n<script>');
  return start < 0 ? text : text.slice(0, start);
}

/** What hides in any file of a folder, in any part of one that is packed, or in the files' names. */
function hiddenInFiles(folder: string): readonly string[] {
  return filesIn(folder).flatMap((file) => {
    const name = path.relative(folder, file);
    const bytes = readFileSync(file);
    const archive = bytes.subarray(0, 2).toString() === 'PK' ? openArchive(bytes, '', DEFAULT_LIMITS) : null;
    const texts: readonly (readonly [what: string, text: string])[] = [
      ['its name', name],
      ...(archive === null
        ? [['its text', withoutProgram(bytes.toString('utf8'))] as const]
        : archive.names.map((part) => [part, archive.part(part)?.toString('utf8') ?? ''] as const)),
    ];
    return texts.flatMap(([what, text]) => {
      const found = hidden(text);
      return found === null ? [] : [`${name}, ${what}: ${found}`];
    });
  });
}

const month = ['--month', '2023-05'];
const returns = path.join(project, '月报');

/** The example of all plans, with what happens by days and by tasks. */
const plans = [path.join(project, '各方案示例'), '--scheme', scheme, '--date', '2023-06-30'];

/** A unit called by its name as the scheme has it. */
const UNIT = '=HYPERLINK("http://x","市科技局")</script><script>alert(1)</script>';

/** Each command over the hostile project. Whatever formats it has are tried; a command that is not here fails the test below. */
const LINES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  month: [[project]],
  score: [
    [...plans, '--out', 'sp'],
    [...all, ...month, '--out', 's'],
  ],
  warn: [
    [...plans, '--out', 'wp'],
    [...all, ...month],
    [...all, ...month, '--out', 'w', '--write-baseline', 'known.json'],
  ],
  why: [[UNIT, ...all, ...month]],
  compare: [
    [...all.slice(0, 2), '--scheme', scheme, '--scheme', scheme],
    ['--before', returns, '--after', returns, '--scheme', scheme],
  ],
  validate: [
    plans,
    all,
    [...all, '--brief', '--all'],
    [...all, '--fail-on', 'never', '--max-findings', '3'],
    [...all, '--marked', 'marked', '--baseline', 'known.json'],
  ],
  init: [['下一年', '--from', project]],
  diff: [
    [scheme, scheme],
    [path.join(returns, '2023-04'), path.join(returns, '2023-05')],
    [project, project],
  ],
  explain: [['X\u001b[31m'], ['READ-001'], ['招-03']],
  inspect: [
    [returns, '--scheme', scheme],
    [returns, '--scheme', scheme, '--cells'],
  ],
  rules: [['--scheme', scheme], [...all]],
  tables: [[]],
  'tables show': [['investment/departments'], ['X\u001b[31m']],
  import: [
    [path.join(project, '各方案示例'), '--scheme', scheme, '--format', 'csv', '--out', 'csv-plans'],
    all,
    [...all, '--format', 'csv', '--out', 'csv'],
    [...all, '--table', 'investment/departments'],
  ],
  template: [
    [
      '--scheme',
      scheme,
      '--month',
      '2023-06',
      '--per-unit',
      '--targets',
      path.join(project, '任务表'),
      '--out',
      't',
    ],
    ['--scheme', scheme, '--month', '2023-06', '--out', 'form'],
  ],
  page: [
    [
      'investment/departments',
      '--unit',
      UNIT,
      ...month,
      '--scheme',
      scheme,
      '--out',
      'p.html',
      path.join(project, '任务表'),
    ],
  ],
  collect: [
    [...plans, '--month', '2023-06', '--out', 'cp.xlsx'],
    [returns, ...month, '--scheme', scheme, '--out', 'c.xlsx'],
  ],
  letters: [
    [...plans, '--out', 'lp'],
    [...all, ...month, '--out', 'l'],
  ],
  completion: [['bash']],
  licences: [[]],
  help: [['score']],
};

/** What options are set to that cannot be meant: a value that a terminal, GitHub’s runner or a viewer would obey. */
const HOSTILE = 'X\u001b[31m\u202e\n::error::x\r\n##[add-path]/tmp\u2028';

/** The formats that a command has, each as the options that ask for it. */
function formatsOf({ path: command, declaration }: Called): readonly (readonly string[])[] {
  const flags = Object.values(declaration.options).flatMap((option) => option.flags);
  const values = flags.find((flag) => flag.flags.startsWith('--format'))?.values ?? [];
  const toFile = flags.some((flag) => flag.flags.startsWith('--output'));
  return values.flatMap((format) => [
    ['--format', format],
    ...(toFile ? [['--format', format, '--output', `${command}.${format}`]] : []),
  ]);
}

const COMMAND_LINES = COMMANDS.flatMap((called) =>
  (LINES[called.path] ?? []).flatMap((line) =>
    [[], ...formatsOf(called)].map((format) => [...called.path.split(' '), ...line, ...format]),
  ),
);

/** Each option that takes a value, once, by the first command that has it. */
const OPTION_LINES = COMMANDS.flatMap(({ path: command, declaration }, at) => {
  const earlier = new Set(COMMANDS.slice(0, at).flatMap((one) => Object.values(one.declaration.options)));
  const own = Object.values(declaration.options).filter((option) => !earlier.has(option));
  return own.flatMap((option) =>
    option.flags.flatMap(({ flags }) =>
      flags.includes('<')
        ? [[...command.split(' '), ...(LINES[command]?.[0] ?? []), flags.split(' ')[0] ?? '', HOSTILE]]
        : [],
    ),
  );
});

/** GitHub’s runner, which reads along and shows a summary. */
const RUNNER = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path.join(out, 'summary.md') };

/** Nothing that is printed hides or commands; a fault of dayie’s own would be none of the answers. */
function expectInert(
  args: readonly string[],
  cwd = out,
  langs: readonly string[] = ['zh', 'en'],
): readonly (number | null)[] {
  const force = takesForce(args) ? ['--force'] : [];
  return langs.map((lang) => {
    const ran = dayie([...args, '--lang', lang, ...force], { cwd, env: RUNNER });
    expect(hidden(ran.stdout)).toBeNull();
    expect(hidden(ran.stderr)).toBeNull();
    const lines = `${ran.stdout}\n${ran.stderr}`.split('\n');
    const commands = lines.filter((line) => line.trim().startsWith('::') || line.includes('##['));
    expect(commands.filter((line) => !/^::(error|warning|notice) /u.test(line))).toEqual([]);
    expect(ran.stderr).not.toMatch(/内部出错|fault of its own/u);
    const format = args.at(-2) === '--format' ? args.at(-1) : '';
    if (format === 'markdown') expect(ran.stdout).not.toMatch(MARKUP);
    if (format === 'csv' && ran.status !== 2) expect(formulasOfCsv(ran.stdout)).toEqual([]);
    return ran.status;
  });
}

function takesForce([command = '']: readonly string[]): boolean {
  const declared = COMMANDS.find(({ path: name }) => name === command)?.declaration.options ?? {};
  return Object.values(declared).some((option) => option.flags.some(({ flags }) => flags === '--force'));
}

/** What a browser, or a viewer of Markdown, would take for an element of its own. */
const MARKUP = /<img src=x|<script>alert|<\/script><script|(?<![\\&;])<b>/u;

/** Cells of a CSV that a spreadsheet would take for formulas. */
function formulasOfCsv(text: string): readonly string[] {
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
  return rows
    .flat()
    .filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) && !/^\s*[+-]?[\d.]+%?$|^-$/u.test(cell));
}

describe('nothing that a terminal, an editor or a viewer would obey gets out', () => {
  it('is tried of every command', () => {
    expect(COMMANDS.map(({ path: name }) => name).filter((name) => LINES[name] === undefined)).toEqual([]);
  });

  it.each(COMMAND_LINES.map((args) => [args[0] ?? '', args.slice(-2).join(' '), args] as const))(
    'of what dayie %s prints, in either language (… %s)',
    (_, __, args) => {
      const codes = expectInert(args);
      // What is refused shows nothing: but for what is meant to be, and for formats that a screen cannot show, a command does its work.
      if (!args.some((word) => word.startsWith('X') || word === '--format')) expect(codes).not.toContain(2);
    },
  );

  it.each(OPTION_LINES.map((args) => [args[0] ?? '', args.at(-2) ?? '', args] as const))(
    'of a value that dayie %s is given for %s',
    (_, __, args) => void expectInert(args, elsewhere, ['zh']),
  );

  it.each([
    ['a file that is not there', ['validate', `没有${HOSTILE}.xlsx`]],
    ['a command', [HOSTILE]],
    ['a command after help', ['help', HOSTILE]],
    ['an option', ['score', `--${HOSTILE}`]],
    ['one argument too many', ['completion', 'bash', HOSTILE]],
    ['a shell', ['completion', HOSTILE]],
    ['a language', ['rules', '--lang', HOSTILE]],
    ['a unit', ['why', HOSTILE, ...all, ...month]],
    ['a setting', ['compare', ...all.slice(0, 2), '--set', `${HOSTILE}.X=1`]],
  ] as const)('of %s that dayie does not know', (_, args) => void expectInert(args, elsewhere));

  it('of the files of all commands', () => {
    expect(filesIn(out).length).toBeGreaterThan(40);
    expect(hiddenInFiles(out)).toEqual([]);
  });

  it('of the names of the marked copies', () => {
    const names = filesIn(path.join(out, 'marked'));
    expect(names.length).toBeGreaterThan(1);
    expect(names.map((name) => hidden(path.relative(out, name))).filter((found) => found !== null)).toEqual(
      [],
    );
  });

  it('of a project’s month', () => {
    const results = path.join(project, '结果');
    const target = newFolder();
    for (const [index, file] of filesIn(results).entries())
      if (!file.includes(COPIES) || file.endsWith('.txt'))
        cpSync(file, path.join(target, `${index}${path.extname(file)}`));
    expect(filesIn(target).length).toBeGreaterThan(5);
    expect(hiddenInFiles(target)).toEqual([]);
  });

  it('of pages, bulletins and lists as an element or a script', () => {
    const read = [out, path.join(project, '结果')].flatMap(filesIn);
    const pages = read.filter((file) => /\.(html|md|markdown|svg)$/u.test(file));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((file) => MARKUP.test(withoutProgram(readFileSync(file, 'utf8'))))).toEqual([]);
  });

  it('of CSV as a formula', () => {
    const texts = filesIn(out).filter((file) => file.endsWith('.csv'));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.flatMap((file) => formulasOfCsv(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('of workbooks as a formula, also once its cell is edited', async () => {
    const found: string[] = [];
    const copies = path.join(out, 'marked');
    for (const file of filesIn(out)) {
      if (!file.endsWith('.xlsx') || file.startsWith(copies)) continue;
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell(({ value, type, numFmt }) => {
            if (typeof value !== 'string' || !startsFormulaAmongFigures(value)) return;
            found.push(`${type === exceljs.ValueType.String} ${numFmt}`);
          }),
        ),
      );
    }
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set(['true @']));
  });
});
