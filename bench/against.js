import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.js';

/**
 * npm run bench -- --against FOLDER: what this checkout's commands cost beside another's, built likewise (`npm run build`). The two take
 * turns, and processor time is counted, user mode, all threads: on a busy machine it wavers far less than the clock does.
 */
const WITHOUT = ['--quiet', '--fail-on', 'never', '--date', '2024-01-05'];

/** The inputs that the commands read. */
export const GROUPS = ['months', 'submissions'];

export function compareWith(there, here, { inputs, year, folder, rounds, print }) {
  if (!existsSync(path.join(there, 'bin', 'dayie.js')))
    throw new Error(`There is no bin/dayie.js in ${there}. Check the other version out there and build it.`);
  const validate = (count) => ['validate', ...inputs.submissions.slice(0, count), '--brief', ...WITHOUT];
  const scored = ['--format', 'none', '--force', '--out', path.join(folder, 'out')];
  const commands = {
    '--version': ['--version'],
    '--help': ['--help'],
    'validate, 10 submissions': validate(10),
    'validate, 1,000 submissions': validate(1000),
    'score, 12 months × 89 units': ['score', ...inputs.months, ...scored, ...WITHOUT],
    'score, a year, all plans': ['score', year, '--span', '2023', ...scored, ...WITHOUT],
  };
  print(`user processor time, ms, least and median of ${rounds} rounds in turn: ${nameOf(there)} → here\n`);
  for (const [title, args] of Object.entries(commands)) {
    const taken = { there: [], here: [] };
    for (let round = -1; round < rounds; round += 1) {
      for (const [side, root] of [
        ['there', there],
        ['here', here],
      ]) {
        const run = measure([path.join(root, 'bin', 'dayie.js'), ...args], { folder, noted: true });
        if (run.failed) throw new Error(`${root}: dayie ${args[0]} failed`);
        if (round >= 0) taken[side].push(run.user);
      }
    }
    const [least, middle] = [Math.min, median].map((of) => pair(of, taken));
    print(`  ${title.padEnd(40)} least ${least}   median ${middle}`);
  }
}

function pair(of, { there, here }) {
  const [before, now] = [of(...there), of(...here)];
  return `${before.toFixed(0).padStart(5)} → ${now.toFixed(0).padStart(5)}  ${(now / before).toFixed(2)} ×`;
}

function median(...values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

/** The folder, with the version that its package names. */
function nameOf(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return `${root} (${version})`;
}
