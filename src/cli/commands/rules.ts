import { ruleStates } from '../../assessment/rule-states.ts';
import { findFiles } from '../../disk/files.ts';
import { rulesJson, rulesMarkdown, rulesText } from '../../reporters/rules.ts';
import { runScore } from '../../runs/score.ts';
import { type Context, EXIT } from '../context.ts';
import type { RulesOptions } from '../declarations/rules.ts';
import { readInputs } from '../inputs.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie rules`: every rule with its state, for the files at hand. */
export async function rules(
  paths: readonly string[],
  options: RulesOptions,
  context: Context,
): Promise<number> {
  const { scheme, findings: schemeFindings } = await schemeFor(options.scheme, context);
  const found = paths.length === 0 ? [] : await findFiles(paths, context.workingFolder);
  const files = await readInputs(found, scheme, options.jobs, context);
  const { results } = runScore({ files, scheme, schemeFindings, month: options.month });
  const states = ruleStates(results.rules).filter(
    ({ plan }) => options.plan === null || plan === options.plan,
  );
  const { language, width, print } = context;
  if (options.format === 'json') print(rulesJson(states, results.month, language));
  else if (options.format === 'markdown') print(rulesMarkdown(states, language));
  else print(rulesText(states, { language, width }));
  return EXIT.clean;
}
