import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { type NearNames, nearNames } from '../core/near-names.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { heardFrom } from '../facts/senders.ts';
import { type SubjectRow, unitIn } from '../facts/subjects.ts';
import { dataRows, type ParsedCell, type ParsedRow } from '../model/table.ts';
import { existsIn, UNCHANGING } from '../scheme/changes.ts';
import { allSubjects, type Check, type CheckInput, headingOf, placeText, shown } from './check.ts';
import type { Marks } from './marks.ts';
import { isAsked, notSubmitted } from './units.ts';

/** The enterprises of one table: a list of pairings, or the forms sent in on them. */
interface EnterpriseList {
  readonly definition: TableDefinition;
  readonly entries: readonly Entry[];
  readonly byName: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly item: SubjectRow;
  readonly cell: ParsedCell;
  readonly name: string;
  /** The name as it is compared. */
  readonly key: string;
}

/**
 * Enterprises of a shorter list (领导联系) that are not on the longer one (部门包保), and forms sent in on enterprises that are
 * on none. The longer list holds many that no leader looks after, so the other way round nothing is missing.
 */
export const unlistedEnterprises: Check = (input, marks) =>
  comparisons(input).flatMap(({ mine, list }) => {
    const unpaired = [...list.byName.keys()].filter((key) => !mine.byName.has(key));
    const free = nearNames(unpaired.map((key) => list.byName.get(key)?.name ?? ''));
    const unclear = unclearUnits(list, input, marks);
    return mine.entries.flatMap(({ key, cell, name, item }) => {
      if (list.byName.has(key) || marks.has(cell) || unclear.has(unitOf(item.row))) return [];
      const params = {
        enterprise: name,
        otherTable: list.definition.title,
        suggestions: likeliest(name, free),
      };
      return [finding('CHECK-020', cell.at, params)];
    });
  });

/** Units with an enterprise on the list whose name is missing or could not be read: it may be the one that is looked for. */
function unclearUnits(list: EnterpriseList, input: CheckInput, marks: Marks): ReadonlySet<string | null> {
  const { definition } = list;
  const rows = input.tables
    .filter(({ table }) => table.id === definition.id)
    .flatMap(({ table }) => dataRows(table))
    .filter((row) => definition.key.some((id) => marks.has(row.cells.get(id))));
  return new Set(rows.map(unitOf).filter((unit) => unit !== null));
}

function unitOf(row: ParsedRow): string | null {
  return unitIn(row.cells.get('unit'));
}

/** A name that holds the other one is the likeliest; slips of the pen come after it. */
function likeliest(name: string, others: NearNames): readonly string[] {
  const holding = others.holding(name);
  return holding.length > 0 ? holding : others.near(name);
}

/** One enterprise under different units, categories or places in two tables; one finding for a cell that several share. */
export const contradictingPairings: Check = (input, marks) =>
  comparisons(input).flatMap(({ mine, list }) => {
    const columns = list.definition.columns.filter(
      ({ id, content }) =>
        ['unit', 'text', 'class'].includes(content.type) &&
        !list.definition.key.includes(id) &&
        mine.definition.columns.some((other) => other.id === id && other.content.type === content.type),
    );
    const same = sameEnterprises(mine, list);
    return columns.flatMap(({ id }) => {
      const spots = new Map<
        string,
        { readonly here: ParsedCell; readonly there: ParsedCell; readonly names: string[] }
      >();
      for (const entry of mine.entries) {
        const { item, name } = entry;
        const [there, here] = [item.row.cells.get(id), same.get(entry)?.item.row.cells.get(id)];
        if (here === undefined || there === undefined || marks.has(here) || marks.has(there)) continue;
        const [said, otherwise] = [identityOf(here), identityOf(there)];
        if (said === null || otherwise === null || said === otherwise) continue;
        const spot = JSON.stringify([here.at, otherwise]);
        const known = spots.get(spot) ?? { here, there, names: [] };
        spots.set(spot, known);
        known.names.push(name);
      }
      return [...spots.values()].map(({ here, there, names }): Finding => {
        const params = {
          enterprises: shown(names),
          column: headingOf(here),
          stated: printed(here),
          otherStated: printed(there),
          otherTable: mine.definition.title,
          place: placeText(there),
        };
        return finding('CHECK-021', here.at, params, [there.at]);
      });
    });
  });

/**
 * The enterprises of the longer list that entries mean: of their names, else the only one of nearly that name, with the same unit.
 */
