import path from 'node:path';
import { tables } from '../../../schemas/index.ts';
import { Failure } from '../../core/failure.ts';
import { type FoundFile, findFiles, isThere } from '../../disk/files.ts';
import { filesOf, findProject } from '../../disk/project.ts';
import { readFiles } from '../../disk/read-files.ts';
import { guardInputs, writeFiles } from '../../disk/write-files.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { PROJECT } from '../../model/project.ts';
import { makeTemplates } from '../../runs/template.ts';
import { dayName } from '../../words/spans.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { TemplateOptions } from '../declarations/template.ts';
import { schemeOf } from '../given.ts';
import { commandLine, monthOption, noteNext } from '../next-step.ts';
import { noteFiles, noteFindings } from '../notes.ts';
import { tableOf } from '../options/parsers.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie template`: blank forms into the folder of `--out`. */
export async function template(
  ids: readonly string[],
  options: TemplateOptions,
  context: Context,
): Promise<number> {
  // A table's id is never taken for a folder of that name.
  const isPath = (text: string): boolean =>
    !tables.some(({ id }) => id === text) && isThere(text, context.workingFolder);
  const lastMonth = ids.filter(isPath);
  const asked = [...new Set(ids.filter((text) => !isPath(text)))];
  const definitions = asked.length === 0 ? tables : await Promise.all(asked.map(tableOf));
  const { month, date, perUnit, layout, contact } = options;
  const due = options.due === null ? null : dayName(options.due);
  const blankRows = options.rows === null ? null : Math.max(1, options.rows);
  const { found: known, scheme: file } = await targetsFor(options, context);
  const before = lastMonth.length === 0 ? [] : await findFiles(lastMonth, context.workingFolder);
  const found = [...known, ...before];
  const { scheme } = await schemeFor(file, context);
  const targets = await readFiles(found, scheme);
  const request = {
    definitions,
    named: asked.length > 0,
    scheme,
    month,
    perUnit,
    targets,
    layout,
    sending: { due, contact },
    blankRows,
    date,
  };
  const made = makeTemplates(request);
  // Where nothing is written, what is wrong is the result and not a notice.
  if (made.faulty || !context.quiet)
    await noteFindings(made.findings, context, made.faulty ? 'info' : 'warning');
  if (made.files.length === 0 && made.faulty) throw new Failure({ kind: 'faulty-targets' });
  const folder = path.resolve(context.workingFolder, options.out);
  guardInputs(
    made.files.map(({ name }) => path.join(folder, name)),
    found.map(({ absolute }) => absolute),
  );
  const files = [];
  for (const { name, model } of made.files) files.push({ name, bytes: writeWorkbook(model) });
  const written = await writeFiles(folder, files, { force: options.force });
  noteFiles(written, context);
  const project = findProject(context.workingFolder) !== null;
  const command = project ? 'dayie month' : commandLine('validate', ['报送/'], monthOption(month));
  const purpose = project
    ? {
        zh: '表样发给各单位；报来的放进“月报”里当月的文件夹再运行',
        en: 'send the forms out; put what comes into the month’s folder of 月报 first',
      }
    : {
        zh: '表样发给各单位；报来的放进一个文件夹再核对',
        en: 'send the forms out; put what comes into a folder and check it',
      };
  noteNext({ command, purpose }, 'table', context);
  return made.faulty ? EXIT.findings : EXIT.clean;
}

/** The targets that were named; without any, and without a scheme, those of the project folder around, which is said. */
async function targetsFor(
  { targets, scheme }: Pick<TemplateOptions, 'targets' | 'scheme'>,
  context: Context,
): Promise<{ readonly found: readonly FoundFile[]; readonly scheme: string | null }> {
  if (targets.length > 0) return { found: await findFiles(targets, context.workingFolder), scheme };
  const project = findProject(context.workingFolder);
  if (project === null) return { found: [], scheme };
  const { targets: found } = await filesOf(project, null);
  const name = path.basename(project.root);
  if (!context.quiet)
    context.note(
      pick(
        context,
        `项目“${name}”：${scheme ?? PROJECT.scheme}，任务表${found.length}个文件。\n`,
        `Project “${name}”: ${scheme ?? PROJECT.scheme}; ${found.length} files of targets.\n`,
      ),
    );
  return { found, scheme: schemeOf(project, { scheme }, context) };
}
