import path from 'node:path';
import { findProject, isThere, type Project, projectsIn } from '../disk/project.ts';
import { COMMANDS } from './declarations/index.ts';

/** Where a person may have started the program without typing: an executable, or a window of its own. */
export interface Desktop {
  /** The folder of the executable; null where Node runs the program. */
  readonly folder: string | null;
}

/** What is to be run. */
export type Start =
  | { readonly kind: 'line'; readonly args: readonly string[] }
  /** Something was dropped on the program, or it was double-clicked beside a project: a month. */
  | { readonly kind: 'month'; readonly args: readonly string[] }
  /** Double-clicked where there is no project, or more than one: `names` of them. */
  | { readonly kind: 'lost'; readonly names: readonly string[] };

/** How the program was started: by a command line, or by files and folders alone. */
export function startOf(args: readonly string[], workingFolder: string, desktop: Desktop | undefined): Start {
  const [first] = args;
  if (first === undefined)
    return desktop === undefined ? { kind: 'line', args } : doubleClicked(workingFolder, desktop);
  const isCommand = COMMANDS.some(({ path: name }) => name === first);
  const dropped = !isCommand && !first.startsWith('-') && isThere(path.resolve(workingFolder, first));
  return dropped ? { kind: 'month', args: ['month', ...args] } : { kind: 'line', args };
}

/** The project around, else the one around the executable or, where there is only one, beside it. */
function doubleClicked(workingFolder: string, { folder }: Desktop): Start {
  const around = findProject(workingFolder) ?? (folder === null ? null : findProject(folder));
  if (around !== null) return monthOf(around);
  const beside = projectsIn(folder ?? workingFolder);
  const [only, ...others] = beside;
  if (only !== undefined && others.length === 0) return monthOf(only);
  return { kind: 'lost', names: beside.map(({ root }) => path.basename(root)) };
}

function monthOf({ root }: Project): Start {
  return { kind: 'month', args: ['month', root] };
}
