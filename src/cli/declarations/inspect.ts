import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child, examples, type Finish } from '../declare.ts';

/** Declares `dayie inspect`: its options, help and examples; its libraries load when it runs. */
export function addInspect(program: Command, context: Context, finish: Finish): void {
  child(program, 'inspect', context)
    .summary(pick(context, '看一份工作簿里有什么', 'show what is in a workbook'))
    .description(
      pick(
        context,
        '列出工作簿的工作表、使用范围、合并、隐藏行列、认出的表（或最接近的表及表头差别）、月份和单位。',
        'Lists a workbook’s sheets, used ranges, merges, hidden rows and columns, the tables recognised (or the nearest, with the headers that differ), its month and units.',
      ),
    )
    .argument('<file>', pick(context, '工作簿', 'the workbook'))
    .option('--cells', pick(context, '每个非空单元格输出一行 JSON', 'one JSON line per non-empty cell'))
    .option('--scheme <file>', pick(context, '考核办法工作簿', 'scheme workbook'))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie inspect 5月.xlsx', '看认出了哪些表', 'which tables are recognised'],
        ['dayie inspect 5月.xlsx --cells', '逐格输出', 'cell by cell'],
      ]),
    )
    .action(async (file: string, options) =>
      finish(await (await import('../commands/inspect.ts')).inspect(file, options, context)),
    );
}
