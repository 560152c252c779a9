import {
  cpSync,
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
import { parseArgs } from 'node:util';
import { main } from '../src/cli/main.ts';
import { finishEarlierRun } from '../src/disk/write-files.ts';
import { type Fault, onFaultyDisk } from './faults/faulty-disk.ts';
import { SCENARIOS, type Scenario } from './faults/scenarios.ts';

/**
 * Every command that writes, with the process killed before and in the middle of each of its operations on the disk, and with the
 * disk full, failing, read-only or refusing at each of them. Afterwards every file is whole, the old or the new one; what the next
 * run does first makes each folder's set whole, the old or the new one; it ends as if nothing had happened and leaves nothing behind.
 *
 *   npm run faults -- [--every N] [--only NAME]
 *
 * With `--every N` only each Nth operation is tried, and the faults take turns.
 */
const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const every = Number(values.every);
const folders = mkdtempSync(path.join(tmpdir(), 'dayie faults '));
const example = path.join(folders, 'example');
/** Parts of what commands write lie beside the program. */
const PROGRAM = path.resolve(import.meta.dirname, '..', '..', 'bin', 'dayie.js');
const failures: string[] = [];
let tried = 0;

const FAULTS: readonly Fault[] = [
  { kind: 'killed', half: false },
  { kind: 'killed', half: true },
  ...['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS'].map((code): Fault => ({ kind: 'refused', code })),
];

interface Ran {
  readonly status: number;
  readonly stderr: string;
}

async function run(args: readonly string[], folder: string): Promise<Ran> {
  let stderr = '';
  const status = await main(args, {
    workingFolder: folder,
    program: PROGRAM,
    environment: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    stdout: { write: () => undefined },
    stderr: {
      write(text: string) {
        stderr += text;
      },
    },
  });
  return { status, stderr };
}

type Snapshot = ReadonlyMap<string, string>;

/** Every file's bytes by its name; dayie's own temporary files apart. */
function snapshot(folder: string): { readonly files: Snapshot; readonly temporary: readonly string[] } {
  const files = new Map<string, string>();
  const temporary: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (/\.dayie-(lock|pending)/u.test(file)) temporary.push(file);
    else files.set(file, readFileSync(path.join(folder, file)).toString('latin1'));
  }
  return { files, temporary };
}

/** Where the files of one run take their places together. */
const PENDING = '.dayie-pending';

/**
 * The files that change, by the folder whose set they belong to.
 *
 * @param folders relative to the folder of the run.
 */
function setsOf(
  changed: readonly string[],
  folders: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const inside = (file: string, folder: string): boolean =>
    folder === '' || file.startsWith(folder + path.sep);
  const nearestFirst = [...new Set(folders)].sort((left, right) => right.length - left.length);
  const sets = new Map(folders.map((folder): [string, readonly string[]] => [folder, []]));
  for (const file of changed) {
    const folder = nearestFirst.find((one) => inside(file, one)) ?? '';
    sets.set(folder, [...(sets.get(folder) ?? []), file]);
  }
  return sets;
}

function differences(found: Snapshot, wanted: Snapshot): readonly string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter(
    (file) => found.get(file) !== wanted.get(file),
  );
}

/** What the lock of a run says that ended here: this process goes on. */
function endOwner(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.name === '.dayie-lock') {
      const lock = path.join(entry.parentPath, entry.name);
      writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/u, '4194304'));
    }
}

async function exercise(scenario: Scenario): Promise<void> {
  const place = mkdtempSync(path.join(folders, 'scenario '));
  const [before, work] = [path.join(place, 'before'), path.join(place, 'work')];
  const fresh = (): void => {
    rmSync(work, { recursive: true, force: true });
    cpSync(before, work, { recursive: true });
  };
  mkdirSync(before);
  scenario.prepare(before, example);
  const first = await run(scenario.args('first'), before);
  scenario.between?.(before);
  fresh();
  const counted = await onFaultyDisk(0, { kind: 'killed', half: false }, () =>
    run(scenario.args('second'), work),
  );
  const usual = counted.result;
  if (usual === null || usual.status === 2 || first.status === 2)
    throw new Error(`${scenario.name} does not run: ${first.stderr}${usual?.stderr ?? ''}`);
  const [old, wanted] = [snapshot(before).files, snapshot(work).files];
  if (differences(old, wanted).length === 0) throw new Error(`${scenario.name} changes nothing`);
  const pending = counted.folders.filter((folder) => path.basename(folder) === PENDING);
  const sets = setsOf(
    differences(old, wanted),
    pending.map((folder) => path.relative(work, path.dirname(folder))),
  );
  process.stdout.write(`${scenario.name}: ${counted.operations} operations, ${wanted.size} files\n`);
  for (let nth = 1; nth <= counted.operations; nth += 1) {
    if (every > 1 && nth % every !== 1) continue;
    for (const [index, fault] of FAULTS.entries()) {
      if (every > 1 && (nth + index) % 2 === 1) continue;
      fresh();
      tried += 1;
      const ran = await onFaultyDisk(nth, fault, () => run(scenario.args('second'), work));
      const words = `${scenario.name}, ${fault.kind === 'killed' ? (fault.half ? 'killed in the middle of' : 'killed before') : fault.code} operation ${nth} (${ran.at})`;
      for (const fail of await faultsAfter(ran.result, scenario, { work, old, wanted, sets, usual }))
        failures.push(`${words}: ${fail}`);
    }
  }
}

