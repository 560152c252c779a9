import { ledgerCounts } from '../../schemas/assessments/ledger.ts';
import type { Plan } from '../../schemas/define-table.ts';
import { tableById, tables } from '../../schemas/index.ts';
import { assess } from '../assessment/assess.ts';
import type { InputLine, Results } from '../assessment/results.ts';
import { concerning } from '../checks/concern.ts';
import { runChecks } from '../checks/index.ts';
import { saidOnce } from '../checks/said-once.ts';
import { comparePeriods, type Period, parsePeriod, periodText } from '../core/period.ts';
import { type Day, lastMonthOf, monthSpan, type Span } from '../core/span.ts';
import { doubtfulPlaces } from '../diagnostics/doubtful.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { gatherFacts } from '../facts/gather.ts';
import { forgetLedgerEntries } from '../facts/ledger.ts';
import { forgetSubjectRows } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { tablesIn } from '../model/in-file.ts';
import { originOf } from '../model/metadata.ts';
import { namedAsIn, nameIn } from '../scheme/changes.ts';
import { schemeOfPlans } from '../scheme/of-plans.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { plansOf, resultsOfPlan, settingsOf } from './by-plan.ts';
import { overallRanks } from './overall-ranks.ts';
import { reportsOf } from './reports.ts';
import { senderOfTable } from './senders.ts';
import { withoutStrays } from './strays.ts';
import { placeSubmissions, type Reading, type Submissions } from './submissions.ts';

export interface ScoreRequest extends Reading {
  /** That of sheets that state none. Judged, unless a span is given; null: the latest month found. */
  readonly month: Period | null;
  /** The span judged: a month, quarter, half-year or year; null: the month. */
  readonly span?: Span | null;
  /** One plan alone; null: all that anything was submitted for. */
  readonly plan?: Plan | null;
  /** The day taken for today; null: every span judged is over. */
  readonly today?: Day | null;
}

/** A run of scoring: what came in, and all that was found out. */
export interface ScoreRun {
  readonly submissions: Submissions;
  readonly results: Results;
}

/** What was read to results: place in months, check, call the roll, make facts, assess. */
export function runScore(request: ScoreRequest): ScoreRun {
  const { month, plan = null, today = null } = request;
  const whole = request.scheme;
  const scheme = plan === null ? whole : schemeOfPlans(whole, [plan]);
  const all = placeSubmissions(request.files, whole, month);
  const span = request.span ?? spanOfMonth(month ?? latest(all.tables, scheme, today));
  const until = span === null ? null : lastMonthOf(span);
  const { submissions, findings: astray } = withoutStrays(all, until);
  const findings = concerning(
    saidOnce([
      ...request.schemeFindings,
      ...all.findings,
      ...astray,
      ...runChecks({
        tables: submissions.tables,
        definitions: tables,
        roster: all.roster,
        found: all.findings,
        files: all.files,
        scored: true,
        scheme,
      }),
    ]),
    all,
  );
  // Units are called what they are called in the month judged.
  const current = until === null ? scheme : namedAsIn(scheme, until);
  const named = (unit: string): string => (until === null ? unit : nameIn(scheme, unit, until));
  const reports = reportsOf(all, findings, whole, until);
  const facts = gatherFacts(submissions.tables, {
    definitions: tables,
    year: scheme.year,
    doubtful: doubtfulPlaces(findings),
    changes: scheme,
    senderOf: senderOfTable(submissions),
    reports: reports.map((report) => ({ ...report, unit: named(report.unit) })),
    ...(current === scheme ? {} : { named }),
  });
  forgetSubjectRows();
  forgetLedgerEntries();
  const assessedAll = assess(facts, current, span, {
    findings,
    inputs: inputLines(all),
    settings: [],
    today,
  });
  const results = plan === null ? assessedAll : resultsOfPlan(assessedAll, plan);
  const ranks = overallRanks(submissions.tables, results.assessments, named);
  const assessed = plansOf(results);
  return {
    submissions: all,
    results: {
      ...results,
      settings: settingsOf(
        assessed.length === 0 ? current : schemeOfPlans(current, assessed),
        until,
        findings,
      ),
      findings: sortFindings(concerning([...results.findings, ...ranks], all), scheme.roster),
    },
  };
}

function spanOfMonth(month: Period | null): Span | null {
  return month === null ? null : monthSpan(month);
}

/**
 * The latest month that any of the scheme's tables was submitted for; where there are ledgers alone, that of today, the year's last
 * once it is over. null where nothing was submitted.
 */
function latest(
  placed: readonly PlacedTable[],
  { assessments, year }: Scheme,
  today: Day | null,
): Period | null {
  const assessed = placed.filter(({ table }) => assessments.some((one) => one.table === table.id));
  const isLedger = ({ table }: PlacedTable): boolean => ledgerCounts.some((one) => one.table === table.id);
  const months = assessed.flatMap((one) => (isLedger(one) ? [] : (one.period ?? [])));
  const last = months.sort(comparePeriods).at(-1);
  if (last !== undefined) return last;
  if (!assessed.some(isLedger))
    return (
      placed
        .flatMap(({ period }) => period ?? [])
        .sort(comparePeriods)
        .at(-1) ?? null
    );
  const end = `${year}-12`;
  return parsePeriod(today !== null && today < end ? today.slice(0, 7) : end);
}

/** Earlier results that lie among the inputs are no inputs; listed, they would change the documents with every run. */
function inputLines({ files, tables: placed }: Submissions): readonly InputLine[] {
  const submitted = files.filter(
    ({ metadata, unread }) => unread !== true && originOf(metadata) !== 'document',
  );
  const [sameTables, samePlans] = [sameLists<string>(), sameLists<Plan>()];
  return submitted.map(({ input }) => {
    const mine = tablesIn(input.path, placed);
    const periods = mine.map(({ period, table }) =>
      period !== null ? periodText(period) : table.variant === 'base' ? '年度任务' : '月份不明',
    );
    const titles = mine.map(({ table }) => tableById(table.id)?.title ?? table.id);
    return {
      file: input,
      period: [...new Set(periods)].join('、') || '—',
      tables: sameTables(titles.length === 0 ? ['未认出'] : [...new Set(titles)]),
      plans: samePlans([...new Set(mine.flatMap(({ table }) => tableById(table.id)?.plan ?? []))]),
    };
  });
}

/** The same list for the same items: thousands of files hold the same tables. */
function sameLists<Item extends string>(): (items: readonly Item[]) => readonly Item[] {
  const known = new Map<string, readonly Item[]>();
  return (items) => {
    const key = items.join('\n');
    const same = known.get(key) ?? items;
    known.set(key, same);
    return same;
  };
}
