import type { TableDefinition } from '../../schemas/define-table.ts';
import { Failure } from '../core/failure.ts';
import type { Period } from '../core/period.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { TemplateRequest } from '../forms/model.ts';
import { templateWorkbook } from '../forms/template.ts';
import { fileName } from '../forms/titles.ts';
import { formUnits } from '../forms/units.ts';
import type { ReadFile } from '../model/dataset.ts';
import type { ParsedRow } from '../model/table.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { findingsAbout } from './about-tables.ts';
import { placeSubmissions } from './submissions.ts';

export interface TemplatesRequest {
  readonly definitions: readonly TableDefinition[];
  /** The tables were named one by one: one that no form can be made for as asked ends the run. */
  readonly named: boolean;
  readonly scheme: Scheme;
  /** The month to report; null for the tables themselves. */
  readonly month: Period | null;
  readonly perUnit: boolean;
  /** The target and task tables, read; empty where none are given. */
  readonly targets: readonly ReadFile[];
  readonly blankRows: number;
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
  const monthly = request.definitions.filter(({ progress }) => month === null || progress === true);
  if (named) refuse('no-monthly-form', request.definitions, monthly);
  const { rows, findings } = targetsOf(request);
  const faulty = findings.some(({ severity }) => severity === 'error');
  if (faulty) return { files: [], findings, faulty };
  const forms = monthly.map(
    (definition): TemplateRequest => ({
      definition,
      period: month,
      unit: null,
      roster: scheme.roster,
      classes: scheme.classes,
      unclassified: scheme.unclassified,
      year: month?.year ?? scheme.year,
      given: rows.get(definition.id) ?? null,
      blankRows: request.blankRows,
      date: request.date,
    }),
  );
  const asked = perUnit ? forms.flatMap(unitForms) : forms;
  if (perUnit && (named || asked.length === 0)) {
    const divided = asked.map(({ definition }) => definition);
    refuse('not-by-unit', monthly, divided);
  }
  const files = asked.map((form) => ({
    name: fileName(form.definition, form.period, form.unit),
    model: templateWorkbook(form),
  }));
  return { files, findings, faulty };
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

/** Rows of the target and task tables by table; findings of the sheets that hold one of the tables asked for. */
function targetsOf({ targets, scheme, definitions }: TemplatesRequest): {
  readonly rows: ReadonlyMap<string, readonly ParsedRow[]>;
  readonly findings: readonly Finding[];
} {
  if (targets.length === 0) return { rows: new Map(), findings: [] };
  const { tables, findings } = placeSubmissions(targets, scheme, null);
  const wanted = tables.filter(
    ({ table }) => table.variant === 'base' && definitions.some(({ id }) => id === table.id),
  );
  const rows = new Map<string, readonly ParsedRow[]>();
  for (const { table } of wanted) rows.set(table.id, [...(rows.get(table.id) ?? []), ...table.rows]);
  return { rows, findings: sortFindings(findingsAbout(wanted, tables, findings)) };
}
