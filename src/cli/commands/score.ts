import path from 'node:path';
import { isAssessed } from '../../assessment/results.ts';
import { guardInputs, writeOutputs } from '../../disk/write-files.ts';
import type { Context } from '../context.ts';
import type { ScoreOptions } from '../declarations/score.ts';
import { exitCode, knownFindings, noteVerdict } from '../judging.ts';
import { commandLine, monthOption, noteNext, schemeOption } from '../next-step.ts';
import { noteFiles } from '../notes.ts';
import { printJson, printScores } from '../print-scores.ts';
import { resultFiles } from '../score-files.ts';
import { endUnscored, scoreFor } from '../scoring.ts';

/** `dayie score`: results on stdout, documents into `--out`, findings on stderr. */
export async function score(
  paths: readonly string[],
  options: ScoreOptions,
  context: Context,
): Promise<number> {
  const scoring = await scoreFor(paths, options, context);
  const { results, verdict, inputs, typed } = scoring;
  if (!isAssessed(results)) return endUnscored(scoring, options, context);
  const { force } = options;
  const known = await knownFindings(options, verdict.all, context);
  guardInputs(
    known.map(({ target }) => target),
    inputs,
  );
  const folder = {
    path: path.resolve(context.workingFolder, options.out ?? scoring.folder ?? 'out'),
    files: await resultFiles(results, typed, options, context.language),
  };
  const written = await writeOutputs({ folder, named: known }, { force });
  if (options.format === 'json') await printJson(results, options.date, context);
  else await printScores(results, options.format, options.list, context);
  await noteVerdict(verdict, options, context);
  noteFiles([...written, ...known.map(({ target }) => target)], context);
  const letters = commandLine('letters', paths, monthOption(options.month), schemeOption(options.scheme));
  const purpose = { zh: '按问题和名单给各单位写函件', en: 'write the units the letters that follow' };
  noteNext({ command: letters, purpose }, options.format, context);
  return exitCode(verdict);
}
