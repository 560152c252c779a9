import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeInputs } from './inputs.js';

/**
 * npm run bench: whole processes side by side in one run, in turn, after one warm-up each; medians and ratios. Times of one
 * machine say little, ratios of one run more.
 */
const BENCH = import.meta.dirname;
const PROJECT = path.dirname(BENCH);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const print = (text) => process.stdout.write(`${text}\n`);

if (!existsSync(path.join(BENCH, 'node_modules'))) {
  print('Installing the other readers into bench/ …');
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: BENCH,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'dayie-bench-'));
const inputs = makeInputs(folder, path.join(PROJECT, 'fixtures', 'daye-2023'));
const reader = (name, files) => [process.execPath, path.join(BENCH, 'contenders', `${name}.js`), ...files];
const READERS = ['dayie', 'exceljs', 'sheetjs', 'read-excel-file', 'hucre'];
const cli = path.join(PROJECT, 'bin', 'dayie.js');
const out = path.join(folder, 'out');

print(
  `node ${process.version}, ${os.cpus()[0]?.model ?? ''}, ${os.availableParallelism()} processors, median of ${ROUNDS} rounds\n`,
);
compare(
  '200 small workbooks (90 × 8 cells)',
  Object.fromEntries(READERS.map((name) => [name, reader(name, inputs.small.slice(0, 200))])),
);
compare('1,000 small workbooks', { dayie: reader('dayie', inputs.small) });
compare('100,000 × 12 cells', Object.fromEntries(READERS.map((name) => [name, reader(name, inputs.large)])));
compare('50,000 merges', Object.fromEntries(READERS.map((name) => [name, reader(name, inputs.merges)])));
compare('dayie score, 12 months of all units, beside a plain exceljs read of the same files', {
  'dayie score': [
    process.execPath,
    cli,
    'score',
    ...inputs.months,
    '--out',
    out,
    '--force',
    '--quiet',
    '--format',
    'none',
    '--fail-on',
    'never',
    '--date',
    '2024-01-05',
  ],
  'exceljs read': reader('exceljs', inputs.months),
});
compare('dayie --version beside node -e 0', {
  'dayie --version': [process.execPath, cli, '--version'],
  'node -e 0': [process.execPath, '-e', '0'],
});
rmSync(folder, { recursive: true, force: true });

/** Runs the contenders in turn; the first is what the ratios are of. */
function compare(title, contenders) {
  const names = Object.keys(contenders);
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const name of names) {
      const sample = measure(contenders[name]);
      if (round >= 0) samples.get(name)?.push(sample);
    }
  }
  print(title);
  const base = summary(samples.get(names[0]));
  for (const name of names) {
    const mine = summary(samples.get(name));
    const cells = mine.cells === null ? '' : `${mine.cells} cells  `;
    const memory = mine.memory === null ? '' : `${(mine.memory / 1024).toFixed(0).padStart(6)} MB  `;
    const ratio =
      name === names[0]
        ? ''
        : `${(mine.time / base.time).toFixed(1)} × the time${mine.memory === null || base.memory === null ? '' : `, ${(mine.memory / base.memory).toFixed(1)} × the memory`}`;
    print(
      `  ${name.padEnd(18)} ${mine.time.toFixed(0).padStart(7)} ms  ${memory}${cells}${ratio}${mine.failed ? '  (failed)' : ''}`,
    );
  }
  print('');
}

function measure([command, ...args]) {
  const start = process.hrtime.bigint();
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 300_000 });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  let said = { cells: null, memory: null };
  try {
    said = { ...said, ...JSON.parse(run.stdout) };
  } catch {
    // Not a contender that reports on itself.
  }
  return { time, ...said, failed: run.status !== 0 };
}

function summary(samples) {
  const middle = (values) => values.sort((left, right) => left - right)[Math.floor(values.length / 2)];
  return {
    time: middle(samples.map(({ time }) => time)),
    memory: samples[0].memory === null ? null : middle(samples.map(({ memory }) => memory)),
    cells: samples[0].cells,
    failed: samples.some(({ failed }) => failed),
  };
}
