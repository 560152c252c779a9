import { escapeHtml } from '../../core/escape-markup.ts';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../model/report-model.ts';
import { cellBar, courseLine } from './charts.ts';
import { pointing } from './pointing.ts';

/** Above so many columns a table scrolls in a window of its own, which a keyboard must reach. */
const NARROW = 6;
const ALIGNED = { left: 'l', centre: 'c', right: 'n' } as const;

/** A table with caption and headings, in parts; its heads sort it, its rows are filtered by whose they are. */
export function* tableParts(table: ReportTable): Generator<string> {
  const { caption, columns, rows, foot = [], picture, wide, heading } = table;
  const filtered = rows.some(({ units }) => units.length > 0);
  const classes = ['t', ...(wide === true ? ['wide'] : []), ...(picture === undefined ? [] : ['picture'])];
  const reach =
    columns.length > NARROW ? ` tabindex="0" role="region" aria-label="${escapeHtml(caption)}"` : '';
  const below = picture === undefined ? '' : `<span class="sub">${escapeHtml(picture)}</span>`;
  yield `<div class="${classes.join(' ')}"${reach}><table${filtered ? ' data-f' : ''}>`;
  yield `<caption>${escapeHtml(caption)}${below}</caption>`;
  yield `<thead>${headRows(columns)}</thead><tbody>`;
  for (const [index, row] of rows.entries())
    yield `${index === 0 ? '' : '\n'}${rowHtml(row, columns, heading)}`;
  yield '</tbody>';
  if (foot.length > 0) yield `<tfoot>${foot.map((row) => rowHtml(row, columns, heading)).join('')}</tfoot>`;
  yield '</table></div>';
}

function headRows(columns: readonly ReportColumn[]): string {
  const grouped = columns.some(({ group }) => group !== undefined);
  const upper: string[] = [];
  const lower: string[] = [];
  columns.forEach((column, index) => {
    const { group, label, align } = column;
    const head = (rows: string): string =>
      `<th scope="col"${rows} class="${ALIGNED[align]}" aria-sort="none" data-c="${index}"><button type="button">${escapeHtml(label)}</button></th>`;
    if (group === undefined) {
      upper.push(head(grouped ? ' rowspan="2"' : ''));
      return;
    }
    if (columns[index - 1]?.group !== group) {
      const end = columns.findIndex((other, place) => place > index && other.group !== group);
      const across = (end < 0 ? columns.length : end) - index;
      upper.push(`<th scope="colgroup" colspan="${across}">${escapeHtml(group)}</th>`);
    }
    lower.push(head(''));
  });
  return grouped ? `<tr>${upper.join('')}</tr><tr>${lower.join('')}</tr>` : `<tr>${upper.join('')}</tr>`;
}

function rowHtml({ units, at, cells }: ReportRow, columns: readonly ReportColumn[], heading: number): string {
  const traced = cells.some((cell) => cell.type !== 'text' && cell.trace !== undefined);
  const whose = units.length === 0 ? '' : ` data-u="${escapeHtml(units.join('|'))}"`;
  const base = at === undefined ? '' : ` data-j="${escapeHtml(at)}"`;
  const inner = cells.map((cell, index) => {
    const align = columns[index]?.align ?? 'left';
    if (index !== heading) return cellHtml(cell, align);
    const name = escapeHtml(cell.text);
    // The row's name opens all of its figures: what a pointer does cell by cell, a keyboard does from here.
    const content = traced ? `<button type="button" class="row">${name}</button>` : name;
    return `<th scope="row" class="${ALIGNED[align]}">${content}</th>`;
  });
  return `<tr${base}${whose}>${inner.join('')}</tr>`;
}

const SHAPES = { green: '●', yellow: '▲', red: '■' } as const;
/** Sorted by how well it stands. */
const ORDER = { green: 1, yellow: 2, red: 3 } as const;
const MARKS = { up: '↑', down: '↓', same: '＝' } as const;

function cellHtml(cell: ReportCell, align: ReportColumn['align']): string {
  const side = ALIGNED[align];
  switch (cell.type) {
    case 'text':
      return `<td class="${side}${cell.quiet === true ? ' q' : ''}">${escapeHtml(cell.text)}</td>`;
    case 'figure': {
      const mark =
        cell.mark === undefined ? '' : `<span class="m" aria-hidden="true">${MARKS[cell.mark]}</span>`;
      return `<td class="${side}"${pointing(cell)}>${escapeHtml(cell.text)}${mark}</td>`;
    }
    case 'light':
      return `<td class="${side} light ${cell.light.slice(0, 1)}" data-v="${/^\d/.test(cell.text) ? escapeHtml(cell.text) : ORDER[cell.light]}"${pointing(cell)}><span aria-hidden="true">${SHAPES[cell.light]}</span>${escapeHtml(cell.text)}</td>`;
    case 'bar':
      return `<td class="${side}"${pointing(cell)}>${escapeHtml(cell.text)}${cellBar(cell.of)}</td>`;
    case 'course':
      return `<td class="${side} k"${pointing(cell)}>${courseLine(cell.of)}${escapeHtml(cell.text)}</td>`;
  }
}
