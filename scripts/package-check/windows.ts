import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { binaryOf } from '../package/runtime.ts';
import type { Target } from '../package/targets.ts';
import { named, type Runner, run } from './runners.ts';
import { threeMonths } from './samples.ts';

/** What a program gets that opens a file as Excel does, so that nobody else may: libuv's UV_FS_O_EXLOCK. */
const HOLD = `const fs = require('node:fs');
fs.openSync(process.argv[2], fs.constants.O_RDWR | 0x10000000);
fs.writeFileSync(process.argv[3], 'held');
const waiting = new Int32Array(new SharedArrayBuffer(4));
while (!fs.existsSync(process.argv[4])) Atomics.wait(waiting, 0, 0, 100);
`;

/**
 * What there is on Windows alone: shares and devices in paths, code pages, files that another program holds. Gives what is wrong.
 */
export async function windowsOnly(
  runner: Runner,
  program: string,
  target: Target,
  { folder, made, log }: { readonly folder: string; readonly made: string; readonly log: string },
): Promise<readonly string[]> {
  threeMonths(path.join(folder, '报 送'), made);
  threeMonths(path.join(folder, '月报'), made);
  const dayie = (args: readonly string[]) => run(runner, program, args, { cwd: folder, log });
  const faults: string[] = [];
  const expect = (what: string, holds: boolean): void => {
    if (!holds) faults.push(what);
  };
  const right = '没有发现问题';
  for (const prefix of ['\\\\?\\', '\\\\.\\']) {
    const said = dayie(['validate', `${prefix}${named(runner, path.join(folder, '报 送'))}`]);
    expect(`a path that begins with ${prefix} is not read`, said.status === 0 && said.stdout.includes(right));
  }
  const share = dayie(['validate', '\\\\服务器\\报 送']);
  expect(
    'a share that is not there is not said to be missing',
    share.status === 2 && share.stderr.includes('找不到'),
  );
  // Quotes round a path with a space do not come through to cmd everywhere: the program is called by its name alone.
  copyFileSync(program, path.join(folder, 'called.exe'));
  const pages = ['936', '65001'].map((page) => {
    const command = `chcp ${page} >nul & called.exe validate 月报 > ${page}.txt`;
    run(runner, 'cmd', ['/c', command], { cwd: folder, log });
    const file = path.join(folder, `${page}.txt`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
  expect(
    'what is printed depends on the code page',
    pages.every((text) => text !== '' && text === pages[0]),
  );
  expect('what is printed into a file is not UTF-8', pages[0]?.includes(right) === true);
  faults.push(...(await heldFiles(runner, target, folder, dayie)));
  return faults;
}

async function heldFiles(
  runner: Runner,
  target: Target,
  folder: string,
  dayie: (args: readonly string[]) => ReturnType<typeof run>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  writeFileSync(path.join(folder, 'hold.js'), HOLD);
  const whileHeld = async (file: string, work: () => void): Promise<void> => {
    const [held, release] = ['held', 'release'].map((name) =>
      path.join(folder, `${name}-${path.basename(file)}`),
    );
    if (held === undefined || release === undefined) return;
    const node = binaryOf(path.resolve(import.meta.dirname, '..', '..', '..'), target);
    const words = ['hold.js', file, held, release].map((name, index) =>
      index === 0 ? name : named(runner, name),
    );
    const [command, args] = runner.start(node, words);
    const child = spawn(command, args, { cwd: folder, env: runner.environment, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    for (let tries = 0; tries < 300 && !existsSync(held); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    if (existsSync(held)) work();
    else faults.push('no file could be held');
    writeFileSync(release, '');
    await ended;
  };
  const february = path.join(folder, '报 送', '2023-02.xlsx');
  await whileHeld(february, () => {
    const said = dayie(['validate', '报 送']);
    const named = said.stdout.includes('2023-02.xlsx') && said.stdout.includes('正被其他程序占用');
    if (said.status !== 1 || !named) faults.push('a file that another program holds is not named');
  });
  const month = ['month', '2023-03', '报 送', '--date', '2023-04-05'];
  if (dayie(month).status !== 0) faults.push('the month does not run once nothing is held');
  const overview = path.join(folder, '报 送-结果', '2023-03', '2023-03-总览.xlsx');
  const before = existsSync(overview) ? readFileSync(overview) : Buffer.alloc(0);
  await whileHeld(overview, () => {
    const said = dayie([...month.slice(0, -1), '2023-04-06']);
    if (said.status !== 2 || !said.stderr.includes('2023-03-总览.xlsx'))
      faults.push(`a result that is open elsewhere is not named: ${said.stderr}`);
  });
  if (!existsSync(overview) || !readFileSync(overview).equals(before))
    faults.push('a result that was open elsewhere is not as it was');
  return faults;
}
