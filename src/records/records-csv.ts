import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { startsFormula } from '../core/formula-start.ts';
import { withoutHidden } from '../core/hidden-characters.ts';
import { MEASURE_PARTS, measureKey } from '../model/table.ts';
import { headingLine } from '../words/headings.ts';
import {
  type Datum,
  type EnterpriseDatum,
  PART_WORDS,
  type TableRecord,
  type WordedDatum,
} from './record.ts';

/** Excel in China takes a file without this mark for GB18030. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** Digits that a spreadsheet would shorten, round or strip of their zeros. */
const FRAGILE_DIGITS = /^(\d{12,}|0\d+)$/u;

interface Column {
  readonly key: string;
  readonly heading: string;
  readonly content: ColumnDefinition['content'];
}

/**
 * Records of one table and variant as CSV for Excel: UTF-8 with a byte order mark, CRLF, Chinese headings, every text quoted
 * none of them a formula and each on one line with nothing hidden (JSON keeps both). Figures stand bare, negative ones too.
 */
export function recordsCsv(definition: TableDefinition, records: readonly TableRecord[]): string {
  const columns = definition.columns
    .flatMap(columnsOf)
    .filter(({ key }) => records.some((item) => key in item.values));
  const head = [
    '文件',
    '工作表',
    '行',
    '月份',
    ...columns.map(({ heading }) => heading),
    '来源单元格',
    '未能读取',
  ];
  const lines = records.map((record) => [
    safeText(record.file),
    safeText(record.sheet),
    String(record.row),
    safeText(record.period ?? ''),
    ...columns.map(({ key, content }) => field(record.values[key] ?? null, content)),
    safeText(columns.flatMap(({ key, heading }) => pair(heading, record.cells[key])).join('；')),
    safeText(columns.flatMap(({ key, heading }) => pair(heading, record.unread?.[key])).join('；')),
  ]);
  return `${BYTE_ORDER_MARK}${[head.map(safeText), ...lines].map((line) => line.join(',')).join(LINE_END)}${LINE_END}`;
}

function pair(heading: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${heading}=${text}`];
}

function columnsOf(column: ColumnDefinition): readonly Column[] {
  const { id, content } = column;
  const name = headingLine(column);
  if (content.type === 'composite') return [];
  if (content.type === 'measure') {
    return MEASURE_PARTS.map((part) => {
      const unit = part === 'rate' ? '（%）' : part === 'rank' ? '' : `（${content.unit}）`;
      return { key: measureKey(id, part), heading: `${name}${PART_WORDS[part]}${unit}`, content };
    });
  }
  const unit = content.type === 'number' && content.unit !== undefined ? `（${content.unit}）` : '';
  return [{ key: id, heading: `${name}${unit}`, content }];
}

function field(datum: Datum, content: ColumnDefinition['content']): string {
  if (datum === null) return '';
  if (typeof datum === 'string') {
    const figure = content.type === 'measure' || content.type === 'number' || content.type === 'serial';
    return figure && /^-?\d+(\.\d+)?$/.test(datum) ? datum : safeText(datum);
  }
  return safeText(isList(datum) ? listText(datum) : objectText(datum));
}

function isList(datum: Exclude<Datum, string | null>): datum is readonly string[] | readonly number[] {
  return Array.isArray(datum);
}

function listText(items: readonly (string | number)[]): string {
  return items.map((item) => (typeof item === 'number' ? `${item}月` : item)).join('、');
}

function objectText(datum: Exclude<Datum, string | null | readonly string[] | readonly number[]>): string {
  if ('due' in datum) return datum.due ?? (datum.standing ? '常态' : datum.text);
  return 'markers' in datum ? enterpriseText(datum) : wordedText(datum);
}

function enterpriseText({ name, markers }: EnterpriseDatum): string {
  return [name, ...markers.map((marker) => `（${marker}）`)].join('');
}

const RELATION_SIGNS = { '=': '', '>=': '≥', '<=': '≤', '>': '＞', '<': '＜' } as const;

function wordedText({ number, relation, upper, unit, parts }: WordedDatum): string {
  const inside = parts.map((part) => `${part.label}${part.number}${part.unit ?? ''}`).join('；');
  const range = upper === null ? number : `${number}—${upper}`;
  return `${RELATION_SIGNS[relation]}${range}${unit ?? ''}${inside === '' ? '' : `（其中${inside}）`}`;
}

/** A quoted text on one line with nothing hidden, that no spreadsheet takes for a formula and whose digits stay as they are. */
function safeText(given: string): string {
  const plain = withoutHidden(given);
  const text = plain.replace(/[\t\n]+/gu, ' ');
  const guarded = startsFormula(plain) ? `'${text}` : FRAGILE_DIGITS.test(text) ? `${text}\t` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
