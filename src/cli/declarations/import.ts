import { declare, type OptionsOf, several } from '../command.ts';
import { findingOptions } from '../options/findings.ts';
import { monthOption, PATHS_OR_PROJECT, rosterOf, tableOption } from '../options/inputs.ts';
import { optional } from '../options/option.ts';
import { force, formatOption } from '../options/outputs.ts';
import { asTyped } from '../options/parsers.ts';

export const importTables = declare({
  name: 'import',
  summary: { zh: '把表导出为规范数据', en: 'turn tables into normalised records' },
  description: {
    zh: '读取工作簿，输出规范记录：单位用名录中的名称，数字为十进制文本，日期为 ISO，每个值带来源单元格。',
    en: 'Reads workbooks and gives normalised records: units by their names on the roster, figures as decimal text, dates as ISO, and the source cell of every value.',
  },
  argument: several('paths', PATHS_OR_PROJECT, 'none'),
  options: {
    format: formatOption(['json', 'ndjson', 'csv'], 'json'),
    out: optional(
      '--out <file>',
      {
        zh: '写到哪个文件；CSV 有多张表时写文件夹（默认：标准输出）',
        en: 'file to write; for CSV of several tables a folder (default: stdout)',
      },
      asTyped,
    ),
    table: tableOption({ zh: '只要这张表', en: 'this table only' }),
    month: monthOption({ zh: '没有写明月份的表按这个月计', en: 'month of sheets that state none' }),
    scheme: rosterOf,
    ...findingOptions,
    force,
  },
  examples: [
    ['dayie import 月报/ > 数据.json', '全部表，一个 JSON', 'all tables in one JSON'],
    [
      'dayie import 月报/ --format csv --out 数据/',
      '每张表一个 CSV，Excel 可直接打开',
      'a CSV per table, to open in Excel',
    ],
    [
      'dayie import 任务表.xlsx --table investment/departments --format ndjson',
      '一张表，每行一条记录',
      'one table, a record a line',
    ],
  ],
});

export type ImportOptions = OptionsOf<typeof importTables>;
