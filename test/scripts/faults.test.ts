import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../scripts/faults/faulty-disk.ts';
import { SCENARIOS } from '../../scripts/faults/scenarios.ts';
import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { PROJECT } from '../support/cli.ts';

/** Options that change what is read, judged, printed or said in a file; which files are written, and how, they leave alone. */
const SAME_FILES: readonly string[] = [
  // What is read, and what is made of it.
  ...[
    '--month',
    '--span',
    '--plan',
    '--list',
    '--table',
    '--unit',
    '--scheme',
    '--jobs',
    '--targets',
    '--template',
  ],
  ...['--fail-on', '--severity', '--ignore', '--baseline', '--include-faulty', '--kind'],
  // What is printed, or in what words a file that another option names is written.
  ...['--format', '--max-findings', '--brief', '--all'],
  // What is said in the files.
  ...[
    '--date',
    '--by',
    '--due',
    '--contact',
    '--rows',
    '--layout',
    '--fonts',
    '--internal',
    '--charts',
    '--redhead',
  ],
  // The same files but one.
  '--no-report',
  // The same run again and again.
  '--watch',
];

/** Each command that writes with each of its options that decides what is written where; those that write need leave to replace. */
const writing = COMMANDS.flatMap(({ path: command, declaration }) => {
  const flags = Object.values(declaration.options).flatMap((option) =>
    option.flags.map(({ flags: syntax }) => syntax.split(' ')[0] ?? ''),
  );
  if (!flags.includes('--force')) return [];
  const mine = flags.filter((flag) => !SAME_FILES.includes(flag) && flag !== '--force');
  return [[command, ''] as const, ...mine.map((flag) => [command, flag] as const)];
});

describe('The faults of disks and of processes that end', () => {
  it.each(writing)('befall dayie %s %s', (command, flag) => {
    const lines = SCENARIOS.map(({ args }) => args('second')).filter(([first]) => first === command);
    expect(lines.some((args) => flag === '' || args.includes(flag))).toBe(true);
  });

  it('befall a run that may replace what others have changed', () => {
    expect(SCENARIOS.some(({ args, between }) => args('second').includes('--force') && between)).toBe(true);
  });

  it('know every option that is left out by a command that has it', () => {
    const options = COMMANDS.flatMap(({ declaration }) =>
      Object.values(declaration.options).flatMap((option) =>
        option.flags.map(({ flags }) => flags.split(' ')[0]),
      ),
    );
    expect(SAME_FILES.filter((flag) => !options.includes(flag))).toEqual([]);
  });

  it('befall every function of the system by which dayie changes files', () => {
    const changing =
      /^(?:append|chmod|chown|copy|cp|create|fchmod|ftruncate|futimes|lchmod|lchown|link|lutimes|mk|open|rename|rm|symlink|truncate|unlink|utimes|write)/u;
    const found = new Map<string, string>();
    const folder = path.join(PROJECT, 'src');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const [, names = '', from = ''] of text.matchAll(
        /import\s*(\{[^}]*\}|[^'{}]*?)\s*from 'node:fs(\/promises)?'/gu,
      ))
        for (const one of names
          .replace(/[{}]/gu, '')
          .split(',')
          .map((part) => part.trim()))
          if (!/^\{?[a-z]+[A-Za-z]*$/u.test(one) && one !== '' && !one.startsWith('type '))
            found.set(`${one} in ${name}`, 'renamed or whole');
          else if (changing.test(one)) found.set(`${one}${from}`, name);
    }
    const allowed = [...CHANGES.map((name) => `${name}/promises`), 'openSync', 'opendirSync'];
    expect([...found].filter(([name]) => !allowed.includes(name))).toEqual([]);
    expect(found.size).toBeGreaterThan(5);
  });
});
