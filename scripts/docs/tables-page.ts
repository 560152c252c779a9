import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { tables } from '../../schemas/index.ts';
import type { Bilingual } from '../../src/diagnostics/entry.ts';
import type { Language } from '../../src/diagnostics/wording.ts';
import { schemeTables } from '../../src/settings/tables.ts';
import { columnMarks, columnWords, tableFacts, tableRules } from '../../src/words/columns.ts';
import { headingLine } from '../../src/words/headings.ts';
import { generatedPage, markdown } from './page.ts';

const WORDS = {
  zh: {
    title: '认识的表',
    other: '[English](tables.en.md) · 中文',
    intro:
      '与 `dayie tables show 编号` 相同：每张表的各栏、可用的表头写法、填法，以及核对规则。认表只看表头，不看文件名和工作表名。',
    contents: ['编号', '表', '出处'],
    columns: ['表头', '栏目编号', '填什么', '也可写作', '填法'],
    rules: '核对：',
    scheme: '考核办法工作簿',
    joiner: '，',
  },
  en: {
    title: 'Known tables',
    other: 'English · [中文](tables.md)',
    intro:
      'The same as `dayie tables show ID`: the columns of every table, the headings understood, notes, and what is checked. A table is known by its headings, whatever its file and sheet are called.',
    contents: ['id', 'table', 'source'],
    columns: ['heading', 'column id', 'what it takes', 'also headed', 'note'],
    rules: 'Checks:',
    scheme: 'The scheme workbook',
    joiner: ', ',
  },
} as const;

/** The reference page of all tables, those of the scheme's workbook last. */
export function tablesPage(language: Language): string {
  const words = WORDS[language];
  return generatedPage(words.title, [words.other, words.intro], language, [
    '',
    row(words.contents),
    row(words.contents.map(() => '---')),
    ...tables.map(({ id, title, source }) =>
      row([`[\`${id}\`](#${anchor(id)})`, markdown(title), markdown(source)]),
    ),
    ...tables.flatMap((definition) => section(definition, language)),
    '',
    `## ${words.scheme}`,
    ...schemeTables.flatMap((definition) => section(definition, language, '###')),
  ]);
}

function section(definition: TableDefinition, language: Language, level = '##'): readonly string[] {
  const words = WORDS[language];
  const rules = tableRules(definition).map((rule) => rule[language]);
  return [
    '',
    `${level} ${definition.id}`,
    '',
    `**${markdown(definition.title)}**`,
    '',
    markdown(tableFacts(definition)[language]),
    '',
    row(words.columns),
    row(words.columns.map(() => '---')),
    ...definition.columns.map((column) => row(columnCells(column, language))),
    ...(rules.length === 0 ? [] : ['', words.rules, '', ...rules.map((rule) => `- ${markdown(rule)}`)]),
  ];
}

function columnCells(column: ColumnDefinition, language: Language): readonly string[] {
  const say = (words: Bilingual): string => words[language];
  const takes = [columnWords(column), ...columnMarks(column)].map(say).join(WORDS[language].joiner);
  const aliases = (column.aliases ?? []).map((header) => headingLine({ header })).join('、');
  return [
    markdown(headingLine(column)),
    `\`${column.id}\``,
    markdown(takes),
    markdown(aliases),
    markdown(column.note ?? ''),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
}

/** The link that a heading gets on the usual hosts: lower case, without marks other than hyphens. */
function anchor(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9-]/g, '');
}
