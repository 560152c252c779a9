import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { unitColumn, unitIn } from '../facts/subjects.ts';
import { dataRows } from '../model/table.ts';
import { type Check, definitionOf, type KnownTable, known } from './check.ts';

/** A workbook made from a template holds the table it was made for, in that form's current edition, for its unit alone. */
export const templateContents: Check = (input) => {
  const byFile = new Map<string, KnownTable[]>();
  for (const one of known(input)) addTo(byFile, one.placed.file.path, one);
  return (input.files ?? []).flatMap(({ input: { path }, metadata }): readonly Finding[] => {
    const { table: wanted, edition, unit } = metadata;
    if (wanted === undefined) return [];
    const here = byFile.get(path) ?? [];
    const mine = here.filter(({ definition }) => definition.id === wanted);
    const first = here[0];
    const title = definitionOf(input, wanted)?.title ?? wanted;
    if (first === undefined) return [];
    if (mine.length === 0) {
      return [
        finding('TEMPLATE-001', first.placed.table.at, { expected: title, stated: first.definition.title }),
      ];
    }
    return mine.flatMap(({ placed, definition }) => {
      const old =
        edition === undefined || edition === definition.edition
          ? []
          : [
              finding('TEMPLATE-002', placed.table.at, {
                table: title,
                stated: edition,
                expected: definition.edition,
              }),
            ];
      const column = unitColumn(definition)?.id;
      if (unit === undefined || column === undefined) return old;
      const owner = input.roster.match(unit)?.name ?? unit;
      const strangers = dataRows(placed.table).flatMap((row) => {
        const cell = row.cells.get(column);
        const name = unitIn(cell);
        if (cell === undefined || name === null || fold(name) === fold(owner)) return [];
        return [finding('TEMPLATE-003', cell.at, { unit: name, owner })];
      });
      return [...old, ...strangers];
    });
  });
};
