import { Decimal } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import { type Period, periodText } from '../core/period.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type LedgerEntry, ledgerEntries } from '../facts/ledger.ts';
import type { ParsedCell } from '../model/table.ts';
import {
  allSubjects,
  type Check,
  type CheckInput,
  cellOf,
  definitionOf,
  figure,
  headingOf,
  shown,
} from './check.ts';

const CONTRACTS = 'investment/projects';

/** Where units report new contracts every month, and from how many 亿元 on a contract counts there. */
const REPORTED: Readonly<Record<string, { readonly measure: string; readonly least: Decimal }>> = {
  'investment/departments': { measure: 'projects', least: new Decimal(0) },
  'investment/townships': { measure: 'projects', least: new Decimal(1) },
};

/** What a unit reports as its cumulative number of new contracts, month by month. */
interface Reported {
  readonly table: string;
  readonly unit: string;
  readonly months: Map<number, { readonly cell: ParsedCell; readonly value: Decimal }>;
  readonly year: number;
}

/**
 * 新签约项目 that a unit reports for a month, against the contracts of that month in the ledger. A month whose increase cannot be told is
 * left out, and so is everything where no ledger was sent.
 */
export const contractsAgainstLedger: Check = (input, marks) => {
  const ledger = definitionOf(input, CONTRACTS);
  const entries = ledger === undefined ? [] : ledgerEntries(input.tables, ledger);
  if (ledger === undefined || entries.length === 0) return [];
  const signed = signedBy(entries);
  return reportsOf(input).flatMap(({ table, unit, months, year }) =>
    [...months].flatMap(([month, { cell, value }]): readonly Finding[] => {
      const before = month === 1 ? new Decimal(0) : months.get(month - 1)?.value;
      const earlier = months.get(month - 1)?.cell;
      if (before === undefined || marks.has(cell) || (earlier !== undefined && marks.has(earlier))) return [];
      const increase = value.minus(before);
      const mine = signed.get(keyOf(unit, { year, month })) ?? [];
      const counted = mine.filter(
        ({ amount }) => amount === null || !amount.lessThan(REPORTED[table]?.least ?? 0),
      );
      // A contract whose amount cannot be read may count or not.
      const sure = counted.filter(
        ({ amount }) => amount !== null || REPORTED[table]?.least.isZero() === true,
      ).length;
      if (increase.greaterThanOrEqualTo(sure) && increase.lessThanOrEqualTo(counted.length)) return [];
      const params = {
        unit,
        column: headingOf(cell),
        period: periodText({ year, month }),
        stated: increase.toFixed(),
        otherTable: ledger.title,
        otherStated: counted.length,
        rows: shown(counted.map(({ name }) => name)),
      };
      return [
        finding(
          'LEDGER-006',
          cell.at,
          params,
          counted.map(({ at }) => at),
        ),
      ];
    }),
  );
};

interface Signed {
  readonly name: string;
  readonly at: ParsedCell['at'];
  /** In 亿元; null where it cannot be read. */
  readonly amount: Decimal | null;
}

/** The contracts of the ledger by unit and month; one of two units is of both. */
function signedBy(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly Signed[]> {
  const found = new Map<string, Signed[]>();
  for (const { units, item, row, contradicting } of entries) {
    const day = row.cells.get('signed');
    if (day?.value.kind !== 'date' || contradicting.has('signed')) continue;
    const [year, month] = day.value.date.split('-').map(Number);
    const one = { name: item, at: day.at, amount: figure(row.cells.get('investment')) };
    for (const unit of units) {
      const key = keyOf(unit, { year: year ?? 0, month: month ?? 0 });
      addTo(found, key, one);
    }
  }
  return found;
}

function keyOf(unit: string, period: Period): string {
  return `${unit} ${periodText(period)}`;
}

/** Cumulative figures said once, or twice alike; of two that differ neither is taken. */
function reportsOf(input: CheckInput): readonly Reported[] {
  const reports = new Map<string, Reported>();
  const unclear = new Set<string>();
  for (const { placed, definition, row, unit } of allSubjects(input)) {
    const own = REPORTED[definition.id];
    const cell = own === undefined ? undefined : cellOf(row, own.measure, 'actual');
    const value = figure(cell);
    if (unit === null || placed.period === null || cell === undefined || value === null) continue;
    const { year, month } = placed.period;
    const key = `${definition.id} ${unit} ${year}`;
    const report = reports.get(key) ?? { table: definition.id, unit, months: new Map(), year };
    reports.set(key, report);
    const known = report.months.get(month);
    if (known !== undefined && !known.value.equals(value)) unclear.add(`${key} ${month}`);
    if (known === undefined) report.months.set(month, { cell, value });
  }
  for (const [key, { months }] of reports)
    for (const month of [...months.keys()]) if (unclear.has(`${key} ${month}`)) months.delete(month);
  return [...reports.values()];
}

const RETURNS = 'enterprise/return';
const PROBLEMS = 'enterprise/problems';

/**
 * A problem that an enterprise's return asks to have solved, and of which the ledger knows nothing: neither in these words nor as any
 * problem of the enterprise received since the month began.
 */
export const returnsAgainstLedger: Check = (input, marks) => {
  const ledger = definitionOf(input, PROBLEMS);
  const entries = ledger === undefined ? [] : ledgerEntries(input.tables, ledger);
  if (ledger === undefined || entries.length === 0) return [];
  const known = problemsBy(entries);
  const form = definitionOf(input, RETURNS);
  return input.tables
    .filter(({ table }) => table.id === RETURNS && form !== undefined)
    .flatMap(({ table, period }) =>
      table.rows.flatMap((row): readonly Finding[] => {
        const problem = row.cells.get('problem');
        const enterprise = row.cells.get('enterprise')?.value;
        if (period === null || problem?.value.kind !== 'text' || enterprise?.kind !== 'enterprise') return [];
        const { text } = problem.value;
        const mine = known.get(fold(enterprise.name)) ?? [];
        const since = `${periodText(period)}-01`;
        const told = mine.some(
          (one) => one.text === fold(text) || one.received === null || one.received >= since,
        );
        if (told || marks.has(problem)) return [];
        const params = {
          enterprise: enterprise.name,
          text,
          period: periodText(period),
          otherTable: ledger.title,
        };
        return [finding('LEDGER-007', problem.at, params)];
      }),
    );
};

function problemsBy(
  entries: readonly LedgerEntry[],
): ReadonlyMap<string, readonly { readonly text: string; readonly received: string | null }[]> {
  const found = new Map<string, { text: string; received: string | null }[]>();
  for (const {
    row: { cells },
  } of entries) {
    const enterprise = cells.get('enterprise')?.value;
    const problem = cells.get('problem')?.value;
    const received = cells.get('received')?.value;
    if (enterprise?.kind !== 'enterprise') continue;
    const key = fold(enterprise.name);
    const one = {
      text: problem?.kind === 'text' ? fold(problem.text) : '',
      received: received?.kind === 'date' ? received.date : null,
    };
    addTo(found, key, one);
  }
  return found;
}
