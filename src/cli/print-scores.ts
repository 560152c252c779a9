import type { Assessed, Results } from '../assessment/results.ts';
import { plansOf } from '../runs/by-plan.ts';
import type { ListId } from '../words/lists.ts';
import type { Context } from './context.ts';
import { terminalOptions } from './terminal-options.ts';

/** Prints all that was scored and found, in the published shape. */
export async function printJson(results: Results, date: string, { language, print }: Context): Promise<void> {
  const { scoreJson } = await import('../reporters/score-json.ts');
  for (const part of scoreJson(results, date, language)) print(part);
}

/** Prints one plan in full, several as a summary, for people. */
export async function printScores(
  results: Assessed,
  format: 'table' | 'markdown' | 'none',
  list: ListId | null,
  context: Context,
): Promise<void> {
  if (format === 'none') return;
  if (format === 'markdown') {
    const { scoreMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(scoreMarkdown(results, context.language));
    return;
  }
  const { oneListTerminal, scoreTerminal, summaryTerminal } = await import('../reporters/score-terminal.ts');
  const print =
    list !== null ? oneListTerminal : plansOf(results).length > 1 ? summaryTerminal : scoreTerminal;
  context.print(print(results, await terminalOptions(context)));
}

/** Prints the lists alone, for people. */
export async function printLists(
  results: Assessed,
  format: 'table' | 'markdown' | 'text' | 'none',
  list: ListId | null,
  context: Context,
): Promise<void> {
  const { language } = context;
  if (format === 'none') return;
  if (format === 'text') {
    const { listsText } = await import('../reporters/lists-text.ts');
    context.print(listsText(results, list, language));
    return;
  }
  if (format === 'markdown') {
    const { listsMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(listsMarkdown(results, language));
    return;
  }
  const { listsTerminal, oneListTerminal } = await import('../reporters/score-terminal.ts');
  const print = list === null ? listsTerminal : oneListTerminal;
  context.print(print(results, await terminalOptions(context)));
}
