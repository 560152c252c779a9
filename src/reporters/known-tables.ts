import type { TableDefinition } from '../../schemas/define-table.ts';
import { jsonText } from '../core/json-text.ts';
import { textWidth } from '../core/text-width.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Language } from '../diagnostics/wording.ts';
import { columnMarks, columnWords, tableFacts, tableRules } from '../words/columns.ts';
import { headingLine } from '../words/headings.ts';
import { wrap } from './lines.ts';

const INDENT = '  ';

/** The known tables for people: what each is called, where it comes from and by which headings it is known. */
export function tablesText(
  definitions: readonly TableDefinition[],
  options: { readonly language: Language; readonly width: number },
): string {
  const { language, width } = options;
  const lines = definitions.flatMap((definition) => [
    `${definition.id}  ${definition.title}`,
    `${INDENT}${tableFacts(definition)[language]}`,
    ...indented(labelled(language, '表头', 'headings', keyHeadings(definition).join('、')), width),
  ]);
  const count = definitions.length;
  const last = pick(
    language,
    `共${count}张表。用 dayie tables show 编号 查看一张表的各栏。`,
    `${count} tables. dayie tables show ID prints one table’s columns.`,
  );
  return `${lines.join('\n')}\n\n${last}\n`;
}

/** One table for people: its columns, what they take, and what must hold. */
export function tableText(
  definition: TableDefinition,
  options: { readonly language: Language; readonly width: number },
): string {
  const { language, width } = options;
  const say = (words: Bilingual): string => words[language];
  const lines = [
    `${definition.id}  ${definition.title}`,
    `${INDENT}${tableFacts(definition)[language]}`,
    '',
    pick(language, '各栏', 'Columns'),
  ];
  for (const column of definition.columns) {
    const marks = columnMarks(column).map(say);
    const tail =
      marks.length === 0 ? '' : pick(language, `（${marks.join('，')}）`, ` (${marks.join(', ')})`);
    lines.push(`${INDENT}${headingLine(column)}  [${column.id}]`);
    lines.push(...indented(`${say(columnWords(column))}${tail}`, width, 2));
    const others = (column.aliases ?? []).map((alias) => headingLine({ header: alias }));
    if (others.length > 0)
      lines.push(...indented(labelled(language, '也可写作', 'also headed', others.join('、')), width, 2));
    if (column.note !== undefined)
      lines.push(...indented(labelled(language, '填法', 'note', column.note), width, 2));
  }
  const rules = tableRules(definition).map(say);
  if (rules.length > 0) {
    lines.push('', pick(language, '核对', 'Checks'));
    for (const rule of rules) lines.push(...indented(`- ${rule}`, width));
  }
  return `${lines.join('\n')}\n`;
}

/** The same for programs; the whole registry or one table of it. */
export function tablesJson(definitions: readonly TableDefinition[]): string {
  return `${jsonText({ version: 1, tables: definitions.map(tableData) }, 2)}\n`;
}

function tableData(definition: TableDefinition): object {
  const { id, plan, source, kind, title, edition, key } = definition;
  return {
    id,
    plan,
    source,
    kind,
    title,
    edition,
    key,
    headings: keyHeadings(definition),
    progress: definition.progress === true,
    reconstructed: definition.reconstructed === true,
    covers: definition.covers ?? [],
    columns: definition.columns.map((column) => ({
      id: column.id,
      heading: headingLine(column),
      aliases: (column.aliases ?? []).map((alias) => headingLine({ header: alias })),
      type: column.content.type,
      unit: 'unit' in column.content ? (column.content.unit ?? null) : null,
      required: column.required === true,
      optional: column.optional === true,
      monthly: column.progress === true,
      note: column.note ?? null,
    })),
    rules: tableRules(definition),
  };
}

/** The headings that a sheet must have to be taken for the table: the key's, and those that may not be missing. */
function keyHeadings(definition: TableDefinition): readonly string[] {
  return definition.columns
    .filter(({ id, optional }) => definition.key.includes(id) || optional !== true)
    .map(headingLine);
}

function indented(text: string, width: number, depth = 1): readonly string[] {
  const indent = INDENT.repeat(depth);
  return wrap(text, Math.max(20, width - textWidth(indent))).map((line) => `${indent}${line}`);
}

function labelled(language: Language, zh: string, en: string, text: string): string {
  return pick(language, `${zh}：${text}`, `${en}: ${text}`);
}

function pick(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
