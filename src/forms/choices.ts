import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { columnLetters } from '../core/place.ts';
import {
  BESIDE_SHEETS,
  type RowModel,
  type SheetModel,
  type ValidationModel,
} from '../model/workbook-model.ts';
import type { RosterUnit } from '../roster/roster.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** What a dropdown offers, and whether other entries are refused or only questioned. */
export interface Choice {
  readonly options: readonly string[];
  readonly strictness: ValidationModel['strictness'];
}

/** The entries offered for a column; null where there is nothing to choose from. */
export function choiceOf(
  { content }: ColumnDefinition,
  roster: readonly RosterUnit[],
  classes: readonly string[],
): Choice | null {
  switch (content.type) {
    case 'choice':
      return { options: content.options, strictness: 'stop' };
    case 'unit': {
      const { kinds = [] } = content;
      const units = roster.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
      // Another spelling, or several names, may be typed: the reader knows them.
      return { options: units.map(({ name }) => name), strictness: 'warning' };
    }
    case 'class':
      return { options: classes, strictness: 'warning' };
    case 'months':
      return { options: MONTHS, strictness: 'warning' };
    default:
      return null;
  }
}

/** Dropdown lists on a hidden sheet, each once, however long. */
export interface ChoiceLists {
  /** The range that lists the options. */
  source(options: readonly string[]): string;
  /** The hidden sheet; null when nothing is offered. */
  sheet(): SheetModel | null;
}

export function createLists(): ChoiceLists {
  const lists: (readonly string[])[] = [];
  return {
    source(options) {
      const key = JSON.stringify(options);
      let index = lists.findIndex((list) => JSON.stringify(list) === key);
      if (index < 0) index = lists.push(options) - 1;
      const letters = columnLetters(index + 1);
      return `${BESIDE_SHEETS.lists}!$${letters}$1:$${letters}$${options.length}`;
    },
    sheet: () => (lists.length === 0 ? null : listSheet(lists)),
  };
}

function listSheet(lists: readonly (readonly string[])[]): SheetModel {
  const length = Math.max(...lists.map((options) => options.length));
  return {
    name: BESIDE_SHEETS.lists,
    visibility: 'hidden',
    widths: lists.map(() => 20),
    rows: Array.from(
      { length },
      (_, index): RowModel => ({
        cells: lists.map((options) => {
          const option = options[index];
          return option === undefined ? null : { value: option, style: 'text' };
        }),
      }),
    ),
    merges: [],
    print: { orientation: 'portrait' },
    locked: true,
  };
}
