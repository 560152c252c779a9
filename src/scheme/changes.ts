import { plain } from '../core/decimal.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { Change, TargetChange } from './change.ts';
import type { Scheme } from './scheme.ts';

/** As much of a scheme as tells what changes when. */
export type Changing = Pick<Scheme, 'changes' | 'year'>;

/** Where no scheme says that anything changes. */
export const UNCHANGING: Changing = { changes: [], year: 0 };

/** A month as changes are looked up: of another year than the scheme's nothing is said. */
interface Month {
  readonly year: number;
  readonly month: number;
}

/** The changes in force in a month, the latest last. */
export function changesBy({ changes, year }: Changing, when: Month): readonly Change[] {
  return when.year !== year ? [] : inOrder(changes).filter(({ month }) => month <= when.month);
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((left, right) => left.month - right.month);
}

/** Whether a unit exists in a month: from the month it is founded on, up to the one before it is closed. */
export function existsIn(scheme: Changing, unit: string, when: Month): boolean {
  if (scheme.changes.length === 0 || when.year !== scheme.year) return true;
  return scheme.changes.every((change) => {
    if (change.kind === 'founded' && change.unit === unit) return when.month >= change.month;
    return !(change.kind === 'closed' && change.unit === unit) || when.month < change.month;
  });
}

/** A unit as it stands in a month: in the classes that changes have put it into by then. */
export function unitAsIn(scheme: Changing, unit: RosterUnit, when: Month): RosterUnit {
  if (scheme.changes.length === 0) return unit;
  let standing = unit;
  for (const change of changesBy(scheme, when)) {
    if (change.kind !== 'class' || change.unit !== unit.name) continue;
    standing =
      change.plan === null
        ? { ...standing, class: change.class }
        : { ...standing, planClasses: { ...standing.planClasses, [change.plan]: change.class } };
  }
  return standing;
}

/** The class of 招商 that a change has put a unit into by a month; null where none has. */
export function changedClass(scheme: Changing, unit: string, when: Month): string | null {
  const mine = changesBy(scheme, when).findLast(
    (change) => change.kind === 'class' && change.plan === null && change.unit === unit,
  );
  return mine?.kind === 'class' ? mine.class : null;
}

/** The new targets of a table that are in force in a month, of several for one figure the latest. */
export function changedTargets(scheme: Changing, table: string, when: Month): readonly TargetChange[] {
  const latest = new Map<string, TargetChange>();
  for (const change of changesBy(scheme, when)) {
    if (change.kind === 'target' && change.table === table)
      latest.set(JSON.stringify([change.unit, change.measure]), change);
  }
  return [...latest.values()];
}

/** The name a unit of the roster has in a month. */
export function nameIn(scheme: Changing, unit: string, when: Month): string {
  if (scheme.changes.length === 0) return unit;
  const mine = changesBy(scheme, when).findLast(
    (change) => change.kind === 'renamed' && change.unit === unit,
  );
  return mine?.kind === 'renamed' ? mine.name : unit;
}

/** The units that a month's figures are asked of, in the class they are in then; under the names of the roster. */
export function unitsIn(
  scheme: Pick<Scheme, 'changes' | 'year' | 'roster'>,
  when: Month,
): readonly RosterUnit[] {
  if (scheme.changes.length === 0) return scheme.roster;
  return scheme.roster
    .filter(({ name }) => existsIn(scheme, name, when))
    .map((unit) => unitAsIn(scheme, unit, when));
}

/** The units that exist in every month of the year: those that the year's tables must name. */
export function unitsAllYear({ roster, changes }: Pick<Scheme, 'changes' | 'roster'>): readonly RosterUnit[] {
  const passing = new Set(
    changes.flatMap((change) => (change.kind === 'founded' || change.kind === 'closed' ? change.unit : [])),
  );
  return passing.size === 0 ? roster : roster.filter(({ name }) => !passing.has(name));
}

/** Every unit with all names it has in the year: each is understood in every month. */
export function unitsByAnyName({
  roster,
  changes,
}: Pick<Scheme, 'changes' | 'roster'>): readonly RosterUnit[] {
  if (!changes.some(({ kind }) => kind === 'renamed')) return roster;
  return roster.map((unit) => {
    const names = changes.flatMap((change) =>
      change.kind === 'renamed' && change.unit === unit.name ? change.name : [],
    );
    return { ...unit, aliases: [...new Set([...unit.aliases, ...names])] };
  });
}

/** The classes of 招商 that changes name, beside those that the scheme prints. */
export function classesOf({ classes, changes }: Pick<Scheme, 'changes' | 'classes'>): readonly string[] {
  const changed = changes.flatMap((change) =>
    change.kind === 'class' && change.plan === null ? change.class : [],
  );
  return changed.length === 0 ? classes : [...new Set([...classes, ...changed])];
}

/** The scheme with its units under the names they have in a month; the same one where none is renamed by then. */
export function namedAsIn(scheme: Scheme, when: Month): Scheme {
  const renamed = changesBy(scheme, when).some(({ kind }) => kind === 'renamed');
  if (!renamed) return scheme;
  const name = (unit: string): string => nameIn(scheme, unit, when);
  return {
    ...scheme,
    roster: scheme.roster.map((unit) =>
      name(unit.name) === unit.name
        ? unit
        : { ...unit, name: name(unit.name), aliases: [...new Set([...unit.aliases, unit.name])] },
    ),
    rules: scheme.rules.map((rule) => ({ ...rule, exemptUnits: rule.exemptUnits.map(name) })),
    adjustments: scheme.adjustments.map((item) => ({ ...item, unit: name(item.unit) })),
    // A change of name tells the former one.
    changes: scheme.changes.map((change) =>
      change.kind === 'renamed' ? change : { ...change, unit: name(change.unit) },
    ),
  };
}

/** 8, or “/” where there is no such task. */
export function targetText({ target }: Pick<TargetChange, 'target'>): string {
  return target === null ? '/' : plain(target);
}
