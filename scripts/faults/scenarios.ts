import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../src/formats/zip.ts';

/** A command that writes, run twice over the same folder: what it wrote first is what a fault of the second may not harm. */
export interface Scenario {
  readonly name: string;
  /** The command line for the first or the second run, in a folder made by `prepare`. */
  readonly args: (run: 'first' | 'second') => readonly string[];
  /** Makes the folder in which both run; what is there counts among its files. */
  readonly prepare: (folder: string, example: string) => void;
  /** What people do in the folder between the two runs. */
  readonly between?: (folder: string) => void;
}

const DAYS = { first: '2023-06-05', second: '2023-06-06' } as const;
const reports = (run: 'first' | 'second'): readonly string[] => [`${run}/报表`];
const scored = (run: 'first' | 'second'): readonly string[] => [
  `${run}/报表`,
  '--scheme',
  'project/考核办法.xlsx',
  '--date',
  DAYS[run],
];

/** What is known of faults is written together with the rest. */
const KNOWN = ['--write-baseline', 'known.json'];

/** The example of a new project twice, one figure and the day apart. */
function inputs(folder: string, example: string): void {
  cpSync(example, path.join(folder, 'project'), { recursive: true });
  for (const run of ['first', 'second'] as const) {
    const reported = path.join(folder, run, '报表');
    mkdirSync(path.dirname(reported), { recursive: true });
    cpSync(path.join(example, '示例'), reported, { recursive: true });
  }
  changeFigure(path.join(folder, 'second', '报表', '2023-03.xlsx'));
}

/** Makes the last whole figure of a workbook's first sheet one more. */
function changeFigure(file: string): void {
  const archive = openArchive(readFileSync(file), '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => {
    const content = archive.part(name) ?? Buffer.alloc(0);
    if (name !== 'xl/worksheets/sheet1.xml') return { name, content };
    const xml = content.toString('utf8');
    const figures = [...xml.matchAll(/<c r="[A-Z]+\d+"( s="\d+")?><v>(\d+)<\/v>/gu)];
    const last = figures.at(-1);
    if (last === undefined) throw new Error(`no figure in ${file}`);
    const more = last[0].replace(/<v>\d+/u, `<v>${Number(last[2]) + 1}`);
    const changed = xml.slice(0, last.index) + more + xml.slice(last.index + last[0].length);
    return { name, content: Buffer.from(changed, 'utf8') };
  });
  writeFileSync(file, writeZip(parts));
}

/** What came for the month of a project, first with a workbook that has to be sent back. */
const RETURNS = ['project', '月报', '2023-03'];

function project(folder: string, example: string): void {
  inputs(folder, example);
  const root = path.join(folder, 'project');
  cpSync(path.join(example, '示例', '年度任务.xlsx'), path.join(root, '任务表', '年度任务.xlsx'));
  const returns = path.join(folder, ...RETURNS);
  mkdirSync(returns, { recursive: true });
  cpSync(path.join(folder, 'first', '报表', '2023-03.xlsx'), path.join(returns, '部门.xlsx'));
  writeFileSync(
    path.join(returns, '市教育局.csv'),
    '2023年1—3月部门招商引资完成情况,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,待定\n',
  );
}

/** The workbook that was sent back is withdrawn, another has come in a new version: some results change, others go. */
function laterReturns(folder: string): void {
  const returns = path.join(folder, ...RETURNS);
  cpSync(path.join(folder, 'second', '报表', '2023-03.xlsx'), path.join(returns, '部门.xlsx'));
  rmSync(path.join(returns, '市教育局.csv'));
}

/** Tasks of three units, for which three files are written. */
const TASKS = [
  '月份,每月评比活动,活动内容,责任单位',
  '4月,文明餐桌,评选十家,灵乡镇',
  '5月,文明工地,评选五家,陈贵镇',
  '6月,文明窗口,评选五家,市教育局',
];

function tasks(folder: string): void {
  writeFileSync(path.join(folder, '评比.csv'), `${TASKS.join('\n')}\n`);
}

function laterTasks(folder: string): void {
  writeFileSync(path.join(folder, '评比.csv'), `${TASKS.join('\n').replaceAll('评选', '评比')}\n`);
}

/** Somebody has written into two of the files, and they are to be replaced all the same. */
function editProject(folder: string): void {
  for (const name of ['任务表', '月报'])
    writeFileSync(path.join(folder, 'project', name, '说明.txt'), '改过');
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'score',
    prepare: inputs,
    args: (run) => ['score', ...scored(run), '--out', 'out', '--format', 'none', ...KNOWN],
  },
  {
    name: 'validate --marked',
    prepare: inputs,
    args: (run) => [
      'validate',
      ...scored(run),
      '--marked',
      'marked',
      ...['json', 'sarif'].flatMap((format) => ['--format', format, '--output', `out.${format}`]),
      ...KNOWN,
    ],
  },
  {
    name: 'collect',
    prepare: inputs,
    args: (run) => [
      'collect',
      ...reports(run),
      '--month',
      '2023-03',
      '--scheme',
      'project/考核办法.xlsx',
      '--date',
      DAYS[run],
      '--out',
      'month.xlsx',
      ...KNOWN,
    ],
  },
  {
    name: 'template',
    prepare: inputs,
    args: (run) => [
      'template',
      'investment/departments',
      'investment/townships',
      '--month',
      '2023-06',
      '--date',
      DAYS[run],
      '--out',
      'forms',
    ],
  },
  {
    name: 'import',
    prepare: inputs,
    args: (run) => ['import', ...reports(run), '--format', 'csv', '--out', 'records', ...KNOWN],
  },
  {
    name: 'template --per-unit',
    prepare: tasks,
    between: laterTasks,
    args: (run) => [
      'template',
      'civic/contests',
      '--per-unit',
      '--targets',
      '评比.csv',
      '--month',
      '2023-06',
      '--date',
      DAYS[run],
      '--out',
      'forms',
    ],
  },
  { name: 'init', prepare: () => undefined, args: (run) => ['init', 'project', '--date', DAYS[run]] },
  {
    name: 'init --force',
    prepare: () => undefined,
    between: editProject,
    args: (run) => ['init', 'project', '--date', DAYS[run], '--force'],
  },
  {
    name: 'letters',
    prepare: inputs,
    args: (run) => ['letters', ...scored(run), '--month', '2023-03', '--out', 'letters', ...KNOWN],
  },
  {
    name: 'month',
    prepare: project,
    between: laterReturns,
    args: (run) => ['month', '--date', DAYS[run], 'project/月报/2023-03'],
  },
  {
    name: 'warn',
    prepare: inputs,
    args: (run) => ['warn', ...scored(run), '--out', 'lists', ...KNOWN, '--format', 'none'],
  },
  {
    name: 'page',
    prepare: project,
    between: laterReturns,
    args: () => [
      'page',
      'investment/departments',
      '--unit',
      '市教育局',
      '--month',
      '2023-04',
      '--out',
      'page.html',
      'project/任务表',
      'project/月报',
    ],
  },
  {
    name: 'page --per-unit',
    prepare: tasks,
    between: laterTasks,
    args: () => ['page', 'civic/contests', '评比.csv', '--per-unit', '--month', '2023-06', '--out', 'pages'],
  },
  {
    name: 'init of the next year',
    prepare: (folder, example) => cpSync(example, path.join(folder, '2023'), { recursive: true }),
    args: (run) => ['init', '2024', '--from', '2023', '--date', DAYS[run]],
  },
  {
    name: 'import into a file',
    prepare: inputs,
    args: (run) => ['import', ...reports(run), '--format', 'ndjson', '--out', 'records.ndjson'],
  },
];
