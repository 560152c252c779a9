import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { type BaselineEntry, baselineText, parseBaseline } from '../diagnostics/baseline.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { isRefusal, unreadable } from './files.ts';
import type { NamedFile } from './write-files.ts';

/** @throws Failure when the file cannot be read or is no baseline. */
export async function readBaseline(file: string, workingFolder: string): Promise<readonly BaselineEntry[]> {
  const text = await readFile(path.resolve(workingFolder, file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const entries = parseBaseline(text);
  if (entries === null) throw new Failure({ kind: 'bad-baseline', path: file });
  return entries;
}

/**
 * A baseline file with all of the findings, to be written.
 *
 * @throws Failure when something else than a baseline stands there.
 */
export async function baselineFile(
  file: string,
  findings: readonly Finding[],
  workingFolder: string,
): Promise<NamedFile> {
  const target = path.resolve(workingFolder, file);
  const present = await readFile(target, 'utf8').catch((error: unknown) => {
    if (isRefusal(error)) throw unreadable(file, error);
    return null;
  });
  if (present !== null && parseBaseline(present) === null)
    throw new Failure({ kind: 'bad-baseline', path: file });
  return { target, bytes: Buffer.from(baselineText(findings), 'utf8') };
}
