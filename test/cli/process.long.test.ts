import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, dayieProcess, FIXTURES, newFolder } from '../support/cli.ts';

const MONTHLY = path.join(FIXTURES, 'monthly');
const TARGETS = path.join(FIXTURES, 'targets');

/** Every command, with files where it reads some; `out` is a folder of the run's own. */
const LINES: readonly (readonly string[])[] = [
  ['--help'],
  ['--version'],
  ['validate', MONTHLY, '--date', '2023-06-05'],
  ['score', MONTHLY, TARGETS, '--date', '2023-06-05', '--out', 'out'],
  ['warn', MONTHLY, TARGETS],
  ['collect', TARGETS, '--month', '2023-05', '--date', '2023-06-05', '--out', 'out.xlsx'],
  ['import', TARGETS, '--format', 'csv'],
  ['inspect', path.join(MONTHLY, '2023-05.xlsx'), '--lang', 'en'],
  ['tables', 'investment/departments'],
  ['template', 'investment/townships', '--date', '2023-03-01', '--out', 'out'],
  ['init', '.', '--date', '2023-06-05'],
  ['explain', 'CHECK-002'],
  ['explain', 'CHECK-999'],
  ['validate', 'nowhere.xlsx', '--lang', 'en'],
];

describe('the program as a process of its own', () => {
  it.each(LINES.map((args) => [args.map((arg) => path.basename(arg)).join(' '), args] as const))(
    'does the same as in the thread that the other tests run it in: dayie %s',
    (_, args) => {
      const [here, there] = [newFolder(), newFolder()];
      for (const folder of [here, there]) mkdirSync(path.join(folder, 'out'));
      const ran = dayieProcess(args, { cwd: here });
      expect(ran.stdout + ran.stderr).not.toBe('');
      expect(ran).toEqual(dayie(args, { cwd: there }));
    },
  );
});
