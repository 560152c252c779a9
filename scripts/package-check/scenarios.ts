import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { named, type Runner } from './runners.ts';
import { county, deepIn, faulty, otherFormats, project, threeMonths } from './samples.ts';

/** Something that people do with the program: what lies there, and how it is started. */
export interface Scenario {
  readonly name: string;
  /** Fills an empty folder, the working folder; `made` is a project that `dayie init` made. */
  readonly prepare: (folder: string, made: string) => void;
  readonly args: (folder: string, runner: Runner) => readonly string[];
  /** The executable lies in the folder itself; Node does the same by the arguments given here. */
  readonly beside?: { readonly typed: readonly string[] };
  /** Tried where the machine is only imitated, too. */
  readonly everywhere?: true;
}

/** What is done on every system, and must print and write what Node does. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a month of all plans, with every document',
    prepare: (folder) => county(path.join(folder, '数 据')),
    args: () => ['month', '2023-05', '数 据', '--plan', 'all', '--date', '2023-06-05'],
  },
  {
    name: 'a folder dropped on the program',
    prepare: (folder, made) => threeMonths(path.join(folder, '报 送'), made),
    args: (folder, runner) => [named(runner, path.join(folder, '报 送'))],
    everywhere: true,
  },
  {
    name: 'several files dropped on the program',
    prepare: threeMonths,
    args: (folder, runner) =>
      ['年度任务.xlsx', '2023-01.xlsx', '2023-02.xlsx'].map((name) => named(runner, path.join(folder, name))),
  },
  {
    name: 'a double click inside a project folder',
    prepare: project,
    args: () => [],
    beside: { typed: ['month', '.'] },
  },
  {
    name: 'a double click beside a project folder',
    prepare: (folder, made) => project(path.join(folder, '2023 考核'), made),
    args: () => [],
    beside: { typed: ['month', '2023 考核'] },
  },
  {
    name: 'a folder of files that are broken',
    prepare: (folder) => faulty(path.join(folder, '报送')),
    args: (folder, runner) => [named(runner, path.join(folder, '报送'))],
  },
  {
    name: 'an empty folder',
    prepare: (folder) => mkdirSync(path.join(folder, '报送')),
    args: (folder, runner) => [named(runner, path.join(folder, '报送'))],
  },
  {
    name: 'old formats, an archive and a mail, by a thread of its own',
    prepare: (folder) => otherFormats(path.join(folder, '报送')),
    args: () => ['validate', '报送', '--month', '2023-05', '--marked', '退改', '--date', '2023-06-05'],
    everywhere: true,
  },
  {
    name: 'a path of more than 260 characters',
    prepare: (folder, made) => threeMonths(deepIn(folder), made),
    args: (folder, runner) => ['month', '2023-03', named(runner, deepIn(folder)), '--date', '2023-04-05'],
  },
  {
    name: 'files read by several threads',
    prepare: county,
    args: () => ['validate', '.', '--jobs', '3', '--date', '2023-06-05', '--format', 'json'],
  },
];
