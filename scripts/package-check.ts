import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VERSION } from '../src/core/version.ts';
import { hostTarget, TARGETS, type Target } from './package/targets.ts';

/**
 * `npm run package:check`: runs the month's main job with every executable of out/package that this machine can run, the
 * Windows one under Wine, and holds what they print and write against this Node's. Says loudly which it could not run.
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(PROJECT, 'out', 'package');
const INPUTS = path.join(PROJECT, 'fixtures', 'daye-2023');
/** As far as Debian's Wine 8 does without a display. */
const WINE = ['/usr/lib/wine/wine64', 'wine64'].find((name) => spawnSync(name, ['--version']).status === 0);

const folder = mkdtempSync(path.join(tmpdir(), 'dayie-package-'));
let failed = 0;
let ran = 0;
try {
  const wanted = outcome('node', (args) => [
    process.execPath,
    [path.join(PROJECT, 'bin', 'dayie.js'), ...args],
  ]);
  for (const target of TARGETS) {
    const file = path.join(OUT, `dayie-${VERSION}-${target.name}${target.ending}`);
    if (!existsSync(file)) continue;
    const start = starter(target, file);
    if (start === null) {
      process.stdout.write(
        `*** NOT RUN: ${path.basename(file)}: this machine has nothing to run it with ***\n`,
      );
      continue;
    }
    ran += 1;
    const differences = compare(wanted, outcome(target.name, start));
    failed += differences.length;
    for (const difference of differences) process.stdout.write(`${path.basename(file)}: ${difference}\n`);
    if (differences.length === 0)
      process.stdout.write(`${path.basename(file)}: prints and writes what Node does\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (ran === 0) process.stdout.write('no executable was run: npm run package makes them\n');
process.exitCode = failed > 0 || ran === 0 ? 1 : 0;

type Start = (args: readonly string[]) => readonly [program: string, args: readonly string[]];

/** Null where nothing here runs it. */
function starter(target: Target, file: string): Start | null {
  if (target.name === hostTarget().name) return (args) => [file, args];
  if (target.format === 'pe' && WINE !== undefined) {
    const wine = WINE;
    return (args) => [wine, [file, ...args]];
  }
  return null;
}

interface Outcome {
  readonly status: number | null;
  readonly printed: string;
  readonly version: string;
  readonly licences: boolean;
  readonly files: ReadonlyMap<string, string>;
}

/** The demonstration's job from inside the folder of fixtures, so that every path is printed alike. */
function outcome(name: string, start: Start): Outcome {
  const out = `结果 ${name}`;
  const target = path.join(folder, out);
  const environment = {
    ...process.env,
    DAYIE_LANG: 'zh',
    NO_COLOR: '1',
    WINEDEBUG: '-all',
    WINEPREFIX: path.join(folder, 'wine'),
    WINEARCH: 'win64',
  };
  const run = (args: readonly string[]) => {
    const [program, all] = start(args);
    // Into files: under Wine, Node cannot open a pipe as its output.
    const [stdout, stderr] = ['stdout', 'stderr'].map((stream) => path.join(folder, `${name}.${stream}`));
    if (stdout === undefined || stderr === undefined) throw new Error('no files to print into');
    const handles = [stdout, stderr].map((file) => openSync(file, 'w'));
    const { status } = spawnSync(program, all, {
      cwd: INPUTS,
      env: environment,
      stdio: ['ignore', ...handles],
      timeout: 300_000,
    });
    for (const handle of handles) closeSync(handle);
    return { status, stdout: readFileSync(stdout, 'utf8'), stderr: readFileSync(stderr, 'utf8') };
  };
  const shown = name.startsWith('win') ? `Z:${target.replaceAll('/', '\\')}` : target;
  if (name.startsWith('win')) prepareWine(environment);
  const { stdout, stderr, status } = run([
    'score',
    'targets',
    'monthly',
    '--out',
    shown,
    '--date',
    '2023-06-05',
    '--fail-on',
    'never',
  ]);
  const written = existsSync(target) ? readdirSync(target).sort() : [];
  return {
    status,
    // Where the results are is called as the system calls it.
    printed: `${stdout}${stderr}`
      .replaceAll('\r\n', '\n')
      .replaceAll('\\', '/')
      .replaceAll(/^ {2}\S*结果 .*\//gmu, '  '),
    version: run(['--version']).stdout.trim(),
    licences: run(['licences']).stdout.includes(name === 'node' ? 'exceljs' : 'Node.js'),
    files: new Map(written.map((file) => [file, readFileSync(path.join(target, file), 'latin1')])),
  };
}

/** Windows 10, which Node asks for. */
function prepareWine(environment: NodeJS.ProcessEnv): void {
  if (WINE === undefined) return;
  execFileSync(WINE, ['wineboot', '-i'], { env: environment, stdio: 'ignore', timeout: 300_000 });
  execFileSync(WINE, ['winecfg', '-v', 'win10'], { env: environment, stdio: 'ignore', timeout: 120_000 });
}

function compare(wanted: Outcome, got: Outcome): readonly string[] {
  const names = [...new Set([...wanted.files.keys(), ...got.files.keys()])];
  if (got.printed !== wanted.printed) writeFileSync(path.join(OUT, 'printed.txt'), got.printed);
  return [
    ...(got.status === wanted.status ? [] : [`exit code ${got.status}, not ${wanted.status}`]),
    ...(got.version === VERSION ? [] : [`version ${got.version}, not ${VERSION}`]),
    ...(got.licences ? [] : ['the licences are missing']),
    ...(got.printed === wanted.printed ? [] : ['prints something else (out/package/printed.txt)']),
    ...names
      .filter((name) => got.files.get(name) !== wanted.files.get(name))
      .map((name) => `${name} differs`),
  ];
}
