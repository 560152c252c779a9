import type { UnitKind } from '../core/unit-kind.ts';

/** A unit on the roster (单位名录). */
export interface RosterUnit {
  readonly name: string;
  readonly kind: UnitKind;
  /** The class it is ranked in (类别); null where the source lost it (未定类). */
  readonly class: string | null;
  readonly aliases: readonly string[];
  /** The leader in charge (分管领导), masked in the preset; null when not given. */
  readonly leader: string | null;
}

/** Units in their official order, with look-up by any spelling. */
export interface Roster {
  readonly units: readonly RosterUnit[];
  /** The unit of that exact canonical name. */
  byName(name: string): RosterUnit | undefined;
  /** Position in the official order, from 0; the roster's length for a name that is not on it. */
  order(name: string): number;
  /** Matches a name as typed: folded, then by alias. */
  match(text: string): RosterUnit | undefined;
  /** Near spellings, best first, at most three; for “did you mean”. */
  suggest(text: string, kinds?: readonly UnitKind[]): readonly string[];
}
