import type { TableDefinition } from '../../schemas/define-table.ts';
import { tables as allTables } from '../../schemas/index.ts';
import { planIndicators } from '../../schemas/plan/indicators.ts';
import { Failure } from '../core/failure.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import { namedIn, rowsInForce } from '../facts/changed-targets.ts';
import { type DueReturn, dueReturns } from '../facts/expected.ts';
import type { Layout, Sending, TemplateRequest } from '../forms/model.ts';
import { templateWorkbook } from '../forms/template.ts';
import { fileName } from '../forms/titles.ts';
import { formUnits } from '../forms/units.ts';
import type { ReadFile } from '../model/dataset.ts';
import { dataRows, type ParsedRow } from '../model/table.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { existsIn, nameIn, unitsIn } from '../scheme/changes.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { findingsAbout } from './about-tables.ts';
import { listedIndicators } from './listed-indicators.ts';
import { placeSubmissions } from './submissions.ts';

export interface TemplatesRequest {
  readonly definitions: readonly TableDefinition[];
  /** The tables were named one by one: one that no form can be made for as asked ends the run. */
  readonly named: boolean;
  readonly scheme: Scheme;
  /** The month to report; null for the tables themselves. */
  readonly month: Period | null;
  readonly perUnit: boolean;
  /** The target and task tables and the month before, read; empty where none are given. */
  readonly targets: readonly ReadFile[];
  /** Null: upright for the form of one unit, across for that of all; `upright` for all gives each unit a sheet. */
  readonly layout: Layout | null;
  readonly sending: Sending;
  /** Null: as many as the kind of table usually needs. */
  readonly blankRows: number | null;
  /** Day of the run, ISO. */
  readonly date: string;
}

export interface Templates {
  readonly files: readonly { readonly name: string; readonly model: WorkbookModel }[];
  /** What reading the target tables found. */
  readonly findings: readonly Finding[];
  /** A fault in the target tables: their figures must not go into forms. */
  readonly faulty: boolean;
}

/**
 * Blank forms of the tables, from the same definitions that check them.
 *
 * @throws Failure for named tables without a monthly form, or that cannot be divided by unit.
 */
export function makeTemplates(request: TemplatesRequest): Templates {
  const { month, perUnit, named, scheme } = request;
  // A ledger goes on through the year: it is no form of each month or of every unit unless it is asked for.
  const monthly = request.definitions.filter(({ progress, kind }) =>
    kind === 'ledger' ? named || (month === null && !perUnit) : month === null || progress === true,
  );
  if (named) refuse('no-monthly-form', request.definitions, monthly);
  const { rows, findings, faults, returns, before } = targetsOf(request);
  // A fault in one table keeps that table's figures out of forms; the others are made.
  const sound = monthly.filter(({ id }) => !faults.has(id));
  const faulty = faults.size > 0;
  if (sound.length === 0 && faulty) return { files: [], findings, faulty };
  const forms = sound.map(
    (definition): TemplateRequest => ({
      definition: scheme.halfProjects ? withHalves(definition) : definition,
      period: month,
      unit: null,
      roster: rosterOf(scheme, month),
      classes: scheme.classes,
      unclassified: scheme.unclassified,
      year: month?.year ?? scheme.year,
      given: givenIn(rows.get(definition.id) ?? builtIn(definition, scheme), definition, scheme, month),
      before: before(definition),
      returns: definition.form === undefined ? [] : returns(definition),
      blankRows: request.blankRows,
      layout: request.layout ?? (perUnit ? 'upright' : 'across'),
      sending: request.sending,
      date: request.date,
    }),
  );
  const asked = perUnit ? forms.flatMap(unitForms) : forms;
  if (perUnit && (named || asked.length === 0)) {
    const divided = asked.map(({ definition }) => definition);
    refuse('not-by-unit', sound, divided);
  }
  const files = asked.map((form) => ({
    name: fileName(form.definition, form.period, form.unit),
    model: templateWorkbook(form),
  }));
  return { files, findings, faulty };
}

