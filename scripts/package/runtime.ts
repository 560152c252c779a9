import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NODE_VERSION, type Target } from './targets.ts';

const WINDOWS = process.platform === 'win32';

/** The registry could not be asked: nothing is wrong with what is packaged. */
export class NotFetched extends Error {}

/**
 * The folder with Node for a target, fetched once from the npm registry and kept under node_modules/.cache.
 *
 * @throws NotFetched where the registry cannot be reached.
 * @throws Error where what came is not what is pinned.
 */
export function runtimeOf(project: string, target: Target): string {
  const cache = path.join(project, 'node_modules', '.cache', 'dayie-runtimes');
  const folder = path.join(cache, `${target.runtime}-${NODE_VERSION}`);
  if (existsSync(path.join(folder, target.binary))) return folder;
  mkdirSync(folder, { recursive: true });
  const archive = path.join(cache, `${target.runtime}-${NODE_VERSION}.tgz`);
  const { status } = spawnSync(
    'npm',
    ['pack', `${target.runtime}@${NODE_VERSION}`, '--silent', '--pack-destination', cache],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: WINDOWS },
  );
  if (status !== 0) throw new NotFetched(`${target.runtime}@${NODE_VERSION} could not be fetched`);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== target.integrity)
    throw new Error(`${path.basename(archive)} is not the archive that is pinned: ${integrity}`);
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  rmSync(archive);
  return folder;
}

export function binaryOf(project: string, target: Target): string {
  return path.join(runtimeOf(project, target), target.binary);
}
