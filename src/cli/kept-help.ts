import { helpWidth, terminalWidth } from './help-width.ts';
import { KEPT, type Kept } from './kept-texts.ts';
import { languageFlag, spokenLanguage } from './spoken.ts';

/** What of the process help depends on. */
interface Around {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { readonly columns?: number };
}

/**
 * What a command line prints that asks for help and nothing else, as it was kept for the usual widths: the parser and all declarations
 * are loaded only to lay it out anew.
 *
 * @returns null for every other command line, also a wrong one, and where nothing was kept for the terminal.
 */
export async function keptHelp(
  args: readonly string[],
  { env, stdout }: Around,
  kept: readonly Kept[] = KEPT,
): Promise<string | null> {
  const command = helpAskedOf(args);
  // GitHub's runner reads along there, and a line may have to be changed for it.
  if (command === null || env.GITHUB_ACTIONS === 'true') return null;
  const language = spokenLanguage(args, env);
  const width = helpWidth({ width: terminalWidth(stdout) });
  const found = kept.find((texts) => texts.language === language && texts.width === width);
  if (found === undefined) return null;
  const { default: texts } = await found.load();
  return Object.hasOwn(texts, command) ? (texts[command] ?? null) : null;
}

/** The words of the command whose help is asked for, '' for the program's own; null where something else is said as well. */
function helpAskedOf(args: readonly string[]): string | null {
  const words = withoutLanguage(args);
  const last = words.at(-1);
  const named = last === '--help' || last === '-h' ? words.slice(0, -1) : afterHelp(words);
  return named?.every((word) => /^[a-z]+$/.test(word)) ? named.join(' ') : null;
}

function afterHelp([first, ...names]: readonly string[]): readonly string[] | null {
  return first === 'help' ? names : null;
}

/** A language is the one thing that may be said beside: what else there is, an option or a language there is none of, stays and is in the way. */
function withoutLanguage(args: readonly string[]): readonly string[] {
  const flag = languageFlag(args);
  if (flag !== 'zh' && flag !== 'en') return args;
  const joined = args.indexOf(`--lang=${flag}`);
  if (joined >= 0) return args.toSpliced(joined, 1);
  const at = args.indexOf('--lang');
  return args[at + 1] === flag ? args.toSpliced(at, 2) : args;
}
