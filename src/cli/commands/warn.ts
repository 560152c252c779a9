import path from 'node:path';
import { isAssessed } from '../../assessment/results.ts';
import { guardInputs, writeOutputs } from '../../disk/write-files.ts';
import type { Context } from '../context.ts';
import type { WarnOptions } from '../declarations/warn.ts';
import { exitCode, knownFindings, noteVerdict } from '../judging.ts';
import { listFiles } from '../list-files.ts';
import { commandLine, noteNext, schemeOption } from '../next-step.ts';
import { noteFiles } from '../notes.ts';
import { printJson, printLists } from '../print-scores.ts';
import { endUnscored, scoreFor } from '../scoring.ts';

/** `dayie warn`: the lists alone. */
export async function warn(
  paths: readonly string[],
  options: WarnOptions,
  context: Context,
): Promise<number> {
  const scoring = await scoreFor(paths, options, context);
  const { results, verdict, inputs } = scoring;
  if (!isAssessed(results)) return endUnscored(scoring, options, context);
  const { force, format, out } = options;
  const known = await knownFindings(options, verdict.all, context);
  guardInputs(
    known.map(({ target }) => target),
    inputs,
  );
  const lists =
    out === null
      ? {}
      : {
          folder: {
            path: path.resolve(context.workingFolder, out),
            files: await listFiles(results, options.date),
          },
        };
  const written = await writeOutputs({ ...lists, named: known }, { force });
  noteFiles([...written, ...known.map(({ target }) => target)], context);
  // JSON is the published shape whole; for people the list alone is printed.
  if (format === 'json') await printJson(results, options.date, context);
  else await printLists(results, format, options.list, context);
  await noteVerdict(verdict, options, context);
  const interviews = commandLine('letters', paths, '--kind interview', schemeOption(options.scheme));
  const purpose = { zh: '写约谈通知', en: 'write the letters of interview' };
  noteNext({ command: interviews, purpose }, format, context);
  return exitCode(verdict);
}
