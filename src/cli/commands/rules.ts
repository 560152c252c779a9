import { ruleStates } from '../../assessment/rule-states.ts';
import { Failure } from '../../core/failure.ts';
import { findProject, latestMonth } from '../../disk/project.ts';
import { rulesJson, rulesMarkdown, rulesText } from '../../reporters/rules.ts';
import { runScore } from '../../runs/score.ts';
import { type Context, EXIT } from '../context.ts';
import type { RulesOptions } from '../declarations/rules.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { noteNext } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie rules`: every rule with its state, for the files at hand. */
export async function rules(
  paths: readonly string[],
  options: RulesOptions,
  context: Context,
): Promise<number> {
  const bare = paths.length === 0 && options.month === null && !(await hasReports(context));
  const given = bare ? { ...options, found: [] } : await givenFor(paths, options, 'months', context);
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  const files = await readInputs(given.found, scheme, options.jobs, context);
  const { results } = runScore({ files, scheme, schemeFindings, month: given.month });
  if (files.length > 0 && files.every(({ opened }) => !opened)) {
    await noteFindings(results.findings, context, 'info');
    throw new Failure({ kind: 'nothing-opened' });
  }
  const states = ruleStates(results.rules).filter(
    ({ plan }) => options.plan === null || plan === options.plan,
  );
  const { language, width, print } = context;
  if (options.format === 'json') print(rulesJson(states, results.month, language));
  else if (options.format === 'markdown') print(rulesMarkdown(states, language));
  else print(rulesText(states, { language, width }));
  const [first] = states;
  if (first !== undefined) {
    const purpose = { zh: '看一条规则怎样认定', en: 'see how one rule is told' };
    noteNext({ command: `dayie explain ${first.rule}`, purpose }, options.format, context);
  }
  return EXIT.clean;
}

async function hasReports({ workingFolder, today }: Context): Promise<boolean> {
  const project = findProject(workingFolder);
  return project !== null && (await latestMonth(project, today)) !== null;
}
