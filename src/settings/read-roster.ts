import type { RowOf } from '../../schemas/define-table.ts';
import type { rosterSheet } from '../../schemas/scheme/tables.ts';
import { fold } from '../core/fold.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';
import { type Faults, listOf, placeOf, type SettingsRow, words, wordsIfAny } from './rows.ts';
import { keyOfWord } from './words.ts';

type RosterRow = SettingsRow<Partial<RowOf<typeof rosterSheet>>>;

/** 单位名录, in the order of its rows. */
export function readRoster(rows: readonly RosterRow[], faults: Faults): readonly RosterUnit[] {
  const owners = new Map<string, { readonly unit: string; readonly row: ParsedRow }>();
  return rows.flatMap(({ row, fields }): readonly RosterUnit[] => {
    const name = words(fields.name);
    const kind = keyOfWord(UNIT_KIND_NAMES, words(fields.kind));
    if (name === '' || kind === null) return [];
    const aliases = listOf(fields.aliases);
    claim(name, 'name', name, row);
    for (const alias of aliases) claim(name, 'aliases', alias, row);
    return [
      {
        name,
        kind,
        class: orNull(wordsIfAny(fields.class)),
        aliases,
        leader: orNull(wordsIfAny(fields.leader)),
      },
    ];
  });

  /** One spelling stands for one unit; a unit that repeats its own name as an alias does no harm. */
  function claim(unit: string, column: string, spelling: string, row: ParsedRow): void {
    const owner = owners.get(fold(spelling));
    if (owner === undefined) owners.set(fold(spelling), { unit, row });
    else if (owner.row !== row) {
      const params = { text: spelling, units: [...new Set([owner.unit, unit])] };
      faults.add(finding('SCHEME-005', placeOf(row, column), params, [placeOf(owner.row, 'name')]));
    }
  }
}

/** Classes on the roster that the order of print does not name: perhaps a slip of the pen that splits a class in two. */
export function checkClasses(rows: readonly RosterRow[], classes: readonly string[], faults: Faults): void {
  const seen = new Set(classes);
  for (const { row, fields } of rows) {
    const name = wordsIfAny(fields.class);
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    faults.add(finding('SCHEME-008', placeOf(row, 'class'), { text: name, options: classes }));
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
