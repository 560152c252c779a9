import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../../src/cli/main.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write/index.ts';
import { schemeWorkbook } from '../../../src/settings/to-workbook.ts';
import { below, change, csvOf, pick } from '../grid.ts';
import { DATE, type Kind, type Random, type World } from '../world.ts';

/** A return as a file. */
interface Return {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What lies in a project and who sends what. */
interface Office {
  /** Files by their path from the project's root. */
  readonly own: Readonly<Record<string, Uint8Array>>;
  /** A report from each unit, and later versions of some. */
  readonly returns: (random: Random) => readonly Return[];
}

const NAMES = ['月报/2023-02', '月报/2023年2月', '月报/2023.2 各单位报来'];
const RESULTS = '结果/2023-02';
/** How a month stood is told apart from what it came to. */
const STATE = '.dayie-month.json';

/**
 * A project folder in which returns arrive in any order, twice, in a later version or not at all, are withdrawn, while folders are
 * renamed and what dayie remembers of earlier runs is spoilt: every run ends in words, and the last one's results are those of a folder
 * in which the same returns have lain from the first.
 */
export async function kindOfProjects(world: World): Promise<Readonly<Record<'projects', Kind>>> {
  const office = await officeOf(world);
  return {
    projects: async (random) => {
      const folders = mkdtempSync(path.join(tmpdir(), 'dayie fuzz '));
      try {
        return await tryProject(folders, office, random);
      } finally {
        rmSync(folders, { recursive: true, force: true });
      }
    },
  };
}

async function officeOf({ scheme, targets, months }: World): Promise<Office> {
  const of = (month: string) => months.filter(({ name }) => name.startsWith(month));
  return {
    own: {
      '考核办法.xlsx': await writeWorkbook(schemeWorkbook(scheme, DATE)),
      ...Object.fromEntries(targets.map(({ name, grid }) => [`任务表/${name}.csv`, csvOf(grid)])),
      ...Object.fromEntries(of('2023-01').map(({ name, grid }) => [`月报/2023-01/${name}.csv`, csvOf(grid)])),
    },
    returns: (random) =>
      of('2023-02').flatMap((table) => {
        const head = Math.min(...table.units.keys());
        return [...table.units].flatMap(([row, unit]) => {
          const grid = [...table.grid.slice(0, head), table.grid[row] ?? []];
          const report = { ...table, grid, units: new Map([[head, unit]]) };
          const name = pick([`${unit}.csv`, `${unit}2月.csv`], random);
          const sent = { name, bytes: csvOf(grid) };
          if (random() < 0.6) return [sent];
          const later = csvOf(change(report, random).table.grid);
          return [sent, { name: pick([name, `${unit}（改）.csv`], random), bytes: later }];
        });
      }),
  };
}

async function tryProject(folders: string, { own, returns }: Office, random: Random): Promise<string> {
  let root = path.join(folders, '2023 考核');
  let month = pick(NAMES, random);
  const done: string[] = [];
  for (const [name, bytes] of Object.entries(own)) put(path.join(root, name), bytes);
  mkdirSync(path.join(root, month), { recursive: true });
  const arriving = [...returns(random)];
  const present = new Map<string, Uint8Array>();
  let touched = false;
  const step = (): void => {
    const what = below(8, random);
    if (what < 4 && arriving.length > 0) {
      const [first] = arriving.splice(below(arriving.length, random), 1);
      if (first === undefined) return;
      present.set(first.name, first.bytes);
      put(path.join(root, month, first.name), first.bytes);
    } else if (what === 4 && present.size > 0) {
      const [name, bytes] = pick([...present], random);
      present.set(`副本-${name}`, bytes);
      put(path.join(root, month, `副本-${name}`), bytes);
    } else if (what === 5 && present.size > 0) {
      const [name] = pick([...present], random);
      present.delete(name);
      rmSync(path.join(root, month, name));
    } else if (what === 6) {
      const other = pick(NAMES, random);
      if (other !== month) renameSync(path.join(root, month), path.join(root, other));
      month = other;
      const elsewhere = path.join(folders, pick(['2023 考核', '考核（新）'], random));
      if (elsewhere !== root) renameSync(root, elsewhere);
      root = elsewhere;
    } else if (what === 7) touched = spoil(path.join(root, RESULTS), random) || touched;
  };
  for (let run = 0; run < 2; run += 1) {
    for (let count = 1 + below(4, random); count > 0; count -= 1) step();
    done.push(await runMonth(root, []));
  }
  if (present.size === 0) return done.join(' ');
  done.push(await runMonth(root, ['--force']));
  const fresh = path.join(folders, 'fresh', path.basename(root));
  for (const [name, bytes] of Object.entries(own)) put(path.join(fresh, name), bytes);
  for (const [name, bytes] of present) put(path.join(fresh, month, name), bytes);
  const wanted = await runMonth(fresh, []);
  if (done.at(-1) !== wanted) throw new Error(`ended with ${done.at(-1)}, in a new folder with ${wanted}`);
  const [found, right] = [filesIn(path.join(root, RESULTS)), filesIn(path.join(fresh, RESULTS))];
  // What somebody has laid hands on stays, and so does what nothing remembers any more.
  const left = touched ? [] : [...found.keys()].filter((name) => !right.has(name));
  if (left.length > 0) throw new Error(`left of earlier runs: ${left.join(', ')}, after ${done}`);
  for (const [name, bytes] of right)
    if (found.get(name) !== bytes)
      throw new Error(`${name} is not what it is in a new folder, after ${done}`);
  return done.join(' ');
}

/** Somebody's hand, or a disk's, on what dayie left. @returns whether there was anything. */
function spoil(results: string, random: Random): boolean {
  const files = existsSync(results) ? readdirSync(results, { recursive: true, withFileTypes: true }) : [];
  const some = files.filter((file) => file.isFile());
  if (some.length === 0) return false;
  // What it remembers is spoilt as often as all that it wrote.
  const kept = some.filter(({ name }) => name.startsWith('.dayie-'));
  const one = pick(random() < 0.5 && kept.length > 0 ? kept : some, random);
  const file = path.join(one.parentPath, one.name);
  const bytes = readFileSync(file);
  const what = below(4, random);
  if (what === 0) rmSync(file);
  else if (what === 1) appendFileSync(file, ' ');
  else if (what === 2) writeFileSync(file, bytes.subarray(0, below(bytes.length + 1, random)));
  else {
    for (let count = 1 + below(8, random); count > 0 && bytes.length > 0; count -= 1)
      bytes[below(bytes.length, random)] = below(256, random);
    writeFileSync(file, bytes);
  }
  return true;
}

/** @returns the exit code. */
async function runMonth(root: string, options: readonly string[]): Promise<string> {
  let said = '';
  const say = {
    write: (text: string) => {
      said += text;
    },
  };
  const code = await main(['month', '2023-02', '--date', DATE, '--jobs', '1', ...options], {
    workingFolder: root,
    program: path.join(root, 'dayie'),
    environment: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    stdout: say,
    stderr: say,
  });
  if (/内部出错|node:|\bat |undefined|\[object/u.test(said) || said.trim() === '')
    throw new Error(`not in words: ${said}`);
  const left = [...filesIn(root).keys()].filter((name) => /\.dayie-(?:pending|lock)/u.test(name));
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  return String(code);
}

/** Every file but what tells how the month stood, by its name. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === STATE || entry.name === '.dayie-outputs.json') continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file), readFileSync(file).toString('latin1'));
  }
  return files;
}

function put(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
