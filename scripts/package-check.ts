import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VERSION } from '../src/core/version.ts';
import { TARGETS, type Target } from './package/targets.ts';
import { compiledCodeFaults } from './package-check/compiled-code.ts';
import { named, nodeRunner, type Runner, run, runInWindow, runnerOf } from './package-check/runners.ts';
import { threeMonths } from './package-check/samples.ts';
import { SCENARIOS, type Scenario } from './package-check/scenarios.ts';
import { windowsOnly } from './package-check/windows.ts';

/**
 * `npm run package:check [-- linux-x64]`: does with every executable of out/package that this machine can run what people do
 * with it, the Windows one under Wine, the one for ARM in an emulator, and holds what they print and write against this
 * Node's. Says loudly which it could not run.
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const OUT = path.join(PROJECT, 'out', 'package');
process.chdir(PROJECT);

const folder = mkdtempSync(path.join(tmpdir(), 'dayie-package-'));
/** The same for all, made anew for each, so that every path is printed alike. */
const place = path.join(folder, '办公 室');
const wanted = new Map<string, Outcome>();
const asked = process.argv.slice(2);
let failed = 0;
let ran = 0;
try {
  const made = madeProject();
  for (const target of TARGETS) {
    const file = path.join(OUT, `dayie-${VERSION}-${target.name}${target.ending}`);
    if (!existsSync(file) || (asked.length > 0 && !asked.includes(target.name))) continue;
    const runner = runnerOf(target, file, folder);
    if (runner === null) {
      process.stdout.write(
        `*** NOT RUN: ${path.basename(file)}: this machine has nothing to run it with ***\n`,
      );
      continue;
    }
    ran += 1;
    const faults = await faultsOf(runner, file, target, made);
    failed += faults.length;
    for (const fault of faults) process.stdout.write(`${path.basename(file)}: ${fault}\n`);
    if (faults.length === 0)
      process.stdout.write(`${path.basename(file)}: prints and writes what Node does\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (ran === 0) process.stdout.write('no executable was run: npm run package makes them\n');
process.exitCode = failed > 0 || ran === 0 ? 1 : 0;

async function faultsOf(
  runner: Runner,
  file: string,
  target: Target,
  made: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  if (runner.emulated) process.stdout.write(`*** IN PART: ${path.basename(file)}: in an emulator ***\n`);
  const log = path.join(folder, 'printed');
  const version = run(runner, file, ['--version'], { cwd: folder, log }).stdout.trim();
  if (version !== VERSION) faults.push(`version ${version}, not ${VERSION}`);
  if (!run(runner, file, ['licences'], { cwd: folder, log }).stdout.includes('Node.js'))
    faults.push('the licences are missing');
  faults.push(...compiledCodeFaults(runner, file, folder));
  for (const scenario of SCENARIOS) {
    if (runner.emulated && scenario.everywhere !== true) continue;
    const should = wanted.get(scenario.name) ?? outcome(scenario, nodeRunner, made);
    wanted.set(scenario.name, should);
    const differences = compare(should, outcome(scenario, runner, made));
    faults.push(...differences.map((difference) => `${scenario.name}: ${difference}`));
  }
  if (!runner.emulated) faults.push(...(await windowStays(runner, file, made)));
  if (runner.windows) {
    emptyPlace();
    faults.push(...(await windowsOnly(runner, file, target, { folder: place, made, log })));
  }
  return faults;
}

interface Outcome {
  readonly status: number | null;
  readonly printed: string;
  readonly files: ReadonlyMap<string, string>;
}

function outcome(scenario: Scenario, runner: Runner, made: string): Outcome {
  emptyPlace();
  scenario.prepare(place, made);
  const before = new Set(filesIn(place));
  const own = path.join(place, `dayie${path.extname(runner.file ?? '')}`);
  const beside = runner.file !== null && scenario.beside !== undefined;
  if (beside) copyFileSync(runner.file, own);
  const args =
    runner.file === null
      ? (scenario.beside?.typed ?? scenario.args(place, runner))
      : scenario.args(place, runner);
  const program = beside ? own : (runner.file ?? '');
  const said = run(runner, program, args, { cwd: place, log: path.join(folder, 'printed') });
  if (beside) rmSync(own);
  const written = filesIn(place).filter((name) => !before.has(name));
  return {
    status: said.status,
    // Paths are written as the system writes them.
    printed: `${said.stdout}${said.stderr}`
      .replaceAll('\r\n', '\n')
      .replaceAll(named({ ...runner, windows: true }, folder), folder)
      .replaceAll('\\', '/'),
    files: new Map(written.map((name) => [name, readFileSync(path.join(place, name), 'latin1')])),
  };
}

function emptyPlace(): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

function compare(should: Outcome, is: Outcome): readonly string[] {
  const names = [...new Set([...should.files.keys(), ...is.files.keys()])];
  if (is.printed !== should.printed) {
    writeFileSync(path.join(OUT, 'printed.txt'), is.printed);
    writeFileSync(path.join(OUT, 'printed-by-node.txt'), should.printed);
  }
  return [
    ...(is.status === should.status ? [] : [`exit code ${is.status}, not ${should.status}`]),
    ...(is.printed === should.printed ? [] : ['prints something else (out/package/printed.txt)']),
    ...names.filter((name) => is.files.get(name) !== should.files.get(name)).map((name) => `${name} differs`),
  ];
}

/** The window that a dropped folder or a double click opened stays until Enter is pressed, whatever came of it. */
async function windowStays(runner: Runner, file: string, made: string): Promise<readonly string[]> {
  emptyPlace();
  threeMonths(path.join(place, '报送'), made);
  mkdirSync(path.join(place, '空'));
  const faults: string[] = [];
  for (const [what, args, status, words] of [
    ['a folder dropped', [named(runner, path.join(place, '报送'))], 0, '结果在：'],
    ['an empty folder dropped', [named(runner, path.join(place, '空'))], 2, '没有工作簿'],
    ['a double click far from any project', [], 2, '请把装着报表的文件夹拖到程序图标上'],
  ] as const) {
    const window = await runInWindow(runner, file, args, place);
    if (!window.waited) faults.push(`${what}: the window closes at once`);
    if (window.status !== status) faults.push(`${what}: in a window it ends with ${window.status}`);
    if (!window.shown.includes(words)) faults.push(`${what}: the window does not show “${words}”`);
  }
  const typed = await runInWindow(runner, file, ['validate', '报送'], place);
  if (typed.waited || typed.status !== 0) faults.push('a command that was typed waits for Enter');
  return faults;
}

function madeProject(): string {
  const made = path.join(folder, '考核');
  run(nodeRunner, '', ['init', made, '--date', '2023-01-05'], {
    cwd: folder,
    log: path.join(folder, 'printed'),
  });
  return made;
}
