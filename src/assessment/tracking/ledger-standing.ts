import type { LedgerCounts } from '../../../schemas/assessments/ledger.ts';
import { tableById } from '../../../schemas/index.ts';
import { lastDay, yearSpan } from '../../core/span.ts';
import { type Fact, type Subject, saying, subjectKey } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { unitColumn } from '../../facts/subjects.ts';
import { holds } from '../rules/conditions.ts';
import { unitsNamed } from './classes.ts';
import type { LedgerLine, LedgerStanding } from './ledger.ts';
import { conditionsOf, figureOf, floorOf, type LedgerDay, type Row } from './ledger-figures.ts';
import type { TrackingRequest } from './request.ts';
import { textIn } from './task-facts.ts';

/** What a ledger comes to on the last day of a month, or today where that is not over, by unit. */
export function ledgerStanding(request: TrackingRequest, counts: LedgerCounts): LedgerStanding {
  const { facts, scheme, table, name, span, month, today, roster } = request;
  const end = lastDay(month);
  const at: LedgerDay = { day: today < end ? today : end, over: today > end, month, scheme };
  const all = rowsOf(facts, table, month.year);
  const left: Fact[] = [];
  const counted = conditionsOf(counts, scheme);
  const rows = all.filter((row) => {
    if (holds(counted, row, at.day) !== false) return true;
    left.push(...counted.map(({ column }) => row.say(column)));
    return false;
  });
  const figures = counts.columns.map(({ measure }) => figureOf(measure, at));
  const line = (unit: string | null, mine: readonly Row[]): LedgerLine => ({
    unit,
    figures: figures.map((figure) => figure(mine)),
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

/**
 * The rows of a ledger, each once, however many units have a part in it. Where the unit tells rows apart, like rows of two units are
 * two: their trips of one day to one place.
 */
function rowsOf(facts: Facts, table: string, year: number): readonly Row[] {
  const when = yearSpan(year);
  const definition = tableById(table);
  const apart = definition !== undefined && unitColumn(definition) !== undefined;
  const rows = new Map<string, { about: Subject; units: string[] }>();
  for (const about of facts.subjects(table, when)) {
    const item = apart ? subjectKey(about) : (about.item ?? '');
    const known = rows.get(item) ?? { about, units: [] };
    if (about.unit !== undefined) known.units.push(about.unit);
    rows.set(item, known);
  }
  return [...rows.values()].map(({ about, units }) => {
    const said = facts.said(about, when);
    // Made for the few rows that lack a column.
    let absent: Map<string, Fact> | null = null;
    return {
      units,
      say: (column) => {
        const what = saying(table, column);
        const fact = said.get(what) ?? absent?.get(what);
        if (fact !== undefined) return fact;
        const missing = facts.fact(about, what, when);
        absent ??= new Map();
        absent.set(what, missing);
        return missing;
      },
    };
  });
}
