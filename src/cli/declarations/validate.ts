import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import {
  child,
  dateOption,
  examples,
  type Finish,
  failOnOption,
  forceOption,
  jobsOption,
  pathsHelp,
  rosterOption,
} from '../declare.ts';
import type { ReportArgument } from '../reports.ts';

/** Declares `dayie validate`: its options, help and examples; its libraries load when it runs. */
export function addValidate(program: Command, context: Context, finish: Finish): void {
  const command = child(program, 'validate', context)
    .summary(pick(context, '核对工作簿，列出全部问题', 'check workbooks and list every finding'))
    .description(
      pick(
        context,
        '逐格、逐行、逐表核对报送的工作簿，一次列出全部问题和改法；可同时写出多种格式，另存标红的副本。原件不改动。',
        'Checks submitted workbooks cell by cell, row by row and against each other, and lists every finding with its remedy in one run; writes several formats at once and marked copies. The originals are never changed.',
      ),
    )
    .argument('<paths...>', pathsHelp(context));
  const reports = reportOptions(command, context);
  judgingOptions(command, context);
  scopeOptions(command, context);
  command
    .addHelpText(
      'after',
      examples(context, [
        ['dayie validate 报送/', '核对文件夹里的全部工作簿', 'check every workbook of a folder'],
        [
          'dayie validate 报送/ --marked 退改',
          '给有问题的工作簿各存一份标红副本',
          'a marked copy of each faulty workbook',
        ],
        ['dayie validate 报送/ --brief', '每个工作簿一句话，可粘贴到消息里', 'one sentence a workbook'],
        [
          'dayie validate 报送/ --format text --format xlsx --output 问题清单.xlsx',
          '屏幕上看，另存清单',
          'read on the screen, and keep as a workbook',
        ],
        [
          'dayie validate 报送/ --baseline 已知问题.json --fail-on warning',
          '只对新出现的问题报警',
          'fail on new findings only',
        ],
        ['dayie validate . --format github --format sarif --output dayie.sarif', '在 CI 中', 'in CI'],
      ]),
    )
    .action(async (paths: string[], options) =>
      finish(
        await (await import('../commands/validate.ts')).validate(paths, { ...options, reports }, context),
      ),
    );
}

/** Formats and files are kept in the order they are given, which pairs them. */
function reportOptions(command: Command, context: Context): readonly ReportArgument[] {
  const asked: ReportArgument[] = [];
  command
    .option(
      '--format <format>',
      pick(
        context,
        '结果格式：text、json、markdown、github、junit、sarif、xlsx、brief（默认：text），可写多个',
        'format: text, json, markdown, github, junit, sarif, xlsx, brief (default: text); may be repeated',
      ),
      (format: string) => asked.push({ format }),
    )
    .option(
      '--output <file>',
      pick(
        context,
        '前一个 --format 写到哪个文件（不写：标准输出）',
        'file for the --format before it (without one: stdout)',
      ),
      (output: string) => asked.push({ output }),
    )
    .option(
      '--brief',
      pick(
        context,
        '每个工作簿一句话，同 --format brief',
        'one sentence a workbook, the same as --format brief',
      ),
    )
    .option(
      '--marked <folder>',
      pick(
        context,
        '给有问题的工作簿各存一份标红的副本',
        'write a marked copy of each faulty workbook into this folder',
      ),
    )
    .addOption(forceOption(context))
    .on('option:brief', () => void asked.push({ format: 'brief' }));
  return asked;
}

function judgingOptions(command: Command, context: Context): void {
  const each = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
    ...(earlier ?? []),
    value,
  ];
  command
    .addOption(failOnOption(context))
    .option(
      '--max-findings <n>',
      pick(
        context,
        'text 和 markdown 最多列出几处，其余只计数',
        'list at most so many in text and markdown; the rest is counted',
      ),
    )
    .option(
      '--severity <code=level>',
      pick(
        context,
        '改变一种问题的级别，如 CHECK-009=error，可写多个',
        'change a code’s severity, e.g. CHECK-009=error; may be repeated',
      ),
      each,
    )
    .option(
      '--ignore <code>',
      pick(context, '不报某种问题，可写多个', 'leave a code out; may be repeated'),
      each,
    )
    .option(
      '--baseline <file>',
      pick(
        context,
        '已知问题的清单，其中的问题不再列出，也不影响退出码',
        'known findings: neither listed nor counted by --fail-on',
      ),
    )
    .option(
      '--write-baseline <file>',
      pick(
        context,
        '把当前的全部问题记为已知，写入基线文件',
        'write all present findings as known into this file',
      ),
    );
}

function scopeOptions(command: Command, context: Context): void {
  command
    .option('--table <id>', pick(context, '只核对这一张表', 'check this table only'))
    .option(
      '--month <YYYY-MM>',
      pick(
        context,
        '本次收集的月份：报错月份、到期未报的会指出；没有写明月份的表按它计',
        'the month collected: workbooks for another one and missing ones are named; sheets that state none take it',
      ),
    )
    .addOption(rosterOption(context))
    .addOption(dateOption(context))
    .addOption(jobsOption(context));
}
