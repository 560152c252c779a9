import type { Command } from 'commander';
import { type Context, pick } from '../context.ts';
import { child, examples, type Finish } from '../declare.ts';

/** Declares `dayie explain`: its options, help and examples; its libraries load when it runs. */
export function addExplain(program: Command, context: Context, finish: Finish): void {
  child(program, 'explain', context)
    .summary(pick(context, '解释一个问题编号', 'explain a finding’s code'))
    .description(
      pick(
        context,
        '说明一个问题编号的含义、影响、改法和例子；不给编号时列出全部编号。',
        'Says what a code means, why it matters and how to mend it, with an example; without a code it lists them all.',
      ),
    )
    .argument('[code]', pick(context, '问题编号，如 READ-001', 'a code such as READ-001'))
    .addHelpText(
      'after',
      examples(context, [['dayie explain READ-001', '解释 READ-001', 'explain READ-001']]),
    )
    .action(async (code: string | undefined) =>
      finish(await (await import('../commands/explain.ts')).explain(code, context)),
    );
}
