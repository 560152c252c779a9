import { compareResults } from '../../assessment/comparison.ts';
import type { Assessed } from '../../assessment/results.ts';
import { Failure } from '../../core/failure.ts';
import { type FoundFile, findFiles } from '../../disk/files.ts';
import {
  comparisonJson,
  comparisonMarkdown,
  comparisonTable,
  comparisonText,
} from '../../reporters/comparison.ts';
import { monthlyResults } from '../../runs/compare.ts';
import type { LoadedScheme } from '../../runs/read-scheme.ts';
import { setScheme } from '../../runs/set-scheme.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { SetCell } from '../../settings/set.ts';
import { type Context, EXIT, pick } from '../context.ts';
import type { CompareOptions } from '../declarations/compare.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { commandLine, noteNext } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';
import { terminalOptions } from '../terminal-options.ts';

/** What one side is made of. */
interface Side {
  readonly name: string;
  readonly found: readonly FoundFile[];
  readonly scheme: Scheme;
  readonly schemeFindings: LoadedScheme['findings'];
}

/** `dayie compare`: what two schemes, a changed setting, or two sets of returns say differently, on stdout. */
export async function compare(
  paths: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<number> {
  const { sides, changed } = await sidesOf(paths, options, context);
  const [left, right] = sides;
  const [first, second] = [await resultsOf(left, options, context), await resultsOf(right, options, context)];
  if (first.length === 0 && second.length === 0) throw new Failure({ kind: 'nothing-scored' });
  const comparison = compareResults(first, second);
  const decimals = (second[0] ?? first[0])?.scheme.decimals ?? 2;
  const words = {
    language: context.language,
    sides: [left.name, right.name] as const,
    decimals,
    changed,
  };
  if (options.format === 'json') context.print(comparisonJson(comparison, words));
  else if (options.format === 'markdown') context.print(comparisonMarkdown(comparison, words));
  else if (options.format === 'text') context.print(comparisonText(comparison, words, context.width));
  else context.print(comparisonTable(comparison, words, await terminalOptions(context)));
  const [unit] = comparison.units;
  if (unit !== undefined) {
    const purpose = { zh: '看一个单位的名次怎样来', en: 'see how a unit came to its rank' };
    const why = commandLine('why', [unit.unit, ...paths, ...options.after]);
    noteNext({ command: why, purpose }, options.format, context);
  }
  return EXIT.clean;
}

interface Compared {
  readonly sides: readonly [Side, Side];
  /** What --set has changed. */
  readonly changed: readonly SetCell[];
}

/** @throws Failure where it is not said what is to be compared with what. */
async function sidesOf(
  paths: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<Compared> {
  const { scheme: schemes, set, before, after, date } = options;
  const [one, two, more] = schemes;
  const folders = before.length > 0 || after.length > 0;
  if (more !== undefined || (two !== undefined && (folders || set.length > 0)))
    throw new Failure({ kind: 'nothing-to-compare' });
  if (folders) {
    if (before.length === 0 || after.length === 0 || set.length > 0)
      throw new Failure({ kind: 'nothing-to-compare' });
    const own = await schemeFor(one ?? null, context);
    const sideOf = async (mine: readonly string[], name: string): Promise<Side> => ({
      name,
      found: await findFiles([...paths, ...mine], context.workingFolder),
      scheme: own.scheme,
      schemeFindings: own.findings,
    });
    return {
      sides: [await sideOf(before, before.join(' ')), await sideOf(after, after.join(' '))],
      changed: [],
    };
  }
  if (one === undefined && set.length === 0) throw new Failure({ kind: 'nothing-to-compare' });
  const given = await givenFor(paths, { scheme: null, month: null, date }, 'months', context);
  const { found } = given;
  const side = async (file: string | null, name: string): Promise<Side> => {
    const { scheme, findings } = await schemeFor(file, context);
    return { name, found, scheme, schemeFindings: findings };
  };
  // In a project its own scheme stands in for the built-in one.
  const own = given.scheme;
  const ownName = own === null ? pick(context, '内置考核办法', 'the built-in scheme') : '考核办法.xlsx';
  if (set.length > 0) {
    const base = await side(one ?? own, one ?? ownName);
    const { scheme, findings, changed } = setScheme(base.scheme, set);
    const name = set.map(({ path, value }) => `${path}=${value}`).join(' ');
    const faults = findings.filter(({ severity }) => severity === 'error');
    if (scheme === null || faults.length > 0) {
      await noteFindings(findings, context, 'error');
      throw new Failure({ kind: 'bad-setting', settings: name });
    }
    return { sides: [base, { name, found, scheme, schemeFindings: base.schemeFindings }], changed };
  }
  const first = two === undefined ? await side(own, ownName) : await side(one ?? null, one ?? '');
  const last = two ?? one ?? '';
  return { sides: [first, await side(last, last)], changed: [] };
}

async function resultsOf(
  { found, scheme, schemeFindings }: Side,
  { date, jobs }: CompareOptions,
  context: Context,
): Promise<readonly Assessed[]> {
  const files = await readInputs(found, scheme, jobs, context);
  if (files.every(({ opened }) => !opened)) throw new Failure({ kind: 'nothing-opened' });
  return monthlyResults({ files, scheme, schemeFindings, today: date });
}
