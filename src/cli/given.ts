import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { comparePeriods, type Period, parsePeriod, periodText } from '../core/period.ts';
import { type FoundFile, findFiles, isThere } from '../disk/files.ts';
import {
  collectedName,
  filesOf,
  findAny,
  findProject,
  isTable,
  latestMonth,
  monthAround,
  type Project,
  type ProjectFiles,
} from '../disk/project.ts';
import { PROJECT } from '../model/project.ts';
import { type Context, pick } from './context.ts';

/** What a command works on: as it was named, or as the project folder around has it. */
export interface Given {
  readonly found: readonly FoundFile[];
  /** Of these, the office's own: targets, ledgers and earlier months, which are nobody's report of the month. */
  readonly beside: readonly FoundFile[];
  /** The scheme's workbook; null for the built-in one. */
  readonly scheme: string | null;
  readonly month: Period | null;
  /** The folder that paths of `found` start from. */
  readonly folder: string;
  /** Where a project keeps the month's results; null without a project. */
  readonly results: string | null;
}

/** What is asked for by options. */
export interface Asked {
  readonly scheme: string | null;
  readonly month: Period | null;
  /** Months up to this one are read; null: up to the month. */
  readonly until?: Period | null;
  /** The day taken for today; the system’s where a command has none. */
  readonly date?: string;
}

/** What of a project a command reads: the returns of the month, or what was put together of them where that was done. */
export type Part = 'returns' | 'months' | 'year';

/**
 * Named files as they are, with what options say; without any, what the project folder around has for the month, which is said
 * on stderr.
 *
 * @throws Failure where nothing is named and there is no project, or nothing came for the month.
 */
export async function givenFor(
  paths: readonly string[],
  asked: Asked,
  part: Part,
  context: Context,
): Promise<Given> {
  const { workingFolder } = context;
  if (paths.length > 0) {
    const found = await findFiles(paths, workingFolder);
    return {
      found,
      beside: [],
      scheme: asked.scheme,
      month: asked.month,
      folder: workingFolder,
      results: null,
    };
  }
  const project = findProject(workingFolder);
  if (project === null) throw new Failure({ kind: 'no-project' });
  return ofProject(project, asked, part, context);
}

/**
 * The same where the one thing named may also be a project's folder, or a month of the project around.
 *
 * @throws Failure as `givenFor` does.
 */
export async function givenAt(
  paths: readonly string[],
  asked: Asked,
  part: Part,
  context: Context,
): Promise<Given> {
  const [only, ...others] = paths;
  if (only === undefined || others.length > 0) return givenFor(paths, asked, part, context);
  const project = projectAt(only, context);
  if (project !== null) return ofProject(project, asked, part, context);
  const month = monthMeant(only, context);
  return month === null
    ? givenFor(paths, asked, part, context)
    : givenFor([], { ...asked, month }, part, context);
}

/** The project whose own folder a path names; null for any other path. */
export function projectAt(named: string, { workingFolder }: Context): Project | null {
  const folder = path.resolve(workingFolder, named);
  const project = findProject(folder);
  return project?.root === folder ? project : null;
}

/** 2023-05 in a project, where no file or folder at hand is called so. */
export function monthMeant(named: string, { workingFolder }: Context): Period | null {
  const month = parsePeriod(named);
  return month === null || isThere(named, workingFolder) || findProject(workingFolder) === null
    ? null
    : month;
}

async function ofProject(project: Project, asked: Asked, part: Part, context: Context): Promise<Given> {
  const month = await monthOf(project, asked, context);
  const until = part === 'year' ? null : later(month, asked.until ?? month);
  const files = await filesOf(project, until);
  const together = part === 'months' ? await collected(project, month) : null;
  const beside = [...files.targets, ...files.before, ...files.ledgers];
  const returns = together ?? files.returns;
  if (!returns.some(isTable) && part === 'returns')
    throw new Failure({ kind: 'no-returns', folder: `${PROJECT.months}/${periodText(month)}` });
  noteTaken(project, { ...files, returns }, asked, month, context);
  return {
    found: [...beside, ...returns].sort((left, right) => (left.path < right.path ? -1 : 1)),
    beside,
    scheme: schemeOf(project, asked, context),
    month: part === 'year' ? asked.month : month,
    folder: project.root,
    results: path.join(project.root, PROJECT.results, periodText(month)),
  };
}

function later(left: Period, right: Period): Period {
  return comparePeriods(left, right) < 0 ? right : left;
}

/** The month asked for, else the one whose folder is the working folder, else the latest for which something came. */
export async function monthOf(
  project: Project,
  { month: asked, date }: Pick<Asked, 'month' | 'date'>,
  context: Context,
): Promise<Period> {
  const month =
    asked ??
    monthAround(project, context.workingFolder) ??
    (await latestMonth(project, date ?? context.today));
  if (month === null) throw new Failure({ kind: 'no-month', folder: PROJECT.months });
  return month;
}

/** Options win; a relative path is one from where the command was typed. */
export function schemeOf(project: Project, { scheme }: Pick<Asked, 'scheme'>, context: Context): string {
  return scheme === null ? project.scheme : path.resolve(context.workingFolder, scheme);
}

async function collected(project: Project, month: Period): Promise<readonly FoundFile[] | null> {
  const found = await findAny(project.root, [collectedName(month)]);
  return found.length === 0 ? null : found;
}

/** Says in one line what was taken from the project. */
export function noteTaken(
  project: Project,
  files: ProjectFiles,
  { scheme }: Pick<Asked, 'scheme'>,
  month: Period,
  context: Context,
): void {
  if (context.quiet) return;
  const { targets, returns, before, ledgers } = files;
  const name = path.basename(project.root);
  const rules = scheme ?? PROJECT.scheme;
  const of = (list: readonly FoundFile[]): number => list.filter(isTable).length;
  context.note(
    pick(
      context,
      `项目“${name}”，${periodText(month)}：${rules}，任务表${of(targets)}个文件，当月报表${of(returns)}个，以前月份${of(before)}个，台账${of(ledgers)}个。\n`,
      `Project “${name}”, ${periodText(month)}: ${rules}; files: ${of(targets)} of targets, ${of(returns)} of the month, ${of(before)} of earlier months, ${of(ledgers)} of ledgers.\n`,
    ),
  );
}
