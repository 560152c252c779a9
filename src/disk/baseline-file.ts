import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { type BaselineEntry, baselineText, parseBaseline } from '../diagnostics/baseline.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { bytesOf } from '../formats/long-text.ts';
import { fileBytes } from './file-bytes.ts';
import { isRefusal, unreadable } from './files.ts';
import type { NamedFile } from './write-files.ts';

/** @throws Failure when the file cannot be read or is no baseline. */
export async function readBaseline(file: string, workingFolder: string): Promise<readonly BaselineEntry[]> {
  let text: string;
  try {
    text = fileBytes(path.resolve(workingFolder, file)).toString('utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
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
  const present = textAt(target, file);
  if (present !== null && parseBaseline(present) === null)
    throw new Failure({ kind: 'bad-baseline', path: file });
  return { target, bytes: () => bytesOf(baselineText(findings)) };
}

/** Null where no file stands that can be read. */
function textAt(target: string, file: string): string | null {
  try {
    return fileBytes(target).toString('utf8');
  } catch (error) {
    if (isRefusal(error)) throw unreadable(file, error);
    return null;
  }
}
