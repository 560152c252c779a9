import { isAssessed } from '../../assessment/results.ts';
import { storyOf } from '../../assessment/unit-story.ts';
import { Failure } from '../../core/failure.ts';
import { lastMonthOf } from '../../core/span.ts';
import { whyJson, whyMarkdown, whyText } from '../../reporters/why.ts';
import { runScore } from '../../runs/score.ts';
import { typedIn } from '../../runs/typed-cells.ts';
import { type Context, EXIT } from '../context.ts';
import type { WhyOptions } from '../declarations/why.ts';
import { givenFor } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { commandLine, monthOption, noteNext, noteScheme, schemeOption } from '../next-step.ts';
import { noteFindings } from '../notes.ts';
import { schemeFor } from '../scheme.ts';
import { unitCalled } from '../unit-called.ts';

/** `dayie why UNIT FILES…`: how the unit came to its place, on stdout. */
export async function why(
  { unit: typedUnit, paths }: { readonly unit: string; readonly paths: readonly string[] },
  options: WhyOptions,
  context: Context,
): Promise<number> {
  const { indicator, date, jobs, format, span } = options;
  const until = span === null ? null : lastMonthOf(span);
  const given = await givenFor(paths, { ...options, until }, 'months', context);
  const { found } = given;
  // Where a span is asked for, sheets that state no month are not taken for the project's present one.
  const month = span === null ? given.month : options.month;
  const { scheme, findings: schemeFindings } = await schemeFor(given.scheme, context);
  noteScheme(given, scheme, format, context);
  const files = await readInputs(found, scheme, jobs, context);
  const { submissions, results } = runScore({
    files,
    scheme,
    schemeFindings,
    month,
    span,
    today: date,
  });
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
  const purpose = { zh: '看全部名单', en: 'see all the lists' };
  const lists = commandLine('warn', paths, monthOption(options.month), schemeOption(options.scheme));
  noteNext({ command: lists, purpose }, format, context);
  return EXIT.clean;
}
