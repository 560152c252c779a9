import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import {
  child,
  examples,
  type Finish,
  failOnOption,
  forceOption,
  formatOption,
  pathsHelp,
  rosterOption,
} from '../declare.ts';

/** Declares `dayie import`: its options, help and examples; its libraries load when it runs. */
export function addImport(program: Command, context: Context, finish: Finish): void {
  child(program, 'import', context)
    .summary(pick(context, '把表导出为规范数据', 'turn tables into normalised records'))
    .description(
      pick(
        context,
        '读取工作簿，输出规范记录：单位用名录中的名称，数字为十进制文本，日期为 ISO，每个值带来源单元格。',
        'Reads workbooks and gives normalised records: units by their names on the roster, figures as decimal text, dates as ISO, and the source cell of every value.',
      ),
    )
    .argument('<paths...>', pathsHelp(context))
    .addOption(formatOption(context, ['json', 'ndjson', 'csv'], 'json'))
    .option(
      '--out <file>',
      pick(
        context,
        '写到哪个文件；CSV 有多张表时写文件夹（默认：标准输出）',
        'file to write; for CSV of several tables a folder (default: stdout)',
      ),
    )
    .option('--table <id>', pick(context, '只要这张表', 'this table only'))
    .option(
      '--month <YYYY-MM>',
      pick(context, '没有写明月份的表按这个月计', 'month of sheets that state none'),
    )
    .addOption(rosterOption(context))
    .addOption(failOnOption(context))
    .addOption(forceOption(context))
    .addHelpText(
      'after',
      examples(context, [
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
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(await (await import('../commands/import.ts')).importTables(paths, options, context)),
    );
}
