import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Place } from '../core/place.ts';
import { spanNumber, yearSpan } from '../core/span.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { Changing } from '../scheme/changes.ts';
import { compareCells } from './agreement.ts';
import { changedTargetFacts } from './changed-targets.ts';
import { cellFact, type Fact, factWith, subjectKey } from './fact.ts';
import { type Facts, grouped, indexFacts, type Submitted } from './facts.ts';
import { meaningOf } from './meaning.ts';
import { readers } from './readers/index.ts';
import { ledgerFacts } from './readers/ledger.ts';
import type { Statement } from './readers/reader.ts';
import type { UnitReport } from './reports.ts';
import type { SubjectRow } from './subjects.ts';

export interface GatherOptions {
  readonly definitions: readonly TableDefinition[];
  /** The year that target tables are for. */
  readonly year: number;
  /** Whether what stands there is not to be believed until it is mended or confirmed. */
  readonly doubtful?: (at: Place) => boolean;
  /** How the units stand with their reports. */
  readonly reports?: readonly UnitReport[];
  /** Targets that the scheme changes in the course of the year. */
  readonly changes?: Changing;
  /** The name of a unit in the month judged, by its name on the roster. */
  readonly named?: (unit: string) => string;
  /** Whose report a table is, where it is one unit's; nobody's where that is not told. */
  readonly senderOf?: (placed: PlacedTable, definition: TableDefinition) => string | null;
}

/**
 * Brings all tables together. What is said twice counts once; where two differ neither is taken, for one would be right by
 * chance (a check names the two).
 */
export function gatherFacts(placed: readonly PlacedTable[], options: GatherOptions): Facts {
  const said: Statement[][] = [];
  const index = new Map<number, Map<string, Map<string, Statement[]>>>();
  const submitted: Submitted[] = [];
  const names = new Map<string, string>();
  const nameOf = ({ definition, key, subject }: SubjectRow): string => {
    const own = `${definition.id}#${key}`;
    const known = names.get(own) ?? subject;
    names.set(own, known);
    return known;
  };
  for (const item of placed) {
    const definition = options.definitions.find(({ id }) => id === item.table.id);
    const reader = definition && readers.find(({ reads }) => reads(item, definition));
    const when = reader?.when(item, options.year) ?? null;
    if (definition === undefined || reader === undefined || when === null) continue;
    submitted.push({ table: definition.id, when });
    const inSpan = grouped(index, spanNumber(when));
    const sender = options.senderOf?.(item, definition) ?? null;
    for (const statement of reader.read(item, definition, when, { sender, nameOf })) {
      const mine = grouped(inSpan, subjectKey(statement.about));
      const earlier = mine.get(statement.what);
      if (earlier === undefined) {
        const first = [statement];
        mine.set(statement.what, first);
        said.push(first);
      } else earlier.push(statement);
    }
  }
  const { doubtful = () => false, changes, named } = options;
  const ledgers = options.definitions.filter(
    ({ id, kind }) => kind === 'ledger' && placed.some(({ table }) => table.id === id),
  );
  const when = yearSpan(options.year);
  const all = [
    ...said.map((statements) => factOf(statements, doubtful)),
    ...ledgers.flatMap((definition) => ledgerFacts(placed, definition, when, doubtful)),
    ...(changes === undefined ? [] : changedTargetFacts(changes)),
  ];
  return indexFacts(
    all.map((fact) => (named === undefined ? fact : withName(fact, named))),
    [...submitted, ...ledgers.map(({ id }) => ({ table: id, when }))],
    options.reports,
  );
}

function withName(fact: Fact, named: (unit: string) => string): Fact {
  const { unit, item } = fact.about;
  if (unit === undefined) return fact;
  const name = named(unit);
  return name === unit
    ? fact
    : factWith(fact, { about: item === undefined ? { unit: name } : { unit: name, item } });
}

/** What the statements about one thing say together: nothing where two contradict each other. */
function factOf(statements: readonly Statement[], doubtful: (at: Place) => boolean): Fact {
  const first = statements[0];
  if (first === undefined) throw new RangeError('a fact needs a statement');
  const { about, what, when } = first;
  const said = statements.find(({ cell }) => cell.value.kind !== 'blank') ?? first;
  if (statements.some((one) => one !== first && compareCells(said.cell, one.cell) === 'contradicting')) {
    const at = statements.map(({ cell }) => cell.at);
    return { about, what, when, value: null, why: 'contradicting', at };
  }
  const read = meaningOf(said.cell);
  if (read.value !== null && doubtful(said.cell.at))
    return cellFact(about, what, when, { value: null, why: 'doubtful' }, said.cell);
  const { value } = said.cell;
  if (said.worded !== true || value.kind !== 'number') return cellFact(about, what, when, read, said.cell);
  const { relation, unit, upper } = value;
  const worded = {
    relation,
    ...(unit === undefined ? {} : { unit }),
    ...(upper === undefined ? {} : { upper }),
  };
  return { about, what, when, ...read, worded, at: [said.cell.at] };
}
