import { availableParallelism } from 'node:os';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { Failure } from '../core/failure.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import type { Severity } from '../diagnostics/entry.ts';

/** @throws Failure for a value that is not among `allowed`. */
export function oneOf<const Allowed extends readonly string[]>(
  option: string,
  value: string,
  allowed: Allowed,
): Allowed[number] {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new Failure({ kind: 'bad-option', option, value, allowed: allowed.join(' | ') });
  return found;
}

/** @throws Failure unless it is a month such as 2023-05. */
export function monthOption(value: string | undefined): Period | null {
  if (value === undefined) return null;
  const period = parsePeriod(value);
  if (period === null)
    throw new Failure({ kind: 'ill-formed-option', option: '--month', value, example: '2023-05' });
  return period;
}

/** @throws Failure unless it is a day such as 2023-06-05. */
export function dateOption(value: string | undefined, today: string): string {
  if (value === undefined) return today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isValid(parseISO(value))) {
    throw new Failure({ kind: 'ill-formed-option', option: '--date', value, example: '2023-06-05' });
  }
  return value;
}

/**
 * Says how many threads are to read a number of files: as asked for, else as many as pay.
 *
 * @throws Failure unless it is a number from 1.
 */
export function jobsOption(value: string | undefined): (files: number) => number {
  if (value === undefined) return payingThreads;
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new Failure({ kind: 'ill-formed-option', option: '--jobs', value, example: '4' });
  return () => Number(value);
}

/** Files that pay for starting a thread and for its first slow readings. */
const FILES_PER_THREAD = 500;
/** More threads than this only wait for the one that takes over what they read. */
const MOST_THREADS = 8;

/** One processor is left to the thread that takes over what the others read. */
function payingThreads(files: number): number {
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(files / FILES_PER_THREAD));
  return Math.max(1, threads);
}

export function failOnOption(value: string): Severity | 'never' {
  return oneOf('--fail-on', value, ['error', 'warning', 'info', 'never']);
}
