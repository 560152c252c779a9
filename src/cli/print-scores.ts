import type { Assessed, Results } from '../assessment/results.ts';
import { onList } from '../assessment/verdict.ts';
import type { TerminalOptions } from '../reporters/score-terminal.ts';
import { verdictsText } from '../words/verdicts.ts';
import type { Context } from './context.ts';
import { terminalStyle } from './terminal.ts';

/** Prints all that was scored and found, in the published shape. */
export async function printJson(results: Results, { language, print }: Context): Promise<void> {
  const { scoreJson } = await import('../reporters/score-json.ts');
  print(scoreJson(results, language));
}

/** Prints the rankings and the list, for people. */
export async function printScores(
  results: Assessed,
  format: 'table' | 'markdown' | 'none',
  context: Context,
): Promise<void> {
  if (format === 'none') return;
  if (format === 'markdown') {
    const { scoreMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(scoreMarkdown(results, context.language));
    return;
  }
  const { scoreTerminal } = await import('../reporters/score-terminal.ts');
  context.print(scoreTerminal(results, await terminalOptions(context)));
}

/** Prints the interview and warning list alone, for people. */
export async function printInterviews(
  results: Assessed,
  format: 'table' | 'markdown' | 'text' | 'none',
  context: Context,
): Promise<void> {
  const { language } = context;
  if (format === 'none') return;
  if (format === 'text') {
    context.print(verdictsText(onList(results.verdicts, 'interview'), 'interview', results.span, language));
    return;
  }
  if (format === 'markdown') {
    const { interviewMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(interviewMarkdown(results, language));
    return;
  }
  const { interviewTerminal } = await import('../reporters/score-terminal.ts');
  context.print(interviewTerminal(results, await terminalOptions(context)));
}

async function terminalOptions(context: Context): Promise<TerminalOptions> {
  const style = await terminalStyle(context, 'stdout');
  return {
    language: context.language,
    width: context.width,
    paint: style.light,
    layTable: style.layTable,
  };
}
