import path from 'node:path';
import { tables as definitions } from '../../schemas/index.ts';
import { Failure } from '../core/failure.ts';
import { loadFile } from '../disk/files.ts';
import { findAny, findProject, isFolder } from '../disk/project.ts';
import { readFiles } from '../disk/read-files.ts';
import { type OutputFile, writeFiles } from '../disk/write-files.ts';
import { projectTexts } from '../documents/project-texts.ts';
import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import { PROJECT } from '../model/project.ts';
import { nextYearDecisions } from '../reporters/next-year.ts';
import { placeSubmissions } from '../runs/submissions.ts';
import { makeTemplates } from '../runs/template.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { schemeOfYear } from '../settings/next-year.ts';
import { schemeWorkbook } from '../settings/to-workbook.ts';
import { type Context, EXIT, pick } from './context.ts';
import type { InitOptions } from './declarations/init.ts';
import { schemeFor } from './scheme.ts';

/** `dayie init FOLDER --from PROJECT`: another year's project made of one's own, with what has to be decided. */
export async function initFrom(
  folder: string,
  from: string,
  options: InitOptions,
  context: Context,
): Promise<number> {
  const source = path.resolve(context.workingFolder, from);
  const project = isFolder(source) ? findProject(source) : null;
  if (isFolder(source) && project?.root !== source) throw new Failure({ kind: 'not-a-project', path: from });
  const { scheme } = await schemeFor(project?.scheme ?? source, context);
  const target = path.resolve(context.workingFolder, folder);
  const year = yearOf(path.basename(target), scheme.year);
  const { scheme: next, open } = schemeOfYear(scheme, year);
  const blank = await blankTargets(project?.root ?? null, scheme, next, options.date);
  const request = { from: path.basename(project?.root ?? source), year, open, tables: blank.length };
  const decisions = (language: Context['language']): readonly string[] =>
    nextYearDecisions(request, language).map((line, index) => `${index + 1}. ${line}`);
  const text = `${decisions('zh').join('\r\n')}\r\n`;
  const files: OutputFile[] = [
    { name: PROJECT.scheme, bytes: writeWorkbook(schemeWorkbook(next, options.date)) },
    ...(project === null ? [] : await ownLetters(project.root)),
    ...blank,
    ...projectTexts({ year, month: 1 }).map((one) => ({
      name: one.name,
      bytes: Buffer.from(one.text, 'utf8'),
    })),
    { name: '需要决定.txt', bytes: Buffer.from(text, 'utf8') },
  ];
  const written = await writeFiles(target, files, { force: options.force });
  const shown = written.map((file) => `  ${path.relative(context.workingFolder, file)}`).join('\n');
  context.print(`${pick(context, '已写出：', 'Written:')}\n${shown}\n`);
  const title = pick(context, `${year}年要您决定的：`, `To be decided for ${year}:`);
  context.print(`\n${title}\n${decisions(context.language).join('\n')}\n`);
  return EXIT.clean;
}

/** The office's texts of letters go on as they are: what changes with the year stands in them as placeholders. */
async function ownLetters(root: string): Promise<readonly OutputFile[]> {
  const found = await findAny(root, [PROJECT.letters]);
  return found.map((file) => ({ name: PROJECT.letters, bytes: loadFile(file).bytes }));
}

/** The year that the new folder is named after, else the year after. */
function yearOf(name: string, before: number): number {
  const named = /20\d\d/u.exec(name)?.[0];
  return named === undefined || Number(named) === before ? before + 1 : Number(named);
}

/** The target tables that the year before had, of a project without any those that are scored, emptied. */
async function blankTargets(
  root: string | null,
  before: Scheme,
  next: Scheme,
  date: string,
): Promise<readonly OutputFile[]> {
  const found = root === null ? [] : await findAny(root, [PROJECT.targets]);
  const { tables } = placeSubmissions(await readFiles(found, before), before, null);
  const had = new Set(tables.flatMap(({ table }) => (table.variant === 'base' ? table.id : [])));
  const wanted = definitions.filter(({ id }) =>
    had.size > 0 ? had.has(id) : next.assessments.some(({ table, of }) => table === id && of === 'units'),
  );
  const { files } = makeTemplates({
    definitions: wanted,
    named: false,
    scheme: next,
    month: null,
    perUnit: false,
    targets: [],
    layout: null,
    sending: { due: null, contact: null },
    blankRows: null,
    date,
  });
  const made: OutputFile[] = [];
  for (const { name, model } of files)
    made.push({ name: `${PROJECT.targets}/${name}`, bytes: writeWorkbook(model) });
  return made;
}
