import { distance } from 'fastest-levenshtein';
import type { ColumnDefinition, FormLayout, TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { Range } from '../core/place.ts';
import { remembering } from '../core/remembering.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import { isBlank } from '../values/marks.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { headingLine } from '../words/headings.ts';
import { isNote } from './row-class.ts';
import { isSlip } from './slips.ts';

/** A form's definition prepared for matching labels. */
export interface FormVocabulary {
  readonly definition: TableDefinition;
  readonly layout: FormLayout;
  /** Columns by folded label; several for a label that is printed more than once, in the form's order. */
  readonly labels: ReadonlyMap<string, readonly ColumnDefinition[]>;
  /** Finds every label that has a colon behind it; the label is the first group. */
  readonly inline: RegExp;
  /** Whether a text holds a label. Asked of every text of a sheet. */
  readonly hasLabel: (text: string) => boolean;
}

/** A label on a sheet. */
export interface Label {
  readonly field: ColumnDefinition;
  readonly cell: Cell;
  /** The label's own cells. */
  readonly range: Range;
  /** As printed, without its colon. */
  readonly text: string;
  /** Behind the colon in the label's own cell; null where the value stands in another cell. */
  readonly inline: string | null;
  /** The spelling expected, when the label only comes near it. */
  readonly near: string | null;
}

const prepared = new WeakMap<TableDefinition, FormVocabulary>();

/** Null for a table that is no form. */
export function formVocabularyOf(definition: TableDefinition): FormVocabulary | null {
  const known = prepared.get(definition);
  if (known !== undefined) return known;
  const layout = definition.form;
  if (layout === undefined) return null;
  const labels = new Map<string, ColumnDefinition[]>();
  for (const column of definition.columns) {
    for (const spelling of spellings(column)) {
      const columns = labels.get(spelling) ?? [];
      if (!columns.includes(column)) columns.push(column);
      labels.set(spelling, columns);
    }
  }
  const longestFirst = [...labels.keys()].sort((left, right) => right.length - left.length);
  const pattern = longestFirst.map((label) => [...label].map(loosely).join('\\s*')).join('|');
  const inline = new RegExp(`((?:${pattern})(?:\\s*[（(][^（）()]{1,6}[)）])?)\\s*[:：]`, 'giu');
  const vocabulary: FormVocabulary = {
    definition,
    layout,
    labels,
    inline,
    hasLabel: remembering((text) =>
      labelTexts(text, { labels, inline }).some((label) => labels.has(labelKey(label.text))),
    ),
  };
  prepared.set(definition, vocabulary);
  return vocabulary;
}

function spellings({ header, aliases = [] }: ColumnDefinition): readonly string[] {
  return [header, ...aliases].map((spelling) =>
    fold(typeof spelling === 'string' ? spelling : spelling.join('')),
  );
}

/** A folded character as people may type it. */
function loosely(character: string): string {
  if (character === '(') return '[(（【\\[]';
  if (character === ')') return '[)）】\\]]';
  if (character === ',') return '[,，]';
  return character.replace(/[.*+?^${}|\\/]/gu, '\\$&');
}

/** Label without its measure unit and colon, folded. */
const labelKey = remembering((text: string): string => fold(splitUnit(text).text).replace(/:$/u, ''));

/**
 * The labels of each form on the rows, one list a form: a form begins again where a label of its head, or its key, is
 * printed a second time. What stands under the headings of the list is no label.
 */
export function findLabels(
  sheet: Sheet,
  rows: readonly SheetRow[],
  vocabulary: FormVocabulary,
): readonly (readonly Label[])[] {
  const forms: Label[][] = [];
  let form: Label[] = [];
  let inList = false;
  for (const row of rows) {
    const found = labelsOfRow(sheet, row, vocabulary, form);
    const listed = found.filter(({ field }) => isListed(field, vocabulary));
    const outside = found.filter(({ field }) => endsList(field, vocabulary));
    const heading = listed.length * 2 >= (vocabulary.layout.list?.columns.length ?? Number.POSITIVE_INFINITY);
    if (inList && outside.length === 0) continue;
    inList = heading;
    for (const label of heading ? listed : found.filter((each) => !listed.includes(each))) {
      const taken = form.some(({ field }) => field === label.field);
      if (taken && !beginsForm(label.field, vocabulary)) continue;
      if (taken) {
        forms.push(form);
        form = [];
      }
      form.push(label);
    }
  }
  if (form.length > 0) forms.push(form);
  return forms;
}

function isListed({ id }: ColumnDefinition, { layout }: FormVocabulary): boolean {
  return layout.list?.columns.includes(id) === true;
}

/** Labels of the head (of the next form) and of the foot end the list above them; a problem may be about 安全生产. */
function endsList({ id }: ColumnDefinition, { layout }: FormVocabulary): boolean {
  return layout.sections.some(({ at, lines }) => at !== 'body' && lines.some((line) => line.includes(id)));
}

function beginsForm({ id }: ColumnDefinition, { definition, layout }: FormVocabulary): boolean {
  const head = layout.sections.some(({ at, lines }) => at === 'head' && lines.flat().includes(id));
  return head || definition.key.includes(id);
}

function labelsOfRow(
  sheet: Sheet,
  row: SheetRow,
  vocabulary: FormVocabulary,
  form: readonly Label[],
): readonly Label[] {
  const found: Label[] = [];
  const taken = (field: ColumnDefinition): boolean =>
    [...form, ...found].some((label) => label.field === field);
  for (const cell of row.cells) {
    if (cell.kind !== 'text' || isBlank(cell.value)) continue;
    const range = rangeOf(sheet, cell);
    for (const { text, inline } of labelTexts(cell.value, vocabulary)) {
      const columns = vocabulary.labels.get(labelKey(text)) ?? [];
      const before = found.at(-1)?.field.id;
      const field =
        columns.find(({ id }) => before !== undefined && follows(id, before, vocabulary)) ??
        columns.find((column) => !taken(column)) ??
        columns[0];
      if (field !== undefined) found.push({ field, cell, range, text, inline, near: null });
    }
  }
  return found;
}

function rangeOf(sheet: Sheet, { row, column }: Cell): Range {
  return sheet.mergeAt(row, column) ?? { top: row, bottom: row, left: column, right: column };
}

/** A longer text is an answer, not a line of labels. */
const LONGEST_LINE = 300;

/** The labels of a cell: the whole cell, or one before each colon (包保单位：市委办公室　填报时间：2023年5月25日). */
function labelTexts(
  text: string,
  { labels, inline }: Pick<FormVocabulary, 'labels' | 'inline'>,
): readonly { readonly text: string; readonly inline: string | null }[] {
  if (labels.has(labelKey(text))) return [{ text: bare(text), inline: null }];
  if (text.length > LONGEST_LINE || !/[:：]/u.test(text)) return [];
  const matches = [...text.matchAll(inline)];
  // Words before the first label make it a sentence that happens to hold one.
  if (matches[0] === undefined || text.slice(0, matches[0].index).trim() !== '') return [];
  return matches.map((match, index) => {
    const value = text.slice(match.index + match[0].length, matches[index + 1]?.index).trim();
    // 年 月 日 waiting to be filled in is a blank.
    const blank = /^[年月日\s_]*$/u.test(value);
    return { text: bare(match[1] ?? ''), inline: blank ? null : value };
  });
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '').replace(/[:：]$/u, '');
}

