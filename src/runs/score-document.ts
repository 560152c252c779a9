import { tableById } from '../../schemas/index.ts';
import { periodText } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import type { InputLine, ScoreDocument, WordedFinding } from '../documents/score-workbook.ts';
import { originOf } from '../model/metadata.ts';
import { describeSettings } from '../settings/describe.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import type { ScoreRun } from './score.ts';

/**
 * What the scored workbook is made from; null where nothing was scored. Documents are Chinese whatever the run's language.
 *
 * @param findings those to be told.
 * @param date day of the run, ISO.
 */
export function scoreDocument(
  run: ScoreRun,
  findings: readonly Finding[],
  date: string,
): ScoreDocument | null {
  if (run.period === null || run.assessments.length === 0) return null;
  return {
    scheme: run.scheme,
    period: run.period,
    assessments: run.assessments,
    // Earlier results that lie among the inputs are no inputs; listed, they would change the documents with every run.
    findings: findings.filter(({ code }) => code !== 'PERIOD-008').map(wordedFinding),
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
