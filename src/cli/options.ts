import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { Failure } from '../core/failure.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Jobs } from '../pipeline/submissions.ts';

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
    throw new Failure({ kind: 'bad-option', option: '--month', value, allowed: '2023-05' });
  return period;
}

/** @throws Failure unless it is a day such as 2023-06-05. */
export function dateOption(value: string | undefined, today: string): string {
  if (value === undefined) return today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !isValid(parseISO(value))) {
    throw new Failure({ kind: 'bad-option', option: '--date', value, allowed: '2023-06-05' });
  }
  return value;
}

/** Threads to read with; by default as many as pay. @throws Failure unless it is a number from 1. */
export function jobsOption(value: string | undefined): Jobs {
  if (value === undefined) return 'auto';
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new Failure({ kind: 'bad-option', option: '--jobs', value, allowed: '1, 2, 4 …' });
  return Number(value);
}

export function failOnOption(value: string): Severity | 'never' {
  return oneOf('--fail-on', value, ['error', 'warning', 'info', 'never']);
}
