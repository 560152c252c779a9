import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostTarget, type Target } from '../package/targets.ts';

/** What runs the program: this Node, or something that runs an executable here. */
export interface Runner {
  readonly name: string;
  /** The executable; null for Node, which runs the built program. */
  readonly file: string | null;
  readonly windows: boolean;
  /** Many times slower than the machine: only what differs between systems is tried. */
  readonly emulated: boolean;
  readonly start: (
    program: string,
    args: readonly string[],
  ) => readonly [program: string, args: readonly string[]];
  readonly environment: NodeJS.ProcessEnv;
}

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As far as Debian's Wine 8 does without a display. */
const WINE = ['/usr/lib/wine/wine64', 'wine64'].find((name) => spawnSync(name, ['--version']).status === 0);
const QEMU = ['qemu-aarch64-static', 'qemu-aarch64'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
/** Where Debian's packages for cross compiling keep the libraries that a foreign program is linked against. */
const ARM_LIBRARIES = '/usr/aarch64-linux-gnu';

const LONGEST = 600_000;

export const nodeRunner: Runner = {
  name: 'node',
  file: null,
  windows: false,
  emulated: false,
  start: (_, args) => [process.execPath, [path.resolve('bin', 'dayie.js'), ...args]],
  environment: ownEnvironment(),
};

/** What runs a target's executable here; null where nothing does. `folder` is for what it needs of its own. */
export function runnerOf(target: Target, file: string, folder: string): Runner | null {
  const common = { name: target.name, file, windows: target.format === 'pe', emulated: false };
  if (target.name === hostTarget().name)
    return { ...common, start: (program, args) => [program, args], environment: ownEnvironment() };
  if (target.format === 'pe' && WINE !== undefined) {
    const wine = WINE;
    const environment = {
      ...ownEnvironment(),
      WINEDEBUG: '-all',
      WINEPREFIX: path.join(folder, 'wine'),
      WINEARCH: 'win64',
    };
    prepareWine(wine, environment);
    return { ...common, start: (program, args) => [wine, [program, ...args]], environment };
  }
  if (target.name === 'linux-arm64' && QEMU !== undefined && existsSync(ARM_LIBRARIES)) {
    const qemu = QEMU;
    return {
      ...common,
      emulated: true,
      start: (program, args) => [qemu, ['-L', ARM_LIBRARIES, program, ...args]],
      environment: ownEnvironment(),
    };
  }
  return null;
}

/** In Chinese; the same for all, so that what they print can be compared. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8', DAYIE_LANG: 'zh', NO_COLOR: '1' };
}

/** Windows 10, which Node asks for. */
function prepareWine(wine: string, environment: NodeJS.ProcessEnv): void {
  execFileSync(wine, ['wineboot', '-i'], { env: environment, stdio: 'ignore', timeout: LONGEST });
  execFileSync(wine, ['winecfg', '-v', 'win10'], { env: environment, stdio: 'ignore', timeout: LONGEST });
}

/** How a runner names a file of this machine. */
export function named({ windows }: Runner, file: string): string {
  return windows ? `Z:${file.replaceAll('/', '\\')}` : file;
}

/** Runs a program to its end; `log` is a path without ending for what it prints: under Wine, Node cannot open a pipe as its output. */
export function run(
  runner: Runner,
  program: string,
  args: readonly string[],
  { cwd, log }: { readonly cwd: string; readonly log: string },
): Said {
  const files = [`${log}.stdout`, `${log}.stderr`];
  const handles = files.map((file) => openSync(file, 'w'));
  const [command, all] = runner.start(program, args);
  const { status } = spawnSync(command, all, {
    cwd,
    env: runner.environment,
    stdio: ['ignore', ...handles],
    timeout: LONGEST,
  });
  for (const handle of handles) closeSync(handle);
  const [stdout = '', stderr = ''] = files.map((file) => readFileSync(file, 'utf8'));
  return { status, stdout, stderr };
}

/**
 * Runs a program in a terminal of its own, as a double click does, and presses Enter once it is asked for.
 *
 * @returns what was shown, whether it still ran when Enter was pressed, and how it ended.
 */
export function runInWindow(
  runner: Runner,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly shown: string; readonly waited: boolean; readonly status: number | null }> {
  const [command, all] = runner.start(program, args);
  const line = [command, ...all].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd,
    env: { ...runner.environment, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let shown = '';
  let waited = false;
  let pressed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (pressed || !shown.includes('按回车键')) return;
    pressed = true;
    setTimeout(() => {
      waited = child.exitCode === null;
      child.stdin.write('\r');
    }, 1_000);
  });
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill(), LONGEST);
    child.on('close', (status) => {
      clearTimeout(late);
      resolve({ shown, waited, status });
    });
  });
}
