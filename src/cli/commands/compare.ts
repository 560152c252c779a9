import { compareResults } from '../../assessment/comparison.ts';
import type { Assessed } from '../../assessment/results.ts';
import { Failure } from '../../core/failure.ts';
import { findFiles } from '../../disk/files.ts';
import { comparisonJson, comparisonMarkdown, comparisonText } from '../../reporters/comparison.ts';
import { monthlyResults } from '../../runs/compare.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { CompareOptions } from '../declarations/compare.ts';
import { readInputs } from '../inputs.ts';
import { schemeFor } from '../scheme.ts';

/** What one side is made of. */
interface Side {
  readonly name: string;
  readonly paths: readonly string[];
  readonly scheme: string | null;
}

/** `dayie compare`: what two schemes, or two sets of returns, say differently, on stdout. */
export async function compare(
  paths: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<number> {
  const [left, right] = sidesOf(paths, options, context);
  const [first, second] = [await resultsOf(left, options, context), await resultsOf(right, options, context)];
  if (first.length === 0 && second.length === 0) throw new Failure({ kind: 'nothing-scored' });
  const comparison = compareResults(first, second);
  const decimals = (second[0] ?? first[0])?.scheme.decimals ?? 2;
  const words = { language: context.language, sides: [left.name, right.name] as const, decimals };
  if (options.format === 'json') context.print(comparisonJson(comparison, words));
  else if (options.format === 'markdown') context.print(comparisonMarkdown(comparison, words));
  else context.print(comparisonText(comparison, words, context.width));
  return EXIT.clean;
}

/** @throws Failure where it is not said what is to be compared with what. */
function sidesOf(
  paths: readonly string[],
  { scheme: schemes, before, after }: CompareOptions,
  context: Context,
): readonly [Side, Side] {
  const [one, two, more] = schemes;
  const folders = before.length > 0 || after.length > 0;
  if (more !== undefined || (folders && (two !== undefined || before.length === 0 || after.length === 0)))
    throw new Failure({ kind: 'nothing-to-compare' });
  if (folders) {
    const scheme = one ?? null;
    return [
      { name: before.join(' '), paths: [...paths, ...before], scheme },
      { name: after.join(' '), paths: [...paths, ...after], scheme },
    ];
  }
  if (one === undefined || paths.length === 0) throw new Failure({ kind: 'nothing-to-compare' });
  const builtIn = pick(context, '内置考核办法', 'the built-in scheme');
  return two === undefined
    ? [
        { name: builtIn, paths, scheme: null },
        { name: one, paths, scheme: one },
      ]
    : [
        { name: one, paths, scheme: one },
        { name: two, paths, scheme: two },
      ];
}

async function resultsOf(
  { paths, scheme: file }: Side,
  { date, jobs }: CompareOptions,
  context: Context,
): Promise<readonly Assessed[]> {
  const { scheme, findings: schemeFindings } = await schemeFor(file, context);
  const found = await findFiles(paths, context.workingFolder);
  const files = await readInputs(found, scheme, jobs, context);
  if (files.every(({ opened }) => !opened)) throw new Failure({ kind: 'nothing-opened' });
  return monthlyResults({ files, scheme, schemeFindings, today: date });
}