/** The same table where a half of a project may be entered. */
function withHalves(definition: TableDefinition): TableDefinition {
  return {
    ...definition,
    columns: definition.columns.map((column) =>
      column.content.type === 'measure' && column.content.halves === true
        ? { ...column, content: { ...column.content, integer: false } }
        : column,
    ),
  };
}

/** The units that exist in the month of the forms, by the names and in the classes they have then. */
function rosterOf(scheme: Scheme, month: Period | null): Scheme['roster'] {
  if (month === null) return scheme.roster;
  return unitsIn(scheme, month).map((unit) => ({ ...unit, name: nameIn(scheme, unit.name, month) }));
}

/** The rows of the target table as they hold in the month. */
function givenIn(
  rows: readonly ParsedRow[] | null,
  definition: TableDefinition,
  scheme: Scheme,
  month: Period | null,
): readonly ParsedRow[] | null {
  if (rows === null || month === null) return rows;
  return rowsInForce(rows, definition, scheme, month).map((row) => namedIn(row, definition, scheme, month));
}

/** What the year's own document lists, where nobody gives another list. */
function builtIn(definition: TableDefinition, scheme: Scheme): readonly ParsedRow[] | null {
  return definition.id === planIndicators.id ? listedIndicators(scheme) : null;
}

function unitForms(form: TemplateRequest): readonly TemplateRequest[] {
  const names = new Set(formUnits(form));
  return form.roster.filter(({ name }) => names.has(name)).map((unit) => ({ ...form, unit }));
}

function refuse(
  kind: 'no-monthly-form' | 'not-by-unit',
  asked: readonly TableDefinition[],
  made: readonly TableDefinition[],
): void {
  const tables = asked.filter((definition) => !made.includes(definition)).map(({ id }) => id);
  if (tables.length > 0) throw new Failure({ kind, tables });
}

function isMonthBefore(period: Period | null, month: Period | null): boolean {
  return period !== null && month !== null && period.year === month.year && period.month === month.month - 1;
}

/** Rows of the target and task tables by table; findings of the sheets that hold one of the tables asked for. */
function targetsOf({ targets, scheme, definitions, month }: TemplatesRequest): {
  readonly rows: ReadonlyMap<string, readonly ParsedRow[]>;
  readonly findings: readonly Finding[];
  /** Ids of the tables with an error in what was given of them. */
  readonly faults: ReadonlySet<string>;
  readonly returns: (form: TableDefinition) => readonly DueReturn[];
  /** The rows reported for the month before. */
  readonly before: (table: TableDefinition) => readonly ParsedRow[];
} {
  const none: readonly DueReturn[] = [];
  if (targets.length === 0)
    return { rows: new Map(), findings: [], faults: new Set(), returns: () => none, before: () => [] };
  const { tables, findings } = placeSubmissions(targets, scheme, null);
  const wanted = tables.filter(
    ({ table }) => table.variant === 'base' && definitions.some(({ id }) => id === table.id),
  );
  const rows = new Map<string, readonly ParsedRow[]>();
  for (const { table } of wanted) rows.set(table.id, [...(rows.get(table.id) ?? []), ...table.rows]);
  const isFault = ({ severity }: Finding): boolean => severity === 'error';
  const about = (id: string): readonly Finding[] => {
    const mine = wanted.filter(({ table }) => table.id === id);
    return mine.length === 0 ? [] : findingsAbout(mine, tables, findings);
  };
  const found = findingsAbout(wanted, tables, findings);
  // What no table can be blamed for (a file that cannot be opened) may be any of those asked for.
  const general = found.filter((one) => isFault(one) && one.at.sheet === undefined);
  const faults = definitions.filter(({ id }) => general.length > 0 || about(id).some(isFault));
  return {
    rows,
    findings: sortFindings(found, scheme.roster),
    faults: new Set(faults.map(({ id }) => id)),
    returns: (form) =>
      dueReturns(form, allTables, tables).filter(
        ({ unit }) => month === null || existsIn(scheme, unit, month),
      ),
    before: ({ id }) =>
      tables.flatMap(({ table, period }) =>
        table.id === id && isMonthBefore(period, month) ? dataRows(table) : [],
      ),
  };
}
