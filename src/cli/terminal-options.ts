import type { TerminalOptions } from '../reporters/score-terminal.ts';
import type { Context } from './context.ts';
import { terminalStyle } from './terminal.ts';

/** How tables are laid out and painted on stdout. */
export async function terminalOptions(context: Context): Promise<TerminalOptions> {
  const style = await terminalStyle(context, 'stdout');
  return {
    language: context.language,
    width: context.width,
    paint: style.light,
    layTable: style.layTable,
  };
}
