import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'postject';
import { binaryOf } from '../dist/scripts/package/runtime.js';
import { hostTarget } from '../dist/scripts/package/targets.js';
import { withoutSymbols } from '../dist/scripts/package/trim-binary.js';

/**
 * This machine's executable (`npm run package`) beside one that is made likewise and does nothing; null where none has been made, or
 * where it is none of Linux.
 */
export async function madeExecutables(project, folder) {
  if (process.platform !== 'linux') return null;
  const target = hostTarget();
  const made = path.join(project, 'out', 'package');
  const name = existsSync(made) ? readdirSync(made).find((file) => file.endsWith(target.name)) : undefined;
  if (name === undefined) return null;
  const node = binaryOf(project, target);
  const bare = path.join(folder, 'bare');
  writeFileSync(path.join(folder, 'bare.js'), '0;');
  const settings = { main: 'bare.js', output: 'bare.blob', disableExperimentalSEAWarning: true };
  writeFileSync(path.join(folder, 'bare.json'), JSON.stringify(settings));
  execFileSync(node, ['--experimental-sea-config', 'bare.json'], { cwd: folder, stdio: 'ignore' });
  writeFileSync(bare, withoutSymbols(readFileSync(node)));
  await inject(bare, 'NODE_SEA_BLOB', readFileSync(path.join(folder, 'bare.blob')), {
    sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  });
  chmodSync(bare, 0o755);
  return { bare, dayie: path.join(made, name) };
}
