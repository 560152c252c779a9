import type { TableDefinition } from '../../../schemas/define-table.ts';
import type { Place } from '../../core/place.ts';
import type { Span } from '../../core/span.ts';
import type { PlacedTable } from '../../model/dataset.ts';
import { itemIn } from '../../words/items.ts';
import { cellFact, type Fact, type Subject, saying } from '../fact.ts';
import { type LedgerEntry, ledgerEntries } from '../ledger.ts';
import { meaningOf } from '../meaning.ts';

/**
 * 台账: an entry (an event or a thing) is a subject, each of its columns a fact.
 *
 * - `about`: `{ unit, item }` for every unit in the ledger's first column of units (引进单位, 责任单位 …): `{ item }` where no unit could
 *   be told. Where the unit is part of the key (trips, visits, approvals, notices) an entry has one unit, and subjects are entries. Elsewhere
 *   (projects, problems) an entry of two units is a subject of each with the same `item`: distinct items are entries.
 * - `item`: the entry's key without its unit (项目名称; `主要负责人/2023-03-01/深圳市`; of a row without a key its place,
 *   `file!sheet!row`). For people, print the entry's own columns and not this.
 * - `what`: `saying('investment/projects', 'started')`, for every column of the sheet but 序号; a column that the sheet does not
 *   have is `absent`, which is not “no”.
 * - `when`: the year, for all of them: a ledger is of no month. Its days are values, and tell what happened when; a state is that of the
 *   day the workbook was kept to.
 * - `value`: a day as `Day` (of a deadline its last day; standing work as it was typed), a figure as `Decimal` in the column's
 *   unit, choices and texts as text, units as names joined with 、, “/” as `NO_TASK`.
 * - `why`: `blank` (not so far), `unreadable`, `contradicting` (two workbooks differ), `doubtful` (a day before what it must follow, or
 *   a state that its days contradict).
 *
 * `facts.subjects('investment/projects', yearSpan(2023))` lists the entries; `facts.spans(…)` is empty where no ledger was sent,
 * which is unknown and not none.
 */
export function ledgerFacts(
  tables: readonly PlacedTable[],
  definition: TableDefinition,
  when: Span,
  doubtful: (at: Place) => boolean,
): readonly Fact[] {
  const columns = definition.columns.filter(({ content }) => content.type !== 'serial').map(({ id }) => id);
  const judged = definition.columns.filter(({ items }) => items === true);
  const facts: Fact[] = [];
  for (const entry of ledgerEntries(tables, definition)) {
    const subjects = subjectsOf(entry);
    const { cells } = entry.row;
    const keys = judged.length === 0 ? columns : [...columns, ...itemKeys([...cells.keys()], judged)];
    for (const id of keys) {
      const cell = cells.get(id);
      if (cell === undefined) continue;
      const what = saying(definition.id, id);
      const contradicting = entry.contradicting.get(id);
      if (contradicting !== undefined) {
        const at = [cell, ...contradicting].map((one) => one.at);
        for (const about of subjects)
          facts.push({ about, what, when, value: null, why: 'contradicting', at });
        continue;
      }
      const read = meaningOf(cell);
      const told = read.value !== null && doubtful(cell.at) ? DOUBTFUL : read;
      for (const about of subjects) facts.push(cellFact(about, what, when, told, cell));
    }
  }
  return facts;
}

/** 考核评分表: every item that is judged is a fact of its own, `saying('assessment/scores', 'items.拉练')`. */
function itemKeys(keys: readonly string[], judged: TableDefinition['columns']): readonly string[] {
  return keys.filter((key) => judged.some(({ id }) => itemIn(key, id) !== null));
}

const DOUBTFUL = { value: null, why: 'doubtful' } as const;

function subjectsOf({ units, item }: LedgerEntry): readonly Subject[] {
  return units.length === 0 ? [{ item }] : units.map((unit) => ({ unit, item }));
}