function follows(id: string, before: string, { layout }: FormVocabulary): boolean {
  return layout.sections.some(({ lines }) =>
    lines.some((line) => line.includes(id) && line[line.indexOf(id) - 1] === before),
  );
}

/** Labels that are misspelt: near a field that the form lacks, and not in the place of another field's value. */
export function nearLabels(
  sheet: Sheet,
  rows: readonly SheetRow[],
  labels: readonly Label[],
  { definition }: FormVocabulary,
): readonly Label[] {
  const valueAt = new Set(labels.map(({ cell, range }) => `${cell.row} ${range.right + 1}`));
  const taken = new Set(labels.map(({ cell }) => cell));
  const missing = definition.columns.filter((column) => !labels.some(({ field }) => field === column));
  const found: Label[] = [];
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (cell.kind !== 'text' || cell.value.length > 60 || isNote(cell.value)) continue;
    if (taken.has(cell) || valueAt.has(`${cell.row} ${cell.column}`)) continue;
    const key = labelKey(cell.value);
    const field = missing.find(
      (column) =>
        !found.some((label) => label.field === column) &&
        spellings(column).some(
          (spelling) =>
            Math.min(key.length, spelling.length) >= 4 &&
            distance(key, spelling) <= Math.floor(spelling.length / 4) &&
            isSlip(key, spelling, column.content.type === 'number'),
        ),
    );
    if (field === undefined) continue;
    const range = rangeOf(sheet, cell);
    const near = headingLine(field);
    found.push({ field, cell, range, text: bare(cell.value), inline: null, near });
  }
  return found;
}
