import path from 'node:path';
import type { Period } from '../../core/period.ts';
import { displayPath, type FoundFile, findFiles, loadFile } from '../../disk/files.ts';
import { pageParts } from '../../disk/page-parts.ts';
import { filesOf, findProject } from '../../disk/project.ts';
import { readFiles } from '../../disk/read-files.ts';
import { writeFiles, writeOutputs } from '../../disk/write-files.ts';
import { offlinePage } from '../../formats/offline-page.ts';
import { type PageRequest, pageData, pageUnits } from '../../runs/page-data.ts';
import { readingFor } from '../../runs/read-file.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { PageArguments, PageOptions } from '../declarations/page.ts';
import { monthOf, noteTaken, schemeOf } from '../given.ts';
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
  const { found, month, scheme: schemePath } = await materialFor(paths, options, context);
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
    Buffer.from(
      offlinePage({
        title: '报表自检',
        withoutScript:
          '浏览器禁用了脚本，不能核对。请换一个浏览器打开本页。Scripts are switched off in this browser.',
        ...parts,
        data: pageData(one),
      }),
      'utf8',
    );
  const guard = { force: options.force, inputs: found.map(({ absolute }) => absolute) };
  if (options.perUnit) {
    const units = options.unit === null ? pageUnits(scheme, month, tables) : [request.unit ?? ''];
    const files = units.map((unit) => ({ name: `自检-${unit}.html`, bytes: made({ ...request, unit }) }));
    noteSize(files, context);
    const folder = path.resolve(workingFolder, options.out ?? '自检页');
    noteFiles(await writeFiles(folder, files, guard), context);
    return EXIT.clean;
  }
  const target = path.resolve(workingFolder, options.out ?? '自检.html');
  const bytes = made(request);
  noteSize([{ bytes }], context);
  await writeOutputs({ named: [{ target, bytes }] }, guard);
  noteFiles([target], context);
  return EXIT.clean;
}

interface PageMaterial {
  readonly found: readonly FoundFile[];
  readonly month: Period | null;
  readonly scheme: string | null;
}

/** What was named; without it what the project folder around has before the month, which is said; without either nothing. */
async function materialFor(
  paths: readonly string[],
  { month, scheme }: PageOptions,
  context: Context,
): Promise<PageMaterial> {
  const { workingFolder } = context;
  if (paths.length > 0) return { found: await findFiles(paths, workingFolder), month, scheme };
  const project = findProject(workingFolder);
  if (project === null) return { found: [], month, scheme };
  const present = await monthOf(project, { month }, context);
  const files = { ...(await filesOf(project, present)), returns: [] };
  noteTaken(project, files, { scheme }, present, context);
  return {
    found: [...files.targets, ...files.before, ...files.ledgers],
    month: present,
    scheme: schemeOf(project, { scheme }, context),
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
