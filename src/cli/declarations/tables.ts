import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child, examples, type Finish, formatOption } from '../declare.ts';
import { refuseCommand } from '../unknown-command.ts';

/** Declares `dayie tables` and `dayie tables show`: options, help and examples; their libraries load when they run. */
export function addTables(program: Command, context: Context, finish: Finish): void {
  const tables = child(program, 'tables', context)
    // `--format` behind `show` is the subcommand's own.
    .enablePositionalOptions()
    .summary(pick(context, '列出认识的表', 'list the known tables'))
    .description(
      pick(
        context,
        '列出 dayie 认识的全部表：编号、出处、种类和认表所依据的表头。',
        'Lists every table dayie knows: its id, source and kind, and the headings it is known by.',
      ),
    )
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .addHelpText(
      'after',
      examples(context, [
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
      ]),
    )
    .allowExcessArguments()
    .action(async (options) => {
      const [name] = tables.args;
      if (name !== undefined) await refuseCommand(tables, name);
      finish((await import('../commands/tables.ts')).listTables(options, context));
    });
  child(tables, 'show', context)
    .summary(pick(context, '查看一张表', 'show one table'))
    .description(
      pick(
        context,
        '列出一张表的各栏、可用的表头写法、填法和核对规则；--schema 输出 dayie import 所得记录的 JSON Schema。',
        'Prints a table’s columns, the headings understood, notes and checks; with --schema the JSON Schema of the records that dayie import gives.',
      ),
    )
    .argument(
      '<id>',
      pick(context, '表的编号，如 investment/departments', 'a table’s id, e.g. investment/departments'),
    )
    .option(
      '--schema',
      pick(context, '输出记录的 JSON Schema（2020-12）', 'print the records’ JSON Schema (2020-12)'),
    )
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action(async (id: string, options) =>
      finish((await import('../commands/tables.ts')).showTable(id, options, context)),
    );
}