function sameEnterprises(mine: EnterpriseList, list: EnterpriseList): ReadonlyMap<Entry, Entry> {
  const same = new Map<Entry, Entry>();
  const free = [...list.byName.values()].filter((other) => !mine.byName.has(other.key));
  const byName = new Map(free.map((other) => [other.name, other]));
  const names = nearNames([...byName.keys()]);
  for (const entry of mine.entries) {
    const exact = list.byName.get(entry.key);
    if (exact !== undefined) same.set(entry, exact);
    if (exact !== undefined || mine.definition.kind === 'form') continue;
    const [only, ...more] = likeliest(entry.name, names).flatMap((name) => byName.get(name) ?? []);
    const unit = unitOf(entry.item.row);
    if (more.length === 0 && only !== undefined && unit !== null && unitOf(only.item.row) === unit)
      same.set(entry, only);
  }
  return same;
}

/** Enterprises on the longest list on which no form was sent in for the month that is collected. */
export const missingReturns: Check = (input) =>
  comparisons(input).flatMap(({ mine, list }) => {
    const { definition } = mine;
    const { month } = input;
    if (definition.kind !== 'form' || month === undefined) return [];
    const returned = mine.entries.filter(({ item: { placed } }) => isAsked(definition, placed.period, input));
    const names = new Set(returned.map(({ key }) => key));
    const heard = heardFrom(input.files ?? [], input.tables, month, input.roster);
    // From whom a file came that could not be read, the returns may have come with it.
    const unread = new Set(
      [...heard].filter((unit) => !returned.some(({ item }) => unitOf(item.row) === unit)),
    );
    const { scheme = UNCHANGING } = input;
    const missing = [...list.byName.values()]
      .filter(({ key, item }) => !names.has(key) && !unread.has(unitOf(item.row) ?? ''))
      .filter(({ item }) => existsIn(scheme, unitOf(item.row) ?? '', month))
      .map(({ name }) => name);
    if (returned.length === 0 || missing.length === 0) return [];
    return [notSubmitted(definition, month, missing)];
  });

/** Every shorter list and every form beside the longest list of its plan. */
function comparisons(
  input: CheckInput,
): readonly { readonly mine: EnterpriseList; readonly list: EnterpriseList }[] {
  const lists = enterpriseLists(input);
  return lists.flatMap((mine) => {
    const others = lists.filter(
      (other) =>
        other !== mine &&
        other.definition.kind === 'pairing' &&
        other.definition.plan === mine.definition.plan &&
        (mine.definition.kind === 'form' || longer(other, mine)),
    );
    const list = others.reduce<EnterpriseList | undefined>(
      (best, other) => (best === undefined || longer(other, best) ? other : best),
      undefined,
    );
    return list === undefined ? [] : [{ mine, list }];
  });
}

function longer(left: EnterpriseList, right: EnterpriseList): boolean {
  const size = (list: EnterpriseList): number => list.byName.size;
  return size(left) > size(right) || (size(left) === size(right) && left.definition.id < right.definition.id);
}

function enterpriseLists(input: CheckInput): readonly EnterpriseList[] {
  const lists = new Map<
    string,
    { readonly definition: TableDefinition; readonly entries: Entry[]; readonly byName: Map<string, Entry> }
  >();
  for (const item of allSubjects(input)) {
    const { definition, row } = item;
    if (definition.kind !== 'pairing' && definition.kind !== 'form') continue;
    const column = definition.columns.find(({ content }) => content.type === 'enterprise')?.id ?? '';
    const cell = row.cells.get(column);
    if (cell?.value.kind !== 'enterprise') continue;
    const list = lists.get(definition.id) ?? { definition, entries: [], byName: new Map<string, Entry>() };
    lists.set(definition.id, list);
    const { name } = cell.value;
    const entry: Entry = { item, cell, name, key: fold(name) };
    if (definition.kind === 'form' || !list.byName.has(entry.key)) list.entries.push(entry);
    if (!list.byName.has(entry.key)) list.byName.set(entry.key, entry);
  }
  return [...lists.values()];
}

/** What a cell says, for comparing; null for a cell that says nothing. */
function identityOf({ value }: ParsedCell): string | null {
  if (value.kind === 'text') return fold(value.text);
  return value.kind === 'units' ? (value.names[0]?.unit ?? null) : null;
}

function printed({ value, text }: ParsedCell): string {
  return value.kind === 'units' ? (value.names[0]?.unit ?? text) : text.trim();
}
