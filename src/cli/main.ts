import path from 'node:path';
import { CommanderError } from 'commander';
import { Failure } from '../core/failure.ts';
import { executableAssets } from '../disk/executable.ts';
import { wrap } from '../reporters/lines.ts';
import { type Context, EXIT, pick } from './context.ts';
import { onOneLine, wordFailure } from './failures.ts';
import { helpWidth, terminalWidth } from './help-width.ts';
import { inertText } from './inert-output.ts';
import { buildProgram } from './program.ts';
import { languageFlag, spokenLanguage } from './spoken.ts';
import { type Desktop, startOf } from './start.ts';
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
  /** Where a person may have started it by a double click or by dropping something; absent on a command line. */
  readonly desktop?: Desktop;
  /** Waits for the Enter key; absent where nobody can press it. */
  readonly untilEnter?: () => Promise<void>;
}

/** What is used of a stream. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Runs one command line, or the month of what was dropped on the program.
 *
 * @param given where it runs; the process itself unless given.
 * @returns the exit code (0, 1 or 2); never throws.
 */
export async function main(args: readonly string[], given?: Surroundings): Promise<number> {
  const around = given ?? ofProcess();
  const start = startOf(args, around.workingFolder, around.desktop);
  const context = contextOf(args, around);
  if (start.kind === 'lost') context.note(lostWords(start.names, context));
  const code = await runLine(start.kind === 'lost' ? [] : start.args, around);
  // The window that a double click or a dropped folder opened closes with the program.
  if (start.kind !== 'line' && around.desktop !== undefined && around.untilEnter !== undefined) {
    context.note(pick(context, '按回车键关闭窗口。\n', 'Press Enter to close this window.\n'));
    await around.untilEnter();
  }
  return code;
}

/** What a person is told who double-clicked where there is no project, or more than one. */
function lostWords(names: readonly string[], context: Context): string {
  const several = names.map((name) => `  ${name}\n`).join('');
  return names.length > 0
    ? pick(
        context,
        `旁边有几个项目文件夹，请把要做的那个拖到程序图标上：\n${several}\n`,
        `There are several project folders; drop the one that is meant on the program:\n${several}\n`,
      )
    : pick(
        context,
        '旁边没有项目文件夹。请把装着报表的文件夹拖到程序图标上；或用 dayie init 建一个项目文件夹，把程序放在里面再双击。\n\n',
        'There is no project folder here. Drop the folder with the reports on the program, or make a project folder with dayie init and put the program into it.\n\n',
      );
}

async function runLine(args: readonly string[], around: Surroundings): Promise<number> {
  const language = languageFlag(args);
  const context = contextOf(args, around);
  try {
    if (language !== undefined && language !== context.language)
      throw new Failure({ kind: 'bad-option', option: '--lang', value: language, allowed: 'zh | en' });
    let code: number = EXIT.clean;
    const finish = (result: number): void => {
      code = result;
    };
    const program = buildProgram(context, finish, args);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context, around);
  }
}

function explain(error: unknown, context: Context, around: Surroundings): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code === 'commander.help') return EXIT.failed;
    const hint = pick(context, '用 --help 查看用法。', 'Use --help to see the usage.');
    const words = `${wordUsageError(error)[context.language]}${context.language === 'en' ? ' ' : ''}${hint}`;
    context.note(`${linesOf(words, around)}\n`);
    return EXIT.failed;
  }
  if (error instanceof Failure) {
    context.note(`${linesOf(wordFailure(onOneLine(error.reason))[context.language], around)}\n`);
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

/** Broken as findings are on a terminal, which would break it anywhere; a file or another program gets each sentence whole. */
function linesOf(text: string, { stderr }: Surroundings): string {
  if (stderr.isTTY !== true) return text;
  const width = helpWidth({ width: terminalWidth(stderr) });
  return text
    .split('\n')
    .flatMap((line) => (line === '' ? [line] : wrap(line, width)))
    .join('\n');
}

/** Language and colour are needed before the options are read, because `--help` itself is worded. */
function contextOf(
  args: readonly string[],
  { workingFolder, program, environment: env, stdout, stderr, interrupted }: Surroundings,
): Context {
  const quiet = args.includes('--quiet');
  const painted = new Set<string>();
  const inRunner = env.GITHUB_ACTIONS === 'true';
  const plain = args.includes('--no-color') || env.NO_COLOR !== undefined;
  return {
    language: spokenLanguage(args, env),
    workingFolder,
    program,
    print: (text) => void stdout.write(inertText(text, painted, inRunner)),
    note: (text) => void stderr.write(inertText(text, painted, inRunner)),
    asIs: { stdout: (text) => void stdout.write(text), stderr: (text) => void stderr.write(text) },
    painted: (stretch) => void painted.add(stretch),
    colour: {
      stdout: !plain && stdout.isTTY === true,
      stderr: !plain && stderr.isTTY === true,
    },
    width: terminalWidth(stdout),
    progress: stderr.isTTY === true && !quiet,
    quiet,
    today: localDay(new Date()),
    environment: env,
    ...(interrupted === undefined ? {} : { interrupted }),
  };
}

function ofProcess(): Surroundings {
  const { env: environment, stdout, stderr } = process;
  const alone = executableAssets() !== null;
  const clickable = alone || (process.platform === 'win32' && stdout.isTTY);
  const desktop = { folder: alone ? path.dirname(process.execPath) : null };
  return {
    workingFolder: process.cwd(),
    program: process.argv[1] ?? '',
    environment,
    stdout,
    stderr,
    interrupted: interruption,
    ...(clickable ? { desktop } : {}),
    // Opening the standard input takes milliseconds, and only a window that may close waits for a key.
    ...(clickable && process.stdin.isTTY ? { untilEnter } : {}),
  };
}

function untilEnter(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('data', () => {
      process.stdin.pause();
      resolve();
    });
  });
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
