import type { ClassPlan } from '../../schemas/class-sets.ts';
import type { UnitKind } from '../core/unit-kind.ts';

/** A unit on the roster (单位名录). */
export interface RosterUnit {
  readonly name: string;
  readonly kind: UnitKind;
  /** The class it is ranked in by 招商 (招商类别); null where the source lost it (未定类). */
  readonly class: string | null;
  /** Its classes in the plans that have a set of their own, as far as they are given. */
  readonly planClasses?: Readonly<Partial<Record<ClassPlan, string>>>;
  readonly aliases: readonly string[];
  /** The leader in charge (分管领导), masked in the preset; null when not given. */
  readonly leader: string | null;
}

/** What a typed name stands for: one unit, several that it fits alike, or none. */
export type Identified =
  | { readonly kind: 'unit'; readonly unit: RosterUnit }
  | { readonly kind: 'ambiguous'; readonly units: readonly RosterUnit[] }
  | { readonly kind: 'unknown' };

/** Units in their official order, with look-up by any spelling. */
export interface Roster {
  readonly units: readonly RosterUnit[];
  /** The unit of that exact canonical name. */
  byName(name: string): RosterUnit | undefined;
  /** Position in the official order, from 0; the roster's length for a name that is not on it. */
  order(name: string): number;
  /**
   * What a name as typed stands for: by its spelling or an alias, else without numbering, seal and role, the place left off or
   * added, full name for short one (市发展和改革局（盖章） for 市发改局). A name that fits several units alike is ambiguous, never
   * one of them by chance.
   */
  identify(text: string): Identified;
  /** The one unit a name stands for; undefined where it stands for none or several. */
  match(text: string): RosterUnit | undefined;
  /** The unit that a file's name or, failing that, its folders' names tell; undefined where they name none or several. */
  inPath(path: string): RosterUnit | undefined;
  /** Near spellings, best first, at most three; for “did you mean”. */
  suggest(text: string, kinds?: readonly UnitKind[]): readonly string[];
}
