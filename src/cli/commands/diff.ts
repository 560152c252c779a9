import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { periodText } from '../../core/period.ts';
import { displayPath, type FoundFile, findFiles } from '../../disk/files.ts';
import { filesOf, findProject, isFolder, isTable } from '../../disk/project.ts';
import type { Changes } from '../../model/change.ts';
import type { ReadFile } from '../../model/dataset.ts';
import { PROJECT } from '../../model/project.ts';
import { changesJson, changesMarkdown, changesText } from '../../reporters/changes.ts';
import { type DiffSide, diffSides } from '../../runs/diff.ts';
import { placeSubmissions } from '../../runs/submissions.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { compareSchemes } from '../../settings/compare-schemes.ts';
import { type Context, EXIT } from '../context.ts';
import type { DiffOptions } from '../declarations/diff.ts';
import { monthMeant, projectAt } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { commandLine, noteNext, quoted, schemeOption } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** One of the two: what it has of a scheme, and of data. */
interface Side {
  /** The scheme's workbook; null where it is none and holds none. */
  readonly scheme: string | null;
  /** null for a scheme alone. */
  readonly data: DiffSide | null;
}

/** `dayie diff OLD NEW`: what changed, on stdout. */
export async function diff(
  [before, after]: readonly [string, string],
  options: DiffOptions,
  context: Context,
): Promise<number> {
  const reading = options.scheme ?? projectAt(after, context)?.scheme ?? null;
  const { scheme } = await schemeFor(reading, context);
  const first = await sideOf(before, scheme, options, context);
  const second = await sideOf(after, scheme, options, context);
  const data =
    first.data === null || second.data === null ? null : diffSides(first.data, second.data, options.month);
  const schemes =
    first.scheme !== null && second.scheme !== null ? ([first.scheme, second.scheme] as const) : null;
  if (data === null && schemes === null)
    throw new Failure({ kind: 'unlike-sides', path: first.scheme === null ? before : after });
  const settings =
    schemes === null
      ? []
      : compareSchemes(
          (await schemeFor(schemes[0], context)).scheme,
          (await schemeFor(schemes[1], context)).scheme,
        );
  const compared: Changes = {
    before,
    after,
    changes: [...settings, ...(data?.changes ?? [])],
    ...(data === null ? {} : { files: data.files }),
  };
  if (options.format === 'json') context.print(changesJson(compared));
  else if (options.format === 'markdown') context.print(changesMarkdown(compared, context.language));
  else context.print(changesText(compared, context));
  if (data === null) {
    const command = ['dayie compare 月报/', schemeOption(before), schemeOption(after)].join(' ');
    const purpose = { zh: '看结果差多少', en: 'see what it changes in the results' };
    noteNext({ command, purpose }, options.format, context);
  } else if (data.changes.length > 0 && !data.acrossMonths) {
    const command = commandLine('compare', [], `--before ${quoted(before)}`, `--after ${quoted(after)}`);
    const purpose = { zh: '看名次和得分差多少', en: 'see what it changes in ranks and scores' };
    noteNext({ command, purpose }, options.format, context);
  }
  return EXIT.clean;
}

/** @throws Failure where nothing of that name is there, or none of its files can be opened. */
async function sideOf(
  named: string,
  scheme: Scheme,
  { month, jobs }: DiffOptions,
  context: Context,
): Promise<Side> {
  const { workingFolder } = context;
  const sideWith = (files: readonly ReadFile[], nameOf: DiffSide['nameOf']): DiffSide => ({
    submissions: placeSubmissions(files, scheme, month),
    nameOf,
  });
  const project = projectAt(named, context);
  if (project !== null) {
    const { targets, ledgers, before } = await filesOf(project, null);
    const files = await opened([...targets, ...before, ...ledgers], scheme, jobs, context);
    return { scheme: project.scheme, data: sideWith(files, (file) => file) };
  }
  const meant = monthMeant(named, context);
  const around = findProject(workingFolder);
  if (meant !== null && around !== null) {
    const months = `${PROJECT.months}/${periodText(meant)}`;
    const returns = (await filesOf(around, meant)).returns.filter(isTable);
    if (returns.length === 0) throw new Failure({ kind: 'no-returns', folder: months });
    return {
      scheme: null,
      data: sideWith(await opened(returns, scheme, jobs, context), within(`${months}/`)),
    };
  }
  const found = await findFiles([named], workingFolder);
  const files = await opened(found, scheme, jobs, context);
  const place = path.resolve(workingFolder, named);
  const [one, more] = found;
  const single = one !== undefined && more === undefined && one.packed === undefined && !isFolder(place);
  if (!single)
    return { scheme: null, data: sideWith(files, within(`${displayPath(place, workingFolder)}/`)) };
  // Two workbooks are held against each other whatever they are called.
  return files.some(({ tables }) => tables.length > 0)
    ? { scheme: null, data: sideWith(files, () => '') }
    : { scheme: named, data: null };
}

/** What a file is called in a folder that its path begins with. */
function within(folder: string): DiffSide['nameOf'] {
  return (file) => (file.startsWith(folder) ? file.slice(folder.length) : file);
}

/** The files that could be opened; what is with the others is said. */
async function opened(
  found: readonly FoundFile[],
  scheme: Scheme,
  jobs: DiffOptions['jobs'],
  context: Context,
): Promise<readonly ReadFile[]> {
  const files = await readInputs(found, scheme, jobs, context);
  const refused = files.filter((file) => !file.opened);
  await noteFindings(
    refused.flatMap(({ findings }) => findings),
    context,
    context.quiet ? 'error' : 'info',
  );
  if (files.length > 0 && refused.length === files.length) throw new Failure({ kind: 'nothing-checked' });
  return files;
}
