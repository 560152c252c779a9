import { VERSION } from '../core/version.ts';

/**
 * The process around the command line. Asking for the version loads nothing else; every other call loads the program,
 * which in turn loads a command's own libraries only when that command runs.
 */
const args = process.argv.slice(2);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` has closed the pipe: nothing is left to say.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { main } = await import('./main.ts');
  process.exitCode = await main(args);
}
