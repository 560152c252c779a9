import type { Declaration } from '../command.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { importTables } from './import.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { letters } from './letters.ts';
import { licences } from './licences.ts';
import { month } from './month.ts';
import { page } from './page.ts';
import { rules } from './rules.ts';
import { score } from './score.ts';
import { listTables, showTable } from './tables.ts';
import { template } from './template.ts';
import { validate } from './validate.ts';
import { warn } from './warn.ts';
import { why } from './why.ts';

/** A command by the words that call it. */
export interface Called {
  readonly path: string;
  readonly declaration: Declaration;
}

/** Every command in the order of `dayie --help`, for what is made of all of them: reference pages, completion scripts. */
export const COMMANDS: readonly Called[] = [
  { path: 'month', declaration: month },
  { path: 'score', declaration: score },
  { path: 'warn', declaration: warn },
  { path: 'why', declaration: why },
  { path: 'compare', declaration: compare },
  { path: 'validate', declaration: validate },
  { path: 'init', declaration: init },
  { path: 'diff', declaration: diff },
  { path: 'explain', declaration: explain },
  { path: 'inspect', declaration: inspect },
  { path: 'rules', declaration: rules },
  { path: 'tables', declaration: listTables },
  { path: 'tables show', declaration: showTable },
  { path: 'import', declaration: importTables },
  { path: 'template', declaration: template },
  { path: 'page', declaration: page },
  { path: 'collect', declaration: collect },
  { path: 'letters', declaration: letters },
  { path: 'completion', declaration: completion },
  { path: 'licences', declaration: licences },
  { path: 'help', declaration: help },
];
