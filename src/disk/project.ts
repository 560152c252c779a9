import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { comparePeriods, type Period, parsePeriod, periodText } from '../core/period.ts';
import { monthNamed, PROJECT } from '../model/project.ts';
import { type FoundFile, findFiles, isRefusal, unreadable } from './files.ts';

/** A project folder: where a year's assessment lies. */
export interface Project {
  readonly root: string;
  /** The scheme's workbook. */
  readonly scheme: string;
}

/** The files of a project that a month goes by; paths are relative to its root. */
export interface ProjectFiles {
  readonly targets: readonly FoundFile[];
  readonly ledgers: readonly FoundFile[];
  /** What came for the month. */
  readonly returns: readonly FoundFile[];
  /** The months before it: as they were put together where that was done, else as they came. */
  readonly before: readonly FoundFile[];
}

/** The project that a folder or file lies in; null outside of any. */
export function findProject(from: string): Project | null {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const scheme = path.join(folder, PROJECT.scheme);
    if (isFile(scheme) && isFolder(path.join(folder, PROJECT.months))) return { root: folder, scheme };
    if (path.dirname(folder) === folder) return null;
  }
}

/** The projects that lie directly in a folder, by name. */
export function projectsIn(folder: string): readonly Project[] {
  return namesIn(folder).flatMap((name) => {
    const found = isFolder(path.join(folder, name)) ? findProject(path.join(folder, name)) : null;
    return found !== null && path.dirname(found.root) === path.resolve(folder) ? [found] : [];
  });
}

/** The month of 月报 that a folder or file lies in; null elsewhere. */
export function monthAround({ root }: Project, place: string): Period | null {
  const [months, name = ''] = path.relative(root, path.resolve(place)).split(path.sep);
  return months?.normalize('NFC') === PROJECT.months ? monthNamed(name) : null;
}

/**
 * The latest month of 月报 for which something lies there.
 *
 * @param today months that are still to come are passed over; ISO.
 */
export async function latestMonth(project: Project, today: string): Promise<Period | null> {
  const present = parsePeriod(today.slice(0, 7));
  const months = namesIn(path.join(project.root, PROJECT.months))
    .flatMap((name) => monthNamed(name) ?? [])
    .filter((month) => present === null || comparePeriods(month, present) <= 0)
    .sort((left, right) => comparePeriods(right, left));
  for (const month of months) {
    const { returns } = await filesOf(project, month);
    if (returns.some(isTable)) return month;
  }
  return null;
}

/** What a project has for a month, or of the whole year where none is given; folders may be empty or missing. */
export async function filesOf(project: Project, month: Period | null): Promise<ProjectFiles> {
  const find = (name: string): Promise<readonly FoundFile[]> => findAny(project.root, [name]);
  const all = await find(PROJECT.months);
  const relation = (file: FoundFile): number => {
    const of = monthAround(project, file.absolute);
    return of === null || month === null ? -1 : comparePeriods(of, month);
  };
  const before: FoundFile[] = [];
  for (const file of all.filter((one) => relation(one) < 0 && isTable(one))) {
    const of = monthAround(project, file.absolute);
    // Where the month was put together, what came for it is in there.
    const together = month === null || of === null ? [] : await find(collectedName(of));
    for (const one of together.length === 0 ? [file] : together)
      if (!before.some(({ absolute }) => absolute === one.absolute)) before.push(one);
  }
  return {
    targets: (await find(PROJECT.targets)).filter(isTable),
    ledgers: (await find(PROJECT.ledgers)).filter(isTable),
    returns: all.filter((file) => relation(file) === 0),
    before,
  };
}

/** A text that lies there says what belongs into the folder; among the returns it may be somebody's report. */
export function isTable({ unread }: FoundFile): boolean {
  return unread !== 'other';
}

/** Where the workbook of a month put together lies, from the project's root. */
export function collectedName(month: Period): string {
  return `${PROJECT.results}/${periodText(month)}/${periodText(month)}-汇总.xlsx`;
}

/** The files that paths name, some of which may be folders without any; none for no paths. */
export async function findAny(folder: string, names: readonly string[]): Promise<readonly FoundFile[]> {
  const present = names.filter((name) => hasFiles(path.resolve(folder, name)));
  return present.length === 0 ? [] : findFiles(present, folder, 'workbooks-or-not');
}

/** None where there is no folder. @throws Failure where the account may not look into it. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    if (isRefusal(error)) throw unreadable(path.basename(folder), error);
    return [];
  }
}

/** Where the account may not look, there may be files: whoever searches there is told so. */
function hasFiles(absolute: string): boolean {
  try {
    if (!statSync(absolute).isDirectory()) return true;
    return readdirSync(absolute).some((name) => !name.startsWith('.') && hasFiles(path.join(absolute, name)));
  } catch (error) {
    return isRefusal(error);
  }
}

/** Whether a file or folder is there. */
export function isThere(absolute: string): boolean {
  return kindOf(absolute) !== null;
}

/** Whether a folder is there. */
export function isFolder(absolute: string): boolean {
  return kindOf(absolute) === 'folder';
}

function isFile(absolute: string): boolean {
  return kindOf(absolute) === 'file';
}

/** Null where nothing is, or nothing can be: below a file, or where the system lets nobody look. */
function kindOf(absolute: string): 'file' | 'folder' | null {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
