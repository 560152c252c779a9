import {
  schemeChangesJson,
  schemeChangesMarkdown,
  schemeChangesText,
} from '../../reporters/scheme-changes.ts';
import { compareSchemes } from '../../settings/compare-schemes.ts';
import { type Context, EXIT } from '../context.ts';
import type { DiffOptions } from '../declarations/diff.ts';
import { noteNext, schemeOption } from '../next-step.ts';
import { schemeFor } from '../scheme.ts';

/** `dayie diff OLD NEW`: what changed, on stdout. */
export async function diff(
  [before, after]: readonly [string, string],
  { format }: DiffOptions,
  context: Context,
): Promise<number> {
  const [first, second] = [await schemeFor(before, context), await schemeFor(after, context)];
  const compared = { before, after, changes: compareSchemes(first.scheme, second.scheme) };
  if (format === 'json') context.print(schemeChangesJson(compared));
  else if (format === 'markdown') context.print(schemeChangesMarkdown(compared, context.language));
  else context.print(schemeChangesText(compared, context));
  const schemes = [schemeOption(before), schemeOption(after)].join(' ');
  const purpose = { zh: '看结果差多少', en: 'see what it changes in the results' };
  noteNext({ command: `dayie compare 月报/ ${schemes}`, purpose }, format, context);
  return EXIT.clean;
}
