import path from 'node:path';
import { type Period, periodText } from '../../core/period.ts';
import { displayPath, type FoundFile, findFiles, loadFile } from '../../disk/files.ts';
import { pageParts } from '../../disk/page-parts.ts';
import { filesOf, findProject } from '../../disk/project.ts';
import { readFiles } from '../../disk/read-files.ts';
import { type OutputFile, type WriteOptions, writeFiles, writeOutputs } from '../../disk/write-files.ts';
import { offlinePage } from '../../formats/offline-page.ts';
import { PROJECT } from '../../model/project.ts';
import { type PageRequest, pageData, pageUnits } from '../../runs/page-data.ts';
import { readingFor } from '../../runs/read-file.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { PageArguments, PageOptions } from '../declarations/page.ts';
import { monthOf, schemeOf } from '../given.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { tableOf } from '../options/parsers.ts';
import { schemeFor } from '../scheme.ts';
import { unitCalled } from '../unit-called.ts';

/** A page is to be sent by mail and opened on old machines. */
const MOST_BYTES = 3_000_000;

/** `dayie page`: the self-check page, one for all, for one unit, or one each. */
export async function page(
  { tables: ids, paths }: PageArguments,
  options: PageOptions,
  context: Context,
): Promise<number> {
  const { workingFolder } = context;
  const tables = await Promise.all([...new Set(ids)].map(tableOf));
  const { found, month, scheme: schemePath, results } = await materialFor(paths, options, context);
  const { scheme, findings } = await schemeFor(schemePath, context);
  if (!context.quiet) await noteFindings(findings, context, 'warning');
  const request: PageRequest = {
    scheme,
    schemeFile: schemePath === null ? null : loadScheme(schemePath, workingFolder),
    month,
    unit: options.unit === null ? null : unitCalled(options.unit, readingFor(scheme).roster),
    tables,
    files: await readFiles(namedForUnits(found), scheme),
  };
  const parts = await pageParts(context.program);
  const made = (one: PageRequest): Uint8Array =>
    Buffer.from(offlinePage({ ...PAGE_WORDS, ...parts, data: pageData(one) }), 'utf8');
  const units = options.perUnit ? (request.unit === null ? pageUnits(request) : [request.unit]) : null;
  const files =
    units === null
      ? [{ name: `${PAGE_NAME}.html`, bytes: made(request) }]
      : units.map((unit) => ({ name: `${PAGE_NAME}-${unit}.html`, bytes: made({ ...request, unit }) }));
  noteSize(files, context);
  const inputs = found.map(({ absolute }) => absolute);
  const guard = {
    force: options.force,
    inputs: schemePath === null ? inputs : [...inputs, path.resolve(workingFolder, schemePath)],
  };
  noteFiles(await write(files, options, results ?? workingFolder, guard, context), context);
  return EXIT.clean;
}

const PAGE_NAME = '自检';
const PAGES_FOLDER = '自检页';

/** Pages are Chinese at first, whatever the run’s language, as all that units are sent; they have English in them. */
const PAGE_WORDS = {
  title: '报表自检',
  withoutScript:
    '浏览器禁用了脚本，不能核对。请换一个浏览器打开本页。Scripts are switched off in this browser.',
};

/** Where `--out` says: a page into a file of that name, several into a folder; without it into the folder that is meant. */
async function write(
  files: readonly OutputFile[],
  { out, perUnit }: PageOptions,
  standard: string,
  guard: WriteOptions,
  { workingFolder }: Context,
): Promise<readonly string[]> {
  const [first] = files;
  if (out === null) return writeFiles(perUnit ? path.join(standard, PAGES_FOLDER) : standard, files, guard);
  const target = path.resolve(workingFolder, out);
  if (perUnit || first === undefined) return writeFiles(target, files, guard);
  await writeOutputs({ named: [{ target, bytes: first.bytes }] }, guard);
  return [target];
}

interface PageMaterial {
  readonly found: readonly FoundFile[];
  readonly month: Period | null;
  readonly scheme: string | null;
  /** Where a project keeps the month's results; null without a project. */
  readonly results: string | null;
}

/** What was named; without it what the project folder around has before the month, which is said; without either nothing. */
async function materialFor(
  paths: readonly string[],
  { month, scheme }: PageOptions,
  context: Context,
): Promise<PageMaterial> {
  const { workingFolder } = context;
  if (paths.length > 0) return { found: await findFiles(paths, workingFolder), month, scheme, results: null };
  const project = findProject(workingFolder);
  if (project === null) return { found: [], month, scheme, results: null };
  const present = await monthOf(project, { month }, context);
  const { targets, before, ledgers } = await filesOf(project, present);
  const [name, text] = [path.basename(project.root), periodText(present)];
  const rules = scheme ?? PROJECT.scheme;
  if (!context.quiet)
    context.note(
      pick(
        context,
        `项目“${name}”，${text}：${rules}，任务表${targets.length}个文件，以前月份${before.length}个，台账${ledgers.length}个。\n`,
        `Project “${name}”, ${text}: ${rules}; files: ${targets.length} of targets, ${before.length} of earlier months, ${ledgers.length} of ledgers.\n`,
      ),
    );
  return {
    found: [...targets, ...before, ...ledgers],
    month: present,
    scheme: schemeOf(project, { scheme }, context),
    results: path.join(project.root, PROJECT.results, text),
  };
}

/** As units may know them: by what tells them apart, not by where they lie in the office. */
function namedForUnits(found: readonly FoundFile[]): readonly FoundFile[] {
  const folders = found.map(({ absolute }) => path.dirname(absolute).split(path.sep));
  const [first = [], ...others] = folders;
  const parting = first.findIndex((name, index) => others.some((folder) => folder[index] !== name));
  const common = (parting < 0 ? first : first.slice(0, parting)).join(path.sep) || path.sep;
  return found.map((file) => {
    const inside = file.packed === undefined ? '' : `/${file.packed.path}`;
    return { ...file, path: displayPath(file.absolute, common) + inside };
  });
}

function loadScheme(file: string, workingFolder: string): ReturnType<typeof loadFile> {
  const absolute = path.resolve(workingFolder, file);
  return loadFile({ absolute, path: path.basename(absolute) });
}

function noteSize(files: readonly { readonly bytes: Uint8Array }[], context: Context): void {
  const largest = files.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  if (context.quiet || largest <= MOST_BYTES) return;
  const size = (largest / 1e6).toFixed(1);
  context.note(
    pick(
      context,
      `页面有${size}MB，有的电脑打开会慢：请用 --unit、--per-unit，或者少给几个以前的月份（只有上个月的累计数要用）。\n`,
      `The page has ${size} MB, which is slow to open on some computers: use --unit, --per-unit or fewer earlier months (only last month’s cumulative figures are compared with).\n`,
    ),
  );
}
