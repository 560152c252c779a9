import { Failure } from '../core/failure.ts';
import type { Roster } from '../roster/roster.ts';

/** @throws Failure for a name that is nobody's, or that several units share, with those it may mean. */
export function unitCalled(text: string, roster: Roster): string {
  const identified = roster.identify(text);
  if (identified.kind === 'unit') return identified.unit.name;
  const near =
    identified.kind === 'ambiguous' ? identified.units.map(({ name }) => name) : roster.suggest(text);
  throw new Failure({ kind: 'unknown-organisation', organisation: text, near });
}
