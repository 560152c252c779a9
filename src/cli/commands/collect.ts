import path from 'node:path';
import { Failure } from '../../core/failure.ts';
import { periodText } from '../../core/period.ts';
import { judge } from '../../diagnostics/judge.ts';
import { writeOutputs } from '../../disk/write-files.ts';
import { writeWorkbook } from '../../formats/xlsx/write/index.ts';
import { rollCallJson } from '../../reporters/roll-call-json.ts';
import { rollCallText } from '../../reporters/roll-call-text.ts';
import { ONLY_SCORING } from '../../runs/codes.ts';
import { runCollect } from '../../runs/collect.ts';
import type { Context } from '../context.ts';
import type { CollectOptions } from '../declarations/collect.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { exitCode, knownFindings, noteVerdict, standardOf } from '../judging.ts';
import { commandLine, noteNext, noteScheme, schemeOption } from '../next-step.ts';
import { noteFiles } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie collect`: the month's workbook into `--out`, the roll-call in short on stdout, findings on stderr. */
export async function collect(
  paths: readonly string[],
  options: CollectOptions,
  context: Context,
): Promise<number> {
  if (paths.length > 0 && options.out === null)
    throw new Failure({ kind: 'option-needed', option: '--out <file>' });
  const { date, includeFaulty, force } = options;
  const standard = await standardOf(options, context);
  const given = await givenFor(paths, options, 'returns', context);
  const { found, month } = given;
  const beside = new Set(given.beside.map(({ path: file }) => file));
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  noteScheme(given, scheme, options.format, context);
  const files = await readInputs(found, scheme, options.jobs, context);
  const { overrides } = standard;
  const run = runCollect({ files, scheme, schemeFindings, overrides, month, includeFaulty, date, beside });
  const verdict = judge(run.findings, standard, { files: [...run.submitted], without: ONLY_SCORING });
  const name = options.out ?? path.join(given.results ?? '', `${periodText(run.period)}-汇总.xlsx`);
  const target = path.resolve(context.workingFolder, name);
  const inputs = found.filter(({ path: file }) => run.submitted.has(file)).map(({ absolute }) => absolute);
  const outputs = [
    { target, bytes: writeWorkbook(run.workbook) },
    ...(await knownFindings(options, verdict.all, context)),
  ];
  await writeOutputs({ named: outputs }, { force, inputs });
  if (options.format === 'json') context.print(rollCallJson(run.rollCall, run.period, context.language));
  else if (options.format === 'table') context.print(rollCallText(run.rollCall, run.period, context));
  await noteVerdict(verdict, options, context, 'warning');
  noteFiles(
    outputs.map((output) => output.target),
    context,
  );
  const score = commandLine('score', paths.length === 0 ? [] : [name], schemeOption(options.scheme));
  const purpose =
    paths.length === 0
      ? { zh: '计分、出通报', en: 'score it and write the bulletin' }
      : {
          zh: '计分、出通报；任务表和以前月份写在后面一起给',
          en: 'score it, with the targets and the earlier months named behind',
        };
  noteNext({ command: score, purpose }, options.format, context);
  return exitCode(verdict);
}
