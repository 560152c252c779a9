import { declare, NOTHING, type OptionsOf, single } from '../command.ts';
import { flag } from '../options/option.ts';
import { formatOption } from '../options/outputs.ts';

const format = formatOption(['text', 'json'], 'text');

export const listTables = declare({
  name: 'tables',
  summary: { zh: '列出认识的表', en: 'list the known tables' },
  description: {
    zh: '列出 dayie 认识的全部表：编号、出处、种类和认表所依据的表头。',
    en: 'Lists every table dayie knows: its id, source and kind, and the headings it is known by.',
  },
  argument: NOTHING,
  options: { format },
  examples: [
    ['dayie tables', '全部表', 'all tables'],
    [
      'dayie tables show investment/departments',
      '一张表的各栏、填法和核对规则',
      'one table’s columns, notes and checks',
    ],
    [
      'dayie tables show investment/departments --schema',
      '导出记录的 JSON Schema',
      'the JSON Schema of its records',
    ],
  ],
});

/** `dayie tables show`. */
export const showTable = declare({
  name: 'show',
  summary: { zh: '查看一张表', en: 'show one table' },
  description: {
    zh: '列出一张表的各栏、可用的表头写法、填法和核对规则；--schema 输出 dayie import 所得记录的 JSON Schema。',
    en: 'Prints a table’s columns, the headings understood, notes and checks; with --schema the JSON Schema of the records that dayie import gives.',
  },
  argument: single('id', {
    zh: '表的编号，如 investment/departments',
    en: 'a table’s id, e.g. investment/departments',
  }),
  options: {
    schema: flag('--schema', {
      zh: '输出记录的 JSON Schema（2020-12）',
      en: 'print the records’ JSON Schema (2020-12)',
    }),
    format,
  },
  examples: [],
});

export type ListOptions = OptionsOf<typeof listTables>;
export type ShowOptions = OptionsOf<typeof showTable>;
