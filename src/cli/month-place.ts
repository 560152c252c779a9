import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { type Period, periodText } from '../core/period.ts';
import { type FoundFile, findFiles } from '../disk/files.ts';
import {
  filesOf,
  findProject,
  isFolder,
  isTable,
  isThere,
  monthAround,
  type Project,
} from '../disk/project.ts';
import { PROJECT } from '../model/project.ts';
import type { Context } from './context.ts';
import type { MonthArguments, MonthOptions } from './declarations/month.ts';
import { monthOf, noteTaken, schemeOf } from './given.ts';

/** Where a month is run: a project folder, or whatever files and folders were named. */
export interface MonthPlace {
  /** The folder that the paths of files start from. */
  readonly folder: string;
  readonly scheme: string | null;
  /** The workbook with the office's own texts of letters; null where there is none. */
  readonly letters: string | null;
  /** Null: the latest of what is found. */
  readonly month: Period | null;
  /** Finds anew what is there. */
  readonly find: () => Promise<MonthFiles>;
  /** The folder of a month's results. */
  readonly results: (month: Period) => string;
  /** Folders in which reports arrive. */
  readonly watched: readonly string[];
}

export interface MonthFiles {
  readonly found: readonly FoundFile[];
  /** Paths of the office's own files; null where only what is in the files can tell. */
  readonly beside: ReadonlySet<string> | null;
  /** Paths of target and task tables, as far as their folder tells. */
  readonly targets: ReadonlySet<string>;
}

/** @throws Failure where nothing is named and there is no project, or no month in it. */
export async function placeOf(
  { month, paths }: MonthArguments,
  options: Pick<MonthOptions, 'scheme' | 'date'>,
  context: Context,
): Promise<MonthPlace> {
  const { date } = options;
  const { workingFolder } = context;
  if (paths.length === 0) {
    const project = findProject(workingFolder);
    if (project === null) throw new Failure({ kind: 'no-project' });
    return inProject(project, await monthOf(project, { month, date }, context), options, context);
  }
  const [first = '', ...others] = paths.map((name) => path.resolve(workingFolder, name));
  const project = findProject(first);
  if (project !== null && [first, ...others].every((place) => belongsTo(project, place))) {
    const named = month ?? monthAround(project, first);
    return inProject(
      project,
      await monthOf(project, { month: named, date }, { ...context, workingFolder: project.root }),
      options,
      context,
    );
  }
  return outside([first, ...others], month, project, options, context);
}

/** A project's own folders; others in it, such as an example, are run by themselves. */
function belongsTo({ root }: Project, place: string): boolean {
  const [own = ''] = path.relative(root, place).split(path.sep);
  const names: readonly string[] = ['', ...Object.values(PROJECT)];
  return names.includes(own.normalize('NFC'));
}

function inProject(
  project: Project,
  month: Period,
  options: Pick<MonthOptions, 'scheme'>,
  context: Context,
): MonthPlace {
  let told = false;
  return {
    folder: project.root,
    scheme: schemeOf(project, options, context),
    letters: lettersOf(project),
    month,
    find: async () => {
      const files = await filesOf(project, month);
      if (!told) noteTaken(project, files, options, month, context);
      told = true;
      if (!files.returns.some(isTable))
        throw new Failure({ kind: 'no-returns', folder: `${PROJECT.months}/${periodText(month)}` });
      const beside = [...files.targets, ...files.before, ...files.ledgers];
      return {
        found: [...beside, ...files.returns].sort(byPath),
        beside: pathsOf(beside),
        targets: pathsOf(files.targets),
      };
    },
    results: (of) => path.join(project.root, PROJECT.results, periodText(of)),
    watched: [path.join(project.root, PROJECT.months)],
  };
}

/** Files and folders that are no project: the results lie beside them, the scheme is that of a project around. */
function outside(
  places: readonly string[],
  month: Period | null,
  project: Project | null,
  options: Pick<MonthOptions, 'scheme'>,
  { workingFolder }: Context,
): MonthPlace {
  const [first = ''] = places;
  const folder = path.dirname(first);
  const beside = isFolder(first) ? `${path.basename(first)}-${PROJECT.results}` : PROJECT.results;
  return {
    folder,
    scheme: options.scheme === null ? (project?.scheme ?? null) : path.resolve(workingFolder, options.scheme),
    letters: project === null ? null : lettersOf(project),
    month,
    // Named as they lie in the folder: what cannot be found is said by that name, not by the whole path.
    find: async () => ({
      found: await findFiles(
        places.map((place) => path.relative(folder, place) || '.'),
        folder,
      ),
      beside: null,
      targets: new Set(),
    }),
    results: (of) => path.join(folder, beside, periodText(of)),
    watched: places.map((place) => (isFolder(place) ? place : path.dirname(place))),
  };
}

function lettersOf({ root }: Project): string | null {
  const file = path.join(root, PROJECT.letters);
  return isThere(file) ? file : null;
}

function pathsOf(files: readonly FoundFile[]): ReadonlySet<string> {
  return new Set(files.map((file) => file.path));
}

function byPath(left: FoundFile, right: FoundFile): number {
  return left.path < right.path ? -1 : 1;
}
