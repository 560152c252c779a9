import type { Language } from '../../diagnostics/wording.ts';
import type { Called } from '../declarations/index.ts';
import { GLOBAL_FLAGS, HELP_FLAG } from '../options/global.ts';
import type { Flag } from '../options/option.ts';

/** What may stand at a place of the command line: these words, a path, or something that cannot be listed. */
export type Choice = readonly string[] | 'path' | 'anything';

/** An option as a shell completes it. */
export interface CompletedOption {
  /** Every way to write it: `-h`, `--help`. */
  readonly names: readonly string[];
  readonly help: string;
  /** null for a switch. */
  readonly value: Choice | null;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  /** The words that call it: `tables show`. */
  readonly path: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands behind its name, the commands below it included. */
  readonly argument: Choice;
}

/** What cannot be read from the declarations, because it would load every table and finding. */
export interface Lists {
  readonly tables: readonly string[];
  readonly codes: readonly string[];
}

/** Everything that a completion script knows, in one language. */
export function completedCommands(
  commands: readonly Called[],
  lists: Lists,
  language: Language,
): readonly CompletedCommand[] {
  return commands.map(({ path, declaration }) => {
    const { summary, argument, options } = declaration;
    const flags = [...Object.values(options).flatMap((option) => option.flags), ...GLOBAL_FLAGS, HELP_FLAG];
    const below = commands.filter((other) => other.path.startsWith(`${path} `));
    const words = below.map((other) => other.path.slice(path.length + 1));
    const named = commands.map((other) => other.path).filter((other) => !other.includes(' '));
    return {
      path,
      summary: summary[language],
      options: flags.map((flag) => completedOption(flag, lists, language)),
      argument:
        words.length > 0 ? words : choiceOf(argument.syntax, { ...lists, commands: named }, argument.values),
    };
  });
}

function completedOption(flag: Flag, lists: Lists, language: Language): CompletedOption {
  const names = flag.flags.replace(/<[^>]{0,80}>/u, '').match(/--?[a-z][\w-]*/giu) ?? [];
  const placeholder = /<[^>]{1,80}>/u.exec(flag.flags)?.[0] ?? null;
  return {
    names,
    help: flag.help[language],
    value: placeholder === null ? null : choiceOf(placeholder, { ...lists, commands: [] }, flag.values),
  };
}

/** Placeholders mean the same everywhere: `<file>` and `[paths...]` are paths, `<id>` is a table. */
function choiceOf(
  syntax: string | null,
  { tables, codes, commands }: Lists & { readonly commands: readonly string[] },
  values: readonly string[] | undefined,
): Choice {
  if (values !== undefined) return values;
  const name = /[a-z]+/u.exec(syntax ?? '')?.[0];
  switch (name) {
    case 'file':
    case 'files':
    case 'folder':
    case 'path':
    case 'paths':
      return 'path';
    case 'id':
    case 'tables':
      return tables;
    case 'code':
      return codes;
    case 'command':
      return commands;
    default:
      return 'anything';
  }
}
