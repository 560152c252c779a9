import type { TableDefinition } from '../../schemas/define-table.ts';
import type { Place } from '../core/place.ts';
import { type Span, spanNumber, yearSpan } from '../core/span.ts';
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
  const said: Said[] = [];
  const index = new Map<number, Map<string, Map<string, Said>>>();
  const submitted: Submitted[] = [];
  const nameOf = naming();
  for (const { table, when, statements } of statementsIn(placed, options, nameOf)) {
    submitted.push({ table, when });
    const inSpan = grouped(index, spanNumber(when));
    for (const statement of statements) {
      const mine = grouped(inSpan, subjectKey(statement.about));
      const before = mine.get(statement.what);
      if (before !== undefined) {
        hear(before, statement);
        continue;
      }
      const own: Said = { first: statement, spoken: null, places: null };
      hear(own, statement);
      mine.set(statement.what, own);
      said.push(own);
    }
  }
  if (said.some(({ places }) => places !== null)) findPlaces(index, statementsIn(placed, options, nameOf));
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
    named === undefined ? all : all.map((fact) => withName(fact, named)),
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

/** Statements as what they come to: the same sent again, thousands of times perhaps, leaves nothing. */
interface Said {
  readonly first: Statement;
  /** The first that is not blank. */
  spoken: Statement | null;
  /** Where all of them stand, once two contradict each other; null as long as none does. */
  places: Place[] | null;
}

function hear(said: Said, statement: Statement): void {
  const { spoken, places } = said;
  if (spoken === null) {
    if (statement.cell.value.kind !== 'blank') said.spoken = statement;
  } else if (places === null && compareCells(spoken.cell, statement.cell) === 'contradicting')
    said.places = [];
}

type Index = ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<string, Said>>>;

/** Goes through what was said once more for the places of what is contradicted: kept from the beginning, they would be the most of it. */
function findPlaces(index: Index, all: Iterable<TableStatements>): void {
  for (const { when, statements } of all) {
    const inSpan = index.get(spanNumber(when));
    for (const { about, what, cell } of statements)
      inSpan?.get(subjectKey(about))?.get(what)?.places?.push(cell.at);
  }
}

interface TableStatements {
  readonly table: string;
  readonly when: Span;
  readonly statements: readonly Statement[];
}

/** What the tables say, table by table. */
function* statementsIn(
  placed: readonly PlacedTable[],
  { definitions, year, senderOf }: GatherOptions,
  nameOf: (row: SubjectRow) => string,
): Generator<TableStatements> {
  for (const item of placed) {
    const definition = definitions.find(({ id }) => id === item.table.id);
    const reader = definition && readers.find(({ reads }) => reads(item, definition));
    const when = reader?.when(item, year) ?? null;
    if (definition === undefined || reader === undefined || when === null) continue;
    const sender = senderOf?.(item, definition) ?? null;
    yield { table: definition.id, when, statements: reader.read(item, definition, when, { sender, nameOf }) };
  }
}

/** The name that a subject goes by: the one met first. */
function naming(): (row: SubjectRow) => string {
  const names = new Map<string, string>();
  return ({ definition, key, subject }) => {
    const own = `${definition.id}#${key}`;
    const known = names.get(own) ?? subject;
    names.set(own, known);
    return known;
  };
}

/** What the statements about one thing say together: nothing where two contradict each other. */
function factOf({ first, spoken, places }: Said, doubtful: (at: Place) => boolean): Fact {
  const { about, what, when } = first;
  if (places !== null) return { about, what, when, value: null, why: 'contradicting', at: places };
  const said = spoken ?? first;
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
