import { isHalf } from '../../schemas/cells.ts';
import { CLASS_PLANS, CLASS_SETS, type ClassPlan } from '../../schemas/class-sets.ts';
import type { RowOf, TableDefinition } from '../../schemas/define-table.ts';
import { scoredTables, tableById } from '../../schemas/index.ts';
import type { changeSheet } from '../../schemas/scheme/tables.ts';
import { fold } from '../core/fold.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ParsedRow } from '../model/table.ts';
import { createRoster } from '../roster/create-roster.ts';
import type { Roster, RosterUnit } from '../roster/roster.ts';
import type { Change, TargetChange } from '../scheme/change.ts';
import { unitsByAnyName } from '../scheme/changes.ts';
import { typedNumber } from '../scheme/figures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { headingName, isNamed } from '../words/headings.ts';
import { checkChanges, type StatedChange } from './check-changes.ts';
import { knownTable } from './read-indicators.ts';
import { rosterUnit } from './read-rules.ts';
import {
  badValue,
  type Choices,
  type Faults,
  figureOf,
  placeOf,
  type SettingsRow,
  words,
  wordsIfAny,
} from './rows.ts';

type ChangeFields = Partial<RowOf<typeof changeSheet>>;
type ChangeRow = SettingsRow<ChangeFields>;
type Counting = Pick<Scheme, 'halfProjects'>;

/** 年中调整, in the order of its rows. */
export function readChanges(
  rows: readonly ChangeRow[],
  scheme: Pick<
    Scheme,
    'roster' | 'issuer' | 'classes' | 'planClasses' | 'unclassified' | 'year' | 'halfProjects'
  >,
  faults: Faults,
): readonly Change[] {
  const own = createRoster(scheme.roster, scheme.issuer);
  // A unit may be called by its new name in the rows beside the one that renames it.
  const renamed = rows
    .filter(({ fields }) => fields.kind === '更名')
    .flatMap((row) => readChange(row, own, scheme, faultless(faults)) ?? []);
  const roster = createRoster(unitsByAnyName({ ...scheme, changes: renamed }), scheme.issuer);
  const stated = rows.flatMap((row): readonly StatedChange[] => {
    const change = readChange(row, roster, scheme, faults);
    return change === null ? [] : [{ change, row: row.row }];
  });
  checkChanges(stated, scheme, own, faults);
  return stated.map(({ change }) => change);
}

/** For a first look at rows that are read again: what is wrong with them is said then. */
function faultless(faults: Faults): Faults {
  return { ...faults, add: () => undefined, leaveOut: () => undefined };
}

/** null when a cell leaves the row without meaning, which a finding says. */
function readChange({ row, fields }: ChangeRow, roster: Roster, by: Counting, faults: Faults): Change | null {
  const name = words(fields.unit);
  const found = name === '' ? null : rosterUnit(row, 'unit', name, roster, faults);
  const unit = found === null ? undefined : roster.byName(found);
  const month = figureOf(row, 'month', '生效月份', fields.month, faults)?.toNumber();
  const reason = words(fields.reason);
  const { kind } = fields;
  if (kind === undefined) return null;
  const own = ownColumns(row, kind, fields, faults);
  if (unit === undefined || month === undefined || reason === '' || own === null) return null;
  const dated = {
    unit: unit.name,
    month,
    reason,
    at: placeOf(row, kind === '新设' || kind === '撤并' ? 'kind' : 'value'),
  };
  switch (kind) {
    case '新设':
      return { kind: 'founded', ...dated };
    case '撤并':
      return { kind: 'closed', ...dated };
    case '更名':
      return { kind: 'renamed', name: own.value, ...dated };
    case '类别调整': {
      const plan = readPlan(row, fields, faults);
      return plan === undefined ? null : { kind: 'class', plan, class: own.value, ...dated };
    }
    case '任务调整': {
      const target = readTarget(row, fields, unit, by, faults);
      return target === null ? null : { kind: 'target', ...target, ...dated };
    }
  }
}

/** Columns that a kind of change needs; the others of these stay blank. */
const NEEDED = {
  任务调整: ['table', 'column', 'value'],
  新设: [],
  撤并: [],
  更名: ['value'],
  类别调整: ['value'],
} as const satisfies Readonly<Record<NonNullable<ChangeFields['kind']>, readonly Own[]>>;

type Own = 'table' | 'column' | 'value';

const HEADINGS: Readonly<Record<Own, string>> = { table: '考核表', column: '调整列', value: '调整为' };

