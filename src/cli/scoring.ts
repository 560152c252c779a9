import { tableById } from '../../schemas/index.ts';
import type { Interview } from '../assessment/model.ts';
import { Failure } from '../core/failure.ts';
import { type Period, periodText } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { reaches } from '../diagnostics/report.ts';
import { type Language, wordFinding } from '../diagnostics/wording.ts';
import { findFiles } from '../disk/files.ts';
import { inOrder, interviewText, wordInterview } from '../documents/interview-wording.ts';
import type { InputLine, ScoreDocument, WordedFinding } from '../documents/score-workbook.ts';
import { originOf } from '../model/metadata.ts';
import type { TerminalOptions } from '../reporters/score-terminal.ts';
import { runScore, type ScoreRun } from '../runs/score.ts';
import { describeSettings } from '../settings/describe.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import { type Context, EXIT } from './context.ts';
import { wordFailure } from './failures.ts';
import { readInputs } from './inputs.ts';
import { noteFindings } from './notes.ts';
import { dateOption, failOnOption, jobsOption, monthOption } from './options.ts';
import { schemeFor } from './scheme.ts';
import { terminalStyle } from './terminal.ts';

/** Options that scoring and warning share, as commander hands them over. */
export interface ScoringOptions {
  readonly month?: string;
  readonly scheme?: string;
  readonly failOn: string;
  readonly date?: string;
  readonly format: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly jobs?: string;
}

export interface Scoring {
  readonly run: ScoreRun;
  readonly date: string;
  /** The findings' verdict by `--fail-on`. */
  readonly code: number;
}

/**
 * Runs the scoring for a command; findings of a faulty scheme are printed and end it.
 *
 * @throws Failure when no file could be opened.
 */
export async function scoreFor(
  paths: readonly string[],
  options: ScoringOptions,
  context: Context,
): Promise<Scoring> {
  const failOn = failOnOption(options.failOn);
  const month = monthOption(options.month);
  const date = dateOption(options.date, context.today);
  const jobs = jobsOption(options.jobs);
  const { scheme, findings } = await schemeFor(options.scheme, context);
  const found = await findFiles(paths, context.workingFolder);
  const files = await readInputs(found, scheme, jobs, context);
  const run = runScore({ files, scheme, schemeFindings: findings, month });
  if (run.submissions.files.every(({ opened }) => !opened)) {
    await noteFindings(run.findings, context, 'info');
    throw new Failure({ kind: 'nothing-opened' });
  }
  const code = run.findings.some(({ severity }) => reaches(severity, failOn)) ? EXIT.findings : EXIT.clean;
  return { run, date, code };
}

/**
 * Ends a run in which nothing could be scored, with the reason: no list and no ranking is printed or written, for an empty one
 * would say that nobody is on it.
 */
export async function endUnscored(scoring: Scoring, format: Format, context: Context): Promise<number> {
  if (format === 'json') await printResult(scoring, format, context);
  if (!context.quiet) await noteFindings(scoring.run.findings, context, 'info');
  context.note(`${wordFailure({ kind: 'nothing-scored' })[context.language]}\n`);
  return scoring.code === EXIT.clean ? EXIT.failed : scoring.code;
}

/** What the scored workbook is made from. Documents are Chinese whatever the run's language. */
export function documentOf({ run, date }: Scoring): ScoreDocument | null {
  if (run.period === null || run.assessments.length === 0) return null;
  return {
    scheme: run.scheme,
    period: run.period,
    assessments: run.assessments,
    // Earlier results that lie among the inputs are no inputs; listed, they would change the documents with every run.
    findings: run.findings.filter(({ code }) => code !== 'PERIOD-008').map(wordedFinding),
    settings: describeSettings(run.scheme),
    inputs: inputLines(run),
    date,
  };
}

function wordedFinding(finding: Finding): WordedFinding {
  const { file = '', sheet = '', cell = '', heading = '' } = finding.at;
  return {
    severity: SEVERITY_WORDS[finding.severity].zh,
    code: finding.code,
    file,
    sheet,
    cell,
    column: heading,
    message: wordFinding(finding, 'zh'),
  };
}

function inputLines(run: ScoreRun): readonly InputLine[] {
  const submitted = run.submissions.files.filter(
    ({ metadata, unread }) => unread !== true && originOf(metadata) !== 'document',
  );
  return submitted.map(({ input }) => {
    const mine = run.submissions.tables.filter(({ file }) => file.path === input.path);
    const periods = mine.map(({ period, table }) =>
      period !== null ? periodText(period) : table.variant === 'base' ? '年度任务' : '月份不明',
    );
    const titles = mine.map(({ table }) => tableById(table.id)?.title ?? table.id);
    return {
      file: input,
      period: [...new Set(periods)].join('、') || '—',
      tables: titles.length === 0 ? ['未认出'] : [...new Set(titles)],
    };
  });
}

type Format = 'table' | 'json' | 'markdown' | 'text' | 'none';

/** Prints a run's result on stdout in the format asked for. */
export async function printResult(scoring: Scoring, format: Format, context: Context): Promise<void> {
  const { run } = scoring;
  const { language } = context;
  const reason = reasonIn(language);
  if (format === 'json') {
    const { scoreJson } = await import('../reporters/score-json.ts');
    const { scheme, period, assessments, findings } = run;
    context.print(
      scoreJson({
        period,
        assessments,
        findings,
        settings: describeSettings(scheme),
        scheme,
        reason,
        language,
      }),
    );
    return;
  }
  if (run.period === null || format === 'none') return;
  if (format === 'markdown') {
    const { scoreMarkdown } = await import('../reporters/score-markdown.ts');
    context.print(scoreMarkdown(run.assessments, run.period, { language, reason }));
    return;
  }
  const { scoreTerminal } = await import('../reporters/score-terminal.ts');
  context.print(scoreTerminal(run.assessments, run.period, await terminalOptions(context)));
}

/** Prints the interview and warning list alone, for people. */
export async function printInterviews(
  interviews: readonly Interview[],
  period: Period,
  format: 'table' | 'markdown' | 'text',
  context: Context,
): Promise<void> {
  const { language } = context;
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
