import { CLASS_PLANS, CLASS_SETS, type ClassSet } from '../../schemas/class-sets.ts';
import type { RowOf } from '../../schemas/define-table.ts';
import type { rosterSheet } from '../../schemas/scheme/tables.ts';
import { fold } from '../core/fold.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
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
        ...planClassesOf(fields),
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

function planClassesOf(fields: RosterRow['fields']): Pick<RosterUnit, 'planClasses'> {
  const given = CLASS_PLANS.flatMap((plan) => {
    const name = wordsIfAny(fields[CLASS_SETS[plan].column]);
    return name === '' ? [] : [[plan, name] as const];
  });
  return given.length === 0 ? {} : { planClasses: Object.fromEntries(given) };
}

/** Classes on the roster that the order of print does not name: perhaps a slip of the pen that splits a class in two. */
export function checkClasses(
  rows: readonly RosterRow[],
  { classes, planClasses, unclassified }: Pick<Scheme, 'classes' | 'planClasses' | 'unclassified'>,
  faults: Faults,
): void {
  checkColumn('class', '类别顺序', classes);
  for (const plan of CLASS_PLANS) {
    const { column, header } = CLASS_SETS[plan];
    checkColumn(column, `${header}顺序`, planClasses[plan]);
  }

  function checkColumn(column: 'class' | ClassSet['column'], item: string, known: readonly string[]): void {
    const seen = new Set([...known, unclassified]);
    const options = [...seen];
    for (const { row, fields } of rows) {
      const name = wordsIfAny(fields[column]);
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      faults.add(finding('SCHEME-008', placeOf(row, column), { text: name, item, options }));
    }
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
