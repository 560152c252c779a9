import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { nameOfLevels } from '../../schemas/heading-name.ts';
import { fold } from '../core/fold.ts';

/** A heading as the schema states it: one level, or those of a stacked one. */
export type Heading = Pick<ColumnDefinition, 'header'>;

/** The levels of a heading, top first. */
export function headingLevels({ header }: Heading): readonly string[] {
  return typeof header === 'string' ? [header] : header;
}

/** A column's heading on one line, its levels apart: what people are told a column is called. */
export function headingLine(heading: Heading): string {
  return headingLevels(heading).join('/');
}

/** The levels run together (工业项目签约额): the column's name where a sentence or a scheme's cell takes it for a word. */
export function headingName({ header }: Heading): string {
  return nameOfLevels(header);
}

/** A column is meant by its name, by its levels simply run together, or by its heading on one line. */
export function isNamed(heading: Heading, text: string): boolean {
  const spellings = [headingName(heading), headingLevels(heading).join(''), headingLine(heading)];
  return spellings.some((spelling) => fold(spelling) === fold(text));
}

/** The lowest level of a stacked heading: the one directly over the column. */
export function lastLevel(heading: Heading): string {
  return headingLevels(heading).at(-1) ?? '';
}

/** The heading of a column by its id; the id itself where the table has none such. */
export function nameOfColumn(columns: readonly (Heading & { readonly id: string })[], id: string): string {
  const column = columns.find((item) => item.id === id);
  return column === undefined ? id : headingName(column);
}
