import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { submissionBytes } from './inputs.js';
import { measure } from './measure.js';
import { makeYear } from './year.js';

/**
 * npm run bench -- --linear [COUNT …]: time per workbook and peak memory by the number of workbooks in a folder, and by the rows of the
 * ledgers, on one thread. Beyond the thousand that the units and months of a year come to, workbooks are sent again with the same figures.
 */
const COMMANDS = ['validate', 'score', 'letters'];
/** Peak memory of the most, beside that of the first: the aim. */
const AIM = 1.5;
const LEDGER_ROWS = [500, 1000, 2000];
const QUIET = ['--quiet', '--fail-on', 'never', '--date', '2024-01-05', '--jobs', '1'];

export async function compareSizes(counts, { folder, fixtures, cli, rounds, print }) {
  const files = submissionBytes(fixtures);
  print(`user processor time and peak memory, least of ${rounds} rounds\n`);
  const first = new Map();
  for (const count of counts) {
    const target = path.join(folder, `submissions-${count}`);
    for (let index = 0; index < count; index += 1) {
      const { name, bytes } = files[index % files.length];
      const file = path.join(target, `${Math.floor(index / files.length)}`, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    for (const command of COMMANDS)
      printLine(`${command}, ${count} submissions`, count, command, run(command, target));
    rmSync(target, { recursive: true, force: true });
  }
  for (const rows of LEDGER_ROWS) {
    const target = await makeYear(folder, { months: 12, rows });
    printLine(`score, ledgers of ${rows} rows`, rows, 'ledgers', run('score', target, '--span', '2023'));
  }

  function run(command, target, ...more) {
    const args = [cli, command, target, ...more, ...QUIET, ...ARGUMENTS[command](path.join(folder, 'out'))];
    const samples = Array.from({ length: rounds }, () =>
      measure(args, { folder, noted: true, seconds: 1800 }),
    );
    if (samples.some(({ failed }) => failed)) return null;
    return {
      user: Math.min(...samples.map(({ user }) => user)),
      memory: Math.min(...samples.map(({ memory }) => memory)) / 1024,
    };
  }

  function printLine(title, size, group, sample) {
    if (sample === null) return print(`  ${title.padEnd(32)} FAILED`);
    const base = first.get(group) ?? { each: sample.user / size, memory: sample.memory };
    first.set(group, base);
    const each = sample.user / size;
    const ratio = sample.memory / base.memory;
    const verdict = sample.memory === base.memory ? '' : `, ${ratio <= AIM ? 'within' : 'ABOVE'} ${AIM} ×`;
    print(
      `  ${title.padEnd(32)} ${sample.user.toFixed(0).padStart(7)} ms   ${each.toFixed(2)} ms each ${(each / base.each).toFixed(2)} ×   ${sample.memory.toFixed(0).padStart(5)} MB ${ratio.toFixed(2)} ×${verdict}`,
    );
  }
}

const ARGUMENTS = {
  validate: () => ['--brief'],
  score: (out) => ['--format', 'none', '--force', '--out', out],
  letters: (out) => ['--force', '--out', `${out}-letters`],
};
