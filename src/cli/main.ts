import { CommanderError } from 'commander';
import { Failure } from '../core/failure.ts';
import { resolveLanguage } from '../diagnostics/language.ts';
import { type Context, EXIT, pick } from './context.ts';
import { wordFailure } from './failures.ts';
import { buildProgram } from './program.ts';
import { wordUsageError } from './usage.ts';

/** Where a command line runs: its folder, environment and streams. */
export interface Surroundings {
  readonly workingFolder: string;
  /** The file that was started. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asked for where a command waits; without it nothing ends the waiting. */
  readonly interrupted?: () => AbortSignal;
}

/** What is used of a stream. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Runs one command line.
 *
 * @param around where it runs; the process itself unless given.
 * @returns the exit code (0, 1 or 2); never throws.
 */
export async function main(args: readonly string[], around: Surroundings = ofProcess()): Promise<number> {
  const language = languageFlag(args);
  const context = contextOf(args, language, around);
  try {
    if (language !== undefined && language !== context.language)
      throw new Failure({ kind: 'bad-option', option: '--lang', value: language, allowed: 'zh | en' });
    let code: number = EXIT.clean;
    const program = buildProgram(context, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

function explain(error: unknown, context: Context): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code === 'commander.help') return EXIT.failed;
    const hint = pick(context, '用 --help 查看用法。', 'Use --help to see the usage.');
    context.note(
      `${wordUsageError(error)[context.language]}${context.language === 'en' ? ' ' : ''}${hint}\n`,
    );
    return EXIT.failed;
  }
  if (error instanceof Failure) {
    context.note(`${wordFailure(error.reason)[context.language]}\n`);
    return EXIT.failed;
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  context.note(
    pick(
      context,
      `dayie 内部出错，未能完成（${detail}）。这不是您的表的问题，请把命令和文件反馈给维护人员；设置 DAYIE_DEBUG=1 再运行可看到详细信息。\n`,
      `dayie failed by a fault of its own (${detail}). Your workbook is not to blame: report the command and the file; run again with DAYIE_DEBUG=1 for details.\n`,
    ),
  );
  if (context.environment.DAYIE_DEBUG !== undefined && error instanceof Error)
    context.note(`${error.stack ?? ''}\n`);
  return EXIT.failed;
}

const USUAL_WIDTH = 80;

/** Language and colour are needed before the options are read, because `--help` itself is worded. */
function contextOf(
  args: readonly string[],
  flag: string | undefined,
  { workingFolder, program, environment: env, stdout, stderr, interrupted }: Surroundings,
): Context {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  const quiet = args.includes('--quiet');
  const plain = args.includes('--no-color') || env.NO_COLOR !== undefined;
  return {
    language: resolveLanguage({ flag, env: env.DAYIE_LANG, locale }),
    workingFolder,
    program,
    print: (text) => void stdout.write(text),
    note: (text) => void stderr.write(text),
    colour: {
      stdout: !plain && stdout.isTTY === true,
      stderr: !plain && stderr.isTTY === true,
    },
    // A terminal that does not know its size says 0.
    width: stdout.columns || USUAL_WIDTH,
    progress: stderr.isTTY === true && !quiet,
    quiet,
    today: localDay(new Date()),
    environment: env,
    ...(interrupted === undefined ? {} : { interrupted }),
  };
}

function ofProcess(): Surroundings {
  const { env: environment, stdout, stderr } = process;
  return {
    workingFolder: process.cwd(),
    program: process.argv[1] ?? '',
    environment,
    stdout,
    stderr,
    interrupted: interruption,
  };
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/** The day by the system's calendar, ISO. */
function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
}

function languageFlag(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
}
