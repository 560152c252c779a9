import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What no run over a hundred thousand rows may take. */
export const MEGABYTES = 512;

const PROGRAM = path.resolve(import.meta.dirname, '..', '..', '..', 'bin', 'dayie.js');

/**
 * Runs the program as its users do and says at the end what memory it took at the most, all of the process and not only the heap. On
 * Linux maxRSS begins with what the one that started it had.
 */
const MEASURED = `process.on('exit', () => {
  const fs = require('node:fs');
  const own = process.platform === 'linux' ? /^VmHWM:\\s+(\\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  fs.writeSync(2, '\\nPEAK ' + (own ?? process.resourceUsage().maxRSS));
});
process.argv.splice(1, 0, ${JSON.stringify(PROGRAM)});
require(${JSON.stringify(PROGRAM)});`;

export interface Measured {
  /** Null of a run that a signal ended. */
  readonly status: number | null;
  /** NaN of a run that did not come to say it. */
  readonly megabytes: number;
}

export function measured(args: readonly string[]): Measured {
  const { status, stderr } = spawnSync(process.execPath, ['-e', MEASURED, '--', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { status, megabytes: Math.round(Number(/PEAK (\d+)\s*$/u.exec(stderr)?.[1] ?? Number.NaN) / 1024) };
}

/** Whether a run ended as it should and kept within the memory; `verdict` says what was not so. */
export function accepted(
  { status, megabytes }: Measured,
  expected: number,
): { fine: boolean; verdict: string } {
  if (status !== expected) return { fine: false, verdict: `ENDED WITH ${status}` };
  const fine = megabytes < MEGABYTES;
  return { fine, verdict: fine ? 'ok' : `OVER ${MEGABYTES} MB` };
}
