import { VERSION } from '../core/version.ts';
import { EXIT } from './context.ts';
import { keptHelp } from './kept-help.ts';

/**
 * The process around the command line. Asking for the version loads nothing else, asking for help the texts that were kept; every
 * other call loads the program, which in turn loads a command's own libraries only when that command runs.
 */
const args = process.argv.slice(2);

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has closed the pipe: the rest is said to nobody, and files are written all the same.
    if (error.code === 'EPIPE') return;
    unsaid = error.code ?? error.message;
  });

/** Why what was printed did not arrive, which must not look like success. */
let unsaid: string | null = null;

let ended = false;
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
  ended = true;
} else {
  // No await here at the top: an executable holds the program as a script, which knows none.
  void run(args).then((code) => {
    ended = true;
    process.exitCode = code;
  });
}

process.once('beforeExit', () => {
  // Nothing left to wait for, and yet no result: that must not look like success.
  if (!ended || unsaid !== null) process.exitCode = EXIT.failed;
  if (ended && unsaid !== null) void sayUnprinted(unsaid);
  // All has been written, and the system takes back at once what Node would give back piece by piece.
  else process.exit();
});

async function run(words: readonly string[]): Promise<number> {
  const help = await keptHelp(words, process);
  if (help !== null) {
    process.stdout.write(help);
    return EXIT.clean;
  }
  const { main } = await import('./main.ts');
  return main(words);
}

/** In both languages: what chooses between them has ended. */
async function sayUnprinted(code: string): Promise<void> {
  const { systemWords } = await import('../diagnostics/system-words.ts');
  const { zh, en } = systemWords(code);
  process.stderr.write(`结果没有全部输出：${zh}。 / Not all results could be printed: ${en}.\n`);
}