interface Expected {
  readonly work: string;
  readonly old: Snapshot;
  readonly wanted: Snapshot;
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly usual: Ran;
}

/** What is wrong of the sets that a killed run left, once they are completed as the next run does it first of all. */
async function halfSets({ work, old, wanted, sets }: Expected): Promise<readonly string[]> {
  const copy = `${work} completed`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(work, copy, { recursive: true });
  for (const folder of sets.keys()) await finishEarlierRun(path.join(copy, folder));
  const { files, temporary } = snapshot(copy);
  const half = [...sets].filter(([, names]) =>
    [old, wanted].every((whole) => names.some((name) => files.get(name) !== whole.get(name))),
  );
  return [
    ...half.map(([folder, names]) => `half of the set in “${folder}”: ${names.join(', ')}`),
    ...(temporary.length > 0 ? [`left behind by completing: ${temporary.join(', ')}`] : []),
  ];
}

/** What is wrong after a fault, and after the next run. */
async function faultsAfter(
  ran: Ran | null,
  scenario: Scenario,
  expected: Expected,
): Promise<readonly string[]> {
  const { work, old, wanted, usual } = expected;
  const wrong: string[] = [];
  const after = snapshot(work);
  const torn = [...after.files].filter(
    ([file, bytes]) => bytes !== old.get(file) && bytes !== wanted.get(file),
  );
  if (torn.length > 0) wrong.push(`neither old nor new: ${torn.map(([file]) => file).join(', ')}`);
  const lost = [...old.keys()].filter((file) => !after.files.has(file) && wanted.has(file));
  if (lost.length > 0) wrong.push(`lost: ${lost.join(', ')}`);
  if (ran !== null) {
    if (/内部出错|node:|\bat /u.test(ran.stderr)) wrong.push(`not in words: ${ran.stderr}`);
    if (ran.status === 2) {
      const changed = differences(after.files, old);
      if (changed.length > 0) wrong.push(`said to have failed, but changed ${changed.join(', ')}`);
      if (!/没有写出任何文件/u.test(ran.stderr))
        wrong.push(`does not say that nothing was written: ${ran.stderr}`);
    } else if (ran.status !== usual.status) wrong.push(`ended with ${ran.status}`);
    else {
      const missing = differences(after.files, wanted);
      if (missing.length > 0) wrong.push(`said to have been written, but ${missing.join(', ')} was not`);
    }
  }
  endOwner(work);
  if (ran === null) wrong.push(...(await halfSets(expected)));
  const next = await run(scenario.args('second'), work);
  if (next.status !== usual.status) wrong.push(`the next run ended with ${next.status}: ${next.stderr}`);
  const end = snapshot(work);
  const other = differences(end.files, wanted);
  if (other.length > 0) wrong.push(`after the next run: ${other.join(', ')}`);
  if (end.temporary.length > 0) wrong.push(`left behind: ${end.temporary.join(', ')}`);
  return wrong;
}

try {
  const made = await run(['init', 'example', '--date', '2023-06-05'], folders);
  if (made.status !== 0 || !existsSync(example)) throw new Error(made.stderr);
  for (const scenario of SCENARIOS)
    if (values.only === undefined || scenario.name.startsWith(values.only)) await exercise(scenario);
} finally {
  rmSync(folders, { recursive: true, force: true });
}
for (const failure of failures.slice(0, 30)) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(
  failures.length === 0
    ? `faults: ${tried} runs, each whole\n`
    : `faults: ${failures.length} faults in ${tried} runs\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
