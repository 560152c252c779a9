import { isAssessed } from '../../assessment/results.ts';
import { storyOf } from '../../assessment/unit-story.ts';
import { Failure } from '../../core/failure.ts';
import type { Place } from '../../core/place.ts';
import { whyJson, whyMarkdown, whyText } from '../../reporters/why.ts';
import { runScore } from '../../runs/score.ts';
import type { Submissions } from '../../runs/submissions.ts';
import { type Context, EXIT } from '../context.ts';
import type { WhyOptions } from '../declarations/why.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';
import { unitCalled } from '../unit-called.ts';

/** `dayie why UNIT FILES…`: how the unit came to its place, on stdout. */
export async function why(
  { unit: typedUnit, paths }: { readonly unit: string; readonly paths: readonly string[] },
  options: WhyOptions,
  context: Context,
): Promise<number> {
  const { indicator, date, jobs, format } = options;
  const { found, month, scheme: schemeFile } = await givenFor(paths, options, 'months', context);
  const { scheme, findings: schemeFindings } = await schemeFor(schemeFile, context);
  const files = await readInputs(found, scheme, jobs, context);
  const { submissions, results } = runScore({ files, scheme, schemeFindings, month, today: date });
  if (!isAssessed(results)) {
    await noteFindings(results.findings, context, 'info');
    throw new Failure({ kind: 'nothing-scored' });
  }
  const unit = unitCalled(typedUnit, submissions.roster);
  const story = storyOf(results, unit);
  const names = [
    ...new Set(story.places.flatMap(({ unit: item }) => item.indicators.map(({ name }) => name))),
  ];
  if (indicator !== null && !names.includes(indicator))
    throw new Failure({
      kind: 'bad-option',
      option: '--indicator',
      value: indicator,
      allowed: names.join(' | '),
    });
  const wording = { language: context.language, scheme, typed: typedIn(submissions), indicator };
  if (format === 'json') context.print(whyJson(story, wording));
  else if (format === 'markdown') context.print(whyMarkdown(story, wording));
  else context.print(whyText(story, wording, context.width));
  return EXIT.clean;
}

/** What was typed in the cells of the tables that were read. */
function typedIn({ tables }: Submissions): (place: Place) => string | undefined {
  const texts = new Map<string, string>();
  const key = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ''}\n${cell ?? ''}`;
  for (const { table } of tables)
    for (const row of table.rows)
      for (const { at, text } of row.cells.values()) texts.set(key(at), text.trim());
  return (place) => texts.get(key(place));
}
