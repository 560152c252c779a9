import type { LedgerCounts } from '../../../schemas/assessments/ledger.ts';
import { lastDay, yearSpan } from '../../core/span.ts';
import { type Fact, type Subject, saying } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { unitsNamed } from './classes.ts';
import type { LedgerLine, LedgerStanding } from './ledger.ts';
import { figureOf, floorOf, type LedgerDay, type Row } from './ledger-figures.ts';
import type { TrackingRequest } from './request.ts';
import { textIn } from './task-facts.ts';

/** What a ledger comes to on the last day of a month, or today where that is not over, by unit. */
export function ledgerStanding(request: TrackingRequest, counts: LedgerCounts): LedgerStanding {
  const { facts, scheme, table, name, span, month, today, roster } = request;
  const end = lastDay(month);
  const at: LedgerDay = { day: today < end ? today : end, month, scheme };
  const all = rowsOf(facts, table, month.year);
  const left: Fact[] = [];
  const rows = all.filter((row) => {
    const { without } = counts;
    const said = without === undefined ? null : row.say(without.column);
    if (said === null || without?.words.includes(textIn(said) ?? '') !== true) return true;
    left.push(said);
    return false;
  });
  const line = (unit: string | null, mine: readonly Row[]): LedgerLine => ({
    unit,
    figures: counts.columns.map((column) => figureOf(column.measure, mine, at)),
  });
  const grouped = (unitOf: (row: Row) => readonly string[]): readonly LedgerLine[] => {
    const byUnit = new Map<string, Row[]>();
    for (const row of rows) {
      for (const unit of unitOf(row)) {
        const mine = byUnit.get(unit);
        if (mine === undefined) byUnit.set(unit, [row]);
        else mine.push(row);
      }
    }
    return [...byUnit]
      .toSorted(([one], [other]) => roster.order(one) - roster.order(other))
      .map(([unit, mine]) => line(unit, mine));
  };
  return {
    table,
    name,
    span,
    day: at.day,
    heads: counts.columns.map(({ name: own, measure }) => ({
      name: own,
      percent: measure.kind === 'share',
      floor: floorOf(measure, scheme),
    })),
    groups: [
      { name: null, lines: grouped(({ units }) => units) },
      ...(counts.also ?? []).map(({ column, name: own }) => ({
        name: own,
        lines: grouped((row) => unitsNamed(textIn(row.say(column)), roster)),
      })),
    ],
    whole: line(null, rows),
    left,
  };
}

/** The rows of a ledger, each once, whoever and however many its units are. */
function rowsOf(facts: Facts, table: string, year: number): readonly Row[] {
  const when = yearSpan(year);
  const rows = new Map<string, { about: Subject; units: string[] }>();
  for (const about of facts.subjects(table, when)) {
    const item = about.item ?? '';
    const known = rows.get(item) ?? { about, units: [] };
    if (about.unit !== undefined) known.units.push(about.unit);
    rows.set(item, known);
  }
  return [...rows.values()].map(({ about, units }) => {
    const said = new Map<string, Fact>();
    return {
      units,
      say: (column) => {
        const fact = said.get(column) ?? facts.fact(about, saying(table, column), when);
        said.set(column, fact);
        return fact;
      },
    };
  });
}
