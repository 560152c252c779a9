import type { Language } from '../diagnostics/wording.ts';

/** Where something is printed: results on stdout, everything else on stderr. */
export type Stream = 'stdout' | 'stderr';

/** What a command may know of the outside: handed in once, so that commands stay free of `process`. */
export interface Context {
  readonly language: Language;
  /** The folder relative paths start from. */
  readonly workingFolder: string;
  /** The file that was started, from which what comes with the program is found. */
  readonly program: string;
  /** Results for people and JSON; what hides in the text is shown. */
  readonly print: (text: string) => void;
  /** Everything else: notices, failures; what hides in the text is shown. */
  readonly note: (text: string) => void;
  /** What must go out byte by byte and is harmless as it is: CSV, workflow commands, the counter that is wiped. */
  readonly asIs: Readonly<Record<Stream, (text: string) => void>>;
  /** Remembers a stretch that dayie coloured, so that it passes; every other escape sequence is shown. */
  readonly painted: (stretch: string) => void;
  /** Which of the two takes colours: the other may go into a file. */
  readonly colour: Readonly<Record<Stream, boolean>>;
  /** Columns of the terminal; 80 where stdout is not one or does not know. */
  readonly width: number;
  /** stderr is a terminal, so that progress may be drawn and wiped. */
  readonly progress: boolean;
  /** `--quiet`: findings and the places of results are not noted. */
  readonly quiet: boolean;
  /** Today by the system's calendar, ISO. */
  readonly today: string;
  /** Aborted when Ctrl-C is pressed; asked for only by what waits. */
  readonly interrupted?: () => AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Chooses the words of the run's language. */
export function pick<Words>(context: Pick<Context, 'language'>, zh: Words, en: Words): Words {
  return context.language === 'zh' ? zh : en;
}

/** 0: nothing at or above `--fail-on`; 1: findings at or above it; 2: dayie could not do its work. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
