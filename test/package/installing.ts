import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, PROJECT } from '../support/cli.ts';

/** A folder of its own into which the package was packed and installed without a network. */
export interface Installed {
  readonly home: string;
  readonly tarball: string;
  /** The package inside it. */
  readonly root: string;
}

export function installPackage(): Installed {
  const home = newFolder();
  const npm = (...args: readonly string[]): string =>
    execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: home,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  // The tests run after a build; building again would take the program away from those that run beside.
  const tarball = npm('pack', PROJECT, '--ignore-scripts').trim();
  writeFileSync(path.join(home, 'package.json'), '{ "private": true, "type": "module" }');
  npm('install', `./${tarball}`);
  return { home, tarball: path.join(home, tarball), root: path.join(home, 'node_modules', 'dayie') };
}
