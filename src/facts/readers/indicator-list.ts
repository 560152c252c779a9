import type { TableDefinition } from '../../../schemas/define-table.ts';
import { monthSpan, yearSpan } from '../../core/span.ts';
import { type ParsedCell, type ParsedRow, withValue } from '../../model/table.ts';
import { saying } from '../fact.ts';
import { subjectRows, unitColumn } from '../subjects.ts';
import { LEADS, type Statement, type TableReader } from './reader.ts';

/** What is said of an indicator, whatever its table calls the columns. */
export const INDICATOR = {
  leads: LEADS,
  /** Its kind; in a list of all plans the plan it is of. */
  group: 'group',
  target: 'target',
  /** 力争: the higher of two targets. */
  stretch: 'stretch',
  actual: 'actual',
  due: 'due',
} as const;

/** A list whose rows are indicators and not units, each with its own measure unit in the cell. */
export const indicatorList: TableReader = {
  reads: (_, definition) => definition.kind === 'target' && isIndicatorList(definition),
  when: ({ table, period }, year) =>
    table.variant === 'base' ? yearSpan(year) : period === null ? null : monthSpan(period),
  read: (placed, definition, when, { nameOf }) => {
    const lead = definition.columns.find(({ content }) => content.type === 'unit');
    const group = definition.columns.find((column) => column.group === true);
    const limit = definition.columns.find(({ content }) => content.type === 'deadline');
    return subjectRows(placed, definition).flatMap((own) => {
      const about = { item: nameOf(own) };
      const state = (what: string, cell: ParsedCell | undefined, worded?: true): readonly Statement[] =>
        cell === undefined
          ? []
          : [
              {
                about,
                what: saying(definition.id, what),
                when,
                cell,
                ...(worded === undefined ? {} : { worded }),
              },
            ];
      const { cells } = own.row;
      return [
        ...(lead === undefined ? [] : state(INDICATOR.leads, cells.get(lead.id))),
        ...(limit === undefined ? [] : state(INDICATOR.due, lastDayOf(cells.get(limit.id)))),
        ...(group === undefined ? [] : state(INDICATOR.group, cells.get(group.id))),
        ...[INDICATOR.target, INDICATOR.actual].flatMap((what) => state(what, cells.get(what), true)),
        ...state(INDICATOR.stretch, stretchOf(cells), true),
      ];
    });
  },
};

/** 力争目标, or the second step of a target that has both in one cell (确保580亿元、力争600亿元). */
function stretchOf(cells: ParsedRow['cells']): ParsedCell | undefined {
  const own = cells.get(INDICATOR.stretch);
  const target = cells.get(INDICATOR.target);
  if (target?.value.kind !== 'number' || (own !== undefined && own.value.kind !== 'blank')) return own;
  const { stretch, ...first } = target.value;
  return stretch === undefined ? own : withValue(target, { ...first, number: stretch });
}

/** The last day of a deadline as a cell of its own; undefined where it names none. */
function lastDayOf(cell: ParsedCell | undefined): ParsedCell | undefined {
  return cell?.value.kind === 'deadline' && cell.value.due !== null
    ? withValue(cell, { kind: 'date', date: cell.value.due })
    : undefined;
}

function isIndicatorList(definition: TableDefinition): boolean {
  return (
    unitColumn(definition) === undefined &&
    definition.columns.some(({ id, content }) => id === 'target' && content.type === 'worded-target')
  );
}
