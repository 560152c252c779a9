import { oneLine } from '../core/hidden-characters.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { TerminalOptions } from '../reporters/score-terminal.ts';
import type { Light } from '../words/lights.ts';
import type { Context, Stream } from './context.ts';

/** Colours and tables for the terminal; their libraries are loaded only where something is printed for people. */
export async function terminalStyle(
  context: Pick<Context, 'colour' | 'painted'>,
  stream: Stream,
): Promise<{
  readonly severity: (severity: Severity, word: string) => string;
  readonly light: TerminalOptions['paint'];
  readonly layTable: TerminalOptions['layTable'];
}> {
  const [{ Chalk }, { default: Table }] = await Promise.all([import('chalk'), import('cli-table3')]);
  const chalk = new Chalk({ level: context.colour[stream] ? 1 : 0 });
  const lights: Readonly<Record<Light | 'strong', (text: string) => string>> = {
    green: chalk.green,
    yellow: chalk.yellow,
    red: chalk.red,
    strong: chalk.bold,
  };
  const kept = (text: string): string => {
    context.painted(text);
    return text;
  };
  const severities = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan } as const;
  return {
    severity: (severity, word) => kept(severities[severity](word)),
    light: (light, text) => kept(lights[light](oneLine(text))),
    layTable(head, rows, widths, right) {
      const table = new Table({
        head: [...head],
        colWidths: [...widths],
        colAligns: head.map((_, index) => (right.includes(index) ? 'right' : 'left')),
        style: { head: [], border: [], compact: true },
        // Plain ASCII lines keep their place in every terminal font; box characters count double in some Chinese ones.
        chars: ASCII_LINES,
      });
      table.push(...rows.map((row) => [...row]));
      return table.toString();
    },
  };
}

const ASCII_LINES = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
} as const;
