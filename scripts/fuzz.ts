import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutate, randomOf } from './fuzz-mutate.ts';

/**
 * Mutated workbooks through the whole reading path. A throw, a run over 2 s or a process over 512 MB fails, and the input is
 * kept under fixtures/fuzz. The 2 s are processor time, so that a busy machine fails no run; one that never ends is stopped.
 *
 *   npm run fuzz -- --runs N --seed S
 */
const SECONDS = 2;
const PATIENCE = 10 * SECONDS;
const MEGABYTES = 512;
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
/** Two small workbooks with a fault of every common sort, then one real workbook of each kind of table. */
const SOURCES = [
  'small/fuzz-sources/two-tables.xlsx',
  'small/fuzz-sources/target-words.xlsx',
  'daye-2023/monthly/2023-02.xlsx',
  'daye-2023/progress/2023-05-乡村振兴任务进展.xlsx',
  'daye-2023/progress/2023-05-向上争取资金完成情况.xlsx',
  'daye-2023/tables/招商附件3-产业链对口联系表.xlsx',
  'daye-2023/tables/招商附件5-对口联系安排表.xlsx',
  'daye-2023/tables/文明附件3-一月一评比.xlsx',
  'daye-2023/tables/服务企业附件2-部门包保企业.xlsx',
  'daye-2023/tables/服务企业附件3-企业情况收集表（2023年5月）.xlsx',
  'daye-2023/tables/科技附件1-指标任务.xlsx',
  'daye-2023/tables/科技附件3-十大创新平台.xlsx',
  'daye-2023/tables/项目附件1-重大基础设施项目统计表.xlsx',
].map((name) => path.join(PROJECT, 'fixtures', ...name.split('/')));

process.stdout.write(`fuzz: ${runs} runs, seed ${seed}\n`);
let next = 0;
let done = 0;
const failures: string[] = [];

function start(): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(
      path.join(import.meta.dirname, 'fuzz-run.js'),
      [String(seed), String(SECONDS), String(MEGABYTES), ...SOURCES],
      {
        execArgv: [`--max-old-space-size=${MEGABYTES}`],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    feed(child, resolve);
  });
}

function feed(child: ChildProcess, finished: () => void): void {
  let run = -1;
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  let reason = '';
  const give = (): void => {
    if (next >= runs) {
      child.kill();
      finished();
      return;
    }
    run = next++;
    timer = setTimeout(() => {
      reason = `over ${PATIENCE} s`;
      child.kill('SIGKILL');
    }, PATIENCE * 1000);
    child.send({ run });
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.on('message', (message: { readonly done?: number }) => {
    clearTimeout(timer);
    if (message.done !== undefined) {
      done += 1;
      if (done % 5000 === 0) process.stdout.write(`  ${done} done\n`);
    }
    run = -1;
    // The first message says that the process is ready: starting it is not part of any run.
    give();
  });
  child.on('exit', () => {
    clearTimeout(timer);
    if (run < 0) {
      if (next < runs) failures.push(`a process ended before its first run: ${errors.trim()}`);
      finished();
      return;
    }
    keep(
      run,
      reason ||
        (errors
          .trim()
          .split('\n')
          .find((line) => /^\w*Error\b|FATAL/.test(line)) ??
          'ended without a word'),
    );
    if (next < runs) start().then(finished);
    else finished();
  });
}

/** The failing input, made again from seed and run, with what went wrong. */
function keep(run: number, reason: string): void {
  const source = SOURCES[run % SOURCES.length];
  if (source === undefined) return;
  const folder = path.join(PROJECT, 'fixtures', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `seed-${seed}-run-${run}.xlsx`);
  writeFileSync(file, mutate(readFileSync(source), randomOf(seed * 1_000_003 + run)));
  failures.push(`${path.relative(PROJECT, file)}: ${reason}`);
}

await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, start));
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `fuzz: ${done} runs passed, seed ${seed}\n`
    : `fuzz: ${failures.length} of ${runs} failed, seed ${seed}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
