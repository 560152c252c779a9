import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { sheetFromMarkdown } from '../support/markdown-sheet.ts';

export interface BlankOptions {
  /** Headings to print: with the monthly columns, or the table's own alone. */
  readonly monthly?: boolean;
  readonly only?: (column: ColumnDefinition) => boolean;
  /** The first other spelling of a heading, where it has one. */
  readonly otherWords?: boolean;
}

/** A sheet with a table's printed headings, stacked and merged as its definition has them, and one row of words. */
export function blankSheet(definition: TableDefinition, options: BlankOptions = {}): Sheet {
  const columns = definition.columns.filter(
    (column) => (options.monthly === true || column.progress !== true) && (options.only?.(column) ?? true),
  );
  const levels = columns.map((column) => printed(column, options.otherWords === true));
  const height = Math.max(...levels.map(({ length }) => length));
  const grid = Array.from({ length: height }, (_, row) =>
    levels.map((texts, column) => {
      if (row >= texts.length) return '^';
      const left = levels[column - 1];
      const same = left !== undefined && row < texts.length - 1 && left[row] === texts[row];
      return same ? '<' : (texts[row] ?? '');
    }),
  );
  const body = columns.map(({ content }) => (content.type === 'serial' ? '1' : ''));
  return sheetFromMarkdown([...grid, body].map((row) => `| ${row.join(' | ')} |`).join('\n'), {
    name: 'Sheet1',
  });
}

function printed(
  { header, aliases, content, items }: ColumnDefinition,
  otherWords: boolean,
): readonly string[] {
  if (items === true) return ['拉练（20分）'];
  const spelling = otherWords ? (aliases?.[0] ?? header) : header;
  const texts = typeof spelling === 'string' ? [spelling] : spelling;
  const unit = content.type === 'measure' || content.type === 'number' ? content.unit : undefined;
  const last = texts.at(-1) ?? '';
  return unit === undefined ? texts : [...texts.slice(0, -1), `${last}（${unit}）`];
}

/** A form's labels, each with room for a value at its right, the list's headings in one row. */
export function blankForm(definition: TableDefinition): Sheet {
  const label = (id: string): string => {
    const header = definition.columns.find((column) => column.id === id)?.header ?? '';
    return typeof header === 'string' ? header : header.join('');
  };
  const { sections = [], list } = definition.form ?? {};
  const block = (at: 'head' | 'body' | 'foot'): string[] =>
    sections
      .filter((section) => section.at === at)
      .flatMap(({ lines }) => lines)
      .map((ids) => `| ${ids.map((id) => `${label(id)}${at === 'body' ? '' : '：'} | `).join(' | ')} |`);
  const headings = list === undefined ? [] : [`| ${list.columns.map(label).join(' | ')} |`, '| | |'];
  return sheetFromMarkdown([...block('head'), ...block('body'), ...headings, ...block('foot')].join('\n'));
}
