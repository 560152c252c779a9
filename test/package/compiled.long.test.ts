import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagsOf, loading, tell } from '../../scripts/load/flags.ts';
import { dayieProcess, FIXTURES, newFolder, PROJECT } from '../support/cli.ts';

const compiledIn = (program: string): string => {
  const [name, ...others] = readdirSync(program).filter((entry) => entry.startsWith('compiled-'));
  if (name === undefined || others.length > 0) throw new Error('the build keeps code for one Node');
  return path.join(program, name);
};

/** A copy of the built program. */
function copied(): { readonly program: string; readonly compiled: string } {
  const folder = newFolder();
  cpSync(path.join(PROJECT, 'bin'), path.join(folder, 'bin'), { recursive: true });
  cpSync(path.join(PROJECT, 'dist', 'program'), path.join(folder, 'dist', 'program'), { recursive: true });
  return {
    program: path.join(folder, 'bin', 'dayie.js'),
    compiled: compiledIn(path.join(folder, 'dist', 'program')),
  };
}

/** The program's larger files, each with whether V8 refused what was kept of it. */
function refused(program: string): Readonly<Record<string, boolean | null>> {
  const script = `const { load, compiled } = require('../dist/program/load.cjs');
for (const name of process.argv.slice(1)) load(name);
console.log(JSON.stringify(Object.fromEntries([...compiled].map(([name, { cachedDataRejected }]) => [name, cachedDataRejected ?? null]))));`;
  const names = readdirSync(compiledIn(path.join(PROJECT, 'dist', 'program')));
  const { stdout } = spawnSync(process.execPath, ['-e', script, ...names], {
    cwd: path.dirname(program),
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

/** Everything that some calls print and write. */
function outcome(program: string): Readonly<Record<string, string>> {
  const out = newFolder();
  const months = path.join(FIXTURES, 'monthly');
  const day = ['--date', '2023-06-05', '--fail-on', 'never'];
  const calls = [
    ['--help'],
    ['validate', path.join(FIXTURES, 'tables'), '--format', 'json', '--jobs', '2', ...day],
    ['score', months, '--out', 'out', ...day],
  ];
  const printed = calls.map((args) => dayieProcess(args, { cwd: out, program }));
  for (const { status } of printed) expect(status).toBe(0);
  const files = readdirSync(path.join(out, 'out')).map((name) => [
    name,
    readFileSync(path.join(out, 'out', name), 'base64'),
  ]);
  return Object.fromEntries([...printed.map((ran, index) => [index, JSON.stringify(ran)]), ...files]);
}

const EXPECTED = outcome(path.join(PROJECT, 'bin', 'dayie.js'));

/** One bit of a file turned round. */
function damage(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  writeFileSync(file, bytes);
}

/** The larger files that a thread which reads loads, each with whether V8 refused what was kept of it. */
function refusedInThread(program: string): Readonly<Record<string, boolean | null>> {
  const inThread = `const { load, compiled } = require('../dist/program/load.cjs');
load('read-worker.cjs');
require('node:worker_threads').parentPort.postMessage([...compiled].map(([name, { cachedDataRejected }]) => [name, cachedDataRejected ?? null]));`;
  const scheme = { roster: [], issuer: '', year: 2023, classes: [], changes: [], halfProjects: false };
  const script = `const { Worker } = require('node:worker_threads');
const worker = new Worker(process.argv[1], { eval: true, workerData: ${JSON.stringify(scheme)} });
worker.once('message', (files) => { console.log(JSON.stringify(Object.fromEntries(files))); worker.terminate(); });`;
  const { stdout } = spawnSync(process.execPath, ['-e', script, inThread], {
    cwd: path.dirname(program),
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

describe('what V8 is told', () => {
  it('is nothing that another V8 may not know, of which it would complain with every start', () => {
    for (const v8 of ['11.3.244.8-node.33', '12.4.254.21-node.57', '13.6.233.17-node.53']) {
      const { patient, usual, sum } = flagsOf(v8);
      expect(patient.length).toBeGreaterThan(2);
      expect(usual).toHaveLength(patient.length);
      expect(sum).not.toBeNull();
    }
    expect(flagsOf('12.4.254.21-node.57').patient.join(' ')).not.toContain('budget');
    expect(flagsOf('99.1.1')).toEqual({ patient: [], usual: [], sum: null });
  });

  it('holds after the next file is loaded, where the program itself told it', () => {
    const calls: string[] = [];
    const set = (flags: string): void => {
      calls.push(flags);
    };
    // It is searched at once: else V8 goes by what it reckoned before.
    const run = (source: string) => () => calls.push(source);
    tell(set, '--heap-growing-percent=20', run);
    loading(set, () => calls.push('loaded'));
    const [shown, told, searched, usual, loaded, after] = calls;
    expect([shown, told, searched]).toEqual([
      '--expose-gc',
      '--no-expose-gc --heap-growing-percent=20',
      'gc',
    ]);
    expect(loaded).toBe('loaded');
    expect(usual).not.toContain('=20');
    // Of two values V8 takes the last.
    expect(after?.split('--heap-growing-percent=').at(-1)).toBe('20');
  });

  it('is known to the V8 that runs here', () => {
    const flags = flagsOf(process.versions.v8);
    const all = [
      ...flags.patient,
      ...flags.usual,
      ...Object.values(flags.sum ?? {}),
      '--heap-growing-percent=20',
    ];
    const { stderr, status } = spawnSync(process.execPath, [...all, '-e', '0'], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('code that the build keeps compiled', () => {
  it('is taken by threads that read, too, which load nothing else', () => {
    const files = refusedInThread(path.join(PROJECT, 'bin', 'dayie.js'));
    expect(files).toMatchObject({ 'reading.cjs': false });
    expect(Object.keys(files)).not.toContain('checking.cjs');
  });

  it('is taken by the Node that built it', () => {
    const files = refused(path.join(PROJECT, 'bin', 'dayie.js'));
    expect(Object.keys(files)).toContain('checking.cjs');
    expect(Object.values(files).every((refusal) => refusal === false)).toBe(true);
  });

  it('lies in a folder that no other Node looks into', () => {
    const { version, platform, arch } = process;
    const name = path.basename(compiledIn(path.join(PROJECT, 'dist', 'program')));
    expect(name.startsWith(`compiled-${version}-${platform}-${arch}-`)).toBe(true);
  });

  it('may be missing: all that is printed and written is the same', () => {
    const { program, compiled } = copied();
    rmSync(compiled, { recursive: true });
    expect(new Set(Object.values(refused(program)))).toEqual(new Set([null]));
    expect(outcome(program)).toEqual(EXPECTED);
  });

  it('may be another Node’s: it is not taken, and all is the same', () => {
    const { program, compiled } = copied();
    renameSync(compiled, compiled.replace(process.version, 'v20.0.0'));
    expect(new Set(Object.values(refused(program)))).toEqual(new Set([null]));
    expect(outcome(program)).toEqual(EXPECTED);
    // And where somebody has renamed it, V8 itself refuses: the version stands in the second word.
    const other = copied();
    for (const name of readdirSync(other.compiled)) damage(path.join(other.compiled, name), 4);
    expect(new Set(Object.values(refused(other.program)))).toEqual(new Set([true]));
    expect(outcome(other.program)).toEqual(EXPECTED);
  });

  it('may be damaged in any place or cut off: it is not taken, and all is the same', () => {
    const { program, compiled } = copied();
    for (const share of [0.1, 0.5, 0.999]) {
      for (const name of readdirSync(compiled)) {
        const file = path.join(compiled, name);
        cpSync(path.join(compiledIn(path.join(PROJECT, 'dist', 'program')), name), file);
        damage(file, Math.floor(readFileSync(file).length * share));
      }
      expect(new Set(Object.values(refused(program)))).toEqual(new Set([true]));
    }
    expect(outcome(program)).toEqual(EXPECTED);
    for (const name of readdirSync(compiled)) truncateSync(path.join(compiled, name), 1000);
    expect(outcome(program)).toEqual(EXPECTED);
    for (const name of readdirSync(compiled)) writeFileSync(path.join(compiled, name), '');
    expect(outcome(program)).toEqual(EXPECTED);
  });

  it('may belong to another file of the program: it is not taken', () => {
    const { program, compiled } = copied();
    cpSync(path.join(compiled, 'score.cjs'), path.join(compiled, 'checking.cjs'));
    expect(refused(program)).toMatchObject({ 'checking.cjs': true, 'score.cjs': false });
    expect(outcome(program)).toEqual(EXPECTED);
  });

  it('holds no paths of the machine that built it', () => {
    const kept = compiledIn(path.join(PROJECT, 'dist', 'program'));
    for (const name of readdirSync(kept)) {
      const bytes = readFileSync(path.join(kept, name));
      expect(bytes.includes(PROJECT) || bytes.includes(Buffer.from(PROJECT, 'utf16le'))).toBe(false);
    }
  });
});
