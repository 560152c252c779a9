import type { Command } from 'commander';
import { Option as Flag } from 'commander';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Context, pick } from './context.ts';
import { child, type Finish } from './localise.ts';
import type { Given, Options, ValuesOf } from './options/option.ts';

/** What stands behind a command's name: `<paths...>`, `[code]`, `<unit> <paths...>`; null for nothing. */
export interface Argument<Value> {
  readonly syntax: string | null;
  readonly help: Bilingual;
  readonly read: (args: readonly string[]) => Value;
  /** All that may stand there, where they are few. */
  readonly values?: readonly string[];
}

/** A command line and what it is for. */
export type Example = readonly [line: string, zh: string, en: string];

/** A command as data: help, reference pages and the types that it runs with come from here; nothing of what it does is loaded. */
export interface Declaration<Value = unknown, Declared extends Options = Options> {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly argument: Argument<Value>;
  readonly options: Declared;
  readonly examples: readonly Example[];
}

/** Gives a declaration its exact types. */
export function declare<Value, Declared extends Options>(
  declaration: Declaration<Value, Declared>,
): Declaration<Value, Declared> {
  return declaration;
}

/** The values of a command's options. */
export type OptionsOf<Declared> = Declared extends Declaration<infer _, infer Own> ? ValuesOf<Own> : never;

/** One or more of a thing; `none` where nothing needs to be named. */
export function several(name: string, help: Bilingual, least: 'one' | 'none'): Argument<readonly string[]> {
  return { syntax: least === 'one' ? `<${name}...>` : `[${name}...]`, help, read: (args) => args };
}

/** Exactly one thing. */
export function single(name: string, help: Bilingual): Argument<string> {
  return { syntax: `<${name}>`, help, read: ([first = '']) => first };
}

/** One thing or the one that is meant without it. */
export function maybe<Standard>(
  name: string,
  help: Bilingual,
  standard: Standard,
): Argument<string | Standard> {
  return { syntax: `[${name}]`, help, read: ([first]) => first ?? standard };
}

/** A command that takes nothing but options; what stands there all the same is handed on to be refused. */
export const NOTHING: Argument<readonly string[]> = {
  syntax: null,
  help: { zh: '', en: '' },
  read: (args) => args,
};

/** Declares a command that is listed, and nothing more, for making its options ready takes time. */
export function listCommand(
  parent: Command,
  { name, summary }: Pick<Declaration, 'name' | 'summary'>,
  context: Context,
): Command {
  return parent.command(name).summary(summary[context.language]);
}

/** Declares a command to the parser. Only what this function hands on reaches the command, typed by its declaration. */
export function addCommand<Value, Declared extends Options>(
  parent: Command,
  declaration: Declaration<Value, Declared>,
  run: (argument: Value, options: ValuesOf<Declared>) => number | Promise<number>,
  context: Context,
  finish: Finish,
): Command {
  const { name, summary, description, argument, options, examples } = declaration;
  const command = child(parent, name, context)
    .summary(summary[context.language])
    .description(description[context.language]);
  if (argument.syntax === null) command.allowExcessArguments();
  else for (const part of argument.syntax.split(' ')) command.argument(part, argument.help[context.language]);
  const given = new Map<string, Given[]>();
  for (const [option, { flags }] of Object.entries(options)) {
    const mine: Given[] = [];
    given.set(option, mine);
    for (const { flags: syntax, help, required = false } of flags) {
      const flag = new Flag(syntax, help[context.language]).makeOptionMandatory(required);
      const long = flag.long ?? syntax;
      command.addOption(flag).on(`option:${flag.name()}`, (text: unknown) => {
        mine.push({ flag: long, text: typeof text === 'string' ? text : '' });
      });
    }
  }
  if (examples.length > 0) command.addHelpText('after', exampleLines(examples, context));
  return command.action(async () => {
    finish(await run(argument.read(command.args), await valuesOf(options, given, context)));
  });
}

async function valuesOf<Declared extends Options>(
  options: Declared,
  given: ReadonlyMap<string, readonly Given[]>,
  context: Context,
): Promise<ValuesOf<Declared>> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options))
    values[name] = await option.read(given.get(name) ?? [], context);
  // Each value was read by the option of its name: the one thing that the compiler cannot follow through a loop over names.
  return values as ValuesOf<Declared>;
}

function exampleLines(examples: readonly Example[], context: Context): string {
  const title = pick(context, '\n示例：', '\nExamples:');
  return [title, ...examples.map(([line, zh, en]) => `  ${line}\n      ${pick(context, zh, en)}`), ''].join(
    '\n',
  );
}