/** The plan whose classes 调整列 names (企业类别); null where it names 招商类别 or nothing. */
function readPlan(row: ParsedRow, fields: ChangeFields, faults: Faults): ClassPlan | null | undefined {
  const typed = wordsIfAny(fields.column);
  if (typed === '' || fold(typed) === fold(INVESTMENT_CLASS)) return null;
  const plan = CLASS_PLANS.find((id) => fold(CLASS_SETS[id].header) === fold(typed));
  if (plan === undefined) {
    const options = [INVESTMENT_CLASS, ...CLASS_PLANS.map((id) => CLASS_SETS[id].header)];
    faults.add(badValue(row, 'column', HEADINGS.column, options));
  }
  return plan;
}

const INVESTMENT_CLASS = '招商类别';

const TARGET: Choices = {
  zh: '不小于0的数字（不带单位，单位同考核表），或“/”（不再有此项任务）',
  en: 'a figure not below 0 (without a unit: the table’s own is meant), or “/” (no such task any more)',
};
const COUNT: Choices = {
  zh: '不小于0的整数，或“/”（不再有此项任务）',
  en: 'a whole number not below 0, or “/” (no such task any more)',
};
const HALVES: Choices = {
  zh: '不小于0的整数或半个（0.5的倍数），或“/”（不再有此项任务）',
  en: 'a multiple of 0.5 not below 0, or “/” (no such task any more)',
};
const BLANK: Choices = { zh: '本事项不用填，请留空', en: 'nothing: this change does not use it' };

/** The words of 考核表, 调整列 and 调整为, as far as the kind of change has them; null, with a finding, where one is missing. */
function ownColumns(
  row: ParsedRow,
  kind: NonNullable<ChangeFields['kind']>,
  fields: ChangeFields,
  faults: Faults,
): { readonly value: string } | null {
  const needed: readonly Own[] = NEEDED[kind];
  let whole = true;
  for (const column of ['table', 'column', 'value'] as const) {
    const unreadable = row.cells.get(column)?.value.kind === 'unreadable';
    const typed = words(fields[column]);
    if (!needed.includes(column)) {
      if (kind === '类别调整' && column === 'column') continue;
      if (wordsIfAny(fields[column]) !== '') faults.add(badValue(row, column, HEADINGS[column], BLANK));
      continue;
    }
    if (unreadable || typed !== '') {
      whole &&= !unreadable;
      continue;
    }
    whole = false;
    faults.add(finding('TABLE-011', placeOf(row, column), { column: HEADINGS[column] }));
  }
  return whole ? { value: words(fields.value) } : null;
}

/** The table, column and new target of 任务调整; null, with a finding, where one is not what it can be. */
function readTarget(
  row: ParsedRow,
  fields: ChangeFields,
  unit: RosterUnit,
  { halfProjects }: Counting,
  faults: Faults,
): Pick<TargetChange, 'table' | 'measure' | 'target'> | null {
  const table = knownTable(row, fields.table ?? undefined, faults);
  const definition = table === null ? undefined : tableById(table);
  if (definition === undefined) return null;
  if (!takes(definition, unit)) {
    const options = scoredTables.filter((other) => takes(other, unit)).map(({ id }) => id);
    faults.add(badValue(row, 'table', HEADINGS.table, options));
    return null;
  }
  const heading = words(fields.column);
  const measures = definition.columns.filter(({ content }) => content.type === 'measure');
  const column = measures.find(({ header, aliases = [] }) =>
    [header, ...aliases].some((spelling) => isNamed({ header: spelling }, heading)),
  );
  if (column === undefined) {
    const params = { text: heading, options: measures.map(headingName) };
    faults.add(finding('SCHEME-004', placeOf(row, 'column'), params));
    return null;
  }
  const typed = words(fields.value);
  if (wordsIfAny(typed) === '') return { table: definition.id, measure: column.id, target: null };
  const target = typedNumber(typed);
  const counted = column.content.type === 'measure' && column.content.integer === true;
  const halves = column.content.type === 'measure' && column.content.halves === true && halfProjects;
  const whole = !counted || target?.isInteger() === true || (halves && target !== null && isHalf(target));
  if (target === null || target.isNegative() || !whole) {
    faults.add(badValue(row, 'value', HEADINGS.value, counted ? (halves ? HALVES : COUNT) : TARGET));
    return null;
  }
  return { table: definition.id, measure: column.id, target };
}

/** Whether units of its kind stand in the table's rows. */
function takes({ columns }: TableDefinition, { kind }: RosterUnit): boolean {
  const content = columns.find(({ id }) => id === 'unit')?.content;
  const kinds = content?.type === 'unit' ? (content.kinds ?? []) : [];
  return kinds.length === 0 || kinds.includes(kind);
}
