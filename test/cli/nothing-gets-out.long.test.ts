import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';
import { COPIES } from '../../src/reporters/month-text.ts';
import { dayie, FIXTURES, newFolder } from '../support/cli.ts';

/** Units and sheets that are called this everywhere, scheme and targets included, in a workbook's XML: _x001B_ is an escape. */
const NAMES: Readonly<Record<string, string>> = {
  市教育局: '市教育\u202e局_x001B_[31m&lt;img src=x onerror=alert(1)&gt;\u200b',
  市科技局: '=HYPERLINK(&quot;http://x&quot;,&quot;市科技局&quot;)',
  金牛镇: '::error::金牛镇_x000D_\n##[add-path]/tmp|`x`',
};
/** Ends every sheet's name of a report. */
const SHEET_END = '\u202e\u200b&lt;b&gt;';
const REPORT = '\u001b[31m=报表\u202e<img src=x>\u200b\n::error::x.xlsx';

const OBEYED =
  /[\p{Cc}\u2028\u2029\p{Bidi_Control}\u200b-\u200d\u2060-\u206f\ufeff\u00ad\u{e0001}\u{e0020}-\u{e007f}]/u;

const project = path.join(newFolder(), '考核');
const out = newFolder();
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
    for (const [plain, hostile] of Object.entries(NAMES)) xml = xml.replaceAll(plain, () => hostile);
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

/** What hides in any file of a folder, in any part of one that is packed, or in the files' names. */
function hiddenInFiles(folder: string): readonly string[] {
  return filesIn(folder).flatMap((file) => {
    const name = path.relative(folder, file);
    const bytes = readFileSync(file);
    const archive = bytes.subarray(0, 2).toString() === 'PK' ? openArchive(bytes, '', DEFAULT_LIMITS) : null;
    const texts: readonly (readonly [what: string, text: string])[] = [
      ['its name', name],
      ...(archive === null
        ? [['its text', bytes.toString('utf8')] as const]
        : archive.names.map((part) => [part, archive.part(part)?.toString('utf8') ?? ''] as const)),
    ];
    return texts.flatMap(([what, text]) => {
      const found = hidden(text);
      return found === null ? [] : [`${name}, ${what}: ${found}`];
    });
  });
}

const month = ['--month', '2023-05'];

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'json', 'markdown', 'github', 'junit', 'sarif', 'brief'].map((format) => [
    'validate',
    ...all,
    '--format',
    format,
  ]),
  ['validate', ...all, '--format', 'xlsx', '--output', 'v.xlsx', '--format', 'junit', '--output', 'v.xml'],
  ['validate', ...all, '--format', 'text', '--output', 'v.txt', '--format', 'sarif', '--output', 'v.sarif'],
  ...['table', 'json', 'markdown'].map((format) => [
    'score',
    ...all,
    ...month,
    '--out',
    's',
    '--format',
    format,
  ]),
  ...['table', 'json', 'markdown', 'text'].map((format) => ['warn', ...all, ...month, '--format', format]),
  ...['text', 'json', 'markdown'].map((format) => [
    'why',
    '=HYPERLINK("http://x","市科技局")',
    ...all,
    ...month,
    '--format',
    format,
  ]),
  ['inspect', path.join(project, '月报'), '--scheme', scheme],
  ...['json', 'ndjson'].map((format) => ['import', ...all, '--format', format]),
  ['import', ...all, '--format', 'csv', '--out', 'csv'],
  ['import', ...all, '--format', 'csv', '--table', 'investment/departments'],
  ['collect', path.join(project, '月报'), ...month, '--scheme', scheme, '--out', 'c.xlsx'],
  ['letters', ...all, ...month, '--out', 'l'],
  ['letters', ...all, ...month, '--out', 'l', '--format', 'text'],
  [
    'template',
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
  ['rules', '--scheme', scheme],
  ['diff', scheme, scheme],
  ['compare', ...all.slice(0, 2), '--scheme', scheme, '--scheme', scheme],
  ['validate', '没有\u202e\u001b[31m\n::error::.xlsx'],
  ['explain', 'X\u001b[31m'],
  ['X\u001b[31m\u202e'],
  ['score', '--X\u001b[31m\u202e'],
];

describe('nothing that a terminal, an editor or a viewer would obey gets out', () => {
  it.each(COMMANDS.map((args) => [args[0] ?? '', args] as const))(
    'of what dayie %s prints, in either language',
    (_, args) => {
      for (const lang of ['zh', 'en']) {
        const ran = dayie([...args, '--lang', lang], { cwd: out, env: { GITHUB_ACTIONS: 'true' } });
        expect(hidden(ran.stdout)).toBeNull();
        expect(hidden(ran.stderr)).toBeNull();
        const lines = `${ran.stdout}\n${ran.stderr}`.split('\n');
        const commands = lines.filter((line) => line.trim().startsWith('::') || line.includes('##['));
        expect(commands.filter((line) => !/^::(error|warning|notice) /u.test(line))).toEqual([]);
        expect(ran.stderr).not.toMatch(/内部出错|fault of its own/u);
      }
    },
  );

  it('of the files of all commands', () => {
    expect(filesIn(out).length).toBeGreaterThan(40);
    expect(hiddenInFiles(out)).toEqual([]);
  });

  it('of the names of the marked copies', () => {
    const ran = dayie(['validate', ...all, '--marked', 'marked'], { cwd: out });
    expect(hidden(ran.stdout + ran.stderr)).toBeNull();
    const names = filesIn(path.join(out, 'marked'));
    expect(names.length).toBeGreaterThan(1);
    expect(names.map((name) => hidden(path.relative(out, name))).filter((found) => found !== null)).toEqual(
      [],
    );
  });

  it('of a project’s month', () => {
    const before = new Set(filesIn(project));
    const ran = dayie(['month', project], { cwd: out });
    expect(hidden(ran.stdout + ran.stderr)).toBeNull();
    expect(ran.stderr).not.toMatch(/内部出错/u);
    const made = filesIn(project).filter((file) => !before.has(file));
    const target = newFolder();
    for (const [index, file] of made.entries())
      if (!file.includes(COPIES)) cpSync(file, path.join(target, `${index}${path.extname(file)}`));
    expect(hiddenInFiles(target)).toEqual([]);
  });
});

it('a name that begins like a formula is a text in every workbook, also once its cell is edited', async () => {
  dayie(['score', ...all, ...month, '--out', 'f', '--format', 'none'], { cwd: out });
  const found: string[] = [];
  for (const file of filesIn(path.join(out, 'f')).filter((name) => name.endsWith('.xlsx'))) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer);
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value !== 'string' || !cell.value.startsWith('=')) return;
          found.push(`${cell.type === exceljs.ValueType.String} ${cell.numFmt}`);
        }),
      ),
    );
  }
  expect(found.length).toBeGreaterThan(3);
  expect(new Set(found)).toEqual(new Set(['true @']));
});
