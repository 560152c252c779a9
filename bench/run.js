import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareWith, GROUPS } from './against.js';
import { madeExecutables } from './executables.js';
import { makeInputs } from './inputs.js';
import { compareSizes } from './linear.js';
import { measure, SECONDS } from './measure.js';
import { makeYear } from './year.js';

/**
 * npm run bench [words of titles …], --against FOLDER (against.js) or --linear (linear.js): whole processes side by side in one run, in turn, after one warm-up each; medians and
 * ratios. Times of one machine say little, ratios of one run more.
 */
const BENCH = import.meta.dirname;
const PROJECT = path.dirname(BENCH);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const READERS = ['dayie', 'exceljs', 'sheetjs', 'read-excel-file', 'hucre'];
const print = (text) => process.stdout.write(`${text}\n`);

const { values: options, positionals: wanted } = parseArgs({
  options: { against: { type: 'string' }, linear: { type: 'boolean' } },
  allowPositionals: true,
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'dayie-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));
const fixtures = path.join(PROJECT, 'fixtures', 'daye-2023');
print(`node ${process.version}, ${os.availableParallelism()} processors`);

const YEAR = { months: 12, rows: 2000 };
const cli = path.join(PROJECT, 'bin', 'dayie.js');

if (options.against !== undefined) {
  const inputs = makeInputs(folder, fixtures, GROUPS);
  const year = await makeYear(folder, YEAR);
  compareWith(path.resolve(options.against), PROJECT, { inputs, year, folder, rounds: ROUNDS, print });
  process.exit(0);
}
if (options.linear === true) {
  const counts = wanted.length === 0 ? [1000, 10_000] : wanted.map(Number);
  await compareSizes(counts, { folder, fixtures, cli, rounds: ROUNDS, print });
  process.exit(0);
}

if (!existsSync(path.join(BENCH, 'node_modules'))) {
  print('The other readers are not installed; installing them into bench/ with: npm ci --prefix bench');
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: BENCH,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    print('They could not be installed. Connect to a package registry and run: npm ci --prefix bench');
    process.exit(2);
  }
}

const inputs = makeInputs(folder, fixtures);
const year = await makeYear(folder, YEAR);
const out = path.join(folder, 'out');
const contender = (name, ...args) => [path.join(BENCH, 'contenders', `${name}.js`), ...args];
const all = (files) => Object.fromEntries(READERS.map((name) => [name, contender(name, ...files)]));
const submissions = (count, files) => contender('dayie-submissions', count, ...files);
const jobs = (files) => ({
  '--jobs 1': submissions('1', files),
  '--jobs 2': submissions('2', files),
  // What two threads cannot beat: half of the work alone, and both halves side by side without anything handed over.
  'half, --jobs 1': submissions('1', files.slice(0, files.length / 2)),
  'two processes': { file: process.execPath, args: contender('dayie-halves', ...files) },
});
const quiet = ['--quiet', '--fail-on', 'never', '--date', '2024-01-05'];
const scored = ['--format', 'none', '--force', '--out', out];
const checked = (count) => ['validate', ...inputs.submissions.slice(0, count), '--brief', ...quiet];
const validated = (count) => [cli, ...checked(count)];
const executables = await madeExecutables(PROJECT, folder);

const COMPARISONS = {
  '200 small workbooks (3 sheets, 970 cells each)': all(inputs.small.slice(0, 200)),
  '200 small workbooks (3 sheets, 2,100 cells each)': all(inputs.wide),
  '100,000 × 12 cells': all(inputs.large),
  '100,000 × 12 cells, all of them shared texts': all(inputs.texts),
  '50,000 merges': all(inputs.merges),
  '1,000 small workbooks (970 cells each)': all(inputs.small),
  '1,000 submissions (one unit, one month each), recognised and parsed': jobs(inputs.submissions),
  '1,000 small workbooks (970 cells each), recognised and parsed': jobs(inputs.small),
  'submissions validated: time by their number': {
    250: validated(250),
    500: validated(500),
    '1,000': validated(1000),
  },
  'dayie score, 12 months × 89 units, beside a plain exceljs read of the same files': {
    'dayie score': [cli, 'score', ...inputs.months, ...scored, ...quiet],
    'exceljs read': contender('exceljs', ...inputs.months),
  },
  'a whole year: 12 months of all plans, ledgers of 2,000 rows, all documents': {
    'dayie score': [cli, 'score', year, '--span', '2023', ...scored, ...quiet],
  },
  '1,000 submissions validated, beside 200 small workbooks read by exceljs': {
    'exceljs read': contender('exceljs', ...inputs.small.slice(0, 200)),
    'dayie validate': validated(1000),
  },
  'starting: beside node -e 0': {
    'node -e 0': ['-e', '0'],
    'dayie --version': [cli, '--version'],
    'dayie --help': [cli, '--help'],
    'validate, 10': validated(10),
  },
  ...(executables !== null && {
    'starting an executable: beside a bare one': {
      bare: { file: executables.bare, args: [] },
      '--version': { file: executables.dayie, args: ['--version'] },
      '--help': { file: executables.dayie, args: ['--help'] },
      'validate, 10': { file: executables.dayie, args: checked(10) },
    },
  }),
};

print(`median of ${ROUNDS} rounds, whole processes\n`);
for (const [title, contenders] of Object.entries(COMPARISONS)) {
  if (wanted.length === 0 || wanted.some((word) => title.includes(word))) compare(title, contenders);
}

/** Runs the contenders in turn; the first is what the ratios are of. */
function compare(title, contenders) {
  const names = Object.keys(contenders);
  const samples = new Map(names.map((name) => [name, []]));
  const memory = new Map();
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of names) {
      const mine = samples.get(name);
      // Once out of time is enough: the rounds to come would only take as long again.
      if (mine[0]?.timedOut) continue;
      const sample = measure(contenders[name], { folder, noted: round < 0 });
      if (round < 0) memory.set(name, sample.memory);
      if (round >= 0 || sample.timedOut) mine.push(sample);
    }
  }
  print(title);
  const summaries = names.map((name) => summary(samples.get(name), memory.get(name)));
  for (const [index, mine] of summaries.entries())
    print(`  ${names[index].padEnd(16)} ${line(mine, summaries[0])}`);
  print('');
}

function line(mine, base) {
  if (mine.timedOut) return `timed out after ${SECONDS} s`;
  const ratio = (value, of) => (value / of).toFixed(1).padStart(6);
  return [
    `${mine.time.toFixed(0).padStart(7)} ms ${ratio(mine.time, base.time)} ×`,
    mine.memory === 0
      ? ''
      : `${(mine.memory / 1024).toFixed(0).padStart(6)} MB ${ratio(mine.memory, base.memory)} ×`,
    mine.cells === null ? '' : `${mine.cells} cells`,
    mine.failed ? 'FAILED' : '',
  ]
    .join('   ')
    .trimEnd();
}

function summary(samples, memory) {
  const times = samples.map(({ time }) => time).sort((left, right) => left - right);
  return {
    time: times[Math.floor(times.length / 2)],
    memory,
    cells: samples[0].cells,
    timedOut: samples.some(({ timedOut }) => timedOut),
    failed: samples.some(({ failed }) => failed),
  };
}
