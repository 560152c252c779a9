import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, headingPlace, measureKey } from '../model/table.ts';
import { nameOfColumn } from '../words/headings.ts';
import { type Check, known, measuresOf } from './check.ts';

/**
 * Results of measures that no sheet at hand gives a target for: they are in no score. Said once a table, whatever the number of sheets: the
 * target table is missing, or one heading of theirs.
 */
export const untargetedMeasures: Check = (input, marks) => {
  const findings: Finding[] = [];
  for (const definition of input.definitions) {
    const mine = known(input).filter((item) => item.definition === definition);
    const placed = mine.map((item) => item.placed);
    const asked = placed.some(({ file }) => marks.inFile(file.path, 'TABLE-020', 'TABLE-021'));
    if (asked) continue;
    const without = targetedMeasures(definition).flatMap((id) => {
      const at = placed.map((item) => headingOfActual(item, id)).find((place) => place !== null) ?? null;
      return at === null || placed.some((item) => hasTarget(item, id)) ? [] : [{ id, at }];
    });
    const [first] = without;
    // Without any target the target table is not among the files, which only scoring needs.
    const any = placed.some((item) => targetedMeasures(definition).some((id) => hasTarget(item, id)));
    if (first === undefined || !(any || input.scored === true)) continue;
    const items = without.map(({ id }) => nameOfColumn(definition.columns, id));
    findings.push(finding('CHECK-044', first.at, { table: definition.title, columns: items }));
  }
  return findings;
};

/** Measures that somebody sets a target for. */
function targetedMeasures(definition: TableDefinition): readonly string[] {
  return measuresOf(definition).filter((id) =>
    definition.columns.some(
      ({ id: own, content }) => own === id && content.type === 'measure' && content.untargeted !== true,
    ),
  );
}

function headingOfActual({ table }: PlacedTable, measure: string): Place | null {
  const column = table.columns.find(({ key }) => key === measureKey(measure, 'actual'));
  return column === undefined ? null : headingPlace(table, column);
}

function hasTarget({ table }: PlacedTable, measure: string): boolean {
  const key = measureKey(measure, 'target');
  return (
    table.columns.some((column) => column.key === key) || dataRows(table).some(({ cells }) => cells.has(key))
  );
}
