import { assessableTables } from '../../schemas/assessments/assessable.ts';
import { CLASS_PLANS, CLASS_SETS } from '../../schemas/class-sets.ts';
import { scoredTables, tables } from '../../schemas/index.ts';
import { ASSESSED_NAMES } from '../../schemas/scheme/tables.ts';
import { columnLetters } from '../core/place.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import type { RowModel, SheetModel } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { BASIC_SETTINGS } from './basics.ts';
import { confirmableTables } from './read-confirmations.ts';
import { schemeTables } from './tables.ts';
import { keysOf } from './words.ts';

/** The hidden sheet that the dropdowns take their entries from. */
const LISTS = '选项';

/** A dropdown: the range it lists, and whether other entries are refused or only questioned. */
export interface Dropdown {
  readonly source: string;
  readonly strictness: 'stop' | 'warning';
}

export interface Choices {
  readonly sheet: SheetModel;
  /** By `<table>#<column>`, and `scheme/basics#<item>` for a row of 基本信息. */
  readonly dropdowns: ReadonlyMap<string, Dropdown>;
}

/** Everything that can be chosen in the scheme's workbook. */
export function choicesOf(scheme: Scheme): Choices {
  const lists = [...fixedLists(), ...suggestions(scheme)];
  return {
    sheet: listSheet(lists.map(({ options }) => options)),
    dropdowns: new Map(
      lists.map(({ key, options, strictness }, index) => {
        const letters = columnLetters(index + 1);
        return [key, { source: `${LISTS}!$${letters}$1:$${letters}$${options.length}`, strictness }];
      }),
    ),
  };
}

interface List {
  readonly key: string;
  readonly options: readonly string[];
  readonly strictness: Dropdown['strictness'];
}

/** Columns and settings that take nothing else. */
function fixedLists(): readonly List[] {
  const columns = schemeTables.flatMap((table) =>
    table.columns.flatMap(({ id, content }): readonly List[] =>
      content.type === 'choice'
        ? [{ key: `${table.id}#${id}`, options: content.options, strictness: 'stop' }]
        : [],
    ),
  );
  const settings = BASIC_SETTINGS.flatMap(({ item, options }): readonly List[] =>
    options === undefined ? [] : [{ key: `scheme/basics#${item}`, options, strictness: 'stop' }],
  );
  return [...columns, ...settings];
}

/** Columns that take other entries too; the usual ones are offered. */
function suggestions(scheme: Scheme): readonly List[] {
  const scored = scoredTables.map(({ id }) => id);
  const assessable = keysOf(ASSESSED_NAMES).flatMap((of) => assessableTables(of).map(({ id }) => id));
  const offered: Readonly<Record<string, readonly string[]>> = {
    'scheme/roster#class': scheme.classes.filter((name) => name !== scheme.unclassified),
    ...Object.fromEntries(
      CLASS_PLANS.map((plan) => [`scheme/roster#${CLASS_SETS[plan].column}`, scheme.planClasses[plan]]),
    ),
    'scheme/assessments#table': assessable,
    'scheme/indicators#table': scored,
    'scheme/indicators#cap': ['100%', '120%', '不封顶'],
    'scheme/indicators#no-target': ['折算', '满分', '零分'],
    'scheme/indicators#curve': ['按月均分'],
    'scheme/interview-rules#table': scored,
    'scheme/rules#table': tables.map(({ id }) => id),
    'scheme/rules#kinds': Object.values(UNIT_KIND_NAMES),
    'scheme/rules#amount': ['待定'],
    'scheme/rules#points': ['待定'],
    'scheme/interview-rules#kinds': Object.values(UNIT_KIND_NAMES),
    'scheme/adjustments#table': scored,
    'scheme/adjustments#unit': scheme.roster.map(({ name }) => name),
    'scheme/changes#table': scored,
    'scheme/confirmations#table': confirmableTables.map(({ id }) => id),
    'scheme/changes#unit': scheme.roster.map(({ name }) => name),
  };
  return Object.entries(offered)
    .filter(([, options]) => options.length > 0)
    .map(([key, options]) => ({ key, options, strictness: 'warning' }));
}

function listSheet(columns: readonly (readonly string[])[]): SheetModel {
  const length = Math.max(...columns.map((options) => options.length));
  return {
    name: LISTS,
    visibility: 'hidden',
    widths: columns.map(() => 16),
    rows: Array.from(
      { length },
      (_, index): RowModel => ({
        cells: columns.map((options) => {
          const option = options[index];
          return option === undefined ? null : { value: option, style: 'text' };
        }),
      }),
    ),
    merges: [],
    print: { orientation: 'portrait' },
  };
}
