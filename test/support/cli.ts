import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '..', '..');
export const FIXTURES = path.join(PROJECT, 'fixtures', 'daye-2023');

const PROGRAM = path.join(PROJECT, 'bin', 'dayie.js');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the built command line once, in Chinese and without colour unless `env` says otherwise. */
export function dayie(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Record<string, string>;
    /** Runs as another user, for folders that root may write whatever their mode. */
    readonly uid?: number;
    /** Another copy of the program than the one built here. */
    readonly program?: string;
  } = {},
): Ran {
  const ran = spawnSync(process.execPath, [options.program ?? PROGRAM, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', DAYIE_LANG: 'zh', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout: ran.stdout, stderr: ran.stderr, status: ran.status };
}

const folders: string[] = [];

process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, with spaces and Chinese in its path as offices have them; gone when the tests end. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dayie 考核 '));
  folders.push(folder);
  return folder;
}
