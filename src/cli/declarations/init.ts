import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child, dateOption, examples, type Finish, forceOption } from '../declare.ts';

/** Declares `dayie init`: its options, help and examples; its libraries load when it runs. */
export function addInit(program: Command, context: Context, finish: Finish): void {
  child(program, 'init', context)
    .summary(
      pick(context, '写出可修改的考核办法和一个示例文件夹', 'write an editable scheme and an example folder'),
    )
    .description(
      pick(
        context,
        '写出 考核办法.xlsx（内置的 daye-2023 办法，可在 Excel 中修改）和“示例”文件夹，示例可直接计分。',
        'Writes 考核办法.xlsx (the built-in scheme daye-2023, to edit in Excel) and an example folder that can be scored as it is.',
      ),
    )
    .argument('[folder]', pick(context, '写到哪个文件夹', 'the folder to write into'), '.')
    .addOption(forceOption(context))
    .addOption(dateOption(context))
    .addHelpText(
      'after',
      examples(context, [
        ['dayie init 2023考核', '写到“2023考核”文件夹', 'into the folder 2023考核'],
        ['dayie score 2023考核/示例 --scheme 2023考核/考核办法.xlsx', '给示例计分', 'score the example'],
      ]),
    )
    .action(async (folder: string, options) =>
      finish(await (await import('../commands/init.ts')).init(folder, options, context)),
    );
}
