import { tables } from '../../../schemas/index.ts';
import { Failure } from '../../core/failure.ts';
import { catalogue } from '../../diagnostics/catalogue/index.ts';
import { SHELLS } from '../completion/index.ts';
import { completedCommands } from '../completion/words.ts';
import { type Context, EXIT } from '../context.ts';
import { COMMANDS } from '../declarations/index.ts';

/** `dayie completion SHELL`: the script on stdout. */
export function completion(shell: string, context: Context): number {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (script === undefined)
    throw new Failure({ kind: 'unknown-shell', shell, allowed: Object.keys(SHELLS).join(' | ') });
  const lists = { tables: tables.map(({ id }) => id), codes: Object.keys(catalogue) };
  context.print(script(completedCommands(COMMANDS, lists, context.language)));
  return EXIT.clean;
}
