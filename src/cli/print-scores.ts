import type { Interview } from '../assessment/model.ts';
import type { Period } from '../core/period.ts';
import type { Verdict } from '../diagnostics/judge.ts';
import type { Language } from '../diagnostics/wording.ts';
import { inOrder, interviewText, wordInterview } from '../documents/interview-wording.ts';
import type { TerminalOptions } from '../reporters/score-terminal.ts';
import type { ScoreRun } from '../runs/score.ts';
import { describeSettings } from '../settings/describe.ts';
import type { Context } from './context.ts';
import { terminalStyle } from './terminal.ts';

/** Prints all that was scored and found, in the published shape. */
export async function printJson(
  { run, verdict }: { readonly run: ScoreRun; readonly verdict: Verdict },
  { language, print }: Context,
): Promise<void> {
  const { scoreJson } = await import('../reporters/score-json.ts');
  const { scheme, period, assessments } = run;
  const settings = describeSettings(scheme);
  const reason = reasonIn(language);
  print(scoreJson({ period, assessments, findings: verdict.fresh, settings, scheme, reason, language }));
}

/** Prints the rankings and the list, for people. */
export async function printScores(
  { period, assessments }: ScoreRun,
  format: 'table' | 'markdown' | 'none',
  context: Context,
): Promise<void> {
  if (period === null || format === 'none') return;
  const { language } = context;
  if (format === 'markdown') {
    const { scoreMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(scoreMarkdown(assessments, period, { language, reason: reasonIn(language) }));
    return;
  }
  const { scoreTerminal } = await import('../reporters/score-terminal.ts');
  context.print(scoreTerminal(assessments, period, await terminalOptions(context)));
}

/** Prints the interview and warning list alone, for people. */
export async function printInterviews(
  interviews: readonly Interview[],
  period: Period,
  format: 'table' | 'markdown' | 'text' | 'none',
  context: Context,
): Promise<void> {
  const { language } = context;
  if (format === 'none') return;
  if (format === 'text') {
    context.print(interviewText(interviews, period, language));
    return;
  }
  if (format === 'markdown') {
    const { interviewMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(interviewMarkdown(inOrder(interviews), period, { language, reason: reasonIn(language) }));
    return;
  }
  const { interviewTerminal } = await import('../reporters/score-terminal.ts');
  context.print(interviewTerminal(interviews, period, await terminalOptions(context)));
}

async function terminalOptions(context: Context): Promise<TerminalOptions> {
  const style = await terminalStyle(context, 'stdout');
  return {
    language: context.language,
    width: context.width,
    paint: style.light,
    layTable: style.layTable,
    reason: reasonIn(context.language),
  };
}

function reasonIn(language: Language): (interview: Interview) => string {
  return (interview) => wordInterview(interview, language);
}
